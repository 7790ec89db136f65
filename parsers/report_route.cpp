#include "parsers/report_route.h"

#include <algorithm>
#include <optional>

#include "parsers/body_parser.h"

// Each verb of reporting is followed by its addressee at once ("báo cáo UBND tỉnh") or later in the
// clause after a preposition ("báo cáo kết quả về Sở X"). In one clause only the first addressee
// counts: who comes after it is whom the addressee itself will report to.

namespace parsers {
namespace {

enum : int { kReport, kSend, kReflect };

class RouteReader {
 public:
  RouteReader(std::string_view text, const std::vector<Word>& words, std::size_t predicate)
      : text_(text), words_(words), predicate_(predicate) {}

  ReportRoute read() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (words_[at].shape == WordShape::semicolon) {
        clause_ = at + 1;
        has_addressee_ = false;
      }
      if (is(at, "thì")) clause_ = at + 1;  // "nếu có vướng mắc thì báo cáo X"
      read_verb(at);
      read_via(at);
    }
    return std::move(route_);
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  static const PhraseTable& verbs() {
    static const PhraseTable kTable({{kReport, "báo cáo"},
                                     {kSend, "gửi|gửi về|gửi đến|gửi cho|gửi báo cáo|đồng gửi"},
                                     {kReflect, "phản ánh|phản ảnh|phản hồi|thông tin"}});
    return kTable;
  }

  void read_verb(std::size_t at) {
    const PhraseTable::Found verb = verbs().find(words_, at);
    verb_ = verb.tag;
    if (!verb || (words_[at].capital && at != 0 && at != predicate_ && at != clause_ &&
                  words_[at - 1].shape != WordShape::colon))
      return;
    if (verb.tag == kReport && (is(at + 2, "viên") || is_noun(at))) {
      // "thực hiện chế độ báo cáo … về X" reports too.
      if (is_duty_noun(at)) note_verb(at, find_addressee(at + 2, Search::clause));
      return;
    }
    if (is(at, "thông") && is_information(at)) return;
    if (is(at, "thông") && gives_notice(at + verb.length)) return;
    if (verb.tag == kReport && !has_addressee_ && take_collector(at)) return;
    if (is(at, "đồng")) has_addressee_ = false;  // "gửi A (đồng gửi B)"
    const Search search = verb.tag == kReflect ? Search::near : Search::clause;
    std::size_t end = find_addressee(at + verb.length, search);
    if (verb.tag == kReport || end != 0) note_verb(at, end);
  }

  // "hệ thống thông tin quân sự", "an toàn thông tin": a noun.
  bool is_information(std::size_t at) const {
    static const PhraseTable kBefore(
        {{0,
          "hệ thống|công nghệ|an toàn|an ninh|cổng|hạ tầng|bí mật|trang|mạng lưới|nguồn|"
          "phương tiện|các|những|nội dung|chế độ|khai thác|cung cấp|chia sẻ|tiếp nhận|thu thập|"
          "công khai|bảo mật|mọi|lượng|luồng|trao đổi|cập nhật|kênh|dịch vụ|sở|xử lý|có"}});
    for (const std::size_t length : {2U, 1U})
      if (at >= length && kBefore.find(words_, at - length).length == length) return true;
    return false;
  }

  // "thông tin kịp thời cho Sở X" keeps others informed; "thông tin đến Sở X" reports.
  bool gives_notice(std::size_t at) const {
    while (const std::size_t length = adverb(words_, at))
      at += length;
    return is(at, "cho");
  }

  // "đăng ký về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh": who collects is sent to.
  bool take_collector(std::size_t at) {
    constexpr std::size_t kLongestPurpose = 5;
    for (std::size_t i = at; i-- > clause_ && at - i <= kLongestPurpose;) {
      if (!is(i, "để")) continue;
      const std::size_t before = route_.report_to.size();
      take_addressee_before(i);
      if (route_.report_to.size() == before) return false;
      has_addressee_ = route_.has_verb = true;
      route_.is_closing = is_last_clause(at) && is_only_clause();
      return true;
    }
    return false;
  }

  enum class Search { near, clause };

