// The words of the letterhead are one long row, each with its place. A field is found where its
// letters, blanks left out, are those of a run of words; the run is then cut at the line ends. The
// longest field goes first, so that a name within the title is not taken for the issuer.

#include "parsers/export/akn_letterhead.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace parsers {
namespace {

constexpr std::size_t kLongestField = 4096;  // bytes of a key; keeps the search linear

struct Word {
  std::size_t line;
  std::size_t begin;
  std::size_t end;
  std::string key;
  bool is_taken = false;
};

std::string key_of(std::string_view text) {
  std::string key = base::comparison_key(text);
  std::erase(key, ' ');
  return key;
}

std::vector<Word> words_of(const std::vector<Block>& lines) {
  std::vector<Word> words;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const std::string& text = lines[line].text.text;
    for (const std::string_view word : base::split_words(text)) {
      const auto begin = static_cast<std::size_t>(word.data() - text.data());
      words.push_back({line, begin, begin + word.size(), key_of(word)});
    }
  }
  return words;
}

// Whether `key` ends with a sign that only closes it: "Số 5/KH-UBND," for "5/KH-UBND".
bool is_closed(std::string_view key, std::string_view wanted) {
  return key.starts_with(wanted) &&
         key.find_first_not_of(".,;:", wanted.size()) == std::string_view::npos;
}

struct Run {
  std::size_t words = 0;    // 0: none
  std::size_t closing = 0;  // bytes of the signs that close the last one
};

// The words from `first` on that say `wanted`.
Run run_of(const std::vector<Word>& words, std::size_t first, std::string_view wanted) {
  for (std::size_t at = first; at < words.size() && !words[at].is_taken; ++at) {
    const std::string& key = words[at].key;
    if (is_closed(key, wanted)) return {at + 1 - first, key.size() - wanted.size()};
    if (key.empty() || !wanted.starts_with(key)) return {};
    wanted.remove_prefix(key.size());
  }
  return {};
}

struct LetterheadField {
  const char* element;
  std::string key;
};

// Takes the first run of words that says the field.
void mark(const LetterheadField& field, std::vector<Word>& words, std::vector<AknMark>& marks) {
  if (field.key.empty() || field.key.size() > kLongestField) return;
  for (std::size_t first = 0; first < words.size(); ++first) {
    const Run run = run_of(words, first, field.key);
    if (run.words == 0) continue;
    for (std::size_t at = first; at < first + run.words; ++at) {
      Word& word = words[at];
      word.is_taken = true;
      if (at > first && marks.back().line == word.line) {
        marks.back().end = word.end;
      } else {
        marks.push_back({word.line, word.begin, word.end, field.element});
      }
    }
    marks.back().end -= run.closing;
    return;
  }
}

}  // namespace

std::vector<AknMark> akn_letterhead_marks(const Document& document) {
  const Metadata& metadata = document.metadata;
  std::vector<LetterheadField> fields{{"docAuthority", key_of(metadata.issuer)},
                                      {"docNumber", key_of(metadata.number)},
                                      {"docDate", key_of(metadata.date_text)},
                                      {"docType", key_of(metadata.type)},
                                      {"docTitle", key_of(metadata.subject)}};
  std::stable_sort(
      fields.begin(), fields.end(), [](const LetterheadField& a, const LetterheadField& b) {
        return a.key.size() > b.key.size();
      });
  std::vector<Word> words = words_of(document.letterhead);
  std::vector<AknMark> marks;
  for (const LetterheadField& field : fields)
    mark(field, words, marks);
  std::sort(marks.begin(), marks.end(), [](const AknMark& a, const AknMark& b) {
    return a.line != b.line ? a.line < b.line : a.begin < b.begin;
  });
  return marks;
}

}  // namespace parsers
