// Whatever bytes claim to be RTF, the reader takes them or refuses them with an Error; the text of
// what it takes is NFC, with a hint for each line.

#include "parsers/import/rtf_reader.h"
#include "tests/fuzz/office_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return check_office_file({reinterpret_cast<const char*>(data), size},
                           [](std::string_view file) { return parsers::read_rtf(file, "fuzz"); });
}
