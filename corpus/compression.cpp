#include "corpus/compression.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <new>

#include <zlib.h>
#include <zstd.h>

#include "base/error.h"
#include "base/language.h"

namespace corpus {
namespace {

constexpr std::size_t kMostBytes = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMostZstdRatio = 1 << 16;  // a block of 128 KB takes 4 bytes at least
constexpr std::size_t kMostZlibRatio = 1032;     // deflate cannot make less of any bytes

[[noreturn]] void fail(const std::string& where) {
  throw base::Error(where,
                    base::tr("dữ liệu nén bị hỏng", "the compressed data are damaged"),
                    base::ErrorCode::unreadable);
}

struct Release {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// One for each thread: making it takes longer than using it.
ZSTD_CCtx* compressor() {
  thread_local const std::unique_ptr<ZSTD_CCtx, Release> kept(ZSTD_createCCtx());
  if (!kept) throw std::bad_alloc();
  ZSTD_CCtx_reset(kept.get(), ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(kept.get(), ZSTD_c_checksumFlag, 1);
  return kept.get();
}

ZSTD_DCtx* decompressor() {
  thread_local const std::unique_ptr<ZSTD_DCtx, Release> kept(ZSTD_createDCtx());
  if (!kept) throw std::bad_alloc();
  ZSTD_DCtx_reset(kept.get(), ZSTD_reset_session_and_parameters);
  return kept.get();
}

}  // namespace

std::string compressed(std::string_view bytes, std::string_view context) {
  if (bytes.size() > kMostBytes)
    throw base::Error("zstd", base::tr("quá lớn", "too large"), base::ErrorCode::limit);
  ZSTD_CCtx* const by = compressor();
  ZSTD_CCtx_refPrefix(by, context.data(), context.size());
  std::string result(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(by, result.data(), result.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0)
    throw base::Error("zstd", ZSTD_getErrorName(size), base::ErrorCode::other);
  result.resize(size);
  return result;
}

std::string uncompressed(std::string_view bytes,
                         const std::string& where,
                         std::string_view context) {
  const unsigned long long length = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (length > kMostBytes || length / kMostZstdRatio > bytes.size()) fail(where);
  ZSTD_DCtx* const by = decompressor();
  ZSTD_DCtx_refPrefix(by, context.data(), context.size());
  std::string result(static_cast<std::size_t>(length), '\0');
  const std::size_t size =
      ZSTD_decompressDCtx(by, result.data(), result.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0 || size != result.size()) fail(where);
  return result;
}

std::string inflated(std::string_view bytes, const std::string& where) {
  constexpr std::size_t kHead = 4;
  if (bytes.size() < kHead) fail(where);
  std::size_t length = 0;
  for (std::size_t i = 0; i < kHead; ++i)
    length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  bytes.remove_prefix(kHead);
  if (length / kMostZlibRatio > bytes.size()) fail(where);
  std::string result(length, '\0');
  uLongf size = static_cast<uLongf>(length);
  auto* to = reinterpret_cast<Bytef*>(result.data());
  const auto* from = reinterpret_cast<const Bytef*>(bytes.data());
  if (uncompress(to, &size, from, static_cast<uLong>(bytes.size())) != Z_OK || size != length)
    fail(where);
  return result;
}

}  // namespace corpus
