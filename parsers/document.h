#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/finding.h"
#include "base/text.h"

namespace parsers {

// A directive as data: what the parsers read out of a text, what the XML holds
// (parsers/xml_writer.h, parsers/xml_reader.h) and what everything later works on. Strings are
// NFC; "" and empty vectors mean "not in the document". Field for field it follows
// docs/format_xml.md.

// Where something stands on the scanned page. Filled in by pipeline for scans only.
struct Place {
  int page = 0;             // 1 is the first
  int x0 = 0, y0 = 0;       // pixels of the page image, top left
  int x1 = 0, y1 = 0;       // bottom right
  double confidence = 1.0;  // 0 to 1

  friend bool operator==(const Place&, const Place&) = default;
};

// Where a field was read, and how sure the reading is (parsers/field_origins.h).
struct Origin {
  std::string block;        // id of the block that its words stand in or begin in; "" when in none
  double confidence = 1.0;  // 0 to 1

  friend bool operator==(const Origin&, const Origin&) = default;
};

// Running text with line breaks healed, and the way back.
struct Text {
  std::string text;                   // no line breaks, single blanks
  std::vector<base::TextSpan> spans;  // the pieces of the input text that it was made of, in order
  std::optional<Place> place;

  friend bool operator==(const Text&, const Text&) = default;
};

struct Cell {
  Text text;
  int column_span = 1;
  int row_span = 1;

  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
  std::vector<Cell> cells;

  friend bool operator==(const Row&, const Row&) = default;
};

enum class BlockKind { paragraph, item, table };  // <p>, <item>, <table>

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string id;         // stable: the same text gives the same id
  std::string marker;     // of an item, as printed: "-", "+", "•"
  Text text;              // of a paragraph or item, without the marker
  std::vector<Row> rows;  // of a table

  friend bool operator==(const Block&, const Block&) = default;
};

enum class SectionKind { purpose, tasks, implementation, funding, context, other };

// A numbered or titled unit: Phần, Chương, Mục, Điều, "I.", "1.", "a)"; also an annex.
struct Section {
  std::string path;    // "I/1"; markers without trailing dot, dash or bracket, joined by '/'
  std::string marker;  // "1"; of an annex "PL" or "PL1"
  std::string printed_marker;  // "1.", "I-", "Điều 3.", "PHỤ LỤC II"; "" when the heading has it
  int level = 1;               // 1 is outermost
  SectionKind kind = SectionKind::other;
  std::optional<Text> heading;  // absent when the marker opens running text (its first paragraph)
  std::vector<std::variant<Block, Section>> children;  // in text order

  friend bool operator==(const Section&, const Section&) = default;
};

using Node = std::variant<Block, Section>;

enum class System { party, state, front, union_, other };

struct Signer {
  std::string authority;     // as printed: "T/M", "TM., KT.", "KT."
  std::string on_behalf_of;  // "Ban Thường vụ"
  std::string position;      // "Phó Bí thư Thường trực"
  std::string name;          // "Vũ Hồng Quang"
  std::optional<Origin> origin = {};

  friend bool operator==(const Signer&, const Signer&) = default;
};

enum class Field { type, number, issuer, place, date, subject, addressee, secrecy, urgency };
inline constexpr std::size_t kFields = 9;

struct Metadata {
  std::string type;       // "Kế hoạch"
  std::string type_code;  // "KH"
  std::string number;     // "516-KH/TU", as printed without "Số"
  std::string issuer;
  std::string issuer_parent;
  System system = System::other;
  std::string place;
  std::string date_iso;   // "2025-08-18", "" when missing or incomplete
  std::string date_text;  // "ngày 18 tháng 8 năm 2025" as printed
  std::string subject;
  std::string addressee;  // Kính gửi
  std::string secrecy;    // MẬT, TỐI MẬT, TUYỆT MẬT
  std::string urgency;    // KHẨN, THƯỢNG KHẨN, HỎA TỐC
  std::vector<Signer> signers;
  std::array<std::optional<Origin>, kFields> origins;  // by Field; of empty fields none

  std::optional<Origin>& origin(Field field) { return origins[static_cast<std::size_t>(field)]; }
  const std::optional<Origin>& origin(Field field) const {
    return origins[static_cast<std::size_t>(field)];
  }

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

enum class Relation { implements, basis, amends, replaces, cites };

struct Reference {
  std::string text;    // as printed
  std::string type;    // "Chỉ thị"
  std::string number;  // "47-CT/TW"
  std::string date_iso;
  std::string issuer;
  Relation relation = Relation::cites;
  std::string id = {};          // "r1" for the first
  std::string short_name = {};  // "Chỉ thị 47" of "(sau đây gọi tắt là Chỉ thị 47)"
  std::optional<Origin> origin = {};

