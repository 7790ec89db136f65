// A line of the page is handed to the decoder of office files as a paragraph, with a run for each
// change of what the font says of the encoding, and one blank between two words. Decoding keeps
// blanks; so the n-th word of what comes back is the n-th word of the line.
#include "pipeline/layer_decoding.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/import/legacy_fonts.h"
#include "parsers/import/office_document.h"
#include "pipeline/office_decoder.h"

namespace pipeline {
namespace {

using parsers::OfficeParagraph;
using parsers::OfficeRun;

std::vector<ocr::Line*> lines_of(ocr::Page& page) {
  std::vector<ocr::Line*> lines;
  for (ocr::Region& region : page.regions) {
    for (ocr::Line& line : region.lines)
      lines.push_back(&line);
  }
  return lines;
}

// Letters beyond Latin-1 come from a map that knows Unicode, whatever the font is called.
bool is_unicode(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = base::next_char(word, at);
    if ((c >= 0x102 && c <= 0x1B0 && c != 0x152 && c != 0x153 && c != 0x160 && c != 0x161 &&
         c != 0x178 && c != 0x17D && c != 0x17E && c != 0x192) ||
        (c >= 0x1EA0 && c <= 0x1EF9))
      return true;
  }
  return false;
}

// Words one after the other as runs of one claim about their encoding.
class RunMaker {
 public:
  void add(const ocr::Word& word) {
    if (!runs_.empty()) runs_.back().text += ' ';
    const bool silent = word.fonts.empty() || is_unicode(word.text);
    std::size_t character = 0;
    for (std::size_t at = 0; at < word.text.size(); ++character) {
      const std::size_t begin = at;
      base::next_char(word.text, at);
      add(word.text.substr(begin, at - begin),
          silent ? "" : word.fonts[std::min(character, word.fonts.size() - 1)]);
    }
  }

  std::vector<OfficeRun> take() { return std::move(runs_); }

 private:
  void add(const std::string& text, const std::string& font) {
    const auto claim = parsers::encoding_of_font(font);
    if (runs_.empty() || claim != claim_) runs_.push_back({"", claim ? font : ""});
    claim_ = claim;
    runs_.back().text += text;
  }

  std::vector<OfficeRun> runs_;
  std::optional<parsers::FontEncoding> claim_;  // of the last run
};

OfficeParagraph paragraph_of(const ocr::Line& line) {
  RunMaker runs;
  for (const ocr::Word& word : line.words)
    runs.add(word);
  return {{}, runs.take()};
}

void take_words(const OfficeParagraph& paragraph, ocr::Line& line) {
  std::string text;
  for (const OfficeRun& run : paragraph.runs)
    text += run.all_capitals ? base::to_upper(run.text) : run.text;
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.size() != line.words.size()) return;  // a word with a blank in it; there is none
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].empty()) line.words[i].text = words[i];
  }
}

}  // namespace

std::string decode_layer(ocr::Page& layer, const EncodingJudge& judge) {
  const std::vector<ocr::Line*> lines = lines_of(layer);
  parsers::OfficeDocument document;
  for (const ocr::Line* line : lines)
    document.blocks.push_back({paragraph_of(*line)});
  const std::string encodings = decode_office(document, judge);
  for (std::size_t i = 0; i < lines.size() && !encodings.empty(); ++i)
    take_words(std::get<OfficeParagraph>(document.blocks[i].content), *lines[i]);
  return encodings;
}

}  // namespace pipeline
