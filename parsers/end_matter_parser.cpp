#include "parsers/end_matter_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/document_number.h"
#include "parsers/recipients_parser.h"
#include "parsers/running_text.h"
#include "parsers/signature_parser.h"
#include "parsers/subject_lines.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// The foot begins at the first label "Nơi nhận" or the first signature that a name follows. From
// there on every piece of a line goes to the left or the right column: dashes and what continues
// them are recipients; authorities, posts and names are the signature. It ends with the last name,
// or where something that belongs to neither begins.

namespace parsers {
namespace {

constexpr std::size_t kNameWithin = 10;    // lines from a post to its name, handwriting between
constexpr std::size_t kMostLines = 150;    // of a foot
constexpr std::size_t kLabelWithin = 6;    // lines from a signature to the label below it
constexpr std::size_t kLongestLine = 160;  // bytes; what is longer is running text
constexpr std::string_view kSpecks = "-_~:;*+=|`'.,";  // of dirt on a scan
constexpr std::size_t kLongestEntry = 1000;            // bytes of a recipient behind its dash
constexpr int kRightColumn = 30;  // blanks before what stands in the right column

bool opens_with_dash(std::string_view text) {
  const char32_t c = first_char(text);
  return c == U'-' || c == U'–' || c == U'—' || c == U'•' || c == U'+' || c == U'*' || c == U'~';
}

// "- CHỦ TỊCH" is a recipient; "-_T/M BAN THƯỜNG VỤ" has a speck before it.
bool opens_with_dash_and_blank(std::string_view text) {
  if (!opens_with_dash(text)) return false;
  std::size_t at = 0;
  base::next_char(text, at);
  return at < text.size() && text[at] == ' ';
}

// Cheap tests before the dear ones: most lines of a document are running text.
bool may_be_label(std::string_view text) {
  constexpr std::size_t kMostSpecks = 4;  // before the word
  return text.substr(0, kMostSpecks + 1).find_first_of("Nn") != std::string_view::npos;
}

bool opens_signature(std::string_view text) {
  if (text.size() > kLongestLine || opens_with_dash_and_blank(text)) return false;
  if (!starts_upper(trim_all(text, kSpecks))) return false;
  return opens_with_authority(text) || is_post_in_capitals(text);
}

bool is_label(const Line& line) {
  return may_be_label(line.text) && is_recipients_label(line.text);
}

// A heading that opens what follows the foot.
bool opens_annex(std::string_view text) {
  if (!starts_upper(text)) return false;
  const std::string key = bare_key(first_words(text, 3));
  return key.starts_with("phuluc") || key.starts_with("mauso") || key.starts_with("bieuso") ||
         key.starts_with("bieumau") ||
         (key.starts_with("danhmuc") && base::is_all_capitals(text)) || key.starts_with("saoy") ||
         key.starts_with("sycopy");
}

bool is_running_text(const Line& line) {
  return line.text.size() > kLongestLine && !base::is_all_capitals(line.text);
}

// In an office file, where the table of a foot has been told by its own signs.
bool is_row_of_table(const Line& line) {
  return line.is_typed && !line.cells.empty();
}

bool has_name(const Line& line) {
  const std::vector<Line> pieces = signature_pieces(line);
  return std::any_of(pieces.begin(), pieces.end(), [](const Line& piece) {
    return holds_person_name(piece.text);
  });
}

// Answers, for lines asked about in rising order, whether a name stands on or below a line before
// anything else that the eye would stop at. Looks at each line once.
class NameAhead {
 public:
  explicit NameAhead(std::span<const Line> lines) : lines_(lines) {}

  bool follows(std::size_t at) {
    const std::size_t end = std::min(lines_.size(), at + 1 + kNameWithin);
    stop_ = std::max(stop_, at);
    while (stop_ < end && !is_stop(stop_, at))
      ++stop_;
    return stop_ < end && has_name(lines_[stop_]);
  }

 private:
  bool is_stop(std::size_t i, std::size_t at) const {
    return has_name(lines_[i]) ||
           (i > at && (is_running_text(lines_[i]) || opens_annex(lines_[i].text)));
  }

