#include "parsers/export/edxml_exporter.h"

#include <string_view>
#include <utility>

#include "base/resources.h"
#include "base/text.h"
#include "parsers/due_date.h"
#include "parsers/export/document_facts.h"
#include "parsers/schema_validator.h"
#include "parsers/xml_builder.h"
#include "parsers/xml_writer.h"

namespace parsers {
namespace {

constexpr std::string_view kNamespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
constexpr std::string_view kContentId = "cid:document";
constexpr std::size_t kMaxSubjectCharacters = 500;  // of Subject and Content

// RFC 4648, 4.
std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  result.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0u);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      result += i <= group.size() ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
    }
  }
  return result;
}

// `text` of at most `max` characters, cut at the end of a word.
std::string shortened(std::string_view text, std::size_t max) {
  std::size_t end_of_word = 0;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    if (text[at] == ' ') end_of_word = at;
    if (characters + 1 == max) {  // room for the ellipsis and nothing more
      std::size_t next = at;
      base::next_char(text, next);
      if (next == text.size()) break;
      return std::string(text.substr(0, end_of_word == 0 ? at : end_of_word)) + "…";
    }
    base::next_char(text, at);
  }
  return std::string(text);
}

// "516-KH/TU" -> 516 and KH/TU; "130/KH-UBND" -> 130 and KH-UBND.
std::pair<std::string, std::string> number_and_notation(const std::string& number) {
  const std::size_t digits = number.find_first_not_of("0123456789");
  if (digits == 0) return {"", number};
  if (digits == std::string::npos) return {number, ""};
  const bool is_separated = number[digits] == '-' || number[digits] == '/';
  return {number.substr(0, digits), number.substr(digits + (is_separated ? 1 : 0))};
}

// yyyy/MM/dd; "" when the date is missing or incomplete.
std::string slashed(const std::optional<Date>& date) {
  if (!date || date->day == 0) return "";
  std::string text = to_iso(*date);
  for (char& c : text) {
    if (c == '-') c = '/';
  }
  return text;
}

// QCVN 102, Priority: normal, khẩn, thượng khẩn, hoả tốc, hoả tốc hẹn giờ.
int priority(const std::string& urgency) {
  const std::string key = base::strip_marks(base::comparison_key(urgency));
  if (key.find("hen gio") != std::string::npos) return 4;
  if (key.find("hoa toc") != std::string::npos) return 3;
  if (key.find("thuong khan") != std::string::npos) return 2;
  return key.find("khan") != std::string::npos ? 1 : 0;
}

bool is_recipient(const std::string& name, const Document& document) {
  const std::string key = base::comparison_key(name);
  if (key.empty()) return false;
  if (base::comparison_key(document.metadata.addressee).find(key) != std::string::npos) {
    return true;
  }
  for (const Recipient& recipient : document.recipients) {
    if (base::comparison_key(recipient.text.text).find(key) != std::string::npos) return true;
  }
  return false;
}

// The first day by which one of those who receive the document has to have done something.
std::string due_date(const Document& document) {
  std::string first;
  for (const Obligation& obligation : document.obligations) {
    const std::string day = slashed(first_last_day(obligation));
    if (day.empty() || (!first.empty() && first <= day)) continue;
    for (const Actor& actor : obligation.actors) {
      if (is_recipient(actor.name, document)) first = day;
    }
  }
  return first;
}

std::string content(const Document& document) {
  const std::string& text =
      document.preamble.empty() ? document.metadata.subject : document.preamble.front().text.text;
  return shortened(text, kMaxSubjectCharacters);
}

std::string annex_title(const Section& annex) {
  std::string title = annex.printed_marker.empty() ? annex.marker : annex.printed_marker;
  if (annex.heading) title += (title.empty() ? "" : ": ") + annex.heading->text;
  return title;
}

