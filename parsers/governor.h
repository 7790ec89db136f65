#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"
#include "parsers/modality.h"

namespace parsers {

// Who must act where a sentence names nobody.
struct Governor {
  std::vector<std::string> actors;
  std::vector<std::string> delegates;
  ActorSource source = ActorSource::none;
  std::vector<std::string> coordinators = {};  // of all that it announces
  bool with_partners = false;  // "Phối hợp với:" stands above: whom a sentence names coordinates

  bool has_actors() const { return !actors.empty(); }
};

// What a section passes on to its blocks and children.
struct Surroundings {
  std::string section;
  SectionKind kind = SectionKind::other;
  PurposePart part = PurposePart::both;
  Governor governor;
  bool closing = false;
  bool announces_tasks = false;  // "… một số nhiệm vụ sau:" stands above, below what was achieved
};

}  // namespace parsers
