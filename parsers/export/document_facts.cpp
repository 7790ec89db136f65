#include "parsers/export/document_facts.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace parsers {
namespace {

// How the document relates to one that it cites, as the name of a fact.
const char* relation_words(Relation relation) {
  switch (relation) {
    case Relation::implements:
      return "Thực hiện";
    case Relation::basis:
      return "Căn cứ";
    case Relation::amends:
      return "Sửa đổi, bổ sung";
    case Relation::replaces:
      return "Thay thế";
    case Relation::cites:
      return "Viện dẫn";
  }
  return "";
}

// "T/M Ban Thường vụ, Phó Bí thư: Vũ Hồng Quang"
std::string signer_words(const Signer& signer) {
  std::string role = signer.authority;
  if (!role.empty() && !signer.on_behalf_of.empty()) role += ' ';
  role += signer.on_behalf_of;
  if (!role.empty() && !signer.position.empty()) role += ", ";
  role += signer.position;
  return role.empty() || signer.name.empty() ? role + signer.name : role + ": " + signer.name;
}

}  // namespace

std::vector<Fact> document_facts(const Document& document) {
  const Metadata& metadata = document.metadata;
  std::vector<Fact> facts{
      {"Loại", metadata.type},
      {"Số, ký hiệu", metadata.number},
      {"Cơ quan ban hành", metadata.issuer},
      {"Cơ quan cấp trên", metadata.issuer_parent},
      {"Nơi ban hành", metadata.place},
      {"Ngày ban hành", metadata.date_text.empty() ? metadata.date_iso : metadata.date_text},
      {"Trích yếu", metadata.subject},
      {"Kính gửi", metadata.addressee},
      {"Độ mật", metadata.secrecy},
      {"Độ khẩn", metadata.urgency}};
  for (const Signer& signer : metadata.signers)
    facts.push_back({"Người ký", signer_words(signer)});
  for (const Recipient& recipient : document.recipients)
    facts.push_back({"Nơi nhận", with_note(recipient)});
  for (const Reference& reference : document.references)
    facts.push_back({relation_words(reference.relation), reference.text});
  facts.push_back({"Tệp gốc", document.source.href});
  std::erase_if(facts, [](const Fact& fact) { return fact.value.empty(); });
  return facts;
}

std::string with_note(const Recipient& recipient) {
  return recipient.note.empty() ? recipient.text.text
                                : recipient.text.text + " (" + recipient.note + ")";
}

std::string with_marker(const Block& block) {
  return block.marker.empty() ? block.text.text : block.marker + ' ' + block.text.text;
}

const Block* opening_paragraph(const Section& section) {
  if (section.heading || section.printed_marker.empty() || section.children.empty()) {
    return nullptr;
  }
  const auto* block = std::get_if<Block>(&section.children.front());
  return block != nullptr && block->kind == BlockKind::paragraph ? block : nullptr;
}

bool prints_recipients(const Document& document) {
  return std::any_of(document.signature.begin(), document.signature.end(), [](const Block& block) {
    return base::comparison_key(block.text.text).starts_with("nơi nhận");
  });
}

}  // namespace parsers
