#pragma once

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr::layout {

enum class InkColour { black, red, blue };

// The colour in which most of what stands in `box` is written: red or blue only where hardly a dark
// colourless pixel is among it, so that print under a seal is black. `image` has 32 bits per pixel.
InkColour ink_colour(const Image& image, const Box& box);

// Moves lines in coloured ink out of the text of a scanned page: red ones into a region of kind
// seal behind the region they stood in, blue ones into a note; and red words at the ends of a
// signature's lines. Boxes are in pixels of `image`. Stays where it is: coloured print (long lines
// and what is printed with them, titles, the top of a letterhead, numbered headings, pages mostly
// in colour), marks of secrecy and urgency, a word written into a printed line, tables. Keeps every
// word. Words filled in by pen among a letterhead's print (number, day) stay, too, with a
// confidence of at most 0.5, since the engine knows print only. Does nothing for an image without
// colours.
void set_aside_coloured_ink(Page& page, const Image& image);

}  // namespace ocr::layout
