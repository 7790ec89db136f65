// Each line is cut at words that are surely Unicode; what lies between is decoded in every
// encoding, and the one that makes Vietnamese syllables of nearly all its words is taken if the
// reading as it stands does not. A first pass over the text only counts what the clear runs are in;
// in the second, runs of a word or two go with them.
#include "pipeline/text_decoder.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "base/text.h"
#include "parsers/import/tcvn3_capitals.h"

namespace pipeline {
namespace {

using parsers::CodeUnits;
using parsers::LegacyEncoding;

constexpr std::size_t kStretch = std::size_t{1} << 13;  // bytes that are judged together at most
constexpr std::size_t kMuchEvidence = 60;               // words
constexpr std::size_t kSomeEvidence = 3;
constexpr double kSureMargin = 6;   // log10
constexpr double kKnownMargin = 1;  // where other lines are in the encoding

// A letter that Vietnamese text has in Unicode only; no wrong reading of single bytes gives it.
bool is_unicode_only(char32_t c) {
  return c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 || c == 0x128 || c == 0x129 ||
         c == 0x168 || c == 0x169 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0 ||
         (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x300 && c <= 0x323);
}

bool has_unicode_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_unicode_only(base::next_char(text, at))) return true;
  return false;
}

// What Vietnamese text has besides ASCII: letters, marks and signs of print.
bool is_of_vietnamese_text(char32_t c) {
  return is_unicode_only(c) || (c >= 0xA0 && c <= 0xFF) || (c >= 0x2010 && c <= 0x2030);
}

// The text of which a program took the bytes, UTF-8, for Windows-1252 or Latin-1 and wrote each as
// a character ("HÃ²a LÃ¢m"); "" when it was not so. One such character may be chance ("XÃ”").
std::string undone_utf8(std::string_view text) {
  std::string bytes;
  for (const char32_t unit : parsers::units_of_misread(text)) {
    if (unit > 0xFF) return "";
    bytes += static_cast<char>(unit);
  }
  if (!base::is_utf8(bytes)) return "";
  std::size_t marked = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t c = base::next_char(bytes, at);
    if (c < 0x80) continue;
    if (!is_of_vietnamese_text(c)) return "";
    ++marked;
  }
  return marked > 1 ? bytes : "";
}

bool is_ascii(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

enum class Outcome { unicode, converted, doubtful, unknown };

struct Verdict {
  Outcome outcome = Outcome::unicode;
  std::string text;  // of `converted`
  LegacyEncoding encoding = LegacyEncoding::tcvn3;
  bool western = false;   // converted from Windows-1252
  std::size_t words = 0;  // that speak for it
};

// Signs of VIQR that hardly any other text has; and letters.
bool may_be_viqr(std::string_view line) {
  std::size_t letters = 0;
  std::size_t signs = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    if (i == 0 || (c != '^' && c != '+' && c != '(' && c != '*' && c != 'd' && c != 'D')) continue;
    const char before = static_cast<char>(line[i - 1] | 0x20);
    const bool vowel = before == 'a' || before == 'e' || before == 'o' || before == 'u';
    signs += (c | 0x20) == 'd' ? (before == 'd' ? 1 : 0) : (vowel ? 1 : 0);
  }
  return signs * 25 >= letters && signs > 0;
}

bool is_plain_letter(char32_t unit) {
  return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z';
}

// Windows-1252 of a language that is not Vietnamese: single marked letters beside plain ones.
bool is_western(const CodeUnits& units) {
  constexpr char32_t kFirstSign = 0x82, kLastSign = 0x9C, kNoBreakSpace = 0xA0, kFirstLetter = 0xC0;
  std::size_t plain = 0;
  std::size_t marked = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t unit = units[i];
    plain += is_plain_letter(unit) ? 1 : 0;
    if (unit < 0x80 || unit == kNoBreakSpace || is_typographic(unit)) continue;
    if (unit >= kFirstSign && unit <= kLastSign) continue;
    const bool beside = (i > 0 && is_plain_letter(units[i - 1])) ||
                        (i + 1 < units.size() && is_plain_letter(units[i + 1]));
    if (unit < kFirstLetter || !beside) return false;
    ++marked;
  }
  return marked >= 2 && marked * 6 <= plain;
}

}  // namespace

