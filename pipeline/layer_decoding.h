#pragma once

#include <string>

#include "ocr/page.h"
#include "pipeline/encoding_judge.h"

namespace pipeline {

// Turns words of a PDF's text layer that came in an encoding of before Unicode, by fonts whose maps
// to Unicode know nothing of it, into Unicode; judged line by line as plain text is
// (pipeline/text_decoder.h). Returns the names of the encodings: "TCVN3", "TCVN3, VNI", "".
std::string decode_layer(ocr::Page& layer, const EncodingJudge& judge);

}  // namespace pipeline
