#include "parsers/xml_writer.h"

#include "parsers/enum_names.h"
#include "parsers/number_text.h"
#include "parsers/schema_validator.h"
#include "parsers/xml_builder.h"

namespace parsers {
namespace {

void write_page_and_box(XmlBuilder& xml, const Place& place) {
  xml.attribute("page", place.page);
  if (place.x0 == 0 && place.y0 == 0 && place.x1 == 0 && place.y1 == 0) return;  // page alone
  xml.attribute("box",
                std::to_string(place.x0) + ' ' + std::to_string(place.y0) + ' ' +
                    std::to_string(place.x1) + ' ' + std::to_string(place.y1));
}

void write_place(XmlBuilder& xml, const std::optional<Place>& place) {
  if (!place) return;
  write_page_and_box(xml, *place);
  xml.attribute("confidence", confidence_text(place->confidence));
}

void write_text(XmlBuilder& xml, const char* name, const Text& text) {
  xml.open(name);
  write_place(xml, text.place);
  xml.text(text.text);
  xml.close();
}

void write_cell(XmlBuilder& xml, const Cell& cell) {
  xml.open("cell");
  if (cell.column_span != 1) xml.attribute("columnSpan", cell.column_span);
  if (cell.row_span != 1) xml.attribute("rowSpan", cell.row_span);
  write_place(xml, cell.text.place);
  xml.text(cell.text.text);
  xml.close();
}

void write_block(XmlBuilder& xml, const Block& block) {
  const bool is_table = block.kind == BlockKind::table;
  xml.open(is_table ? "table" : block.kind == BlockKind::item ? "item" : "p");
  xml.attribute_if("id", block.id);
  xml.attribute_if("marker", block.marker);
  write_place(xml, block.text.place);
  if (is_table) {
    xml.leaf_if("caption", block.text.text);
    for (const Row& row : block.rows) {
      xml.open("row");
      for (const Cell& cell : row.cells)
        write_cell(xml, cell);
      xml.close();
    }
  } else {
    xml.text(block.text.text);
  }
  xml.close();
}

void write_blocks(XmlBuilder& xml, const char* name, const std::vector<Block>& blocks) {
  if (blocks.empty()) return;
  xml.open(name);
  for (const Block& block : blocks)
    write_block(xml, block);
  xml.close();
}

void write_section(XmlBuilder& xml, const char* name, const Section& section);

void write_node(XmlBuilder& xml, const Node& node) {
  if (const auto* block = std::get_if<Block>(&node)) {
    write_block(xml, *block);
  } else {
    write_section(xml, "section", std::get<Section>(node));
  }
}

void write_section(XmlBuilder& xml, const char* name, const Section& section) {
  xml.open(name);
  xml.attribute("path", section.path);
  xml.attribute("marker", section.marker);
  xml.attribute_if("printedMarker", section.printed_marker);
  xml.attribute("level", section.level);
  xml.attribute("kind", name_of(section.kind));
  if (section.heading) write_text(xml, "heading", *section.heading);
  for (const Node& child : section.children)
    write_node(xml, child);
  xml.close();
}

void write_source(XmlBuilder& xml, const Source& source) {
  xml.open("source");
  xml.attribute("href", source.href);
  xml.attribute_if("sha256", source.sha256);
  xml.attribute_if("mediaType", source.media_type);
  if (source.pages != 0) xml.attribute("pages", source.pages);
  xml.attribute("textOrigin", name_of(source.text_origin));
  xml.attribute("confidence", confidence_text(source.confidence));
  xml.close();
}

void write_origin(XmlBuilder& xml, const std::optional<Origin>& origin) {
  if (!origin) return;
  xml.attribute_if("block", origin->block);
  xml.attribute("confidence", confidence_text(origin->confidence));
}

void write_signer(XmlBuilder& xml, const Signer& signer) {
  xml.open("signer");
  xml.attribute_if("authority", signer.authority);
  xml.attribute_if("onBehalfOf", signer.on_behalf_of);
  xml.attribute_if("position", signer.position);
  write_origin(xml, signer.origin);
  xml.text(signer.name);
  xml.close();
}

void write_field(XmlBuilder& xml,
                 const char* name,
                 const std::string& value,
                 const std::optional<Origin>& origin) {
  if (value.empty()) return;
  xml.open(name);
  write_origin(xml, origin);
  xml.text(value);
  xml.close();
}

void write_metadata(XmlBuilder& xml, const Metadata& metadata) {
  xml.open("metadata");
  if (!metadata.type.empty() || !metadata.type_code.empty()) {
    xml.open("type");
    xml.attribute_if("code", metadata.type_code);
    write_origin(xml, metadata.origin(Field::type));
    xml.text(metadata.type);
    xml.close();
  }
  write_field(xml, "number", metadata.number, metadata.origin(Field::number));
  xml.open("issuer");
  xml.attribute("system", name_of(metadata.system));
  xml.attribute("parent", metadata.issuer_parent);
  write_origin(xml, metadata.origin(Field::issuer));
  xml.text(metadata.issuer);
  xml.close();
  write_field(xml, "place", metadata.place, metadata.origin(Field::place));
  if (!metadata.date_text.empty() || !metadata.date_iso.empty()) {
    xml.open("date");
    xml.attribute_if("iso", metadata.date_iso);
    write_origin(xml, metadata.origin(Field::date));
    xml.text(metadata.date_text);
    xml.close();
  }
  write_field(xml, "subject", metadata.subject, metadata.origin(Field::subject));
  write_field(xml, "addressee", metadata.addressee, metadata.origin(Field::addressee));
  write_field(xml, "secrecy", metadata.secrecy, metadata.origin(Field::secrecy));
  write_field(xml, "urgency", metadata.urgency, metadata.origin(Field::urgency));
  for (const Signer& signer : metadata.signers)
    write_signer(xml, signer);
  xml.close();
}

void write_references(XmlBuilder& xml, const std::vector<Reference>& references) {
  if (references.empty()) return;
  xml.open("references");
  for (const Reference& reference : references) {
    xml.open("reference");
    xml.attribute_if("id", reference.id);
    xml.attribute_if("type", reference.type);
    xml.attribute_if("number", reference.number);
    xml.attribute_if("date", reference.date_iso);
    xml.attribute_if("issuer", reference.issuer);
    xml.attribute("relation", name_of(reference.relation));
    xml.attribute_if("shortName", reference.short_name);
    write_origin(xml, reference.origin);
    xml.text(reference.text);
    xml.close();
  }
  xml.close();
}

void write_mentions(XmlBuilder& xml, const std::vector<Mention>& mentions) {
  if (mentions.empty()) return;
  xml.open("mentions");
  for (const Mention& mention : mentions) {
    xml.open("mention");
    xml.attribute_if("reference", mention.reference);
    xml.attribute("section", mention.section);
    xml.attribute_if("block", mention.block);
    xml.attribute_if("part", mention.part);
    xml.text(mention.text);
    xml.close();
  }
  xml.close();
}

void write_body(XmlBuilder& xml, const Document& document) {
  xml.open("body");
  write_blocks(xml, "preamble", document.preamble);
  for (const Node& node : document.body)
    write_node(xml, node);
  write_blocks(xml, "closing", document.closing);
  for (const Section& annex : document.annexes)
    write_section(xml, "annex", annex);
  xml.close();
}

void write_recipients(XmlBuilder& xml, const std::vector<Recipient>& recipients) {
  if (recipients.empty()) return;
  xml.open("recipients");
  for (const Recipient& recipient : recipients) {
    xml.open("recipient");
    xml.attribute_if("note", recipient.note);
    if (recipient.text.place) write_page_and_box(xml, *recipient.text.place);
    write_origin(xml, recipient.origin);
    xml.text(recipient.text.text);
    xml.close();
  }
  xml.close();
}

void write_actor(XmlBuilder& xml, const Actor& actor) {
  xml.open("actor");
  xml.attribute_if("source", name_of(actor.source));
  xml.attribute_if("ref", actor.ref);
  if (actor.confidence) xml.attribute("confidence", confidence_text(*actor.confidence));
  xml.text(actor.name);
  xml.close();
}

void write_deadline(XmlBuilder& xml, const Deadline& deadline) {
  xml.open("deadline");
  xml.attribute("kind", name_of(deadline.kind));
  xml.attribute("value", deadline.value);
  xml.attribute("bound", name_of(deadline.bound));
  if (deadline.workdays) xml.attribute("unit", "workday");
  if (deadline.year_inferred) xml.attribute("yearInferred", "true");
  if (deadline.confidence) xml.attribute("confidence", confidence_text(*deadline.confidence));
  xml.text(deadline.text);
  xml.close();
}

void write_names(XmlBuilder& xml, const char* name, const std::vector<std::string>& values) {
  for (const std::string& value : values)
    xml.leaf(name, value);
}

void write_obligation(XmlBuilder& xml, const Obligation& obligation) {
  xml.open("obligation");
  xml.attribute_if("id", obligation.id);
  xml.attribute("section", obligation.section);
  xml.attribute_if("block", obligation.block);
  xml.attribute("kind", name_of(obligation.kind));
  xml.attribute("strength", name_of(obligation.strength));
  if (obligation.negative) xml.attribute("polarity", "not");
  const std::optional<Place>& place = obligation.text.place;
  if (place) write_page_and_box(xml, *place);
  xml.attribute("confidence", confidence_text(obligation.confidence));
  // How sure the words are is not how sure their meaning is: <text> has a confidence of its own.
  xml.open("text");
  if (place) xml.attribute("confidence", confidence_text(place->confidence));
  xml.text(obligation.text.text);
  xml.close();
  for (const Actor& actor : obligation.actors)
    write_actor(xml, actor);
  write_names(xml, "delegate", obligation.delegates);
  write_names(xml, "coordinator", obligation.coordinators);
  write_names(xml, "reportTo", obligation.report_to);
  write_names(xml, "via", obligation.via);
  write_names(xml, "product", obligation.products);
  for (const Deadline& deadline : obligation.deadlines)
    write_deadline(xml, deadline);
  xml.close();
}

void write_obligations(XmlBuilder& xml, const std::vector<Obligation>& obligations) {
  if (obligations.empty()) return;
  xml.open("obligations");
  for (const Obligation& obligation : obligations)
    write_obligation(xml, obligation);
  xml.close();
}

void write_furniture(XmlBuilder& xml, const std::vector<Furniture>& furniture) {
  if (furniture.empty()) return;
  xml.open("furniture");
  for (const Furniture& item : furniture) {
    xml.open("item");
    if (item.page != 0) xml.attribute("page", item.page);
    xml.attribute_if("kind", item.kind);
    xml.text(item.text);
    xml.close();
  }
  xml.close();
}

void write_findings(XmlBuilder& xml, const std::vector<DocumentFinding>& findings) {
  if (findings.empty()) return;
  xml.open("findings");
  for (const DocumentFinding& finding : findings) {
    xml.open("finding");
    xml.attribute_if("kind", finding.kind);
    xml.attribute_if("block", finding.block);
    xml.text(finding.message);
    xml.close();
  }
  xml.close();
}

}  // namespace

std::string write_xml(const Document& document) {
  XmlBuilder xml("document",
                 {{"xmlns", "urn:vanban:document:1"}, {"version", "1.0"}, {"xml:lang", "vi"}});
  write_source(xml, document.source);
  write_metadata(xml, document.metadata);
  write_blocks(xml, "letterhead", document.letterhead);
  write_references(xml, document.references);
  write_mentions(xml, document.mentions);
  write_body(xml, document);
  write_recipients(xml, document.recipients);
  write_blocks(xml, "signature", document.signature);
  write_obligations(xml, document.obligations);
  write_furniture(xml, document.furniture);
  write_findings(xml, document.findings);
  xml.check(document_schema(), document.source.href);
  return xml.finish();
}

}  // namespace parsers
