// A phrase is rewritten once at every place where an abbreviation, or the words for one, stands.
// The rewritten phrases and the phrase itself become alternatives of one another.

#include "corpus/acronyms.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/resources.h"
#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Kind = Query::Kind;
using Words = std::vector<std::string>;

constexpr const char* kFile = "corpus/data/acronyms.tsv";
constexpr std::size_t kMostVariants = 8;

// Whether a word as typed stands for `wanted`: one without marks for any spelling.
bool stands_for(const std::string& typed, const std::string& wanted) {
  const std::string marked = base::comparison_key(typed);
  const std::string key = base::comparison_key(wanted);
  return marked == key || marked == base::strip_marks(key);
}

// Two letters are an abbreviation only where they are typed as one: "TW", not "tw".
bool is_abbreviation(const std::string& typed, const std::string& printed) {
  constexpr std::size_t kShort = 2;
  return stands_for(typed, printed) && (printed.size() > kShort || base::is_all_capitals(typed));
}

bool stand_at(const Words& text, std::size_t at, const Words& words) {
  if (at + words.size() > text.size()) return false;
  return std::equal(words.begin(),
                    words.end(),
                    text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& wanted, const std::string& typed) {
                      return stands_for(typed, wanted);
                    });
}

Words replaced(const Words& text, std::size_t at, std::size_t count, const Words& by) {
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  Words result(text.begin(), begin);
  result.insert(result.end(), by.begin(), by.end());
  result.insert(result.end(), begin + static_cast<std::ptrdiff_t>(count), text.end());
  return result;
}

bool is_single_word(const Query& query) {
  return query.kind == Kind::phrase && query.words.size() == 1;
}

}  // namespace

const Acronyms& Acronyms::shared() {
  static const Acronyms kShared(base::read_file(base::resource_path(kFile)));
  return kShared;
}

Acronyms::Acronyms(std::string_view table) {
  if (!table.starts_with("# vanban acronyms 1\n"))
    throw base::Error(kFile, "# vanban acronyms 1", base::ErrorCode::missing);
  for (const std::string_view line : base::split_lines(table)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    Entry entry;
    entry.printed = line.substr(0, tab);
    for (const Token& token : tokenize(line.substr(tab + 1)))
      entry.words.emplace_back(base::slice(line.substr(tab + 1), token.span));
    entries_.push_back(std::move(entry));
  }
}

std::vector<Words> Acronyms::variants(const Words& words) const {
  std::vector<Words> all{words};
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const Entry& entry : entries_) {
      if (all.size() == kMostVariants) return all;
      if (is_abbreviation(words[at], entry.printed))
        all.push_back(replaced(words, at, 1, entry.words));
      else if (stand_at(words, at, entry.words))
        all.push_back(replaced(words, at, entry.words.size(), {entry.printed}));
    }
  }
  return all;
}

Query Acronyms::expanded_phrase(Query phrase) const {
  std::vector<Words> all = variants(phrase.words);
  if (all.size() == 1) return phrase;
  Query either{Kind::any, {}, {}, 0};
  for (Words& words : all)
    either.parts.push_back({phrase.kind, std::move(words), {}, 0});
  return either;
}

// Words that follow one another and make up what an abbreviation stands for.
void Acronyms::expand_runs(std::vector<Query>& parts) const {
  for (std::size_t at = 0; at < parts.size(); ++at) {
    Words words;
    for (std::size_t i = at; i < parts.size() && is_single_word(parts[i]); ++i)
      words.push_back(parts[i].words.front());
    const Entry* longest = nullptr;
    for (const Entry& entry : entries_) {
      if (entry.words.size() < 2 || !stand_at(words, 0, entry.words)) continue;
      if (longest == nullptr || entry.words.size() > longest->words.size()) longest = &entry;
    }
    if (longest == nullptr) continue;
    const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = begin + static_cast<std::ptrdiff_t>(longest->words.size());
    Query run{Kind::all, {}, {begin, end}, 0};
    Query either{Kind::any, {}, {std::move(run), {Kind::phrase, {longest->printed}, {}, 0}}, 0};
    parts.erase(begin + 1, end);
    parts[at] = std::move(either);
  }
}

Query Acronyms::expanded(Query query) const {
  if (query.kind == Kind::phrase) return expanded_phrase(std::move(query));
  if (query.kind == Kind::prefix || query.kind == Kind::near) return query;
  for (Query& part : query.parts)
    part = expanded(std::move(part));
  if (query.kind == Kind::all) expand_runs(query.parts);
  return query;
}

}  // namespace corpus
