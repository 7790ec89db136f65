#include "ocr/cleanup/clean_up.h"

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// What is no print is not made ready for reading: enlarged and levelled texture costs the
// recogniser a minute, as it is a second.
Cleaned as_it_is(Cleaned cleaned, const Image& image) {
  cleaned.sheet.passes.clear();
  cleaned.sheet.to_original = {};
  cleaned.sheet.apply(sheet_of(image).grey,
                      "texture " + two_decimals(share_of_grains(cleaned.ink)));
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
  sheet = sheet_of(image);
  sheet.debug_stem = debug_stem;
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
  if (with(Step::keystone) && !sheet.bilevel) {
    if (changed) cleaned.ink = find_ink(sheet.grey);
    changed = undo_keystone(sheet, cleaned.ink);
    if (changed) cleaned.ink = find_ink(sheet.grey);
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
