#include "parsers/bare_time.h"

#include <algorithm>
#include <string_view>

// The noun is put before the words and the reader of the whole expression asked.

namespace parsers {

std::optional<TimePiece> bare_month(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size() || words[at].shape != WordShape::number) return std::nullopt;
  std::vector<Word> month = read_words("tháng");
  month.push_back(words[at]);
  std::optional<TimePiece> piece = read_month(month, 0);
  if (piece) piece->end = at + 1;
  return piece;
}

std::optional<TimePiece> bare_day(const std::vector<Word>& words, std::size_t at) {
  if (at + 2 >= words.size() || words[at].shape != WordShape::number ||
      !reads(words, at + 1, "tháng"))
    return std::nullopt;
  std::vector<Word> day = read_words("ngày");
  day.insert(day.end(),
             words.begin() + static_cast<std::ptrdiff_t>(at),
             words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 5, words.size())));
  std::optional<TimePiece> piece = read_day(day, 0);
  if (piece) piece->end = at + piece->end - 1;
  return piece;
}

std::optional<TimePiece> bare_quarter(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size()) return std::nullopt;
  std::vector<Word> quarter = read_words("quý");
  quarter.insert(quarter.end(),
                 words.begin() + static_cast<std::ptrdiff_t>(at),
                 words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 3, words.size())));
  std::optional<TimePiece> piece = read_part_of_year(quarter, 0);
  if (piece) piece->end = at + piece->end - 1;
  return piece;
}

std::optional<TimePiece> bare_period(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size() || words[at].shape != WordShape::number) return std::nullopt;
  for (const std::string_view opener : {"năm", "tháng"}) {
    std::vector<Word> piece = read_words(opener);
    piece.insert(piece.end(),
                 words.begin() + static_cast<std::ptrdiff_t>(at),
                 words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 3, words.size())));
    if (opener == "tháng" && words[at].text.find('/') == std::string_view::npos) continue;
    std::optional<TimePiece> read = opener == "năm" ? read_years(piece, 0) : read_month(piece, 0);
    if (!read || (opener == "năm" && words[at].text.size() < 4)) continue;
    read->end = at + read->end - 1;
    return read;
  }
  return std::nullopt;
}

}  // namespace parsers
