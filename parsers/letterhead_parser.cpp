#include "parsers/letterhead_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/document_number.h"
#include "parsers/document_type.h"
#include "parsers/head_columns.h"
#include "parsers/head_issuer.h"
#include "parsers/head_pieces.h"
#include "parsers/head_system.h"
#include "parsers/head_text.h"
#include "parsers/issuer_parser.h"
#include "parsers/missing_fields.h"
#include "parsers/name_case.h"
#include "parsers/place_and_date.h"
#include "parsers/subject_lines.h"
#include "parsers/telegram_sender.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// The lines from the top are cut into pieces, each known by its words, until the title of the
// document or, in a letter, its addressee is met; which column a piece stood in and in which order
// the columns came does not matter. Below the title the subject goes on until something opens the
// body (parsers/subject_lines.h).

namespace parsers {
namespace {

constexpr std::size_t kMostHeadLines = 60;  // above the title, stamps and noise included
constexpr std::size_t kLinesWithoutSign = 25;

// What a type is called more closely, on its line and before the subject: "CHƯƠNG TRÌNH HÀNH ĐỘNG".
bool names_species(std::string_view text) {
  static const PhraseTable kSpecies(
      {{1,
        "hành động|phối hợp|công tác|làm việc|liên tịch|liên ngành|liên sở|liên bộ|phối hợp liên "
        "ngành|"
        "phối hợp công tác|phối hợp hoạt động|thẩm tra|chính trị|giải trình"}});
  const std::vector<Word> words = read_words(text);
  return !words.empty() && kSpecies.find(words, 0).length == words.size();
}

// A line that opens the body of a document without a title.
bool opens_body(const Line& line) {
  return opens_paragraph(line.text) || line.text.size() > 2 * kLongestHeadLine ||
         opens_unit(line.text);
}

class HeadReader {
 public:
  explicit HeadReader(std::span<const Line> lines) : lines_(lines) {}

  Letterhead read() {
    read_top();
    if (title_found_) {
      read_subject();
    } else if (!addressee_found_) {
      at_ = last_sign_;  // no title, no addressee: the head ends with its last sign
      keep_until(at_);
    }
    skip_rules();
    read_addressee();
    skip_rules();
    finish();
    return std::move(head_);
  }

 private:
  // ---- above the title

  void read_top() {
    const std::size_t limit = std::min(lines_.size(), kMostHeadLines);
    for (; at_ < limit; ++at_) {
      if (!lines_[at_].cells.empty()) break;  // a table that is one
      if (take_title() || opens_addressee()) break;
      if (last_sign_ == 0 && at_ > kLinesWithoutSign) break;
      if (stops_top()) break;
      for (const HeadPiece& piece : read_head_line(lines_[at_]))
        take(piece);
    }
    addressee_found_ = !title_found_ && at_ < limit && opens_addressee();
  }

  bool stops_top() const {
    const Line& line = lines_[at_];
    if (!opens_body(line)) return false;
    return last_sign_ > 0 || line.text.size() > 2 * kLongestHeadLine || at_ > 3;
  }

  bool opens_addressee() const {
    const std::vector<HeadPiece> pieces = read_head_line(lines_[at_]);
    return pieces.size() == 1 && pieces.front().kind == HeadKind::addressee;
  }

  void take(const HeadPiece& piece) {
    pieces_.push_back(piece);
    if (is_rest_of_about(piece)) return about_.push_back(piece.line);
    if (is_sign(piece.kind)) last_sign_ = at_ + 1;
    switch (piece.kind) {
      case HeadKind::number:
        return take_number(piece.line);
      case HeadKind::place_date:
        return take_place_date(piece.line);
      case HeadKind::capitals:
        return take_capitals(piece.line);
      case HeadKind::about:
        about_.push_back(piece.line);
        return;
      case HeadKind::secrecy:
        head_.metadata.secrecy = std::string(mark_of(piece.line.text));
        return;
      case HeadKind::urgency:
        head_.metadata.urgency = std::string(mark_of(piece.line.text));
        return;
      case HeadKind::stamp:
        return drop_receiver(piece.line);
      case HeadKind::other:
        return take_other(piece.line);
      default:
        return;
    }
  }

