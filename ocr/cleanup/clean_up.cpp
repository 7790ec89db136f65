#include "ocr/cleanup/clean_up.h"

#include <leptonica/allheaders.h>

#include "base/error.h"
#include "base/language.h"
#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

Image to_grey(const Image& image) {
  Image grey(image.depth() == 8 ? pixCopy(nullptr, image.pix()) : pixConvertTo8(image.pix(), 0));
  if (grey.empty()) {
    throw base::Error(
        "image", base::tr("không đủ bộ nhớ", "not enough memory"), base::ErrorCode::limit);
  }
  return grey;
}

// Only black and white, but for a few grey pixels that drawing a fax page may leave.
bool is_bilevel(const Image& grey) {
  const long allowed = static_cast<long>(grey.width()) * grey.height() / 1'000;
  long between = 0;
  for (int y = 0; y < grey.height(); ++y) {
    const l_uint32* row =
        pixGetData(grey.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.pix());
    for (int x = 0; x < grey.width(); ++x) {
      const int value = GET_DATA_BYTE(row, x);
      between += value > 8 && value < 247;
    }
    if (between > allowed) return false;
  }
  return true;
}

// What is no print is not made ready for reading: enlarged and levelled texture costs the
// recogniser a minute, as it is a second.
Cleaned as_it_is(Cleaned cleaned, const Image& image) {
  cleaned.sheet.passes.clear();
  cleaned.sheet.to_original = {};
  cleaned.sheet.apply(to_grey(image), "texture " + two_decimals(share_of_grains(cleaned.ink)));
  cleaned.is_texture = true;
  return cleaned;
}

}  // namespace

Cleaned clean_up(const Image& image,
                 const std::filesystem::path& debug_stem,
                 const Steps& without) {
  const auto with = [&without](Step step) { return !without.contains(step); };
  Cleaned cleaned;
  Sheet& sheet = cleaned.sheet;
  sheet.debug_stem = debug_stem;
  sheet.grey = to_grey(image);
  sheet.bilevel = is_bilevel(sheet.grey);
  if (with(Step::negative)) turn_dark_page_light(sheet);
  if (with(Step::background)) level_background(sheet);
  cleaned.ink = find_ink(sheet.grey);
  if (with(Step::grain)) remove_grain(sheet, cleaned.ink);
  if (with(Step::texture) && is_texture(cleaned.ink)) return as_it_is(std::move(cleaned), image);
  if (with(Step::enlarge) && enlarge(sheet, cleaned.ink)) cleaned.ink = find_ink(sheet.grey);
  bool changed = with(Step::borders) && remove_borders(sheet, cleaned.ink);
  changed = (with(Step::bars) && turn_dark_bars_light(sheet, cleaned.ink)) || changed;
  changed = (with(Step::falling_streaks) && remove_falling_streaks(sheet, cleaned.ink)) || changed;
  changed = (with(Step::specks) && remove_specks(sheet, cleaned.ink)) || changed;
  changed = (with(Step::streaks) && remove_streaks(sheet, cleaned.ink)) || changed;
  const bool shrunk = with(Step::shrink) && shrink(sheet, cleaned.ink);
  if (shrunk) {
    cleaned.ink = find_ink(sheet.grey);
    changed = false;
  }
  changed = (with(Step::deskew) && deskew(sheet, cleaned.ink)) || changed;
  if (changed && with(Step::seals)) cleaned.ink = find_ink(sheet.grey);
  if (with(Step::seals)) changed = remove_seals(sheet, cleaned.ink, cleaned.seals);
  if (with(Step::soften) && !shrunk) soften(sheet, cleaned.ink);
  if (changed) cleaned.ink = find_ink(sheet.grey);
  return cleaned;
}

}  // namespace ocr::cleanup
