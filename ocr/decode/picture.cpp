// Leptonica reads PNG and JPEG; libtiff reads TIFF: bilevel and grey rows directly, everything
// else (CMYK, palettes, 16 bits, tiles, YCbCr) through its conversion to RGBA. The header is looked
// at first, so that a picture whose samples would not fit is refused before memory is asked for.
#include "ocr/decode/picture.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <leptonica/allheaders.h>
#include <tiffio.h>

#include "ocr/decode/memory_tiff.h"
#include "ocr/decode/wire.h"

namespace ocr::decode {
namespace {

// Samples in memory at once; with what the libraries need beside it this fits the helper's limit.
constexpr double kMaxDecodedBytes = 600e6;
constexpr double kMaxSide = 200'000;

struct DropPix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixOwner = std::unique_ptr<Pix, DropPix>;

const l_uint8* as_bytes(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

void check_size(double width, double height, double bytes_per_pixel) {
  if (!(width >= 1 && height >= 1)) throw Failure{Reason::broken_page};
  if (width > kMaxSide || height > kMaxSide ||
      width * height * bytes_per_pixel > kMaxDecodedBytes) {
    throw Failure{Reason::too_large};
  }
}

int plausible_dpi(double dpi) {
  return dpi >= 36 && dpi <= 2400 ? static_cast<int>(std::lround(dpi)) : 0;
}

// JPEG can be decoded at a half, a quarter or an eighth of its size, for no memory at all.
int jpeg_reduction(double pixels, double max_pixels) {
  int reduction = 1;
  while (max_pixels > 0 && reduction < 8 && pixels / (reduction * reduction) > max_pixels)
    reduction *= 2;
  return reduction;
}

PixOwner read_jpeg(std::string_view bytes, double max_pixels) {
  l_int32 width = 0, height = 0, channels = 0;
  if (readHeaderMemJpeg(
          as_bytes(bytes), bytes.size(), &width, &height, &channels, nullptr, nullptr) != 0) {
    throw Failure{Reason::damaged};
  }
  const double pixels = static_cast<double>(width) * height;
  const int reduction = jpeg_reduction(pixels, max_pixels);
  check_size(width / reduction, height / reduction, channels == 1 ? 1 : 4);
  return PixOwner(pixReadMemJpeg(as_bytes(bytes), bytes.size(), 0, reduction, nullptr, 0));
}

PixOwner read_png(std::string_view bytes) {
  l_int32 width = 0, height = 0, bits = 0, channels = 0;
  if (readHeaderMemPng(as_bytes(bytes), bytes.size(), &width, &height, &bits, &channels, nullptr) !=
      0) {
    throw Failure{Reason::damaged};
  }
  check_size(width, height, channels == 1 ? bits / 8.0 : 4);
  return PixOwner(pixReadMemPng(as_bytes(bytes), bytes.size()));
}

std::uint32_t tiff_field(TIFF* tiff, std::uint32_t tag) {
  if (tag == TIFFTAG_IMAGEWIDTH || tag == TIFFTAG_IMAGELENGTH) {
    std::uint32_t value = 0;
    TIFFGetField(tiff, tag, &value);
    return value;
  }
  std::uint16_t value = 0;
  TIFFGetFieldDefaulted(tiff, tag, &value);
  return value;
}

double tiff_dpi(TIFF* tiff, std::uint32_t tag) {
  float value = 0;
  if (TIFFGetField(tiff, tag, &value) == 0) return 0;
  return tiff_field(tiff, TIFFTAG_RESOLUTIONUNIT) == RESUNIT_CENTIMETER ? value * 2.54 : value;
}

// The rows and columns as a TIFF's orientation wants them seen (TIFF 6.0, section 8).
PixOwner oriented(PixOwner pix, std::uint32_t orientation) {
  constexpr int kClockwise = 1, kCounterclockwise = -1;
  switch (orientation) {
    case ORIENTATION_LEFTTOP:
    case ORIENTATION_RIGHTTOP:
    case ORIENTATION_RIGHTBOT:
      pix.reset(pixRotate90(pix.get(), kClockwise));
      break;
    case ORIENTATION_LEFTBOT:
      pix.reset(pixRotate90(pix.get(), kCounterclockwise));
      break;
    case ORIENTATION_BOTRIGHT:
      pix.reset(pixRotate180(nullptr, pix.get()));
      break;
    default:
      break;
  }
  if (!pix) throw Failure{Reason::too_large};
  if (orientation == ORIENTATION_TOPRIGHT || orientation == ORIENTATION_LEFTTOP)
    pixFlipLR(pix.get(), pix.get());
  if (orientation == ORIENTATION_BOTLEFT || orientation == ORIENTATION_RIGHTBOT)
    pixFlipTB(pix.get(), pix.get());
  return pix;
}

// A standard fax has half as many rows to the inch as columns (ITU-T T.4: 204 by 98). Its rows are
// doubled, unless what it says of its resolution makes the sheet less like one of paper.
PixOwner with_square_pixels(PixOwner pix, double x_dpi, double y_dpi) {
  constexpr double kFax = 1.5, kPaper = 1.4142;  // ISO 216: the longer side of the shorter
  const bool is_said = x_dpi > 0 && y_dpi > 0 && std::isfinite(x_dpi) && std::isfinite(y_dpi);
  if (!is_said || std::max(x_dpi / y_dpi, y_dpi / x_dpi) < kFax) return pix;
  const double shape = static_cast<double>(pixGetHeight(pix.get())) / pixGetWidth(pix.get());
  const auto unlike_paper = [](double sides) { return std::abs(std::log(sides / kPaper)); };
  if (unlike_paper(shape * x_dpi / y_dpi) >= unlike_paper(shape)) return pix;
  const double x_scale = std::max(y_dpi / x_dpi, 1.0), y_scale = std::max(x_dpi / y_dpi, 1.0);
  check_size(pixGetWidth(pix.get()) * x_scale,
             pixGetHeight(pix.get()) * y_scale,
             pixGetDepth(pix.get()) / 8.0);
  pix.reset(
      pixScaleBySampling(pix.get(), static_cast<float>(x_scale), static_cast<float>(y_scale)));
  if (!pix) throw Failure{Reason::too_large};
  return pix;
}

// libtiff gives rows with the lowest byte first as red. Asked for the orientation that the file has
// it turns nothing, since it would turn half of the eight kinds wrongly.
PixOwner read_tiff_as_colour(TIFF* tiff, std::uint32_t width, std::uint32_t height) {
  check_size(width, height, 8);
  std::vector<std::uint32_t> rgba(static_cast<std::size_t>(width) * height);
  const std::uint32_t orientation = tiff_field(tiff, TIFFTAG_ORIENTATION);
  if (TIFFReadRGBAImageOriented(
          tiff, width, height, rgba.data(), static_cast<int>(orientation), 1) == 0) {
    throw Failure{Reason::broken_page};
  }
  PixOwner pix(pixCreate(static_cast<int>(width), static_cast<int>(height), 32));
  if (!pix) throw Failure{Reason::too_large};
  for (std::uint32_t y = 0; y < height; ++y) {
    l_uint32* row = pixGetData(pix.get()) +
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(pixGetWpl(pix.get()));
    for (std::uint32_t x = 0; x < width; ++x) {
      const std::uint32_t c = rgba[static_cast<std::size_t>(y) * width + x];
      const unsigned white = 255 - TIFFGetA(c);  // colours come multiplied by their opacity
      composeRGBPixel(static_cast<int>(std::min(255u, TIFFGetR(c) + white)),
                      static_cast<int>(std::min(255u, TIFFGetG(c) + white)),
                      static_cast<int>(std::min(255u, TIFFGetB(c) + white)),
                      row + x);
    }
  }
  return oriented(std::move(pix), orientation);
}

PixOwner read_tiff(std::string_view bytes, std::size_t offset) {
  const MemoryTiff file(bytes);
  if (file.get() == nullptr || TIFFSetSubDirectory(file.get(), offset) == 0)
    throw Failure{Reason::broken_page};
  const std::uint32_t width = tiff_field(file.get(), TIFFTAG_IMAGEWIDTH);
  const std::uint32_t height = tiff_field(file.get(), TIFFTAG_IMAGELENGTH);
  const std::uint32_t bits = tiff_field(file.get(), TIFFTAG_BITSPERSAMPLE);
  const std::uint32_t photometric = tiff_field(file.get(), TIFFTAG_PHOTOMETRIC);
  const bool plain = tiff_field(file.get(), TIFFTAG_SAMPLESPERPIXEL) == 1 &&
                     (bits == 1 || bits == 8) && photometric <= PHOTOMETRIC_MINISBLACK &&
                     TIFFIsTiled(file.get()) == 0;
  const double x_dpi = tiff_dpi(file.get(), TIFFTAG_XRESOLUTION);
  const double y_dpi = tiff_dpi(file.get(), TIFFTAG_YRESOLUTION);
  PixOwner pix;
  if (plain) {
    check_size(width, height, bits / 8.0);
    std::size_t at = offset;
    pix.reset(pixReadMemFromMultipageTiff(as_bytes(bytes), bytes.size(), &at));
  } else {
    pix = read_tiff_as_colour(file.get(), width, height);
  }
  if (!pix) return pix;
  const int stored_width = pixGetWidth(pix.get());
  pix = with_square_pixels(std::move(pix), x_dpi, y_dpi);
  const int dpi = plausible_dpi(pixGetWidth(pix.get()) > stored_width ? y_dpi : x_dpi);
  pixSetResolution(pix.get(), dpi, dpi);
  return pix;
}

// 1 bit without palette, 8 bit grey or 32 bit colour without transparency.
PixOwner plain(PixOwner pix) {
  if (pixGetSpp(pix.get()) == 4 || pixGetSpp(pix.get()) == 2) {
    pix.reset(pixAlphaBlendUniform(pix.get(), 0xffffff00));
  }
  if (pix && pixGetColormap(pix.get()) != nullptr) {
    pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  }
  if (!pix) throw Failure{Reason::too_large};
  const int depth = pixGetDepth(pix.get());
  if (depth == 1 || depth == 8 || depth == 32) return pix;
  PixOwner grey(pixConvertTo8(pix.get(), 0));
  if (!grey) throw Failure{Reason::too_large};
  return grey;
}

PixOwner shrink(PixOwner pix, double max_pixels) {
  const double pixels = static_cast<double>(pixGetWidth(pix.get())) * pixGetHeight(pix.get());
  if (max_pixels <= 0 || pixels <= max_pixels) return pix;
  const auto factor = static_cast<float>(std::sqrt(max_pixels / pixels));
  PixOwner smaller(pixGetDepth(pix.get()) == 1 ? pixScaleToGray(pix.get(), factor)
                                               : pixScaleAreaMap(pix.get(), factor, factor));
  if (!smaller) throw Failure{Reason::too_large};
  return smaller;
}

// Leptonica keeps four samples to a word, the first in its highest byte; 1 is black.
std::string row_of(Pix* pix, int y) {
  const l_uint32* words = pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
  const int width = pixGetWidth(pix);
  std::string row;
  if (pixGetDepth(pix) == 32) {
    row.reserve(static_cast<std::size_t>(width) * 3);
    for (int x = 0; x < width; ++x) {
      for (const int shift : {L_RED_SHIFT, L_GREEN_SHIFT, L_BLUE_SHIFT})
        row += static_cast<char>(words[x] >> shift);
    }
    return row;
  }
  const int bytes = pixGetDepth(pix) == 8 ? width : (width + 7) / 8;
  row.reserve(static_cast<std::size_t>(bytes));
  for (int i = 0; i < bytes; ++i) {
    const auto sample = static_cast<char>(words[i / 4] >> (24 - 8 * (i % 4)));
    row += pixGetDepth(pix) == 8 ? sample : static_cast<char>(~sample);
  }
  return row;
}

}  // namespace

std::vector<std::size_t> tiff_directories(std::string_view bytes, std::size_t max_pages) {
  const MemoryTiff file(bytes);
  std::vector<std::size_t> offsets;
  if (file.get() == nullptr) return offsets;
  offsets.push_back(static_cast<std::size_t>(TIFFCurrentDirOffset(file.get())));
  while (offsets.size() < max_pages && TIFFLastDirectory(file.get()) == 0) {
    const bool is_whole = TIFFReadDirectory(file.get()) != 0;
    offsets.push_back(is_whole ? static_cast<std::size_t>(TIFFCurrentDirOffset(file.get())) : 0);
    if (!is_whole) break;
  }
  return offsets;
}

Samples decode_picture(std::string_view bytes,
                       PictureKind kind,
                       std::size_t tiff_offset,
                       double max_pixels) {
  setMsgSeverity(L_SEVERITY_NONE);
  PixOwner pix = kind == PictureKind::jpeg  ? read_jpeg(bytes, max_pixels)
                 : kind == PictureKind::png ? read_png(bytes)
                                            : read_tiff(bytes, tiff_offset);
  if (!pix) throw Failure{kind == PictureKind::tiff ? Reason::broken_page : Reason::damaged};
  const int dpi = plausible_dpi(pixGetXRes(pix.get()));
  const int stored_width = pixGetWidth(pix.get());
  pix = shrink(plain(std::move(pix)), max_pixels);
  Samples samples;
  samples.width = pixGetWidth(pix.get());
  samples.height = pixGetHeight(pix.get());
  samples.channels = pixGetDepth(pix.get()) == 32 ? 3 : 1;
  samples.bits = pixGetDepth(pix.get()) == 1 ? 1 : 8;
  samples.dpi = plausible_dpi(static_cast<double>(dpi) * samples.width / stored_width);
  for (int y = 0; y < samples.height; ++y)
    samples.data += row_of(pix.get(), y);
  return samples;
}

}  // namespace ocr::decode
