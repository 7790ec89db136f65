// Every word becomes one piece of invisible text, stretched to the width of its box, on the line
// that fits the middles of the words beside it. Pictures are put beneath from their own compressed
// bytes; for PDF input a PDF of text alone is made here and laid over the pages by the helper,
// which is the only one to open the untrusted file.
#include "ocr/searchable_pdf.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/error.h"
#include "base/text.h"
#include "ocr/decode/wire.h"
#include "ocr/glyphless_font.h"
#include "ocr/pdf_description.h"

namespace ocr {
namespace {

using Object = QPDFObjectHandle;

constexpr double kGlyphWidth = 0.5;    // of the font's size
constexpr double kFontOfHeight = 1.0;  // the font's size, of the usual height of a line's words
constexpr double kBelowMiddle = 0.3;   // of the font's size, from the words' middle to the baseline
constexpr int kAssumedDpi = 200;       // of pictures that do not say
constexpr double kA4Width_pt = 595, kA4Height_pt = 842;

std::string number(double value) {
  const long thousandths = std::lround(std::clamp(value, -1e6, 1e6) * 1'000);
  std::string digits = std::to_string(std::abs(thousandths) % 1'000);
  digits.insert(0, 3 - digits.size(), '0');
  return std::string(thousandths < 0 ? "-" : "") + std::to_string(std::abs(thousandths) / 1'000) +
         "." + digits;
}

// `text` as UTF-16 units in hexadecimal.
std::string utf16_hex(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex;
  const auto put = [&](unsigned unit) {
    for (const int shift : {12, 8, 4, 0})
      hex += kDigits[unit >> shift & 15];
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    if (c < 0x10000) {
      put(c);
    } else {
      put(0xD800 + ((c - 0x10000) >> 10));
      put(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return hex;
}

double middle_x(const Box& box) {
  return (box.x0 + box.x1) / 2.0;
}
double middle_y(const Box& box) {
  return (box.y0 + box.y1) / 2.0;
}

// y = offset + slope x through the middles of a line's words; level when there are few.
struct Slope {
  double offset = 0, slope = 0;
};

Slope fit(const Line& line) {
  const auto count = static_cast<double>(line.words.size());
  double x = 0, y = 0, xx = 0, xy = 0;
  for (const Word& word : line.words) {
    x += middle_x(word.box) / count;
    y += middle_y(word.box) / count;
  }
  for (const Word& word : line.words) {
    xx += (middle_x(word.box) - x) * (middle_x(word.box) - x);
    xy += (middle_x(word.box) - x) * (middle_y(word.box) - y);
  }
  const double slope = count >= 4 && xx > 0 ? std::clamp(xy / xx, -0.2, 0.2) : 0;
  return {y - slope * x, slope};
}

double usual_height(const Line& line) {
  std::vector<int> heights;
  for (const Word& word : line.words)
    heights.push_back(word.box.height());
  std::nth_element(heights.begin(),
                   heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2),
                   heights.end());
  return std::max(heights[heights.size() / 2], 1);
}

// By how many quarters clockwise the page was turned to be read.
int turns_of(const Page& page) {
  static constexpr std::string_view kTurns[] = {"turn 90", "turn 180", "turn 270"};
  for (const std::string& pass : page.passes) {
    const auto turn = std::find(std::begin(kTurns), std::end(kTurns), pass);
    if (turn != std::end(kTurns)) return static_cast<int>(turn - std::begin(kTurns)) + 1;
  }
  return 0;
}

// `box` of a page of width by height pixels, when the page is turned clockwise.
Box turned(const Box& box, int turns, int width, int height) {
  switch (turns) {
    case 1:
      return {height - box.y1, box.x0, height - box.y0, box.x1};
    case 2:
      return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
    case 3:
      return {box.y0, width - box.x1, box.y1, width - box.x0};
    default:
      return box;
  }
}

// From the turned sheet back to one of the given size.
std::string turn_back(int turns, double width_pt, double height_pt) {
  switch (turns) {
    case 1:
      return "0 1 -1 0 " + number(width_pt) + " 0 cm\n";
    case 2:
      return "-1 0 0 -1 " + number(width_pt) + " " + number(height_pt) + " cm\n";
    case 3:
      return "0 -1 1 0 0 " + number(height_pt) + " cm\n";
    default:
      return {};
  }
}

// The content stream that sets the words of `page` on a sheet of the given size, upright when the
// page lies on its side or head.
std::string text_content(const Page& page, double width_pt, double height_pt) {
  if (page.width <= 0 || page.height <= 0) return {};
  const int turns = turns_of(page);
  std::string content = "q\n" + turn_back(turns, width_pt, height_pt) + "BT\n3 Tr\n";
  double x_scale = width_pt / page.width, y_scale = height_pt / page.height;
  if (turns % 2 == 1) {
    std::swap(x_scale, y_scale);
    height_pt = width_pt;
  }
  for (const Region& region : page.regions) {
    for (Line line : region.lines) {
      if (line.words.empty()) continue;
      for (Word& word : line.words)
        word.box = turned(word.box, turns, page.width, page.height);
      const Slope slope = fit(line);
      const double size_pt = kFontOfHeight * usual_height(line) * y_scale;
      for (const Word& word : line.words) {
        const std::string hex = utf16_hex(word.text);
        const double units = static_cast<double>(hex.size()) / 4;
        const double stretch = 100 * word.box.width() * x_scale / (units * kGlyphWidth * size_pt);
        const double middle_px = slope.offset + slope.slope * middle_x(word.box);
        const double baseline_pt = height_pt - middle_px * y_scale - kBelowMiddle * size_pt;
        content += "/F0 " + number(size_pt) + " Tf " + number(std::clamp(stretch, 1.0, 1'000.0)) +
                   " Tz 1 0 0 1 " + number(word.box.x0 * x_scale) + " " + number(baseline_pt) +
                   " Tm <" + hex + "0020> Tj\n";
      }
    }
  }
  return content + "ET\nQ\n";
}

// Which glyph stands for which of the 65,536 codes.
std::string all_to_glyph_one() {
  std::string map;
  for (int code = 0; code < 65'536; ++code)
    map += {'\0', '\1'};
  return map;
}

Object make_font(QPDF& pdf) {
  Object file = pdf.newStream(glyphless_font());
  file.getDict().replaceKey("/Length1",
                            Object::newInteger(static_cast<long long>(glyphless_font().size())));
  Object descriptor = pdf.makeIndirectObject(
      Object::parse("<< /Type /FontDescriptor /FontName /Glyphless /Flags 4 /FontBBox [0 -200 500 "
                    "800] /ItalicAngle 0"
                    " /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"));
  descriptor.replaceKey("/FontFile2", file);
  Object cid_font = pdf.makeIndirectObject(Object::parse(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Glyphless /DW 500"
      " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"));
  cid_font.replaceKey("/FontDescriptor", descriptor);
  cid_font.replaceKey("/CIDToGIDMap", pdf.newStream(all_to_glyph_one()));
  Object font = pdf.makeIndirectObject(Object::parse(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Glyphless /Encoding /Identity-H >>"));
  font.replaceKey("/DescendantFonts", Object::newArray({cid_font}));
  font.replaceKey("/ToUnicode", pdf.newStream(utf16_to_unicode_map()));
  return font;
}

Object make_image(QPDF& pdf, const ImageStream& stream) {
  Object image = pdf.newStream();
  image.replaceStreamData(
      stream.data,
      Object::newName(stream.filter),
      stream.parameters.empty() ? Object::newNull() : Object::parse(stream.parameters));
  Object dict = image.getDict();
  dict.replaceKey("/Type", Object::newName("/XObject"));
  dict.replaceKey("/Subtype", Object::newName("/Image"));
  dict.replaceKey("/Width", Object::newInteger(stream.width));
  dict.replaceKey("/Height", Object::newInteger(stream.height));
  dict.replaceKey("/BitsPerComponent", Object::newInteger(stream.bits));
  dict.replaceKey("/ColorSpace", Object::parse(stream.colour_space));
  if (!stream.decode.empty()) dict.replaceKey("/Decode", Object::parse(stream.decode));
  return image;
}

class PdfBuilder {
 public:
  PdfBuilder() {
    pdf_.emptyPDF();
    font_ = make_font(pdf_);
  }

  // `picture` may be null, for a page of text alone; so may `read`, which of a page with a text
  // layer that stays tells the size only.
  void add_page(double width_pt, double height_pt, const ImageStream* picture, const Page* read) {
    const Page* words = read != nullptr && read->origin != PageOrigin::layer ? read : nullptr;
    Object resources = Object::parse("<< /Font << >> >>");
    resources.getKey("/Font").replaceKey("/F0", font_);
    std::string content;
    if (picture != nullptr) {
      resources.replaceKey("/XObject", Object::newDictionary());
      resources.getKey("/XObject").replaceKey("/Im0", make_image(pdf_, *picture));
      content = "q " + number(width_pt) + " 0 0 " + number(height_pt) + " 0 0 cm /Im0 Do Q\n";
    }
    if (words != nullptr) content += text_content(*words, width_pt, height_pt);
    Object page = pdf_.makeIndirectObject(Object::parse(
        "<< /Type /Page /MediaBox [0 0 " + number(width_pt) + " " + number(height_pt) + "] >>"));
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", pdf_.newStream(content));
    if (picture != nullptr && read != nullptr && turns_of(*read) != 0)
      page.replaceKey("/Rotate", Object::newInteger(90 * turns_of(*read)));
    if (words != nullptr) page.replaceKey(decode::kNewTextKey, Object::newBool(true));
    const bool is_measured = read != nullptr && read->width > 0 && width_pt > 0;
    pixels_per_point_.push_back(is_measured ? read->width / width_pt : 1);
    QPDFPageDocumentHelper(pdf_).addPage(page, false);
  }

  std::string finish(const PdfInfo& info, const std::string& created) {
    describe(pdf_, info, created, pixels_per_point_);
    QPDFWriter writer(pdf_);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.5");  // 16-bit PNG samples
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(true);
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

 private:
  QPDF pdf_;
  Object font_;
  std::vector<double> pixels_per_point_;
};

// One broken page costs its picture only: the sheet stays, so that the others keep their numbers.
void add_picture(PageSource& source, int number, const Page* page, PdfBuilder& builder) {
  ImageStream picture;
  try {
    picture = source.image_stream(number);
  } catch (const base::Error& error) {
    if (error.code() != base::ErrorCode::unreadable || source.page_count() == 1) throw;
    builder.add_page(kA4Width_pt, kA4Height_pt, nullptr, page);
    return;
  }
  const double points_per_pixel = 72.0 / (picture.dpi > 0 ? picture.dpi : kAssumedDpi);
  // Read with square pixels (ocr/decode/picture.cpp), and stored as the file has it.
  const bool is_read = page != nullptr && page->width > 0;
  const double height =
      is_read ? static_cast<double>(picture.width) * page->height / page->width : picture.height;
  builder.add_page(picture.width * points_per_pixel, height * points_per_pixel, &picture, page);
}

}  // namespace

std::string searchable_pdf(const std::filesystem::path& input,
                           std::span<const Page> pages,
                           const PdfInfo& info,
                           DecodeLimits limits) {
  PageSource source(input, limits);
  std::map<int, const Page*> read;
  for (const Page& page : pages)
    read[page.number] = &page;
  PdfBuilder builder;
  for (int number = 1; number <= source.page_count(); ++number) {
    const Page* page = read.count(number) > 0 ? read[number] : nullptr;
    if (source.kind() == FileKind::pdf) {
      const PageFacts facts = page != nullptr
                                  ? source.facts(number)
                                  : PageFacts{.width_pt = kA4Width_pt, .height_pt = kA4Height_pt};
      builder.add_page(facts.width_pt, facts.height_pt, nullptr, page);
    } else {
      add_picture(source, number, page, builder);
    }
  }
  std::string pdf = builder.finish(info, source.creation_date());
  return source.kind() == FileKind::pdf ? source.with_overlay(pdf) : pdf;
}

}  // namespace ocr
