#include "parsers/body_parser.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "parsers/body_item.h"

// A body is read greedily: its head from a table, then modifiers as long as a word can belong to a
// name. Verbs in lower case, prepositions and punctuation end it; capitals go on with it, because
// within a sentence only names have them. Whether two neighbours are one body or two is decided
// afterwards (body_item.h), from how each was printed.

namespace parsers {
namespace {

class BodyReader {
 public:
  BodyReader(std::string_view text, const std::vector<Word>& words) : text_(text), words_(words) {}

  BodyList read(std::size_t at, Semicolons semicolons) const {
    BodyList list;
    list.end = at;
    std::optional<BodyItem> item = read_item(at, Alone::yes);
    if (!item) return list;
    std::vector<BodyItem> items{*item};
    std::size_t next = after_separator(item->end, semicolons);
    while (next != item->end) {
      std::optional<BodyItem> following = read_item(next, Alone::no);
      if (!following) break;
      item = following;
      items.push_back(*item);
      next = after_separator(item->end, semicolons);
    }
    if (items.size() == 1 && !stands_alone(items.front())) return list;
    list.bodies = merge_items(text_, words_, items);
    list.end = items.back().end;
    return list;
  }

 private:
  enum class Alone { no, yes };

  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  bool is_capital(std::size_t at) const {
    return at < words_.size() && words_[at].capital && words_[at].shape == WordShape::word;
  }

  // A verb in lower case, or with the capital of the sentence it opens.
  std::size_t verb_at(std::size_t at) const {
    if (at >= words_.size() || (words_[at].capital && at != 0)) return 0;
    return action_verb(words_, at);
  }

  std::optional<BodyItem> read_item(std::size_t at, Alone alone) const {
    BodyItem item;
    item.begin = at;
    std::size_t next = at;
    while (const std::size_t length = quantifier(words_, next)) {
      item.quantified = true;
      next += length;
    }
    const BodyHead head = body_head(words_, next);
    if (!head) return std::nullopt;
    const bool is_name = is_capital(next) && next != 0;
    if (!is_name && !item.quantified && verb_at(next) >= head.length && !is_listed_class_of(next) &&
        !is_ruled_noun(next, head) && !(alone == Alone::no && is_listed_noun(next + head.length)))
      return std::nullopt;
    item.kind = head.kind;
    item.capital = is_name;
    item.end = next + head.length;
    if (head.kind == BodyClass::post) return read_post(item);
    read_modifiers(item, item.end);
    item.bare = item.end == next + head.length;
    if (read_names_after_colon(item)) return item;
    if (head.length == 1 && item.kind == BodyClass::institution && !is_acronym(next) &&
        (item.bare || !(item.named || item.capital)))
      item.kind = BodyClass::generic;
    if (item.bare && head.length == 1 && !item.quantified && alone == Alone::no &&
        !is_listed_class(next))
      return std::nullopt;
    return item;
  }

  // "các Bộ: Quốc phòng, Công an", "các Tập đoàn: Dầu khí, Điện lực Việt Nam": two names or more.
  bool read_names_after_colon(BodyItem& item) const {
    if (!item.quantified || !item.bare || item.end + 1 >= words_.size() ||
        words_[item.end].shape != WordShape::colon)
      return false;
    std::size_t names = 0;
    std::size_t end = item.end;
    for (std::size_t at = item.end + 1; is_capital(at); ++names) {
      BodyItem name;
      name.begin = at;
      name.named = true;
      read_modifiers(name, at);
      end = name.end;
      at = after_separator(end, Semicolons::end_list);
      if (at == end) {
        ++names;
        break;
      }
    }
    const bool listed =
        std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(item.end),
                    words_.begin() + static_cast<std::ptrdiff_t>(end),
                    [](const Word& word) { return word.shape == WordShape::comma; });
    if (names < 2 && !listed) return false;
    item.end = end;
    item.named = true;
    item.bare = false;
    return true;
  }

  // "thanh tra", "kiểm toán" are verbs too: nouns before a name or place.
  bool is_ruled_noun(std::size_t at, const BodyHead& head) const {
    const std::size_t next = at + head.length;
    return verb_at(at) == head.length && (is_capital(next) || body_modifier(words_, next) != 0) &&
           verb_at(next) == 0 && head.kind == BodyClass::institution;
  }

