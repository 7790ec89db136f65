#include "parsers/signature_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/regex.h"
#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/name_case.h"
#include "parsers/signature_mending.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// Every line is cut into parts: an authority with the body or post it stands for, posts, names. A
// signer is then a run of authorities, posts and one name, in that order; an authority or post
// after a name opens the next signer.

namespace parsers {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes; what is longer is running text

enum Tag { kPost = 1, kBody = 2 };  // of phrases that hold the words of a post

constexpr const char* kPosts =
    "chủ tịch|phó chủ tịch|bí thư|phó bí thư|tổng bí thư|giám đốc|phó giám đốc|tổng giám đốc|"
    "phó tổng giám đốc|bộ trưởng|thứ trưởng|trưởng ban|phó trưởng ban|phó ban|trưởng phòng|"
    "phó trưởng phòng|phó phòng|chánh văn phòng|phó chánh văn phòng|phó văn phòng|"
    "chánh thanh tra|phó chánh thanh tra|cục trưởng|phó cục trưởng|tổng cục trưởng|"
    "phó tổng cục trưởng|vụ trưởng|phó vụ trưởng|viện trưởng|phó viện trưởng|hiệu trưởng|"
    "phó hiệu trưởng|chi cục trưởng|phó chi cục trưởng|tổ trưởng|tổ phó|phó tổ trưởng|"
    "thủ trưởng|phó thủ trưởng|chủ nhiệm|phó chủ nhiệm|trưởng đoàn|phó trưởng đoàn|"
    "chỉ huy trưởng|phó chỉ huy trưởng|chính uỷ|phó chính uỷ|chính trị viên|tư lệnh|"
    "phó tư lệnh|tổng thư ký|phó tổng thư ký|thủ tướng|phó thủ tướng|chủ tịch nước|"
    "chánh án|phó chánh án|kiểm toán trưởng|tổng kiểm toán|tổng thanh tra|phó tổng thanh tra|"
    "thống đốc|phó thống đốc|đội trưởng|phó đội trưởng|trạm trưởng|hạt trưởng|trưởng công an|"
    "phó trưởng công an|uỷ viên thường trực|uỷ viên thường vụ|uỷ viên ban thường vụ|"
    "uỷ viên|thường trực ban bí thư|trưởng khoa|phó trưởng khoa|trưởng tiểu ban|"
    "phó trưởng tiểu ban|trưởng thôn|trưởng khối|thư ký|chủ toạ|người đứng đầu|tổng biên tập|"
    "phó tổng biên tập|trưởng đài|trưởng trạm|phó đoàn|tổng đội trưởng|trưởng văn phòng|trưởng "
    "thuế|phó trưởng thuế|phó trưởng|"
    "chủ trì|chủ trì hội nghị|chủ trì cuộc họp|người lập biểu|người ghi biên bản|"
    "trưởng phân hội|chi hội trưởng|hội trưởng|phó cục thuế|"
    "p. giám đốc|p. chủ tịch|p. trưởng phòng|p. hiệu trưởng|p. trưởng ban|p. bí thư|"
    "p. chánh văn phòng|p.giám đốc|p.chủ tịch|p.trưởng phòng|p.hiệu trưởng";

const PhraseTable& posts() {
  static const PhraseTable table({
      {kPost, kPosts},
      {kBody, "ban bí thư|ban giám đốc|ban giám hiệu|ban chủ nhiệm|văn phòng chủ tịch nước"},
  });
  return table;
}

// "TM. ", "T/M ", "KT.", "TUQ. ", "Q. " at the start of a line or after an earlier authority
const base::Regex& authority() {
  static const base::Regex regex(
      R"(^(T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?UQ|TM|KT|TL|TUQ|Q(?=\s?\.))(?:\s?([.:])\s{0,8}|\s{1,8})(?=\p{Lu}))");
  return regex;
}

// Ranks, degrees and titles of honour before a name
const base::Regex& rank() {
  static const base::Regex regex(
      R"(^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|uý|úy)|(?:GS|PGS|TS|ThS|Ths|BS|Bs|CN|KS|Ks|DS|Ds|LS)\.|)"
      R"((?:BS|Bs)?\.?\s?CK\s?\p{Lu}*\.?|(?:Giáo|Phó Giáo) sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Kỹ sư)[\s,.-]{0,4})");
  return regex;
}

const std::unordered_set<std::string>& surnames() {
  static const std::unordered_set<std::string> keys = [] {
    std::unordered_set<std::string> made;
    for (const std::string_view name : base::split_words(
             "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai "
             "Trịnh "
             "Đào Lâm Trương Đoàn Tạ Cao Hà Lương Tô Quách Châu Thái Tăng Phùng Chu Triệu Nông Hứa "
             "La Lò Giàng Vàng Lù Ma Vi Lục Bế Sầm Thào Sùng Thạch Sơn Kim Danh Quàng Lường Tòng "
             "Điêu Văn Khổng Kiều Mạc Nghiêm Tống Trang Từ Vương Thân Tiêu Tôn Đàm Đồng Âu Lại Lã "
             "Lưu Mã Ninh Phí Bành Bạch Cấn Chử Cù Diệp Doãn Đậu Giáp Khúc Lan Lều Lộc Hầu Hà Hồng "
             "Ksor Siu Kpă Rơ Y Hạng Cháng Chẩu Mùa Vừ Thò Lầu Bàn Đèo Cầm Quản Ông Thi Tiền"))
      made.insert(word_key(name));
    return made;
  }();
  return keys;
}

std::string_view without_rank(std::string_view line) {
  for (int i = 0; i < 3; ++i) {
    const auto match = rank().match(line);
    if (!match) break;
    line = line.substr(match->front().size());
  }
  return line;
}

bool has_common_surname(std::string_view name) {
  const std::vector<std::string_view> words = base::split_words(name);
  return !words.empty() && surnames().count(word_key(words.front())) != 0;
}

// "Nguyễn", "H'Yim", "Páo": a capital, then small letters
bool is_name_word(std::string_view word) {
  if (word.find_first_of("0123456789.,;:/()[]\"%&+=*_") != std::string_view::npos) return false;
  std::size_t at = 0;
  base::next_char(word, at);
  if (!base::is_all_capitals(word.substr(0, at))) return false;
  if (at == word.size()) return true;
  const std::string_view rest = word.substr(at);
  return base::to_lower(rest) == rest || rest.front() == '\'' || rest.find('-') != rest.npos;
}

bool opens_with_post(std::string_view text) {
  return posts().find(read_words(text), 0).tag == kPost;
}

bool is_name_in_capitals(std::string_view line, const std::vector<std::string_view>& words) {
  return base::is_all_capitals(line) && words.size() >= 3 && has_common_surname(line) &&
         !opens_with_post(line);
}

// A part of a line.
enum class PartKind { authority, post, name, other };

struct Part {
  PartKind kind;
  std::string_view text;  // of an authority: what it stands for
  std::string authority;  // "TM.", "T/M"
};

std::string authority_text(const base::Match& match) {
  std::string text;
  for (const char c : match[1]) {
    if (c != ' ' && c != '\t') text += c;
  }
  if (!match[2].empty()) text += '.';
  return text;
}

// Bytes at which posts begin in `text`; "kiêm", "và" and a comma tie a post to the one before it.
std::vector<std::size_t> post_starts(std::string_view text) {
  static const PhraseTable ties({{1, "kiêm|và|nguyên|quyền"}});
  const std::vector<Word> words = read_words(text);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < words.size();) {
    const PhraseTable::Found found = posts().find(words, i);
    if (!found) {
      ++i;
      continue;
    }
    const bool tied = i > 0 && (ties.find(words, i - 1) || words[i - 1].shape == WordShape::comma ||
                                words[i - 1].shape == WordShape::dash);
    if (found.tag == kPost && !tied) starts.push_back(words[i].span.begin);
    i += found.length;
  }
  return starts;
}

