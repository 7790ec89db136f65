#pragma once

#include <functional>
#include <string_view>

#include "diacritics/ngram_sorter.h"
#include "diacritics/vocabulary.h"

namespace diacritics {

// Calls `visit` with a window of four words for every word of `line` and every end of a sentence:
// the word or boundary, with what stands before it in its sentence above it; no_word fills what
// lies before the sentence's own boundary. The words inside a code are a sentence of their own,
// which opens with code_begin.
void for_each_window(std::string_view line,
                     const Vocabulary& vocabulary,
                     const std::function<void(NgramKey)>& visit);

}  // namespace diacritics