  std::span<const Line> lines_;
  std::size_t stop_ = 0;  // the first line, from the last one asked about on, that decides
};

// "(Đã ký)", "(Ký, ghi rõ họ tên)", "Đã ký" to the end of a line.
bool is_mark_of_signature(std::string_view text) {
  const char32_t c = first_char(text);
  if (c != U'(' && c != U'Đ' && c != U'đ' && c != U'[') return false;
  const std::string key = bare_key(first_words(text, 3));
  return key.starts_with("daky") || (c == U'(' && key.starts_with("ky")) ||
         key.starts_with("chuky");
}

// Where the right column begins in a line whose columns only one blank parts: a mark of authority
// or a post in capitals after words that are not, or after the label.
std::size_t right_part(std::string_view text) {
  const std::vector<std::string_view> words = base::split_words(text);
  const bool has_label = is_recipients_label(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t at = base::span_of(words[i], text).begin;
    const std::string_view before = words[i - 1];
    const bool after_close = before.ends_with(';') || before.ends_with('.') ||
                             before.ends_with(',') || before.ends_with(':') ||
                             before.ends_with(')') || !base::is_all_capitals(before);
    const bool after_label = has_label && i <= 2;
    if ((after_close || after_label) && opens_signature(text.substr(at))) return at;
    if (after_close && is_mark_of_signature(text.substr(at))) return at;
  }
  return text.size();
}

// Where a signer's name begins behind the last recipient: "- Lưu: VT. Nguyễn Văn Một".
std::size_t name_part(std::string_view text) {
  const std::vector<std::string_view> words = base::split_words(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view before = words[i - 1];
    if (!before.ends_with('.') && !before.ends_with(';')) continue;
    const std::size_t at = base::span_of(words[i], text).begin;
    if (words.size() - i >= 3 && looks_like_person_name(text.substr(at))) return at;
  }
  return text.size();
}

// Deals the lines of the foot to its two columns.
class FootReader {
 public:
  explicit FootReader(std::span<const Line> lines) : lines_(lines) {}

  // Reads from line `begin` on; returns the end of the foot.
  std::size_t read(std::size_t begin) {
    begin_ = begin;
    std::size_t end = begin;
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (i > begin && is_over(i)) break;
      if (i - end > kNameWithin) break;
      deal(lines_[i]);
      if (took_) end = i + 1;
    }
    drop_after(end);
    return end;
  }

  std::vector<Line> left;
  std::vector<Line> right;

 private:
  enum class Side { left, right };

  bool signed_already() const { return name_seen_; }

  bool is_over(std::size_t i) const {
    const Line& line = lines_[i];
    if (is_known_foot(line)) return false;
    if (is_row_of_table(line)) return true;
    if (opens_annex(line.text)) return true;
    if (name_seen_ && !list_open_) return !continues_after_name(i);
    const bool unit = opens_unit(line.text) && !opens_signature(line.text);  // "Q. CHỦ TỊCH"
    if (i - begin_ > kMostLines || unit) return true;
    const bool listed =
        list_open_ && opens_with_dash(line.text) && line.text.size() < kLongestEntry;
    return is_running_text(line) && !listed;
  }

  static bool is_known_foot(const Line& line) {
    return line.kind == LineKind::recipients || line.kind == LineKind::signature;
  }

  // After a name: another signer, or the list of recipients when that was not yet seen.
  bool continues_after_name(std::size_t i) const {
    const std::size_t end = std::min(lines_.size(), i + kLabelWithin);
    for (std::size_t k = i; k < end; ++k) {
      if (opens_annex(lines_[k].text) || is_running_text(lines_[k])) return false;
      if (!list_seen_ && is_label(lines_[k])) return true;
      const std::vector<Line> pieces = split_columns(lines_[k]);
      for (const Line& piece : pieces) {
        if (k == i && opens_signature(piece.text) && NameAhead(lines_).follows(k)) return true;
        if (k == i && pieces.size() > 1 && looks_like_person_name(piece.text)) return true;
      }
    }
    return false;
  }

  void deal(const Line& line) {
    took_ = false;
    if (is_known_foot(line)) {
      take(line, line.kind == LineKind::recipients ? Side::left : Side::right);
      took_ = true;
      return;
    }
    for (const Line& piece : signature_pieces(line))
      deal_piece(piece);
  }

  void deal_piece(const Line& piece) {
    const bool listed = is_label(piece) ||
                        (list_seen_ && opens_with_dash(piece.text) && !opens_signature(piece.text));
    if (!listed && opens_signature(piece.text)) return take(piece, Side::right);
    if (!listed && !list_open_ && !right.empty()) return take(piece, Side::right);
    if (!listed && stands_right(piece)) return take(piece, Side::right);
    if (!listed && !list_open_ && !list_seen_) return take(piece, Side::right);
    std::size_t at = right_part(piece.text);
    if (at == piece.text.size() && post_seen_) at = name_part(piece.text);
    const std::vector<Line> halves = split_at(piece, at);
    if (halves.empty()) return;  // blanks without width
    take(halves.front(), Side::left);
    if (halves.size() > 1) take(halves.back(), Side::right);
  }

  bool stands_right(const Line& piece) const {
    if (piece.indent >= kRightColumn && list_seen_) return true;
    if (post_seen_ && is_mark_of_signature(piece.text)) return true;
    return post_seen_ && !name_seen_ && looks_like_person_name(piece.text) &&
           !opens_with_dash(piece.text) && !ends_with_comma(left);
  }