// Where a name in small letters begins after words in capitals: "CHỦ TỊCH Nguyễn Văn Một".
std::size_t name_start(std::string_view text) {
  const std::vector<std::string_view> words = base::split_words(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const base::TextSpan span = base::span_of(words[i], text);
    const std::string_view rest = text.substr(span.begin);
    constexpr std::size_t kShortestPost = 3;  // bytes; "Y Thanh Niê" begins with a name's "Y"
    if (span.begin <= kShortestPost) continue;
    if (!base::is_all_capitals(words[i]) && base::is_all_capitals(text.substr(0, span.begin)))
      return looks_like_person_name(rest) ? span.begin : text.size();
  }
  return text.size();
}

// A name of three words or more with a known surname behind what a pen or seal left on the line:
// "y] Nguyễn Văn Một". Empty when there is none.
std::string_view name_after_noise(std::string_view text) {
  constexpr std::size_t kMostNoise = 4;  // words
  const std::vector<std::string_view> words = base::split_words(text);
  for (std::size_t i = 1; i + 3 <= words.size() && i <= kMostNoise; ++i) {
    if (words[i - 1].size() > 4) return {};  // a word, not noise
    const std::string_view rest = text.substr(base::span_of(words[i], text).begin);
    if (has_common_surname(rest) && looks_like_person_name(rest)) return rest;
  }
  return {};
}

