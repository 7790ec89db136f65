#pragma once

#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/sheet.h"
#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr::cleanup {

// A page without what is paler than its print or written in colour: seals, stamps, pens, pencil.
// Only for a second reading of what they went over, as faint print goes with them.
struct PrintOnly {
  Image grey;            // 8 bits, the size of the sheet's; empty when no such ink is on the page
  Image without_colour;  // the same, but that all colourless ink is as it was, pale or not; empty
                         // for a picture without colours
  Image pale;            // 1 bit: the strokes that were taken off

  // Whether a seal or the like, and not a few strokes, was taken off inside `zone`.
  bool taken_off_in(const Box& zone) const;
};

// `sheet` and its `ink` after clean-up, `original` the picture that they come from. A page of black
// and white has no pale ink.
PrintOnly print_only(const Sheet& sheet, const Ink& ink, const Image& original);

}  // namespace ocr::cleanup
