// PDF: Poppler draws pages and finds their words, QPDF tells which picture a page consists of and
// merges the searchable text. A page that is one scanned picture is drawn at that picture's own
// resolution, so that each of its pixels becomes one pixel; where nothing else is drawn the
// picture's samples are taken as they are, which gives the same in a fifth of the time.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "ocr/decode/overlay.h"
#include "ocr/decode/page_content.h"
#include "ocr/decode/page_picture.h"
#include "ocr/decode/protection.h"
#include "ocr/decode/untrusted_file.h"

namespace ocr::decode {
namespace {

constexpr double kScanShare = 0.5;                         // a picture over half the page is a scan
constexpr double kLeastScanDpi = 72, kMostScanDpi = 1200;  // outside, /Width or /MediaBox is wrong
constexpr double kLeastDpi = 36, kMostDpi = 2400;          // that are told on
constexpr double kScanSide_px = 600;                       // a picture of a page has as many pixels
constexpr double kSquarePixels = 0.02;                     // x and y resolution count as equal
// Splash draws a picture whose right edge lies exactly at pixel 1654 one pixel wider, and blurs it;
// drawn this much smaller its pixels stay as they are.
constexpr double kJustInside = 1 - 1e-6;
constexpr std::size_t kMaxWords = 200'000;

struct Resolution {
  double x_dpi = 0, y_dpi = 0;
};

// Scans keep their pixels. A fax of 204 x 98 dpi is drawn with square pixels, as letters need them.
Resolution resolution_for(const PageContent& picture, int wanted_dpi) {
  const double low = std::min(picture.x_dpi, picture.y_dpi),
               high = std::max(picture.x_dpi, picture.y_dpi);
  const bool plausible = low >= kLeastScanDpi && high <= kMostScanDpi;
  if (picture.share < kScanShare || !(plausible || picture.least_side_px >= kScanSide_px)) {
    return {static_cast<double>(wanted_dpi), static_cast<double>(wanted_dpi)};
  }
  if (high - low < kSquarePixels * high) {
    return {picture.x_dpi * kJustInside, picture.y_dpi * kJustInside};
  }
  return {high * kJustInside, high * kJustInside};
}

// Colour samples that are all grey become one channel.
std::string one_channel(const std::string& rgb) {
  std::string grey(rgb.size() / 3, '\0');
  for (std::size_t i = 0; i < grey.size(); ++i) {
    if (rgb[3 * i] != rgb[3 * i + 1] || rgb[3 * i] != rgb[3 * i + 2]) return {};
    grey[i] = rgb[3 * i];
  }
  return grey;
}

bool is_one_colour(const std::string& samples) {
  return std::adjacent_find(samples.begin(), samples.end(), std::not_equal_to<>()) == samples.end();
}

std::string creation_date(QPDF& pdf) {
  constexpr std::size_t kLongestDate = 23;  // D:20250818093000+07'00'
  try {
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    QPDFObjectHandle date = info.isDictionary() ? info.getKey("/CreationDate") : info;
    if (date.isString() && date.getStringValue().size() <= kLongestDate)
      return date.getStringValue();
  } catch (const std::exception&) {  // whatever stands there is no date
  }
  return {};
}

// The font of character `i` of a word, in ASCII without blanks; "-" when unknown.
std::string font_of(const poppler::text_box& box, int i) {
  constexpr std::size_t kLongestName = 100;
  std::string name = box.has_font_info() ? box.get_font_name(i).substr(0, kLongestName) : "";
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c <= ' ' || c > '~' || c == '|'; }, '-');
  return name.empty() || name.front() == '*' ? "-" : name;  // "*ignored*"
}

// UTF-8 with at least one character; one entry where they are all the same.
std::vector<std::string> fonts_of(const poppler::text_box& box, std::string_view text) {
  const auto count = std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  std::vector<std::string> fonts;
  for (int i = 0; i < count; ++i)
    fonts.push_back(font_of(box, i));
  const bool one =
      std::adjacent_find(fonts.begin(), fonts.end(), std::not_equal_to<>()) == fonts.end();
  if (one) fonts.resize(1);
  return fonts;
}

