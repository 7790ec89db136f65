#include "corpus/passages.h"

#include <utility>

namespace corpus {
namespace {

using parsers::Block;
using parsers::BlockKind;
using parsers::Node;
using parsers::Section;

class Collector {
 public:
  std::vector<Passage> collect(const parsers::Document& document) {
    add_blocks(document.letterhead);
    // What the letterhead says in capitals and over several lines is easier to find in one piece.
    add("", document.metadata.subject, nullptr);
    add_blocks(document.preamble);
    add_nodes(document.body);
    add_blocks(document.closing);
    for (const parsers::Recipient& recipient : document.recipients) {
      const std::string note = recipient.note.empty() ? "" : " (" + recipient.note + ")";
      add("", recipient.text.text + note, &recipient.text);
    }
    add_blocks(document.signature);
    for (const Section& annex : document.annexes)
      add_section(annex);
    return std::move(passages_);
  }

 private:
  void add(const std::string& block, std::string text, const parsers::Text* source) {
    if (text.empty()) return;
    const std::optional<parsers::Place> place = source == nullptr ? std::nullopt : source->place;
    passages_.push_back({section_, block, place ? place->page : 0, std::move(text), place});
  }

  static std::string joined(const std::string& marker, const std::string& text) {
    return marker.empty() || text.empty() ? marker + text : marker + ' ' + text;
  }

  void add_block(const Block& block) {
    if (block.kind != BlockKind::table) {
      add(block.id, joined(block.marker, block.text.text), &block.text);
      return;
    }
    add(block.id, block.text.text, &block.text);
    for (const parsers::Row& row : block.rows) {
      std::string line;
      for (const parsers::Cell& cell : row.cells) {
        if (cell.text.text.empty()) continue;
        if (!line.empty()) line += " | ";
        line += cell.text.text;
      }
      const bool has_place = !row.cells.empty() && row.cells.front().text.place;
      add(block.id, line, has_place ? &row.cells.front().text : &block.text);
    }
  }

  void add_blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      add_block(block);
  }

  void add_nodes(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) {
        add_block(*block);
      } else {
        add_section(std::get<Section>(node));
      }
    }
  }

  void add_section(const Section& section) {
    const std::string outer = std::exchange(section_, section.path);
    const parsers::Text heading = section.heading.value_or(parsers::Text{});
    if (section.heading) add("", joined(section.printed_marker, heading.text), &heading);
    add_nodes(section.children);
    section_ = outer;
  }

  std::string section_;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages(const parsers::Document& document) {
  return Collector().collect(document);
}

}  // namespace corpus
