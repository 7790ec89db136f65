#include "ocr/image.h"

#include <cstring>
#include <memory>
#include <string>

#include <leptonica/allheaders.h>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"

namespace ocr {

using base::Error;
using base::ErrorCode;
using base::tr;

// Leptonica speaks to standard error, which is ours. Set before any thread is started.
[[maybe_unused]] const bool kLeptonicaIsSilent = setMsgSeverity(L_SEVERITY_NONE) >= 0;

void Image::Free::operator()(Pix* pix) const {
  pixDestroy(&pix);
}

Image Image::clone() const {
  return Image(empty() ? nullptr : pixCopy(nullptr, pix()));
}

Image Image::from_samples(int width, int height, int channels, std::span<const std::byte> samples) {
  const bool fits = width > 0 && height > 0 && (channels == 1 || channels == 3) &&
                    samples.size() == static_cast<std::size_t>(width) *
                                          static_cast<std::size_t>(height) *
                                          static_cast<std::size_t>(channels);
  Image image(fits ? pixCreateNoInit(width, height, channels == 1 ? 8 : 32) : nullptr);
  if (image.empty()) {
    throw Error("image",
                tr("kích thước ảnh không hợp lệ", "the size of the picture is not valid"),
                ErrorCode::limit);
  }
  const auto* from = reinterpret_cast<const unsigned char*>(samples.data());
  for (int y = 0; y < height; ++y) {
    l_uint32* row =
        pixGetData(image.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.pix());
    if (channels == 1) {
      std::memcpy(row, from, static_cast<std::size_t>(width));
      from += width;
      continue;
    }
    for (int x = 0; x < width; ++x, from += channels)
      composeRGBPixel(from[0], from[1], from[2], row + x);
  }
  if (channels == 1) pixEndianByteSwap(image.pix());  // Leptonica's first pixel is the highest byte
  // Bytes beyond the width take part in some of Leptonica's word-wise operations.
  if (channels == 1) pixSetPadBits(image.pix(), 0);
  return image;
}

int Image::width() const {
  return pixGetWidth(pix());
}
int Image::height() const {
  return pixGetHeight(pix());
}
int Image::depth() const {
  return pixGetDepth(pix());
}
int Image::dpi() const {
  return pixGetXRes(pix());
}
void Image::set_dpi(int dpi) {
  pixSetResolution(pix(), dpi, dpi);
}

void Image::write_png(const std::filesystem::path& path) const {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const bool encoded = pixWriteMem(&data, &size, pix(), IFF_PNG) == 0;
  const std::unique_ptr<l_uint8, decltype(&lept_free)> owner(data, &lept_free);
  if (!encoded) {
    throw Error(path.string(),
                tr("không tạo được ảnh PNG", "the picture cannot be made a PNG"),
                ErrorCode::unwritable);
  }
  base::write_file(path, {reinterpret_cast<const char*>(data), size});
}

}  // namespace ocr
