#include "parsers/block_ids.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace parsers {
namespace {

// FNV-1a, 64 bits.
class Digest {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 0x100000001B3u;
    }
    value_ ^= 0xFF;  // parts one text from the next
    value_ *= 0x100000001B3u;
  }

  std::string hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr int kLength = 10;
    std::string text;
    for (int i = 0; i < kLength; ++i)
      text += kDigits[(value_ >> (4 * i)) & 0xF];
    return text;
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

class IdGiver {
 public:
  void give(Block& block) {
    constexpr std::array<char, 3> kLetters = {'p', 'i', 't'};
    Digest digest;
    digest.add(block.marker);
    digest.add(block.text.text);
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells)
        digest.add(cell.text.text);
    }
    std::string id = kLetters[static_cast<std::size_t>(block.kind)] + digest.hex();
    const int count = ++seen_[id];
    if (count > 1) id += "-" + std::to_string(count);
    block.id = std::move(id);
  }

  void give(std::vector<Block>& blocks) {
    for (Block& block : blocks)
      give(block);
  }

  void give(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
      if (auto* block = std::get_if<Block>(&node)) give(*block);
      if (auto* section = std::get_if<Section>(&node)) give(section->children);
    }
  }

 private:
  std::unordered_map<std::string, int> seen_;
};

}  // namespace

void assign_block_ids(Document& document) {
  IdGiver giver;
  giver.give(document.letterhead);
  giver.give(document.preamble);
  giver.give(document.body);
  giver.give(document.closing);
  giver.give(document.signature);
  for (Section& annex : document.annexes)
    giver.give(annex.children);
}

}  // namespace parsers