std::vector<std::string> asked_encoding_names() {
  std::vector<std::string> names{"auto", "utf-8"};
  for (const LegacyEncoding encoding : parsers::kLegacyEncodings)
    names.push_back(base::to_lower(parsers::encoding_name(encoding)));
  return names;
}

std::string asked_encoding_name(const AskedEncoding& asked) {
  if (asked.automatic) return "auto";
  return asked.encoding ? base::to_lower(parsers::encoding_name(*asked.encoding)) : "utf-8";
}

std::optional<AskedEncoding> asked_encoding_from_name(std::string_view name) {
  if (name == "auto") return AskedEncoding{};
  if (name == "utf-8") return AskedEncoding{false, {}};
  const auto encoding = parsers::encoding_from_name(name);
  if (!encoding) return {};
  return AskedEncoding{false, encoding};
}

// One call of decode().
class TextDecoder::Section {
 public:
  Section(TextDecoder& decoder, std::string_view text)
      : decoder_(decoder), judge_(decoder.judge_), text_(text) {}

  DecodedText decode() {
    if (decoder_.asked_.automatic) learn();
    std::size_t number = 0;
    for (const std::string_view line : base::split_lines(text_)) {
      if (number++ > 0) result_.text += '\n';
      line_ = number;
      for_each_stretch(line, [this](std::string_view stretch) { add(stretch); });
    }
    return std::move(result_);
  }

 private:
  using Take = std::function<void(std::string_view)>;

