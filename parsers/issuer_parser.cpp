#include "parsers/issuer_parser.h"

#include <algorithm>

#include "base/text.h"
#include "parsers/name_case.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

namespace parsers {
namespace {

const PhraseTable& bodies() {
  static const PhraseTable table({
      {1,
       "đảng uỷ|đảng bộ|đảng đoàn|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|quân uỷ|chi bộ|chi uỷ|"
       "ban|bch|bcđ|bql|văn phòng|uỷ ban|ubnd|hđnd|ubmttq|ubmttqvn|mttq|mttqvn|ubkt|hội đồng|bộ|"
       "sở|cục|chi cục|tổng cục|vụ|phòng|viện|trường|trung tâm|công an|toà án|tand|vksnd|hội|đoàn|"
       "liên đoàn|lđlđ|công đoàn|tổng|quốc hội|chính phủ|thủ tướng|chủ tịch|ngân hàng|bảo hiểm|"
       "bhxh|kho bạc|bệnh viện|công ty|tập đoàn|mặt trận|tổ|thanh tra|kiểm toán|đài|báo|học viện|"
       "đại học|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|tỉnh hội|quân khu|quân đoàn|quân chủng|"
       "binh chủng|hải quan|thuế|thống kê|tiểu ban|liên hiệp|liên minh|hiệp hội|quỹ|nhà|"
       "trạm|hạt|xí nghiệp|hợp tác xã|bộ tư lệnh|ban chqs|bộ trưởng|giám đốc|tổng thanh tra|"
       "uỷ viên|cơ quan|đoàn đbqh|thường trực|đại hội|vietnam|trạm y tế|trung đoàn|sư đoàn|"
       "cảng vụ|bưu điện|phân viện|phân hiệu|khoa|thư viện|bảo tàng|nông trường|lâm trường|"
       "vườn quốc gia|khu|khối|đội|đồn biên phòng"},
      {2,
       "ban hành|hội nghị|hội thảo|hội thi|hội diễn|khu vực|tổ chức|nhà nước|báo cáo|đoàn kết|"
       "phòng chống|phòng ngừa|tổng kết|tổng hợp|bộ đội|bộ luật|trường hợp|"
       "chủ trương|chủ đề"},
  });
  return table;
}

// Organs and posts that are nobody until a body is named with them.
const PhraseTable& organs() {
  static const PhraseTable table({
      {1,
       "ban thường trực|ban thường vụ|ban chấp hành|thường trực|bch|btt|btv|chủ tịch|bộ trưởng|"
       "thủ trưởng|giám đốc|văn phòng|ban chỉ đạo|hội đồng|tổ công tác|trường|trung tâm|bộ|sở|ban|"
       "cục|chi cục|uỷ ban"},
  });
  return table;
}

bool is_bare_organ(std::string_view name) {
  const std::vector<Word> words = read_words(name);
  return !words.empty() && organs().find(words, 0).length == words.size();
}

// Organs that are called by the body on the lines above them.
bool is_called_by_body(std::string_view name) {
  static const PhraseTable table({{1,
                                   "ban thường trực|ban thường vụ|ban chấp hành|thường trực|bch|"
                                   "btt|btv|văn phòng|chủ tịch|giám đốc|bộ trưởng"}});
  const std::vector<Word> words = read_words(name);
  return !words.empty() && table.find(words, 0).length == words.size();
}

// True when the last word, "uỷ", is that of a Party committee and not torn from "uỷ ban".
bool of_committee(const std::vector<Word>& words) {
  static const PhraseTable kinds({{1, "tỉnh|thành|huyện|quận|thị|đảng|chi|quân|cấp|chính"}});
  return words.size() > 1 && kinds.find(words, words.size() - 2);
}

// A name that cannot end where it does: "BỘ KHOA HỌC VÀ".
bool dangles(std::string_view name) {
  static const PhraseTable links({{1, "và|của|thuộc|về|tại|nhân dân các"}});
  const std::vector<Word> words = read_words(name);
  if (words.empty()) return true;
  const WordShape last = words.back().shape;
  static const PhraseTable kWhose({{1, "uỷ ban thường vụ"}});  // of the National Assembly
  if (kWhose.find(words, 0).length == words.size()) return true;
  if (words.back().key == word_key("uỷ") && !of_committee(words)) return true;  // "ỦY" / "BAN"
  return last == WordShape::comma || last == WordShape::dash ||
         static_cast<bool>(links.find(words, words.size() - 1));
}

// Advisory bodies of a Party committee, called by it: "BAN TỔ CHỨC" below "TỈNH UỶ HOÀ AN" is the
// "Ban Tổ chức Tỉnh uỷ Hoà An", below "BAN CHẤP HÀNH TRUNG ƯƠNG" the "Ban Tổ chức Trung ương".
std::string qualifier_of(std::string_view name, std::string_view parent) {
  static const PhraseTable advisory({{1, "ban|uỷ ban kiểm tra|văn phòng|cơ quan"}});
  static const PhraseTable committees(
      {{1, "tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ"}, {2, "ban chấp hành trung ương"}});
  static const PhraseTable qualified(
      {{1, "trung ương|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ|tỉnh|xã|phường|đảng bộ"}});
  const std::vector<Word> words = read_words(name);
  if (words.empty() || !advisory.find(words, 0)) return {};
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (qualified.find(words, i)) return {};
  }
  const PhraseTable::Found committee = committees.find(read_words(parent), 0);
  if (committee.tag == 2) return "TRUNG ƯƠNG";
  return committee ? std::string(parent) : std::string();
}

// "BAN CHẤP HÀNH TỈNH HOÀ AN" below "HỘI NÔNG DÂN VIỆT NAM", "UỶ BAN TRUNG ƯƠNG" below "MẶT TRẬN TỔ
// QUỐC VIỆT NAM": an organ of the organisation above it at a place. The bytes before the place; 0
// where the name says whose organ it is.
std::size_t organ_of_organisation(std::string_view name, std::string_view parent) {
  static const PhraseTable organs_at_place(
      {{1, "ban chấp hành|ban thường vụ|ban thường trực|bch|btv|btt|uỷ ban|hội đồng"}});
  static const PhraseTable places(
      {{1, "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trung ương|cơ sở"}});
  static const PhraseTable organisations(
      {{1,
        "hội|mặt trận tổ quốc việt nam|đoàn tncs|đoàn thanh niên|tổng liên đoàn|liên đoàn|"
        "công đoàn việt nam|liên minh|liên hiệp"},
       {2, "hội đồng"}});
  if (organisations.find(read_words(parent), 0).tag != 1) return 0;
  const std::vector<Word> words = read_words(name);
  if (words.empty()) return 0;
  const std::size_t organ = organs_at_place.find(words, 0).length;
  if (organ == 0 || organ >= words.size() || !places.find(words, organ)) return 0;
  // "BCH TỈNH ĐOÀN BÌNH HẢI" says whose organ it is.
  if (reads(words, organ + 1, "đoàn") || reads(words, organ + 1, "hội")) return 0;
  return words[organ].span.begin;
}

std::string joined(const std::string& upper, std::string_view lower) {
  std::string name = upper;
  if (!name.empty()) name += ' ';
  return name + base::collapse_space(lower);
}

// Letters that OCR made small raised again.
std::string in_capitals(std::string_view text) {
  return is_nearly_all_capitals(text) ? base::to_upper(text) : std::string(text);
}

// A line of one word was torn off by a narrow column: from the line below when only both together
// name a body ("ỦY", "BAN NHÂN DÂN"), else from the line above.
std::vector<std::string> mended_lines(const std::vector<std::string_view>& lines) {
  std::vector<std::string> mended;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line = base::collapse_space(lines[i]);
    const bool torn = base::split_words(line).size() == 1;
    const bool next_opens = i + 1 < lines.size() && opens_with_body(lines[i + 1]);
    const bool with_next = torn && i + 1 < lines.size() &&
                           (mended.empty() || bare_key(line) == "uy" ||
                            (!next_opens && opens_with_body(joined(line, lines[i + 1]))));
    if (with_next) {
      mended.push_back(joined(line, lines[++i]));
    } else if (torn && !mended.empty()) {
      mended.back() = joined(mended.back(), line);
    } else {
      mended.push_back(line);
    }
  }
  return mended;
}

