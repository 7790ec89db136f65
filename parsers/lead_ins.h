#pragma once

#include <string>
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
};

}  // namespace parsers
