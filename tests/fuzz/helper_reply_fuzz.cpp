// Both ends of the line to vanban-decode: any bytes as the answers of a helper that its file has
// taken over, which give values within their limits or an Error; and any line as a request.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "base/helper_channel.h"
#include "ocr/decode/request.h"
#include "ocr/page_source.h"

namespace {

std::string_view g_answers;

constexpr int kMegapixels = 1;
constexpr long kMostPixels = 1'200'000;  // a little more than asked for is accepted

}  // namespace

// In place of base/helper_channel.cpp: no process, only what it might have said.
namespace base {

void HelperChannel::start(const std::filesystem::path&, std::vector<std::string>, int, int) {
  process_ = 1;
}

bool HelperChannel::stop() {
  process_ = -1;
  socket_ = -1;
  return false;
}

HelperChannel::Transfer HelperChannel::send(std::string_view, Deadline) {
  return Transfer::done;
}

HelperChannel::Transfer HelperChannel::receive(char* bytes, std::size_t size, Deadline) {
  if (size > g_answers.size()) return Transfer::hung_up;
  std::copy_n(g_answers.data(), size, bytes);
  g_answers.remove_prefix(size);
  return Transfer::done;
}

HelperChannel::Transfer HelperChannel::receive_line(std::string& line, Deadline) {
  const std::size_t end = g_answers.find('\n');
  if (end == std::string_view::npos) return Transfer::hung_up;
  line = g_answers.substr(0, end);
  g_answers.remove_prefix(end + 1);
  return Transfer::done;
}

}  // namespace base

namespace {

template <typename Question>
void ask(Question question) {
  try {
    question();
  } catch (const base::Error&) {
  }
}

void ask_everything() {
  ocr::DecodeLimits limits;
  limits.max_megapixels = kMegapixels;
  ocr::PageSource source("/proc/self/exe", limits);
  if (source.page_count() < 1 || source.page_count() > limits.max_pages) std::abort();
  ask([&] { source.facts(1); });
  ask([&] {
    const ocr::Image image = source.image(1);
    if (static_cast<long>(image.width()) * image.height() > kMostPixels) std::abort();
  });
  ask([&] {
    const ocr::Page page = source.text_layer(1);
    for (const ocr::Region& region : page.regions) {
      for (const ocr::Line& line : region.lines) {
        for (const ocr::Word& word : line.words) {
          if (word.box.x0 < 0 || word.box.x1 > page.width || word.box.width() <= 0) std::abort();
        }
      }
    }
  });
  ask([&] { source.image_stream(1); });
  ask([&] { source.with_overlay("%PDF"); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  g_answers = {reinterpret_cast<const char*>(data), size};
  ocr::decode::parse_request(g_answers.substr(0, g_answers.find('\n')));
  ask(ask_everything);
  return 0;
}
