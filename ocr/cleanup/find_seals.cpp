// Every piece of an edge votes for the points that lie straight across it, at the distances that
// the radius of a seal may have; where the votes of a circle meet is its centre. What got many
// votes is a seal when a circle around it is nearly all ink, with paper outside.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <tuple>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/seals.h"

namespace ocr::cleanup {
namespace {

// In heights of small letters, of which there are about 2.1 mm in the 14 points of the body.
constexpr double kLeastRadius = 6.3, kLargestRadius = 13;
constexpr double kLeastPiece = 3.5;  // longer side of a piece of a ring
constexpr double kLeastBow = 0.5;    // its shorter side; a ruling has less
constexpr int kReduction = 4;
constexpr double kClosed = 0.75;  // of a ring's directions that hold ink
constexpr double kOutside = 0.6;  // at most, of those a little further out
constexpr double kBeyond = 0.1;   // of the radius, a little further out
constexpr std::size_t kDirections = 120, kCoarse = 4;
constexpr double kMayBeClosed = 0.55;  // of every fourth direction
constexpr double kLeastVotes = 3;      // for each pixel of the radius; text has less than one
constexpr std::size_t kMostCandidates = 12;
constexpr int kNear_px = 3;  // of the reduced page: by so much the votes may miss the centre

// The ink of a page, reduced.
class Raster {
 public:
  explicit Raster(const Image& black_and_white) {
    const Image small(pixReduceRankBinaryCascade(black_and_white.pix(), 1, 1, 0, 0));
    if (small.empty()) return;
    width_ = small.width();
    height_ = small.height();
    ink_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
    for (int y = 0; y < height_; ++y) {
      l_uint32* row =
          pixGetData(small.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(small.pix());
      for (int x = 0; x < width_; ++x)
        ink_[index(x, y)] = static_cast<std::uint8_t>(GET_DATA_BIT(row, x));
    }
  }

  int width() const { return width_; }
  int height() const { return height_; }
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(x);
  }
  bool has(int x, int y) const { return x >= 0 && y >= 0 && x < width_ && y < height_; }
  int at(int x, int y) const { return has(x, y) ? ink_[index(x, y)] : 0; }

  // Ink at a distance of `radius`, or a pixel less or more.
  bool near(double x, double y, double cosine, double sine, double radius) const {
    for (const double r : {radius, radius - 1, radius + 1}) {
      if (at(static_cast<int>(std::lround(x + r * cosine)),
             static_cast<int>(std::lround(y + r * sine))) != 0)
        return true;
    }
    return false;
  }

