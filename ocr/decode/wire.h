#pragma once

#include <string>
#include <string_view>
#include <vector>

// How a process of ours talks to vanban-decode, the helper that opens untrusted files. One stream
// socket (base/helper_channel.h) carries both directions; the file is open on descriptor 3.
//
//   request   "facts 3 300\n"                verb, then integers
//   reply     "ok 595276 841890 120 998 200 0 0\n"   integers, the last is the payload's size in
//             <payload>                              bytes
//   failure   "error encrypted\n"            a name of Reason
//
//   verb    request           numbers of the reply                                 payload
//   open                      kind (FileKind), pages, repaired, signed, encrypted (0 or 1 each)
//                                                                   a PDF's /CreationDate
//   facts   page dpi          width and height in 1/1000 pt, words, share in ‰, image dpi,
//                             hidden text in ‰
//   image   page dpi          width, height, channels (1 or 3), dpi                rows of samples
//   layer   page dpi          width, height, dpi    lines "x0 y0 x1 y1 fonts text\n" in
//                                                          pixels, UTF-8; one font, or one for each
//                                                          character and '|' between them; "-" for
//                                                          an unknown one
//   stream  page              width, height, bits, dpi     filter, parameters, colour space and
//                                                          decode array, each ended by '\n'; data
//   overlay size              (PDF only; `size` bytes of PDF follow the request)    the merged PDF
//
// The side that asks trusts nothing that comes back (ocr/helper_process.cpp).
namespace ocr::decode {

// In the dictionary of an overlay's page: its text stands in place of the page's own.
inline constexpr char kNewTextKey[] = "/VanbanNewText";

inline constexpr int kFile = 3;
inline constexpr std::size_t kMaxPayload = std::size_t{1} << 31;

enum class Reason { empty, unsupported, damaged, encrypted, no_such_page, broken_page, too_large };
inline constexpr std::string_view kReasonNames[] = {
    "empty", "unsupported", "damaged", "encrypted", "no-such-page", "broken-page", "too-large"};

// What the helper throws to answer with an error.
struct Failure {
  Reason reason;
};

struct Reply {
  std::vector<long> numbers;
  std::string payload;
};

}  // namespace ocr::decode
