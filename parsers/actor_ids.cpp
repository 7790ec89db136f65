#include "parsers/actor_ids.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/text.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

// A name is cut into what the body is and the unit it belongs to, which stands at its end: a proper
// name that the gazetteer knows, or a word like "tỉnh" that means the document's own. What is left
// becomes the first part of the id, with abbreviations spelled out.

namespace parsers {
namespace {

enum : int { kProvince, kCommune, kCommunes };

const PhraseTable& unit_words() {
  static const PhraseTable kWords(
      {{kProvince, "tỉnh|thành phố|cấp tỉnh|cấp thành phố|trong tỉnh|toàn tỉnh"},
       {kCommune, "xã|phường|đặc khu|thị trấn|cấp xã|cấp phường"},
       {kCommunes, "xã/phường|phường/xã|xã/phường/đặc khu|phường/xã/đặc khu"}});
  return kWords;
}

// The word for a unit at word `at`; the "xã" of "Hợp tác xã" is none.
PhraseTable::Found unit_word(const std::vector<Word>& words, std::size_t at) {
  if (at > 0 && reads(words, at, "xã") && reads(words, at - 1, "tác")) return {};
  return unit_words().find(words, at);
}

// Names after which no unit of the country's is meant.
bool is_national(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kHeads(
      {{0,
        "bộ trưởng|bộ công an|bộ quốc phòng|bộ chính trị|chính phủ|thủ tướng|thủ tướng chính phủ|"
        "quốc hội|ban bí thư|ban chấp hành trung ương|văn phòng chính phủ|thông tấn xã|"
        "đài truyền hình việt nam|đài tiếng nói việt nam|ngân hàng nhà nước việt nam|tập đoàn"}});
  if (kHeads.find(words, at)) return true;
  if (reads(words, at, "bộ") && !reads(words, at + 1, "chỉ") && !reads(words, at + 1, "phận"))
    return true;
  for (std::size_t i = at; i + 1 < words.size(); ++i)
    if (reads(words, i, "trung") && reads(words, i + 1, "ương")) return true;
  return false;
}

// "UBND" and its kin, spelled out for the id.
std::string_view spelled_out(std::string_view key) {
  static const std::unordered_map<std::string_view, std::string_view> kShort = {
      {"ubnd", "uy-ban-nhan-dan"},
      {"hdnd", "hoi-dong-nhan-dan"},
      {"mttq", "mat-tran-to-quoc"},
      {"mttqvn", "mat-tran-to-quoc-viet-nam"},
      {"ubmttq", "uy-ban-mat-tran-to-quoc"},
      {"ubmttqvn", "uy-ban-mat-tran-to-quoc-viet-nam"},
      {"ubkt", "uy-ban-kiem-tra"},
      {"bcd", "ban-chi-dao"},
      {"bch", "ban-chap-hanh"},
      {"bchqs", "ban-chi-huy-quan-su"},
      {"btv", "ban-thuong-vu"},
      {"vp", "van-phong"},
      {"lhpn", "lien-hiep-phu-nu"},
      {"ldld", "lien-doan-lao-dong"},
      {"ccb", "cuu-chien-binh"},
      {"tncs", "thanh-nien-cong-san"},
      {"chqs", "chi-huy-quan-su"},
      {"bdbp", "bo-doi-bien-phong"},
      {"htx", "hop-tac-xa"},
      {"bhxh", "bao-hiem-xa-hoi"},
      {"tand", "toa-an-nhan-dan"},
      {"vksnd", "vien-kiem-sat-nhan-dan"},
      {"qltt", "quan-ly-thi-truong"},
      {"qlda", "quan-ly-du-an"},
      {"ktxh", "kinh-te-xa-hoi"},
      {"vhxh", "van-hoa-xa-hoi"},
      {"ptnt", "phat-trien-nong-thon"},
      {"gddt", "giao-duc-va-dao-tao"},
      {"khcn", "khoa-hoc-va-cong-nghe"},
      {"nnmt", "nong-nghiep-va-moi-truong"},
      {"nnptnt", "nong-nghiep-va-phat-trien-nong-thon"},
      {"tnmt", "tai-nguyen-va-moi-truong"},
      {"khdt", "ke-hoach-va-dau-tu"},
      {"gtvt", "giao-thong-van-tai"},
      {"tttt", "thong-tin-va-truyen-thong"},
      {"dttg", "dan-toc-va-ton-giao"},
      {"vhtt", "van-hoa-va-the-thao"},
      {"vhttdl", "van-hoa-the-thao-va-du-lich"},
      {"ldtbxh", "lao-dong-thuong-binh-va-xa-hoi"},
      {"tgdv", "tuyen-giao-va-dan-van"},
      {"xdd", "xay-dung-dang"}};
  const auto found = kShort.find(key);
  return found == kShort.end() ? key : found->second;
}

std::string ascii_of(std::string_view word) {
  std::string ascii;
  for (const char c : base::to_lower(base::strip_marks(word))) {
    if ((c == '-' || c == '/') && !ascii.empty()) ascii += '-';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) ascii += c;
  }
  while (!ascii.empty() && ascii.back() == '-')
    ascii.pop_back();
  return ascii;
}

std::string slug_of(const std::vector<Word>& words, std::size_t from, std::size_t end) {
  constexpr std::size_t kMaxWords = 16;
  std::string slug;
  for (std::size_t i = from; i < end && i < from + kMaxWords; ++i) {
    std::string ascii = ascii_of(words[i].text);
    if (ascii.empty()) continue;
    if (base::is_all_capitals(words[i].text)) std::erase(ascii, '-');  // GD-ĐT, KT-XH
    if (!slug.empty()) slug += '-';
    slug += spelled_out(ascii);
  }
  return slug;
}

std::string rest_of(const std::vector<Word>& words, std::size_t at, std::string_view text) {
  return std::string(text.substr(words[at].span.begin));
}

// The word for a unit before its proper name.
struct UnitWord {
  int tag = -1;
  bool is_listed = false;
};

UnitWord unit_word_before(const std::vector<Word>& words, std::size_t at) {
  for (const std::size_t length : {2U, 1U}) {
    if (at < length) continue;
    const PhraseTable::Found found = unit_word(words, at - length);
    if (found.length != length) continue;
    const bool listed = at > length && words[at - length - 1].shape == WordShape::comma;
    return {found.tag, listed};
  }
  return {};
}

// Where a unit's proper name ends `text`: the word it begins with, and the unit.
struct NamedUnit {
  std::size_t begin = 0;
  AdministrativeUnit unit;
};

// "Đoàn TNCS Hồ Chí Minh", "tư tưởng Hồ Chí Minh": a person's name, which a city bears too.
bool is_of_person(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kBearers(
      {{0, "tncs|tntp|cộng sản|tiền phong|tư tưởng|chủ tịch|quốc gia|bảo tàng|lăng|giải thưởng"}});
  for (const std::size_t length : {2U, 1U})
    if (at >= length && kBearers.find(words, at - length).length == length) return true;
  return false;
}

std::optional<NamedUnit> unit_at_end(const Gazetteer& gazetteer,
                                     const std::vector<Word>& words,
                                     std::string_view text,
                                     std::string_view province) {
  constexpr std::size_t kLongestName = 4;
  for (std::size_t length = std::min(words.size(), kLongestName); length > 0; --length) {
    const std::size_t at = words.size() - length;
    if (!words[at].capital || is_of_person(words, at)) continue;
    std::optional<NamedUnit> best;
    for (AdministrativeUnit& unit : gazetteer.find(rest_of(words, at, text))) {
      const UnitWord said = unit_word_before(words, at);
      if (said.is_listed) continue;  // "các xã, phường, đặc khu Cồn Cỏ": one of several
      const bool commune = unit.level == UnitLevel::commune;
      if (commune ? said.tag != kCommune || unit.province != province : said.tag == kCommune)
        continue;
      if (!best) best = NamedUnit{at, std::move(unit)};
    }
    if (best) return best;
  }
  return std::nullopt;
}

// The code of a unit; of a former province, its successor's.
std::string code_of(const Gazetteer& gazetteer, const AdministrativeUnit& unit) {
  if (!unit.former) return unit.code;
  for (const AdministrativeUnit& successor : gazetteer.find(unit.province))
    if (successor.level == UnitLevel::province && !successor.former) return successor.code;
  return "";
}

enum class Level { none, province, commune, communes };

// Moves `end` before what joins a body to its place: "của Thành phố", "trên địa bàn tỉnh".
void cut_link(const std::vector<Word>& words, std::size_t from, std::size_t& end) {
  static const PhraseTable kLinks({{0, "của|thuộc|tại|trên địa bàn|ở"}});
  for (const std::size_t length : {3U, 1U}) {
    if (end <= from + length || kLinks.find(words, end - length).length != length) continue;
    end -= length;
    return;
  }
}

// Moves `end` before the words for units that a name ends with, and says which they are: "tỉnh" is
// the document's own province, "xã" its own commune, "các xã, phường" all communes. Before a proper
// name they say nothing more.
Level cut_unit_words(const std::vector<Word>& words, std::size_t from, std::size_t& end) {
  const bool named = end < words.size();
  Level level = Level::none;
  while (end > from + 1) {
    std::size_t at = end - 1;
    if (end > from + 2 && unit_word(words, end - 2).length == 2) at = end - 2;
    const PhraseTable::Found unit = unit_word(words, at);
    const bool between = words[at].shape == WordShape::comma || quantifier(words, at) != 0;
    if (!unit && !(between && level != Level::none)) break;
    if (between) {
      level = level == Level::commune ? Level::communes : level;
    } else if (level == Level::none) {
      level = unit.tag == kProvince  ? Level::province
              : unit.tag == kCommune ? Level::commune
                                     : Level::communes;
    }
    end = at;
  }
  if (named || level != Level::none) cut_link(words, from, end);
  return named ? Level::none : level;
}

// "Ban Tuyên giáo và Dân vận Tỉnh uỷ": the committee that a Party body is of, when the document's
// own (`by_party`: it is one) or the only one that has such a body; its words, else 0.
std::size_t committee_at_end(const std::vector<Word>& words,
                             std::size_t from,
                             std::size_t end,
                             bool by_party) {
  static const PhraseTable kCommittees({{0, "tỉnh uỷ|thành uỷ|đảng uỷ"}});
  static const PhraseTable kOnly(
      {{0,
        "ban xây dựng đảng|ban tuyên giáo và dân vận|ban nội chính|ban tgdv|ban xdđ|"
        "ban tuyên giáo & dân vận"}});
  static const PhraseTable kOwn(
      {{0,
        "văn phòng|uỷ ban kiểm tra|ubkt|ban tổ chức|ban thường vụ|thường trực|ban chấp hành|"
        "btv|bch|vp"}});
  if (end < from + 3 || kCommittees.find(words, end - 2).length != 2) return 0;
  std::size_t head = kOnly.find(words, from).length;
  if (head == 0 && by_party) head = kOwn.find(words, from).length;
  return head != 0 && from + head + 2 == end ? 2 : 0;
}

}  // namespace

