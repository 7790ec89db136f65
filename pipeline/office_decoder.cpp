// Runs that stand side by side and are in one encoding are a stretch, which is judged as a whole; a
// mark at the beginning of a run that belongs to the last letter of the one before is moved there
// first. A font is believed when most of its text reads better the way its name says.
#include "pipeline/office_decoder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "parsers/import/legacy_fonts.h"
#include "parsers/import/tcvn3_capitals.h"

namespace pipeline {
namespace {

using parsers::CodeUnits;
using parsers::FontEncoding;
using parsers::LegacyEncoding;
using parsers::OfficeParagraph;
using parsers::OfficeRun;

bool is_ascii(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters of Unicode that no byte gives.
bool has_unicode_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    if (c > 0x2FF
            ? (c < 0x2000 && base::is_letter(c))
            : (c > 0xFF && base::is_letter(c) && c != 0x152 && c != 0x153 && c != 0x160 &&
               c != 0x161 && c != 0x178 && c != 0x17D && c != 0x17E && c != 0x192 && c != 0x2C6))
      return true;
  }
  return false;
}

std::string text_of(std::span<OfficeRun*> runs) {
  std::string text;
  for (const OfficeRun* run : runs)
    text += run->text;
  return text;
}

// Beside the ư of TCVN3, which has its code, a soft hyphen is one: no syllable has two ư.
void drop_soft_hyphens(std::vector<CodeUnits>& pieces) {
  constexpr char32_t kSoftHyphen = 0xAD;
  char32_t before = 0;
  for (CodeUnits& units : pieces) {
    CodeUnits kept;
    for (const char32_t unit : units) {
      if (unit != kSoftHyphen || before != kSoftHyphen) kept += unit;
      before = unit;
    }
    units = std::move(kept);
  }
}

class OfficeDecoder {
 public:
  OfficeDecoder(const EncodingJudge& judge, const AskedEncoding& asked)
      : judge_(judge), asked_(asked), decoder_(judge, asked) {}

  std::string decode(parsers::OfficeDocument& document) {
    if (!asked_.automatic && !asked_.encoding) return "";
    learn(document);
    parsers::visit_paragraphs(document, [this](OfficeParagraph& paragraph) {
      for_each_stretch(paragraph, [this](std::span<OfficeRun*> runs, auto claim) {
        if (claim) {
          decode_claimed(runs, *claim);
        } else {
          decode_unclaimed(runs);
        }
      });
    });
    const std::string names = encodings();
    if (!names.empty()) report(names, document);
    return names;
  }

 private:
  using Claim = std::optional<FontEncoding>;

  // What a font's text costs the language model as it is and decoded.
  struct Vote {
    double as_is = 0;
    double decoded = 0;
  };

  // The encoding that the user or the font names.
  Claim claim_of(const OfficeRun& run) const {
    const Claim of_font = parsers::encoding_of_font(run.font);
    if (asked_.automatic) return of_font;
    return FontEncoding{*asked_.encoding, of_font && of_font->capitals};
  }

  // Side by side, with one claim about their encoding. The label is a stretch of its own.
  template <typename Take>
  void for_each_stretch(OfficeParagraph& paragraph, const Take& take) const {
    if (!paragraph.label.text.empty()) {
      OfficeRun* label = &paragraph.label;
      take(std::span(&label, 1), claim_of(paragraph.label));
    }
    std::vector<OfficeRun*> stretch;
    Claim claim;
    for (OfficeRun& run : paragraph.runs) {
      const Claim own = claim_of(run);
      if (!stretch.empty() && own != claim) {
        take(std::span(stretch), claim);
        stretch.clear();
      }
      claim = own;
      stretch.push_back(&run);
    }
    if (!stretch.empty()) take(std::span(stretch), claim);
  }

