#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/words.h"

namespace parsers {

// What the words of a block tell about the bullets below it.

// "thực hiện các nội dung sau:", "có trách nhiệm:": announces duties and is none. `words` are those
// of a sentence.
bool announces_only(const std::vector<Word>& words);

// "Chủ trì, phối hợp", "Phối hợp với:": the bodies that follow do not act, they coordinate.
bool announces_partners(std::string_view text);

// True when `mark` is the last character of `text` but for white space.
bool ends_in(std::string_view text, char mark);

// A bullet that has bullets below it and is no sentence: "- Cấp xã", "+ Nội dung kiểm tra".
bool is_title_like(std::string_view text);

// True when `next`, the block after `block`, stands below it.
bool is_below(const Block& next, const Block& block);

// "Nội dung giám sát của chủ chương trình": whose work the bullets are; empty when nobody is named.
std::vector<std::string> owner_of(std::string_view text);

}  // namespace parsers
