#pragma once

#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/projection.h"
#include "ocr/image.h"

namespace ocr::cleanup {

// Whether the lines of text run down the picture rather than across it: letters stand closer to
// their neighbours in the line than to those of the lines beside. Lines askew by a few degrees
// count as level. False on a page without text.
bool runs_down(const Ink& ink);

// `image` turned clockwise by quarter turns.
Image turned(const Image& image, int quarter_turns);

// Where a point of the turned picture lies in the original of the given size.
Projection undo_turns(int quarter_turns, int width, int height);

}  // namespace ocr::cleanup