  // Nouns: "xây dựng báo cáo", "các báo cáo", "số liệu báo cáo".
  bool is_noun(std::size_t at) const {
    static const PhraseTable kBefore(
        {{0,
          "xây dựng|lập|các|bản|chế độ|mẫu|dự thảo|hoàn thiện|viết|nội dung|biểu mẫu|số liệu|"
          "những|hệ thống|trong|hoàn chỉnh|ban hành|công tác|kỳ|thông tin|của|một|nhận|"
          "thẩm định|cuộc|việc|nhận được|tổng hợp các|chất lượng|theo|từ|nộp|gửi|"
          "bằng|sau|kèm|kèm theo|mọi|đề cương"}});
    if (at >= 2 && is(at - 2, "định") && is(at - 1, "kỳ")) return false;
    if (at >= 2 && is(at - 2, "văn") && is(at - 1, "bản")) return false;
    for (std::size_t length : {2U, 1U})
      if (at >= length && kBefore.find(words_, at - length).length == length) return true;
    static const PhraseTable kAfter({{0,
                                      "đánh giá và|nhanh và|viên|tài chính|chuyên đề|tổng kết|"
                                      "giám sát|nghiên cứu"}});
    return static_cast<bool>(kAfter.find(words_, at + 2)) && at > 0 && !words_[at].capital &&
           words_[at - 1].shape == WordShape::comma;
  }

  bool is_duty_noun(std::size_t at) const {
    return at >= 2 &&
           ((is(at - 2, "chế") && is(at - 1, "độ")) || (is(at - 2, "công") && is(at - 1, "tác")));
  }

  // Reads the addressee after a verb that ends at `from`. Returns the word after it, or 0.
  std::size_t find_addressee(std::size_t from, Search search) {
    static const PhraseTable kManner(
        {{0,
          "ngay|kịp thời|bằng văn bản|kết quả|định kỳ|đột xuất|trực tiếp|thường xuyên|đầy đủ|"
          "hằng tháng|hằng quý|hằng năm|nhanh|tình hình|kết quả thực hiện|với|về|cho|lên|đến|"
          "tới|gửi|gửi về|trước|gửi cho|gửi đến|gửi lên|và gửi|hoặc báo cáo|xin ý kiến|"
          "và tham mưu|tham mưu|và đề xuất|đề xuất"}});
    std::size_t at = from;
    while (const std::size_t length = kManner.find(words_, at).length)
      at += length;
    if (const std::size_t end = take_addressee(at)) return end;
    if (search == Search::near) return find_after_preposition(from, 12);
    return find_after_preposition(from, 80);
  }

  std::size_t find_after_preposition(std::size_t from, std::size_t reach) {
    static const PhraseTable kPrepositions(
        {{0, "về|cho|gửi|gửi về|gửi đến|gửi cho|đến|tới|lên|với|gửi lên|trình"}});
    bool other_act = false;  // after another verb only "về" and "gửi" lead to the addressee
    for (std::size_t at = from; at < words_.size() && at - from < reach; ++at) {
      const WordShape shape = words_[at].shape;
      if (shape == WordShape::semicolon) return 0;
      if (shape == WordShape::stop && (at + 1 >= words_.size() || words_[at + 1].capital)) return 0;
      if (is(at, "để") || is(at, "nhằm")) return 0;
      if (at > from && verbs().find(words_, at).tag == kReport && verbs().find(words_, at) &&
          !is_noun(at))
        return 0;  // that verb has its own
      if (shape == WordShape::comma && action_verb(words_, at + 1) != 0 &&
          !verbs().find(words_, at + 1))
        other_act = true;
      const PhraseTable::Found preposition = kPrepositions.find(words_, at);
      if (!preposition || (other_act && !is(at, "về") && !is(at, "gửi"))) continue;
      if (const std::size_t end = take_addressee(at + preposition.length)) return end;
    }
    return 0;
  }

