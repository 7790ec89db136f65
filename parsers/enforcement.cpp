#include "parsers/enforcement.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {

bool enforces_document(std::string_view text) {
  static const PhraseTable kVerbs({{0, "có hiệu lực|chịu trách nhiệm|có trách nhiệm thi hành"}});
  static const PhraseTable kTypes(
      {{0, "quyết định|nghị quyết|quy định|quy chế|thông tư|nghị định|điều lệ"}});
  const std::vector<Word> words = read_words(text);
  bool acts = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && kVerbs.find(words, i)) acts = true;
    const std::size_t type = kTypes.find(words, i).length;
    const bool itself = type != 0 && reads(words, i + type, "này");
    if (itself && (acts || kVerbs.find(words, i + type + 1))) return true;
  }
  return false;
}

bool gives_duties(std::string_view text) {
  static const PhraseTable kDuties(
      {{0,
        "thực hiện nhiệm vụ|thực hiện các nhiệm vụ|thực hiện chức năng, nhiệm vụ|có nhiệm vụ|"
        "có các nhiệm vụ|có chức năng, nhiệm vụ|có nhiệm vụ, quyền hạn"}});
  constexpr std::size_t kReachBytes = 240;
  std::string_view start = text.substr(0, std::min(text.size(), kReachBytes));
  const std::vector<Word> words = read_words(start);
  const BodyList subject = read_bodies(start, words, 0);
  return subject && kDuties.find(words, subject.end + adverb(words, subject.end));
}

}  // namespace parsers
