#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"
#include "parsers/task_fields.h"

namespace parsers {

// A field that is all of a section, and so for the duties around that section.
struct SectionField {
  FieldLine line;
  std::string text;  // in which line.value_begin counts
};

// "a) Thời gian: Tháng 8/2025.", "c) Đơn vị chủ trì: Công an xã": a line of a field list that goes
// by letters; empty for any other section.
std::vector<SectionField> lettered_field(const Section& section);

// "1.4. Lộ trình thực hiện" above nothing but dates, "2. Cơ quan chủ trì" above nothing but names,
// "2. Chủ trì, phối hợp" above such parts; empty for any other section.
std::vector<SectionField> titled_fields(const Section& section);

}  // namespace parsers
