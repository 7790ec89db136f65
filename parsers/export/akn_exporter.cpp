// The metadata come first in the file and refer to blocks by their ids, so these are given in a
// walk of their own before anything is written. The rest follows the document in reading order.

#include "parsers/export/akn_exporter.h"

#include <optional>
#include <span>
#include <unordered_map>

#include "base/text.h"
#include "parsers/export/akn_letterhead.h"
#include "parsers/export/akn_metadata.h"
#include "parsers/export/akn_names.h"
#include "parsers/export/document_facts.h"
#include "parsers/xml_builder.h"

namespace parsers {
namespace {

constexpr std::string_view kNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

// The part of the document that an inline element names: <docNumber>, <docDate>, <person>.
struct Mark {
  const char* element;
  std::string text;
  const char* attribute;  // nullptr for none
  std::string value;
};

// The mentions of a block that have not been written yet.
using Mentions = std::span<const Mention* const>;

std::size_t find_either_case(std::string_view text, const std::string& wanted) {
  const std::size_t at = text.find(wanted);
  return at != std::string_view::npos ? at : text.find(base::to_upper(wanted));
}

class AknWriter {
 public:
  explicit AknWriter(const Document& document)
      : document_(document),
        xml_("akomaNtoso", {{"xmlns", kNamespace}, {"xmlns:v", "urn:vanban:document:1"}}) {}

  std::string write() {
    collect_ids();
    collect_mentions();
    xml_.open("doc", {{"name", akn_document_type(document_)}});
    write_akn_metadata(xml_, document_, block_ids_);
    write_preface();
    write_preamble();
    xml_.open("mainBody");
    if (document_.body.empty()) xml_.leaf("p", "");
    write_nodes(document_.body, "");
    xml_.close();
    write_conclusions();
    write_attachments();
    xml_.close();
    return xml_.finish();
  }

 private:
  // --- blocks ---

  // Text with the first occurrence of each mark in its element.
  void write_inline(std::string_view text, std::vector<Mark>& marks) {
    while (!text.empty()) {
      std::size_t first = std::string_view::npos;
      Mark* found = nullptr;
      for (Mark& mark : marks) {
        if (mark.text.empty()) continue;
        const std::size_t at = find_either_case(text, mark.text);
        if (at >= first) continue;
        first = at;
        found = &mark;
      }
      if (found == nullptr) break;
      xml_.text(text.substr(0, first));
      xml_.open(found->element);
      if (found->attribute != nullptr) xml_.attribute(found->attribute, found->value);
      // Upper case may differ in length from what it was made of.
      const bool is_same = text.substr(first).starts_with(found->text);
      const std::size_t size = is_same ? found->text.size() : base::to_upper(found->text).size();
      xml_.text(text.substr(first, size));
      xml_.close();
      text.remove_prefix(first + size);
      found->text.clear();
    }
    xml_.text(text);
  }

  // Text with the documents that it cites in <ref>. `mentions` are those of the block; what is
  // written is taken off, the rest belongs to the cells that follow.
  void write_with_references(std::string_view text, Mentions& mentions) {
    while (!mentions.empty()) {
      const Mention& mention = *mentions.front();
      const std::size_t at = text.find(mention.text);
      if (at == std::string_view::npos) break;
      mentions = mentions.subspan(1);
      const auto uri = reference_uris_.find(mention.reference);
      if (uri == reference_uris_.end()) continue;  // the document itself
      xml_.text(text.substr(0, at));
      xml_.leaf("ref", mention.text, {{"href", uri->second}});
      text.remove_prefix(at + mention.text.size());
    }
    xml_.text(text);
  }

  Mentions mentions_of(const Block& block) const {
    const auto found = mentions_.find(block.id);
    return found == mentions_.end() ? Mentions() : Mentions(found->second);
  }

  void write_table(const Block& block) {
    xml_.open("table");
    write_block_id(block);
    xml_.leaf_if("caption", block.text.text);
    Mentions mentions = mentions_of(block);
    for (const Row& row : block.rows) {
      xml_.open("tr");
      for (const Cell& cell : row.cells)
        write_cell(cell, mentions);
      if (row.cells.empty()) write_cell({}, mentions);
      xml_.close();
    }
    if (block.rows.empty()) {
      xml_.open("tr");
      write_cell({}, mentions);
      xml_.close();
    }
    xml_.close();
  }

  void write_cell(const Cell& cell, Mentions& mentions) {
    xml_.open("td");
    if (cell.column_span != 1) xml_.attribute("colspan", cell.column_span);
    if (cell.row_span != 1) xml_.attribute("rowspan", cell.row_span);
    xml_.open("p");
    write_with_references(cell.text.text, mentions);
    xml_.close();
    xml_.close();
  }

  void write_block_id(const Block& block) {
    const auto id = block_ids_.find(block.id);
    if (!block.id.empty() && id != block_ids_.end()) xml_.attribute("eId", id->second);
  }

