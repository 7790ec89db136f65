#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "diacritics/channel_symbols.h"

namespace diacritics {

// What was printed: one letter, or two that an engine takes together (second != 0).
struct Printed {
  Symbol first = 0, second = 0;

  friend auto operator<=>(const Printed&, const Printed&) = default;
};

// How often an engine read each printed segment as each string of up to three characters.
class ConfusionCounts {
 public:
  static constexpr std::size_t kMaxObserved = 3;

  struct Row {
    double occurrences = 0;  // of the segment in the printed text, however it was read
    std::map<std::u32string, double> readings;
  };

  // `printed` was read as `observed` (at most kMaxObserved characters, perhaps none).
  void add(Printed printed, std::u32string_view observed, double count = 1);
  // `printed`, two letters, stood in the text; add() does not count occurrences of pairs.
  void add_occurrence(Printed printed, double count = 1);

  const std::map<Printed, Row>& rows() const { return rows_; }
  bool empty() const { return rows_.empty(); }

  // Drops readings seen less than `least` times and pairs without readings.
  void prune(double least);

  // One row a line, tab-separated: letters, occurrences, then reading and count in turn. Lines that
  // begin with '#' are comments. The reading with no character is written as nothing.
  std::string to_text() const;
  // Throws base::Error naming `where` and the line when `text` is not such a table.
  static ConfusionCounts from_text(std::string_view text, std::string_view where);

 private:
  std::map<Printed, Row> rows_;
};

}  // namespace diacritics
