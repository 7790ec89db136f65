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

// "Quản lý, vận hành": two verbs or more and nothing else.
bool is_chain_of_acts(const std::vector<Word>& words) {
  std::size_t acts = 0;
  for (std::size_t at = 0; at < words.size(); ++acts) {
    const std::size_t verb = action_verb(words, at);
    if (verb == 0) return false;
    at += verb;
    if (at < words.size() && (words[at].shape == WordShape::comma || reads(words, at, "và"))) ++at;
  }
  return acts > 1;
}

// "Các sở, ban, ngành, đoàn thể | Thành phố, UBND các xã gửi …": a list of who acts goes on.
bool cuts_list_of_bodies(const Seam& around) {
  if (quantifier(around.words, 0) == 0) return false;
  const bool names_next =
      body_head(around.words, around.seam) && body_modifier(around.words, around.seam) == 0;
  if (names_next) return false;  // "Các sở, ngành | Sở Y tế …"
  const std::vector<Word> above(around.words.begin(),
                                around.words.begin() + static_cast<std::ptrdiff_t>(around.seam));
  const BodyList list = read_bodies(around.text, above, 0);
  return list && list.end == around.seam &&
         read_bodies(around.text, around.words, 0).end > around.seam;
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

// "Chủ tịch UBND xã chỉ đạo | Ban Chỉ huy …", "Các thôn phối hợp | Công an xã …": a subject with a
// verb that is done to a body.
bool wants_body(const Seam& around, std::string_view above) {
  static const PhraseTable kVerbs(
      {{0,
        "chỉ đạo|trực tiếp chỉ đạo|đôn đốc|phối hợp|yêu cầu|giao|đề nghị|giao cho|phân công|"
        "phối hợp cùng|báo cáo|tham mưu|giúp|hướng dẫn|uỷ quyền cho"}});
  if (!body_head(around.words, around.seam) && quantifier(around.words, around.seam) == 0)
    return false;
  const std::vector<Word> words = read_words(head_of(above));
  const BodyList subject = read_bodies(above, words, 0);
  if (!subject) return false;
  const std::size_t verb = subject.end + adverb(words, subject.end);
  return verb < words.size() && verb + kVerbs.find(words, verb).length == words.size();
}

// "phối hợp với lực lượng | Kiểm lâm": the common noun that a name begins with, below a
// preposition.
bool wants_name(const Seam& around) {
  static const PhraseTable kNouns(
      {{0,
        "lực lượng|ban|sở|phòng|bộ|cục|chi cục|uỷ ban|văn phòng|trung tâm|hội đồng|giám đốc|"
        "chủ tịch|công ty|hội"}});
  static const PhraseTable kPrepositions({{0, "với|của|cho|do|và|cùng|gửi|tới|đến|giao|thuộc"}});
  if (opens_sentence(around.words, around.seam)) return false;
  for (const std::size_t length : {2U, 1U})
    if (around.seam > length && kNouns.find(around.words, around.seam - length).length == length &&
        kPrepositions.find(around.words, around.seam - length - 1))
      return true;
  return false;
}

// "Trách nhiệm Văn phòng | UBND tỉnh": a heading that says whose the duties are ends with the noun
// of a name, and the line below is the rest of it and nothing else.
bool wants_owner(const Seam& around, std::string_view above, std::string_view below) {
  static const PhraseTable kOpeners({{0, "trách nhiệm|nhiệm vụ|quyền hạn|trách nhiệm của"}});
  static const PhraseTable kNouns(
      {{0,
        "văn phòng|ban|sở|phòng|bộ|cục|uỷ ban|trung tâm|hội đồng|giám đốc|chủ tịch|thường trực|"
        "chánh văn phòng|ban quản lý|ban chỉ huy|uỷ ban nhân dân"}});
  constexpr std::size_t kLongestName = 80;  // bytes
  if (below.size() > kLongestName || !kOpeners.find(read_words(head_of(above)), 0)) return false;
  const std::vector<Word> name = read_words(below);
  const BodyList list = read_bodies(below, name, 0);
  if (!list || list.bodies.size() > 1 || list.end != name.size()) return false;
  for (const std::size_t length : {4U, 3U, 2U, 1U})
    if (around.seam > length && kNouns.find(around.words, around.seam - length).length == length)
      return true;
  return false;
}

// "Quản lý, vận hành | Hệ thống camera …": an item that is nothing but verbs wants their object.
bool wants_thing(const Seam& around, std::string_view above) {
  static const PhraseTable kWhole({{0, "tổ chức thực hiện|triển khai thực hiện"}});
  if (above.size() > kReachBytes) return false;
  const std::vector<Word> words = read_words(above);
  if (!is_chain_of_acts(words) || kWhole.find(words, 0).length == words.size()) return false;
  return thing_noun(around.words, around.seam) != 0 ||
         !(body_head(around.words, around.seam) || opens_sentence(around.words, around.seam));
}

// "3. Công an xã, Ban Chỉ huy Quân sự xã" above "Công an xã chủ trì …": the sentence below a title
// says again whom of it it is about.
bool names_again(std::string_view above, std::string_view below) {
  const std::string_view start = head_of(below);
  const std::vector<Word> words = read_words(start);
  const BodyList subject = read_bodies(start, words, 0);
  if (!subject || subject.end >= words.size()) return false;
  const std::vector<Word> title = read_words(head_of(above));
  const Body& body = subject.bodies.front();
  const std::size_t length = body.end - body.begin;
  const auto same = [&](const Word& a, const Word& b) { return a.key == b.key; };
  return length > 1 && std::search(title.begin(),
                                   title.end(),
                                   words.begin() + static_cast<std::ptrdiff_t>(body.begin),
                                   words.begin() + static_cast<std::ptrdiff_t>(body.end),
                                   same) != title.end();
}

}  // namespace

bool breaks_off(std::string_view above, std::string_view below, LineRole role) {
  if (above.empty() || below.empty()) return false;
  if (above.size() <= kReachBytes && is_bare_noun(above, below)) return true;
  const Seam around = seam_of(above, below);
  if (around.seam == 0 || around.seam >= around.words.size()) return false;
  if (!is_name_word(around.words[around.seam])) return false;
  if (role == LineRole::title && names_again(above, below)) return false;
  if (role != LineRole::title && (breaks_running_text(around, above) || wants_body(around, above) ||
                                  wants_name(around) || cuts_list_of_bodies(around)))
    return true;
  if (role == LineRole::item && wants_thing(around, above)) return true;
  return wants_owner(around, above, below) || wants_addressee(around) || cuts_known_name(around) ||
         cuts_name(around) || wants_object(around, above, below, role);
}

bool opens_clause(std::string_view line) {
  const std::vector<Word> words = read_words(head_of(line));
  return adjunct_opener(words, 0) != 0 || connector(words, 0) != 0 || adverb(words, 0) != 0 ||
         action_verb(words, 0) > 1;
}

bool wants_number(std::string_view above) {
  static const PhraseTable kNouns(
      {{0,
        "cấp độ|đến cấp|từ cấp|tới cấp|ở cấp|là cấp|mức độ|mức|loại|số|giai "
        "đoạn|nhóm|điểm|khoản|điều|mục|bảng|hạng|bậc|lần|lần thứ|"
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
