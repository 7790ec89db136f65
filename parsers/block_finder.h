#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// Calls `visit` with each block of a list, or of a tree in text order.
template <class Visit>
void each_block(const std::vector<Block>& blocks, Visit& visit) {
  for (const Block& block : blocks)
    visit(block);
}

template <class Visit>
void each_block(const std::vector<Node>& nodes, Visit& visit) {
  for (const Node& node : nodes) {
    if (const auto* block = std::get_if<Block>(&node)) visit(*block);
    if (const auto* section = std::get_if<Section>(&node)) each_block(section->children, visit);
  }
}

// The same for all blocks of a document: letterhead, preamble, body, closing, signature, annexes.
template <class Visit>
void each_block(const Document& document, Visit& visit) {
  each_block(document.letterhead, visit);
  each_block(document.preamble, visit);
  each_block(document.body, visit);
  each_block(document.closing, visit);
  each_block(document.signature, visit);
  for (const Section& annex : document.annexes)
    each_block(annex.children, visit);
}

// From places in the input text to the blocks that hold them. Refers to the document, whose blocks
// must stay as they are.
class BlockFinder {
 public:
  explicit BlockFinder(const Document& document);

  // The block whose text holds the place where `span` begins, or the first behind it; null when
  // there is none or the span is empty at 0, which means the whole document.
  const Block* find(base::TextSpan span) const;

 private:
  std::vector<std::pair<std::size_t, const Block*>> places_;  // end of a piece, its block
};

}  // namespace parsers