  // In an office file the cell says where the subject ends: "V/v hướng dẫn" above "Nghị định số
  // 12/2026/NĐ-CP".
  bool is_rest_of_about(const HeadPiece& piece) const {
    return !about_.empty() && !about_closed_ && piece.line.is_typed &&
           piece.kind != HeadKind::rule && piece.line.kind == LineKind::letterhead_left &&
           about_.back().kind == LineKind::letterhead_left;
  }

  static bool is_sign(HeadKind kind) {
    return kind != HeadKind::other && kind != HeadKind::capitals && kind != HeadKind::rule;
  }

  bool seen(HeadKind kind) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [kind](const HeadPiece& piece) {
      return piece.kind == kind;
    });
  }

  // The incoming stamp has a number, too, but without a symbol: the first with one is the
  // document's.
  void take_number(const Line& line) {
    auto number = read_labelled_number(line.text);
    if (!number) number = read_number(line.text, 0);
    if (!number) return;
    if (number->number.empty()) {
      if (number_line_ == nullptr) number_span_ = line.span;
      return;
    }
    if (!head_.metadata.number.empty()) return;
    head_.metadata.number = number->number;
    number_is_complete_ = number->complete;
    number_span_ = line.span;
    number_line_ = &line;
    const std::string_view rest =
        base::trim(line.text.substr(base::span_of(number->text, line.text).end));
    if (rest.starts_with("V/v") || rest.starts_with("V/V")) {
      Line about = line;
      about.text = rest;
      about.span = {line.span.end - rest.size(), line.span.end};
      about_.push_back(about);
    }
  }

  // "SỞ Y TẾ HOÀ AN" above "CÔNG VĂN ĐẾN": the body that received the paper.
  void drop_receiver(const Line& stamp) {
    const bool incoming = bare_key(stamp.text).ends_with("den");
    const bool stands_above =
        pieces_.size() > 1 && pieces_[pieces_.size() - 2].kind == HeadKind::capitals;
    if (incoming && stands_above && date_seen_) issuer_.drop_receiver();
  }

  void take_place_date(const Line& line) {
    if (date_seen_) return;
    date_seen_ = true;
    date_span_ = line.span;
    PlaceAndDate read = read_place_and_date(std::string(line.text) + rest_of_date());
    head_.metadata.place = broken_place(line) + read.place;
    head_.metadata.date_text = std::move(read.date_text);
    head_.metadata.date_iso = std::move(read.date_iso);
  }

  // "năm 2025" on the line below "Hoà An, ngày 05 tháng 9"
  std::string rest_of_date() const {
    if (at_ + 1 >= lines_.size()) return {};
    for (const HeadPiece& piece : read_head_line(lines_[at_ + 1])) {
      if (piece.kind == HeadKind::rest_of_date) return ' ' + std::string(piece.line.text);
    }
    return {};
  }

  // "Thành phố Hồ Chí" on a line of its own above "Minh, ngày ...", which is in the right column
  // then.
  std::string broken_place(const Line& line) {
    if (pieces_.size() < 2) return {};
    HeadPiece& before = pieces_[pieces_.size() - 2];
    const bool plain =
        before.kind == HeadKind::other && before.line.text.size() < 40 &&
        starts_upper(before.line.text) && about_.empty() &&
        before.line.number + 1 + static_cast<std::size_t>(line.blank_lines) == line.number;
    if (!plain || before.line.text.ends_with('.')) return {};
    before.kind = HeadKind::place_date;
    return base::collapse_space(before.line.text) + ' ';
  }

  void take_capitals(const Line& line) {
    if (line.kind == LineKind::letterhead_right) return;
    // A title whose type is unknown: "MỆNH LỆNH".
    const bool complete = date_seen_ && !head_.metadata.number.empty() && !issuer_.empty();
    if (complete && about_.empty() && !opens_with_body(line.text)) return;
    if (!about_.empty() && is_dangling(about_.back().text)) {
      about_.push_back(line);
    } else {
      issuer_.add(line);
    }
  }

  void take_other(const Line& line) {
    if (!about_.empty()) {
      about_closed_ = about_closed_ || !goes_on_with_about(line);
      if (!about_closed_) about_.push_back(line);
    } else if (opens_about(line)) {
      about_.push_back(line);
      last_sign_ = at_ + 1;
    } else if (goes_on_with_issuer(line)) {
      take_capitals(line);
    } else {
      issuer_.add_small(line);
    }
  }

