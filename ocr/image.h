#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

struct Pix;  // Leptonica's image, seen by .cpp files only

namespace ocr {

// A picture in memory: 1-bit (1 is black), 8-bit grey or 32-bit colour. Movable, never shared, so
// that each thread may work on its own without locks.
class Image {
 public:
  Image() = default;
  explicit Image(Pix* owned) : pix_(owned) {}  // takes over one reference
  Image clone() const;                         // a deep copy

  // `samples` holds height rows of width pixels of 1 (grey) or 3 (red, green, blue) bytes each,
  // top row first, without padding. Throws base::Error when the sizes do not fit together.
  static Image from_samples(int width,
                            int height,
                            int channels,
                            std::span<const std::byte> samples);

  bool empty() const { return pix_ == nullptr; }
  int width() const;
  int height() const;
  int depth() const;  // bits per pixel: 1, 8 or 32
  int dpi() const;    // 0 when unknown
  void set_dpi(int dpi);

  // Writes a PNG file, and the folders that it needs. Throws base::Error (unwritable).
  void write_png(const std::filesystem::path& path) const;

  Pix* pix() const { return pix_.get(); }

 private:
  struct Free {
    void operator()(Pix* pix) const;
  };
  std::unique_ptr<Pix, Free> pix_;
};

}  // namespace ocr
