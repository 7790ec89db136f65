// The text that the changes refer to was made of the page's words, so each word has its span there.
// A change touches a run of words on one line; the run's text with the change made is cut at blanks
// again, and the words of the run are exchanged for these.
#include "pipeline/layer_repair.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "base/text.h"
#include "ocr/page_text.h"

namespace pipeline {
namespace {

struct PlacedOnText {
  base::TextSpan span;  // into the page's text
  const ocr::Word* word = nullptr;
};

// All words of the page in the order of its text.
std::vector<PlacedOnText> words_on_text(const ocr::Page& page) {
  std::vector<PlacedOnText> words;
  std::size_t line_begin = 0;
  for (const ocr::TextLine& line : ocr::lines_of(page)) {
    std::size_t at = 0;
    for (const ocr::Word* word : line.words) {
      const std::size_t begin = line.text.find(word->text, at);
      if (begin == std::string::npos) continue;  // cannot be: the line was made of its words
      at = begin + word->text.size();
      words.push_back({{line_begin + begin, line_begin + at}, word});
    }
    line_begin += line.text.size() + 1;
  }
  return words;
}

// `texts` in the place of the words of a run: in their boxes when there are as many, else side by
// side in the box around them.
std::vector<ocr::Word> words_in_place(const std::vector<std::string_view>& texts,
                                      std::span<const PlacedOnText> run,
                                      double probability) {
  ocr::Box box = run.front().word->box;
  for (const PlacedOnText& placed : run)
    box = around(box, placed.word->box);
  std::size_t all = 0;
  for (const std::string_view text : texts)
    all += text.size();
  all = std::max<std::size_t>(all, 1);
  std::vector<ocr::Word> words;
  std::size_t before = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ocr::Word word{std::string(texts[i]), box, probability, {}};
    const auto x_at = [&](std::size_t bytes) {
      return box.x0 + static_cast<int>(static_cast<std::size_t>(box.width()) * bytes / all);
    };
    if (texts.size() == run.size()) {
      word.box = run[i].word->box;
      if (run[i].word->text != word.text)
        word.alternatives.push_back({run[i].word->text, 1 - probability});
      else
        word.confidence = run[i].word->confidence;
    } else {
      word.box.x0 = x_at(before);
      word.box.x1 = std::max(x_at(before + texts[i].size()), word.box.x0 + 1);
    }
    before += texts[i].size();
    words.push_back(std::move(word));
  }
  return words;
}

// The words that stand in place of a word; none for the later words of a run.
using Exchange = std::map<const ocr::Word*, std::vector<ocr::Word>>;

void exchange_words(ocr::Page& page, const Exchange& exchange) {
  for (ocr::Region& region : page.regions) {
    for (ocr::Line& line : region.lines) {
      std::vector<ocr::Word> words;
      for (ocr::Word& word : line.words) {
        const auto found = exchange.find(&word);
        if (found == exchange.end()) {
          words.push_back(std::move(word));
        } else {
          words.insert(words.end(), found->second.begin(), found->second.end());
        }
      }
      line.words = std::move(words);
    }
  }
}

// The words that one change touches, or several that touch a word in common.
struct Run {
  std::span<const PlacedOnText> words;
  std::span<const diacritics::Change> changes;
};

std::vector<Run> runs_of(std::span<const PlacedOnText> words,
                         std::span<const diacritics::Change> changes) {
  std::vector<Run> runs;
  std::size_t word = 0;
  for (std::size_t change = 0; change < changes.size();) {
    while (word < words.size() && words[word].span.end <= changes[change].span.begin)
      ++word;
    const std::size_t first_word = word, first_change = change;
    while (change < changes.size() &&
           (change == first_change ||
            (word > first_word && changes[change].span.begin < words[word - 1].span.end))) {
      while (word < words.size() && words[word].span.begin < changes[change].span.end)
        ++word;
      ++change;
    }
    if (word == first_word) continue;
    runs.push_back({words.subspan(first_word, word - first_word),
                    changes.subspan(first_change, change - first_change)});
  }
  return runs;
}

// The text of the run's words after its changes.
std::string mended_text(const Run& run, const std::string& text) {
  std::string mended;
  std::size_t at = run.words.front().span.begin;
  const std::size_t end = run.words.back().span.end;
  for (const diacritics::Change& change : run.changes) {
    if (change.span.begin < at || change.span.end > end) continue;  // of blanks around the words
    mended += text.substr(at, change.span.begin - at) + change.after;
    at = change.span.end;
  }
  return mended + text.substr(at, end - at);
}

RecordedChange record_of(const Run& run, const std::string& text, std::string mended, int page) {
  RecordedChange record;
  record.page = page;
  record.box = run.words.front().word->box;
  for (const PlacedOnText& placed : run.words)
    record.box = around(record.box, placed.word->box);
  const std::size_t begin = run.words.front().span.begin;
  record.before = text.substr(begin, run.words.back().span.end - begin);
  record.after = std::move(mended);
  record.reason = run.changes.front().reason;
  record.probability = run.changes.front().probability;
  for (const diacritics::Change& change : run.changes)
    record.probability = std::min(record.probability, change.probability);
  return record;
}

}  // namespace

std::vector<RecordedChange> repair_layer(ocr::Page& page, std::vector<diacritics::Change> changes) {
  std::erase_if(changes, [](const diacritics::Change& change) {
    return change.before.find('\n') != std::string::npos;  // a word's halves stay on their lines
  });
  const std::string text = ocr::plain_text({&page, 1});
  const std::vector<PlacedOnText> words = words_on_text(page);
  Exchange exchange;
  std::vector<RecordedChange> recorded;
  for (const Run& run : runs_of(words, changes)) {
    const std::string mended = mended_text(run, text);
    const std::vector<std::string_view> texts = base::split_words(mended);
    if (texts.empty()) continue;
    recorded.push_back(record_of(run, text, mended, page.number));
    for (const PlacedOnText& placed : run.words)
      exchange[placed.word] = {};
    exchange[run.words.front().word] =
        words_in_place(texts, run.words, recorded.back().probability);
  }
  exchange_words(page, exchange);
  return recorded;
}

}  // namespace pipeline
