#include "parsers/body_name_parts.h"

#include <algorithm>

#include "base/text.h"

namespace parsers {

bool NameParts::is(std::size_t at, std::string_view word) const {
  return reads(words_, at, word);
}

bool NameParts::is_capital(std::size_t at) const {
  return at < words_.size() && words_[at].capital && words_[at].shape == WordShape::word;
}

std::size_t NameParts::verb_at(std::size_t at) const {
  if (at >= words_.size() || (words_[at].capital && at != 0)) return 0;
  return action_verb(words_, at);
}

bool NameParts::is_all_capitals(std::size_t at) const {
  return words_[at].text.size() > 1 && base::is_all_capitals(words_[at].text);
}

bool NameParts::is_acronym(std::size_t at) const {
  const std::string_view text = words_[at].text;
  return text.size() >= 3 && base::is_all_capitals(text);
}

std::size_t NameParts::alternative(std::size_t at) const {
  constexpr std::size_t kLongestAlternative = 8;
  if (words_[at].shape != WordShape::open || !is(at + 1, "hoặc")) return 0;
  const std::size_t limit = std::min(words_.size(), at + kLongestAlternative);
  for (std::size_t i = at + 2; i < limit; ++i) {
    if (words_[i].shape != WordShape::close) continue;
    const BodyHead owner = body_head(words_, i + 1);
    return owner.kind == BodyClass::institution ? i + 1 + owner.length - at : 0;
  }
  return 0;
}

bool NameParts::is_second_syllable(std::size_t at, std::size_t verb) const {
  static const PhraseTable kPairs(
      {{0,
        "chương trình|bầu cử|phòng chống|đại học|trung học|tiểu học|văn học|trung cấp|sơ cấp|"
        "chính phủ|ngoại giao|hội nhập|thu nhập|sáng tạo|độc lập|công lập|dân lập|tư lập|mầm "
        "non|bảo trợ|doanh nhân|luật gia|luật sư|hàng không|phòng không|hàng hải|đường sắt|nạn "
        "nhân|nghệ nhân|kiến trúc|nhà báo|xuất nhập|trợ giúp|người có"}});
  if (!is_capital(at - 1) || is_all_capitals(at - 1)) return false;
  const bool is_pair = action_verb(words_, at - 1) > 1 || body_modifier(words_, at - 1) > 1 ||
                       kPairs.find(words_, at - 1);
  if (verb != 0) return verb == 1 && is_pair;
  return is_pair || (function_word(words_, at) == 0 && adverb(words_, at) == 0 &&
                     modal(words_, at) == 0 && body_link(words_, at) == 0);
}

bool NameParts::names_territory(std::size_t at) const {
  static const PhraseTable kPlaces({{0, "thành phố|tỉnh|trung ương|xã|phường|huyện|thành|trung"}});
  return static_cast<bool>(kPlaces.find(words_, at));
}

std::size_t NameParts::number_in_name(std::size_t at, std::size_t from) const {
  if (words_[at].text.size() > 4) return 0;
  if (at == from && (at < 2 || !(is_capital(at - 1) || is_capital(at - 2)))) return 0;
  const std::size_t next = at + 1;
  const bool counts = is(next, "đồng") || is(next, "cán") || is(next, "ngày") ||
                      is(next, "tháng") || is(next, "năm") || is(next, "lần");
  return counts ? 0 : 1;
}

bool NameParts::joins_name(std::size_t at) const {
  const bool society = is(at + 1, "xã") && is(at + 2, "hội");  // "Thương binh và Xã hội"
  // "Cục Khởi nghiệp và Doanh nghiệp công nghệ": whom an office is for.
  static const PhraseTable kServed(
      {{0,
        "doanh nghiệp|cán bộ|công chức|viên chức|thanh niên|nông dân|nhân dân|học sinh|sinh viên|"
        "giáo viên|công nhân|cộng đồng|hộ kinh doanh"}});
  const bool served = is(at, "và") && is_capital(at - 2) && kServed.find(words_, at + 1);
  if (!is_capital(at + 1) || (body_head(words_, at + 1) && !society && !served)) return false;
  if (is(at, "và") || is(at, "&")) return true;
  if (words_[at].shape != WordShape::comma) return false;
  for (std::size_t i = at + 1; i < words_.size() && i < at + 9; ++i) {
    if (is(i, "và")) return is_capital(i + 1) && !body_head(words_, i + 1);
    const bool goes_on = words_[i].shape == WordShape::comma ? is_capital(i + 1)
                                                             : words_[i].shape == WordShape::word;
    if (!goes_on || quantifier(words_, i) != 0) return false;
    if (i > at + 1 && words_[i - 1].shape == WordShape::comma && body_head(words_, i)) return false;
  }
  return false;
}

bool NameParts::opens_cited_document(std::size_t at) const {
  static const PhraseTable kTypes({{0,
                                    "chỉ thị|nghị quyết|kế hoạch số|quyết định số|thông tư|"
                                    "nghị định|kết luận|hướng dẫn số|kế hoạch này|đề án|"
                                    "quyết định này|chỉ thị này|luật|công văn|quy định số"}});
  return static_cast<bool>(kTypes.find(words_, at));
}

std::size_t NameParts::places(std::size_t at, BodyClass kind) const {
  enum : int { kTerritory, kClass };
  static const PhraseTable kPlaces(
      {{kTerritory,
        "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thôn|"
        "xã/phường|thành phố|bản|ấp|khóm|khu phố|tổ dân phố|buôn|làng"},
       {kClass,
        "cấp|khu dân cư|khu vực|địa phương|cơ quan|đơn vị|sở|ban|ngành|trường|"
        "tổ chức"}});
  const bool plural = is(at, "các");
  std::size_t end = plural ? at + 1 : at;
  PhraseTable::Found place = kPlaces.find(words_, end);
  if (place && is(end, "trường") && is(end + 1, "hợp")) return 0;
  if (place && body_head(words_, end).length > place.length) return 0;  // "các tỉnh uỷ"
  if (!plural && (!place || place.tag != kTerritory)) return 0;
  if (!place && is_capital(end)) return body_head(words_, end) ? 0 : 1;
  if (!place) return kind == BodyClass::post ? class_noun(at) : 0;
  const std::size_t first = end + place.length;
  end = first;
  for (;;) {
    const std::size_t next = after_separator(end, Semicolons::end_list);
    place = next == end ? PhraseTable::Found{} : kPlaces.find(words_, next);
    if (!place || is_capital(end) || is_capital(next)) break;
    if (!plural && place.tag != kTerritory) break;
    end = next + place.length;
  }
  return plural || end > first ? end - at : 0;
}

std::size_t NameParts::class_noun(std::size_t at) const {
  std::size_t end = at + 1;
  while (end < words_.size() && end < at + 5 && words_[end].shape == WordShape::word &&
         !words_[end].capital && verb_at(end) == 0 && function_word(words_, end) == 0 &&
         adverb(words_, end) == 0 && modal(words_, end) == 0)
    ++end;
  return end > at + 1 ? end - at : 0;
}

std::size_t NameParts::field_in_name(std::size_t at, std::size_t from) const {
  static const PhraseTable kThings(
      {{0,
        "các khu|khu|các dự án|dự án|rừng|các cụm|cụm|di tích|các di tích|chợ|các chợ|bến xe|cảng|"
        "cảng cá|đền|chùa|vườn|vườn quốc gia|hồ|đập|nghĩa trang|công viên|chung cư|toà nhà|vịnh|"
        "quần thể|danh thắng|bảo trì|đầu tư"}});
  constexpr std::size_t kLongestThing = 12;
  static const PhraseTable kTopics(
      {{0,
        "phòng thủ|phòng, chống|phòng chống|ứng phó|công tác|chương trình|các chương trình|"
        "cuộc vận động|cải cách|chuyển đổi số|bảo vệ"}});
  // Acts that no such body is called by.
  static const PhraseTable kActs(
      {{0,
        "hoàn thành|hoàn thiện|chủ trì|phối hợp|báo cáo|trình|tham mưu|rà soát|thực hiện|"
        "tổ chức|đẩy nhanh|đề xuất"}});
  const bool manages = at == from && is(at - 1, "lý") && is(at - 2, "quản");
  const bool leads = is(at - 2, "chỉ") && (is(at - 1, "đạo") || is(at - 1, "huy"));
  const std::size_t noun = (manages ? kThings : kTopics).find(words_, at).length;
  if (!(manages || leads) || noun == 0) return 0;
  const std::size_t limit = std::min(words_.size(), at + kLongestThing);
  for (std::size_t i = at + noun; i < limit && words_[i].shape == WordShape::word; ++i) {
    if (modal(words_, i) != 0 || adverb(words_, i) > 1) return 0;
    if (!is_capital(i) && kActs.find(words_, i)) return i - at;
    if (is_capital(i) || names_territory(i) || is(i, "quốc")) return i - at;
    const bool ends = i + 1 >= words_.size() || words_[i + 1].shape == WordShape::colon;
    if (ends) return i + 1 - at;
  }
  return 0;
}

std::size_t NameParts::managed_zones(std::size_t at, std::size_t from) const {
  if (at != from || at < 2 || !is(at - 1, "lý") || !is(at - 2, "quản")) return 0;
  return zones(at);
}

std::size_t NameParts::zones(std::size_t at) const {
  static const PhraseTable kZones({{0,
                                    "khu công nghệ cao|khu công nghiệp|khu kinh tế|khu chế xuất|"
                                    "khu du lịch|khu nông nghiệp công nghệ cao|cụm công nghiệp|"
                                    "khu bảo tồn|khu di tích|khu chế xuất và công nghiệp"}});
  std::size_t end = at;
  for (std::size_t next = at;;) {
    if (is(next, "các")) ++next;
    const std::size_t length = kZones.find(words_, next).length;
    if (length == 0) return end - at;
    end = next + length;
    next = after_separator(end, Semicolons::end_list);
    if (next == end) return end - at;
  }
}

bool NameParts::opens_united(const BodyItem& item, std::size_t at, std::size_t from) const {
  static const PhraseTable kUnions({{0, "liên hiệp|hiệp hội|liên minh|hội đồng|câu lạc bộ"}});
  return at == from && is(at, "các") && is_capital(at + 1) &&
         static_cast<bool>(kUnions.find(words_, item.begin));
}

bool NameParts::joins_places(const BodyItem& item, std::size_t at) const {
  if (!is_capital(at - 1) || (words_[at].shape != WordShape::comma && !is(at, "và"))) return false;
  const bool own_noun = at + 2 < words_.size() && !is_capital(at + 1) && names_territory(at + 1) &&
                        is_capital(at + 2);  // "…, phường Hoà Bình"
  const bool name = is_capital(at + 1) && !body_head(words_, at + 1);
  if ((!own_noun && !name) || quantifier(words_, at + 1) != 0) return false;
  return lists_places(item, at);
}

bool NameParts::lists_places(const BodyItem& item, std::size_t at) const {
  for (std::size_t i = at; i-- > item.begin;) {
    if (i > item.begin && is(i - 1, "các") && names_territory(i)) return true;
    const bool goes_on = is_capital(i) || words_[i].shape == WordShape::comma || is(i, "và") ||
                         is(i, "phố") || names_territory(i);
    if (!goes_on) return false;
  }
  return false;
}

bool NameParts::joins_schools(const BodyItem& item, std::size_t at) const {
  static const PhraseTable kStages(
      {{0, "mầm non|tiểu học|trung học cơ sở|trung học phổ thông|thcs|thpt"}});
  return words_[at].shape == WordShape::comma && is(item.begin, "trường") && is_capital(at + 1) &&
         kStages.find(words_, at + 1);
}

std::size_t NameParts::work_within_remit(const BodyItem& item,
                                         std::size_t at,
                                         std::size_t from) const {
  static const PhraseTable kRemits(
      {{0,
        "thuộc phạm vi quản lý|thuộc thẩm quyền quản lý|thuộc quyền quản lý|"
        "thuộc lĩnh vực quản lý|thuộc địa bàn quản lý|do mình quản lý|thuộc phạm vi"}});
  constexpr std::size_t kLongestWork = 5;
  if (at != from || !item.quantified || item.kind != BodyClass::generic) return 0;
  const std::size_t limit = std::min(words_.size(), at + kLongestWork);
  for (std::size_t i = at; i < limit && words_[i].shape == WordShape::word; ++i)
    if (const std::size_t length = kRemits.find(words_, i).length) return i + length - at;
  return 0;
}

std::size_t NameParts::field_of_work(std::size_t at, std::size_t from) const {
  static const PhraseTable kOffices({{0, "tham mưu|nhà nước|chuyên môn|thường trực|giúp việc"}});
  static const PhraseTable kFields({{0, "công tác|lĩnh vực|chuyên ngành"}});
  if (!is(at, "về") || at < from || at < 2) return 0;
  if (kOffices.find(words_, at - 2).length != 2) return 0;
  std::size_t end = at + 1;
  end += kFields.find(words_, end).length;
  for (std::size_t i = 0; i < 2; ++i, ++end)
    if (end >= words_.size() || words_[end].shape != WordShape::word) return 0;
  return end - at;
}

bool NameParts::belongs_to_title(std::size_t at, std::size_t from) const {
  static const PhraseTable kTitles({{0, "chương trình|đề án|dự án|phong trào|cuộc vận động"}});
  if (function_word(words_, at) != 0 || adverb(words_, at) != 0 || modal(words_, at) != 0)
    return false;
  for (std::size_t i = at; i-- > from && at - i < 8;)
    if (is_capital(i) && kTitles.find(words_, i)) return true;
  return false;
}

std::size_t NameParts::unknown_noun(const BodyItem& item, std::size_t at, std::size_t from) const {
  if (at != from || at + 2 > words_.size()) return 0;
  // "Doanh nghiệp viễn thông", not "cơ sở vật chất".
  const bool business = at > 1 && is(at - 2, "doanh") && is(at - 1, "nghiệp");
  if (!item.quantified && item.kind != BodyClass::institution && !business) return 0;
  for (std::size_t i = at; i < at + 2; ++i) {
    if (words_[i].shape != WordShape::word || words_[i].capital || verb_at(i) != 0 ||
        function_word(words_, i) != 0 || adverb(words_, i) != 0 || modal(words_, i) != 0 ||
        quantifier(words_, i) != 0 || body_head(words_, i))
      return 0;
  }
  const std::size_t end = at + 2;
  const bool closes = end >= words_.size() || verb_at(end) > 1 || adverb(words_, end) != 0 ||
                      modal(words_, end) != 0 || body_modifier(words_, end) != 0 ||
                      words_[end].shape == WordShape::comma ||
                      words_[end].shape == WordShape::colon ||
                      words_[end].shape == WordShape::open || body_link(words_, end) != 0;
  return closes ? 2 : 0;
}

std::size_t NameParts::office_name(const BodyItem& item, std::size_t at, std::size_t from) const {
  static const PhraseTable kOffices({{0,
                                      "phòng|trung tâm|viện|vụ|cục|chi cục|trường|quỹ|tổ|ban|"
                                      "công ty|đoàn|bộ phận|trạm|đội|hội|hiệp hội"}});
  if (!item.named || at <= from + 1 || item.linked) return 0;
  if (!is_capital(at - 2) || is_capital(at - 1) || !kOffices.find(words_, item.begin)) return 0;
  if (body_head(words_, at - 2)) return 0;
  const bool known = body_modifier(words_, at - 2) > 1 && action_verb(words_, at - 2) == 0;
  std::size_t end = at;
  while (end < words_.size() && end < at + 3 && words_[end].shape == WordShape::word &&
         !words_[end].capital && verb_at(end) == 0 && function_word(words_, end) == 0 &&
         adverb(words_, end) == 0 && modal(words_, end) == 0 && quantifier(words_, end) == 0 &&
         body_modifier(words_, end) == 0 && !body_head(words_, end))
    ++end;
  // After a word that could end the name only what goes on to a mark belongs to it.
  const bool closed =
      end < words_.size() &&
      (words_[end].shape == WordShape::close || words_[end].shape == WordShape::comma ||
       words_[end].shape == WordShape::dash || words_[end].shape == WordShape::stop);
  if (known && !closed) return 0;
  return end - at;
}

std::size_t NameParts::after_separator(std::size_t at, Semicolons semicolons) const {
  std::size_t next = skip_brackets(at);
  if (next >= words_.size()) return at;
  const std::size_t start = next;
  if (words_[next].shape == WordShape::comma ||
      (words_[next].shape == WordShape::semicolon && semicolons == Semicolons::join))
    ++next;
  if (is(next, "và") || is(next, "hoặc") || is(next, "cùng") || is(next, "&")) ++next;
  return next == start ? at : next;
}

std::size_t NameParts::skip_brackets(std::size_t at) const {
  if (at >= words_.size() || words_[at].shape != WordShape::open) return at;
  for (std::size_t i = at + 1; i < words_.size() && i < at + 20; ++i)
    if (words_[i].shape == WordShape::close) return i + 1;
  return at;
}

}  // namespace parsers
