// The long lines of a page tell where its text begins and ends: most of them reach from edge to
// edge. What lies wholly outside, beside them, is a note when it has letters enough to be no marker
// of a list. The engine reads such notes as lines among those of the text, or as the beginning or
// end of one.
#include "ocr/layout/marginal_notes.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ocr::layout {
namespace {

constexpr double kLong = 0.35;           // of the page's width
constexpr std::size_t kFewestLines = 8;  // long ones
constexpr std::size_t kOneOf = 10;       // lines may reach further than the text does
constexpr double kGap = 1.0;             // heights of small letters between text and note
constexpr double kNextLine = 5;          // heights of small letters between lines of a note
constexpr std::size_t kFewestBytes = 8;  // of letters, in a note

// Where the text of a page stands.
struct Column {
  int left = 0, right = 0, top = 0, bottom = 0;
};

bool is_body(const Region& region) {
  return region.kind == RegionKind::body && !region.lines.empty();
}

bool find_column(const std::vector<Region>& regions, int width, Column& column) {
  std::vector<int> begins, ends;
  for (const Region& region : regions) {
    if (!is_body(region)) continue;
    for (const Line& line : region.lines) {
      if (line.box.width() < kLong * width) continue;
      if (begins.empty()) column.top = line.box.y0;
      column.top = std::min(column.top, line.box.y0);
      column.bottom = std::max(column.bottom, line.box.y1);
      begins.push_back(line.box.x0);
      ends.push_back(line.box.x1);
    }
  }
  if (begins.size() < kFewestLines) return false;
  const auto place = static_cast<std::ptrdiff_t>(begins.size() / kOneOf);
  std::nth_element(begins.begin(), begins.begin() + place, begins.end());
  std::nth_element(ends.begin(), ends.end() - 1 - place, ends.end());
  column.left = *(begins.begin() + place);
  column.right = *(ends.end() - 1 - place);
  return true;
}

// Letters, and bytes of letters with marks.
std::size_t letter_bytes(const std::vector<Word>& words) {
  std::size_t count = 0;
  for (const Word& word : words)
    for (const char c : word.text)
      count += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
  return count;
}

class Margins {
 public:
  Margins(const Column& column, double x_height_px)
      : column_(column), gap_px_(kGap * x_height_px), next_px_(kNextLine * x_height_px) {}

  // Takes the words out of `line` that stand in a margin.
  void take_from(const Line& line, std::size_t region, std::size_t row) {
    for (const int side : {-1, 1}) {
      std::vector<Word> words;
      for (const Word& word : line.words)
        if (side_of(word.box) == side) words.push_back(word);
      if (words.empty()) continue;
      Line part{around(words), std::move(words)};
      if (pieces_.empty() || !goes_on(side, part.box)) pieces_.push_back({side, region, {}, {}});
      pieces_.back().lines.push_back(std::move(part));
      pieces_.back().rows.emplace_back(region, row);
    }
  }

  struct Piece {
    int side = 0;            // -1: left
    std::size_t region = 0;  // beside which it begins
    std::vector<Line> lines;
    std::vector<std::pair<std::size_t, std::size_t>> rows;  // region and line it was read in
  };
  std::vector<Piece>& pieces() { return pieces_; }

  int side_of(const Box& box) const {
    if (box.y1 < column_.top || box.y0 > column_.bottom) return 0;
    if (box.x1 < column_.left - gap_px_) return -1;
    return box.x0 > column_.right + gap_px_ ? 1 : 0;
  }

 private:
  bool goes_on(int side, const Box& box) const {
    const Piece& last = pieces_.back();
    return last.side == side && box.y0 - last.lines.back().box.y1 < next_px_;
  }

  Column column_;
  double gap_px_, next_px_;
  std::vector<Piece> pieces_;
};

bool is_note(const Margins::Piece& piece) {
  std::size_t bytes = 0, words = 0;
  for (const Line& line : piece.lines) {
    bytes += letter_bytes(line.words);
    words += line.words.size();
  }
  return bytes >= kFewestBytes && words >= 2;
}

}  // namespace

void mark_marginal_notes(std::vector<Region>& regions, int width, double x_height_px) {
  Column column;
  if (x_height_px <= 0 || !find_column(regions, width, column)) return;
  Margins margins(column, x_height_px);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (!is_body(regions[i])) continue;
    for (std::size_t row = 0; row < regions[i].lines.size(); ++row)
      margins.take_from(regions[i].lines[row], i, row);
  }
  std::vector<Region> notes;
  std::vector<std::size_t> places;
  for (Margins::Piece& piece : margins.pieces()) {
    if (!is_note(piece)) continue;
    for (const auto& [region, row] : piece.rows) {
      Line& line = regions[region].lines[row];
      std::erase_if(line.words,
                    [&](const Word& word) { return margins.side_of(word.box) == piece.side; });
      if (!line.words.empty()) line.box = around(line.words);
    }
    notes.push_back({RegionKind::note, around(piece.lines), std::move(piece.lines), {}});
    places.push_back(piece.region);
  }
  for (std::size_t i = notes.size(); i-- > 0;)
    regions.insert(regions.begin() + static_cast<std::ptrdiff_t>(places[i] + 1),
                   std::move(notes[i]));
  for (Region& region : regions) {
    if (!is_body(region)) continue;
    std::erase_if(region.lines, [](const Line& line) { return line.words.empty(); });
    if (!region.lines.empty()) region.box = around(region.lines);
  }
  std::erase_if(regions, [](const Region& region) {
    return region.kind == RegionKind::body && region.lines.empty();
  });
}

}  // namespace ocr::layout
