// A stamp is printed from a few fixed words and filled in by hand, so its first line tells it, and
// the labels or the form of the next lines tell where it ends. Scribble is what has hardly a
// syllable that Vietnamese could have.
#include "parsers/stray_ink.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/regex.h"
#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/issuer_parser.h"
#include "parsers/recipients_parser.h"
#include "parsers/signature_parser.h"
#include "parsers/text_folding.h"

namespace parsers {
namespace {

constexpr std::size_t kHeadLines = 45;         // within which mail is stamped
constexpr std::size_t kLongestStampLine = 80;  // bytes
constexpr std::size_t kMostCopyLines = 8;      // below "SAO Y"
constexpr std::size_t kMostScribble = 40;      // bytes

bool opens_incoming(std::string_view text) {
  if (text.size() > kLongestStampLine || !is_nearly_all_capitals(text)) return false;
  const std::string key = bare_key(text);
  return key == "den" || key == "congvanden" || key == "vanbanden";
}

// "Số: 1182", "Ngày: 03/12/2025", "Chuyển: VP", "Lưu hồ sơ số: ...". The number has no symbol.
bool is_incoming_field(std::string_view text) {
  static const base::Regex kNumber(
      R"(^(so|s|gio|ngay|ngay den)\s?[:.…](?:[\s\d.,/…:;-]|thang|nam|ngay|gio|h)*$)");
  static const base::Regex kOther(
      R"(^(chuyen|kinh chuyen|luu ho so( so)?|so va ky hieu( hs| ho so)?)\s?[:.…])");
  if (text.size() > kLongestStampLine) return false;
  const std::string bare = base::strip_marks(base::to_lower(text));
  return kNumber.matches(bare) || kOther.matches(bare);
}

bool opens_copy(std::string_view text) {
  static const base::Regex kCopy(
      R"(^(sao ?y|sao luc|trich sao)( ban chinh| tu ban chinh| ban giay)?$)");
  if (text.size() > kLongestStampLine || !is_nearly_all_capitals(text)) return false;
  return kCopy.matches(base::strip_marks(base::to_lower(trim_all(text, "-_.,:;*'\"|()[]"))));
}

bool is_place_and_date(const Line& line) {
  static const base::Regex kDate(R"(\bngay\b.*\bthang\b)");
  return line.text.size() < 2 * kLongestStampLine &&
         kDate.matches(base::strip_marks(base::to_lower(line.text)));
}

// Where the block below "SAO Y" at `at` ends: behind its first name, or where something begins that
// no such block has.
std::size_t copy_end(const std::vector<Line>& lines, std::size_t at) {
  const std::size_t limit = std::min(lines.size(), at + 1 + kMostCopyLines);
  for (std::size_t i = at + 1; i < limit; ++i) {
    const std::string_view text = lines[i].text;
    if (lines[i].kind != lines[at].kind || lines[i].page != lines[at].page) return i;
    if (looks_like_person_name(text)) return i + 1;
    const bool of_copy = is_place_and_date(lines[i]) || is_post_in_capitals(text) ||
                         opens_with_authority(text) || is_scribble(text);
    if (!of_copy) return i;
  }
  return limit;
}

// Whether a post or authority with a name below it stands in lines [begin, end).
bool is_signed(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  bool post = false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view text = lines[i].text;
    if (opens_with_authority(text) || is_post_in_capitals(text)) post = true;
    if (post && holds_person_name(text)) return true;
  }
  return false;
}

// The first line of the foot; the number of lines when there is none.
std::size_t find_foot(const std::vector<Line>& lines) {
  const auto foot = std::find_if(lines.begin(), lines.end(), [](const Line& line) {
    return line.kind == LineKind::recipients || line.kind == LineKind::signature ||
           is_recipients_label(line.text) || opens_with_authority(line.text);
  });
  return static_cast<std::size_t>(foot - lines.begin());
}

// "SỞ Y TẾ HOÀ AN" on the stamp at line `i`, below the date of the paper: who received it.
bool stands_below_receiver(const std::vector<Line>& lines, std::size_t i) {
  static const base::Regex kDate(R"(ng[àa]y .{0,16}th[áa]ng .{0,16}n[ăa]m)",
                                 base::Regex::Case::insensitive);
  constexpr std::size_t kLongestLine = 240;  // bytes
  if (i < 2 || !base::is_all_capitals(lines[i - 1].text) || !opens_with_body(lines[i - 1].text))
    return false;
  return std::any_of(
      lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i - 1), [](const Line& line) {
        return line.text.size() <= kLongestLine && kDate.matches(line.text);
      });
}

void find_incoming(const std::vector<Line>& lines, std::vector<std::size_t>& found) {
  const std::size_t limit = std::min(lines.size(), kHeadLines);
  for (std::size_t i = 0; i < limit; ++i) {
    if (!opens_incoming(lines[i].text)) continue;
    std::size_t end = i + 1;
    while (end < lines.size() && is_incoming_field(lines[end].text))
      ++end;
    if (end == i + 1) continue;
    if (stands_below_receiver(lines, i)) found.push_back(i - 1);
    for (; i < end; ++i)
      found.push_back(i);
    --i;
  }
}

