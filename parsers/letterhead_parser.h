#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/finding.h"
#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// The head of a directive, from the top of page 1 to the last line of its subject:
//
//   TỈNH UỶ HOÀ AN                       ĐẢNG CỘNG SẢN VIỆT NAM
//         *
//   Số 12-KH/TU                 Hoà An, ngày 05 tháng 9 năm 2025
//
//                         KẾ HOẠCH
//             thực hiện Chỉ thị số 99-CT/TW ...
//                           -----
//
// In plain text the two columns may follow each other, alternate line by line or share lines.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW, mục II.
struct Letterhead {
  Metadata metadata;        // all but the signers
  std::size_t end = 0;      // lines[0, end) belong to the letterhead, the body follows
  std::vector<Line> lines;  // the words of lines[0, end), each once, in reading order: the left
                            // column, the right column, addressee, title, subject; a line that
                            // held both columns has become two, with spans of their own
  std::vector<base::Finding> findings;  // spans as those of the lines
};

// Reads the letterhead of the document that `lines` (all of it, from the first page) open. A field
// that is missing, handwritten or doubtful stays empty and is named in a finding; a number with
// blank digits keeps its printed rest. `metadata.system` is other when the head does not tell;
// infer_system() in parsers/end_matter_parser.h then knows more. Where there is no head at all,
// `end` is 0.
Letterhead parse_letterhead(std::span<const Line> lines);

}  // namespace parsers
