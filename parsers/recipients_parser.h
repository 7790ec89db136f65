#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// The list under "Nơi nhận:", one entry per printed dash: "- Tỉnh uỷ (để báo cáo)," is the text
// "Tỉnh uỷ" with the note "để báo cáo". A line without a dash continues the entry above it.
// `lines` are those of the left column only; the label may stand alone or before the first entry.
std::vector<Recipient> parse_recipients(std::span<const Line> lines);

// True for a line that opens the list: "Nơi nhận:", also as OCR spells it ("Nơi nhân", "Noi nhận").
bool is_recipients_label(std::string_view line);

}  // namespace parsers