  friend bool operator==(const Reference&, const Reference&) = default;
};

// A place where a document is named: by its number, by a short form ("Chỉ thị 47", "Kế hoạch số 18
// nêu trên") or as the one at hand ("Kế hoạch này"), whole or in part.
struct Mention {
  std::string reference;  // id of the Reference; "" for the document itself
  std::string section;    // path of the section it stands in
  std::string block;      // id of the block; "" in headings
  std::string part;       // as printed: "khoản 2, Điều 5"
  std::string text;       // as printed, with the part

  friend bool operator==(const Mention&, const Mention&) = default;
};

struct Recipient {
  Text text;
  std::string note;  // in brackets: "báo cáo"
  std::optional<Origin> origin = {};

  friend bool operator==(const Recipient&, const Recipient&) = default;
};

enum class DeadlineKind { date, period, recurring, on_request, continuous, relative };
enum class Bound { none, before, by, on, in };

// One date or series, docs/format_xml.md, "deadline".
struct Deadline {
  std::string text;  // as printed
  DeadlineKind kind = DeadlineKind::date;
  std::string value;  // ISO 8601 date, interval or duration, or an RRULE without its name
  Bound bound = Bound::none;
  bool year_inferred = false;
  bool workdays = false;  // the duration of a relative deadline counts working days
  std::optional<double> confidence = {};

  friend bool operator==(const Deadline&, const Deadline&) = default;
};

enum class ObligationKind { assignment, task, requirement, report };
enum class Strength { must, should, request, may };
enum class ActorSource { none, sentence, heading, parent, table };

struct Actor {
  std::string name;  // as printed
  ActorSource source = ActorSource::sentence;
  std::string ref;  // canonical id, "" when unknown
  std::optional<double> confidence = {};

  friend bool operator==(const Actor&, const Actor&) = default;
};

// Who must do what, with whom, by when, reporting to whom. One per sentence.
struct Obligation {
  std::string id;
  std::string section;  // path of the section it stands in
  std::string block;    // id of the block it stands in
  ObligationKind kind = ObligationKind::task;
  Strength strength = Strength::must;
  bool negative = false;    // what is forbidden: polarity="not"
  double confidence = 1.0;  // 0 to 1
  Text text;                // the sentence, without its bullet
  std::vector<Actor> actors;
  std::vector<std::string> delegates;
  std::vector<std::string> coordinators;
  std::vector<std::string> report_to;
  std::vector<std::string> via;
  std::vector<std::string> products;
  std::vector<Deadline> deadlines;

  friend bool operator==(const Obligation&, const Obligation&) = default;
};

// What is on the page and not in the text: page numbers, running heads, stamps, watermarks.
struct Furniture {
  int page = 0;      // 0 when unknown
  std::string kind;  // "page-number", "running-head", "stamp", "watermark", "note", "noise"
  std::string text;

  friend bool operator==(const Furniture&, const Furniture&) = default;
};

// A finding as it stands in the XML: the span has become the id of a block.
struct DocumentFinding {
  std::string kind;
  std::string block;  // id, "" for the whole document
  std::string message;

  friend bool operator==(const DocumentFinding&, const DocumentFinding&) = default;
};

enum class TextOrigin { ocr, layer, office, text };

struct Source {
  std::string href;  // file name
  std::string sha256;
  std::string media_type;
  int pages = 0;  // 0 for text
  TextOrigin text_origin = TextOrigin::text;
  double confidence = 1.0;
  std::string link;  // path by which exports reach the text, "" for `href`; not in the XML

  friend bool operator==(const Source&, const Source&) = default;
};

struct Document {
  Source source;
  Metadata metadata;
  // Every line of the letterhead, title, signature block and recipients block as printed, in
  // reading order, so that no word of the input is missing from the XML: <letterhead><p>,
  // <signature><p>.
  std::vector<Block> letterhead;
  std::vector<Reference> references;
  std::vector<Mention> mentions;  // in text order
  std::vector<Block> preamble;
  std::vector<Node> body;  // sections, and blocks that stand outside any
  std::vector<Block> closing;
  std::vector<Recipient> recipients;
  std::vector<Block> signature;
  std::vector<Section> annexes;
  std::vector<Obligation> obligations;
  std::vector<Furniture> furniture;
  std::vector<DocumentFinding> findings;

  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace parsers