void add_posts(std::string_view text, std::size_t from, std::vector<Part>& parts) {
  std::vector<std::size_t> starts;
  for (const std::size_t start : post_starts(text)) {
    if (start >= from) starts.push_back(start);
  }
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    parts.push_back(
        {PartKind::post, base::trim(text.substr(starts[i], end - starts[i])), std::string()});
  }
}

// What stands after the mark of an authority: the body or post meant, then the signer's posts.
void add_authority(const base::Match& match, std::string_view object, std::vector<Part>& parts) {
  const std::vector<std::size_t> starts = post_starts(object);
  const bool stands_for_post = !starts.empty() && starts.front() == 0;
  const std::size_t index = stands_for_post ? 1 : 0;
  const std::size_t end = starts.size() > index ? starts[index] : object.size();
  const bool acting = match[1].starts_with('Q');  // "Q. GIÁM ĐỐC" is the signer's own post
  parts.push_back({PartKind::authority,
                   acting ? object.substr(0, 0) : base::trim(object.substr(0, end)),
                   authority_text(match)});
  add_posts(object, acting ? 0 : end, parts);
}

// `line` without the specks that a scan shows at its ends.
std::string_view without_specks(std::string_view line) {
  return trim_all(line, "-_~:;*+=|`'\"<>\\^#.,");
}

// "(Đã ký) Trần Văn Lâm", "Trần Văn Lâm (đã ký)": without the note that the paper was signed.
std::string_view without_signed_note(std::string_view line) {
  static const base::Regex before(R"(^[(\[]\s?(?:đã )?ký\s?[)\]][\s:;,.-]{0,4})",
                                  base::Regex::Case::insensitive);
  static const base::Regex behind(R"(\s{0,4}[(\[]\s?(?:đã )?ký\s?[)\]]$)",
                                  base::Regex::Case::insensitive);
  if (line.find_first_of("([") == std::string_view::npos) return line;
  if (const auto match = before.match(line); match && match->front().size() < line.size())
    return line.substr(match->front().size());
  if (const auto match = behind.match(line); match && match->front().size() < line.size())
    return line.substr(0, line.size() - match->front().size());
  return line;
}

std::vector<Part> parts_of(std::string_view line) {
  std::vector<Part> parts;
  if (line.size() <= kLongestLine) line = without_signed_note(line);
  line = without_specks(line);
  if (line.size() > kLongestLine) return parts;
  const std::size_t name_at = name_start(line);
  const std::string_view head = base::trim(line.substr(0, name_at));
  const std::string_view tail = line.substr(name_at);
  if (const auto match = authority().match(head)) {
    add_authority(*match, head.substr(match->front().size()), parts);
  } else if (is_post_in_capitals(head) || (opens_with_post(head) && !tail.empty())) {
    add_posts(head, 0, parts);
  } else if (looks_like_person_name(head)) {
    parts.push_back({PartKind::name, without_rank(head), std::string()});
  } else if (const std::string_view name = name_after_noise(head); !name.empty()) {
    parts.push_back({PartKind::name, name, std::string()});
  } else if (const std::string_view post = without_scraps(head);
             post.size() < head.size() && is_post_in_capitals(post)) {
    add_posts(post, 0, parts);
  } else if (const std::string_view mended = post_without_marks(head, kPosts); !mended.empty()) {
    parts.push_back({PartKind::post, mended, std::string()});
  } else {
    parts.push_back({PartKind::other, head, std::string()});
  }
  if (!tail.empty()) parts.push_back({PartKind::name, without_rank(tail), std::string()});
  return parts;
}

