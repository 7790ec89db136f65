#include "tests/parsers/random_document.h"

#include <random>

namespace {

using namespace parsers;

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  Document document() {
    Document d;
    d.source = source();
    d.metadata = metadata();
    d.letterhead = blocks(2);
    d.references = some<Reference>(3, [&] { return reference(); });
    d.mentions = some<Mention>(3, [&] {
      return Mention{coin() ? "r1" : "", words_or_none(), id(), words_or_none(), words()};
    });
    d.preamble = blocks(3);
    d.body = nodes(1);
    d.closing = blocks(2);
    d.recipients = some<Recipient>(4, [&] { return recipient(); });
    d.signature = blocks(2);
    d.annexes = some<Section>(2, [&] { return section(1); });
    d.obligations = some<Obligation>(5, [&] { return obligation(); });
    d.furniture = some<Furniture>(3, [&] {
      return Furniture{below(3), one_of({"page-number", "stamp"}), words()};
    });
    d.findings = some<DocumentFinding>(3, [&] {
      return DocumentFinding{one_of({"numbering-gap", "no-date"}), id(), words()};
    });
    return d;
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool coin() { return below(2) == 0; }

  std::string one_of(std::initializer_list<const char*> choices) {
    return choices.begin()[below(static_cast<int>(choices.size()))];
  }

  template <class Enum>
  Enum any(Enum last) {
    return static_cast<Enum>(below(static_cast<int>(last) + 1));
  }

  template <class Value, class Make>
  std::vector<Value> some(int at_most, Make make) {
    std::vector<Value> values;
    for (int left = below(at_most + 1); left > 0; --left)
      values.push_back(make());
    return values;
  }

  std::string words() {
    std::string result;
    for (int left = 1 + below(8); left > 0; --left) {
      result += one_of({"Uỷ ban", "nhân dân", "xã Sông Mây", "đ",     "<p>",  "&amp;", "]]>", "\"",
                        "'",      "12",       "-",           "\t",    "\n",   "\r",    "🌾",   ",",
                        ";",      "|",        "\\",          "*đậm*", "=1+1", "#",     "`"});
      if (coin()) result += ' ';
    }
    return result;
  }

  std::string words_or_none() { return coin() ? "" : words(); }

  std::string id() { return "b" + std::to_string(next_id_++); }

  // Three decimals, as they are written.
  double confidence() { return below(1001) / 1000.0; }

  std::optional<Place> place() {
    if (coin()) return std::nullopt;
    Place p{below(9), 0, 0, 0, 0, confidence()};
    if (coin()) p = {1 + below(9), below(99), -below(9), below(9999), 1 + below(9), confidence()};
    return p;
  }

  std::optional<Origin> origin() {
    if (coin()) return std::nullopt;
    return Origin{coin() ? id() : "", confidence()};
  }

  Recipient recipient() {
    Recipient r{text(), words_or_none(), origin()};
    if (r.text.place) r.text.place->confidence = 1.0;  // only that of the reading is written
    return r;
  }

  Text text() { return {words_or_none(), {}, place()}; }

  std::string date() {
    return "20" + std::to_string(10 + below(20)) + "-0" + std::to_string(1 + below(9)) + "-" +
           std::to_string(10 + below(19));
  }

  Source source() {
    Source s;
    s.href = words();
    if (coin()) s.sha256 = std::string(64, static_cast<char>('a' + below(6)));
    s.media_type = one_of({"", "application/pdf", "text/plain"});
    s.pages = below(20);
    s.text_origin = any(TextOrigin::text);
    s.confidence = confidence();
    return s;
  }

  Metadata metadata() {
    Metadata m;
    for (std::string* field : {&m.type,
                               &m.type_code,
                               &m.number,
                               &m.issuer,
                               &m.issuer_parent,
                               &m.place,
                               &m.date_text,
                               &m.subject,
                               &m.addressee,
                               &m.secrecy,
                               &m.urgency}) {
      *field = words_or_none();
    }
    m.system = any(System::other);
    if (coin()) m.date_iso = date();
    m.signers = some<Signer>(3, [&] {
      return Signer{words_or_none(), words_or_none(), words_or_none(), words_or_none(), origin()};
    });
    for (const auto& [field, value] : {std::pair{Field::number, &m.number},
                                       {Field::place, &m.place},
                                       {Field::subject, &m.subject}}) {
      if (!value->empty()) m.origin(field) = origin();
    }
    m.origin(Field::issuer) = origin();
    return m;
  }

  Reference reference() {
    Reference r;
    for (std::string* field : {&r.text, &r.type, &r.number, &r.issuer})
      *field = words_or_none();
    r.date_iso = one_of({"", "2025", "2025-06", "2025-06-30"});
    r.relation = any(Relation::cites);
    if (coin()) r.id = id();
    r.short_name = words_or_none();
    r.origin = origin();
    return r;
  }

  Block block() {
    Block b;
    b.kind = any(BlockKind::table);
    if (coin()) b.id = id();
    b.marker = one_of({"", "-", "+", "•", "a)"});
    b.text = text();
    if (b.kind == BlockKind::table) {
      b.rows = some<Row>(4, [&] {
        return Row{some<Cell>(4, [&] { return Cell{text(), 1 + below(2), 1 + below(2)}; })};
      });
    }
    return b;
  }

  std::vector<Block> blocks(int at_most) {
    return some<Block>(at_most, [&] { return block(); });
  }

  Section section(int level) {
    Section s;
    s.path = words_or_none();
    s.marker = words_or_none();
    s.printed_marker = words_or_none();
    s.level = level;
    s.kind = any(SectionKind::other);
    if (coin()) s.heading = text();
    s.children = nodes(level + 1);
    return s;
  }

  std::vector<Node> nodes(int level) {
    return some<Node>(3, [&]() -> Node {
      if (level < 5 && coin()) return section(level);
      return block();
    });
  }

  Deadline deadline() {
    Deadline d;
    d.text = words_or_none();
    d.kind = any(DeadlineKind::relative);
    switch (d.kind) {
      case DeadlineKind::date:
        d.value = coin() ? date() : "2026-06";
        break;
      case DeadlineKind::period:
        d.value = one_of({"2025-10-01/2025-12-31", "2025-01-01/..", "../2026-06-30"});
        break;
      case DeadlineKind::recurring:
        d.value = one_of({"FREQ=WEEKLY;BYDAY=FR",
                          "FREQ=MONTHLY;BYMONTHDAY=25",
                          "FREQ=YEARLY",
                          "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"});
        break;
      case DeadlineKind::relative:
        d.value = one_of({"", "P30D", "P2W", "PT24H"});
        break;
      default:
        break;
    }
    d.bound = any(Bound::in);
    d.year_inferred = coin();
    d.workdays = coin();
    return d;
  }

  Obligation obligation() {
    Obligation o;
    o.id = "o" + std::to_string(next_id_++);
    o.section = words_or_none();
    if (coin()) o.block = id();
    o.kind = any(ObligationKind::report);
    o.strength = any(Strength::may);
    o.negative = coin();
    o.confidence = confidence();
    o.text = text();
    o.actors = some<Actor>(3, [&] {
      return Actor{words(), any(ActorSource::table), words_or_none()};
    });
    for (auto* names : {&o.delegates, &o.coordinators, &o.report_to, &o.via, &o.products}) {
      *names = some<std::string>(2, [&] { return words_or_none(); });
    }
    o.deadlines = some<Deadline>(3, [&] { return deadline(); });
    return o;
  }

  std::mt19937 random_;
  int next_id_ = 1;
};

void drop_spans(Block& block) {
  block.text.spans.clear();
  for (Row& row : block.rows) {
    for (Cell& cell : row.cells)
      cell.text.spans.clear();
  }
}

void drop_spans(std::vector<Block>& blocks) {
  for (Block& block : blocks)
    drop_spans(block);
}

void drop_spans(Section& section);

void drop_spans(std::vector<Node>& nodes) {
  for (Node& node : nodes) {
    std::visit([](auto& child) { drop_spans(child); }, node);
  }
}

void drop_spans(Section& section) {
  if (section.heading) section.heading->spans.clear();
  drop_spans(section.children);
}

Block paragraph(std::string id, std::string text) {
  Block block;
  block.id = std::move(id);
  block.text.text = std::move(text);
  return block;
}

Section section(std::string path, std::string printed_marker, int level, std::string heading) {
  Section result;
  result.path = std::move(path);
  result.marker = result.path.substr(result.path.rfind('/') + 1);
  result.printed_marker = std::move(printed_marker);
  result.level = level;
  result.kind = SectionKind::implementation;
  result.heading = plain(std::move(heading));
  return result;
}

Obligation sample_obligation() {
  Obligation report;
  report.id = "o1";
  report.section = "II/1";
  report.block = "p3";
  report.kind = ObligationKind::report;
  report.confidence = 0.93;
  report.text = plain("Các chi bộ báo cáo kết quả về Đảng uỷ xã trước ngày 25 hằng tháng.");
  report.actors = {{"Các chi bộ", ActorSource::sentence, "chi-bo"}};
  report.report_to = {"Đảng uỷ xã"};
  report.via = {"Văn phòng Đảng uỷ"};
  report.deadlines = {{"trước ngày 25 hằng tháng",
                       DeadlineKind::recurring,
                       "FREQ=MONTHLY;BYMONTHDAY=25",
                       Bound::before,
                       false,
                       false}};
  return report;
}

}  // namespace

