#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/finding.h"
#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// The foot of a directive: recipients on the left, signature on the right. In plain text either
// may come first, they may share lines, and either may be missing.
//
//   Nơi nhận:                                 T/M BAN THƯỜNG VỤ
//   - Tỉnh uỷ (để báo cáo),                        BÍ THƯ
//   - Lưu Văn phòng.
//                                             Nguyễn Văn Một
struct EndMatter {
  std::size_t begin = 0;  // lines[begin, end) are the foot; both lines.size() when there is none
  std::size_t end = 0;
  std::vector<Recipient> recipients;
  std::vector<Signer> signers;
  std::vector<Line> recipient_lines;  // together they hold the words of lines[begin, end), each
  std::vector<Line> signature_lines;  // once; a line that held both columns has become two
  std::vector<base::Finding> findings;
};

// Finds and reads the first foot of `lines` at or after `body_begin`. What follows `end` are
// annexes, a block of certification (SAO Y) or furniture.
EndMatter parse_end_matter(std::span<const Line> lines, std::size_t body_begin);

// The system that issued the document, for a letterhead that does not tell: from the number's
// form, the signature's authority (T/M or TM.) and the posts of the signers; else System::other.
System infer_system(const Metadata& metadata);

}  // namespace parsers
