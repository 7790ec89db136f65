#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {

// One entry of a list of bodies, words [begin, end), before it is known whether it is a body by
// itself or goes on with the one before: of "các sở, ban, ngành" there are three.
struct BodyItem {
  std::size_t begin = 0;
  std::size_t end = 0;
  BodyClass kind = BodyClass::none;
  bool quantified = false;
  bool bare = false;     // head alone, without a modifier
  bool capital = false;  // the head starts with a capital inside the sentence
  bool named = false;    // has a name in capitals
  bool linked = false;   // what follows is the name of another body: "trực thuộc Tỉnh uỷ"
};

// The bodies that the entries of one list make, in their order, every word of an entry in exactly
// one body; a list of places ("các tỉnh Sơn Bình, Hoà Lăng") makes one of each, named with the noun
// that stands before all ("tỉnh Hoà Lăng"). `items` is not empty and was read from `words`, those
// from `text`. Linear.
std::vector<Body> merge_items(std::string_view text,
                              const std::vector<Word>& words,
                              const std::vector<BodyItem>& items);

}  // namespace parsers
