#include "parsers/head_issuer.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "parsers/characters.h"
#include "parsers/subject_lines.h"
#include "parsers/text_folding.h"

namespace parsers {
namespace {

// "xã Hoà An" below "Ủy ban nhân dân" in small letters
bool names_place(std::string_view text) {
  static constexpr std::string_view kUnits[] = {"tỉnh", "thành phố", "xã", "phường", "đặc khu"};
  constexpr std::size_t kMostWords = 8;
  return base::split_words(text).size() <= kMostWords && !ends_sentence(text) &&
         std::any_of(std::begin(kUnits), std::end(kUnits), [&](std::string_view unit) {
           return base::to_lower(text).starts_with(std::string(unit) + ' ');
         });
}

}  // namespace

void HeadIssuer::add(const Line& line) {
  lines_.push_back(line.text);
  span_ = line.span;
}

void HeadIssuer::add_small(const Line& line) {
  const std::string_view text = line.text;
  const bool names_body = opens_with_body(text) && text.size() < kLongestHeadLine;
  if (lines_.empty() && names_body && starts_upper(text)) {
    small_lines_.push_back(text);
    small_line_ = line.number;
  } else if (small_lines_.size() == 1 && line.number == small_line_ + 1 && names_place(text)) {
    small_lines_.push_back(text);
  }
}

void HeadIssuer::drop_receiver() {
  if (lines_.size() > 1) lines_.pop_back();
}

Issuer HeadIssuer::parse(std::span<const HeadPiece> pieces) {
  drop_tail_of_national_name(pieces);
  name_youth_above_organ(pieces);
  return parse_issuer(lines_.empty() ? small_lines_ : lines_);
}

void HeadIssuer::name_youth_above_organ(std::span<const HeadPiece> pieces) {
  const auto youth = std::find_if(pieces.begin(), pieces.end(), [](const HeadPiece& piece) {
    return piece.kind == HeadKind::youth_name;
  });
  if (youth != pieces.end() && lines_.size() == 1) lines_.insert(lines_.begin(), youth->line.text);
}

void HeadIssuer::drop_tail_of_national_name(std::span<const HeadPiece> pieces) {
  const bool whole = std::none_of(pieces.begin(), pieces.end(), [](const HeadPiece& piece) {
    return piece.kind == HeadKind::national_name && !bare_key(piece.line.text).ends_with("nam");
  });
  if (whole) return;
  const auto tail = std::find_if(lines_.begin(), lines_.end(), [](std::string_view line) {
    const std::string key = bare_key(line);
    return key == "vietnam" || key == "nam";
  });
  if (tail != lines_.end()) lines_.erase(tail);
}

}  // namespace parsers
