#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocr::decode {

enum class PictureKind { tiff = 1, png = 2, jpeg = 3 };  // the numbers of ocr::FileKind

// 1 bit (0 is black), 8 bits a channel otherwise; rows without padding between them, those of 1
// bit padded to bytes.
struct Samples {
  int width = 0, height = 0, channels = 1, bits = 8, dpi = 0;
  std::string data;
};

// Decodes page `page` (from 0, TIFF only) of a picture file of any depth, colour and compression
// that Leptonica and libtiff know, upright and with square pixels; transparency is laid over white.
// Pictures of more than `max_pixels` come smaller; pass 0 for the stored size whatever it is.
// Throws Failure.
Samples decode_picture(std::string_view bytes,
                       PictureKind kind,
                       std::size_t tiff_offset,
                       double max_pixels);

// Where the directories of a TIFF file stand, in page order, at most `max_pages`. Where the chain
// of pages is broken, 0 stands for what follows: a page that cannot be decoded.
std::vector<std::size_t> tiff_directories(std::string_view bytes, std::size_t max_pages);

// A picture as PDF stores it (see ocr::ImageStream for the fields).
struct StoredPicture {
  std::string filter, parameters, colour_space, decode;
  int width = 0, height = 0, bits = 8, dpi = 0;
  std::string data;
};

// The compressed bytes of the file itself where PDF has the same coding, else coded again without
// loss. Throws Failure.
StoredPicture store_picture(std::string_view bytes, PictureKind kind, std::size_t tiff_offset);

}  // namespace ocr::decode
