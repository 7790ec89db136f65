#include "ocr/layout/classify.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/regex.h"
#include "base/text.h"
#include "ocr/layout/page_numbers.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

constexpr double kIndent =
    0.04;  // of the page's width: a centred line is shorter by this on each side
constexpr double kOffCentre = 0.06;  // of the page's width
constexpr std::size_t kMaxTitleLines = 12;
constexpr double kFullLine = 0.9;  // of its column's width
constexpr std::ptrdiff_t kFullLines = 5;
constexpr double kScrawl = 0.3;  // mean confidence; the worst print that can be read has more

std::string bare(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines)
    text += text_of(line) + "\n";
  return base::strip_marks(base::to_lower(text));
}

bool is_page_number_in_margin(const Line& line, int height) {
  return in_margin(line.box, height) && is_page_number(line);
}

// Lines of running text end where their column ends, those of a letterhead or foot where their
// words do.
bool runs_on(const std::vector<Line>& column) {
  if (column.empty()) return false;
  const Box box = around(column);
  const auto full = std::count_if(column.begin(), column.end(), [&box](const Line& line) {
    return line.box.width() >= kFullLine * box.width();
  });
  return box.width() > 0 && full >= kFullLines &&
         2 * full > static_cast<std::ptrdiff_t>(column.size());
}

// The columns between which most body lines of the page run.
struct Measure {
  int x0 = 0, x1 = 0;
};

Measure text_measure(const std::vector<Region>& regions, int width) {
  std::vector<int> left, right;
  for (const Region& region : regions) {
    if (region.kind != RegionKind::body) continue;
    for (const Line& line : region.lines) {
      if (line.box.width() < width / 2) continue;
      left.push_back(line.box.x0);
      right.push_back(line.box.x1);
    }
  }
  if (left.empty()) return {width / 8, width - width / 10};
  const auto middle = [](std::vector<int>& values) {
    std::nth_element(values.begin(),
                     values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                     values.end());
    return values[values.size() / 2];
  };
  return {middle(left), middle(right)};
}

bool is_centred(const Line& line, const Measure& measure, int width) {
  const int left = line.box.x0 - measure.x0, right = measure.x1 - line.box.x1;
  return left > kIndent * width && right > kIndent * width &&
         std::abs(left - right) < 2 * kOffCentre * width;
}

// Puts the lines [from, to) of `region` behind `regions`, joined to the last one when it is the
// same piece of the page.
void append(std::vector<Region>& regions,
            const Region& region,
            RegionKind kind,
            std::size_t from,
            std::size_t to) {
  if (from >= to) return;
  Region part;
  part.kind = kind;
  part.box = region.box;
  part.lines.assign(region.lines.begin() + static_cast<std::ptrdiff_t>(from),
                    region.lines.begin() + static_cast<std::ptrdiff_t>(to));
  if (to - from < region.lines.size()) {
    part.box = around(part.lines);
  } else {
    part.cells = region.cells;
  }
  regions.push_back(std::move(part));
}

std::vector<Region> split_page_numbers(std::vector<Region> regions, int height) {
  std::vector<Region> result;
  for (const Region& region : regions) {
    const std::size_t count = region.lines.size();
    const bool may_hold = region.kind == RegionKind::body && count > 0;
    const bool first = may_hold && &region == &regions.front() &&
                       is_page_number_in_margin(region.lines.front(), height);
    const bool last = may_hold && &region == &regions.back() && count > (first ? 1u : 0u) &&
                      is_page_number_in_margin(region.lines.back(), height);
    append(result, region, RegionKind::page_number, 0, first ? 1 : 0);
    append(result, region, region.kind, first ? 1 : 0, last ? count - 1 : count);
    append(result, region, RegionKind::page_number, last ? count - 1 : count, count);
  }
  return result;
}

