#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// What the text between letterhead and foot holds.
struct SectionTree {
  std::vector<Block> preamble;  // "Căn cứ ...;", up to the first numbered unit
  std::vector<Node> nodes;
  std::vector<Block> closing;           // sentences after the last unit that speak for the whole
  std::vector<base::Finding> findings;  // numbering-gap, mended-number; spans into the input
};

// What is known of a text before its sections are read.
struct SectionContext {
  std::string path_prefix;                        // "PL1" inside an annex
  SectionKind default_kind = SectionKind::other;  // of units whose heading does not tell
  bool is_letter = false;                         // numbered parts of a công văn are tasks
  bool is_annex = false;                          // neither preamble nor closing
  bool directs = false;                           // most of it tells to act
  bool read_by_machine = false;                   // strokes may be lost
};

// The body of a directive is a tree of numbered units:
//
//   part      Phần thứ nhất, PHẦN I          roman    I. MỤC ĐÍCH, YÊU CẦU  (also I-, I/)
//   chapter   Chương I                       arabic   1. Mục đích
//   section   Mục 1, Tiểu mục 1              decimal  1.1. Nội dung
//   article   Điều 1.                        letter   a) Quán triệt ...
//
// Which shape stands inside which is learned from the order in which they first appear, with the
// order above where that leaves a choice. A number that continues an open list closes what is
// inside it; a number that repeats or skips stays in its list and gives a finding, unless a stroke
// was lost or added in scanning ("II." for III., before IV.; parsers/marker_sequence.h). Bullets
// (-, +, •) are items of the unit they stand in; tables are found and read. Block ids are left
// empty. Linear in the text.
//
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.
SectionTree parse_sections(std::vector<Line> lines, const SectionContext& context);

// The tree on one line, for tests and logs: "I{MỤC ĐÍCH, YÊU CẦU 1{Mục đích - -}}".
std::string dump(const std::vector<Node>& nodes);

}  // namespace parsers