struct PrintedWord {
  std::string text;  // UTF-8
  poppler::rectf place;
  std::vector<std::string> fonts;  // fonts_of()
  bool has_space_after = false;
};

// "......", "?", "…": signs of ASCII, and those from U+2010 to U+203F.
bool is_all_signs(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool wide = text.substr(i).starts_with("\xE2\x80") && i + 2 < text.size();
    if (!wide && (c <= ' ' || c >= 0x7F || std::isalnum(static_cast<unsigned char>(c)) != 0))
      return false;
    if (wide) i += 2;
  }
  return !text.empty();
}

// A sign in another font than its word comes as a word of its own, though nothing parts them:
// "ngày" and ".....". Raised figures are smaller, and stay apart.
bool goes_on(const PrintedWord& before, const PrintedWord& word) {
  constexpr double kTouch = 0.1, kSameSize = 0.3;  // of the height
  if (before.text.empty() || before.has_space_after) return false;
  if (!is_all_signs(before.text) && !is_all_signs(word.text)) return false;
  if (before.fonts.size() > 1 || word.fonts.size() > 1) return false;
  const double height = std::max(before.place.height(), word.place.height());
  const double gap = word.place.left() - before.place.right();
  const double middles =
      (word.place.top() + word.place.bottom() - before.place.top() - before.place.bottom()) / 2;
  return std::abs(gap) <= kTouch * height && std::abs(middles) <= kTouch * height &&
         std::min(before.place.height(), word.place.height()) >= (1 - kSameSize) * height;
}

PrintedWord joined(const PrintedWord& before, const PrintedWord& word) {
  const poppler::rectf& a = before.place;
  const poppler::rectf& b = word.place;
  const double left = std::min(a.left(), b.left()), top = std::min(a.top(), b.top());
  return {
      before.text + word.text,
      poppler::rectf(
          left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top),
      is_all_signs(before.text) ? word.fonts : before.fonts,
      word.has_space_after};
}

void append_number(std::string& line, double value) {
  line += std::to_string(std::lround(value)) + " ";
}

class PdfFile : public UntrustedFile {
 public:
  PdfFile(std::string_view bytes, int max_megapixels);
  Reply open() override;
  Reply facts(int page, int dpi) override;
  Reply image(int page, int dpi) override;
  Reply layer(int page, int dpi) override;
  Reply stream(int) override { throw Failure{Reason::unsupported}; }
  Reply overlay(std::string_view pdf) override;

 private:
  struct Drawing {  // how a page is drawn
    std::unique_ptr<poppler::page> page;
    Resolution resolution;
    PageContent picture;
    double width_pt = 0, height_pt = 0;
    long width() const { return std::lround(std::ceil(width_pt * resolution.x_dpi / 72 - 0.01)); }
    long height() const { return std::lround(std::ceil(height_pt * resolution.y_dpi / 72 - 0.01)); }
    // 0 when the sheet's size cannot be right.
    long dpi() const {
      const bool plausible = resolution.x_dpi >= kLeastDpi && resolution.x_dpi <= kMostDpi;
      return plausible ? std::lround(resolution.x_dpi) : 0;
    }
  };
  Drawing drawing(int page, int dpi);
  PageContent picture_of(int page) const;
  std::optional<Samples> only_picture(const Drawing& drawn);

  std::string_view bytes_;
  double max_pixels_;
  std::unique_ptr<poppler::document> document_;
  std::unique_ptr<QPDF> qpdf_;  // null when QPDF cannot make sense of the file
  std::vector<QPDFObjectHandle> pages_;
  int page_count_ = 0;
  bool repaired_ = false;
  long errors_ = 0;  // that Poppler told of so far
};

