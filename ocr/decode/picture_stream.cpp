// PDF knows three of the codings that picture files use: a JPEG file is a DCTDecode stream as it
// stands, the IDAT chunks of a PNG file are a FlateDecode stream with a predictor, and one strip of
// TIFF Group 4 is a CCITTFaxDecode stream. What fits none of these is decoded and deflated.
#include <algorithm>
#include <cstdint>
#include <optional>

#include <tiffio.h>

#include "ocr/decode/deflate.h"
#include "ocr/decode/memory_tiff.h"
#include "ocr/decode/picture.h"
#include "ocr/decode/wire.h"

namespace ocr::decode {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
  }
  return value;
}

bool has_adobe_marker(std::string_view segment) {
  return segment.substr(0, 5) == "Adobe";
}

// The frame header of a baseline or progressive JPEG (ITU-T T.81, B.2.2).
std::optional<StoredPicture> pass_jpeg(std::string_view bytes) {
  bool adobe = false;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (bytes[at] != '\xff') return {};
    const std::uint32_t marker = big_endian(bytes, at + 1, 1);
    if (marker == 0xff) {  // fill byte
      ++at;
      continue;
    }
    const std::uint32_t length = big_endian(bytes, at + 2, 2);
    if (length < 2) return {};
    if (marker == 0xee) adobe = has_adobe_marker(bytes.substr(at + 4, length - 2));
    if (marker >= 0xc0 && marker <= 0xc2) {
      const std::uint32_t channels = big_endian(bytes, at + 9, 1);
      if (big_endian(bytes, at + 4, 1) != 8 || (channels != 1 && channels != 3 && channels != 4))
        return {};
      StoredPicture picture;
      picture.filter = "/DCTDecode";
      picture.colour_space = channels == 1   ? "/DeviceGray"
                             : channels == 3 ? "/DeviceRGB"
                                             : "/DeviceCMYK";
      if (channels == 4 && adobe)
        picture.decode = "[1 0 1 0 1 0 1 0]";  // Adobe stores CMYK inverted
      picture.height = static_cast<int>(big_endian(bytes, at + 5, 2));
      picture.width = static_cast<int>(big_endian(bytes, at + 7, 2));
      picture.data = bytes;
      return picture;
    }
    if (marker == 0xda) return {};
    at += 2 + length;
  }
  return {};
}

std::string hexadecimal(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    text += kDigits[static_cast<unsigned char>(c) >> 4];
    text += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

// Chunks of a PNG file (ISO/IEC 15948, clause 5.3): length, type, data, checksum.
std::optional<StoredPicture> pass_png(std::string_view bytes) {
  constexpr std::size_t kHeaderData = 16;
  const std::uint32_t bits = big_endian(bytes, kHeaderData + 8, 1);
  const std::uint32_t colour = big_endian(bytes, kHeaderData + 9, 1);
  const bool interlaced = big_endian(bytes, kHeaderData + 12, 1) != 0;
  if (interlaced || bits > 8 || (colour != 0 && colour != 2 && colour != 3)) return {};
  StoredPicture picture;
  picture.width = static_cast<int>(big_endian(bytes, kHeaderData, 4));
  picture.height = static_cast<int>(big_endian(bytes, kHeaderData + 4, 4));
  picture.bits = static_cast<int>(bits);
  picture.filter = "/FlateDecode";
  picture.colour_space = colour == 2 ? "/DeviceRGB" : "/DeviceGray";
  picture.parameters = "<< /Predictor 15 /Colors " + std::string(colour == 2 ? "3" : "1") +
                       " /BitsPerComponent " + std::to_string(bits) + " /Columns " +
                       std::to_string(picture.width) + " >>";
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - 12) return {};
    const std::string_view data = bytes.substr(at + 8, length);
    if (type == "tRNS") return {};
    if (type == "PLTE" && colour == 3) {
      picture.colour_space = "[/Indexed /DeviceRGB " +
                             std::to_string(std::max<std::size_t>(length / 3, 1) - 1) + " <" +
                             hexadecimal(data) + ">]";
    }
    if (type == "IDAT") picture.data += data;
    at += 12 + length;
  }
  if (picture.data.empty()) return {};
  return picture;
}

std::optional<StoredPicture> pass_tiff(std::string_view bytes, std::size_t offset) {
  const MemoryTiff file(bytes);
  if (file.get() == nullptr || TIFFSetSubDirectory(file.get(), offset) == 0) return {};
  std::uint32_t width = 0, height = 0;
  std::uint16_t compression = 0, photometric = 0, order = 0, orientation = 0, bits = 0;
  TIFFGetField(file.get(), TIFFTAG_IMAGEWIDTH, &width);
  TIFFGetField(file.get(), TIFFTAG_IMAGELENGTH, &height);
  TIFFGetFieldDefaulted(file.get(), TIFFTAG_COMPRESSION, &compression);
  TIFFGetFieldDefaulted(file.get(), TIFFTAG_PHOTOMETRIC, &photometric);
  TIFFGetFieldDefaulted(file.get(), TIFFTAG_FILLORDER, &order);
  TIFFGetFieldDefaulted(file.get(), TIFFTAG_ORIENTATION, &orientation);
  TIFFGetFieldDefaulted(file.get(), TIFFTAG_BITSPERSAMPLE, &bits);
  if (compression != COMPRESSION_CCITTFAX4 || bits != 1 || order != FILLORDER_MSB2LSB ||
      orientation != ORIENTATION_TOPLEFT || TIFFIsTiled(file.get()) != 0 ||
      TIFFNumberOfStrips(file.get()) != 1 || width == 0 || height == 0 || width > 200'000 ||
      height > 200'000) {
    return {};
  }
  const std::uint64_t size = TIFFRawStripSize64(file.get(), 0);
  if (size == 0 || size > bytes.size()) return {};
  StoredPicture picture;
  picture.data.resize(size);
  if (TIFFReadRawStrip(file.get(), 0, picture.data.data(), static_cast<tmsize_t>(size)) !=
      static_cast<tmsize_t>(size))
    return {};
  picture.filter = "/CCITTFaxDecode";
  picture.parameters = "<< /K -1 /Columns " + std::to_string(width) + " /Rows " +
                       std::to_string(height) +
                       (photometric == PHOTOMETRIC_MINISBLACK ? " /BlackIs1 true >>" : " >>");
  picture.colour_space = "/DeviceGray";
  picture.width = static_cast<int>(width);
  picture.height = static_cast<int>(height);
  picture.bits = 1;
  return picture;
}

StoredPicture code_again(const Samples& samples) {
  StoredPicture picture;
  picture.filter = "/FlateDecode";
  picture.colour_space = samples.channels == 3 ? "/DeviceRGB" : "/DeviceGray";
  picture.width = samples.width;
  picture.height = samples.height;
  picture.bits = samples.bits;
  picture.data = deflated(samples.data);
  return picture;
}

}  // namespace

StoredPicture store_picture(std::string_view bytes, PictureKind kind, std::size_t tiff_offset) {
  const Samples samples =
      decode_picture(bytes, kind, tiff_offset, 0);  // also proves that it can be read
  std::optional<StoredPicture> passed = kind == PictureKind::jpeg  ? pass_jpeg(bytes)
                                        : kind == PictureKind::png ? pass_png(bytes)
                                                                   : pass_tiff(bytes, tiff_offset);
  StoredPicture picture = passed ? std::move(*passed) : code_again(samples);
  picture.dpi = samples.dpi;
  return picture;
}

}  // namespace ocr::decode