std::vector<Region> split_title(std::vector<Region> regions, int width) {
  const bool has_letterhead = std::any_of(regions.begin(), regions.end(), [](const Region& region) {
    return region.kind == RegionKind::letterhead_right;
  });
  if (!has_letterhead) return regions;
  const Measure measure = text_measure(regions, width);
  std::vector<Region> result;
  std::size_t title_lines = 0;
  bool in_title = true;
  for (const Region& region : regions) {
    if (region.kind != RegionKind::body || !in_title) {
      append(result, region, region.kind, 0, region.lines.size());
      continue;
    }
    std::size_t end = 0;
    while (end < region.lines.size() && title_lines < kMaxTitleLines &&
           is_centred(region.lines[end], measure, width) &&
           bare({region.lines[end]}).find("kinh gui") == std::string::npos) {
      ++end;
      ++title_lines;
    }
    in_title = end == region.lines.size();
    append(result, region, RegionKind::title, 0, end);
    append(result, region, RegionKind::body, end, region.lines.size());
  }
  return result;
}

std::vector<Region> split_recipients(const std::vector<Region>& regions) {
  std::vector<Region> result;
  for (const Region& region : regions) {
    std::size_t begin = 0;
    if (region.kind == RegionKind::recipients) {
      while (begin < region.lines.size() &&
             bare({region.lines[begin]}).find("noi nhan") == std::string::npos)
        ++begin;
      if (begin == region.lines.size()) begin = 0;  // "Nơi nhận" misread: all stays
    }
    append(result, region, RegionKind::body, 0, begin);
    append(result, region, region.kind, begin, region.lines.size());
  }
  return result;
}

bool is_scrawl(const Line& line) {
  double confidence = 0, letters = 0;
  for (const Word& word : line.words) {
    const auto length = static_cast<double>(word.text.size());
    confidence += length * word.confidence;
    letters += length;
  }
  return confidence < kScrawl * letters;
}

// Pen strokes and scraps of seals among the lines of letterhead and signature, read with hardly any
// confidence, as notes behind their region.
std::vector<Region> set_aside_scrawl(const std::vector<Region>& regions) {
  std::vector<Region> result;
  for (const Region& region : regions) {
    const bool may_hold = region.kind == RegionKind::letterhead_left ||
                          region.kind == RegionKind::letterhead_right ||
                          region.kind == RegionKind::signature;
    std::size_t begin = 0;
    Region scrawl{RegionKind::note, {}, {}, {}};
    for (std::size_t i = 0; may_hold && i < region.lines.size(); ++i) {
      if (!is_scrawl(region.lines[i])) continue;
      append(result, region, region.kind, begin, i);
      scrawl.lines.push_back(region.lines[i]);
      begin = i + 1;
    }
    append(result, region, region.kind, begin, region.lines.size());
    if (scrawl.lines.empty()) continue;
    scrawl.box = around(scrawl.lines);
    result.push_back(std::move(scrawl));
  }
  return result;
}

}  // namespace

bool is_letterhead(const std::vector<Line>& left, const std::vector<Line>& right) {
  static const base::Regex kRight(
      R"(cong hoa|xa hoi chu|dang cong san|doc lap|hanh phuc|(^|\n)viet nam\n|)"
      R"((^|\n)([^\n]{0,40}[,.] ?)?ng.y[^\n]{0,12}thang|(^|\n)[^\n]{0,14}thang[^\n]{0,8}nam)");
  static const base::Regex kLeft(
      R"((^|\n)so\s?:|(^|\n)(so\b[^\n]{0,20})?[/-](kh|qd|ct|nq|hd|tb|bc|cv|ttr|ub|tu|du)\b)");
  return !runs_on(right) && (kRight.matches(bare(right)) || kLeft.matches(bare(left)));
}

bool is_foot(const std::vector<Line>& left, const std::vector<Line>& right) {
  static const base::Regex kLeft(
      R"(noi nhan|noi gui|nhu dieu|nhu tren|luu:? ?(vt|van)|de bao cao|kinh gui)");
  static const base::Regex kRight(
      R"((^|\n)\W{0,2}(t/m|tm\b|k/t|kt\b|t/l|tl\b|tuq|quyen|q\.)|chu tich|bi thu|truong ban|giam doc|thu truong|bo truong|thu tuong|chanh van|cuc truong|vu truong|tong |da ky|\(ky)");
  return !runs_on(right) && (kLeft.matches(bare(left)) || kRight.matches(bare(right)));
}

std::vector<Region> classify(std::vector<Region> regions, int width, int height) {
  regions = split_title(split_page_numbers(std::move(regions), height), width);
  return set_aside_scrawl(split_recipients(regions));
}

}  // namespace ocr::layout
