#include "corpus/compression.h"

#include <cstdint>
#include <limits>

#include <zlib.h>

#include "base/error.h"
#include "base/language.h"

namespace corpus {
namespace {

constexpr std::size_t kHead = 4;
constexpr std::size_t kMostRatio = 1032;  // deflate cannot make less of any bytes

[[noreturn]] void fail(const std::string& where) {
  throw base::Error(where,
                    base::tr("dữ liệu nén bị hỏng", "the compressed data are damaged"),
                    base::ErrorCode::unreadable);
}

}  // namespace

std::string compressed(std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max())
    throw base::Error("zlib", base::tr("quá lớn", "too large"), base::ErrorCode::limit);
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string result(kHead + size, '\0');
  for (std::size_t i = 0; i < kHead; ++i)
    result[i] = static_cast<char>(bytes.size() >> (8 * i));
  const auto* from = reinterpret_cast<const Bytef*>(bytes.data());
  auto* to = reinterpret_cast<Bytef*>(result.data() + kHead);
  if (compress2(to, &size, from, static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION) != Z_OK)
    throw base::Error("zlib", "compress2", base::ErrorCode::other);
  result.resize(kHead + size);
  return result;
}

std::string uncompressed(std::string_view bytes, const std::string& where) {
  if (bytes.size() < kHead) fail(where);
  std::size_t length = 0;
  for (std::size_t i = 0; i < kHead; ++i)
    length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  bytes.remove_prefix(kHead);
  if (length / kMostRatio > bytes.size()) fail(where);
  std::string result(length, '\0');
  uLongf size = static_cast<uLongf>(length);
  auto* to = reinterpret_cast<Bytef*>(result.data());
  const auto* from = reinterpret_cast<const Bytef*>(bytes.data());
  if (uncompress(to, &size, from, static_cast<uLong>(bytes.size())) != Z_OK || size != length)
    fail(where);
  return result;
}

}  // namespace corpus
