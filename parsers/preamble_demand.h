#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// "Sở X đề nghị UBND các xã thực hiện các nội dung sau:" before the numbered parts of a letter or
// directive says who must act in all of them: their names, or none.
std::vector<std::string> bodies_asked_by_preamble(const Document& document);

}  // namespace parsers