  // The last byte before `at` that no byte of the same character follows.
  static std::size_t character_end(std::string_view line, std::size_t at) {
    std::size_t end = at;
    while (end > at - 3 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
      --end;
    return end - 1;
  }

  // `line` in parts of bounded length, cut at blanks where there are any.
  static void for_each_stretch(std::string_view line, const Take& take) {
    while (line.size() > kStretch) {
      std::size_t cut = line.rfind(' ', kStretch);
      if (cut == std::string_view::npos || cut < kStretch / 2) cut = character_end(line, kStretch);
      take(line.substr(0, cut + 1));
      line.remove_prefix(cut + 1);
    }
    take(line);
  }

  // The parts of `stretch` that are judged together, and those that are surely Unicode.
  void for_each_run(std::string_view stretch,
                    const std::function<void(std::string_view, bool anchored)>& take) const {
    const bool has_raw = !base::is_utf8(stretch);
    std::size_t run = 0;
    bool run_anchored = false;
    for (std::size_t begin = 0; begin < stretch.size();) {
      std::size_t end = begin;
      while (end < stretch.size() && !is_blank(stretch[end]))
        ++end;
      const bool anchored = is_anchor(stretch.substr(begin, end - begin), has_raw);
      while (end < stretch.size() && is_blank(stretch[end]))
        ++end;
      if (anchored != run_anchored && begin > run) {
        take(stretch.substr(run, begin - run), run_anchored);
        run = begin;
      }
      run_anchored = anchored;
      begin = end;
    }
    if (run < stretch.size()) take(stretch.substr(run), run_anchored);
  }

  // Among bytes that are no UTF-8, two bytes may look like a character by chance; a whole syllable
  // is none.
  bool is_anchor(std::string_view word, bool has_raw) const {
    if (is_ascii(word) || !base::is_utf8(word)) return false;
    for (std::size_t at = 0; at < word.size();) {
      if (is_unicode_only(base::next_char(word, at))) return true;
    }
    if (!has_raw) return false;
    const TextWorth worth = judge_.worth_of(word);
    return worth.marked > 0 && worth.broken == 0;
  }

  // Counts the words of clear runs by their encoding.
  void learn() {
    for (const std::string_view line : base::split_lines(text_)) {
      for_each_stretch(line, [this](std::string_view stretch) { learn_from(stretch); });
      if (known()) return;
    }
  }

  void learn_from(std::string_view stretch) {
    if (!is_ascii(stretch) && !undone_utf8(stretch).empty()) return;
    if (is_ascii(stretch)) {
      if (!may_be_viqr(stretch)) return;
      const Decoding viqr = judge_.decode_viqr(stretch);
      if (viqr.worth.marked < 2 || viqr.worth.broken * 6 > viqr.worth.marked) return;
      evidence(LegacyEncoding::viqr) += viqr.worth.marked;
      return;
    }
    for_each_run(stretch, [this](std::string_view run, bool anchored) {
      if (anchored) decoder_.unicode_evidence_ += base::split_words(run).size();
      if (anchored || is_ascii(run)) return;
      const Verdict verdict = judge_run(run);
      if (verdict.outcome == Outcome::converted && !verdict.western)
        evidence(verdict.encoding) += verdict.words;
    });
  }

  std::size_t evidence_of(LegacyEncoding encoding) const {
    return decoder_.evidence_[static_cast<std::size_t>(encoding)];
  }

  std::size_t& evidence(LegacyEncoding encoding) {
    return decoder_.evidence_[static_cast<std::size_t>(encoding)];
  }

  // The encoding of most of the text so far.
  std::optional<LegacyEncoding> known(std::size_t least = kMuchEvidence) const {
    const auto& all = decoder_.evidence_;
    const auto* best = std::max_element(all.begin(), all.end());
    if (*best < least) return {};
    return parsers::kLegacyEncodings[static_cast<std::size_t>(best - all.begin())];
  }

  void add(std::string_view stretch) {
    const AskedEncoding& asked = decoder_.asked_;
    if (!asked.automatic && !asked.encoding) {
      result_.text += stretch;
    } else if (is_ascii(stretch)) {
      add_ascii(stretch);
    } else if (const std::string undone = undone_utf8(stretch);
               asked.automatic && !undone.empty() && base::is_utf8(stretch)) {
      result_.text += base::to_nfc(undone);
      note("UTF-8 (Latin-1)");
    } else {
      for_each_run(stretch, [this](std::string_view run, bool anchored) {
        if (anchored || is_ascii(run)) {
          if (anchored) last_unicode_line_ = line_;
          result_.text += run;
        } else {
          add(run, judge_run(run));
        }
      });
    }
  }

  void add_ascii(std::string_view stretch) {
    const AskedEncoding& asked = decoder_.asked_;
    const bool viqr = asked.automatic ? evidence(LegacyEncoding::viqr) >= kSomeEvidence
                                      : asked.encoding == LegacyEncoding::viqr;
    if (!viqr) {
      result_.text += stretch;
      return;
    }
    const Decoding decoding = judge_.decode_viqr(stretch);
    const bool fits = decoding.worth.broken <= decoding.worth.marked;
    if (asked.automatic && !fits) {
      result_.text += stretch;
      result_.doubtful.push_back(line_);
      return;
    }
    result_.text += decoding.text;
    if (decoding.text != stretch) note(parsers::encoding_name(LegacyEncoding::viqr));
  }

  void add(std::string_view run, Verdict verdict) {
    if (verdict.outcome == Outcome::converted) {
      result_.text += verdict.text;
      note(verdict.western ? "Windows-1252" : parsers::encoding_name(verdict.encoding));
      return;
    }
    result_.text += run;
    last_unicode_line_ = line_;
    if (verdict.outcome == Outcome::doubtful &&
        (result_.doubtful.empty() || result_.doubtful.back() != line_))
      result_.doubtful.push_back(line_);
    if (verdict.outcome != Outcome::unknown) return;
    for (const base::TextSpan& span : base::invalid_utf8(run))
      result_.unknown_bytes += span.end - span.begin;
  }

  // Lines of plain ASCII between two of an encoding are in it as well.
  void note(std::string_view encoding) {
    std::vector<EncodedLines>& runs = result_.converted;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
      if (run->last_line < std::min(last_unicode_line_, line_ - 1)) break;
      if (run->encoding != encoding) continue;
      run->last_line = line_;
      return;
    }
    runs.push_back({line_, line_, std::string(encoding)});
  }

  static std::string finished(std::string text, LegacyEncoding encoding) {
    return encoding == LegacyEncoding::tcvn3 ? parsers::with_whole_capitals(text) : text;
  }

  // `run` has bytes above 7F.
  Verdict judge_run(std::string_view run) const {
    const bool raw = !base::is_utf8(run);
    const CodeUnits units = raw ? parsers::units_of_bytes(run) : parsers::units_of_misread(run);
    Verdict verdict;
    if (!decoder_.asked_.automatic) {
      verdict.outcome = Outcome::converted;
      verdict.encoding = *decoder_.asked_.encoding;
      verdict.text =
          finished(parsers::LegacyCharset::of(verdict.encoding).decode(units), verdict.encoding);
      return verdict;
    }
    TextWorth as_is;
    if (!raw) {
      as_is = judge_.worth_of(run);
      if (as_is.broken == 0) return is_all_misread() ? judge_ambiguous(units) : verdict;
    }
    return raw ? judge_bytes(units) : judge_misread(units, as_is);
  }

