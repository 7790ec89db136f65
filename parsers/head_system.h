#pragma once

#include <string>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// What is printed at the top right of a letterhead.
struct HeadSigns {
  bool party_name = false;     // ĐẢNG CỘNG SẢN VIỆT NAM
  bool national_name = false;  // CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
  bool motto = false;          // Độc lập - Tự do - Hạnh phúc
  bool youth_name = false;     // ĐOÀN TNCS HỒ CHÍ MINH
};

// The system whose rules a document follows, by these signs, its issuer and its number; other when
// they do not tell. Front and unions print the State's or their own head.
System system_of_head(const Metadata& metadata, const HeadSigns& signs);

// The code of the type called `type_name`, "KH" of "Kế hoạch"; empty for an unknown one. The
// printed symbol decides between codes of one type ("Quy định" is QĐ in the Party).
std::string code_of_head(const Metadata& metadata, std::string_view type_name);

}  // namespace parsers