  // "Tổ chức, cá nhân sử dụng đất": a noun before a noun of its kind.
  bool is_listed_class_of(std::size_t at) const {
    static const PhraseTable kPairs({{0, "tổ chức, cá nhân|tổ chức, hộ gia đình|tổ chức, đơn vị"}});
    return static_cast<bool>(kPairs.find(words_, at));
  }

  // "cơ quan, tổ chức, đơn vị": a noun between nouns.
  bool is_listed_noun(std::size_t at) const {
    return at >= words_.size() || words_[at].shape == WordShape::comma ||
           words_[at].shape == WordShape::semicolon || is(at, "và") || is(at, "có") ||
           is(at, "liên");
  }

  // "UBND"; the Y of "Sở Y tế" is a syllable.
  bool is_all_capitals(std::size_t at) const {
    return words_[at].text.size() > 1 && base::is_all_capitals(words_[at].text);
  }

  bool is_acronym(std::size_t at) const {
    const std::string_view text = words_[at].text;
    return text.size() >= 3 && base::is_all_capitals(text);
  }

  // Words that can stand bare in a list of classes: sở, ban, ngành, phòng, cấp, xã …
  bool is_listed_class(std::size_t at) const {
    static const PhraseTable kClasses(
        {{0,
          "sở|ban|ngành|phòng|bộ|cấp|chi|xã|phường|huyện|quận|tỉnh|vụ|cục|viện|trường|trạm|hội|"
          "đoàn|tổ|đội|thôn|ấp|bản|khóm|buôn|làng|hđnd|ubnd|mttq|hộ|khối|thuế|mặt trận"}});
    return static_cast<bool>(kClasses.find(words_, at));
  }

  // A post, then the body or bodies it belongs to.
  std::optional<BodyItem> read_post(BodyItem item) const {
    const std::size_t head_end = item.end;
    std::size_t next = item.end;
    if (is(next, "của") || is(next, "cấp")) {
      if (is(next, "của") && !read_nested(next + 1)) return item;
      if (is(next, "của")) ++next;
    }
    if (const std::optional<BodyItem> body = read_nested(next)) {
      item.end = body->end;
      item.named = body->named;
      if (body->bare || body->quantified) item.end = read_classes(*body);
    } else {
      read_modifiers(item, item.end);
    }
    item.bare = item.end == head_end;
    constexpr std::size_t kWholePost = 3;  // "bí thư chi bộ" is a post by itself
    if (item.bare && head_end - item.begin >= kWholePost) item.bare = false;
    // "đại diện", "lãnh đạo" and "thành viên" alone are no posts.
    if (item.bare && !item.capital && !item.quantified) return std::nullopt;
    return item;
  }

  // "cấp uỷ, chính quyền, cơ quan, đơn vị" after a post.
  std::size_t read_classes(const BodyItem& first) const {
    BodyItem last = first;
    while (last.bare) {
      const std::size_t next = after_separator(last.end, Semicolons::end_list);
      if (next == last.end) break;
      const std::optional<BodyItem> item = read_item(next, Alone::no);
      if (!item || item->quantified || item->capital || item->kind == BodyClass::post) break;
      last = *item;
    }
    return last.end;
  }

  void read_modifiers(BodyItem& item, std::size_t from) const {
    std::size_t next = from;
    for (std::size_t step = 1; step != 0; next += step) {
      item.end = next;
      step = modifier_length(item, next, from);
    }
  }

