#include "parsers/export/akn_metadata.h"

#include <optional>
#include <vector>

#include "parsers/date_parser.h"
#include "parsers/enum_names.h"
#include "parsers/export/akn_names.h"
#include "parsers/number_text.h"

namespace parsers {
namespace {

constexpr std::string_view kUnknownDate = "0001-01-01";  // a date is obligatory

std::string work_uri(const Document& document) {
  const auto part = [](const std::string& text, const char* otherwise) {
    const std::string name = uri_part(text);
    return '/' + (name.empty() ? otherwise : name);
  };
  return "/akn/vn/doc/" + akn_document_type(document) + part(document.metadata.issuer, "khong-ro") +
         '/' + akn_date(document) + part(document.metadata.number, "khong-so");
}

void write_frbr_core(XmlBuilder& xml,
                     const Document& document,
                     const std::string& uri,
                     const std::string& component,
                     bool is_work) {
  xml.leaf("FRBRthis", "", {{"value", uri + "/!" + component}});
  // A manifestation is named by its format: vie@2025-09-12.xml, its parts vie@2025-09-12/!main.xml.
  const bool is_file = component.ends_with(".xml");
  xml.leaf("FRBRuri", "", {{"value", is_file ? uri + ".xml" : uri}});
  const bool is_known = akn_date(document) != kUnknownDate;
  xml.leaf("FRBRdate",
           "",
           {{"date", akn_date(document)}, {"name", is_known ? "ngayBanHanh" : "khongRo"}});
  xml.leaf("FRBRauthor", "", {{"href", "#issuer"}, {"as", "#author"}});
  if (is_work) xml.leaf("FRBRcountry", "", {{"value", "vn"}});
}

// Writes <meta>, all but what identifies the document.
class MetadataWriter {
 public:
  MetadataWriter(XmlBuilder& xml, const Document& document, const AknBlockIds& block_ids)
      : document_(document), block_ids_(block_ids), xml_(xml) {}

  void write() {
    name_organizations();
    xml_.open("meta");
    write_akn_identification(xml_, document_, "main");
    write_analysis();
    write_references();
    write_proprietary();
    xml_.close();
  }

 private:
  void name_organizations() {
    const std::string issuer = uri_part(document_.metadata.issuer);
    if (!issuer.empty()) ids_by_part_[issuer] = "issuer";
    for (const Obligation& obligation : document_.obligations) {
      for (const Actor& actor : obligation.actors)
        name_organization(actor.name, actor.ref);
      for (const auto* names : {&obligation.delegates,
                                &obligation.coordinators,
                                &obligation.report_to,
                                &obligation.via}) {
        for (const std::string& name : *names)
          name_organization(name, "");
      }
    }
  }

  // One id for one body, however it is spelt; what cannot be spelt in ASCII goes by its name.
  void name_organization(const std::string& name, const std::string& ref) {
    if (organization_ids_.count(name) != 0) return;
    const std::string part = uri_part(ref.empty() ? name : ref);
    const std::string& key = part.empty() ? name : part;
    const auto [known, is_new] =
        ids_by_part_.try_emplace(key, "org_" + std::to_string(organizations_.size() + 1));
    organization_ids_[name] = known->second;
    if (is_new) organizations_.push_back({name, part});
  }

  void write_reference(const char* element,
                       const std::string& id,
                       const std::string& href,
                       std::string_view show_as) {
    xml_.leaf(element, "", {{"eId", id}, {"href", href}, {"showAs", show_as}});
  }

  static std::string organization_uri(const std::string& part) {
    return "/akn/ontology/organization/vn/" + (part.empty() ? "khong-ro" : part);
  }

  void write_references() {
    xml_.open("references", {{"source", "#vanban"}});
    for (std::size_t i = 0; i < document_.references.size(); ++i) {
      const Reference& reference = document_.references[i];
      xml_.leaf("TLCReference",
                "",
                {{"eId", "ref_" + std::to_string(i + 1)},
                 {"name", name_of(reference.relation)},
                 {"href", akn_uri(reference)},
                 {"showAs", reference.text}});
    }
    write_reference("TLCOrganization",
                    "issuer",
                    organization_uri(uri_part(document_.metadata.issuer)),
                    document_.metadata.issuer);
    write_reference("TLCOrganization", "vanban", "/akn/ontology/organization/vn/vanban", "vanban");
    for (const auto& [name, part] : organizations_) {
      write_reference("TLCOrganization", organization_ids_.at(name), organization_uri(part), name);
    }
    for (std::size_t i = 0; i < document_.metadata.signers.size(); ++i) {
      const std::string& name = document_.metadata.signers[i].name;
      write_reference("TLCPerson",
                      "signer_" + std::to_string(i + 1),
                      "/akn/ontology/person/vn/" + uri_part(name),
                      name);
    }
    write_reference("TLCRole", "author", "/akn/ontology/role/author", "Cơ quan ban hành");
    write_reference("TLCRole", "signatory", "/akn/ontology/role/signatory", "Người ký");
    xml_.close();
  }

  // --- obligations, in our own namespace ---

  void write_party(const char* element, const std::string& name) {
    xml_.leaf(element, name, {{"refersTo", '#' + organization_ids_.at(name)}});
  }

