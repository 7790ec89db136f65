// The file is validated first. What follows may therefore take every element and attribute for
// what the schema says it is, and has no errors of its own but for one: a file in another
// namespace, which deserves a better message than a validator's.

#include "parsers/xml_reader.h"

#include <charconv>

#include <libxml/tree.h>

#include "base/language.h"
#include "parsers/enum_names.h"
#include "parsers/schema_validator.h"
#include "parsers/xml_tree.h"

namespace parsers {
namespace {

constexpr std::string_view kNamespace = "urn:vanban:document:1";

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// One element of the tree.
class Element {
 public:
  explicit Element(const xmlNode* node) : node_(node) {}

  std::string_view name() const { return view(node_->name); }

  // All text within, comments left out.
  std::string text() const { return base::to_nfc(text_of(node_->children)); }

  bool has(const char* name) const { return find(name) != nullptr; }

  // "" when there is none.
  std::string attribute(const char* name) const {
    const xmlAttr* found = find(name);
    return found == nullptr ? "" : base::to_nfc(text_of(found->children));
  }

  // An id names by its very characters: in NFC two of them could become one.
  std::string id(const char* name) const {
    const xmlAttr* found = find(name);
    return found == nullptr ? "" : std::string(base::trim(text_of(found->children)));
  }

  template <class Number>
  Number number(const char* name, Number otherwise) const {
    const std::string digits = attribute(name);
    return number_in(digits, otherwise);
  }

  template <class Number>
  static Number number_in(std::string_view digits, Number otherwise) {
    digits = base::trim(digits);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    Number value = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

  template <class Enum>
  Enum named(const char* name, Enum otherwise) const {
    return has(name) ? from_name<Enum>(attribute(name)).value_or(otherwise) : otherwise;
  }

  // The elements directly within, in order.
  template <class Visit>
  void each(Visit visit) const {
    for (const xmlNode* child = node_->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE) visit(Element(child));
    }
  }

 private:
  const xmlAttr* find(const char* name) const {
    for (const xmlAttr* a = node_->properties; a != nullptr; a = a->next) {
      if (a->ns == nullptr && view(a->name) == name) return a;
    }
    return nullptr;
  }

  static std::string text_of(const xmlNode* first) {
    std::string text;
    for (const xmlNode* n = first; n != nullptr; n = n->next) {
      if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) text += view(n->content);
    }
    return text;
  }

