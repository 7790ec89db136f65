// Any bytes as an ALTO file: refused, or read into a page that is written and read back unchanged.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "ocr/alto.h"
#include "ocr/hocr.h"
#include "ocr/page_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const ocr::Page page = ocr::read_alto({reinterpret_cast<const char*>(data), size});
    ocr::write_hocr({&page, 1}, "", "");
    ocr::plain_text({&page, 1});
    if (ocr::read_alto(ocr::write_alto(page)) != page) std::abort();
  } catch (const base::Error&) {
  }
  return 0;
}
