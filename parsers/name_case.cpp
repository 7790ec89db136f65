#include "parsers/name_case.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "parsers/generic_words.h"
#include "parsers/words.h"

// Words are lowered from left to right; a table of phrases says which of their syllables keep a
// capital and what follows them: the name of a place, whose every syllable is capital, or a new
// part of the name, whose first syllable is (NĐ 30/2020, Phụ lục II, mục III.1, IV.1). What is no
// Vietnamese syllable is an abbreviation and stays. What stands behind the last word that bodies
// have in common (parsers/generic_words.h) is a proper name, and all its syllables are capital.

namespace parsers {
namespace {

// What stands after a phrase.
enum class After {
  part,   // a new part of the name: its first syllable is capital
  place,  // the name of a place: all its syllables are
  plain   // running words
};

// Where in a part a phrase may stand.
enum class Where {
  anywhere,
  opening,      // only where a part or place begins: "Môi trường" is no "Trường"
  opening_caps  // anywhere; where a part begins, its first syllable is capital
};

struct Phrase {
  After after;
  Where where;
  const char* words;  // with the capitals that they keep inside a name, separated by '|'
};

constexpr Phrase kPhrases[] = {
    {After::place,
     Where::anywhere,
     "tỉnh|xã|phường|huyện|quận|thị xã|thị trấn|thành phố|đặc khu|khu phố|tổ dân phố|Tỉnh uỷ|"
     "Thành uỷ|Huyện uỷ|Quận uỷ|Thị uỷ|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Xã đoàn|Tỉnh hội|khu vực|"
     "Trường Tiểu học|Trường Mầm non|Trường Trung học cơ sở|Trường Trung học phổ thông|"
     "Trường Chính trị|Trường THPT|Trường THCS|Trường TH|Trường PTDTNT|Trường Mẫu giáo|Cửa khẩu|"
     "Bảo hiểm xã hội cơ sở|Thuế cơ sở"},
    {After::place, Where::opening, "thôn|bản|ấp|khóm|làng|buôn"},
    {After::part,
     Where::opening,
     "Đồn|Ban|Bộ|Sở|Cục|Vụ|Phòng|Viện|Trường|Hội|Đoàn|Tổ|Đội|Quỹ|Báo|Đài|Hạt|Trạm|Phó|Chánh|và"},
    {After::part,
     Where::anywhere,
     "Đảng uỷ|Đảng bộ|Chi bộ|Chi uỷ|Chi cục|Tổng cục|Văn phòng|Trung tâm|Hội đồng|Liên đoàn|"
     "Tổng Liên đoàn|Công đoàn|Uỷ ban|Ban Chỉ đạo|Ban Chấp hành|Ban Thường vụ|Ban Thường trực|"
     "Ban Quản lý|Ban Cán sự|Ban Bí thư|Thường trực|Thường vụ|Thanh tra|Học viện|Đại học|"
     "Tổng công ty|Công ty|Tập đoàn|Ngân hàng|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|"
     "Phó Giám đốc|Tổng Giám đốc|Phó Tổng Giám đốc|Bộ trưởng|Thứ trưởng|Trưởng ban|"
     "Phó Trưởng ban|Trưởng phòng|Phó Trưởng phòng|Chánh Văn phòng|Phó Chánh Văn phòng|"
     "Chánh Thanh tra|Phó Chánh Thanh tra|Cục trưởng|Phó Cục trưởng|Vụ trưởng|Phó Vụ trưởng|"
     "Viện trưởng|Phó Viện trưởng|Hiệu trưởng|Phó Hiệu trưởng|Chi cục trưởng|"
     "Phó Chi cục trưởng|Tổ trưởng|Phó Tổ trưởng|Thủ trưởng|Chủ nhiệm|Phó Chủ nhiệm|"
     "Trưởng đoàn|Phó Trưởng đoàn|Chỉ huy trưởng|Chính uỷ|Tổng Thư ký|Tổng Bí thư|"
     "Phó Thủ tướng|Uỷ viên|Bệnh viện|Liên hiệp các Hội|Trưởng Thuế|Phó Trưởng Thuế|"
     "Nghiệp vụ Y|Nghiệp vụ Dược|Chánh án|Phó Chánh án"},
    {After::plain,
     Where::anywhere,
     "của|các|về|thuộc|tại|cấp|cho|đối với|trực thuộc|nhân dân|Hội đồng nhân dân|"
     "Uỷ ban nhân dân|Toà án nhân dân|Viện kiểm sát nhân dân|Viện kiểm sát|tối cao|"
     "Công đoàn cơ sở|khoá|phụ trách|Thủ trưởng đơn vị|Thủ trưởng cơ quan|Bảo hiểm xã hội|Công "
     "an|Công an nhân dân|Quân đội nhân "
     "dân|Bộ "
     "phận|trưởng|Phòng, chống|"
     "Phòng chống|kiêm|Thủ tướng|Mặt trận Tổ quốc"},
    {After::part,
     Where::anywhere,
     "Hợp tác xã|Biên phòng|Công đoàn ngành|cổ phần|trách nhiệm hữu hạn|một thành viên"},
    {After::plain,
     Where::opening_caps,
     "cấp nước|cấp thoát nước|xã hội|chính trị - xã hội|khu kinh tế|khu công nghiệp"},
    {After::part,
     Where::anywhere,
     "Việt Nam|Trung ương|Đảng|Chính phủ|Quốc hội|Nhà nước|Hồ Chí Minh|Đảng Cộng sản|"
     "Bộ Chính trị|Bộ Công Thương|Sở Công Thương|Thanh niên Cộng sản|Mặt trận Tổ quốc Việt Nam|"
     "Thường vụ Quốc hội|Thành phố Hồ Chí Minh|Thủ đô Hà Nội|Liên hiệp Phụ nữ|Cựu chiến binh|"
     "Nông dân|Lao động|Phụ nữ|Thanh niên|Kiểm tra|Tổ chức|Tuyên giáo|Dân vận|Nội chính"},
    {After::part,  // provinces, those before July 2025 among them
     Where::anywhere,
     "Hà Nội|Cao Bằng|Tuyên Quang|Hà Giang|Điện Biên|Lai Châu|Sơn La|Lào Cai|Yên Bái|Thái "
     "Nguyên|Bắc Kạn|Lạng Sơn|Quảng Ninh|Bắc Ninh|Bắc Giang|Phú Thọ|Hoà Bình|Vĩnh Phúc|Hải "
     "Phòng|Hải Dương|Hưng Yên|Thái Bình|Ninh Bình|Hà Nam|Nam Định|Thanh Hoá|Nghệ An|Hà Tĩnh|Quảng "
     "Trị|Quảng Bình|Đà Nẵng|Quảng Nam|Quảng Ngãi|Kon Tum|Gia Lai|Bình Định|Khánh Hoà|Ninh "
     "Thuận|Đắk Lắk|Phú Yên|Lâm Đồng|Bình Thuận|Đắk Nông|Đồng Nai|Bình Phước|Bà Rịa - Vũng "
     "Tàu|Bình Dương|Tây Ninh|Long An|Đồng Tháp|Tiền Giang|Vĩnh Long|Bến Tre|Trà Vinh|An "
     "Giang|Kiên Giang|Cần Thơ|Hậu Giang|Sóc Trăng|Cà Mau|Bạc Liêu"},
};

struct Entry {
  std::vector<bool> capitals;  // one per syllable
  After after = After::part;
  Where where = Where::anywhere;
};

constexpr std::size_t kLongestPhrase = 6;  // syllables

std::vector<std::string_view> split_bars(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t bar = std::min(text.find('|', begin), text.size());
    parts.push_back(text.substr(begin, bar - begin));
    begin = bar + 1;
  }
  return parts;
}

// The letters of `word`, the comma and the like at its ends aside.
std::string_view bare_word(std::string_view word) {
  constexpr std::string_view kMarks = ",.;:()\"";
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  return word;
}

bool first_letter_is_capital(std::string_view word) {
  std::size_t at = 0;
  base::next_char(word, at);
  return base::is_all_capitals(word.substr(0, at));
}

const std::unordered_map<std::string, Entry>& phrases() {
  static const std::unordered_map<std::string, Entry> table = [] {
    std::unordered_map<std::string, Entry> made;
    for (const Phrase& group : kPhrases) {
      for (const std::string_view phrase : split_bars(group.words)) {
        Entry entry{{}, group.after, group.where};
        std::string key;
        for (const std::string_view word : base::split_words(phrase)) {
          key += word_key(bare_word(word)) + ' ';
          entry.capitals.push_back(first_letter_is_capital(word));
        }
        made[key] = entry;
      }
    }
    return made;
  }();
  return table;
}

// The longest phrase at word `at`; nullptr when there is none.
const Entry* phrase_at(const std::vector<std::string_view>& words, std::size_t at, bool opening) {
  const Entry* longest = nullptr;
  std::string key;
  for (std::size_t i = at; i < words.size() && i < at + kLongestPhrase; ++i) {
    key += word_key(bare_word(words[i])) + ' ';
    const auto found = phrases().find(key);
    if (found == phrases().end()) continue;
    if (opening || found->second.where != Where::opening) longest = &found->second;
  }
  return longest;
}

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool is_roman_number(std::string_view word) {
  return word.size() > 1 && word.find_first_not_of("IVX") == std::string_view::npos;
}

// True for what cannot be read as a syllable: no vowel, or an ending that no syllable has.
bool is_abbreviation(std::string_view word) {
  const std::string plain = base::strip_marks(base::to_lower(bare_word(word)));
  if (plain.find_first_of("0123456789&'") != std::string::npos) return true;
  std::size_t at = 0;
  while (at < plain.size() && !is_vowel(plain[at]))
    ++at;
  if (at == plain.size()) return plain.size() > 1;
  while (at < plain.size() && is_vowel(plain[at]))
    ++at;
  const std::string_view coda = std::string_view(plain).substr(at);
  for (const std::string_view known : {"", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"}) {
    if (coda == known) return false;
  }
  return true;
}

// `word` with its first letter, and those after a hyphen or apostrophe, as capitals.
std::string title_word(std::string_view word) {
  const std::string lower = base::to_lower(word);
  std::string result;
  bool capital_next = true;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_char(lower, at);
    const std::string_view letter = std::string_view(lower).substr(begin, at - begin);
    result += capital_next ? base::to_upper(letter) : std::string(letter);
    capital_next = c == U'-' || c == U'\'' || c == U'’' || (capital_next && c == U'(');
  }
  return result;
}

std::string cased(std::string_view word, bool capital) {
  return capital ? title_word(word) : base::to_lower(word);
}

// What the next word is, unless a phrase says otherwise.
enum class Next { part_opens, place, plain };

bool closes_part(std::string_view word) {
  return word.ends_with(',') || word.ends_with(';') || word == "-" || word == "–";
}

// Builds the name word by word.
class NameWriter {
 public:
  NameWriter(std::vector<std::string_view> words, std::size_t proper_from)
      : words_(std::move(words)), proper_from_(proper_from) {}

