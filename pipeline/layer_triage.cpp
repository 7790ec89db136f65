#include "pipeline/layer_triage.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "ocr/page_text.h"

// The restorer's own decision about each paragraph (clean, marks missing, mangled) is the measure:
// a layer of which more than one word in ten stands in damaged paragraphs is worth less than a new
// reading; below that the damaged paragraphs of an earlier recognition are mended where they are.
// Printed text is right as a rule, and a table of codes or names must not be mended; where most of
// it has no marks, its picture has none either, so it is mended, too. Characters that no text has
// (U+FFFD, private use) tell of fonts without a mapping to Unicode before any word is looked at.

namespace pipeline {
namespace {

constexpr double kPicturePage = 0.5;     // share of the page under one picture
constexpr std::size_t kStampWords = 40;  // the wording of a digital signature or SAO Y block
constexpr double kMaxDamagedWords = 0.10;
constexpr double kMaxUnmapped = 0.01;
constexpr double kHiddenText = 0.5;  // of the text, from which on it is an earlier recognition
constexpr double kMostlyBare = 0.8;  // of the damaged words

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

// What the restorer says about the words of a text.
struct Worth {
  double words = 0, damaged = 0,
         bare = 0;  // in paragraphs that are not clean; of these, plain ones
  double log10_probability = 0;

  double damage() const { return damaged / std::max(words, 1.0); }
  double score() const { return log10_probability / std::max(words, 1.0); }
};

Worth worth_of(const std::string& text, const diacritics::Restored& restored) {
  const std::vector<std::string_view> lines = base::split_lines(text);
  Worth worth;
  for (const diacritics::Paragraph& paragraph : restored.paragraphs) {
    double words = 0;
    const std::size_t end = std::min(paragraph.last_line, lines.size());
    for (std::size_t line = paragraph.first_line; line < end; ++line)
      words += static_cast<double>(base::split_words(lines[line]).size());
    worth.words += words;
    worth.log10_probability += words * paragraph.score;
    if (paragraph.mode != diacritics::Mode::clean) worth.damaged += words;
    if (paragraph.mode == diacritics::Mode::plain) worth.bare += words;
  }
  return worth;
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + " %";
}

// What is clean stays as it is, whatever a rule would mend in it.
std::vector<diacritics::Change> changes_of_damaged(diacritics::Restored restored) {
  std::erase_if(restored.changes, [&restored](const diacritics::Change& change) {
    return std::none_of(restored.paragraphs.begin(),
                        restored.paragraphs.end(),
                        [&change](const diacritics::Paragraph& paragraph) {
                          return paragraph.mode != diacritics::Mode::clean &&
                                 paragraph.first_line <= change.line &&
                                 change.line < paragraph.last_line;
                        });
  });
  return std::move(restored.changes);
}

// Before any word is looked at: what tells that the text is not the page's.
std::string reason_to_read(const ocr::Page& layer,
                           const ocr::PageFacts& facts,
                           PageMode mode,
                           const std::string& text) {
  const std::size_t words = words_of(layer);
  if (mode == PageMode::force) return "đọc lại theo yêu cầu";
  if (mode == PageMode::redo && facts.hidden_text >= kHiddenText)
    return "lớp chữ của lần nhận dạng trước, đọc lại theo yêu cầu";
  if (facts.image_share >= kPicturePage && words <= kStampWords)
    return "trang là ảnh chụp, lớp chữ chỉ có " + std::to_string(words) + " từ (dấu, chữ ký số)";
  const double unmapped = unmapped_share(text);
  if (unmapped > kMaxUnmapped)
    return "lớp chữ có " + percent(unmapped) + " ký tự không có mã Unicode";
  return "";
}

}  // namespace

LayerVerdict judge_layer(const ocr::Page& layer,
                         const ocr::PageFacts& facts,
                         PageMode mode,
                         const diacritics::Restorer& restorer) {
  if (words_of(layer) == 0) return {LayerUse::none, "trang không có lớp chữ"};
  const std::string text = ocr::plain_text({&layer, 1});
  diacritics::Restored restored = restorer.restore(text);
  const Worth worth = worth_of(text, restored);
  LayerVerdict verdict{LayerUse::keep, "lớp chữ đọc được", worth.score(), worth.damage()};
  if (mode == PageMode::skip) {
    verdict.reason = "giữ lớp chữ theo yêu cầu";
    return verdict;
  }
  verdict.reason = reason_to_read(layer, facts, mode, text);
  if (!verdict.reason.empty()) {
    verdict.use = LayerUse::replace;
    return verdict;
  }
  const bool printed = facts.hidden_text < kHiddenText;
  const bool slight = worth.damage() <= kMaxDamagedWords;
  const std::string share = percent(worth.damage());
  if (worth.damaged == 0 || (printed && slight)) {
    verdict.reason = "lớp chữ đọc được";
  } else if (printed && worth.bare > kMostlyBare * worth.damaged) {
    verdict.use = LayerUse::repair;
    verdict.reason = "chữ in không dấu ở " + share + " số từ, được phục hồi dấu";
  } else if (slight) {
    verdict.use = LayerUse::repair;
    verdict.reason = "lớp chữ sai ở " + share + " số từ, được sửa tại chỗ";
  } else {
    verdict.use = LayerUse::replace;
    verdict.doubted = mode == PageMode::automatic;
    verdict.reason = "lớp chữ hỏng: " + share + " số từ nằm trong đoạn sai dấu, sai chữ";
  }
  if (verdict.use == LayerUse::repair) verdict.changes = changes_of_damaged(std::move(restored));
  return verdict;
}

double damage_of(const ocr::Page& page, const diacritics::Restorer& restorer) {
  const std::string text = ocr::plain_text({&page, 1});
  return worth_of(text, restorer.restore(text)).damage();
}

std::string layer_use_name(LayerUse use) {
  switch (use) {
    case LayerUse::none:
      return "none";
    case LayerUse::keep:
      return "kept";
    case LayerUse::repair:
      return "repaired";
    case LayerUse::replace:
      return "replaced";
  }
  return "";
}

}  // namespace pipeline
