#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"
#include "parsers/marker.h"
#include "parsers/section_parser.h"

namespace parsers {

// What stands around a unit when its kind is settled.
struct UnitSurroundings {
  bool is_top = true;
  SectionKind parent_kind = SectionKind::other;
  bool parent_told = false;             // the heading of a unit around it tells its kind
  bool parent_announces_tasks = false;  // "… một số nhiệm vụ sau:" stands above it
  bool follows_body = false;            // the unit before it in the outermost list is a body's part
};

// The kind of a unit: what its heading says (section_kind.h) where that may differ from what is
// around it, else what it inherits. `text` is all that stands behind the unit's marker.
SectionKind kind_of_unit(const Section& section,
                         MarkerShape shape,
                         const std::string& text,
                         const UnitSurroundings& around,
                         const SectionContext& context);

// The kind of a part whose heading does not tell, from what stands below it: tasks where most of it
// tells to act, implementation where bodies are told to. Its untold parts become the same. Nothing
// else is changed.
void kind_from_content(Section& section);

// Where the later parts of a directive have a body for their heading, the running paragraphs
// before them speak to all and assign to nobody, whomever they begin with: their kind becomes
// `default_kind`.
void part_tasks_from_bodies(std::vector<Node>& nodes, SectionKind default_kind);

}  // namespace parsers