  std::string write() {
    while (at_ < words_.size()) {
      if (at_ >= proper_from_) next_ = Next::place;
      const Entry* entry = phrase_at(words_, at_, next_ != Next::plain || joins_parts());
      if (entry != nullptr) {
        write_phrase(*entry);
      } else {
        write_word();
      }
    }
    return result_;
  }

 private:
  bool joins_parts() const { return word_key(words_[at_]) == word_key("và"); }

  void append(std::string_view word, bool capital) {
    const bool opens = result_.empty();
    if (!opens) result_ += ' ';
    const bool stays = is_abbreviation(word) || is_roman_number(word);
    result_ += stays ? std::string(word) : cased(word, capital || opens);
  }

  void write_phrase(const Entry& entry) {
    const bool raised = entry.where == Where::opening_caps && next_ == Next::part_opens;
    for (std::size_t k = 0; k < entry.capitals.size(); ++k)
      append(words_[at_ + k], entry.capitals[k] || (k == 0 && raised));
    at_ += entry.capitals.size();
    next_ = entry.after == After::place ? Next::place : Next::plain;
    if (entry.after == After::part || closes_part(words_[at_ - 1])) next_ = Next::part_opens;
  }

  void write_word() {
    const std::string_view word = words_[at_++];
    append(word, next_ != Next::plain);
    if (next_ == Next::place) return;
    if (closes_part(word)) {
      next_ = Next::part_opens;
    } else if (!is_abbreviation(word)) {
      next_ = Next::plain;
    }
  }