  // "cấp có thẩm quyền (UBND tỉnh, Bộ X)" names its bodies in brackets; alone it names none.
  std::size_t take_addressee(std::size_t at) {
    if (has_addressee_) return 0;
    std::size_t from = at;
    static const PhraseTable kAuthority(
        {{0,
          "cấp thẩm quyền|cấp có thẩm quyền|cơ quan có thẩm quyền|cấp trên|các cấp|"
          "các cấp thẩm quyền|các cấp có thẩm quyền"}});
    const PhraseTable::Found authority = kAuthority.find(words_, at);
    if (authority && verb_ == kReport) {
      from = at + authority.length;
      if (from >= words_.size() || words_[from].shape != WordShape::open) {
        if (is(at, "các") && authority.length == 2) return 0;
        route_.report_to.push_back(printed(at, from));
        has_addressee_ = true;
        return from;
      }
      ++from;
    }
    BodyList list = read_bodies(text_, words_, from);
    if (!list && names_own_office(from)) {  // "báo cáo về Sở (qua Văn phòng Sở)"
      route_.report_to.push_back(printed(from, from + 1));
      has_addressee_ = true;
      return from + 1;
    }
    if (!list || !is_addressee(list)) return 0;
    take_relative_clause(list);
    for (const Body& body : list.bodies)
      route_.report_to.push_back(body.name);
    has_addressee_ = true;
    take_next_addressee(list.end);
    return list.end;
  }

  // "báo cáo UBND tỉnh trước ngày 15/12 và Bộ Y tế trước ngày 20/12": each has its day.
  void take_next_addressee(std::size_t at) {
    static const PhraseTable kBounds({{0, "trước|trước ngày|chậm nhất ngày|chậm nhất|đến ngày"}});
    const std::size_t bound = kBounds.find(words_, at).length;
    const std::size_t day = at + bound;
    if (bound == 0 || day + 2 >= words_.size() || words_[day].shape != WordShape::number) return;
    if (!is(day + 1, "và")) return;
    const BodyList list = read_bodies(text_, words_, day + 2);
    if (!list || !is_addressee(list) || action_verb(words_, list.end) != 0) return;
    for (const Body& body : list.bodies)
      route_.report_to.push_back(body.name);
  }

  // "Sở", "Tỉnh": the office that the document is about, by its noun alone.
  bool names_own_office(std::size_t at) const {
    static const PhraseTable kOffices({{0, "sở|bộ|cục|chi cục|vụ|ban|phòng|trường|trung tâm|hội"}});
    if (at == 0 || at >= words_.size() || !words_[at].capital || words_[at].text.size() < 2)
      return false;
    if (kOffices.find(words_, at).length != 1) return false;
    return at + 1 >= words_.size() || words_[at + 1].shape != WordShape::word ||
           (!words_[at + 1].capital &&
            (function_word(words_, at + 1) != 0 || action_verb(words_, at + 1) != 0));
  }

  std::string printed(std::size_t from, std::size_t end) const {
    return std::string(
        text_.substr(words_[from].span.begin, words_[end - 1].span.end - words_[from].span.begin));
  }

  // "các Sở, ngành chủ trì dự án thuộc Chương trình": what tells which ones, to the clause's end.
  void take_relative_clause(BodyList& list) const {
    static const PhraseTable kVerbs({{0, "chủ trì|quản lý|phụ trách|tham gia"}});
    Body& last = list.bodies.back();
    if (quantifier(words_, last.begin) == 0 || !kVerbs.find(words_, list.end)) return;
    std::size_t end = list.end;
    const std::size_t limit = std::min(words_.size(), end + 30);
    while (end < limit && words_[end].shape != WordShape::close &&
           words_[end].shape != WordShape::semicolon && words_[end].shape != WordShape::stop &&
           !is(end, "theo") && !is(end, "để"))
      ++end;
    last.end = list.end = end;
    last.name = printed(last.begin, end);
  }

  // Reports go to bodies and posts that are named, not to "các địa phương".
  bool is_addressee(const BodyList& list) const { return names_addressee(words_, list); }

  static bool names_addressee(const std::vector<Word>& words, const BodyList& list) {
    const Body& first = list.bodies.front();
    if (first.kind == BodyClass::level) return false;
    for (std::size_t i = first.begin; i < first.end; ++i)
      if (words[i].capital && i != 0) return true;
    if (ends_in_superior(words, first)) return true;
    return first.kind == BodyClass::institution || first.kind == BodyClass::post;
  }

  // "cơ quan quản lý cấp trên"
  static bool ends_in_superior(const std::vector<Word>& words, const Body& body) {
    static const PhraseTable kSuperior({{0, "cấp trên|cấp trên trực tiếp"}});
    for (std::size_t i = body.begin + 1; i < body.end; ++i)
      if (i + kSuperior.find(words, i).length == body.end) return true;
    return false;
  }

