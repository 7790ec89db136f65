#include "ocr/page_source.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <regex>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"
#include "ocr/helper_process.h"
#include "ocr/layout/ruled_tables.h"
#include "ocr/layout/text_layer.h"

namespace ocr {
namespace {

using base::Error;
using base::ErrorCode;
using base::tr;

constexpr std::string_view kMediaTypes[] = {
    "application/pdf", "image/tiff", "image/png", "image/jpeg"};

constexpr int kRulingsDpi = 100;  // hairlines are drawn a pixel wide

Error wrong_answer(const std::string& where) {
  return Error(
      where, tr("trình giải mã trả lời sai", "the decoder gave a wrong answer"), ErrorCode::other);
}

// Takes "12 " from the front of `line`.
bool take_number(std::string_view& line, int& value) {
  const auto result = std::from_chars(line.data(), line.data() + line.size(), value);
  const auto length = static_cast<std::size_t>(result.ptr - line.data());
  if (result.ec != std::errc() || length == line.size() || line[length] != ' ') return false;
  line.remove_prefix(length + 1);
  return true;
}

// Takes "ABCDEF+.VnTime " or "ABCDEF+.VnTimeH|ABCDEF+.VnTime|..." from the front of `line`.
std::vector<std::string> take_fonts(std::string_view& line) {
  std::string_view names = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(names.size() + 1, line.size()));
  std::vector<std::string> fonts;
  const bool printable =
      std::all_of(names.begin(), names.end(), [](char c) { return c > ' ' && c <= '~'; });
  while (printable && names != "-" && !names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    fonts.emplace_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return fonts;
}

// "x0 y0 x1 y1 fonts text": a word of the text layer; nothing when it has no area on the page.
void append_layer_words(std::string_view line, int width, int height, std::vector<Word>& words) {
  Box box;
  if (!take_number(line, box.x0) || !take_number(line, box.y0) || !take_number(line, box.x1) ||
      !take_number(line, box.y1))
    return;
  box = {
      std::max(box.x0, 0), std::max(box.y0, 0), std::min(box.x1, width), std::min(box.y1, height)};
  if (box.x0 >= box.x1 || box.y0 >= box.y1) return;
  std::vector<std::string> fonts = take_fonts(line);
  const std::string text = base::to_nfc(line);
  const std::vector<std::string_view> parts = base::split_words(text);
  const auto characters = std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  const bool one_each = parts.size() == 1 && std::ssize(fonts) == characters;
  if (!one_each && !fonts.empty()) fonts.resize(1);
  for (const std::string_view part : parts)
    words.push_back({std::string(part), box, 1, {}, fonts});
}

// The ruled tables on the page, in pixels of `layer`. A page that cannot be drawn still has its
// text.
std::vector<layout::RuledTable> tables_of(PageSource& source, const Page& layer) {
  std::vector<layout::RuledTable> tables;
  try {
    const Image image = source.image(layer.number, kRulingsDpi);
    tables = layout::find_ruled_tables(image);
    for (layout::RuledTable& table : tables) {
      table = layout::scaled(table,
                             static_cast<double>(layer.width) / image.width(),
                             static_cast<double>(layer.height) / image.height());
    }
  } catch (const Error&) {
    tables.clear();
  }
  return tables;
}

// "D:20250818093000+07'00'" (ISO 32000-1, 7.9.4) as ISO 8601; nothing when it is not whole.
std::string iso_date(std::string_view date) {
  static const std::regex kDate(
      R"(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([-+]\d\d)'?(\d\d)'?)?)");
  std::match_results<std::string_view::const_iterator> part;
  if (!std::regex_match(date.begin(), date.end(), part, kDate)) return {};
  const std::string zone = part[7].matched ? part[7].str() + ":" + part[8].str() : "Z";
  return part[1].str() + "-" + part[2].str() + "-" + part[3].str() + "T" + part[4].str() + ":" +
         part[5].str() + ":" + part[6].str() + zone;
}

std::string take_line(std::string& payload, std::size_t& at, const std::string& where) {
  const std::size_t end = payload.find('\n', at);
  if (end == std::string::npos) throw wrong_answer(where);
  std::string line = payload.substr(at, end - at);
  at = end + 1;
  return line;
}

}  // namespace

bool is_page_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string head(1024, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  const auto starts = [&](std::string_view magic) {
    return head.compare(0, magic.size(), magic) == 0;
  };
  using std::string_view_literals::operator""sv;
  return head.find("%PDF-") != std::string::npos || starts("\x89PNG\r\n\x1a\n") ||
         starts("\xff\xd8\xff") || starts("II*\0"sv) || starts("MM\0*"sv) || starts("II+\0"sv) ||
         starts("MM\0+"sv);
}

struct PageSource::Helper {
  Helper(std::filesystem::path path, DecodeLimits given)
      : limits(given), process(std::move(path), given) {}

