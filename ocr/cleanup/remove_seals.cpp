// A ring is thin and goes on: along each way from the centre outwards the run of ink that crosses
// it is as long as the ring is thick, and those of neighbouring ways lie at the same distance. Runs
// that are longer are strokes of letters across the ring and stay. Where the ring is clearly paler
// than the print, all ink as pale is taken off inside it, but for the blurred edges of print.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr double kSearch_px = 9;          // by so much a ring may lie off its circle
constexpr double kBetweenRings_px = 4;    // from one look for a ring to the next
constexpr double kStep_px = 0.5;          // along a way outwards
constexpr double kInnermost = 0.45;       // of the radius of the outermost ring
constexpr double kClosed = 0.7;           // of the ways that cross a ring
constexpr double kOff_px = 1.5;           // of a run from where its neighbours have the ring
constexpr double kUnbroken = 0.85;        // of neighbouring ways that have the ring
constexpr double kLeastKept = 0.15;       // of the ways; chance circles through text have none
constexpr double kLongerThanLetters = 3;  // heights of small letters along the ring
constexpr double kWaysPerPixel = 1.5;
constexpr std::ptrdiff_t kSome = 5;  // of neighbouring ways tell where the ring is
constexpr double kThicker = 1.6;     // times a ring's thickness: a stroke of a letter
constexpr double kEdge_px = 1.5;     // the blurred edge of a stroke
constexpr int kPaper = 200;          // what is darker may be of a pale seal
constexpr double kPaler = 0.2;       // from print to paper: a ring that is paler than print
constexpr double kBetween = 0.6;     // from print to ring: what is still print
constexpr double kDarkest = 0.1;     // of the ink is the inside of printed letters

// A run of ink along a way outwards, as distances from the centre.
struct Run {
  double begin = 0, end = 0;
  double middle() const { return (begin + end) / 2; }
  double length() const { return end - begin; }
};

class Ways {
 public:
  Ways(const Image& black_and_white, const Seal& seal)
      : picture_(black_and_white),
        seal_(seal),
        directions_(static_cast<std::size_t>(
            std::ceil(kWaysPerPixel * 2 * std::numbers::pi * seal.radius))) {
    for (std::size_t i = 0; i < count(); ++i) {
      const double angle =
          2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(count());
      directions_[i] = {std::cos(angle), std::sin(angle)};
    }
  }

  std::size_t count() const { return directions_.size(); }

  // The way on which a pixel lies.
  std::size_t way_of(double dx, double dy) const {
    const double turn = std::atan2(dy, dx) / (2 * std::numbers::pi) + 1;
    return static_cast<std::size_t>(turn * static_cast<double>(count())) % count();
  }

  // The run nearest to `distance` on way `i`, if one is within kSearch_px.
  std::optional<Run> run_near(std::size_t i, double distance) const {
    for (double off = 0; off <= kSearch_px; off += kStep_px) {
      for (const double at : {distance + off, distance - off}) {
        if (!is_ink(i, at)) continue;
        Run run{at, at};
        while (run.length() < 2 * kSearch_px && is_ink(i, run.begin - kStep_px))
          run.begin -= kStep_px;
        while (run.length() < 2 * kSearch_px && is_ink(i, run.end + kStep_px))
          run.end += kStep_px;
        return run;
      }
    }
    return {};
  }

 private:
  struct Direction {
    double cosine = 1, sine = 0;
  };

  bool is_ink(std::size_t i, double distance) const {
    const int x = static_cast<int>(std::floor(seal_.x + distance * directions_[i].cosine));
    const int y = static_cast<int>(std::floor(seal_.y + distance * directions_[i].sine));
    if (x < 0 || y < 0 || x >= picture_.width() || y >= picture_.height()) return false;
    const l_uint32* row =
        pixGetData(picture_.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture_.pix());
    return GET_DATA_BIT(row, x) != 0;
  }

