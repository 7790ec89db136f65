#include "pipeline/layer_triage.h"

#include <algorithm>

#include "base/text.h"
#include "ocr/page_text.h"

// The restorer's own decision about each paragraph (clean, marks missing, mangled) is the measure:
// a layer of which more than one word in ten stands in damaged paragraphs is worth less than a new
// reading. Characters that no text has (U+FFFD, private use) tell of fonts without a mapping to
// Unicode before any word is looked at.

namespace pipeline {
namespace {

constexpr double kPicturePage = 0.5;     // share of the page under one picture
constexpr std::size_t kStampWords = 40;  // the wording of a digital signature or SAO Y block
constexpr double kMaxDamagedWords = 0.10;
constexpr double kMaxUnmapped = 0.01;

std::size_t words_of(const ocr::Page& page) {
  std::size_t words = 0;
  for (const ocr::Region& region : page.regions) {
    for (const ocr::Line& line : region.lines)
      words += line.words.size();
  }
  return words;
}

bool is_unmapped(char32_t c) {
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) ||
         (c < 0x20 && c != '\n' && c != '\t' && c != '\f');
}

double unmapped_share(std::string_view text) {
  std::size_t characters = 0;
  std::size_t unmapped = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    if (is_unmapped(base::next_char(text, at))) ++unmapped;
  }
  return static_cast<double>(unmapped) / static_cast<double>(std::max<std::size_t>(characters, 1));
}

double damaged_share(const std::string& text, const diacritics::Restorer& restorer) {
  const diacritics::Restored restored = restorer.restore(text);
  const std::vector<std::string_view> lines = base::split_lines(text);
  std::size_t all = 0;
  std::size_t damaged = 0;
  for (const diacritics::Paragraph& paragraph : restored.paragraphs) {
    std::size_t words = 0;
    const std::size_t end = std::min(paragraph.last_line, lines.size());
    for (std::size_t line = paragraph.first_line; line < end; ++line) {
      words += base::split_words(lines[line]).size();
    }
    all += words;
    if (paragraph.mode != diacritics::Mode::clean) damaged += words;
  }
  return static_cast<double>(damaged) / static_cast<double>(std::max<std::size_t>(all, 1));
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %";
}

}  // namespace

LayerVerdict judge_layer(const ocr::Page& layer,
                         const ocr::PageFacts& facts,
                         const diacritics::Restorer& restorer) {
  const std::size_t words = words_of(layer);
  if (words == 0) return {false, "trang không có lớp chữ"};
  if (facts.image_share >= kPicturePage && words <= kStampWords) {
    return {false,
            "trang là ảnh chụp, lớp chữ chỉ có " + std::to_string(words) + " từ (dấu, chữ ký số)"};
  }
  const std::string text = ocr::plain_text({&layer, 1});
  const double unmapped = unmapped_share(text);
  if (unmapped > kMaxUnmapped) {
    return {false, "lớp chữ có " + percent(unmapped) + " ký tự không có mã Unicode"};
  }
  const double damaged = damaged_share(text, restorer);
  if (damaged > kMaxDamagedWords) {
    return {false, "lớp chữ hỏng: " + percent(damaged) + " số từ nằm trong đoạn sai dấu, sai chữ"};
  }
  return {true, "lớp chữ đọc được"};
}

}  // namespace pipeline