// What is printed in capitals, letters that OCR made small raised again.
std::string in_capitals(std::string_view text) {
  return is_nearly_all_capitals(text) ? base::to_upper(text) : std::string(text);
}

// Letters only, in words of two or more, but for what stands between words: "BAN NHÂN DÂN", not
// "NPH6 IÁM ĐỐC", which a seal overprinted.
bool is_of_words(std::string_view text) {
  const std::vector<std::string_view> words = base::split_words(text);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    word = trim_all(word, ",.;:()-");
    bool letters = true;
    for (std::size_t at = 0; at < word.size();)
      letters = is_letter(base::next_char(word, at)) && letters;
    return letters && (word.empty() || length_in_characters(word) > 1);
  });
}

// Collects signers from parts in reading order.
class SignerReader {
 public:
  void read(const Part& part) {
    switch (part.kind) {
      case PartKind::authority:
        return read_authority(part);
      case PartKind::post:
        return read_post(part);
      case PartKind::name:
        return read_name(part);
      case PartKind::other:
        return read_other(part);
    }
  }

  std::vector<Signer> finish() {
    close();
    return std::move(signers_);
  }

 private:
  bool is_open() const { return !current_.authority.empty() || !current_.position.empty(); }

  void close() {
    current_.on_behalf_of = body_name_case(in_capitals(current_.on_behalf_of));
    if (is_open()) signers_.push_back(std::move(current_));
    current_ = {};
    stands_for_.clear();
  }

  void read_authority(const Part& part) {
    if (!current_.name.empty() || !current_.position.empty()) close();
    if (!current_.authority.empty()) current_.authority += ", ";
    current_.authority += part.authority;
    stands_for_ = part.authority.starts_with("K") ? std::string(part.text) : std::string();
    if (current_.on_behalf_of.empty()) current_.on_behalf_of = std::string(part.text);
  }

  void read_post(const Part& part) {
    if (!current_.name.empty()) close();
    if (!current_.position.empty()) current_.position += ", ";
    current_.position += post_case(in_capitals(part.text));
  }

  // Handwriting and seals are read as stray words, so a name with a known surname is preferred to
  // one without, and of two such the later one, which stands below the signature.
  void read_name(const Part& part) {
    if (!is_open()) return;
    if (!current_.name.empty() && has_common_surname(current_.name) &&
        !has_common_surname(part.text))
      return;
    current_.name = person_name_case(part.text);
    if (!surname_.empty() && base::split_words(part.text).size() <= 3)
      current_.name = surname_ + ' ' + current_.name;
    surname_.clear();
  }

  // A surname torn from the line below it, or the rest of a body's name that did not fit on one
  // line.
  void read_other(const Part& part) {
    surname_.clear();
    if (has_common_surname(part.text) && is_name_word(part.text) &&
        !base::is_all_capitals(part.text))
      surname_ = std::string(part.text);
    if (is_open() && current_.position.empty() && current_.name.empty()) {
      const std::string deputy = deputy_of(stands_for_, part.text);
      constexpr std::size_t kLongestPost = 80;  // bytes
      if (!deputy.empty()) {
        current_.position = post_case(deputy);
        return;
      }
      if (opens_with_post(part.text) && part.text.size() <= kLongestPost) {  // "Tổng Bí thư"
        current_.position = base::collapse_space(part.text);
        return;
      }
    }
    const bool continues = is_open() && current_.position.empty() && current_.name.empty() &&
                           base::is_all_capitals(part.text) && part.text.size() > 8 &&
                           is_of_words(part.text);
    if (continues && !current_.on_behalf_of.empty())
      current_.on_behalf_of += ' ' + std::string(part.text);
  }