  const Image& picture_;
  const Seal& seal_;
  std::vector<Direction> directions_;
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The runs of one ring, way by way; none where a letter lies across it or the ring is worn away.
using Ring = std::vector<std::optional<Run>>;

// Way `i` of a ring that closes on itself.
std::size_t around(std::size_t i, std::ptrdiff_t by, std::size_t count) {
  const auto size = static_cast<std::ptrdiff_t>(count);
  return static_cast<std::size_t>((static_cast<std::ptrdiff_t>(i) + by + size) % size);
}

// The distance of the ring on each way, as the ways within `reach` have it.
std::vector<double> distances_of(const Ring& runs, std::ptrdiff_t reach) {
  std::vector<double> distances(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    std::vector<double> near;
    for (std::ptrdiff_t by = -reach; by <= reach; by += kSome) {
      if (const auto& run = runs[around(i, by, runs.size())]) near.push_back(run->middle());
    }
    if (!near.empty()) distances[i] = median(std::move(near));
  }
  return distances;
}

// The ways around which the ring goes on for longer than any stroke of a letter.
std::vector<bool> unbroken(const Ring& runs,
                           const std::vector<double>& distances,
                           std::ptrdiff_t reach) {
  const auto is_hit = [&](std::size_t i) {
    return runs[i] && runs[i]->begin - kOff_px <= distances[i] &&
           distances[i] <= runs[i]->end + kOff_px;
  };
  std::vector<bool> result(runs.size());
  std::ptrdiff_t hits = 0;
  for (std::ptrdiff_t by = -reach; by <= reach; ++by)
    hits += is_hit(around(0, by, runs.size())) ? 1 : 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    result[i] = static_cast<double>(hits) >= kUnbroken * static_cast<double>(2 * reach + 1);
    hits += is_hit(around(i, reach + 1, runs.size())) ? 1 : 0;
    hits -= is_hit(around(i, -reach, runs.size())) ? 1 : 0;
  }
  return result;
}

// Empty when there is no ring at that distance.
Ring ring_at(const Ways& ways, double distance, double x_height_px) {
  Ring runs(ways.count());
  std::vector<double> lengths;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    runs[i] = ways.run_near(i, distance);
    if (runs[i]) lengths.push_back(runs[i]->length());
  }
  if (static_cast<double>(lengths.size()) < kClosed * static_cast<double>(runs.size())) return {};
  const double thickness = median(lengths);
  const auto reach =
      static_cast<std::ptrdiff_t>(kLongerThanLetters * kWaysPerPixel * x_height_px / 2);
  const std::vector<double> distances = distances_of(runs, reach / 2);
  const std::vector<bool> goes_on = unbroken(runs, distances, reach);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i] && goes_on[i] && runs[i]->length() <= kThicker * thickness + 1 &&
        std::abs(runs[i]->middle() - distances[i]) <= kOff_px + thickness / 2) {
      ++kept;
    } else {
      runs[i].reset();
    }
  }
  return static_cast<double>(kept) >= kLeastKept * static_cast<double>(runs.size()) ? runs : Ring{};
}

Box box_of(const Seal& seal, const Image& picture) {
  const double reach = seal.radius + kSearch_px + 2;
  return {std::max(static_cast<int>(seal.x - reach), 0),
          std::max(static_cast<int>(seal.y - reach), 0),
          std::min(static_cast<int>(seal.x + reach) + 1, picture.width()),
          std::min(static_cast<int>(seal.y + reach) + 1, picture.height())};
}

l_uint32* row_of(const Image& image, int y) {
  return pixGetData(image.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.pix());
}

void whiten(const Ring& ring, const Ways& ways, const Seal& seal, Image& grey) {
  const Box box = box_of(seal, grey);
  double innermost = seal.radius, outermost = 0;
  for (const auto& run : ring) {
    if (!run) continue;
    innermost = std::min(innermost, run->begin - kEdge_px);
    outermost = std::max(outermost, run->end + kEdge_px);
  }
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x) {
      const double dx = x + 0.5 - seal.x, dy = y + 0.5 - seal.y;
      const double distance = std::sqrt(dx * dx + dy * dy);
      if (distance < innermost || distance > outermost) continue;
      const auto& run = ring[ways.way_of(dx, dy)];
      if (run && distance >= run->begin - kEdge_px && distance <= run->end + kEdge_px)
        SET_DATA_BYTE(row_of(grey, y), x, 255);
    }
  }
}