  void write_item(const Block& block) {
    xml_.open("item");
    write_block_id(block);
    if (!block.marker.empty()) xml_.leaf("num", block.marker);
    Mentions mentions = mentions_of(block);
    xml_.open("p");
    write_with_references(block.text.text, mentions);
    xml_.close();
    xml_.close();
  }

  void write_paragraph(const Block& block, std::vector<Mark>& marks) {
    xml_.open("p");
    write_block_id(block);
    if (!block.marker.empty()) xml_.text(block.marker + ' ');
    Mentions mentions = mentions_of(block);
    if (mentions.empty()) {
      write_inline(block.text.text, marks);
    } else {
      write_with_references(block.text.text, mentions);
    }
    xml_.close();
  }

  // Blocks one after another; items in a row are one list.
  void write_blocks(const std::vector<const Block*>& blocks, std::vector<Mark> marks = {}) {
    bool in_list = false;
    for (const Block* block : blocks) {
      const bool is_item = block->kind == BlockKind::item;
      if (is_item && !in_list) xml_.open("blockList");
      if (!is_item && in_list) xml_.close();
      in_list = is_item;
      if (is_item) {
        write_item(*block);
      } else if (block->kind == BlockKind::table) {
        write_table(*block);
      } else {
        write_paragraph(*block, marks);
      }
    }
    if (in_list) xml_.close();
  }

  static std::vector<const Block*> pointers(const std::vector<Block>& blocks) {
    std::vector<const Block*> result;
    for (const Block& block : blocks)
      result.push_back(&block);
    return result;
  }

  // --- hierarchy ---

  // The blocks from `at` up to the next section; `at` is moved past them.
  static std::vector<const Block*> run_of_blocks(const std::vector<Node>& nodes, std::size_t& at) {
    std::vector<const Block*> blocks;
    for (; at < nodes.size(); ++at) {
      const auto* block = std::get_if<Block>(&nodes[at]);
      if (block == nullptr) break;
      blocks.push_back(block);
    }
    return blocks;
  }

  static bool has_sections(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (std::holds_alternative<Section>(node)) return true;
    }
    return false;
  }

  // Sections and the blocks between them as they stand: in <mainBody>, which takes both.
  void write_nodes(const std::vector<Node>& nodes, const std::string& parent) {
    for (std::size_t at = 0; at < nodes.size();) {
      const std::vector<const Block*> blocks = run_of_blocks(nodes, at);
      write_blocks(blocks);
      if (at < nodes.size()) write_section(std::get<Section>(nodes[at++]), parent);
    }
  }

  void write_section(const Section& section, const std::string& parent) {
    const char* element = akn_element(section);
    const std::string id = ids_.make(parent, element, section.marker);
    xml_.open(element, {{"eId", id}});
    if (std::string_view(element) == "hcontainer") xml_.attribute("name", "section");
    const std::string& number = section.printed_marker.empty() && !section.heading
                                    ? section.marker
                                    : section.printed_marker;
    xml_.leaf_if("num", number);
    if (section.heading) xml_.leaf("heading", section.heading->text);
    if (has_sections(section.children)) {
      write_children(section.children, id);
    } else {
      std::size_t at = 0;
      write_container("content", run_of_blocks(section.children, at));
    }
    xml_.close();
  }

  void write_container(const char* element, const std::vector<const Block*>& blocks) {
    xml_.open(element);
    write_blocks(blocks);
    if (blocks.empty()) xml_.leaf("p", "");
    xml_.close();
  }

  // A hierarchical element takes blocks before its parts (<intro>), after them (<wrapUp>), and
  // between them only in a part of their own.
  void write_children(const std::vector<Node>& nodes, const std::string& parent) {
    for (std::size_t at = 0; at < nodes.size();) {
      const bool is_first = at == 0;
      const std::vector<const Block*> blocks = run_of_blocks(nodes, at);
      if (!blocks.empty() && is_first) {
        write_container("intro", blocks);
      } else if (!blocks.empty() && at == nodes.size()) {
        write_container("wrapUp", blocks);
      } else if (!blocks.empty()) {
        xml_.open("hcontainer", {{"name", "text"}});
        write_container("content", blocks);
        xml_.close();
      }
      if (at < nodes.size()) write_section(std::get<Section>(nodes[at++]), parent);
    }
  }

  // --- the parts around the body ---

  // A line with its marks, from `mark` on, which is moved past them.
  void write_letterhead_line(std::size_t line,
                             const std::vector<AknMark>& marks,
                             std::size_t& mark) {
    const Block& block = document_.letterhead[line];
    xml_.open("p");
    write_block_id(block);
    if (!block.marker.empty()) xml_.text(block.marker + ' ');
    const std::string_view text = block.text.text;
    Mentions mentions = mentions_of(block);
    std::size_t written = 0;
    for (; mark < marks.size() && marks[mark].line == line; ++mark) {
      const AknMark& each = marks[mark];
      write_with_references(text.substr(written, each.begin - written), mentions);
      xml_.open(each.element);
      if (each.element == std::string_view("docDate")) xml_.attribute("date", akn_date(document_));
      write_with_references(text.substr(each.begin, each.end - each.begin), mentions);
      xml_.close();
      written = each.end;
    }
    write_with_references(text.substr(written), mentions);
    xml_.close();
  }

