// Whatever bytes claim to be a document, the reader takes them or refuses them with an Error; what
// it takes is written and read back the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "parsers/xml_reader.h"
#include "parsers/xml_writer.h"

namespace {

std::optional<parsers::Document> read(std::string_view bytes) {
  try {
    return parsers::read_xml(bytes, "fuzz");
  } catch (const base::Error& error) {
    if (error.code() == base::ErrorCode::unreadable) return std::nullopt;
    throw;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::optional<parsers::Document> document =
      read({reinterpret_cast<const char*>(data), size});
  if (!document) return 0;
  // Confidences are rounded when they are written, so the second writing is the one to compare.
  const std::string xml = parsers::write_xml(*document);
  if (parsers::write_xml(parsers::read_xml(xml, "again")) != xml) std::abort();
  return 0;
}