  std::vector<std::string_view> words_;
  std::size_t proper_from_;
  std::size_t at_ = 0;
  Next next_ = Next::part_opens;
  std::string result_;
};

// The word that the proper name at the end of a body's name begins with; words.size() when it has
// none. A single syllable may be anything.
std::size_t find_proper_name(const std::vector<std::string_view>& words) {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 5;
  std::size_t from = 0;
  for (std::size_t at = 0; at < words.size();) {
    const Entry* entry = phrase_at(words, at, true);
    std::size_t known = std::max(entry ? entry->capitals.size() : 0, generic_word(words, at));
    if (known == 0 &&
        (closes_part(words[at]) || is_abbreviation(words[at]) || is_roman_number(words[at])))
      known = 1;
    at += std::max<std::size_t>(known, 1);
    if (known > 0) from = at;
  }
  const std::size_t length = words.size() - from;
  return from > 0 && length >= kFewest && length <= kMost ? from : words.size();
}

std::string name_case(std::string_view name) {
  if (!base::is_all_capitals(name)) return base::collapse_space(name);
  std::vector<std::string_view> words = base::split_words(name);
  const std::size_t all = words.size();
  return NameWriter(std::move(words), all).write();
}

}  // namespace

std::string body_name_case(std::string_view name) {
  if (!base::is_all_capitals(name)) return base::collapse_space(name);
  std::vector<std::string_view> words = base::split_words(name);
  const std::size_t proper_from = find_proper_name(words);
  return NameWriter(std::move(words), proper_from).write();
}

