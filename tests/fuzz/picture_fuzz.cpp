// Any bytes as a PNG, JPEG or TIFF file: refused, or decoded into samples of the size that is said,
// and stored for a PDF.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/decode/picture.h"
#include "ocr/decode/wire.h"

namespace {

using namespace ocr::decode;

constexpr double kMostPixels = 1e6;  // larger ones only take time
constexpr std::size_t kMostPages = 3;

// As the file's own header says; pictures that it tells nothing of are taken for small.
bool is_large(const std::uint8_t* data, std::size_t size) {
  l_int32 format = 0, width = 0, height = 0;
  if (pixReadHeaderMem(data, size, &format, &width, &height, nullptr, nullptr, nullptr) != 0)
    return false;
  return static_cast<double>(width) * height > kMostPixels;
}

void check(const Samples& samples) {
  const auto width = static_cast<std::size_t>(samples.width);
  const std::size_t row =
      samples.bits == 1 ? (width + 7) / 8 : width * static_cast<std::size_t>(samples.channels);
  if (samples.width < 1 || samples.data.size() != row * static_cast<std::size_t>(samples.height))
    std::abort();
}

void open_page(std::string_view bytes, PictureKind kind, std::size_t offset) {
  try {
    check(decode_picture(bytes, kind, offset, kMostPixels / 4));
  } catch (const Failure&) {
  }
  try {
    store_picture(bytes, kind, offset);
  } catch (const Failure&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  setMsgSeverity(L_SEVERITY_NONE);
  if (size == 0 || is_large(data, size)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes[0] == '\x89') open_page(bytes, PictureKind::png, 0);
  if (bytes[0] == '\xff') open_page(bytes, PictureKind::jpeg, 0);
  if (bytes[0] != 'I' && bytes[0] != 'M') return 0;
  for (const std::size_t offset : tiff_directories(bytes, kMostPages))
    open_page(bytes, PictureKind::tiff, offset);
  return 0;
}
