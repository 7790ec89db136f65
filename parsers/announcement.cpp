#include "parsers/announcement.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "parsers/body_parser.h"
#include "parsers/official_words.h"

namespace parsers {

namespace {

const PhraseTable& announcements() {
  static const PhraseTable kTable(
      {{0,
        "nội dung sau|nhiệm vụ sau|các nội dung sau|nhiệm vụ sau đây|nội dung sau đây|"
        "công việc sau|một số nội dung|một số nhiệm vụ|nội dung cụ thể sau|việc sau|"
        "các nhiệm vụ|các nội dung|nội dung như sau|nhiệm vụ như sau|nhiệm vụ trọng tâm sau|"
        "nhiệm vụ, giải pháp sau|biện pháp sau|giải pháp sau|nội dung trọng tâm sau|"
        "nhiệm vụ chủ yếu sau|công tác sau|vấn đề sau|nhiệm vụ cụ thể sau|hoạt động sau|"
        "công việc sau đây|việc sau đây|"
        "nhóm nhiệm vụ sau|nhiệm vụ và giải pháp sau|nội dung, nhiệm vụ sau|yêu cầu sau"}});
  return kTable;
}

// Where the announcement starts in the last words of a sentence; their number when it has none.
std::size_t announcement(const std::vector<Word>& words) {
  const std::size_t from = words.size() > 8 ? words.size() - 8 : 0;
  for (std::size_t i = from; i < words.size(); ++i)
    if (announcements().find(words, i)) return i;
  return words.size();
}

// "Các hộ thực hiện các nội dung về bảo vệ rừng như sau:": what is to be carried out stands below.
bool carries_out_list(const std::vector<Word>& words) {
  static const PhraseTable kEnds({{0, "như sau|sau đây|dưới đây"}});
  static const PhraseTable kLists(
      {{0,
        "thực hiện các nội dung|thực hiện các nhiệm vụ|thực hiện các công việc|"
        "thực hiện các biện pháp|thực hiện các giải pháp|thực hiện một số nội dung|"
        "thực hiện một số nhiệm vụ|thực hiện nội dung|thực hiện nhiệm vụ|triển khai các nội dung|"
        "triển khai các nhiệm vụ|thực hiện những nội dung|thực hiện những nhiệm vụ"}});
  constexpr std::size_t kReach = 18;
  if (words.size() < 4 || !kEnds.find(words, words.size() - 3)) return false;
  const std::size_t from = words.size() > kReach ? words.size() - kReach : 0;
  for (std::size_t i = from; i + 3 < words.size(); ++i) {
    if (words[i].shape == WordShape::semicolon) return false;
    if (kLists.find(words, i)) return true;
  }
  return false;
}

}  // namespace

bool announces_part(const std::vector<Word>& words) {
  constexpr std::size_t kLeastWork = 8;  // words that a duty of its own takes
  static const PhraseTable kRoles({{0, "chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm"}});
  static const PhraseTable kNarrows({{0, "trong đó|tập trung|chú trọng|lưu ý"}});
  if (words.empty() || words.back().shape != WordShape::colon) return false;
  const std::size_t end = announcement(words);
  if (end == words.size()) return false;
  std::size_t work = 0;
  while (work < end &&
         (words[work].capital || action_verb(words, work) == 0 || kRoles.find(words, work)))
    ++work;
  for (std::size_t i = end; i-- > work + kLeastWork;) {
    if (words[i].shape == WordShape::semicolon) return true;
    if (words[i].shape == WordShape::comma && kNarrows.find(words, i + 1)) return true;
  }
  return false;
}

bool announces_only(const std::vector<Word>& words) {
  if (words.empty() || words.back().shape != WordShape::colon) return false;
  if (announcement(words) != words.size()) return !announces_part(words);
  if (carries_out_list(words)) return true;
  return words.size() > 2 && reads(words, words.size() - 2, "nhiệm");  // "có trách nhiệm:"
}

bool announces_partners_by_name(std::string_view text,
                                const std::vector<Word>& words,
                                std::size_t at) {
  static const PhraseTable kRoles(
      {{0, "chủ trì|phối hợp|phối hợp với|phối hợp cùng|chủ động|chặt chẽ|chặt chẽ với|và|với"}});
  if (words.empty() || words.back().shape != WordShape::colon) return false;
  for (;;) {
    if (at < words.size() && words[at].shape == WordShape::comma) ++at;
    const std::size_t length = kRoles.find(words, at).length;
    if (length == 0) break;
    at += length;
  }
  const BodyList list = read_bodies(text, words, at, Semicolons::join);
  return list && list.end + 1 == words.size();
}

bool urges_only(const std::vector<Word>& words, std::size_t from, std::size_t end, Doing doing) {
  static const PhraseTable kUrging(
      {{0,
        "tập trung|khẩn trương|chủ động|chỉ đạo|trực tiếp|trực tiếp chỉ đạo|nghiêm túc|kịp thời"}});
  static const PhraseTable kDoing(
      {{0,
        "thực hiện|triển khai|tổ chức thực hiện|triển khai thực hiện|thực hiện tốt|"
        "thực hiện nghiêm"}});
  if (from >= end) return false;
  while (from < end) {
    std::size_t length = kUrging.find(words, from).length;
    if (length == 0 && doing == Doing::yes) length = kDoing.find(words, from).length;
    if (words[from].shape == WordShape::comma) length = 1;
    if (length == 0) return false;
    from += length;
  }
  return true;
}

bool addresses_everybody(const std::vector<std::string>& actors) {
  static const PhraseTable kEverybody(
      {{0,
        "mọi người dân|mọi người|toàn dân|toàn thể nhân dân|mọi tầng lớp nhân dân|"
        "các tầng lớp nhân dân|toàn thể người dân|mọi công dân|mỗi người dân"}});
  return std::any_of(actors.begin(), actors.end(), [](const std::string& name) {
    return static_cast<bool>(kEverybody.find(read_words(name), 0));
  });
}

bool announces_partners(std::string_view text) {
  static const PhraseTable kEnds({{0, "phối hợp|phối hợp với|phối hợp cùng"}});
  std::vector<Word> words = read_words(text);
  while (!words.empty() && words.back().shape != WordShape::word)
    words.pop_back();
  for (const std::size_t length : {3U, 2U})
    if (words.size() >= length && kEnds.find(words, words.size() - length).length == length)
      return true;
  return false;
}

bool ends_in(std::string_view text, char mark) {
  const std::string_view trimmed = base::trim(text);
  return !trimmed.empty() && trimmed.back() == mark;
}

bool is_title_like(std::string_view text) {
  static const PhraseTable kOwners({{0, "trách nhiệm của|nhiệm vụ của|nhiệm vụ cụ thể của"}});
  constexpr std::size_t kMaxWords = 16;
  constexpr std::size_t kMaxWordsOfOwners = 50;  // "Trách nhiệm của chi bộ, … nơi có …:"
  const std::vector<Word> words = read_words(text);
  const bool names_owners = kOwners.find(words, 0) && ends_in(text, ':');
  if (words.empty() || words.size() > (names_owners ? kMaxWordsOfOwners : kMaxWords)) return false;
  const WordShape last = words.back().shape;
  return last != WordShape::semicolon && last != WordShape::comma;
}

bool is_below(const Block& next, const Block& block) {
  if (next.kind == BlockKind::table) return false;
  if (next.kind == BlockKind::paragraph)
    return block.kind == BlockKind::item && is_title_like(block.text.text) &&
           !ends_in(block.text.text, '.');
  if (block.kind == BlockKind::paragraph) return true;
  return next.marker != block.marker && next.marker != "-" && next.marker != "–";
}

std::vector<std::string> owner_of(std::string_view text) {
  const std::vector<Word> words = read_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!reads(words, i, "của")) continue;
    const BodyList list = read_bodies(text, words, i + 1);
    const bool ends = list.end >= words.size() || words[list.end].shape == WordShape::colon;
    std::vector<std::string> names;
    if (list && ends)
      for (const Body& body : list.bodies)
        names.push_back(body.name);
    if (list && list.bodies.size() == 1 && !ends) {
      const std::size_t end =
          words.back().shape == WordShape::word ? words.size() : words.size() - 1;
      names.push_back(printed(text, words, i + 1, end));
    }
    if (!names.empty()) return names;
  }
  return {};
}

}  // namespace parsers