std::string with_name_case(std::string_view name, std::string_view place) {
  const std::vector<std::string_view> printed = base::split_words(place);
  const std::vector<std::string_view> words = base::split_words(name);
  constexpr std::size_t kFewest = 2;  // syllables that are not met by chance
  if (printed.size() < kFewest || base::is_all_capitals(place)) return std::string(name);
  const auto stands_at = [&](std::size_t at) {
    return at + printed.size() <= words.size() &&
           std::equal(printed.begin(),
                      printed.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(at),
                      [](std::string_view a, std::string_view b) {
                        return first_letter_is_capital(a) && word_key(a) == word_key(b);
                      });
  };
  std::string result;
  std::size_t end_of_place = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (stands_at(at)) end_of_place = at + printed.size();
    if (!result.empty()) result += ' ';
    result += at < end_of_place ? title_word(words[at]) : std::string(words[at]);
  }
  return result;
}

std::string post_case(std::string_view post) {
  return name_case(post);
}

std::string person_name_case(std::string_view name) {
  if (!base::is_all_capitals(name)) return base::collapse_space(name);
  std::string result;
  for (const std::string_view word : base::split_words(name)) {
    if (!result.empty()) result += ' ';
    result += title_word(word);
  }
  return result;
}

}  // namespace parsers
