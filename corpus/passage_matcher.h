#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "corpus/search_query.h"

namespace corpus {

class WantedWords;

// Where a query is met in a text, and how well.
struct Match {
  Reading reading = Reading::as_typed;  // the closest one in which it is met
  double score = 0.0;                   // within a reading; more is better
  std::vector<base::TextSpan> words;    // what was found, in order, none twice
};

// Decides whether a text says what a query looks for. The same for every database: their indexes
// only choose the texts to look at. For one thread at a time: it remembers the words it has seen.
class PassageMatcher {
 public:
  explicit PassageMatcher(const Query& query);
  ~PassageMatcher();
  PassageMatcher(const PassageMatcher&) = delete;
  PassageMatcher& operator=(const PassageMatcher&) = delete;

  // `alternatives` is what alternatives_of() (misread_words.h) gave for the text.
  std::optional<Match> match(std::string_view text, std::string_view alternatives = {}) const;

  // False when match() would find nothing; quick, and true when in doubt.
  bool may_match(std::string_view text, std::string_view alternatives = {}) const;

 private:
  struct Node;                                   // the query with the forms of its words
  struct Run;                                    // a phrase as folded text has it
  using Needed = std::vector<std::vector<Run>>;  // of each list one stands in every match

  std::unique_ptr<WantedWords> wanted_;
  std::unique_ptr<const Node> root_;
  bool depends_on_marks_;
  Needed needed_;
};

}  // namespace corpus
