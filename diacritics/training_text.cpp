#include "diacritics/training_text.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lzma.h>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"
#include "diacritics/letters.h"
#include "diacritics/paragraphs.h"
#include "diacritics/tokenizer.h"

namespace diacritics {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 18;
constexpr std::size_t kMaxLine = std::size_t{1} << 24;
constexpr std::size_t kMaxParagraph = std::size_t{1} << 16;
constexpr std::size_t kLeastWidth = 40, kMostWidth = 160;  // characters of a line broken in print

std::size_t width_of(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool begins_in_lower_case(std::string_view line) {
  std::size_t at = 0;
  const std::optional<Letter> letter = vietnamese_letter(base::next_char(line, at));
  return letter && !letter->capital;
}

bool ends_sentence(std::string_view line) {
  const std::size_t blank = line.rfind(' ');
  const auto tokens = tokenize(line.substr(blank == std::string_view::npos ? 0 : blank));
  return !tokens.empty() && tokens.back().kind == TokenKind::boundary;
}

// Whether the paragraph that `line` is the last of so far goes on in `next`.
bool goes_on(std::string_view line, std::string_view next) {
  if (next.empty() || !begins_in_lower_case(next)) return false;
  const std::size_t width = width_of(line);
  return width >= kLeastWidth && width <= kMostWidth && !ends_sentence(base::trim(line)) &&
         marker_length(next) == 0;
}

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
  std::string block;                 // unpacked bytes
  std::size_t place = 0;             // of the next line in `block`
  std::optional<std::string> ahead;  // the line that was read last and not given yet

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

  std::optional<std::string> next_line() {
    std::size_t searched = 0;
    for (;;) {
      const std::size_t end = block.find('\n', place + searched);
      const std::size_t length = (end == std::string::npos ? block.size() : end) - place;
      const bool complete = end != std::string::npos || ended || length > kMaxLine;
      if (complete && end == std::string::npos && length == 0) return std::nullopt;
      if (complete) {
        std::string line = base::to_nfc(std::string_view(block).substr(place, length));
        place += length + (end == std::string::npos ? 0 : 1);
        return line;
      }
      searched = length;
      refill();
    }
  }
};

TrainingText::TrainingText(const std::filesystem::path& path)
    : source_(std::make_unique<Source>(path)) {
  source_->open();
}

TrainingText::~TrainingText() = default;

bool TrainingText::next(std::string& paragraph) {
  Source& s = *source_;
  if (!s.ahead) s.ahead = s.next_line();
  if (!s.ahead) return false;
  paragraph = *s.ahead;
  for (;;) {
    const std::optional<std::string> before = std::exchange(s.ahead, s.next_line());
    if (!s.ahead || paragraph.size() > kMaxParagraph || !goes_on(*before, *s.ahead)) return true;
    paragraph += " " + *s.ahead;
  }
}

std::uint64_t TrainingText::bytes_read() const {
  return source_->bytes_read;
}

std::uint64_t TrainingText::size() const {
  return source_->size;
}

}  // namespace diacritics