  void note_verb(std::size_t at, std::size_t addressee_end) {
    if (is(at, "gửi") && sends_papers(at)) return;
    route_.has_verb = true;
    if (opens_direction(at) && !(addressee_end == 0 && goes_on_with_act(at)))
      route_.is_opening = true;
    if (addressee_end == 0) return;
    const bool reflects = verbs().find(words_, at).tag == kReflect;
    if (reflects || asks_for_approval(addressee_end)) return;
    route_.is_closing =
        is_last_clause(at) && !seeks_advice(at) &&
        (opens_clause(at) || is_purpose(at) || follows_report(at) || is_only_clause());
  }

  // "Tổng hợp, báo cáo, công bố kết quả": one act among others.
  bool goes_on_with_act(std::size_t at) const {
    static const PhraseTable kTelling(
        {{0,
          "đề xuất|kiến nghị|tham mưu|xin ý kiến|cung cấp|trao đổi|phản ánh|phản hồi|thông tin|"
          "giải trình|trình|gửi|đề nghị|tổng hợp"}});
    return is(at, "báo") && at + 3 < words_.size() && words_[at + 2].shape == WordShape::comma &&
           action_verb(words_, at + 3) > 1 && !kTelling.find(words_, at + 3);
  }

  // "gửi hồ sơ đề nghị lên ban tổ chức": papers on their way are no report.
  bool sends_papers(std::size_t at) const {
    static const PhraseTable kPapers(
        {{0, "công văn|hồ sơ|giấy mời|thư mời|đơn|lý lịch|tài liệu|giấy giới thiệu|kèm hồ sơ"}});
    const std::size_t limit = std::min(words_.size(), at + 6);
    for (std::size_t i = at + 1; i < limit && words_[i].shape == WordShape::word; ++i)
      if (kPapers.find(words_, i)) return true;
    return at > 1 && (kPapers.find(words_, at - 2).length == 2 ||
                      static_cast<bool>(kPapers.find(words_, at - 1)));
  }

  // "báo cáo, tham mưu UBND tỉnh ban hành …": more than a report.
  bool seeks_advice(std::size_t at) const {
    static const PhraseTable kAdvice({{0, "và tham mưu|tham mưu|và đề xuất|đề xuất"}});
    std::size_t next = at + 2;
    if (next < words_.size() && words_[next].shape == WordShape::comma) ++next;
    return static_cast<bool>(kAdvice.find(words_, next));
  }

  // "báo cáo cấp có thẩm quyền phê duyệt": the work goes on.
  bool asks_for_approval(std::size_t from) const {
    static const PhraseTable kVerbs({{0, "phê duyệt|ban hành|trình|cho ý kiến|quyết định"}});
    if (is(from, "xem") && is(from + 1, "xét")) return false;  // what becomes of the report
    const std::size_t limit = std::min(words_.size(), from + 6);
    for (std::size_t i = from; i < limit; ++i)
      if (kVerbs.find(words_, i)) return true;
    return false;
  }

  // Only adverbs, dates and "tổng hợp" stand between the start of the direction and the verb.
  bool opens_direction(std::size_t at) const { return is_near(predicate_, at); }
  bool opens_clause(std::size_t at) const { return clause_ != 0 && is_near(clause_, at); }

  bool is_near(std::size_t start, std::size_t at) const {
    static const PhraseTable kLead(
        {{0,
          "tổng hợp|sơ kết|tổng kết|tham mưu|thực hiện|thực hiện chế độ|chế độ|thực hiện nghiêm "
          "chế độ|lập|"
          "nghiêm túc|nghiêm|kết quả|tình hình|hoặc|và|báo cáo|chế độ thông tin|thông tin|"
          "thực hiện tốt chế độ|tốt|công tác|thường xuyên|xây dựng|6 tháng|01 năm|năm|tháng|quý|"
          "khi|có|yêu cầu|đồng thời|hằng|hàng|chế độ thông tin, báo cáo"}});
    if (at < start || at - start > 24) return false;
    std::size_t next = start;
    while (next < at) {
      const std::size_t lead =
          std::max({kLead.find(words_, next).length, adverb(words_, next), std::size_t{0}});
      if (lead != 0) {
        next += lead;
      } else if (words_[next].shape == WordShape::number ||
                 words_[next].shape == WordShape::comma || is(next, "định") || is(next, "kỳ")) {
        ++next;
      } else {
        return false;
      }
    }
    return next == at;
  }

