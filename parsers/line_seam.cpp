// The last words of the one line and the first of the other are read as one text. A name known to
// the tables of bodies, or read by their grammar, that begins above and ends below was cut; so was
// a verb from its object. Below a finished title a sentence starts with a verb, an adverb or an
// adjunct: words like that never go on with a name.
#include "parsers/line_seam.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr std::size_t kReachBytes = 160;  // of each line

bool is_inside_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string_view tail_of(std::string_view line) {
  if (line.size() <= kReachBytes) return line;
  std::size_t from = line.size() - kReachBytes;
  while (from < line.size() && line[from] != ' ')
    ++from;
  return line.substr(from);
}

std::string_view head_of(std::string_view line) {
  if (line.size() <= kReachBytes) return line;
  std::size_t end = kReachBytes;
  while (end > 0 && is_inside_character(line[end]))
    --end;
  return line.substr(0, end);
}

// The words around a break; the first `seam` of them stand above it.
struct Seam {
  std::string text;
  std::vector<Word> words;
  std::size_t seam = 0;
};

Seam seam_of(std::string_view above, std::string_view below) {
  Seam around;
  const std::string_view tail = tail_of(above);
  around.text = std::string(tail) + " " + std::string(head_of(below));
  around.words = read_words(around.text);
  while (around.seam < around.words.size() && around.words[around.seam].span.end <= tail.size())
    ++around.seam;
  return around;
}

bool is_name_word(const Word& word) {
  return word.shape == WordShape::word && word.capital;
}

// "Là cơ quan thường trực …", "Đầu mối tổng hợp …": what the body of the title above is.
bool tells_role(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kRoles({{0, "là|đầu mối|thường trực tham mưu"}});
  return static_cast<bool>(kRoles.find(words, at));
}

bool opens_sentence(const std::vector<Word>& words, std::size_t at) {
  return action_verb(words, at) != 0 || adverb(words, at) != 0 || adjunct_opener(words, at) != 0 ||
         connector(words, at) != 0 || quantifier(words, at) != 0 || aim_verb(words, at) != 0 ||
         assigning_verb(words, at) != 0 || thing_noun(words, at) != 0 || tells_role(words, at);
}

// "Mặt trận | Tổ quốc": a noun of the tables that begins above the break and ends below it.
bool cuts_known_name(const Seam& around) {
  constexpr std::size_t kLongestHead = 8;
  const std::size_t from = around.seam > kLongestHead ? around.seam - kLongestHead : 0;
  for (std::size_t at = from; at < around.seam; ++at)
    if (at + body_head(around.words, at).length > around.seam && around.words[at].capital)
      return true;
  return false;
}

// "Sở Công | Thương", "thành phố Cần | Thơ", "Bộ Chỉ huy | Quân sự".
bool cuts_name(const Seam& around) {
  const std::vector<Word>& words = around.words;
  if (opens_sentence(words, around.seam)) return false;
  const bool after_capital = is_name_word(words[around.seam - 1]);
  const bool after_name = around.seam > 1 && is_name_word(words[around.seam - 2]);
  const bool another = body_head(words, around.seam) && body_modifier(words, around.seam) == 0;
  if (!after_capital && (!after_name || another)) return false;
  constexpr std::size_t kLongestName = 12;
  const std::size_t from = around.seam > kLongestName ? around.seam - kLongestName : 0;
  for (std::size_t at = from; at < around.seam; ++at) {
    if (!body_head(words, at)) continue;
    for (const Body& body : read_bodies(around.text, words, at).bodies)
      if (body.begin < around.seam && body.end > around.seam) return true;
  }
  return false;
}

// "Sở", "Giám đốc": no title consists of the noun that names begin with.
// "Đảng viên" above "Đảng viên có …" does: the sentence says again whom it is about.
bool is_bare_noun(std::string_view above, std::string_view below) {
  const std::vector<Word> words = read_words(above);
  const BodyHead head = body_head(words, 0);
  if (!head || head.length != words.size()) return false;
  if (head.kind == BodyClass::post) return !below.starts_with(above);
  return words.size() == 1;
}

bool is_number_or_word(const Word& word) {
  return word.shape == WordShape::word || word.shape == WordShape::number;
}

