// Every run of first letters of a name that holds a Đ is a spelling that a group of a code may
// have; a group that equals one but for its marks takes it.
#include "pipeline/code_names.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/regex.h"
#include "base/text.h"

namespace pipeline {
namespace {

constexpr std::size_t kLeast = 3, kMost = 10;  // letters of an abbreviation
constexpr std::size_t kMostWords = 40;         // of a name

// Spellings by their letters without marks; "" where several have the same.
using Spellings = std::map<std::string, std::string>;

std::vector<std::string> initials_of(std::string_view name) {
  std::vector<std::string> initials;
  for (const std::string_view word : base::split_words(name)) {
    std::size_t at = 0;
    base::next_char(word, at);
    const std::string letter = base::to_upper(word.substr(0, at));
    if (base::is_all_capitals(letter))
      initials.push_back(letter == "Đ" ? letter : base::strip_marks(letter));
    if (initials.size() == kMostWords) break;
  }
  return initials;
}

void add_spellings(std::string_view name, Spellings& spellings) {
  const std::vector<std::string> initials = initials_of(name);
  for (std::size_t begin = 0; begin < initials.size(); ++begin) {
    std::string spelling;
    for (std::size_t i = begin; i < std::min(initials.size(), begin + kMost); ++i) {
      spelling += initials[i];
      if (i + 1 < begin + kLeast) continue;
      const auto [entry, is_new] = spellings.emplace(base::strip_marks(spelling), spelling);
      if (!is_new && entry->second != spelling) entry->second.clear();
    }
  }
}

std::optional<std::string> marked(std::string_view group, const Spellings& spellings) {
  const auto found = spellings.find(std::string(group));
  if (found == spellings.end() || found->second.empty() || found->second == group)
    return std::nullopt;
  return found->second;
}

// Figures, then groups of capitals between the signs of a code.
const base::Regex& code() {
  static const base::Regex kRegex(R"((?<![\p{L}\d])\d{1,5}\s?[-/](?:\d{4}/)?[A-Z][A-Za-z0-9&]*)"
                                  R"((?:[-/.][A-Z][A-Za-z0-9&]*){0,6}(?!\p{L}))");
  return kRegex;
}

bool overlaps(const std::vector<diacritics::Change>& changes, base::TextSpan span) {
  const auto next = std::partition_point(
      changes.begin(), changes.end(), [span](const diacritics::Change& change) {
        return change.span.end <= span.begin;
      });
  return next != changes.end() && next->span.begin < span.end;
}

}  // namespace

std::vector<diacritics::Change> marks_by_names(std::string_view input,
                                               const std::vector<diacritics::Change>& changes,
                                               const parsers::Metadata& metadata) {
  Spellings spellings;
  add_spellings(metadata.issuer, spellings);
  add_spellings(metadata.issuer_parent, spellings);
  std::vector<diacritics::Change> found;
  if (spellings.empty()) return found;
  std::size_t number = 0;
  for (const std::string_view line : base::split_lines(input)) {
    for (const base::Match& match : code().match_all(line)) {
      const std::string_view printed = match.front();
      for (std::size_t begin = 0; begin < printed.size();) {
        const std::size_t end = std::min(printed.find_first_of("-/.", begin), printed.size());
        const std::string_view group = printed.substr(begin, end - begin);
        begin = end + 1;
        const auto spelling = marked(group, spellings);
        if (!spelling) continue;
        const base::TextSpan span = base::span_of(group, input);
        if (overlaps(changes, span)) continue;
        found.push_back({number, span, std::string(group), *spelling, 1, {}, "code-name"});
      }
    }
    ++number;
  }
  return found;
}

}  // namespace pipeline