  bool is_last_clause(std::size_t at) {
    if (!last_semicolon_) {
      last_semicolon_ = 0;
      for (std::size_t i = 0; i < words_.size(); ++i)
        if (words_[i].shape == WordShape::semicolon) last_semicolon_ = i;
    }
    return at >= *last_semicolon_;
  }

  bool is_only_clause() const { return clause_ == 0; }

  // "… để báo cáo X", "để phản ánh, báo cáo X"
  bool is_purpose(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && at - i < 5;)
      if (is(i, "để")) return true;
    return false;
  }

  // "báo cáo đánh giá và gửi Sở X"
  bool follows_report(std::size_t at) const {
    if (!is(at, "gửi")) return false;
    for (std::size_t i = at; i-- > clause_ && at - i < 12;)
      if (is(i, "báo") && is(i + 1, "cáo")) return true;
    return false;
  }

  // "(qua Sở X)" and "thông qua đầu mối X" are a route, whatever is sent.
  static const std::string& contact_key() {
    static const std::string key = word_key("mối");
    return key;
  }

  void read_via(std::size_t at) {
    static const PhraseTable kVia({{0, "qua|thông qua|qua đầu mối|thông qua đầu mối"}});
    const PhraseTable::Found via = kVia.find(words_, at);
    const bool by_contact = via && words_[at + via.length - 1].key == contact_key();
    const bool in_brackets = at > 0 && words_[at - 1].shape == WordShape::open;
    if (!via || !(route_.has_verb || by_contact || in_brackets) || (at > 0 && is(at - 1, "thông")))
      return;
    const BodyList list = read_bodies(text_, words_, at + via.length);
    if (!list || !is_addressee(list)) return;
    if (const std::size_t close = in_brackets ? closing_bracket(list) : 0)
      route_.via.push_back(printed(at + via.length, close));
    else
      for (const Body& body : list.bodies)
        route_.via.push_back(body.name);
    if (in_brackets && route_.report_to.empty()) take_addressee_before(at - 1);
  }

  // "(qua Phòng An ninh kinh tế nội địa)": a name that goes on with words no table knows, to the
  // bracket; 0 where the list reaches it or more than a name follows.
  std::size_t closing_bracket(const BodyList& list) const {
    constexpr std::size_t kLongestRest = 5;
    if (list.bodies.size() != 1) return 0;
    std::size_t end = list.end;
    while (end < words_.size() && words_[end].shape == WordShape::word &&
           function_word(words_, end) == 0 && action_verb(words_, end) == 0)
      ++end;
    const bool closes = end < words_.size() && words_[end].shape == WordShape::close;
    return closes && end > list.end && end - list.end <= kLongestRest ? end : 0;
  }

  // "đăng ký với UBND tỉnh (qua Sở X)": who stands right before the brackets is sent to.
  void take_addressee_before(std::size_t open) {
    static const PhraseTable kTo({{0, "với|về|đến|tới|gửi|cho|lên"}});
    constexpr std::size_t kLongestName = 16;
    for (std::size_t i = open; i-- > 0 && open - i <= kLongestName;) {
      if (words_[i].shape == WordShape::semicolon) return;
      if (!kTo.find(words_, i)) continue;
      const std::vector<Word> between(words_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                                      words_.begin() + static_cast<std::ptrdiff_t>(open));
      const BodyList list = read_bodies(text_, between, 0);
      if (list && list.end == between.size() && names_addressee(between, list))
        for (const Body& body : list.bodies)
          route_.report_to.push_back(body.name);
      return;
    }
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::size_t predicate_;
  std::size_t clause_ = 0;  // first word of the clause at hand
  bool has_addressee_ = false;
  int verb_ = kReport;  // the kind of verb at hand
  std::optional<std::size_t> last_semicolon_;
  ReportRoute route_;
};

}  // namespace

ReportRoute read_report_route(std::string_view sentence,
                              const std::vector<Word>& words,
                              std::size_t predicate) {
  return RouteReader(sentence, words, predicate).read();
}

}  // namespace parsers