  std::size_t modifier_length(BodyItem& item, std::size_t at, std::size_t from) const {
    if (at >= words_.size()) return 0;
    if (is_capital(at)) {
      if (opens_cited_document(at) && at != from) return 0;
      item.named = item.named || !(item.linked || names_territory(at));
      const BodyHead inner = body_head(words_, at);  // "Văn phòng Ban Chỉ đạo"
      return inner.kind == BodyClass::institution ? inner.length : 1;
    }
    if (words_[at].shape == WordShape::number) return number_in_name(at, from);
    if (at > item.begin + 1 && (is_capital(at - 1) || is_capital(at - 2)) && joins_name(at))
      return 1;
    if (words_[at].shape == WordShape::dash) return at > from && is_capital(at + 1) ? 1 : 0;
    if (const std::size_t length = alternative(at)) return length;
    if (words_[at].shape != WordShape::word) return 0;
    if (const std::size_t length = places(at, item.kind)) return length;
    const std::size_t known = body_modifier(words_, at);
    const std::size_t verb = verb_at(at);
    const BodyHead nested = body_head(words_, at);
    if (known != 0 && (verb < known || is_attribute(at, known, from, item))) {
      item.linked = item.linked || body_link(words_, at) != 0;
      return nested.kind == BodyClass::institution ? std::max(known, nested.length) : known;
    }
    if (at > from && is_second_syllable(at, verb)) return 1;
    if (const std::size_t length = work_within_remit(item, at, from)) return length;
    if (verb != 0 && !(nested.kind == BodyClass::institution && nested.length > verb)) return 0;
    if (const std::size_t length = field_of_work(at, from)) return length;
    if (const std::size_t length = field_in_name(at, from)) return length;
    if (const std::size_t length = linked(at)) {
      item.linked = true;
      return length;
    }
    if (item.named && at > from && belongs_to_title(at, from)) return 1;
    if (const std::size_t length = office_name(item, at, from)) return length;
    if (const std::size_t length = unknown_noun(item, at, from)) return length;
    const bool nests = nested && nested.kind == BodyClass::institution &&
                       (nested.length > 1 || is_capital(at + 1) || is_acronym(at) ||
                        body_modifier(words_, at + 1) != 0);
    return nests ? nested.length : 0;
  }