// Two words and a stop are no sentence.
bool is_rest(std::string_view below) {
  if (below.size() > 48) return false;
  const std::vector<Word> words = read_words(below);
  const auto count = std::count_if(words.begin(), words.end(), is_number_or_word);
  return count <= 3 &&
         (words.back().shape == WordShape::stop || words.back().shape == WordShape::semicolon);
}

// "Lập dự toán báo cáo | Sở Tài chính …": who it is reported to. "Chế độ báo cáo" is a title.
bool wants_addressee(const Seam& around) {
  static const PhraseTable kVerbs({{0, "báo cáo|trình|gửi|tham mưu|tham mưu cho|báo cáo về"}});
  if (action_verb(around.words, 0) == 0 || !body_head(around.words, around.seam)) return false;
  for (const std::size_t length : {2U, 1U})
    if (around.seam > length + 1 &&
        kVerbs.find(around.words, around.seam - length).length == length)
      return true;
  return false;
}

// A name goes on with a capital; so does a sentence whose adjunct no comma has ended yet.
bool breaks_running_text(const Seam& around, std::string_view above) {
  constexpr std::size_t kShortTitle = 40;  // bytes
  if (above.size() < kShortTitle || opens_sentence(around.words, around.seam)) return false;
  if (is_name_word(around.words[around.seam - 1])) return true;
  return adjunct_opener(read_words(head_of(above)), 0) != 0;
}

// "Tuyên truyền … mục tiêu, giải pháp thực hiện | Chương trình nhằm …": a long direction that ends
// with a verb wants the document that the verb is about; so does "… quá trình thực hiện | Chương
// trình."
bool wants_object(const Seam& around,
                  std::string_view above,
                  std::string_view below,
                  LineRole role) {
  static const PhraseTable kObjects(
      {{0,
        "chương trình|kế hoạch|đề án|dự án|nghị quyết|chỉ thị|quyết định|nghị định|luật|"
        "thông tư|kết luận|quy định|hướng dẫn|điều lệ|phong trào|cuộc vận động|nhà nước|đảng|"
        "chính phủ|trung ương|quốc hội"}});
  constexpr std::size_t kLongBytes = 80;
  if (!kObjects.find(around.words, around.seam)) return false;
  const bool may_be_title = role == LineRole::title && above.size() < kLongBytes;
  if (may_be_title && !is_rest(below)) return false;
  for (const std::size_t length : {2U, 1U})
    if (around.seam > length && action_verb(around.words, around.seam - length) == length)
      return true;
  return false;
}

}  // namespace

bool breaks_off(std::string_view above, std::string_view below, LineRole role) {
  if (above.empty() || below.empty()) return false;
  if (above.size() <= kReachBytes && is_bare_noun(above, below)) return true;
  const Seam around = seam_of(above, below);
  if (around.seam == 0 || around.seam >= around.words.size()) return false;
  if (!is_name_word(around.words[around.seam])) return false;
  if (role == LineRole::running && breaks_running_text(around, above)) return true;
  return wants_addressee(around) || cuts_known_name(around) || cuts_name(around) ||
         wants_object(around, above, below, role);
}

bool opens_clause(std::string_view line) {
  const std::vector<Word> words = read_words(head_of(line));
  return adjunct_opener(words, 0) != 0 || connector(words, 0) != 0 || adverb(words, 0) != 0 ||
         action_verb(words, 0) > 1;
}

bool wants_number(std::string_view above) {
  static const PhraseTable kNouns(
      {{0,
        "cấp độ|mức độ|mức|loại|số|giai đoạn|nhóm|điểm|khoản|điều|mục|bảng|hạng|bậc|lần|lần thứ|"
        "thứ|quý|tháng|ngày|năm|khoá|kỳ|đợt|bước|phụ lục|biểu|mẫu|khu vực|vùng|trên|dưới|hơn|"
        "khoảng|gần|ít nhất|tối thiểu|tối đa|đạt|từ|đến"}});
  const std::string_view tail = tail_of(above);
  const std::vector<Word> words = read_words(tail);
  for (const std::size_t length : {2U, 1U})
    if (words.size() > length && kNouns.find(words, words.size() - length).length == length)
      return true;
  return false;
}

}  // namespace parsers
