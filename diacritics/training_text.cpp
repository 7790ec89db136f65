#include "diacritics/training_text.h"

#include <cstdio>
#include <vector>

#include <lzma.h>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"

namespace diacritics {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 18;
constexpr std::size_t kMaxLine = std::size_t{1} << 24;

}  // namespace

struct TrainingText::Source {
  std::filesystem::path path;
  std::FILE* file = nullptr;
  bool compressed = false;
  bool ended = false;
  std::uint64_t size = 0;
  std::uint64_t bytes_read = 0;
  lzma_stream decoder = LZMA_STREAM_INIT;
  std::vector<std::uint8_t> packed = std::vector<std::uint8_t>(kBlockSize);
  std::string block;      // unpacked bytes
  std::size_t place = 0;  // of the next line in `block`

  explicit Source(const std::filesystem::path& from) : path(from) {}
  ~Source() {
    if (file != nullptr) std::fclose(file);
    lzma_end(&decoder);
  }

  base::Error error(std::string_view vi, std::string_view en) const {
    return base::Error(path.string(), base::tr(vi, en), base::ErrorCode::unreadable);
  }

  void open() {
    file = std::fopen(path.c_str(), "rb");
    std::error_code failure;
    size = std::filesystem::file_size(path, failure);
    if (file == nullptr || failure) throw error("không đọc được tệp", "the file cannot be read");
    compressed = path.extension() == ".xz";
    if (compressed && lzma_stream_decoder(&decoder, UINT64_MAX, LZMA_CONCATENATED) != LZMA_OK)
      throw error("không khởi tạo được bộ giải nén", "the decompressor does not start");
  }

  std::size_t read_packed() {
    const std::size_t count = std::fread(packed.data(), 1, packed.size(), file);
    if (count == 0 && std::ferror(file) != 0)
      throw error("không đọc được tệp", "the file cannot be read");
    bytes_read += count;
    return count;
  }

  // Appends the next bytes of text to `block`.
  void refill() {
    block.erase(0, place);
    place = 0;
    if (!compressed) {
      const std::size_t count = read_packed();
      block.append(reinterpret_cast<const char*>(packed.data()), count);
      ended = count == 0;
      return;
    }
    if (decoder.avail_in == 0) {
      decoder.avail_in = read_packed();
      decoder.next_in = packed.data();
    }
    const std::size_t begin = block.size();
    block.resize(begin + kBlockSize);
    decoder.next_out = reinterpret_cast<std::uint8_t*>(block.data()) + begin;
    decoder.avail_out = kBlockSize;
    const lzma_ret result = lzma_code(&decoder, decoder.avail_in == 0 ? LZMA_FINISH : LZMA_RUN);
    block.resize(block.size() - decoder.avail_out);
    ended = result == LZMA_STREAM_END;
    if (!ended && result != LZMA_OK)
      throw error("tệp nén bị hỏng", "the compressed file is damaged");
  }
};

TrainingText::TrainingText(const std::filesystem::path& path)
    : source_(std::make_unique<Source>(path)) {
  source_->open();
}

TrainingText::~TrainingText() = default;

bool TrainingText::next(std::string& line) {
  Source& s = *source_;
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = s.block.find('\n', s.place + searched);
    const std::size_t length = (end == std::string::npos ? s.block.size() : end) - s.place;
    const bool complete = end != std::string::npos || s.ended || length > kMaxLine;
    if (complete && end == std::string::npos && length == 0) return false;
    if (complete) {
      line = base::to_nfc(std::string_view(s.block).substr(s.place, length));
      s.place += length + (end == std::string::npos ? 0 : 1);
      return true;
    }
    searched = length;
    s.refill();
  }
}

std::uint64_t TrainingText::bytes_read() const {
  return source_->bytes_read;
}

std::uint64_t TrainingText::size() const {
  return source_->size;
}

}  // namespace diacritics