  Signer current_;
  std::string surname_;     // of the name that follows
  std::string stands_for_;  // the post in whose place the signer signs
  std::vector<Signer> signers_;
};

bool opens_signer(std::string_view piece) {
  return opens_with_authority(piece) || is_post_in_capitals(piece);
}

// Where the right of two signers side by side begins, as an indent; 0 when there is but one.
int second_column(std::span<const Line> lines) {
  std::optional<Line> before;  // the foot may have parted the columns already
  for (const Line& line : lines) {
    for (const Line& piece : split_columns(line)) {
      if (before && before->number == piece.number && opens_signer(before->text) &&
          opens_signer(piece.text))
        return piece.indent;
      before = piece;
    }
  }
  return 0;
}

// "Lê  Văn   Ba": a name that was spaced out.
bool is_spaced_name(std::string_view line) {
  constexpr std::string_view kColumns = "      ";  // as many blanks part two columns
  constexpr std::size_t kLongestName = 80;         // bytes
  if (line.size() > kLongestName || line.find("   ") == std::string_view::npos) return false;
  if (line.find('\t') != std::string_view::npos || line.find(kColumns) != std::string_view::npos)
    return false;
  return has_common_surname(line) && looks_like_person_name(line);
}

// The layout of a page tells what stands in a signature.
bool is_from_page(std::span<const Line> lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.kind == LineKind::signature;
  });
}

// A name whose post a seal made unreadable still is the signer's.
void add_signer_without_post(std::span<const Line> lines, std::vector<Signer>& signers) {
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (line->kind != LineKind::signature || !has_common_surname(line->text)) continue;
    if (base::split_words(line->text).size() < 3 || !looks_like_person_name(line->text)) continue;
    signers.push_back({"", "", "", person_name_case(line->text)});
    return;
  }
}

void mend_scanned(std::span<const Line> lines, std::vector<Signer>& signers) {
  if (signers.empty()) add_signer_without_post(lines, signers);
  for (Signer& signer : signers)
    signer.name = surname_mended(signer.name);
}

}  // namespace

bool opens_with_authority(std::string_view line) {
  line = without_specks(line);
  if (line.size() > kLongestLine) return false;
  const auto match = authority().match(line);
  if (!match) return false;
  const std::string_view object = line.substr(match->front().size());
  return is_nearly_all_capitals(object.substr(0, name_start(object))) ||
         base::is_all_capitals(first_word(object));
}

bool is_post_in_capitals(std::string_view line) {
  line = without_specks(line);
  if (line.size() > kLongestLine || !is_nearly_all_capitals(line)) return false;
  return opens_with_post(line);
}

bool looks_like_person_name(std::string_view line) {
  constexpr std::size_t kLongestName = 60;  // bytes
  line = base::trim(without_rank(base::trim(line)));
  if (line.size() > kLongestName) return false;
  const std::vector<std::string_view> words = base::split_words(line);
  if (words.size() < 2 || words.size() > 6) return false;
  if (is_name_in_capitals(line, words)) return true;
  if (base::is_all_capitals(line)) return false;
  return std::all_of(words.begin(), words.end(), is_name_word);
}

bool holds_person_name(std::string_view line) {
  const std::vector<Part> parts = parts_of(line);
  return std::any_of(
      parts.begin(), parts.end(), [](const Part& part) { return part.kind == PartKind::name; });
}

std::vector<Line> signature_pieces(const Line& line) {
  if (is_spaced_name(line.text)) return {line};
  return split_columns(line);
}

std::vector<Signer> parse_signers(std::span<const Line> lines) {
  const int middle = second_column(lines);
  SignerReader left;
  SignerReader right;
  for (const Line& line : lines) {
    for (const Line& piece : signature_pieces(line)) {
      const bool is_right = middle > 0 && piece.indent + 8 >= middle;
      for (const Part& part : parts_of(piece.text))
        (is_right ? right : left).read(part);
    }
  }
  std::vector<Signer> signers = left.finish();
  for (Signer& signer : right.finish())
    signers.push_back(std::move(signer));
  if (is_from_page(lines)) mend_scanned(lines, signers);
  return signers;
}

}  // namespace parsers
