#include "ocr/decode/deflate.h"

#include <zlib.h>

#include "ocr/decode/wire.h"

namespace ocr::decode {

std::string deflated(std::string_view data) {
  constexpr int kLevel = 6;
  uLongf size = compressBound(data.size());
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()),
                &size,
                reinterpret_cast<const Bytef*>(data.data()),
                data.size(),
                kLevel) != Z_OK) {
    throw Failure{Reason::too_large};
  }
  packed.resize(size);
  return packed;
}

}  // namespace ocr::decode
