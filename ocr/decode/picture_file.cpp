// PNG, JPEG and TIFF behind the verbs of the helper. A TIFF file has a page per directory; their
// places are looked up once.
#include <vector>

#include "ocr/decode/picture.h"
#include "ocr/decode/untrusted_file.h"

namespace ocr::decode {
namespace {

constexpr std::size_t kMaxPages = 100'000;

PictureKind kind_of(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.substr(0, 8) == "\x89PNG\r\n\x1a\n") return PictureKind::png;
  if (bytes.substr(0, 3) == "\xff\xd8\xff") return PictureKind::jpeg;
  for (const std::string_view magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
    if (bytes.substr(0, 4) == magic) return PictureKind::tiff;
  }
  throw Failure{Reason::unsupported};
}

// 1-bit rows as one byte a pixel, which is what the asking side takes.
std::string unpacked(const Samples& samples) {
  const auto width = static_cast<std::size_t>(samples.width),
             height = static_cast<std::size_t>(samples.height);
  const std::size_t row_bytes = (width + 7) / 8;
  std::string grey(width * height, '\0');
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      const bool white =
          (static_cast<unsigned char>(samples.data[y * row_bytes + x / 8]) >> (7 - x % 8)) & 1;
      if (white) grey[y * width + x] = '\xff';
    }
  }
  return grey;
}

class PictureFile : public UntrustedFile {
 public:
  PictureFile(std::string_view bytes, int max_megapixels)
      : bytes_(bytes), kind_(kind_of(bytes)), max_pixels_(1e6 * max_megapixels), directories_{0} {
    if (kind_ == PictureKind::tiff) directories_ = tiff_directories(bytes, kMaxPages);
    if (directories_.empty()) throw Failure{Reason::damaged};
  }

  Reply open() override {
    return {{static_cast<long>(kind_), static_cast<long>(directories_.size()), 0, 0, 0}, {}};
  }

  Reply facts(int page, int) override {
    const Samples samples = decode(page);
    const double points = samples.dpi > 0 ? 72'000.0 / samples.dpi : 0;
    return {{static_cast<long>(samples.width * points),
             static_cast<long>(samples.height * points),
             0,
             1000,
             samples.dpi,
             0},
            {}};
  }

  Reply image(int page, int) override {
    Samples samples = decode(page);
    Reply reply{{samples.width, samples.height, samples.channels, samples.dpi}, {}};
    reply.payload = samples.bits == 1 ? unpacked(samples) : std::move(samples.data);
    return reply;
  }

  Reply layer(int page, int) override {
    const Samples samples = decode(page);
    return {{samples.width, samples.height, samples.dpi}, {}};
  }

  Reply stream(int page) override {
    StoredPicture picture = store_picture(bytes_, kind_, directory(page));
    Reply reply{{picture.width, picture.height, picture.bits, picture.dpi}, {}};
    reply.payload = picture.filter + "\n" + picture.parameters + "\n" + picture.colour_space +
                    "\n" + picture.decode + "\n" + picture.data;
    return reply;
  }

  Reply overlay(std::string_view) override { throw Failure{Reason::unsupported}; }

 private:
  std::size_t directory(int page) const {
    if (page < 1 || static_cast<std::size_t>(page) > directories_.size())
      throw Failure{Reason::no_such_page};
    return directories_[static_cast<std::size_t>(page) - 1];
  }
  Samples decode(int page) const {
    return decode_picture(bytes_, kind_, directory(page), max_pixels_);
  }

  std::string_view bytes_;
  PictureKind kind_;
  double max_pixels_;
  std::vector<std::size_t> directories_;
};

}  // namespace

std::unique_ptr<UntrustedFile> open_picture(std::string_view bytes, int max_megapixels) {
  return std::make_unique<PictureFile>(bytes, max_megapixels);
}

}  // namespace ocr::decode
