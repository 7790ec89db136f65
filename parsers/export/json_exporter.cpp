#include "parsers/export/json_exporter.h"

#include <cmath>
#include <string_view>

#include <nlohmann/json.hpp>

#include "parsers/due_date.h"
#include "parsers/enum_names.h"

namespace parsers {
namespace {

using Json = nlohmann::ordered_json;

// Sets `object[name]` unless there is nothing to say.
void put(Json& object, const char* name, std::string_view value) {
  if (!value.empty()) object[name] = value;
}

void put_all(Json& object, const char* name, Json array) {
  if (!array.empty()) object[name] = std::move(array);
}

double rounded(double confidence) {
  if (!(confidence > 0)) return 0;
  return confidence >= 1 ? 1 : std::round(confidence * 1000) / 1000;
}

template <class Value, class Convert>
Json array_of(const std::vector<Value>& values, Convert convert) {
  Json array = Json::array();
  for (const Value& value : values)
    array.push_back(convert(value));
  return array;
}

Json strings(const std::vector<std::string>& values) {
  return array_of(values, [](const std::string& value) { return Json(value); });
}

void put_place(Json& object, const std::optional<Place>& place) {
  if (!place) return;
  object["page"] = place->page;
  if (place->x0 != 0 || place->y0 != 0 || place->x1 != 0 || place->y1 != 0) {
    object["box"] = {place->x0, place->y0, place->x1, place->y1};
  }
  object["confidence"] = rounded(place->confidence);
}

Json to_json(const Text& text) {
  Json object{{"text", text.text}};
  put_place(object, text.place);
  return object;
}

Json to_json(const Cell& cell) {
  Json object = to_json(cell.text);
  if (cell.column_span != 1) object["columnSpan"] = cell.column_span;
  if (cell.row_span != 1) object["rowSpan"] = cell.row_span;
  return object;
}

Json to_json(const Row& row) {
  return array_of(row.cells, [](const Cell& cell) { return to_json(cell); });
}

Json to_json(const Block& block) {
  const bool is_table = block.kind == BlockKind::table;
  Json object{{"element", is_table ? "table" : block.kind == BlockKind::item ? "item" : "p"}};
  put(object, "id", block.id);
  put(object, "marker", block.marker);
  if (is_table) {
    put(object, "caption", block.text.text);
    object["rows"] = array_of(block.rows, [](const Row& row) { return to_json(row); });
  } else {
    object["text"] = block.text.text;
  }
  put_place(object, block.text.place);
  return object;
}

Json to_json(const Section& section, const char* element);

Json to_json(const std::vector<Node>& nodes) {
  return array_of(nodes, [](const Node& node) {
    const auto* block = std::get_if<Block>(&node);
    return block != nullptr ? to_json(*block) : to_json(std::get<Section>(node), "section");
  });
}

Json to_json(const Section& section, const char* element) {
  Json object{{"element", element}, {"path", section.path}, {"marker", section.marker}};
  put(object, "printedMarker", section.printed_marker);
  object["level"] = section.level;
  object["kind"] = name_of(section.kind);
  if (section.heading) object["heading"] = to_json(*section.heading);
  object["children"] = to_json(section.children);
  return object;
}

Json to_json(const Source& source) {
  Json object{{"href", source.href}};
  put(object, "sha256", source.sha256);
  put(object, "mediaType", source.media_type);
  if (source.pages != 0) object["pages"] = source.pages;
  object["textOrigin"] = name_of(source.text_origin);
  object["confidence"] = rounded(source.confidence);
  return object;
}

// `confidence` unless it is not known.
void put_confidence(Json& object, const std::optional<double>& confidence) {
  if (confidence) object["confidence"] = rounded(*confidence);
}

void put_origin(Json& object, const std::optional<Origin>& origin) {
  if (!origin) return;
  put(object, "block", origin->block);
  put_confidence(object, origin->confidence);
}

Json to_json(const Signer& signer) {
  Json object = Json::object();
  put(object, "authority", signer.authority);
  put(object, "onBehalfOf", signer.on_behalf_of);
  put(object, "position", signer.position);
  put(object, "name", signer.name);
  put_origin(object, signer.origin);
  return object;
}

// Where each field was read, by its name in XML.
Json origins_of(const Metadata& metadata) {
  Json object = Json::object();
  for (std::size_t i = 0; i < kFields; ++i) {
    if (!metadata.origins[i]) continue;
    put_origin(object[std::string(name_of(static_cast<Field>(i)))], metadata.origins[i]);
  }
  return object;
}

Json to_json(const Metadata& metadata) {
  Json object = Json::object();
  put(object, "type", metadata.type);
  put(object, "typeCode", metadata.type_code);
  put(object, "number", metadata.number);
  put(object, "issuer", metadata.issuer);
  put(object, "issuerParent", metadata.issuer_parent);
  object["system"] = name_of(metadata.system);
  put(object, "place", metadata.place);
  put(object, "date", metadata.date_iso);
  put(object, "dateText", metadata.date_text);
  put(object, "subject", metadata.subject);
  put(object, "addressee", metadata.addressee);
  put(object, "secrecy", metadata.secrecy);
  put(object, "urgency", metadata.urgency);
  put_all(
      object, "signers", array_of(metadata.signers, [](const Signer& s) { return to_json(s); }));
  put_all(object, "origins", origins_of(metadata));
  return object;
}

Json to_json(const Reference& reference) {
  Json object{{"text", reference.text}};
  put(object, "type", reference.type);
  put(object, "number", reference.number);
  put(object, "date", reference.date_iso);
  put(object, "issuer", reference.issuer);
  object["relation"] = name_of(reference.relation);
  put(object, "id", reference.id);
  put(object, "shortName", reference.short_name);
  put_origin(object, reference.origin);
  return object;
}

Json to_json(const Mention& mention) {
  Json object{{"text", mention.text}, {"section", mention.section}};
  put(object, "reference", mention.reference);
  put(object, "block", mention.block);
  put(object, "part", mention.part);
  return object;
}

Json to_json(const Recipient& recipient) {
  Json object = to_json(recipient.text);
  put(object, "note", recipient.note);
  put_origin(object, recipient.origin);
  return object;
}

Json to_json(const Actor& actor) {
  Json object{{"name", actor.name}};
  put(object, "source", name_of(actor.source));
  put(object, "ref", actor.ref);
  put_confidence(object, actor.confidence);
  return object;
}

Json to_json(const Deadline& deadline) {
  Json object{{"text", deadline.text}, {"kind", name_of(deadline.kind)}};
  put(object, "value", deadline.value);
  put(object, "bound", name_of(deadline.bound));
  if (deadline.workdays) object["unit"] = "workday";
  if (deadline.year_inferred) object["yearInferred"] = true;
  put_confidence(object, deadline.confidence);
  if (const std::optional<Date> day = last_day(deadline)) object["lastDay"] = to_iso(*day);
  return object;
}

void put_obligation(Json& object, const Obligation& obligation) {
  put(object, "id", obligation.id);
  object["section"] = obligation.section;
  put(object, "block", obligation.block);
  object["kind"] = name_of(obligation.kind);
  object["strength"] = name_of(obligation.strength);
  if (obligation.negative) object["polarity"] = "not";
  object["text"] = to_json(obligation.text);
  object["actors"] = array_of(obligation.actors, [](const Actor& actor) { return to_json(actor); });
  put_all(object, "delegates", strings(obligation.delegates));
  put_all(object, "coordinators", strings(obligation.coordinators));
  put_all(object, "reportTo", strings(obligation.report_to));
  put_all(object, "via", strings(obligation.via));
  put_all(object, "products", strings(obligation.products));
  put_all(object, "deadlines", array_of(obligation.deadlines, [](const Deadline& deadline) {
            return to_json(deadline);
          }));
  object["confidence"] = rounded(obligation.confidence);
}

Json to_json(const Obligation& obligation) {
  Json object = Json::object();
  put_obligation(object, obligation);
  return object;
}

Json to_json(const Furniture& furniture) {
  Json object{{"text", furniture.text}};
  put(object, "kind", furniture.kind);
  if (furniture.page != 0) object["page"] = furniture.page;
  return object;
}

Json to_json(const DocumentFinding& finding) {
  Json object{{"message", finding.message}};
  put(object, "kind", finding.kind);
  put(object, "block", finding.block);
  return object;
}

template <class Value>
void put_list(Json& object, const char* name, const std::vector<Value>& values) {
  put_all(object, name, array_of(values, [](const Value& value) { return to_json(value); }));
}

Json to_json(const Document& document) {
  Json object{{"version", "1.0"}};
  object["source"] = to_json(document.source);
  object["metadata"] = to_json(document.metadata);
  put_list(object, "letterhead", document.letterhead);
  put_list(object, "references", document.references);
  put_list(object, "mentions", document.mentions);
  put_list(object, "preamble", document.preamble);
  object["body"] = to_json(document.body);
  put_list(object, "closing", document.closing);
  put_all(object, "annexes", array_of(document.annexes, [](const Section& annex) {
            return to_json(annex, "annex");
          }));
  put_list(object, "recipients", document.recipients);
  put_list(object, "signature", document.signature);
  object["obligations"] =
      array_of(document.obligations, [](const Obligation& each) { return to_json(each); });
  put_list(object, "furniture", document.furniture);
  put_list(object, "findings", document.findings);
  return object;
}

// What names the document, then the obligation.
Json with_document(const Document& document, const Obligation& obligation) {
  Json object{{"document", document.source.href}};
  put(object, "type", document.metadata.type);
  put(object, "number", document.metadata.number);
  put(object, "issuer", document.metadata.issuer);
  put(object, "date", document.metadata.date_iso);
  put_obligation(object, obligation);
  return object;
}

// Bytes that are not UTF-8 become U+FFFD; characters beyond ASCII are written as they are.
std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string write_json(const Document& document) {
  return dump(to_json(document), 2);
}

std::string write_obligations_json(std::span<const Document> documents) {
  Json rows = Json::array();
  for (const Document& document : documents) {
    for (const Obligation& each : document.obligations) {
      rows.push_back(with_document(document, each));
    }
  }
  return dump(rows, 2);
}

std::string write_obligations_jsonl(std::span<const Document> documents) {
  std::string lines;
  for (const Document& document : documents) {
    for (const Obligation& each : document.obligations) {
      lines += dump(with_document(document, each), -1);
    }
  }
  return lines;
}

}  // namespace parsers
