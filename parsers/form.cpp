#include "parsers/form.h"

#include "base/regex.h"

namespace parsers {

bool opens_form(std::string_view line) {
  constexpr std::size_t kLongestLine = 160;
  if (line.size() > kLongestLine) return false;
  static const base::Regex kHead(
      R"(^(MẪU|Mẫu|BIỂU MẪU|Biểu mẫu)( SỐ| số| Số)?[ :.]*\d{1,2}[A-Za-zĐ]?([/\-.][\w/\-]+)?( ?[:.\-–(] ?[^;.]{2,})?$)");
  return kHead.matches(line);
}

}  // namespace parsers
