#pragma once

#include <string>
#include <string_view>

namespace corpus {

// A number of a document as documents are looked up by: "15-KH/ĐU", "15 - kh/đu" and "Kế hoạch số
// 15-KH/ĐU" are the same; so are "08-KH/ĐU" and "8-KH/ĐU".
std::string number_key(std::string_view number);

}  // namespace corpus