void find_copies(const std::vector<Line>& lines, std::vector<std::size_t>& found) {
  constexpr std::size_t kFootLines = 80;
  const auto first = std::find_if(
      lines.begin(), lines.end(), [](const Line& line) { return opens_copy(line.text); });
  if (first == lines.end()) return;
  const std::size_t foot = find_foot(lines);
  for (std::size_t i = foot; i < lines.size(); ++i) {
    if (!opens_copy(lines[i].text)) continue;
    const std::size_t end = copy_end(lines, i);
    const std::size_t before = std::max(foot, i > kFootLines ? i - kFootLines : 0);
    const bool another_signs = is_signed(lines, before, i) ||
                               is_signed(lines, end, std::min(lines.size(), end + kFootLines));
    const std::size_t last = another_signs ? end : i + 1;
    for (; i < last; ++i)
      found.push_back(i);
    --i;
  }
}

bool opens_digital_signature(std::string_view text) {
  static const base::Regex kSigner(
      R"(^(?:signature (?:not verified|valid)\b|(?:da )?(?:ky boi|nguoi ky|duoc ky boi|signed by)\s?:))");
  if (text.size() > kLongestStampLine * 2) return false;
  const bool may_open =
      text.find(':') != std::string_view::npos || text.starts_with('S') || text.starts_with('s');
  return may_open && kSigner.matches(base::strip_marks(base::to_lower(text)));
}

// "Ngày ký: 2025-09-05 15:32:11 +07:00": with the hour, which nobody writes by hand.
bool is_time_of_signature(std::string_view text) {
  static const base::Regex kTime(
      R"(^(?:ngay ky|ky ngay|thoi gian ky|gio ky|signing time|date)\s?:\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\W{1,3}\d{1,2}:\d{2})");
  return text.size() <= kLongestStampLine && kTime.matches(base::strip_marks(base::to_lower(text)));
}

// From the signer to the time, which stand together; a name may run over a line.
void find_digital_signatures(const std::vector<Line>& lines, std::vector<std::size_t>& found) {
  constexpr std::size_t kMostSignatureLines = 8;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!opens_digital_signature(lines[i].text)) continue;
    const std::size_t limit = std::min(lines.size(), i + kMostSignatureLines);
    std::size_t end = i + 1;
    while (end < limit && lines[end].page == lines[i].page &&
           lines[end].text.size() <= kLongestStampLine && !is_time_of_signature(lines[end].text))
      ++end;
    if (end == limit || !is_time_of_signature(lines[end].text)) continue;
    for (; i <= end; ++i)
      found.push_back(i);
    --i;
  }
}

std::string_view without_signs(std::string_view word) {
  return trim_all(word, "().,:;-\"'");
}

bool is_number_or_date(std::string_view word) {
  return word.size() > 1 && word.find_first_not_of("0123456789/") == std::string_view::npos;
}

// "nhận", "đã", "KÝ": at least two letters in the order that a syllable has, and no sign in it.
bool is_syllable(std::string_view word) {
  static const base::Regex kSyllable(
      R"(^(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$)");
  return length_in_characters(word) >= 2 &&
         kSyllable.matches(base::strip_marks(base::to_lower(word)));
}

}  // namespace

std::vector<std::size_t> find_stamps(const std::vector<Line>& lines) {
  std::vector<std::size_t> found;
  find_incoming(lines, found);
  find_copies(lines, found);
  find_digital_signatures(lines, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool is_scribble(std::string_view text) {
  constexpr std::size_t kOneWord = 3;  // letters
  if (text.size() > kMostScribble || opens_with_authority(text) || looks_like_person_name(text))
    return false;
  const std::vector<std::string_view> words = base::split_words(text);
  std::size_t letters = 0;
  for (const std::string_view word : words) {
    const std::string_view bare = without_signs(word);
    if (is_number_or_date(bare)) return false;
    if (is_syllable(bare)) letters += length_in_characters(bare);
  }
  return letters < kOneWord && (letters == 0 || words.size() > 1);
}

std::vector<Furniture> take_scribble(std::vector<Line>& signature) {
  const auto opens = [](const Line& line) {
    return opens_with_authority(line.text) || is_post_in_capitals(line.text);
  };
  const auto names = [](const Line& line) { return holds_person_name(line.text); };
  auto first = std::find_if(signature.begin(), signature.end(), opens);
  if (first == signature.end() && !signature.empty() &&
      signature.front().kind == LineKind::signature)
    first = signature.begin();  // a seal made the post unreadable
  const auto last = std::find_if(signature.rbegin(), std::make_reverse_iterator(first), names);
  std::vector<Furniture> furniture;
  std::vector<Line> kept(signature.begin(), first);
  for (auto line = first; line != signature.end(); ++line) {
    if (line < last.base() && !line->is_typed && is_scribble(line->text)) {
      furniture.push_back({line->page, "noise", base::collapse_space(line->text)});
    } else {
      kept.push_back(*line);
    }
  }
  signature = std::move(kept);
  return furniture;
}

}  // namespace parsers
