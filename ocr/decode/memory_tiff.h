#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

struct tiff;  // libtiff's TIFF

namespace ocr::decode {

// libtiff reading from memory. The object must stay where it is while the handle is in use.
class MemoryTiff {
 public:
  explicit MemoryTiff(std::string_view bytes);
  MemoryTiff(const MemoryTiff&) = delete;
  MemoryTiff& operator=(const MemoryTiff&) = delete;

  tiff* get() const { return tiff_.get(); }  // null when the bytes are no TIFF file

  struct Source {
    std::string_view bytes;
    std::uint64_t position = 0;
  };

 private:
  struct Close {
    void operator()(tiff* handle) const;
  };
  Source source_;
  std::unique_ptr<tiff, Close> tiff_;
};

}  // namespace ocr::decode
