#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace parsers {

// A document named by its type without its whole number.
struct ShortForm {
  enum class Pointer { none, this_one, above };  // "Kế hoạch này"; "Kế hoạch nêu trên"

  std::string type;     // "Kế hoạch"
  std::string figures;  // "18" of "Kế hoạch số 18 nêu trên"; "" when none are printed
  Pointer pointer = Pointer::none;
  base::TextSpan span;
};

// The short forms of one paragraph from left to right: a type with a figure ("Chỉ thị 47", "Nghị
// quyết số 18"), with a word that points ("Chỉ thị này", "Đề án nói trên"), or with both. Whole
// numbers ("Chỉ thị số 47-CT/TW") are among them too, by their figures. Linear.
std::vector<ShortForm> find_short_forms(std::string_view paragraph);

// The part of a document that is named before byte `at`, where the document itself is named:
// "khoản 2, Điều 5" before "của Chỉ thị", as it stands in `paragraph`; an empty span at `at` when
// there is none. At most the last 120 bytes are looked at.
base::TextSpan part_before(std::string_view paragraph, std::size_t at);

// The name that the brackets after a citation give to it: "Chỉ thị 47" of "(sau đây gọi tắt là Chỉ
// thị 47)". `text` begins behind the citation. "" when there is none.
std::string given_name(std::string_view text);

}  // namespace parsers