  const xmlNode* node_;
};

void read_box(const std::string& box, Place& place) {
  const std::vector<std::string_view> sides = base::split_words(box);
  if (sides.size() != 4) return;  // no box
  place.x0 = Element::number_in(sides[0], 0);
  place.y0 = Element::number_in(sides[1], 0);
  place.x1 = Element::number_in(sides[2], 0);
  place.y1 = Element::number_in(sides[3], 0);
}

std::optional<Place> read_place(const Element& element, const Element& holds_confidence) {
  if (!element.has("page") && !element.has("box")) return std::nullopt;
  Place place;
  place.page = element.number("page", 0);
  read_box(element.attribute("box"), place);
  place.confidence = holds_confidence.number("confidence", 1.0);
  return place;
}

Text read_text(const Element& element) {
  return {element.text(), {}, read_place(element, element)};
}

Cell read_cell(const Element& element) {
  return {read_text(element), element.number("columnSpan", 1), element.number("rowSpan", 1)};
}

Block read_table(const Element& element) {
  Block block;
  block.kind = BlockKind::table;
  block.text.place = read_place(element, element);
  element.each([&](const Element& child) {
    if (child.name() == "caption") {
      block.text.text = child.text();
      return;
    }
    Row& row = block.rows.emplace_back();
    child.each([&](const Element& cell) { row.cells.push_back(read_cell(cell)); });
  });
  return block;
}

Block read_block(const Element& element) {
  Block block;
  if (element.name() == "table") {
    block = read_table(element);
  } else {
    block.kind = element.name() == "item" ? BlockKind::item : BlockKind::paragraph;
    block.text = read_text(element);
  }
  block.id = element.id("id");
  block.marker = element.attribute("marker");
  return block;
}

std::vector<Block> read_blocks(const Element& element) {
  std::vector<Block> blocks;
  element.each([&](const Element& child) { blocks.push_back(read_block(child)); });
  return blocks;
}

Section read_section(const Element& element) {
  Section section;
  section.path = element.attribute("path");
  section.marker = element.attribute("marker");
  section.printed_marker = element.attribute("printedMarker");
  section.level = element.number("level", 1);
  section.kind = element.named("kind", SectionKind::other);
  element.each([&](const Element& child) {
    if (child.name() == "heading") {
      section.heading = read_text(child);
    } else if (child.name() == "section") {
      section.children.emplace_back(read_section(child));
    } else {
      section.children.emplace_back(read_block(child));
    }
  });
  return section;
}

Source read_source(const Element& element) {
  Source source;
  source.href = element.attribute("href");
  source.sha256 = element.attribute("sha256");
  source.media_type = element.attribute("mediaType");
  source.pages = element.number("pages", 0);
  source.text_origin = element.named("textOrigin", TextOrigin::text);
  source.confidence = element.number("confidence", 1.0);
  return source;
}

std::optional<double> read_confidence(const Element& element) {
  if (!element.has("confidence")) return std::nullopt;
  return element.number("confidence", 1.0);
}

std::optional<Origin> read_origin(const Element& element) {
  const std::optional<double> confidence = read_confidence(element);
  if (!confidence) return std::nullopt;
  return Origin{element.id("block"), *confidence};
}

Signer read_signer(const Element& element) {
  return {element.attribute("authority"),
          element.attribute("onBehalfOf"),
          element.attribute("position"),
          element.text(),
          read_origin(element)};
}

void read_metadata_field(const Element& field, Metadata& metadata) {
  const std::string_view name = field.name();
  if (const auto known = from_name<Field>(name)) metadata.origin(*known) = read_origin(field);
  if (name == "type") {
    metadata.type = field.text();
    metadata.type_code = field.attribute("code");
  } else if (name == "issuer") {
    metadata.issuer = field.text();
    metadata.issuer_parent = field.attribute("parent");
    metadata.system = field.named("system", System::other);
  } else if (name == "date") {
    metadata.date_text = field.text();
    metadata.date_iso = field.attribute("iso");
  } else if (name == "signer") {
    metadata.signers.push_back(read_signer(field));
  } else if (name == "number") {
    metadata.number = field.text();
  } else if (name == "place") {
    metadata.place = field.text();
  } else if (name == "subject") {
    metadata.subject = field.text();
  } else if (name == "addressee") {
    metadata.addressee = field.text();
  } else if (name == "secrecy") {
    metadata.secrecy = field.text();
  } else if (name == "urgency") {
    metadata.urgency = field.text();
  }
}

Metadata read_metadata(const Element& element) {
  Metadata metadata;
  element.each([&](const Element& field) { read_metadata_field(field, metadata); });
  return metadata;
}

Reference read_reference(const Element& element) {
  Reference reference;
  reference.text = element.text();
  reference.type = element.attribute("type");
  reference.number = element.attribute("number");
  reference.date_iso = element.attribute("date");
  reference.issuer = element.attribute("issuer");
  reference.relation = element.named("relation", Relation::cites);
  reference.id = element.id("id");
  reference.short_name = element.attribute("shortName");
  reference.origin = read_origin(element);
  return reference;
}

Mention read_mention(const Element& element) {
  return {element.id("reference"),
          element.attribute("section"),
          element.id("block"),
          element.attribute("part"),
          element.text()};
}

void read_body(const Element& body, Document& document) {
  body.each([&](const Element& child) {
    if (child.name() == "preamble") {
      document.preamble = read_blocks(child);
    } else if (child.name() == "closing") {
      document.closing = read_blocks(child);
    } else if (child.name() == "annex") {
      document.annexes.push_back(read_section(child));
    } else if (child.name() == "section") {
      document.body.emplace_back(read_section(child));
    } else {
      document.body.emplace_back(read_block(child));
    }
  });
}

Actor read_actor(const Element& element) {
  return {element.text(),
          element.named("source", ActorSource::none),
          element.attribute("ref"),
          read_confidence(element)};
}

Deadline read_deadline(const Element& element) {
  Deadline deadline;
  deadline.text = element.text();
  deadline.kind = element.named("kind", DeadlineKind::date);
  deadline.value = element.attribute("value");
  deadline.bound = element.named("bound", Bound::none);
  const std::string inferred = element.attribute("yearInferred");
  deadline.year_inferred = base::trim(inferred) == "true" || base::trim(inferred) == "1";
  deadline.workdays = element.attribute("unit") == "workday";
  deadline.confidence = read_confidence(element);
  return deadline;
}

void read_obligation_part(const Element& holder, const Element& part, Obligation& obligation) {
  const std::string_view name = part.name();
  if (name == "text") {
    obligation.text = {part.text(), {}, read_place(holder, part)};
  } else if (name == "actor") {
    obligation.actors.push_back(read_actor(part));
  } else if (name == "delegate") {
    obligation.delegates.push_back(part.text());
  } else if (name == "coordinator") {
    obligation.coordinators.push_back(part.text());
  } else if (name == "reportTo") {
    obligation.report_to.push_back(part.text());
  } else if (name == "via") {
    obligation.via.push_back(part.text());
  } else if (name == "product") {
    obligation.products.push_back(part.text());
  } else if (name == "deadline") {
    obligation.deadlines.push_back(read_deadline(part));
  }
}

Obligation read_obligation(const Element& element) {
  Obligation obligation;
  obligation.id = element.id("id");
  obligation.section = element.attribute("section");
  obligation.block = element.id("block");
  obligation.kind = element.named("kind", ObligationKind::task);
  obligation.strength = element.named("strength", Strength::must);
  obligation.negative = element.has("polarity");
  obligation.confidence = element.number("confidence", 1.0);
  element.each([&](const Element& part) { read_obligation_part(element, part, obligation); });
  return obligation;
}

// `list`, one element at a time through `read`, appended to `values`.
template <class Value>
void read_list(const Element& list, Value (*read)(const Element&), std::vector<Value>& values) {
  list.each([&](const Element& child) { values.push_back(read(child)); });
}

Recipient read_recipient(const Element& element) {
  Recipient recipient{read_text(element), element.attribute("note"), read_origin(element)};
  if (recipient.text.place) recipient.text.place->confidence = 1.0;  // it is that of the reading
  return recipient;
}

Furniture read_furniture(const Element& element) {
  return {element.number("page", 0), element.attribute("kind"), element.text()};
}

DocumentFinding read_finding(const Element& element) {
  return {element.attribute("kind"), element.id("block"), element.text()};
}

void read_part(const Element& part, Document& document) {
  const std::string_view name = part.name();
  if (name == "source") {
    document.source = read_source(part);
  } else if (name == "metadata") {
    document.metadata = read_metadata(part);
  } else if (name == "letterhead") {
    document.letterhead = read_blocks(part);
  } else if (name == "references") {
    read_list(part, &read_reference, document.references);
  } else if (name == "mentions") {
    read_list(part, &read_mention, document.mentions);
  } else if (name == "body") {
    read_body(part, document);
  } else if (name == "recipients") {
    read_list(part, &read_recipient, document.recipients);
  } else if (name == "signature") {
    document.signature = read_blocks(part);
  } else if (name == "obligations") {
    read_list(part, &read_obligation, document.obligations);
  } else if (name == "furniture") {
    read_list(part, &read_furniture, document.furniture);
  } else if (name == "findings") {
    read_list(part, &read_finding, document.findings);
  }
}

}  // namespace

Document read_xml(std::string_view xml, const std::string& where) {
  const XmlTree tree = parse_xml(xml, where, base::ErrorCode::unreadable);
  const xmlNode* root = xmlDocGetRootElement(tree.get());
  if (view(root->name) != "document" || root->ns == nullptr || view(root->ns->href) != kNamespace) {
    throw base::Error(where,
                      base::tr("không phải văn bản XML của chương trình này (phần tử gốc không "
                               "phải là document trong không gian tên urn:vanban:document:1)",
                               "not a document of this program (the root is not <document> in "
                               "the namespace urn:vanban:document:1)"),
                      base::ErrorCode::unreadable);
  }
  document_schema().check(tree, where, base::ErrorCode::unreadable);
  Document document;
  Element(root).each([&](const Element& part) { read_part(part, document); });
  return document;
}

}  // namespace parsers
