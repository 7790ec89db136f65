#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/marker_place.h"
#include "parsers/unit_kind.h"

namespace parsers {

// A unit of a directive that is still open.
struct OpenUnit {
  Section section;
  bool names_body = false;       // its text begins with who must act
  bool announces_tasks = false;  // "… một số nhiệm vụ sau:" stands above its parts
  bool told = false;             // its heading, or that of one around it, tells its kind
};

// The units that are open, outermost first, and the tree of those that are closed. A unit that is
// closed becomes the last child of the one around it. Closing each is linear in its children.
class OpenUnits {
 public:
  // `path_prefix` stands before all paths: "PL1" inside an annex. `kinds_from_content`: what the
  // heading of an outermost unit does not tell is settled by its content when it is closed.
  OpenUnits(std::string_view path_prefix, bool kinds_from_content)
      : path_prefix_(path_prefix), kinds_from_content_(kinds_from_content) {}

  bool empty() const { return units_.empty(); }
  std::size_t depth() const { return units_.size(); }
  std::span<const OpenNumber> numbers() const { return numbers_; }
  const OpenUnit& at(std::size_t depth) const { return units_[depth]; }
  OpenUnit& innermost() { return units_.back(); }
  const OpenUnit& innermost() const { return units_.back(); }

  // A section inside the innermost unit, with its marker, level and path; not yet open.
  Section section_inside(std::string_view marker) const;

  // What a unit opened now would have around it; `follows_body` is handed on.
  UnitSurroundings surroundings(bool follows_body) const;

  // Opens `unit` inside the innermost.
  void open(OpenUnit unit, OpenNumber number);

  // Adds `block` to the innermost unit, or, when none is open, to the tree.
  void add(Block block);

  // Closes the units at `depth` and deeper.
  void close_to(std::size_t depth);

  // The tree: what is closed, and what stands in no unit.
  std::vector<Node>& nodes() { return nodes_; }

 private:
  std::vector<Node>& innermost_nodes();

  std::string path_prefix_;
  bool kinds_from_content_;
  std::vector<OpenUnit> units_;
  std::vector<OpenNumber> numbers_;  // of units_
  std::vector<Node> nodes_;
};

}  // namespace parsers