  // Not "123/QĐ-UBND", whose subject stands below its title.
  bool has_number_of_letter() const {
    const std::string_view number = head_.metadata.number;
    for (std::size_t begin = 0; begin < number.size();) {
      const std::size_t end = std::min(number.find_first_of("/-", begin), number.size());
      const auto type = type_of_code(number.substr(begin, end - begin), System::state);
      if (type && type->name != "Công văn") return false;
      begin = end + 1;
    }
    return !number.empty();
  }

  // "Về tuyển dụng lao động" below the number of a letter: "V/v" in full.
  bool opens_about(const Line& line) const {
    return has_number_of_letter() && line.text.starts_with("Về ") &&
           line.text.size() <= kLongestHeadLine && !ends_sentence(line.text);
  }

  // A paragraph that follows where the addressee is missing is not the letter's subject.
  bool goes_on_with_about(const Line& line) const {
    return line.text.size() <= kLongestHeadLine &&
           (starts_lower(line.text) || is_dangling(about_.back().text) ||
            !opens_preamble(line.text)) &&
           !ends_sentence(line.text);
  }

  // "PHỦ" below "VĂN PHÒNG CHÍNH", "ỦY" above "BAN NHÂN DÂN": too short to be believed elsewhere.
  bool goes_on_with_issuer(const Line& line) const {
    const bool neighbour = pieces_.size() == 1 ||
                           pieces_[pieces_.size() - 2].kind == HeadKind::capitals ||
                           pieces_[pieces_.size() - 2].kind == HeadKind::other;
    return neighbour && line.text.size() < 16 && base::is_all_capitals(line.text) &&
           !is_digit(first_char(line.text)) && length_in_characters(line.text) > 1;
  }

  // ---- the title

  bool take_title() {
    const Line& line = lines_[at_];
    if (line.text.size() > kLongestHeadLine) return false;
    const bool capitals = base::is_all_capitals(line.text) || line.kind == LineKind::title;
    if (!capitals && (last_sign_ == 0 || line.text.size() > 40)) return false;
    if (const auto type = type_of_title(line.text)) return open_title(*type, 1, {});
    if (!capitals) return false;
    if (at_ + 1 < lines_.size() && base::split_words(line.text).size() == 1) {
      const std::string both = std::string(line.text) + std::string(lines_[at_ + 1].text);
      if (const auto type = type_of_title(both)) return open_title(*type, 2, {});
    }
    return take_title_with_subject(line);
  }

  // "KẾ HOẠCH TRIỂN KHAI ..." on one line, below the number or the date.
  bool take_title_with_subject(const Line& line) {
    if (!date_seen_ && head_.metadata.number.empty()) return false;
    const auto type = type_opening(line.text);
    if (!type || read_head_line(line).front().kind == HeadKind::stamp)
      return false;  // "CÔNG VĂN ĐẾN"
    const std::size_t count = base::split_words(type->name).size();
    const std::string_view name = first_words(line.text, count);
    const std::size_t end = base::span_of(name, line.text).end;
    return open_title(*type, 1, base::trim(line.text.substr(end)));
  }

  bool open_title(const DocumentType& type, std::size_t lines, std::string_view rest) {
    title_found_ = true;
    type_name_ = type.name;
    head_.metadata.type = std::string(type.name);
    for (std::size_t i = 0; i < lines; ++i)
      below_.push_back(lines_[at_ + i]);
    if (!rest.empty()) {
      Line subject = lines_[at_];
      subject.text = rest;
      subject_.push_back(subject);
    }
    at_ += lines;
    return true;
  }

  // "CÔNG ĐIỆN KHẨN"
  bool take_urgency() {
    if (subject_.size() != 1 || read_head_line(subject_.front()).front().kind != HeadKind::urgency)
      return false;
    head_.metadata.urgency = base::collapse_space(subject_.front().text);
    subject_.clear();
    return true;
  }

  // "HÀNH ĐỘNG" is no subject where one stands below it: the document is a "Chương trình hành
  // động".
  void take_species() {
    if (take_urgency()) return;
    if (subject_.empty() || !names_species(subject_.front().text)) return;
    const std::vector<Line> species = std::move(subject_);
    subject_.clear();
    skip_rules();
    if (at_ < lines_.size() && continues_subject(lines_, at_, subject_)) {
      head_.metadata.type += ' ' + base::to_lower(base::collapse_space(species.front().text));
    } else {
      subject_ = species;
    }
  }

