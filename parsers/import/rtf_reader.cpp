#include "parsers/import/rtf_reader.h"

#include "base/error.h"
#include "base/language.h"
#include "parsers/import/rtf_state.h"

namespace parsers {

OfficeDocument read_rtf(std::string_view bytes, const std::string& where) {
  constexpr std::size_t kMostBefore = 64;  // a byte-order mark, line ends
  const std::size_t begin = bytes.substr(0, kMostBefore).find("{\\rtf");
  if (begin == std::string_view::npos) {
    throw base::Error(
        where, base::tr("không phải tệp RTF", "is no RTF file"), base::ErrorCode::unreadable);
  }
  return RtfState(bytes.substr(begin), where).read();
}

}  // namespace parsers