 private:
  int width_ = 0, height_ = 0;
  std::vector<std::uint8_t> ink_;
};

struct Direction {
  double cosine = 1, sine = 0;
};

const std::array<Direction, kDirections>& directions() {
  static const auto kAll = [] {
    std::array<Direction, kDirections> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double angle = 2 * std::numbers::pi * static_cast<double>(i) / kDirections;
      all[i] = {std::cos(angle), std::sin(angle)};
    }
    return all;
  }();
  return kAll;
}

// The part of a circle's directions in which there is ink, of every `step`-th of them.
double closed_share(const Raster& raster, double x, double y, double radius, std::size_t step = 1) {
  std::size_t hits = 0;
  for (std::size_t i = 0; i < kDirections; i += step) {
    const Direction& to = directions()[i];
    hits += raster.near(x, y, to.cosine, to.sine, radius) ? 1 : 0;
  }
  return static_cast<double>(hits * step) / kDirections;
}

// The ways from dark to light at a point, over a neighbourhood of five by five.
struct Slope {
  double x = 0, y = 0;
};

Slope slope_at(const Raster& raster, int x, int y) {
  int across = 0, down = 0;
  for (int dy = -2; dy <= 2; ++dy) {
    for (int dx = -2; dx <= 2; ++dx) {
      const int ink = raster.at(x + dx, y + dy);
      across += dx * ink;
      down += dy * ink;
    }
  }
  const double length = std::hypot(across, down);
  if (length < 4) return {};
  return {across / length, down / length};
}

using Votes = std::vector<std::uint16_t>;

void vote(const Raster& raster, const Box& piece, double least, double largest, Votes& votes) {
  for (int y = piece.y0; y < piece.y1; ++y) {
    for (int x = piece.x0; x < piece.x1; ++x) {
      const Slope slope = slope_at(raster, x, y);
      if (slope.x == 0 && slope.y == 0) continue;
      for (double r = least; r <= largest; ++r) {
        for (const int side : {-1, 1}) {
          const int cx = static_cast<int>(std::lround(x + side * r * slope.x));
          const int cy = static_cast<int>(std::lround(y + side * r * slope.y));
          if (raster.has(cx, cy)) ++votes[raster.index(cx, cy)];
        }
      }
    }
  }
}

// Three by three of them, as centres are missed by a pixel or so.
long votes_around(const Raster& raster, const Votes& votes, int x, int y) {
  long sum = 0;
  for (int dy = -1; dy <= 1; ++dy)
    for (int dx = -1; dx <= 1; ++dx)
      if (raster.has(x + dx, y + dy)) sum += votes[raster.index(x + dx, y + dy)];
  return sum;
}

struct Point {
  int x = 0, y = 0;
  long votes = 0;
};

// The points that may be centres, those with the most votes first, none within `least_radius` of a
// better one.
std::vector<Point> candidates(const Raster& raster, const Votes& votes, double least_radius) {
  std::vector<Point> all;
  for (int y = 0; y < raster.height(); ++y) {
    for (int x = 0; x < raster.width(); ++x) {
      if (votes[raster.index(x, y)] == 0) continue;
      const long sum = votes_around(raster, votes, x, y);
      if (static_cast<double>(sum) >= kLeastVotes * least_radius) all.push_back({x, y, sum});
    }
  }
  std::sort(all.begin(), all.end(), [](const Point& a, const Point& b) {
    return std::tuple(-a.votes, a.y, a.x) < std::tuple(-b.votes, b.y, b.x);
  });
  std::vector<Point> best;
  for (const Point& point : all) {
    if (best.size() >= kMostCandidates) break;
    if (std::none_of(best.begin(), best.end(), [&](const Point& better) {
          return std::hypot(point.x - better.x, point.y - better.y) < least_radius;
        }))
      best.push_back(point);
  }
  return best;
}

// The outermost closed ring around a point near `at`; radius 0 when there is none.
Seal ring_around(const Raster& raster, const Point& at, double least, double largest) {
  Seal best;
  double best_share = kClosed;
  for (int y = at.y - kNear_px; y <= at.y + kNear_px; ++y) {
    for (int x = at.x - kNear_px; x <= at.x + kNear_px; ++x) {
      for (double r = least; r <= largest; ++r) {
        if (closed_share(raster, x, y, r, kCoarse) < kMayBeClosed) continue;
        const double share = closed_share(raster, x, y, r);
        if (share < best_share || (share == best_share && r < best.radius)) continue;
        best_share = share;
        best = {static_cast<double>(x), static_cast<double>(y), r};
      }
    }
  }
  if (best.radius == 0) return best;
  for (double r = largest; r > best.radius; --r) {
    if (closed_share(raster, best.x, best.y, r) >= kClosed) {
      best.radius = r;
      break;
    }
  }
  const double beyond = best.radius * (1 + kBeyond) + 2;
  return closed_share(raster, best.x, best.y, beyond) <= kOutside ? best : Seal{};
}

Box reduced(const Box& box, const Raster& raster) {
  return {box.x0 / kReduction,
          box.y0 / kReduction,
          std::min((box.x1 + kReduction - 1) / kReduction, raster.width()),
          std::min((box.y1 + kReduction - 1) / kReduction, raster.height())};
}

}  // namespace

bool Seal::holds(const Box& box) const {
  const double dx = std::max(std::abs(box.x0 - x), std::abs(box.x1 - x));
  const double dy = std::max(std::abs(box.y0 - y), std::abs(box.y1 - y));
  return std::hypot(dx, dy) <= radius;
}

std::vector<Seal> find_seals(const Ink& ink) {
  std::vector<Box> pieces;
  for (const Box& mark : ink.marks) {
    if (std::max(mark.width(), mark.height()) >= kLeastPiece * ink.x_height_px &&
        std::min(mark.width(), mark.height()) >= kLeastBow * ink.x_height_px)
      pieces.push_back(mark);
  }
  if (pieces.empty() || ink.x_height_px < kReduction) return {};
  const Raster raster(ink.black_and_white);
  const double least = kLeastRadius * ink.x_height_px / kReduction;
  const double largest = kLargestRadius * ink.x_height_px / kReduction;
  Votes votes(static_cast<std::size_t>(raster.width()) * static_cast<std::size_t>(raster.height()));
  for (const Box& piece : pieces)
    vote(raster, reduced(piece, raster), least, largest, votes);
  std::vector<Seal> seals;
  for (const Point& point : candidates(raster, votes, least)) {
    Seal seal = ring_around(raster, point, least, largest);
    if (seal.radius == 0 || static_cast<double>(point.votes) < kLeastVotes * seal.radius) continue;
    seal = {
        (seal.x + 0.5) * kReduction, (seal.y + 0.5) * kReduction, (seal.radius + 0.5) * kReduction};
    if (std::none_of(seals.begin(), seals.end(), [&](const Seal& better) {
          return std::hypot(seal.x - better.x, seal.y - better.y) < better.radius;
        }))
      seals.push_back(seal);
  }
  return seals;
}

}  // namespace ocr::cleanup