  static bool ends_with_comma(const std::vector<Line>& lines) {
    return !lines.empty() && lines.back().text.ends_with(',') &&
           !bare_key(first_words(lines.back().text, 2)).starts_with("luu");
  }

  void take(const Line& piece, Side side) {
    (side == Side::left ? left : right).push_back(piece);
    if (side == Side::right) return note_right(piece);
    if (is_label(piece)) list_seen_ = list_open_ = true;
    took_ = took_ || list_open_;
    const std::string_view entry = trim_all(piece.text, "-–+*•");
    if (bare_key(first_words(entry, 1)).starts_with("luu")) {
      list_open_ = entry.ends_with(',');  // "- Lưu: VT," goes on below
    }
  }

  void note_right(const Line& piece) {
    const bool opens = opens_signature(piece.text);
    constexpr std::size_t kSignerLines = 12;  // what decides stands among the last ones
    const std::size_t first = right.size() > kSignerLines ? right.size() - kSignerLines : 0;
    const std::vector<Signer> signers = parse_signers(std::span(right).subspan(first));
    const bool named = !signers.empty() && !signers.back().name.empty();
    took_ =
        took_ || opens || (named && !name_seen_) || (named && looks_like_person_name(piece.text));
    post_seen_ = post_seen_ || opens;
    name_seen_ = named;
  }

  // Pieces of lines that turned out to lie behind the end of the foot.
  void drop_after(std::size_t end) {
    if (end >= lines_.size()) return;
    const std::size_t limit = lines_[end].span.begin;
    const auto behind = [&](const Line& piece) { return piece.span.begin >= limit; };
    std::erase_if(left, behind);
    std::erase_if(right, behind);
  }

  std::span<const Line> lines_;
  std::size_t begin_ = 0;
  bool list_seen_ = false;  // the label was
  bool list_open_ = false;  // and the kept copy was not
  bool post_seen_ = false;
  bool name_seen_ = false;
  bool took_ = false;  // the last line held something of the foot
};

// The first line at or after `from` that opens the foot.
std::size_t find_begin(std::span<const Line> lines, std::size_t from) {
  NameAhead name(lines);
  for (std::size_t i = from; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (is_row_of_table(line)) continue;
    if (line.kind == LineKind::recipients || line.kind == LineKind::signature) return i;
    if (line.text.size() > 2 * kLongestLine) continue;
    if (is_label(line)) return i;
    for (const Line& piece : split_columns(line)) {
      if (opens_signature(piece.text) && name.follows(i)) return i;
    }
  }
  return lines.size();
}

void check(const EndMatter& foot, std::span<const Line> lines, std::vector<base::Finding>& found) {
  const base::TextSpan span{lines[foot.begin].span.begin, lines[foot.end - 1].span.end};
  if (foot.signers.empty()) {
    found.push_back({"missing-signer", span, "Không đọc được người ký văn bản."});
    return;
  }
  for (const Signer& signer : foot.signers) {
    if (signer.name.empty())
      found.push_back({"missing-signer-name", span, "Không đọc được họ tên của người ký."});
    if (signer.position.empty())
      found.push_back({"missing-signer-position", span, "Không đọc được chức vụ của người ký."});
  }
}

bool holds(std::string_view text, std::string_view phrase) {
  return base::comparison_key(text).find(base::comparison_key(phrase)) != std::string::npos;
}

}  // namespace

EndMatter parse_end_matter(std::span<const Line> lines, std::size_t body_begin) {
  EndMatter foot;
  foot.begin = foot.end = lines.size();
  const std::size_t begin = find_begin(lines, std::min(body_begin, lines.size()));
  if (begin == lines.size()) return foot;
  FootReader reader(lines);
  const std::size_t end = reader.read(begin);
  if (end == begin) return foot;
  foot.begin = begin;
  foot.end = end;
  foot.recipients = parse_recipients(reader.left);
  foot.signers = parse_signers(reader.right);
  foot.recipient_lines = std::move(reader.left);
  foot.signature_lines = std::move(reader.right);
  check(foot, lines, foot.findings);
  return foot;
}

System infer_system(const Metadata& metadata) {
  const std::string issuer = metadata.issuer_parent + ' ' + metadata.issuer;
  if (holds(issuer, "MTTQ") || holds(issuer, "Mặt trận")) return System::front;
  if (holds(issuer, "Công đoàn") || holds(issuer, "Liên đoàn lao động")) return System::union_;
  if (is_party_number(metadata.number)) return System::party;
  for (const Signer& signer : metadata.signers) {
    if (signer.authority.find('/') != std::string::npos) return System::party;
    if (holds(signer.position, "Bí thư")) return System::party;
    if (!signer.authority.empty()) return System::state;
  }
  if (metadata.number.find('/') != std::string::npos) return System::state;
  return System::other;
}

}  // namespace parsers
