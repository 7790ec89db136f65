#pragma once

#include <cstddef>
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

// "bố trí kinh phí …, trong đó tập trung các nội dung sau:": announces after a duty of its own.
bool announces_part(const std::vector<Word>& words);

// "Chủ trì, phối hợp với Sở Y tế:" from word `at` to the end of a sentence: whom with, not what.
bool announces_partners_by_name(std::string_view text,
                                const std::vector<Word>& words,
                                std::size_t at);

// True when words [from, end), at least one, only urge to act: "khẩn trương", and with Doing::yes
// "tập trung thực hiện".
enum class Doing { no, yes };
bool urges_only(const std::vector<Word>& words, std::size_t from, std::size_t end, Doing doing);

// "các sở, ban, ngành và mọi người dân": an appeal to everybody puts nobody in charge of what
// follows. `actors` are names.
bool addresses_everybody(const std::vector<std::string>& actors);

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
