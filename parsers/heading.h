#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parsers/lines.h"
#include "parsers/marker.h"

namespace parsers {

// What stands after a numbered paragraph: bullets or a table (inner), the first of its own numbered
// parts, or another unit.
enum class Follower { nothing, text, inner, part, unit };

// A numbered paragraph, divided. Both parts empty only for an empty paragraph.
struct HeadingParts {
  std::vector<Line> heading;
  std::vector<Line> rest;
};

// Whether the text after a marker is a heading ("MỤC ĐÍCH, YÊU CẦU"), running text ("Tiếp tục lãnh
// đạo ... dư luận xã hội."), or a run-in heading with the text that it heads ("Sở Tài chính: Căn cứ
// khả năng ...").
HeadingParts split_heading(const std::vector<Line>& content, MarkerShape shape, Follower follower);

// The lines without their first `skip` bytes, empty lines left out.
std::vector<Line> content_of(std::span<const Line> lines, std::size_t skip);

// True when a sentence ends inside `text`, not only at its end. Stops of abbreviations ("TP. Huế",
// "v.v.") and numbers do not end one.
bool has_inner_sentence_end(std::string_view text);

}  // namespace parsers
