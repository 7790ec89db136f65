#include "parsers/closing.h"

#include <algorithm>
#include <string>

#include "base/regex.h"
#include "base/text.h"
#include "parsers/characters.h"

namespace parsers {
namespace {

// Enough of a paragraph to tell what it is.
std::string_view beginning(std::string_view text, std::size_t max_bytes) {
  std::size_t bytes = std::min(text.size(), max_bytes);
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
    --bytes;
  return text.substr(0, bytes);
}

constexpr std::size_t kBeginningBytes = 160;

}  // namespace

bool closes_document(std::string_view paragraph, bool is_last) {
  static const base::Regex kAlways(
      "^(Trên đây là|Thừa lệnh|Thừa ủy quyền|Thừa uỷ quyền|Trong quá trình (tổ chức |triển khai "
      ")?(thực hiện|triển khai|tổ chức)|"
      "Quá trình (tổ chức |triển khai )?(thực hiện|triển khai)|Nhận được|"
      "(Kế hoạch|Chỉ thị|Hướng dẫn|Chương trình|Thông báo|Kết luận|Nghị quyết|Công văn|Văn bản) "
      "này "
      "(được|phổ biến|có hiệu lực|thay thế)|"
      "Căn cứ (các )?(nội dung |nhiệm vụ )?(của )?(Kế hoạch|Chỉ thị|Hướng dẫn|Chương trình|Văn bản)"
      "( này)?,? (yêu cầu|đề nghị|các|từng|căn cứ))");
  static const base::Regex kWhenLast(
      "^((Đề nghị|Yêu cầu|Giao|Trân trọng)\\b|"
      "[^.;:]{0,90}?\\b(yêu cầu|đề nghị|giao|mong|kính trình|thông báo để|thông báo đến)\\b)");
  const std::string_view start = beginning(paragraph, kBeginningBytes);
  if (kAlways.matches(start)) return true;
  return is_last && kWhenLast.matches(start);
}

bool states_basis(std::string_view paragraph) {
  static const base::Regex kBasis(
      "^(Căn cứ|Thực hiện|Theo|Xét|Thi hành|Tiếp tục thực hiện|Để (triển khai|thực hiện))\\b");
  return kBasis.matches(beginning(paragraph, kBeginningBytes));
}

bool announces_text(std::string_view paragraph) {
  return last_char(paragraph) == ':';
}

}  // namespace parsers
