#pragma once

#include <string_view>

#include "parsers/import/rtf_lexer.h"

namespace parsers {

class RtfState;

// What a control word does.
using RtfAct = void (*)(RtfState&, const RtfToken&);

// Null for words that say nothing of the text or its structure.
RtfAct rtf_act(std::string_view word);

// Whether the word stands for one character: \emdash.
bool is_rtf_character(std::string_view word);

}  // namespace parsers
