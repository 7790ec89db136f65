#include "parsers/body_ends.h"

#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

#include "parsers/closing.h"

namespace parsers {
namespace {

bool is_paragraph(const Node& node) {
  const auto* block = std::get_if<Block>(&node);
  return block != nullptr && block->kind == BlockKind::paragraph;
}

// The first child of `last` that closes the text; all of them when none does.
std::size_t begin_of_closing(const Section& last) {
  const std::vector<Node>& children = last.children;
  std::size_t begin = children.size();
  while (begin > 0 && is_paragraph(children[begin - 1]))
    --begin;
  for (std::size_t i = begin; i < children.size(); ++i) {
    if (i == 0 && !last.heading) continue;  // what a number opens is no closing
    const bool is_last = i > 0 && i + 1 == children.size();
    if (closes_document(std::get<Block>(children[i]).text.text, is_last)) return i;
  }
  return children.size();
}

std::size_t end_of_preamble(const std::vector<Block>& preamble) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < preamble.size() && preamble[i].kind == BlockKind::paragraph; ++i) {
    if (announces_text(preamble[i].text.text)) return i + 1;
    if (states_basis(preamble[i].text.text)) end = i + 1;
  }
  return end;
}

}  // namespace

std::vector<Block> take_closing(Section& last) {
  const std::size_t begin = begin_of_closing(last);
  std::vector<Block> closing;
  for (std::size_t i = begin; i < last.children.size(); ++i)
    closing.push_back(std::move(std::get<Block>(last.children[i])));
  last.children.resize(begin, Node(Block{}));
  return closing;
}

void end_preamble(std::vector<Block>& preamble, std::vector<Node>& nodes) {
  const auto end = preamble.begin() + static_cast<std::ptrdiff_t>(end_of_preamble(preamble));
  nodes.insert(
      nodes.begin(), std::make_move_iterator(end), std::make_move_iterator(preamble.end()));
  preamble.erase(end, preamble.end());
}

}  // namespace parsers