ActorIds::ActorIds(const Metadata& metadata, const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  const std::vector<Word> words = read_words(metadata.issuer);
  static const PhraseTable kCommittees({{0, "tỉnh uỷ|thành uỷ|đảng uỷ"}});
  bool of_commune = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    of_commune = of_commune || unit_word(words, i).tag == kCommune;
    is_party_ = is_party_ || kCommittees.find(words, i);
  }
  if (is_national(words, 0)) return;
  for (const std::string* text : {&metadata.issuer_parent, &metadata.issuer, &metadata.place}) {
    if (!province_code_.empty()) break;
    // A commune may be called as some other province is: "Hoà Bình, ngày …".
    if (of_commune && text == &metadata.place) break;
    const auto named = unit_at_end(gazetteer, read_words(*text), *text, "");
    if (!named || named->unit.level != UnitLevel::province) continue;
    province_ = named->unit.province;
    province_code_ = code_of(gazetteer, named->unit);
  }
  const auto own = unit_at_end(gazetteer, words, metadata.issuer, province_);
  if (own && own->unit.level == UnitLevel::commune) commune_code_ = own->unit.code;
}

std::string ActorIds::id_of(std::string_view name) const {
  const std::vector<Word> words = read_words(name);
  std::size_t from = 0;
  while (const std::size_t length = quantifier(words, from))
    from += length;
  std::size_t end = words.size();
  const bool national = is_national(words, from);
  std::string code = national ? "" : commune_code_.empty() ? province_code_ : commune_code_;
  if (const auto named = unit_at_end(gazetteer_, words, name, province_); named) {
    code = code_of(gazetteer_, named->unit);
    end = named->begin;
  }
  const Level level = cut_unit_words(words, from, end);
  if (level == Level::province || level == Level::communes) code = province_code_;
  if (level == Level::commune && commune_code_.empty()) code = province_code_;
  if (const std::size_t committee = committee_at_end(words, from, end, is_party_)) {
    if (!reads(words, end - committee, "đảng") && end == words.size()) code = province_code_;
    end -= committee;
  }
  const bool class_of_communes =
      level == Level::communes || (level == Level::commune && commune_code_.empty());
  if (reads(words, from, "sở") && level == Level::none && end == words.size())
    code = province_code_;
  std::string id = slug_of(words, from, end);
  if (id.empty()) return id;
  if (class_of_communes) id += "-cap-xa";
  if (!code.empty()) id += "." + code;
  return id;
}