  void write_preface() {
    if (document_.letterhead.empty()) return;
    xml_.open("preface");
    xml_.open("container", {{"name", "letterhead"}});
    const std::vector<AknMark> marks = akn_letterhead_marks(document_);
    std::size_t mark = 0;
    for (std::size_t line = 0; line < document_.letterhead.size(); ++line) {
      if (document_.letterhead[line].kind == BlockKind::paragraph) {
        write_letterhead_line(line, marks, mark);
      } else {
        write_blocks({&document_.letterhead[line]});
        while (mark < marks.size() && marks[mark].line == line)
          ++mark;
      }
    }
    xml_.close();
    xml_.close();
  }

  void write_preamble() {
    if (document_.preamble.empty()) return;
    xml_.open("preamble");
    write_blocks(pointers(document_.preamble));
    xml_.close();
  }

  std::vector<Mark> signature_marks() const {
    std::vector<Mark> marks;
    const std::vector<Signer>& signers = document_.metadata.signers;
    for (std::size_t i = 0; i < signers.size(); ++i) {
      marks.push_back({"role", signers[i].position, "refersTo", "#signatory"});
      marks.push_back({"person", signers[i].name, "refersTo", "#signer_" + std::to_string(i + 1)});
    }
    return marks;
  }

  void write_recipients() {
    if (document_.recipients.empty() || prints_recipients(document_)) return;
    xml_.open("container", {{"name", "recipients"}});
    xml_.open("blockList");
    for (const Recipient& recipient : document_.recipients) {
      xml_.open("item");
      xml_.leaf("p", with_note(recipient));
      xml_.close();
    }
    xml_.close();
    xml_.close();
  }

  void write_conclusions() {
    if (document_.closing.empty() && document_.recipients.empty() && document_.signature.empty()) {
      return;
    }
    xml_.open("conclusions");
    write_blocks(pointers(document_.closing));
    write_recipients();
    if (!document_.signature.empty()) {
      xml_.open("container", {{"name", "signature"}});
      write_blocks(pointers(document_.signature), signature_marks());
      xml_.close();
    }
    xml_.close();
  }

  void write_attachments() {
    if (document_.annexes.empty()) return;
    xml_.open("attachments");
    for (std::size_t i = 0; i < document_.annexes.size(); ++i) {
      const Section& annex = document_.annexes[i];
      const std::string id = ids_.make("", "attachment", std::to_string(i + 1));
      xml_.open("attachment", {{"eId", id}});
      xml_.leaf_if("heading", annex.printed_marker);
      if (annex.heading) xml_.leaf("subheading", annex.heading->text);
      xml_.open("doc", {{"name", "phuLuc"}});
      xml_.open("meta");
      write_akn_identification(xml_, document_, "annex_" + std::to_string(i + 1));
      xml_.close();
      xml_.open("mainBody");
      if (annex.children.empty()) xml_.leaf("p", "");
      write_nodes(annex.children, id);
      xml_.close();
      xml_.close();
      xml_.close();
    }
    xml_.close();
  }

  // --- ids of blocks ---

  void collect_ids(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      collect_id(block);
  }

  // Our ids are unique and stable; in Akoma Ntoso a block has its element's name before it.
  void collect_id(const Block& block) {
    if (block.id.empty()) return;
    const char* element = block.kind == BlockKind::table  ? "table"
                          : block.kind == BlockKind::item ? "item"
                                                          : "p";
    block_ids_[block.id] = ids_.make("", element, block.id);
  }

  void collect_ids(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) {
        collect_id(*block);
      } else {
        collect_ids(std::get<Section>(node).children);
      }
    }
  }

  void collect_mentions() {
    for (const Reference& reference : document_.references)
      reference_uris_[reference.id] = akn_uri(reference);
    for (const Mention& mention : document_.mentions)
      mentions_[mention.block].push_back(&mention);
  }

  void collect_ids() {
    collect_ids(document_.letterhead);
    collect_ids(document_.preamble);
    collect_ids(document_.body);
    collect_ids(document_.closing);
    collect_ids(document_.signature);
    for (const Section& annex : document_.annexes)
      collect_ids(annex.children);
  }

  const Document& document_;
  XmlBuilder xml_;
  AknIds ids_;
  AknBlockIds block_ids_;
  std::unordered_map<std::string, std::string> reference_uris_;            // by the reference's id
  std::unordered_map<std::string, std::vector<const Mention*>> mentions_;  // by the block's id
};

}  // namespace

std::string write_akn(const Document& document) {
  return AknWriter(document).write();
}

}  // namespace parsers
