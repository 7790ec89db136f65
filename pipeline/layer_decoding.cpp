// The words of each line become a line of text with one blank between two, and decoding keeps
// blanks and line ends; so the n-th word of the decoded line is the n-th word.
#include "pipeline/layer_decoding.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "pipeline/text_decoder.h"

namespace pipeline {
namespace {

std::vector<std::string_view> split_at_blanks(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::vector<ocr::Line*> lines_of(ocr::Page& page) {
  std::vector<ocr::Line*> lines;
  for (ocr::Region& region : page.regions) {
    for (ocr::Line& line : region.lines)
      lines.push_back(&line);
  }
  return lines;
}

std::string text_of(const std::vector<ocr::Line*>& lines) {
  std::string text;
  for (const ocr::Line* line : lines) {
    for (const ocr::Word& word : line->words)
      text += (&word == &line->words.front() ? "" : " ") + word.text;
    text += '\n';
  }
  return text;
}

void take_words(std::string_view text, ocr::Line& line) {
  const std::vector<std::string_view> words = split_at_blanks(text);
  if (words.size() != line.words.size()) return;  // a word with a blank in it; there is none
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].empty()) line.words[i].text = words[i];
  }
}

}  // namespace

std::string decode_layer(ocr::Page& layer, const EncodingJudge& judge) {
  const std::vector<ocr::Line*> lines = lines_of(layer);
  const DecodedText decoded = TextDecoder(judge, {}).decode(text_of(lines));
  if (decoded.converted.empty()) return "";
  const std::vector<std::string_view> texts = base::split_lines(decoded.text);
  for (std::size_t i = 0; i < lines.size() && i < texts.size(); ++i)
    take_words(texts[i], *lines[i]);
  std::set<std::string> names;
  for (const EncodedLines& run : decoded.converted)
    names.insert(run.encoding);
  std::string joined;
  for (const std::string& name : names)
    joined += (joined.empty() ? "" : ", ") + name;
  return joined;
}

}  // namespace pipeline
