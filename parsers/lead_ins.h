#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parsers/document.h"
#include "parsers/governor.h"

namespace parsers {

struct LeadIn {
  std::string marker;  // of the block that leads in; "" for a paragraph
  Governor governor;
  bool is_title = false;  // a bullet that only names what follows
};

// The blocks above a bullet that lead in to it, outermost first: a stack that each block of a
// section is shown in text order.
class LeadIns {
 public:
  void clear() { lead_ins_.clear(); }

  // A list of bullets begins whose upper ones have the marker `top` where dashes stand below them;
  // "" where dashes are the upper ones. Returns the marker of the list before.
  std::string begin_list(std::string top) { return std::exchange(top_, std::move(top)); }

  // True when `next` stands one level below `block`.
  bool is_led(const Block& next, const Block& block) const;

  // Returns to the level of `block`: bullets of a marker seen before to theirs; a new marker goes
  // one deeper.
  void enter_level(const Block& block);

  // Takes a block that only says whom or what the bullets below it are for; false for any other.
  bool read_title(const Block& block, SectionKind section);

  // Takes a block whose last sentence announces what follows; without actors in `governor` those of
  // the level above govern.
  void push(const Block& block, Governor governor);

  // The innermost one; nobody when there is none.
  Governor governor() const;

 private:
  std::vector<LeadIn> lead_ins_;
  std::string top_;
};

// The marker of the upper bullets of `nodes` where dashes stand below them ("* Sở Y tế:", "- Rà
// soát …"); "" where none do.
std::string top_marker(const std::vector<Node>& nodes);

}  // namespace parsers