PdfFile::PdfFile(std::string_view bytes, int max_megapixels)
    : bytes_(bytes), max_pixels_(1e6 * max_megapixels) {
  poppler::set_debug_error_function(
      [](const std::string&, void* errors) { ++*static_cast<long*>(errors); }, &errors_);
  if (bytes.size() > static_cast<std::size_t>(INT32_MAX)) throw Failure{Reason::too_large};
  document_.reset(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document_) throw Failure{Reason::damaged};
  if (document_->is_locked()) throw Failure{Reason::encrypted};
  page_count_ = document_->pages();
  try {
    qpdf_ = std::make_unique<QPDF>();
    qpdf_->setSuppressWarnings(true);
    qpdf_->processMemoryFile("input", bytes.data(), bytes.size());
    pages_ = qpdf_->getAllPages();
    repaired_ = qpdf_->anyWarnings();
    page_count_ = std::min(page_count_, static_cast<int>(pages_.size()));
  } catch (const std::exception&) {
    repaired_ = true;
    pages_.clear();
    qpdf_.reset();
  }
  if (page_count_ <= 0) throw Failure{Reason::damaged};
}

Reply PdfFile::open() {
  const Protection protection = qpdf_ ? protection_of(*qpdf_) : Protection{};
  return {{0,
           page_count_,
           repaired_ ? 1 : 0,
           protection.is_signed ? 1 : 0,
           protection.is_encrypted ? 1 : 0},
          qpdf_ ? creation_date(*qpdf_) : ""};
}

PageContent PdfFile::picture_of(int page) const {
  try {
    if (static_cast<std::size_t>(page) <= pages_.size()) {
      return page_content(pages_[static_cast<std::size_t>(page) - 1]);
    }
  } catch (const std::exception&) {  // a page that QPDF cannot follow is drawn as any other
  }
  return {};
}

PdfFile::Drawing PdfFile::drawing(int page, int dpi) {
  if (page < 1 || page > page_count_) throw Failure{Reason::no_such_page};
  Drawing drawing;
  drawing.page.reset(document_->create_page(page - 1));
  if (!drawing.page) throw Failure{Reason::broken_page};
  const poppler::rectf rect = drawing.page->page_rect();
  const auto turn = drawing.page->orientation();
  const bool on_its_side = turn == poppler::page::landscape || turn == poppler::page::seascape;
  drawing.width_pt = on_its_side ? rect.height() : rect.width();
  drawing.height_pt = on_its_side ? rect.width() : rect.height();
  if (!(drawing.width_pt > 0.01 && drawing.height_pt > 0.01)) throw Failure{Reason::broken_page};
  drawing.picture = picture_of(page);
  drawing.resolution = resolution_for(drawing.picture, std::clamp(dpi, 36, 1200));
  const double pixels = drawing.width_pt * drawing.height_pt * drawing.resolution.x_dpi *
                        drawing.resolution.y_dpi / (72 * 72);
  if (pixels > max_pixels_) {
    const double shrink = std::sqrt(max_pixels_ / pixels);
    drawing.resolution.x_dpi *= shrink;
    drawing.resolution.y_dpi *= shrink;
  }
  if (drawing.width() < 1 || drawing.height() < 1) throw Failure{Reason::broken_page};
  return drawing;
}

Reply PdfFile::facts(int page, int dpi) {
  const Drawing drawn = drawing(page, dpi);
  long words = 0;
  for (const poppler::text_box& box : drawn.page->text_list())
    words += !box.text().empty();
  const double image_dpi = drawn.picture.share > 0 ? std::min(drawn.picture.x_dpi, 1e6) : 0;
  return {{std::lround(drawn.width_pt * 1000),
           std::lround(drawn.height_pt * 1000),
           words,
           std::lround(drawn.picture.share * 1000),
           std::lround(image_dpi),
           std::lround(drawn.picture.hidden_text * 1000)},
          {}};
}

