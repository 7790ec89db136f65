#include "parsers/citation_trail.h"

#include <vector>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/date_parser.h"
#include "parsers/document_type.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// A date follows when nothing but words of issuing stand before it; an issuer follows "của" and
// goes on until words open the title or the subject of the cited document, or another one.

namespace parsers {
namespace {

constexpr std::size_t kLookAhead = 260;  // bytes for an issuer

// Words at which the name of an issuer is over and the subject of the document begins.
const PhraseTable& subject_openings() {
  static const PhraseTable kTable(
      {{1,
        "về|v/v|quy định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|thực hiện|triển khai|"
        "tăng cường|đẩy mạnh|công bố|giao|sau đây|được|để|tại|đã|trong|nhằm|theo|đến|từ|có|là|cho|"
        "ngày|khoá|nhiệm kỳ|năm|tổ chức|thông qua|cụ thể|đối với|do|với|một số|nêu|này|gửi|"
        "kiểm tra|đánh giá|tiếp tục|xây dựng|thành lập|kết luận|yêu cầu|chỉ đạo|nâng cao|quản lý|"
        "phát triển|đổi mới|bảo đảm|đảm bảo|tiếp công dân|phân công|điều chỉnh|bãi bỏ|thay thế|"
        "nay là|trước đây|tập trung|chuẩn bị|phòng chống|phòng ngừa|lãnh "
        "đạo|lấy|cũng|như|khi|mà|thì|trên|"
        "phối hợp|giải quyết|xử lý|khắc phục|hỗ trợ|cắt giảm|kiện toàn|sắp xếp|bằng|kèm|vào|"
        "quán triệt|phát động|phát huy|tuyên truyền|chi tiết|công nhận|tặng|khen thưởng|hợp "
        "nhất|đề nghị|kiến nghị|báo cáo|xin|trả lời|phúc đáp|đăng ký"}});
  return kTable;
}

bool is_capital_word(const std::vector<Word>& words, std::size_t at) {
  return at < words.size() && words[at].shape == WordShape::word && words[at].capital;
}

// Words with a capital, or among capitals only, that open the title of a document and not the
// second half of a name: "của Chính phủ Quy định ...", "CỦA CHÍNH PHỦ PHÊ DUYỆT ...".
const PhraseTable& title_openings() {
  static const PhraseTable kTable(
      {{1,
        "về|quy định|phê duyệt|ban hành|kết luận phiên họp|kết luận hội nghị|hướng dẫn|sửa đổi|"
        "bổ sung|căn cứ|thực hiện|triển khai|thông báo|công bố|quy chế|tăng cường|bãi bỏ|"
        "thay thế|giao|gửi"}});
  return kTable;
}

// True when word `at` opens a title, though it is written like a part of the name from `from` on.
bool opens_title(const std::vector<Word>& words, std::size_t from, std::size_t at) {
  // What names the kind of a body takes the next word with it: "Ban Hướng dẫn".
  return at >= from + 2 && words[at].capital && title_openings().find(words, at);
}

// The words that open the name of a body: behind a comma another begins.
const PhraseTable& body_openings() {
  static const PhraseTable kTable(
      {{1,
        "ban|bộ|sở|uỷ ban|ubnd|hội đồng|hđnd|tỉnh uỷ|thành uỷ|đảng uỷ|huyện uỷ|quận uỷ|thị uỷ|"
        "chi bộ|đảng bộ|văn phòng|công an|liên đoàn|hội|đoàn|mặt trận|công đoàn|trung tâm|cục|"
        "chi cục|vụ|phòng|thường trực|chính phủ|thủ tướng|quốc hội|viện|toà án|trường"}});
  return kTable;
}

// "Bộ Văn hoá, Thể thao và Du lịch": the comma at `at` is inside a name when capitals stand after
// it and after the "và" that follows, and no type of document between.
bool is_comma_in_name(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kPartWords = 5;
  if (!is_capital_word(words, at + 1) || body_openings().find(words, at + 1)) return false;
  for (std::size_t i = at + 1; i < words.size() && i <= at + kPartWords; ++i) {
    if (words[i].shape != WordShape::word) return false;
    if (reads(words, i, "và")) return is_capital_word(words, i + 1) && !type_at(words, i + 1);
    if (type_at(words, i)) return false;
  }
  return false;
}

// "của Thường trực Tỉnh uỷ và Văn bản số 4": behind the "và" at `at` another document begins.
bool leads_to_document(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kTypeWords = 4;
  if (type_at(words, at + 1)) return true;
  for (std::size_t i = at + 2; i < words.size() && i <= at + 1 + kTypeWords; ++i) {
    if (words[i].shape != WordShape::word) return false;
    if (reads(words, i, "số")) return true;
  }
  return false;
}

// The number of words, from `from` on, that are the name of an issuer.
std::size_t issuer_length(const std::vector<Word>& words, std::size_t from) {
  constexpr std::size_t kLongestIssuer = 24;
  std::size_t at = from;
  for (; at < words.size() && at < from + kLongestIssuer; ++at) {
    const Word& word = words[at];
    if (word.shape == WordShape::comma && is_comma_in_name(words, at)) continue;
    if (word.shape == WordShape::dash && is_capital_word(words, at + 1)) continue;
    if (word.shape != WordShape::word && word.shape != WordShape::number) break;
    if (opens_title(words, from, at)) break;
    if (reads(words, at, "và")) {
      if (!is_capital_word(words, at + 1) || leads_to_document(words, at)) break;
    } else if (!word.capital && subject_openings().find(words, at)) {
      break;
    }
  }
  return at - from;
}

// True when nothing but blanks, commas and words of issuing stand in `gap`.
bool leads_to_date(std::string_view gap) {
  const std::string key = bare_key(gap);
  return key.empty() || key == "ky" || key == "banhanh" || key == "kyngay" || key == "ra" ||
         key == "duocbanhanh";
}

bool read_trail_date(std::string_view text, std::size_t from, CitationTrail& trail) {
  constexpr std::size_t kDateWithin = 80;
  const std::string_view ahead = head_of(text.substr(from), kDateWithin);
  const auto date = find_date(ahead);
  if (!date) return false;
  const base::TextSpan span = base::span_of(date->text, ahead);
  const std::string_view gap = ahead.substr(0, span.begin);
  if (gap.find_first_of(".;:)") != std::string_view::npos || !leads_to_date(gap)) return false;
  trail.date_iso = to_iso(date->date);
  trail.end = from + span.end;
  return true;
}

bool read_trail_issuer(std::string_view text, std::size_t from, CitationTrail& trail) {
  const std::string_view ahead = head_of(text.substr(from), kLookAhead);
  const std::vector<Word> words = read_words(ahead);
  std::size_t at = 0;
  while (at < words.size() && at < 2 &&
         (words[at].shape == WordShape::comma || words[at].shape == WordShape::close))
    ++at;
  if (at + 1 >= words.size() || !reads(words, at, "của")) return false;
  const std::size_t count = issuer_length(words, at + 1);
  if (count == 0) return false;
  const std::string name = base::collapse_space(printed(ahead, words, at + 1, at + 1 + count));
  if (!starts_upper(name)) return false;
  trail.issuer = name;
  trail.end = from + words[at + count].span.end;
  return true;
}

// The byte behind a date that no calendar has, "ngày 30 tháng 02 năm 2025", at byte `from`; `from`
// when there is none.
std::size_t end_of_damaged_date(std::string_view text, std::size_t from) {
  constexpr std::size_t kDateWithin = 80;
  const std::vector<Word> words = read_words(head_of(text.substr(from), kDateWithin));
  std::size_t at = !words.empty() && words[0].shape == WordShape::comma ? 1 : 0;
  if (at >= words.size() || !reads(words, at, "ngày")) return from;
  std::size_t end = from;
  for (++at; at < words.size(); ++at) {
    const bool of_date = words[at].shape == WordShape::number || reads(words, at, "tháng") ||
                         reads(words, at, "năm");
    if (!of_date) break;
    end = from + words[at].span.end;
  }
  return end;
}

}  // namespace

CitationTrail read_citation_trail(std::string_view text, std::size_t from) {
  CitationTrail trail;
  trail.end = from;
  const bool dated = read_trail_date(text, from, trail);
  if (!dated) {
    const std::size_t end = end_of_damaged_date(text, from);
    if (end != from && read_trail_issuer(text, end, trail)) return trail;
  }
  const bool issued = read_trail_issuer(text, trail.end, trail);
  if (!dated && issued) read_trail_date(text, trail.end, trail);
  return trail;
}

}  // namespace parsers
