#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/actor_parser.h"
#include "parsers/body_parser.h"
#include "parsers/words.h"

namespace parsers {

// The clause that starts at a word, when it is one that directs: a body with what it must do, a
// verb of assigning with a body, or what is to be done. Those that return bool tell whether there
// is one, and have set the direction's shape, actors and predicate then. For actor_parser.cpp,
// which looks for the word.
class ClauseReader {
 public:
  ClauseReader(std::string_view text, const std::vector<Word>& words)
      : text_(text), words_(words) {}

 protected:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  // A body with a name or quantifier of its own starts at `at`, not a class of a list.
  bool is_named(std::size_t at) const;

  // "Giao Sở X …", "Sở X …", "Ban Thường vụ yêu cầu Sở X …", "Sở X: …"
  bool enter_directed(std::size_t at);

  // "Giao Sở X …" alone.
  bool enter_assigned(std::size_t at);

  // "Sở X …" alone, though it asks others: "Chủ tịch xã đề nghị Công an tỉnh hỗ trợ".
  bool enter_acting(std::size_t at);

  // A name that goes on past its first verb.
  bool enter_long_subject(std::size_t at);

  // "Là cơ quan tham mưu …" defines; "Là đầu mối chính hướng dẫn …" directs.
  bool enter_definition(std::size_t at);

  // "Rà soát …", "Tiếp tục rà soát …"
  bool enter_verb(std::size_t at);

  // The bodies of `list` must do what starts at `predicate`, past its adverbs and modals.
  void take(const BodyList& list, std::size_t predicate);

  std::string_view text_;
  const std::vector<Word>& words_;
  Direction direction_;

 private:
  bool names_appointee(const BodyList& list) const;
  void take_also_assigned(std::size_t at);
  bool has_act(std::size_t at) const;
  bool names_somebody(const BodyList& list) const;
  std::size_t skip_manner(std::size_t at);
  bool is_defined(std::size_t verb, std::size_t length) const;
  bool is_thing_in_spite(std::size_t at, std::size_t verb) const;
  bool is_strong_manner(std::size_t at) const;
  bool has_verbal_subject(std::size_t verb) const;
};

}  // namespace parsers