std::vector<std::string> names_of(const std::vector<std::string_view>& lines) {
  std::vector<std::string> names;
  for (const std::string& line : mended_lines(lines)) {
    const bool opens = opens_with_body(line);
    if (names.empty() && !opens) continue;
    const bool continues =
        !names.empty() && (!opens || dangles(names.back()) || is_bare_organ(names.back()));
    if (continues) {
      names.back() = joined(names.back(), line);
    } else {
      names.push_back(line);
    }
  }
  const auto same = [](const std::string& a, const std::string& b) {
    return bare_key(a) == bare_key(b);
  };
  names.erase(std::unique(names.begin(), names.end(), same), names.end());  // printed twice
  return names;
}

}  // namespace

bool opens_with_body(std::string_view text) {
  const std::vector<Word> words = read_words(first_words(text, 4));
  return bodies().find(words, 0).tag == 1;
}

Issuer parse_issuer(const std::vector<std::string_view>& lines) {
  const std::vector<std::string> names = names_of(lines);
  Issuer issuer;
  if (names.empty()) return issuer;
  std::string name(trim_all(names.back(), ".,;:*-_"));
  if (names.size() > 1) {
    const std::string& parent = names[names.size() - 2];
    const std::string qualifier = qualifier_of(name, parent);
    if (const std::size_t place = organ_of_organisation(name, parent)) {
      const std::string_view where = std::string_view(name).substr(place);
      const std::string organ(base::trim(std::string_view(name).substr(0, place)));
      const bool central = bare_key(where) == "trunguong";  // "Uỷ ban Trung ương MTTQ Việt Nam"
      name = central ? joined(name, parent) : joined(joined(organ, parent), where);
    } else if (!qualifier.empty()) {
      name = joined(name, qualifier);
    } else if (is_called_by_body(name)) {
      name = joined(name, parent);
    }
    issuer.parent = body_name_case(in_capitals(trim_all(parent, ".,;:*-_")));
  }
  issuer.name = body_name_case(in_capitals(name));
  return issuer;
}

}  // namespace parsers
