// The grade follows what counts for the reader: how sure the words are, and how much of the print
// became no word. Skew, blur, resolution and specks say why, and by themselves make a page fair at
// most, since clean-up takes care of them. Skew, specks and tiny letters were measured by the
// clean-up passes; blur is the width of edges along rows, taken where the grey changes most.
#include "ocr/page_grade.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include <leptonica/allheaders.h>

#include "base/text.h"
#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/passes.h"
#include "ocr/cleanup/sheet.h"
#include "ocr/page_text.h"

namespace ocr {
namespace {

constexpr double kGoodConfidence = 0.93, kFairConfidence = 0.87;
constexpr double kSomeUnread = 0.15, kMuchUnread = 0.35;
constexpr double kSkew_deg = 2;
constexpr int kLowDpi = 150;
constexpr double kManySpecks = 1;
constexpr double kBlurredEdge_px = 4.2;
constexpr std::size_t kFewMarks = 40;  // below, their share says nothing

// The numbers behind the name of a clean-up pass: "specks 2 0.31".
double last_number(std::string_view pass) {
  const std::size_t blank = pass.rfind(' ');
  double value = 0;
  if (blank != std::string_view::npos)
    std::from_chars(pass.data() + blank + 1, pass.data() + pass.size(), value);
  return value;
}

Image grey_of(const Image& image) {
  return Image(image.depth() == 8 ? pixClone(image.pix()) : pixConvertTo8(image.pix(), 0));
}

int grey_at(const l_uint32* row, int x) {
  return GET_DATA_BYTE(row, x);
}

// The contrast of an edge over its steepest step is its width. Taken is the middle of all edges
// that have most of the page's contrast.
double edge_width_px(const Image& grey) {
  constexpr int kReach = 6, kRowStep = 7, kLeastContrast = 60;
  std::array<std::size_t, 8 * kReach> widths{};  // in quarter pixels
  std::size_t count = 0;
  for (int y = 0; y < grey.height(); y += kRowStep) {
    const l_uint32* row =
        pixGetData(grey.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.pix());
    for (int x = kReach; x + kReach < grey.width(); ++x) {
      const int step = grey_at(row, x) - grey_at(row, x + 1);
      if (step <= 8 || step < grey_at(row, x - 1) - grey_at(row, x) ||
          step < grey_at(row, x + 1) - grey_at(row, x + 2))
        continue;  // not the steepest of its surroundings, paper to ink
      int paper = x, ink = x + 1;
      while (paper > x - kReach && grey_at(row, paper - 1) >= grey_at(row, paper))
        --paper;
      while (ink < x + kReach && grey_at(row, ink + 1) <= grey_at(row, ink))
        ++ink;
      const int contrast = grey_at(row, paper) - grey_at(row, ink);
      if (contrast < kLeastContrast) continue;
      const auto width = static_cast<std::size_t>(4.0 * contrast / step);
      ++widths[std::min(width, widths.size() - 1)];
      ++count;
    }
  }
  if (count < kFewMarks) return 0;
  std::size_t below = 0, width = 0;
  while (below + widths[width] <= count / 2)
    below += widths[width++];
  return static_cast<double>(width) / 4;
}

// Whether a point lies in a word or close to it, looked up in a coarse raster of the page.
class WordRaster {
 public:
  explicit WordRaster(const Page& page)
      : columns_(page.width / kCell_px + 1),
        cells_(static_cast<std::size_t>(columns_) *
               static_cast<std::size_t>(page.height / kCell_px + 1)) {
    for (const Region& region : page.regions) {
      for (const Line& line : region.lines) {
        for (const Word& word : line.words)
          fill(word.box);
      }
    }
  }

  bool holds(const Box& mark) const {
    const std::size_t at =
        index((mark.x0 + mark.x1) / 2 / kCell_px, (mark.y0 + mark.y1) / 2 / kCell_px);
    return at < cells_.size() && cells_[at];
  }

 private:
  static constexpr int kCell_px = 8;

  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  void fill(const Box& box) {
    const int margin = box.height() / 4;
    for (int row = std::max(box.y0 - margin, 0) / kCell_px; row <= (box.y1 + margin) / kCell_px;
         ++row) {
      for (int column = std::max(box.x0 - margin, 0) / kCell_px;
           column <= std::min((box.x1 + margin) / kCell_px, columns_ - 1);
           ++column) {
        if (index(column, row) < cells_.size()) cells_[index(column, row)] = true;
      }
    }
  }