  Decoding best_of(const CodeUnits& units) const {
    if (const auto encoding = known()) {
      Decoding decoding = judge_.decode(units, *encoding);
      if (decoding.worth.broken == 0 && decoding.worth.marked > 0) return decoding;
    }
    return judge_.best_of(units);
  }

  static Verdict converted(Decoding decoding) {
    Verdict verdict{Outcome::converted,
                    finished(std::move(decoding.text), decoding.encoding),
                    decoding.encoding};
    verdict.words = decoding.worth.marked;
    return verdict;
  }

  // Running Vietnamese has marks on four words of five, of many kinds. What a machine misread has
  // few, and always the same ones.
  static bool is_running_text(const TextWorth& worth, const CodeUnits& units) {
    constexpr std::size_t kLeastKinds = 4;
    std::set<char32_t> kinds;
    for (const char32_t unit : units) {
      if (unit >= 0x80 && unit <= 0xFF) kinds.insert(unit);
    }
    return kinds.size() >= kLeastKinds && worth.marked * 5 >= (worth.words() + worth.plain) * 2;
  }

  // Valid UTF-8 that does not read as Vietnamese; it may be in another language. Where most of the
  // text is Unicode, every run has to speak for itself.
  Verdict judge_misread(const CodeUnits& units, const TextWorth& as_is) const {
    Decoding best = best_of(units);
    const double margin = best.worth.log10_prob - as_is.log10_prob;
    const bool fits = best.worth.marked >= 1 && best.worth.broken * 8 <= best.worth.words();
    const bool better = as_is.broken > best.worth.broken;
    Verdict verdict;
    if (!fits || !better) return verdict;
    const bool known_here = known(kSomeEvidence) == best.encoding &&
                            evidence_of(best.encoding) > decoder_.unicode_evidence_;
    const bool running = is_running_text(best.worth, units);
    const bool sure = running && best.worth.marked >= 3 && margin >= 2 * kSureMargin;
    if (sure || (known_here && margin >= kKnownMargin)) return converted(std::move(best));
    if (running && margin >= kSureMargin) verdict.outcome = Outcome::doubtful;
    return verdict;
  }

  // Whether nothing in the text is surely Unicode, and much of it surely in one encoding.
  bool is_all_misread() const {
    constexpr std::size_t kEnough = 20;  // words
    if (!known(kEnough)) return false;
    if (!has_unicode_) has_unicode_ = has_unicode_letter(text_);
    return !*has_unicode_;
  }

  // "Sè: 15/SNV", "Bé": words that could be Vietnamese as they stand, in a text where nothing else
  // is.
  Verdict judge_ambiguous(const CodeUnits& units) const {
    Decoding decoding = judge_.decode(units, *known(kSomeEvidence));
    return decoding.worth.broken == 0 && decoding.worth.marked > 0 ? converted(std::move(decoding))
                                                                   : Verdict{};
  }

  // Bytes that are no UTF-8: they have to be in something.
  Verdict judge_bytes(const CodeUnits& units) const {
    Decoding best = best_of(units);
    const bool fits = best.worth.marked > 0 && best.worth.broken * 4 <= best.worth.words();
    const bool known_here = known(kSomeEvidence) == best.encoding;
    if (fits && (known_here || best.worth.marked >= 2)) return converted(std::move(best));
    // A run of signs or of names tells nothing; it is in what the rest is in.
    if (const auto encoding = known(kSomeEvidence))
      return converted(judge_.decode(units, *encoding));
    Verdict verdict;
    verdict.outcome = Outcome::unknown;
    if (!is_western(units)) return verdict;
    verdict.outcome = Outcome::converted;
    verdict.text = parsers::decode_western(units);
    verdict.western = true;
    return verdict;
  }

  TextDecoder& decoder_;
  const EncodingJudge& judge_;
  std::string_view text_;
  std::size_t line_ = 0;
  std::size_t last_unicode_line_ = 0;        // or of no known encoding
  mutable std::optional<bool> has_unicode_;  // once it was looked for
  DecodedText result_;
};

TextDecoder::TextDecoder(const EncodingJudge& judge, AskedEncoding asked)
    : judge_(judge), asked_(asked) {}

TextDecoder::~TextDecoder() = default;

DecodedText TextDecoder::decode(std::string_view text) {
  return Section(*this, text).decode();
}

}  // namespace pipeline