  void write_deadline(const Deadline& deadline) {
    xml_.open("v:deadline",
              {{"kind", name_of(deadline.kind)},
               {"value", deadline.value},
               {"bound", name_of(deadline.bound)}});
    if (deadline.workdays) xml_.attribute("unit", "workday");
    if (deadline.year_inferred) xml_.attribute("yearInferred", "true");
    xml_.text(deadline.text);
    xml_.close();
  }

  void write_obligation(const Obligation& obligation) {
    xml_.open("v:obligation");
    xml_.attribute_if("id", obligation.id);
    const auto target = block_ids_.find(obligation.block);
    if (target != block_ids_.end()) xml_.attribute("target", '#' + target->second);
    xml_.attribute("section", obligation.section);
    xml_.attribute("kind", name_of(obligation.kind));
    xml_.attribute("strength", name_of(obligation.strength));
    if (obligation.negative) xml_.attribute("polarity", "not");
    xml_.attribute("confidence", confidence_text(obligation.confidence));
    xml_.leaf("v:text", obligation.text.text);
    for (const Actor& actor : obligation.actors)
      write_party("v:actor", actor.name);
    for (const std::string& name : obligation.delegates)
      write_party("v:delegate", name);
    for (const std::string& name : obligation.coordinators)
      write_party("v:coordinator", name);
    for (const std::string& name : obligation.report_to)
      write_party("v:reportTo", name);
    for (const std::string& name : obligation.via)
      write_party("v:via", name);
    for (const std::string& product : obligation.products)
      xml_.leaf("v:product", product);
    for (const Deadline& deadline : obligation.deadlines)
      write_deadline(deadline);
    xml_.close();
  }

  void write_analysis() {
    if (document_.obligations.empty()) return;
    xml_.open("analysis", {{"source", "#vanban"}});
    xml_.open("otherAnalysis", {{"source", "#vanban"}});
    for (const Obligation& obligation : document_.obligations)
      write_obligation(obligation);
    xml_.close();
    xml_.close();
  }

  void write_proprietary() {
    const Source& source = document_.source;
    xml_.open("proprietary", {{"source", "#vanban"}});
    xml_.open("v:source", {{"href", source.href}, {"textOrigin", name_of(source.text_origin)}});
    xml_.attribute_if("sha256", source.sha256);
    xml_.close();
    const Metadata& metadata = document_.metadata;
    xml_.leaf("v:issuer",
              metadata.issuer,
              {{"system", name_of(metadata.system)}, {"parent", metadata.issuer_parent}});
    xml_.leaf_if("v:subject", metadata.subject);
    xml_.leaf_if("v:addressee", metadata.addressee);
    xml_.leaf_if("v:secrecy", metadata.secrecy);
    xml_.leaf_if("v:urgency", metadata.urgency);
    for (const Recipient& recipient : document_.recipients) {
      xml_.open("v:recipient");
      xml_.attribute_if("note", recipient.note);
      xml_.text(recipient.text.text);
      xml_.close();
    }
    for (const Furniture& item : document_.furniture) {
      xml_.leaf("v:furniture", item.text, {{"kind", item.kind}});
    }
    for (const DocumentFinding& finding : document_.findings) {
      xml_.leaf("v:finding", finding.message, {{"kind", finding.kind}});
    }
    xml_.close();
  }

  struct Organization {
    std::string name;
    std::string part;  // of its URI
  };

  const Document& document_;
  const AknBlockIds& block_ids_;
  XmlBuilder& xml_;
  std::map<std::string, std::string> organization_ids_;  // by name
  std::map<std::string, std::string> ids_by_part_;
  std::vector<Organization> organizations_;  // in the order of the obligations
};

}  // namespace

std::string akn_document_type(const Document& document) {
  const std::string name = camel_case(document.metadata.type);
  return name.empty() ? "vanBan" : name;
}

std::string akn_date(const Document& document) {
  const std::optional<Date> day = from_iso(document.metadata.date_iso);
  return day && day->day != 0 ? to_iso(*day) : std::string(kUnknownDate);
}

void write_akn_identification(XmlBuilder& xml,
                              const Document& document,
                              const std::string& component) {
  const std::string work = work_uri(document);
  const std::string expression = work + "/vie@" + akn_date(document);
  const Metadata& metadata = document.metadata;
  xml.open("identification", {{"source", "#vanban"}});
  xml.open("FRBRWork");
  write_frbr_core(xml, document, work, component, true);
  if (component == "main") {
    if (!metadata.number.empty()) xml.leaf("FRBRnumber", "", {{"value", metadata.number}});
    if (!metadata.type.empty()) xml.leaf("FRBRname", "", {{"value", metadata.type}});
  }
  xml.close();
  xml.open("FRBRExpression");
  write_frbr_core(xml, document, expression, component, false);
  xml.leaf("FRBRlanguage", "", {{"language", "vie"}});
  xml.close();
  xml.open("FRBRManifestation");
  write_frbr_core(xml, document, expression, component + ".xml", false);
  xml.leaf("FRBRformat", "", {{"value", "application/akn+xml"}});
  xml.close();
  xml.close();
}

void write_akn_metadata(XmlBuilder& xml, const Document& document, const AknBlockIds& block_ids) {
  MetadataWriter(xml, document, block_ids).write();
}

}  // namespace parsers