  int columns_;
  std::vector<bool> cells_;
};

double unread_share(const Image& grey, const Page& page) {
  cleanup::Sheet sheet = cleanup::sheet_of(grey);
  cleanup::level_background(sheet);  // marks in the shade are no darker than those in the light
  const cleanup::Ink ink = cleanup::find_ink(sheet.grey);
  const WordRaster words(page);
  std::size_t letters = 0, unread = 0;
  for (const Box& mark : ink.marks) {
    if (!cleanup::is_letter_size(mark, ink.x_height_px)) continue;
    ++letters;
    if (!words.holds(mark)) ++unread;
  }
  if (letters < kFewMarks) return 0;
  return static_cast<double>(unread) / static_cast<double>(letters);
}

// Scanners and editors write 72 dpi for want of a better figure; the sheet would then be larger
// than any that documents are printed on (A3, ISO 216: 420 mm).
int credible_dpi(const Page& page) {
  constexpr double kLongestSide_in = 420 / 25.4;
  return std::max(page.width, page.height) <= kLongestSide_in * page.dpi ? page.dpi : 0;
}

// "3,2": as Vietnamese writes it.
std::string one_decimal(double value) {
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + "," + std::to_string(std::labs(tenths % 10));
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + " %";
}

}  // namespace

PageMeasures measure(const Image& image, const Page& page) {
  PageMeasures measures;
  measures.dpi = credible_dpi(page);
  const Image grey = grey_of(image);
  double scale = page.dpi >= kLowDpi ? 200.0 / page.dpi : 1;
  for (const std::string& pass : page.passes) {
    if (pass.starts_with("deskew ")) measures.skew_deg = std::abs(last_number(pass));
    if (pass.starts_with("specks ")) measures.specks = last_number(pass);
    if (pass.starts_with("enlarge ")) measures.tiny_letters = true;
    if (pass.starts_with("texture ")) measures.is_texture = true;
    if (pass == "time-limit") measures.out_of_time = true;
    if (pass.starts_with("shrink ") && page.dpi == 0) scale = last_number(pass);
  }
  measures.edge_px = edge_width_px(grey) * scale;
  if (!page.regions.empty()) measures.confidence = confidence_of(page);
  measures.unread = unread_share(grey, page);
  return measures;
}

PageQuality grade_of(const PageMeasures& measures) {
  PageQuality quality;
  const auto say = [&quality](PageGrade grade, std::string reason) {
    quality.grade = std::max(quality.grade, grade);
    quality.reasons.push_back(std::move(reason));
  };
  if (measures.out_of_time) say(PageGrade::poor, "đọc quá lâu nên bỏ dở");
  if (measures.is_texture)
    say(PageGrade::poor, "là ảnh chụp, hoa văn hay nhiễu chứ không phải trang chữ");
  if (measures.confidence < kGoodConfidence) {
    say(measures.confidence < kFairConfidence ? PageGrade::poor : PageGrade::fair,
        "chữ đọc không chắc, độ tin cậy " + percent(measures.confidence));
  }
  if (measures.unread > kSomeUnread) {
    say(measures.unread > kMuchUnread ? PageGrade::poor : PageGrade::fair,
        percent(measures.unread) + " nét chữ không đọc được");
  }
  if (measures.edge_px > kBlurredEdge_px) say(PageGrade::fair, "nét nhoè");
  if (measures.dpi > 0 && measures.dpi < kLowDpi)
    say(PageGrade::fair, "độ phân giải thấp, " + std::to_string(measures.dpi) + " dpi");
  else if (measures.tiny_letters)
    say(PageGrade::fair, "chữ quá nhỏ trên ảnh");
  if (measures.specks > kManySpecks) say(PageGrade::fair, "nhiều đốm bẩn");
  if (measures.skew_deg > kSkew_deg)
    say(PageGrade::fair, "nghiêng " + one_decimal(measures.skew_deg) + " độ");
  return quality;
}

}  // namespace ocr