// The grey in the middle of a ring's runs.
int grey_of(const Ring& ring, const Seal& seal, const Image& grey) {
  std::vector<double> values;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (!ring[i]) continue;
    const double angle =
        2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(ring.size());
    const int x = static_cast<int>(seal.x + ring[i]->middle() * std::cos(angle));
    const int y = static_cast<int>(seal.y + ring[i]->middle() * std::sin(angle));
    if (x >= 0 && y >= 0 && x < grey.width() && y < grey.height())
      values.push_back(GET_DATA_BYTE(row_of(grey, y), x));
  }
  return values.empty() ? 0 : static_cast<int>(median(std::move(values)));
}

// Everything inside the seal that is paler than `end` becomes paper, but next to print.
void lift(const Seal& seal, int end, Image& grey) {
  Image print = threshold(grey, end);
  print = Image(pixDilateBrick(nullptr, print.pix(), 3, 3));
  const Box box = box_of(seal, grey);
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x) {
      if (std::hypot(x - seal.x, y - seal.y) <= seal.radius + kSearch_px &&
          GET_DATA_BIT(row_of(print, y), x) == 0)
        SET_DATA_BYTE(row_of(grey, y), x, 255);
    }
  }
}

int grey_of_print(const Sheet& sheet, const Ink& ink) {
  l_uint32 value = 0;
  std::vector<long> count(256);
  long all = 0;
  for (int y = 0; y < sheet.grey.height(); ++y) {
    for (int x = 0; x < sheet.grey.width(); ++x) {
      if (GET_DATA_BIT(row_of(ink.black_and_white, y), x) == 0) continue;
      ++count[GET_DATA_BYTE(row_of(sheet.grey, y), x)];
      ++all;
    }
  }
  for (long darker = 0; value < 255; ++value) {
    darker += count[value];
    if (static_cast<double>(darker) > kDarkest * static_cast<double>(all)) break;
  }
  return static_cast<int>(value);
}

// False when the ring is a chance circle through text.
bool take_off(const Seal& seal, const Ink& ink, int print, bool bilevel, Image& grey) {
  const Ways ways(ink.black_and_white, seal);
  const Ring outermost = ring_at(ways, seal.radius, ink.x_height_px);
  if (outermost.empty()) return false;
  const int ring_grey = grey_of(outermost, seal, grey);
  if (!bilevel && ring_grey > print + kPaler * (255 - print)) {
    lift(seal, print + static_cast<int>(kBetween * (ring_grey - print)), grey);
    return true;
  }
  for (double distance = seal.radius; distance > kInnermost * seal.radius;
       distance -= kBetweenRings_px) {
    const Ring ring =
        distance == seal.radius ? outermost : ring_at(ways, distance, ink.x_height_px);
    if (!ring.empty()) whiten(ring, ways, seal, grey);
  }
  return true;
}

}  // namespace

bool remove_seals(Sheet& sheet, const Ink& ink, std::vector<Seal>& seals) {
  Ink with_pale;
  if (!sheet.bilevel) {
    with_pale.black_and_white = threshold(sheet.grey, kPaper);
    with_pale.marks = marks_of(with_pale.black_and_white);
    with_pale.x_height_px = ink.x_height_px;
  }
  const Ink& all_ink = sheet.bilevel ? ink : with_pale;
  seals = find_seals(all_ink);
  if (seals.empty()) return false;
  const int print = sheet.bilevel ? 0 : grey_of_print(sheet, ink);
  Image clean = sheet.grey.clone();
  std::erase_if(seals, [&](const Seal& seal) {
    return !take_off(seal, all_ink, print, sheet.bilevel, clean);
  });
  if (seals.empty()) return false;
  sheet.apply(std::move(clean), "seals " + std::to_string(seals.size()));
  return true;
}

}  // namespace ocr::cleanup
