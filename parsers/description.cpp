#include "parsers/description.h"

#include <algorithm>
#include <string_view>

#include "parsers/clause_words.h"
#include "parsers/official_words.h"

// Each is known by its first words and the mark or "là" that follows them within a few words.

namespace parsers {
namespace {

// "Chi khác: 63.950.000 đồng", "Dự kiến khoảng 200 hộ tham gia": how much, not what to do.
bool tells_sum(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kEstimates(
      {{0, "dự kiến khoảng|dự kiến kinh phí|dự kiến có|dự kiến số|ước khoảng|ước tính"}});
  if (kEstimates.find(words, at)) return true;
  static const PhraseTable kMoney({{0, "đồng|đồng/năm|triệu đồng|tỷ đồng|triệu|tỷ|nghìn đồng"}});
  static const PhraseTable kSums(
      {{0,
        "chi|chi phí|kinh phí|tổng|tổng kinh phí|mức|số tiền|vốn|nguồn vốn|ngân sách|dự toán|"
        "giá trị|đơn giá|hỗ trợ|nguồn kinh phí"}});
  if (!kSums.find(words, at)) return false;
  for (std::size_t i = at + 1; i + 2 < words.size(); ++i)
    if (has_shape(words, i, WordShape::colon))
      return has_shape(words, i + 1, WordShape::number) && kMoney.find(words, i + 2);
  return false;
}

}  // namespace

bool labels_thing(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kLabels({{0,
                                     "thành phần|mời dự|điều kiện|đối tượng|địa điểm|số lượng|"
                                     "quy mô|phạm vi|thành phần tham dự|thành phần dự|"
                                     "khách mời|đại biểu|đối tượng tham gia|đối tượng áp dụng"}});
  static const PhraseTable kMembers({{0, "gồm|bao gồm|gồm có|là"}});
  constexpr std::size_t kLongestLabel = 6;
  if (tells_sum(words, at)) return true;
  const std::size_t label = kLabels.find(words, at).length;
  if (label != 0 && has_shape(words, at + label, WordShape::colon)) return true;
  for (std::size_t i = at; i < words.size() && i < at + kLongestLabel; ++i)
    if (has_shape(words, i, WordShape::colon))
      return i > at && static_cast<bool>(kMembers.find(words, i + 1));
  return false;
}

bool defines_term(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kGenera({{0,
                                     "việc|khoản|các khoản|tổng|quá trình|số tiền|hình thức|"
                                     "hành vi|tập hợp|trường hợp|các trường hợp|thời gian"}});
  constexpr std::size_t kLongestTerm = 10;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kLongestTerm); ++i) {
    if (words[i].shape != WordShape::word || modal(words, i) != 0) return false;
    if (reads(words, i, "là")) return static_cast<bool>(kGenera.find(words, i + 1));
  }
  return false;
}

bool names_document(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kTypes({{0,
                                    "quyết định|nghị quyết|thông tư|nghị định|luật|chỉ thị|"
                                    "kế hoạch|hướng dẫn|quy định|kết luận|công văn"}});
  const std::size_t type = kTypes.find(words, at).length;
  const std::size_t number = at + type + (reads(words, at + type, "số") ? 1 : 0);
  return type != 0 && number < words.size() &&
         words[number].text.find_first_of("0123456789") == 0 &&
         words[number].text.find('/') != std::string_view::npos;
}

}  // namespace parsers
