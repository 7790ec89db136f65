#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// What is looked for, whichever database answers it.
//
//   phrase   words next to one another; one word is the shortest phrase
//   prefix   a phrase whose last word may go on
//   near     two or more phrases, with at most `distance` words between them, in any order
//   all, any all, at least one of the parts
//   except   the first part without the second
struct Query {
  enum class Kind { phrase, prefix, near, all, any, except };

  Kind kind = Kind::all;
  std::vector<std::string> words;  // of a phrase or prefix, as typed
  std::vector<Query> parts;        // of the others
  int distance = 0;                // of near

  // True when there is nothing to look for.
  bool empty() const { return words.empty() && parts.empty(); }

  friend bool operator==(const Query&, const Query&) = default;
};

// How a word of a query is taken.
enum class Reading {
  as_typed,   // that spelling and no other: "dang" is dang
  any_marks,  // every spelling of a word without marks: "dang" is also Đảng and đang
  misread,    // also words that a machine may have made of it: "thu gom" is also thu gorn
};

// The query has at most so many words; more is refused with a base::Error (usage).
inline constexpr std::size_t kMostWords = 200;

// Text that a person types: all words must occur, words in double quotes as a phrase; everything
// else is text and never syntax. A code like "47-CT/TW" is a phrase. Empty when there is no word.
Query plain_query(std::string_view text);

// The same with operators, in capitals, from the loosest to the tightest:
//
//   a OR b      a HOẶC b     either
//   a b         a AND b      a VÀ b     both
//   a NOT b     a KHÔNG b    the first without the second; a AND NOT b is the same
//   a NEAR b    a NEAR/5 b   NEAR(a b, 5)   at most 10, 5 words between them
//   "a b"   a*  ( ... )      phrase, beginning of a word, grouping
//
// Throws base::Error (usage) with a sentence that says what is wrong and where.
Query parse_expression(std::string_view text);

// Whether words in it have no marks, so that Reading::as_typed and any_marks can differ.
bool depends_on_marks(const Query& query);

// The query on one line, for tests and messages: all(đảng, except("vệ sinh", xã*)).
std::string dump(const Query& query);

}  // namespace corpus