  // ---- below the title

  void read_subject() {
    take_species();
    skip_rules();
    while (at_ < lines_.size() && !stands_at_sender() && continues_subject(lines_, at_, subject_)) {
      subject_.push_back(lines_[at_]);
      keep();
    }
    leave_out_issuer();
    while (stands_at_sender() && !stands_at_receivers())
      keep();
  }

  // "CỦA CHÍNH PHỦ" above "Về đăng ký kinh doanh".
  void leave_out_issuer() {
    if (subject_.empty() || !names_title_issuer(subject_.front().text)) return;
    const auto topic = std::find_if(
        subject_.begin(), subject_.end(), [](const Line& line) { return opens_topic(line.text); });
    if (topic != subject_.end()) subject_.erase(subject_.begin(), topic);
  }

  bool is_telegram() const { return type_name_ == "Công điện"; }

  bool stands_at_sender() const {
    return is_telegram() && at_ < lines_.size() && is_sender_of_telegram(lines_, at_);
  }

  bool stands_at_receivers() const {
    return is_telegram() && at_ < lines_.size() && opens_telegram(lines_[at_].text);
  }

  void skip_rules() {
    while (at_ < lines_.size() && lines_[at_].is_rule)
      keep();
  }

  void keep() { below_.push_back(lines_[at_++]); }

  // Pieces from line `end` on are not of the head.
  void keep_until(std::size_t end) {
    if (end >= lines_.size()) return;
    const std::size_t limit = lines_[end].span.begin;
    std::erase_if(pieces_,
                  [limit](const HeadPiece& piece) { return piece.line.span.begin >= limit; });
  }

  void read_addressee() {
    if (at_ >= lines_.size() || (!opens_addressee() && !stands_at_receivers())) return;
    const std::size_t count = count_addressee_lines(lines_, at_);
    head_.metadata.addressee = read_addressee_lines(lines_.subspan(at_, count));
    for (std::size_t i = 0; i < count; ++i)
      keep();
  }

  // ---- at the end

  void finish() {
    Metadata& metadata = head_.metadata;
    const Issuer issuer = issuer_.parse(pieces_);
    metadata.issuer = with_name_case(issuer.name, metadata.place);
    metadata.issuer_parent = with_name_case(issuer.parent, metadata.place);
    metadata.system = system_of_head(metadata,
                                     {seen(HeadKind::party_name),
                                      seen(HeadKind::national_name),
                                      seen(HeadKind::motto),
                                      seen(HeadKind::youth_name)});
    if (!title_found_ && (!about_.empty() || !metadata.addressee.empty()))
      metadata.type = type_name_ = "Công văn";
    metadata.type_code = code_of_head(metadata, type_name_);
    metadata.subject = subject_text(subject_.empty() ? about_ : subject_);
    head_.end = pieces_.empty() && below_.empty() ? 0 : at_;
    arrange_lines();
    if (head_.end > 0) head_.findings = find_missing();
  }

  void arrange_lines() {
    head_.lines = in_reading_order(pieces_);
    head_.lines.insert(head_.lines.end(), below_.begin(), below_.end());
  }

  std::vector<base::Finding> find_missing() const {
    const base::TextSpan whole{lines_.front().span.begin, lines_[head_.end - 1].span.end};
    return missing_fields(head_.metadata,
                          {whole, number_span_, date_span_, issuer_.span()},
                          number_is_complete_,
                          date_seen_);
  }

  std::span<const Line> lines_;
  Letterhead head_;
  std::size_t at_ = 0;
  std::size_t last_sign_ = 0;      // one past the last line that only a letterhead has
  std::vector<HeadPiece> pieces_;  // above the title
  std::vector<Line> below_;        // title, subject, rules, addressee
  std::vector<Line> subject_;
  std::vector<Line> about_;  // the subject of a letter: V/v
  HeadIssuer issuer_;
  std::string_view type_name_;  // without its species
  bool about_closed_ = false;
  bool title_found_ = false;
  bool addressee_found_ = false;
  bool date_seen_ = false;
  bool number_is_complete_ = true;
  const Line* number_line_ = nullptr;
  base::TextSpan number_span_, date_span_;
};

}  // namespace

Letterhead parse_letterhead(std::span<const Line> lines) {
  return HeadReader(lines).read();
}

}  // namespace parsers
