#include "parsers/body_parser.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "parsers/body_item.h"
#include "parsers/body_name_parts.h"

// A body is read greedily: its head from a table, then modifiers as long as a word can belong to a
// name. Verbs in lower case, prepositions and punctuation end it; capitals go on with it, because
// within a sentence only names have them. Whether two neighbours are one body or two is decided
// afterwards (body_item.h), from how each was printed.

namespace parsers {
namespace {

// "có tên tại Điều 1", "có tên trong danh sách".
std::size_t listed_above(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kListed(
      {{0, "có tên tại|có tên nêu tại|có tên ở|có tên trong|có tên theo|có tên trên|nêu tại"}});
  static const PhraseTable kPlaces({{0, "điều|khoản|mục|danh sách|phụ lục|quyết định"}});
  const std::size_t listed = kListed.find(words, at).length;
  std::size_t end = at + listed + kPlaces.find(words, at + listed).length;
  if (listed == 0 || end == at + listed) return 0;
  if (end < words.size() && words[end].shape == WordShape::number) ++end;
  return end - at;
}

class BodyReader : private NameParts {
 public:
  BodyReader(std::string_view text, const std::vector<Word>& words)
      : NameParts(words), text_(text), words_(words) {}

  BodyList read(std::size_t at, Semicolons semicolons) const {
    BodyList list;
    list.end = at;
    std::optional<BodyItem> item = read_item(at, Alone::yes);
    if (!item) return list;
    std::vector<BodyItem> items{*item};
    std::size_t next = after_separator(item->end, semicolons);
    while (next != item->end) {
      std::optional<BodyItem> following = read_item(next, Alone::no);
      if (!following) following = read_force(items.front(), next);
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

  std::optional<BodyItem> read_item(std::size_t at, Alone alone) const {
    BodyItem item;
    item.begin = at;
    std::size_t next = at;
    while (const std::size_t length = quantifier(words_, next)) {
      item.quantified = true;
      next += length;
    }
    const BodyHead head = body_head(words_, next);
    if (!head) return read_listed_people(item, next);
    const bool is_name = is_capital(next) && next != 0;
    if (!is_name && !item.quantified && verb_at(next) >= head.length && !is_listed_class_of(next) &&
        !is_ruled_noun(next, head) && !leads_as_post(next) &&
        !(alone == Alone::no && is_listed_noun(next + head.length)))
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

  // "các đồng chí có tên tại Điều 1": those whom the document lists.
  std::optional<BodyItem> read_listed_people(BodyItem item, std::size_t at) const {
    const std::size_t length = item.quantified ? listed_above(words_, at) : 0;
    if (length == 0) return std::nullopt;
    item.kind = BodyClass::post;
    item.named = true;
    item.end = at + length;
    return item;
  }

  // "Lực lượng Công an, Kiểm lâm và …": the name of another force.
  std::optional<BodyItem> read_force(const BodyItem& first, std::size_t at) const {
    const bool forces =
        is(first.begin, "lực") && is(first.begin + 1, "lượng") && is_capital(first.begin + 2);
    if (!forces || !is_capital(at) || words_[at].shape != WordShape::word) return std::nullopt;
    BodyItem item;
    item.begin = at;
    item.kind = BodyClass::institution;
    item.capital = item.named = true;
    read_modifiers(item, at);
    return item;
  }

  // "các Bộ: Quốc phòng, Công an", "các Tập đoàn: Dầu khí, Điện lực Việt Nam": two names or more.
  bool read_names_after_colon(BodyItem& item) const {
    if (item.end + 1 >= words_.size() || words_[item.end].shape != WordShape::colon) return false;
    if (!(item.quantified && item.bare) && !ends_in_places(item)) return false;
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

  // "Uỷ ban nhân dân các tỉnh, thành phố": which ones may follow.
  bool ends_in_places(const BodyItem& item) const {
    static const PhraseTable kPlaces(
        {{0,
          "các tỉnh, thành phố|các tỉnh|các thành phố|các xã|các xã, phường|các phường|"
          "các huyện|các xã, phường, đặc khu|các huyện, thị xã|các huyện, thành phố"}});
    for (std::size_t i = item.begin + 1; i < item.end; ++i)
      if (i + kPlaces.find(words_, i).length == item.end) return true;
    return false;
  }

  // "thanh tra", "kiểm toán" are verbs too: nouns before a name or place.
  bool is_ruled_noun(std::size_t at, const BodyHead& head) const {
    const std::size_t next = at + head.length;
    return verb_at(at) == head.length && (is_capital(next) || body_modifier(words_, next) != 0) &&
           verb_at(next) == 0 && head.kind == BodyClass::institution;
  }

  // "Lãnh đạo các xã phải …": a post, when its body has a duty.
  bool leads_as_post(std::size_t at) const {
    if (!is(at, "lãnh") || !is(at + 1, "đạo")) return false;
    const std::optional<BodyItem> body = read_nested(at + 2);
    return body && modal(words_, body->end) != 0;
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
    const std::optional<BodyItem> named_by_post = body_of_post(head_end);
    if (named_by_post && !read_nested(next)) {
      item.end = named_by_post->end;
      item.named = named_by_post->named;
    } else if (const std::optional<BodyItem> body = read_nested(next)) {
      item.end = body->end;
      item.named = body->named;
      if (body->bare || body->quantified) item.end = read_classes(*body);
    } else {
      read_modifiers(item, item.end);
    }
    item.end += listed_above(words_, item.end);
    item.bare = item.end == head_end;
    constexpr std::size_t kWholePost = 3;  // "bí thư chi bộ" is a post by itself
    if (item.bare && head_end - item.begin >= kWholePost) item.bare = false;
    // "đại diện", "lãnh đạo" and "thành viên" alone are no posts.
    const bool goes_on = item.end < words_.size() && words_[item.end].shape == WordShape::comma &&
                         body_head(words_, item.end + 1).kind == BodyClass::post;
    if (item.bare && !item.capital && !item.quantified && !goes_on) return std::nullopt;
    return item;
  }

  // "Trưởng Ban công tác Mặt trận": the last word of the post begins the name of the body.
  std::optional<BodyItem> body_of_post(std::size_t head_end) const {
    static const PhraseTable kNouns({{0, "ban|phòng|đoàn|tổ"}});
    if (!is_capital(head_end - 1) || !kNouns.find(words_, head_end - 1)) return std::nullopt;
    std::optional<BodyItem> body = read_nested(head_end - 1);
    const std::size_t head = body ? body_head(words_, head_end - 1).length : 0;
    return head > 1 ? body : std::nullopt;
  }

  // "cấp uỷ, chính quyền, cơ quan, đơn vị" after a post.
  std::size_t read_classes(const BodyItem& first) const {
    BodyItem last = first;
    while (last.bare) {
      const std::size_t next = after_separator(last.end, Semicolons::end_list);
      if (next == last.end) break;
      const std::optional<BodyItem> item = read_item(next, Alone::no);
      const bool named = item && item->capital && !item->bare;  // "các Cục, Vụ" are classes
      if (!item || item->quantified || named || item->kind == BodyClass::post) break;
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
    if (opens_united(item, at, from) || joins_places(item, at) || joins_schools(item, at)) return 1;
    if (is(at, "cán") && is(at + 1, "bộ") && is(at - 1, "chức") && is(at - 2, "tổ"))
      return 2;  // "Phòng Tổ chức cán bộ"
    if (const std::size_t length = managed_zones(at, from)) return length;
    if (words_[at].shape == WordShape::number) return number_in_name(at, from);
    if (at > item.begin + 1 && (is_capital(at - 1) || is_capital(at - 2)) && joins_name(at))
      return 1;
    if (words_[at].shape == WordShape::dash)
      return at > item.begin + 1 && is_capital(at + 1) ? 1 : 0;
    if (const std::size_t length = alternative(at)) return length;
    if (words_[at].shape != WordShape::word) return 0;
    // "Chi cục Hải quan khu vực XV"
    const bool area = is(at, "khu") && is(at + 1, "vực") && at + 2 < words_.size();
    if (area && (is_capital(at + 2) || words_[at + 2].shape == WordShape::number)) return 2;
    if (is(at, "khu") && is(at + 1, "vực") && is(at - 1, "dân") && is(at - 2, "nhân"))
      return 2;  // "Toà án nhân dân khu vực"
    if (const std::size_t length = places(at, item.kind)) return length;
    const std::size_t known =
        is(at + 1, "tinh") ? 0 : body_modifier(words_, at);  // "trên tinh thần"
    const std::size_t verb = verb_at(at);
    const BodyHead nested = body_head(words_, at);
    if (known != 0 && (verb < known || is_attribute(at, known, from, item))) {
      item.linked = item.linked || body_link(words_, at) != 0;
      return nested.kind == BodyClass::institution ? std::max(known, nested.length) : known;
    }
    if (at > from && is_second_syllable(at, verb)) return 1;
    if (const std::size_t length = work_within_remit(item, at, from)) return length;
    if (const std::size_t length = field_in_name(at, from)) return length;
    if (verb != 0 && !(nested.kind == BodyClass::institution && nested.length > verb)) return 0;
    if (const std::size_t length = field_of_work(at, from)) return length;
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
    if (const std::size_t length = is(at, "trong") ? zones(at + 1) : 0) return 1 + length;
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

  bool stands_alone(const BodyItem& item) const {
    if (item.quantified || !item.bare || item.kind == BodyClass::level) return true;
    if (item.end - item.begin == 1)
      return (item.capital || item.begin == 0) && is_acronym(item.begin);
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
