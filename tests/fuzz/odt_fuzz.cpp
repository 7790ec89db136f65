// Whatever bytes claim to be an OpenDocument text, packed or flat, or the content of one, the
// reader takes them or refuses them with an Error; the text of what it takes is NFC, with a hint
// for each line.

#include "parsers/import/odt_reader.h"
#include "tests/fuzz/office_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = [](std::string_view file) { return parsers::read_odt(file, "fuzz"); };
  const bool is_flat = bytes.find("<office:document ") != std::string_view::npos;
  if (bytes.starts_with("PK") || is_flat) return check_office_file(bytes, read);
  return check_office_file(parsers::write_zip({{"content.xml", std::string(bytes), false}}), read);
}