// The page's picture where drawing the page would give its pixels one by one.
std::optional<Samples> PdfFile::only_picture(const Drawing& drawn) {
  if (drawn.picture.only_object == 0 || !qpdf_) return {};
  return picture_samples(
      qpdf_->getObjectByID(drawn.picture.only_object, drawn.picture.only_generation),
      drawn.width(),
      drawn.height());
}

Reply PdfFile::image(int page, int dpi) {
  const Drawing drawn = drawing(page, dpi);
  if (std::optional<Samples> picture = only_picture(drawn)) {
    std::string grey = picture->channels == 3 ? one_channel(picture->data) : std::string();
    const long channels = grey.empty() ? picture->channels : 1;
    return {{picture->width, picture->height, channels, drawn.dpi()},
            std::move(grey.empty() ? picture->data : grey)};
  }
  const long errors_before = errors_;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const auto width = static_cast<int>(drawn.width()), height = static_cast<int>(drawn.height());
  const poppler::image picture = renderer.render_page(
      drawn.page.get(), drawn.resolution.x_dpi, drawn.resolution.y_dpi, 0, 0, width, height);
  if (!picture.is_valid() || picture.width() != width || picture.height() != height) {
    throw Failure{Reason::broken_page};
  }
  std::string samples;
  const std::size_t row_bytes = static_cast<std::size_t>(width) * 3;
  samples.reserve(row_bytes * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    samples.append(picture.const_data() + static_cast<std::ptrdiff_t>(y) * picture.bytes_per_row(),
                   row_bytes);
  }
  // Damaged pictures are left out without a word; nothing else may take such a page for a blank
  // one.
  if (errors_ > errors_before && drawn.picture.share >= kScanShare && is_one_colour(samples))
    throw Failure{Reason::broken_page};
  std::string grey = one_channel(samples);
  const long channels = grey.empty() ? 3 : 1;
  return {{width, height, channels, drawn.dpi()},
          channels == 1 ? std::move(grey) : std::move(samples)};
}

Reply PdfFile::layer(int page, int dpi) {
  const Drawing drawn = drawing(page, dpi);
  Reply reply{{drawn.width(), drawn.height(), drawn.dpi()}, {}};
  const double x_scale = drawn.resolution.x_dpi / 72, y_scale = drawn.resolution.y_dpi / 72;
  std::size_t words = 0;
  const auto append = [&](const PrintedWord& word) {
    if (word.text.empty() || ++words > kMaxWords) return;
    append_number(reply.payload, word.place.left() * x_scale);
    append_number(reply.payload, word.place.top() * y_scale);
    append_number(reply.payload, word.place.right() * x_scale);
    append_number(reply.payload, word.place.bottom() * y_scale);
    for (const std::string& font : word.fonts)
      reply.payload += (&font == &word.fonts.front() ? "" : "|") + font;
    reply.payload += ' ';
    for (const char c : word.text)
      reply.payload += c == '\n' || c == '\r' ? ' ' : c;
    reply.payload += '\n';
  };
  PrintedWord last;
  for (const poppler::text_box& box :
       drawn.page->text_list(poppler::page::text_list_include_font)) {
    const poppler::byte_array text = box.text().to_utf8();
    if (text.empty()) continue;
    PrintedWord word{{text.begin(), text.end()}, box.bbox(), {}, box.has_space_after()};
    word.fonts = fonts_of(box, word.text);
    if (goes_on(last, word)) {
      last = joined(last, word);
      continue;
    }
    append(last);
    last = std::move(word);
  }
  append(last);
  return reply;
}

Reply PdfFile::overlay(std::string_view pdf) {
  if (!qpdf_) throw Failure{Reason::damaged};
  return {{}, merge_overlay(bytes_, pdf)};
}

}  // namespace

std::unique_ptr<UntrustedFile> open_pdf(std::string_view bytes, int max_megapixels) {
  return std::make_unique<PdfFile>(bytes, max_megapixels);
}

}  // namespace ocr::decode
