#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// The annexes of a directive, read from the lines behind its foot.
struct Annexes {
  std::vector<Section> annexes;  // path "PL" when there is one, else "PL1", "PL2"
  std::vector<Line> leftovers;   // lines before the first annex: seals, marks of a copy
  std::vector<base::Finding> findings;
};

// True for a line that opens an annex: "PHỤ LỤC", "Phụ lục II", "Phụ lục 3: BIỂU MẪU"; not for a
// sentence that mentions one.
bool opens_annex(std::string_view line);

// True when line `index` opens an annex where it stands: between lines of one sentence the words
// "Phụ lục I" only mention it.
bool opens_annex(std::span<const Line> lines, std::size_t index);

// Divides `lines` at the heads of annexes and reads each: title, the note "(Kèm theo ...)" and
// sections. Text behind the foot that has a title in capitals but no head, such as a regulation
// that a decision puts in force, is an annex, too. Linear.
Annexes parse_annexes(std::span<const Line> lines);

}  // namespace parsers
