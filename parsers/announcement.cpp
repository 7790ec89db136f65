#include "parsers/announcement.h"

#include <cstddef>

#include "base/text.h"
#include "parsers/body_parser.h"

namespace parsers {

namespace {

// "thực hiện nghiêm Chỉ thị …, trong đó tập trung các nội dung sau:": the whole is a duty too.
bool announces_part(const std::vector<Word>& words) {
  for (std::size_t i = 4; i + 1 < words.size(); ++i)
    if (reads(words, i, "trong") && reads(words, i + 1, "đó") &&
        words[i - 1].shape == WordShape::comma)
      return true;
  return false;
}

}  // namespace

bool announces_only(const std::vector<Word>& words) {
  static const PhraseTable kAnnouncements(
      {{0,
        "nội dung sau|nhiệm vụ sau|các nội dung sau|nhiệm vụ sau đây|nội dung sau đây|"
        "công việc sau|một số nội dung|một số nhiệm vụ|nội dung cụ thể sau|việc sau|"
        "các nhiệm vụ|các nội dung|nội dung như sau|nhiệm vụ như sau|nhiệm vụ trọng tâm sau|"
        "nhiệm vụ, giải pháp sau|biện pháp sau|giải pháp sau|nội dung trọng tâm sau|"
        "nhiệm vụ chủ yếu sau|công tác sau|vấn đề sau"}});
  if (words.empty() || words.back().shape != WordShape::colon) return false;
  if (announces_part(words)) return false;
  const std::size_t from = words.size() > 8 ? words.size() - 8 : 0;
  for (std::size_t i = from; i < words.size(); ++i)
    if (kAnnouncements.find(words, i)) return true;
  return words.size() > 2 && reads(words, words.size() - 2, "nhiệm");  // "có trách nhiệm:"
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
      names.emplace_back(
          text.substr(words[i + 1].span.begin, words[end - 1].span.end - words[i + 1].span.begin));
    }
    if (!names.empty()) return names;
  }
  return {};
}

}  // namespace parsers