parsers::Document random_document(std::uint32_t seed) {
  return Generator(seed).document();
}

parsers::Text plain(std::string text) {
  return {std::move(text), {}, std::nullopt};
}

parsers::Document without_spans(parsers::Document d) {
  for (auto* blocks : {&d.letterhead, &d.preamble, &d.closing, &d.signature})
    drop_spans(*blocks);
  drop_spans(d.body);
  for (Section& annex : d.annexes)
    drop_spans(annex);
  for (Recipient& recipient : d.recipients)
    recipient.text.spans.clear();
  for (Obligation& obligation : d.obligations)
    obligation.text.spans.clear();
  return d;
}

parsers::Document sample_document() {
  Document d;
  d.source = {
      "15-KH-DU.pdf", std::string(64, '0'), "application/pdf", 2, TextOrigin::ocr, 0.98, ""};
  d.metadata.type = "Kế hoạch";
  d.metadata.type_code = "KH";
  d.metadata.number = "15-KH/ĐU";
  d.metadata.issuer = "Đảng uỷ xã Sông Mây";
  d.metadata.issuer_parent = "Tỉnh uỷ Hải Sơn";
  d.metadata.system = System::party;
  d.metadata.place = "Sông Mây";
  d.metadata.date_iso = "2025-09-12";
  d.metadata.date_text = "ngày 12 tháng 9 năm 2025";
  d.metadata.subject = "giữ gìn vệ sinh đường làng, ngõ xóm";
  d.metadata.signers = {{"T/M", "Ban Thường vụ", "Bí thư", "Lê Văn Mẫu"}};
  d.references = {{"Chỉ thị số 08-CT/TU, ngày 02/6/2025 của Tỉnh uỷ Hải Sơn",
                   "Chỉ thị",
                   "08-CT/TU",
                   "2025-06-02",
                   "Tỉnh uỷ Hải Sơn",
                   Relation::implements}};
  d.preamble = {paragraph("p1", "Thực hiện Chỉ thị số 08-CT/TU, Đảng uỷ xã xây dựng kế hoạch.")};
  Section part = section("II", "II.", 1, "TỔ CHỨC THỰC HIỆN");
  Section task = section("II/1", "1.", 2, "Các chi bộ");
  task.children = {paragraph("p3", sample_obligation().text.text)};
  Block table = paragraph("t1", "");
  table.kind = BlockKind::table;
  table.rows = {{{{plain("Việc"), 1, 1}, {plain("Thời gian"), 1, 1}}},
                {{{plain("Quét đường | dọn rác"), 1, 1}, {plain("Thứ bảy"), 1, 1}}}};
  part.children = {task, table};
  d.body = {part};
  d.recipients = {{plain("Ban Thường vụ Tỉnh uỷ"), "báo cáo"}, {plain("Các chi bộ"), ""}};
  d.annexes = {section("PL", "PHỤ LỤC", 1, "DANH SÁCH TUYẾN ĐƯỜNG")};
  d.annexes[0].kind = SectionKind::other;
  d.annexes[0].children = {paragraph("p9", "Đường Hoa Gạo")};
  d.obligations = {sample_obligation()};
  d.obligations.push_back(sample_obligation());
  d.obligations[1].id = "o2";
  d.obligations[1].kind = ObligationKind::task;
  d.obligations[1].text = plain("Văn phòng Đảng uỷ lắp biển báo xong trước ngày 30/11/2025.");
  d.obligations[1].actors = {{"Văn phòng Đảng uỷ", ActorSource::sentence, ""}};
  d.obligations[1].report_to.clear();
  d.obligations[1].via.clear();
  d.obligations[1].deadlines = {
      {"trước ngày 30/11/2025", DeadlineKind::date, "2025-11-30", Bound::before, false, false}};
  d.furniture = {{2, "page-number", "2"}};
  d.findings = {{"numbering-gap", "p3", "Không thấy mục I."}};
  return d;
}