  std::string where(int page) const {
    return process.path().string() + std::string(tr(", trang ", ", page ")) + std::to_string(page);
  }

  DecodeLimits limits;
  HelperProcess process;
  FileKind kind = FileKind::pdf;
  int page_count = 0;
  bool repaired = false;
  bool is_signed = false;
  bool is_encrypted = false;
  std::string creation_date;
};

PageSource::PageSource(std::filesystem::path path, DecodeLimits limits)
    : helper_(std::make_unique<Helper>(std::move(path), limits)) {
  const std::string name = helper_->process.path().string();
  const decode::Reply reply = helper_->process.ask("open", 5, name);
  if (reply.numbers[0] < 0 || reply.numbers[0] > 3 || reply.numbers[1] < 1)
    throw wrong_answer(name);
  if (reply.numbers[1] > limits.max_pages) {
    throw Error(name,
                std::string(tr("có quá nhiều trang: ", "has too many pages: ")) +
                    std::to_string(reply.numbers[1]),
                ErrorCode::limit);
  }
  helper_->kind = static_cast<FileKind>(reply.numbers[0]);
  helper_->page_count = static_cast<int>(reply.numbers[1]);
  helper_->repaired = reply.numbers[2] != 0;
  helper_->is_signed = reply.numbers[3] != 0;
  helper_->is_encrypted = reply.numbers[4] != 0;
  helper_->creation_date = iso_date(reply.payload);
}

PageSource::~PageSource() = default;
PageSource::PageSource(PageSource&&) noexcept = default;
PageSource& PageSource::operator=(PageSource&&) noexcept = default;

FileKind PageSource::kind() const {
  return helper_->kind;
}
std::string PageSource::media_type() const {
  return std::string(kMediaTypes[static_cast<std::size_t>(kind())]);
}
int PageSource::page_count() const {
  return helper_->page_count;
}
bool PageSource::repaired() const {
  return helper_->repaired;
}
bool PageSource::is_signed() const {
  return helper_->is_signed;
}
bool PageSource::is_encrypted() const {
  return helper_->is_encrypted;
}
std::string PageSource::creation_date() const {
  return helper_->creation_date;
}

PageFacts PageSource::facts(int page) {
  const auto numbers =
      helper_->process.ask("facts " + std::to_string(page) + " 300", 6, helper_->where(page))
          .numbers;
  PageFacts facts;
  facts.width_pt = static_cast<double>(numbers[0]) / 1000;
  facts.height_pt = static_cast<double>(numbers[1]) / 1000;
  facts.layer_words = static_cast<int>(std::clamp(numbers[2], 0L, 1'000'000L));
  facts.image_share = static_cast<double>(std::clamp(numbers[3], 0L, 1000L)) / 1000;
  facts.image_dpi = static_cast<int>(std::clamp(numbers[4], 0L, 1'000'000L));
  facts.hidden_text = static_cast<double>(std::clamp(numbers[5], 0L, 1000L)) / 1000;
  return facts;
}

Image PageSource::image(int page, int dpi) {
  const std::string where = helper_->where(page);
  const decode::Reply reply =
      helper_->process.ask("image " + std::to_string(page) + " " + std::to_string(dpi), 4, where);
  const long width = reply.numbers[0], height = reply.numbers[1], channels = reply.numbers[2];
  // A little more than asked for: sides are rounded up.
  const double max_pixels = 1.1e6 * helper_->limits.max_megapixels + 1e5;
  if (width < 1 || height < 1 || width > 1'000'000 || height > 1'000'000 ||
      (channels != 1 && channels != 3) ||
      static_cast<double>(width) * static_cast<double>(height) > max_pixels ||
      reply.payload.size() != static_cast<std::size_t>(width * height * channels)) {
    throw wrong_answer(where);
  }
  Image image = Image::from_samples(static_cast<int>(width),
                                    static_cast<int>(height),
                                    static_cast<int>(channels),
                                    std::as_bytes(std::span(reply.payload)));
  image.set_dpi(static_cast<int>(std::clamp(reply.numbers[3], 0L, 10'000L)));
  return image;
}

Page PageSource::text_layer(int page, int dpi) {
  const std::string where = helper_->where(page);
  const decode::Reply reply =
      helper_->process.ask("layer " + std::to_string(page) + " " + std::to_string(dpi), 3, where);
  Page result;
  result.number = page;
  result.origin = PageOrigin::layer;
  result.width = static_cast<int>(std::clamp(reply.numbers[0], 0L, 1'000'000L));
  result.height = static_cast<int>(std::clamp(reply.numbers[1], 0L, 1'000'000L));
  result.dpi = static_cast<int>(std::clamp(reply.numbers[2], 0L, 10'000L));
  std::vector<Word> words;
  for (const std::string_view line : base::split_lines(reply.payload)) {
    append_layer_words(line, result.width, result.height, words);
  }
  arrange(result, std::move(words));
  return result;
}

void PageSource::rearrange(Page& layer) {
  std::vector<Word> words;
  for (Region& region : layer.regions) {
    for (Line& line : region.lines)
      std::move(line.words.begin(), line.words.end(), std::back_inserter(words));
  }
  arrange(layer, std::move(words));
}

void PageSource::arrange(Page& layer, std::vector<Word> words) {
  layer.regions = layout::arrange_words(words, layer.width, layer.height);
  if (!layout::may_hold_table(layer.regions)) return;
  const std::vector<layout::RuledTable> tables = tables_of(*this, layer);
  if (!tables.empty())
    layer.regions = layout::arrange_words(std::move(words), layer.width, layer.height, tables);
}

ImageStream PageSource::image_stream(int page) {
  const std::string where = helper_->where(page);
  decode::Reply reply = helper_->process.ask("stream " + std::to_string(page), 4, where);
  ImageStream stream;
  std::size_t at = 0;
  stream.filter = take_line(reply.payload, at, where);
  stream.parameters = take_line(reply.payload, at, where);
  stream.colour_space = take_line(reply.payload, at, where);
  stream.decode = take_line(reply.payload, at, where);
  stream.width = static_cast<int>(std::clamp(reply.numbers[0], 1L, 1'000'000L));
  stream.height = static_cast<int>(std::clamp(reply.numbers[1], 1L, 1'000'000L));
  stream.bits = static_cast<int>(std::clamp(reply.numbers[2], 1L, 16L));
  stream.dpi = static_cast<int>(std::clamp(reply.numbers[3], 0L, 10'000L));
  reply.payload.erase(0, at);
  stream.data = std::move(reply.payload);
  return stream;
}

std::string PageSource::with_overlay(const std::string& overlay_pdf) {
  const std::string request = "overlay " + std::to_string(overlay_pdf.size());
  return helper_->process.ask(request, 0, helper_->process.path().string(), overlay_pdf).payload;
}

}  // namespace ocr