// Those the packet goes to: whom the letterhead addresses, one or more parted by semicolons, else
// the recipients but the file ("Lưu: VT") and those named elsewhere ("Như trên").
std::vector<std::string> addressees(const Document& document) {
  std::vector<std::string> names;
  const auto add = [&names](std::string_view name) {
    const std::string trimmed = base::collapse_space(name);
    if (!trimmed.empty()) names.push_back(trimmed);
  };
  std::string_view rest = document.metadata.addressee;
  for (std::size_t end; (end = rest.find(';')) != std::string_view::npos;) {
    add(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  add(rest);
  if (!names.empty()) return names;
  for (const Recipient& recipient : document.recipients) {
    const std::string key = base::comparison_key(recipient.text.text);
    if (!key.starts_with("lưu") && !key.starts_with("như ")) add(recipient.text.text);
  }
  return names;
}

void write_parties(XmlBuilder& xml, const Document& document) {
  const Metadata& metadata = document.metadata;
  xml.open("edXML:From");
  xml.leaf("edXML:OrganId", "");
  xml.leaf("edXML:OrganizationInCharge", metadata.issuer_parent);
  xml.leaf("edXML:OrganName", metadata.issuer);
  for (const char* name :
       {"edXML:OrganAdd", "edXML:Email", "edXML:Telephone", "edXML:Fax", "edXML:Website"}) {
    xml.leaf(name, "");
  }
  xml.close();
  for (const std::string& name : addressees(document)) {
    xml.open("edXML:To");
    xml.leaf("edXML:OrganId", "");
    xml.leaf("edXML:OrganName", name);
    xml.close();
  }
}

void write_signer(XmlBuilder& xml, const Metadata& metadata) {
  const Signer signer = metadata.signers.empty() ? Signer{} : metadata.signers.front();
  const char* blank = signer.authority.empty() || signer.on_behalf_of.empty() ? "" : " ";
  xml.open("edXML:SignerInfo");
  xml.leaf("edXML:Competence", signer.authority + blank + signer.on_behalf_of);
  xml.leaf("edXML:Position", signer.position);
  xml.leaf("edXML:FullName", signer.name);
  xml.close();
}

void write_other_info(XmlBuilder& xml, const Document& document) {
  xml.open("edXML:OtherInfo");
  xml.leaf("edXML:Priority", std::to_string(priority(document.metadata.urgency)));
  xml.leaf("edXML:SphereOfPromulgation", "");
  xml.leaf("edXML:TyperNotation", "");
  xml.leaf("edXML:PromulgationAmount", "");
  const int pages = document.source.pages;
  xml.leaf("edXML:PageAmount", pages == 0 ? "" : std::to_string(pages));
  if (!document.annexes.empty()) {
    xml.open("edXML:Appendixes");
    for (const Section& annex : document.annexes) {
      xml.leaf("edXML:Appendix", annex_title(annex));
    }
    xml.close();
  }
  xml.close();
}

void write_message_header(XmlBuilder& xml, const Document& document) {
  const Metadata& metadata = document.metadata;
  const auto [number, notation] = number_and_notation(metadata.number);
  xml.open("edXML:MessageHeader");
  write_parties(xml, document);
  xml.open("edXML:Code");
  xml.leaf("edXML:CodeNumber", number);
  xml.leaf("edXML:CodeNotation", notation);
  xml.close();
  xml.open("edXML:PromulgationInfo");
  xml.leaf("edXML:Place", metadata.place);
  xml.leaf("edXML:PromulgationDate", slashed(from_iso(metadata.date_iso)));
  xml.close();
  xml.open("edXML:DocumentType");
  xml.leaf("edXML:Type", "");
  xml.leaf("edXML:TypeName", metadata.type);
  xml.close();
  xml.leaf("edXML:Subject", shortened(metadata.subject, kMaxSubjectCharacters));
  xml.leaf("edXML:Content", content(document));
  write_signer(xml, metadata);
  xml.leaf_if("edXML:DueDate", due_date(document));
  xml.open("edXML:ToPlaces");
  for (const Recipient& recipient : document.recipients) {
    xml.leaf("edXML:Place", with_note(recipient));
  }
  xml.close();
  write_other_info(xml, document);
  // 2 is a steering document, one that gives tasks.
  xml.leaf("edXML:SteeringType", document.obligations.empty() ? "1" : "2");
  xml.close();
}

void write_trace(XmlBuilder& xml, const Document& document) {
  const std::string date = slashed(from_iso(document.metadata.date_iso));
  xml.open("edXML:TraceHeaderList");
  xml.open("edXML:TraceHeader");
  xml.leaf("edXML:OrganId", "");
  xml.leaf("edXML:Timestamp", date.empty() ? "" : date + " 00:00:00");
  xml.close();
  xml.open("edXML:Bussiness");  // spelt so in the format
  xml.leaf("edXML:BussinessDocType", "0");
  xml.leaf("edXML:BussinessDocReason", "Văn bản điện tử mới");
  xml.leaf("edXML:Paper", "0");
  xml.close();
  xml.close();
}

std::string attachment_name(const Document& document) {
  const std::string& file = document.source.href;
  return file.empty() || file == "-" ? "document.xml" : file + ".xml";
}

void write_manifest(XmlBuilder& xml, const std::string& name) {
  xml.open("edXML:edXMLBody");
  xml.open("edXML:edXMLManifest", {{"version", "1.0"}});
  xml.open("edXML:Reference");
  xml.leaf("edXML:ContentId", kContentId);
  xml.leaf("edXML:ContentType", "application/xml");
  xml.leaf("edXML:Description", "");
  xml.leaf("edXML:AttachmentName", name);
  xml.close();
  xml.close();
  xml.close();
}

void write_attachment(XmlBuilder& xml, const std::string& name, std::string_view bytes) {
  xml.open("edXML:AttachmentEncoded");
  xml.open("edXML:Attachment");
  xml.leaf("edXML:ContentId", kContentId);
  xml.leaf("edXML:AttachmentName", name);
  xml.leaf("edXML:ContentType", "application/xml");
  xml.leaf("edXML:ContentTransferEncoded", base64(bytes));
  xml.close();
  xml.close();
}

}  // namespace

std::string write_edxml(const Document& document) {
  const std::string name = attachment_name(document);
  XmlBuilder xml("edXML", {{"xmlns", kNamespace}, {"xmlns:edXML", kNamespace}});
  xml.open("edXML:edXMLEnvelope");
  xml.open("edXML:edXMLHeader");
  write_message_header(xml, document);
  write_trace(xml, document);
  xml.close();
  write_manifest(xml, name);
  xml.close();
  write_attachment(xml, name, write_xml(document));
  std::string result = xml.finish();
  static const SchemaValidator kSchema(base::resource_path("parsers/schema/edxml.xsd"));
  kSchema.check(result, document.source.href);
  return result;
}

}  // namespace parsers