namespace {

// "UBND thành phố Hà Nội, thành phố Huế": of a unit behind a body of such units, the same body.
std::string shared_body(const std::string& before, const std::string& id) {
  const std::size_t dot = id.find('.');
  const std::size_t dot_before = before.find('.');
  if (dot == std::string::npos || dot_before == std::string::npos) return id;
  const std::string unit = id.substr(0, dot);
  const bool is_unit = unit == "tinh" || unit == "thanh-pho" || unit == "xa" || unit == "phuong" ||
                       unit == "dac-khu";
  const std::string body = before.substr(0, dot_before);
  const bool has_units = body.ends_with("uy-ban-nhan-dan") || body.ends_with("hoi-dong-nhan-dan") ||
                         body.ends_with("dang-uy") || body == "cong-an";
  return is_unit && has_units ? body + id.substr(dot) : id;
}

}  // namespace

void give_actor_ids(const Metadata& metadata, std::vector<Obligation>& obligations) {
  if (obligations.empty()) return;
  const ActorIds ids(metadata, Gazetteer::shared());
  std::unordered_map<std::string, std::string> known;
  for (Obligation& obligation : obligations) {
    std::string before;
    for (Actor& actor : obligation.actors) {
      const auto [entry, is_new] = known.try_emplace(actor.name);
      if (is_new) entry->second = ids.id_of(actor.name);
      actor.ref = before = shared_body(before, entry->second);
    }
  }
}

}  // namespace parsers
