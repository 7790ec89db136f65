#include "ocr/decode/memory_tiff.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include <tiffio.h>

namespace ocr::decode {
namespace {

MemoryTiff::Source& source_of(thandle_t handle) {
  return *static_cast<MemoryTiff::Source*>(handle);
}

tmsize_t read(thandle_t handle, void* to, tmsize_t size) {
  MemoryTiff::Source& source = source_of(handle);
  if (source.position >= source.bytes.size() || size <= 0) return 0;
  const std::string_view rest =
      source.bytes.substr(source.position, static_cast<std::size_t>(size));
  std::memcpy(to, rest.data(), rest.size());
  source.position += rest.size();
  return static_cast<tmsize_t>(rest.size());
}

tmsize_t refuse_write(thandle_t, void*, tmsize_t) {
  return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
  MemoryTiff::Source& source = source_of(handle);
  const toff_t base = whence == SEEK_CUR   ? source.position
                      : whence == SEEK_END ? source.bytes.size()
                                           : 0;
  return source.position = base + offset;
}

int close(thandle_t) {
  return 0;
}
toff_t size(thandle_t handle) {
  return source_of(handle).bytes.size();
}

}  // namespace

void MemoryTiff::Close::operator()(tiff* handle) const {
  TIFFClose(handle);
}

// Mode "m" would map the file; there is none.
MemoryTiff::MemoryTiff(std::string_view bytes) : source_{bytes} {
  TIFFSetErrorHandler(nullptr);
  TIFFSetWarningHandler(nullptr);
  tiff_.reset(TIFFClientOpen(
      "input", "rm", &source_, read, refuse_write, seek, close, size, nullptr, nullptr));
}

}  // namespace ocr::decode