  void learn(parsers::OfficeDocument& document) {
    std::string unclaimed;
    parsers::visit_paragraphs(document, [&](OfficeParagraph& paragraph) {
      for_each_stretch(paragraph, [&](std::span<OfficeRun*> runs, const Claim& claim) {
        const std::string text = text_of(runs);
        if (!claim) {
          unclaimed += text + "\n";
        } else if (asked_.automatic && !is_ascii(text) && !has_unicode_letters(text)) {
          Vote& vote = votes_[runs.front()->font];
          vote.as_is -= judge_.worth_of(text).log10_prob;
          vote.decoded -=
              judge_.decode(parsers::units_of_misread(text), claim->encoding).worth.log10_prob;
        }
      });
    });
    decoder_.decode(unclaimed);
  }

  void decode_claimed(std::span<OfficeRun*> runs, const FontEncoding& claim) {
    const std::string text = text_of(runs);
    if (asked_.automatic && is_contradicted(text, runs.front()->font, claim)) return;
    convert(runs, claim.encoding);
    for (OfficeRun* run : runs)
      run->all_capitals = run->all_capitals || claim.capitals;
  }

  bool is_contradicted(std::string_view text,
                       const std::string& font,
                       const FontEncoding& claim) const {
    if (is_ascii(text)) return false;
    if (has_unicode_letters(text)) return true;
    const TextWorth as_is = judge_.worth_of(text);
    const TextWorth decoded = judge_.decode(parsers::units_of_misread(text), claim.encoding).worth;
    const auto vote = votes_.find(font);
    const bool believed = vote == votes_.end() || vote->second.decoded <= vote->second.as_is;
    if (believed) return as_is.broken == 0 && as_is.marked > 1 && decoded.broken > 0;
    return as_is.log10_prob >= decoded.log10_prob;
  }

  void decode_unclaimed(std::span<OfficeRun*> runs) {
    const std::string text = text_of(runs);
    const DecodedText decoded = decoder_.decode(text);
    if (decoded.converted.empty()) return;
    const auto encoding = parsers::encoding_from_name(decoded.converted.front().encoding);
    if (!encoding) return;
    if (runs.size() == 1) {
      runs.front()->text = decoded.text;
      used_.insert(*encoding);
    } else {
      convert(runs, *encoding);
    }
  }

  void convert(std::span<OfficeRun*> runs, LegacyEncoding encoding) {
    const parsers::LegacyCharset& charset = parsers::LegacyCharset::of(encoding);
    std::vector<CodeUnits> units;
    for (const OfficeRun* run : runs)
      units.push_back(parsers::units_of_misread(run->text));
    if (encoding == LegacyEncoding::tcvn3) drop_soft_hyphens(units);
    for (std::size_t i = 1; i < units.size(); ++i) {
      if (units[i - 1].empty() || units[i].empty()) continue;
      if (!charset.joins(units[i - 1].back(), units[i].front())) continue;
      units[i - 1] += units[i].front();
      units[i].erase(0, 1);
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
      std::string& text = runs[i]->text;
      if (has_unicode_letters(text)) continue;
      std::string decoded = encoding == LegacyEncoding::viqr ? judge_.decode_viqr(text).text
                                                             : charset.decode(units[i]);
      if (encoding == LegacyEncoding::tcvn3) decoded = parsers::with_whole_capitals(decoded);
      if (decoded != text) used_.insert(encoding);
      text = std::move(decoded);
    }
  }

  std::string encodings() const {
    std::string names;
    for (const LegacyEncoding encoding : used_)
      names += (names.empty() ? "" : ", ") + std::string(parsers::encoding_name(encoding));
    return names;
  }

  static void report(const std::string& names, parsers::OfficeDocument& document) {
    document.findings.push_back(
        {"converted-encoding",
         {},
         "Văn bản dùng phông chữ và mã " + names + ", đã chuyển sang Unicode."});
  }

  const EncodingJudge& judge_;
  AskedEncoding asked_;
  TextDecoder decoder_;
  std::map<std::string, Vote> votes_;  // by font
  std::set<LegacyEncoding> used_;
};

}  // namespace

std::string decode_office(parsers::OfficeDocument& document,
                          const EncodingJudge& judge,
                          const AskedEncoding& asked) {
  return OfficeDecoder(judge, asked).decode(document);
}

}  // namespace pipeline