  // "Ban Xây dựng Đảng (hoặc ban tổ chức) Đảng uỷ xã": brackets inside a name, with the body after
  // them that both belong to.
  std::size_t alternative(std::size_t at) const {
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

  // Of a name only the first syllable of each word has a capital: Nông nghiệp, Đào tạo.
  bool is_second_syllable(std::size_t at, std::size_t verb) const {
    static const PhraseTable kPairs(
        {{0,
          "chương trình|bầu cử|phòng chống|đại học|trung học|tiểu học|văn học|trung cấp|sơ cấp|"
          "chính phủ|ngoại giao|hội nhập|thu nhập|sáng tạo|độc lập|công lập|dân lập|tư lập|mầm "
          "non|bảo trợ"}});
    if (!is_capital(at - 1) || is_all_capitals(at - 1)) return false;
    const bool is_pair = action_verb(words_, at - 1) > 1 || body_modifier(words_, at - 1) > 1 ||
                         kPairs.find(words_, at - 1);
    if (verb != 0) return verb == 1 && is_pair;
    return is_pair || (function_word(words_, at) == 0 && adverb(words_, at) == 0 &&
                       modal(words_, at) == 0 && body_link(words_, at) == 0);
  }

  // "các sở, ban, ngành, đoàn thể Thành phố": the capital honours the place, it names no body.
  bool names_territory(std::size_t at) const {
    static const PhraseTable kPlaces(
        {{0, "thành phố|tỉnh|trung ương|xã|phường|huyện|thành|trung"}});
    return static_cast<bool>(kPlaces.find(words_, at));
  }

  // "Ban Chỉ đạo 35", "Công an phường 5"; not "… 02 đồng chí".
  std::size_t number_in_name(std::size_t at, std::size_t from) const {
    if (words_[at].text.size() > 4) return 0;
    if (at == from && (at < 2 || !(is_capital(at - 1) || is_capital(at - 2)))) return 0;
    const std::size_t next = at + 1;
    const bool counts = is(next, "đồng") || is(next, "cán") || is(next, "ngày") ||
                        is(next, "tháng") || is(next, "năm") || is(next, "lần");
    return counts ? 0 : 1;
  }

  // "và" and "," inside a name: Tuyên giáo và Dân vận; Văn hoá, Thể thao và Du lịch.
  bool joins_name(std::size_t at) const {
    if (!is_capital(at + 1) || body_head(words_, at + 1)) return false;
    if (is(at, "và") || is(at, "&")) return true;
    if (words_[at].shape != WordShape::comma) return false;
    for (std::size_t i = at + 1; i < words_.size() && i < at + 9; ++i) {
      if (is(i, "và")) return is_capital(i + 1) && !body_head(words_, i + 1);
      const bool goes_on = words_[i].shape == WordShape::comma ? is_capital(i + 1)
                                                               : words_[i].shape == WordShape::word;
      if (!goes_on || quantifier(words_, i) != 0) return false;
      if (i > at + 1 && words_[i - 1].shape == WordShape::comma && body_head(words_, i))
        return false;
    }
    return false;
  }

  bool opens_cited_document(std::size_t at) const {
    static const PhraseTable kTypes({{0,
                                      "chỉ thị|nghị quyết|kế hoạch số|quyết định số|thông tư|"
                                      "nghị định|kết luận|hướng dẫn số|kế hoạch này|đề án|"
                                      "quyết định này|chỉ thị này|luật|công văn|quy định số"}});
    return static_cast<bool>(kTypes.find(words_, at));
  }

  // "các xã, phường", "các thôn, tổ dân phố", "các Chương trình …": whom a body is of.
  std::size_t places(std::size_t at, BodyClass kind) const {
    enum : int { kTerritory, kClass };
    static const PhraseTable kPlaces(
        {{kTerritory,
          "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thôn|"
          "xã/phường|thành phố|bản|ấp|khóm|khu phố|tổ dân phố|buôn|làng"},
         {kClass,
          "cấp|khu dân cư|cơ quan|đơn vị|sở|ban|ngành|trường|"
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

  // "Trưởng các điểm thi": nouns that no table knows, up to what cannot belong to a name.
  std::size_t class_noun(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < words_.size() && end < at + 5 && words_[end].shape == WordShape::word &&
           !words_[end].capital && verb_at(end) == 0 && function_word(words_, end) == 0 &&
           adverb(words_, end) == 0 && modal(words_, end) == 0)
      ++end;
    return end > at + 1 ? end - at : 0;
  }

  // A verb that is an attribute: "cơ quan quản lý thực hiện", "cơ quan tham mưu, giúp việc".
  bool is_attribute(std::size_t at,
                    std::size_t length,
                    std::size_t from,
                    const BodyItem& item) const {
    if (at != from || item.kind != BodyClass::generic) return false;
    const std::size_t next = at + length;
    return next >= words_.size() || verb_at(next) != 0 || adverb(words_, next) != 0 ||
           modal(words_, next) != 0 || words_[next].shape == WordShape::comma ||
           body_link(words_, next) != 0 || words_[next].shape == WordShape::stop;
  }

  // "trực thuộc Tỉnh uỷ", "của Đảng uỷ", "tại địa phương"
  std::size_t linked(std::size_t at) const {
    const std::size_t link = body_link(words_, at);
    if (link == 0) return 0;
    const std::size_t next = at + link;
    if (body_modifier(words_, next) != 0 && verb_at(next) == 0) return link;
    static const PhraseTable kEvents({{0, "kỳ họp|phiên họp|hội nghị|đại hội|lễ|cuộc họp"}});
    if (kEvents.find(words_, next)) return 0;  // "Quốc hội tại Kỳ họp thứ 10"
    if (is_capital(next) && !opens_cited_document(next)) return link;
    const std::optional<BodyItem> body = read_nested(next);
    if (!body) return 0;
    return (body->bare ? read_classes(*body) : body->end) - at;
  }

  // Names nest no deeper than this; hostile text cannot make the reader recurse.
  std::optional<BodyItem> read_nested(std::size_t at) const {
    if (depth_ >= 3) return std::nullopt;
    ++depth_;
    std::optional<BodyItem> item = read_item(at, Alone::no);
    --depth_;
    return item;
  }

  // "Ban Quản lý các khu công nghiệp Cần Thơ", "Ban Chỉ đạo phòng thủ dân sự quốc gia": up
  // to the name or place that such a name ends with.
  std::size_t field_in_name(std::size_t at, std::size_t from) const {
    static const PhraseTable kThings({{0, "các khu|khu|các dự án|dự án|rừng|các cụm|cụm|di tích"}});
    constexpr std::size_t kLongestThing = 12;
    static const PhraseTable kTopics(
        {{0,
          "phòng thủ|phòng, chống|phòng chống|ứng phó|công tác|chương trình|các chương trình|"
          "cuộc vận động|cải cách|chuyển đổi số|bảo vệ"}});
    const bool manages = at == from && is(at - 1, "lý") && is(at - 2, "quản");
    const bool leads = is(at - 2, "chỉ") && (is(at - 1, "đạo") || is(at - 1, "huy"));
    const std::size_t noun = (manages ? kThings : kTopics).find(words_, at).length;
    if (!(manages || leads) || noun == 0) return 0;
    const std::size_t limit = std::min(words_.size(), at + kLongestThing);
    for (std::size_t i = at + noun; i < limit && words_[i].shape == WordShape::word; ++i) {
      if (modal(words_, i) != 0 || adverb(words_, i) > 1) return 0;
      if (is_capital(i) || names_territory(i) || is(i, "quốc")) return i - at;
      const bool ends = i + 1 >= words_.size() || words_[i + 1].shape == WordShape::colon;
      if (ends) return i + 1 - at;
    }
    return 0;
  }

  // "các đơn vị cấp nước thuộc phạm vi quản lý": what a class does, when its remit follows.
  std::size_t work_within_remit(const BodyItem& item, std::size_t at, std::size_t from) const {
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

  // "cơ quan tham mưu về công tác tổ chức", "cơ quan quản lý nhà nước về môi trường".
  std::size_t field_of_work(std::size_t at, std::size_t from) const {
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

  // Lower-case words inside the title of a programme: "Ban Chỉ đạo các Chương trình mục tiêu quốc
  // gia thành phố".
  bool belongs_to_title(std::size_t at, std::size_t from) const {
    static const PhraseTable kTitles({{0, "chương trình|đề án|dự án|phong trào|cuộc vận động"}});
    if (function_word(words_, at) != 0 || adverb(words_, at) != 0 || modal(words_, at) != 0)
      return false;
    for (std::size_t i = at; i-- > from && at - i < 8;)
      if (is_capital(i) && kTitles.find(words_, i)) return true;
    return false;
  }

  // "các ngân hàng thương mại phối hợp", "Hội đồng xét tặng họp": one compound that no table knows,
  // between a head and what can only follow a name.
  std::size_t unknown_noun(const BodyItem& item, std::size_t at, std::size_t from) const {
    if (at != from || at + 2 > words_.size()) return 0;
    if (!item.quantified && item.kind != BodyClass::institution) return 0;
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

  // "Phòng Quản lý di sản", "Trung tâm Lưu trữ lịch sử tỉnh": offices are called by what they do,
  // in words that no table knows; up to three of them, when the first word had its capital.
  std::size_t office_name(const BodyItem& item, std::size_t at, std::size_t from) const {
    static const PhraseTable kOffices({{0,
                                        "phòng|trung tâm|viện|vụ|cục|chi cục|trường|quỹ|tổ|ban|"
                                        "công ty|đoàn|bộ phận|trạm|đội|hội|hiệp hội"}});
    if (!item.named || at <= from + 1 || item.linked) return 0;
    if (!is_capital(at - 2) || is_capital(at - 1) || !kOffices.find(words_, item.begin)) return 0;
    if (body_head(words_, at - 2)) return 0;
    if (body_modifier(words_, at - 2) > 1 && action_verb(words_, at - 2) == 0) return 0;
    std::size_t end = at;
    while (end < words_.size() && end < at + 3 && words_[end].shape == WordShape::word &&
           !words_[end].capital && verb_at(end) == 0 && function_word(words_, end) == 0 &&
           adverb(words_, end) == 0 && modal(words_, end) == 0 && quantifier(words_, end) == 0 &&
           body_modifier(words_, end) == 0 && !body_head(words_, end))
      ++end;
    return end - at;
  }

  // The word after a separator of a list at `at`; `at` itself when there is none.
  std::size_t after_separator(std::size_t at, Semicolons semicolons) const {
    std::size_t next = skip_brackets(at);
    if (next >= words_.size()) return at;
    const std::size_t start = next;
    if (words_[next].shape == WordShape::comma ||
        (words_[next].shape == WordShape::semicolon && semicolons == Semicolons::join))
      ++next;
    if (is(next, "và") || is(next, "hoặc") || is(next, "cùng") || is(next, "&")) ++next;
    return next == start ? at : next;
  }

  // "(gọi tắt là …)" between the bodies of a list.
  std::size_t skip_brackets(std::size_t at) const {
    if (at >= words_.size() || words_[at].shape != WordShape::open) return at;
    for (std::size_t i = at + 1; i < words_.size() && i < at + 20; ++i)
      if (words_[i].shape == WordShape::close) return i + 1;
    return at;
  }

  bool stands_alone(const BodyItem& item) const {
    if (item.quantified || !item.bare || item.kind == BodyClass::level) return true;
    if (item.end - item.begin == 1) return item.capital && is_acronym(item.begin);
    return !is(item.begin, "tổ") || !is(item.begin + 1, "chức");
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  mutable int depth_ = 0;
};

}  // namespace

BodyList read_bodies(std::string_view text,
                     const std::vector<Word>& words,
                     std::size_t at,
                     Semicolons semicolons) {
  return BodyReader(text, words).read(at, semicolons);
}

}  // namespace parsers
