#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/seals.h"
#include "ocr/cleanup/sheet.h"
#include "ocr/steps.h"

namespace ocr::cleanup {

struct Cleaned {
  Sheet sheet;
  Ink ink;                  // of the sheet as it is now
  std::vector<Seal> seals;  // in pixels of the sheet
  bool is_texture = false;  // a photograph, a pattern or noise, left as it is (ink.h)
};

// A copy of `image` made ready for reading; the passes that ran stand in Sheet::passes. With a
// `debug_stem` each step is written as <debug_stem>-<step>-<pass>.png. Passes of `without` are not
// run.
Cleaned clean_up(const Image& image,
                 const std::filesystem::path& debug_stem = {},
                 const Steps& without = {});

}  // namespace ocr::cleanup
