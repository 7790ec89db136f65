#pragma once

#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/seals.h"
#include "ocr/cleanup/sheet.h"

namespace ocr::cleanup {

// The passes, in the order in which clean_up runs them. Each measures first and changes nothing
// unless its measure says that the page needs it; what helps one kind of damage hurts pages without
// it. docs/ocr.md has the figures behind the gates. Each answers whether it changed the sheet.

// Takes salt and pepper off the whole page where it hides the height of the letters. `ink` is that
// of the sheet before and after.
bool remove_grain(Sheet& sheet, Ink& ink);

// Doubles pages whose small letters are too low for the recogniser (phone pictures, 72 dpi).
bool enlarge(Sheet& sheet, const Ink& ink);

// Levels paper that is not evenly lit: phone shadows, yellowed edges.
bool level_background(Sheet& sheet);

// Whitens black edges that a scanner leaves around a sheet.
bool remove_borders(Sheet& sheet, const Ink& ink);

// Whitens specks of dust and fax noise, which are smaller than any dot of the print.
bool remove_specks(Sheet& sheet, const Ink& ink);

// Whitens level streaks through lines of text, of a scanner's glass or a fold.
bool remove_streaks(Sheet& sheet, const Ink& ink);

// Whitens lines that dirt in a sheet feeder draws down the page and through its letters.
bool remove_falling_streaks(Sheet& sheet, const Ink& ink);

// Turns a negative page, and bars in which white letters stand on black.
bool turn_dark_page_light(Sheet& sheet);
bool turn_dark_bars_light(Sheet& sheet, const Ink& ink);

// Averages pages of high resolution down to the height of letters that the recogniser reads best.
bool shrink(Sheet& sheet, const Ink& ink);

// Makes lines parallel that run together, on a picture taken from the side.
bool undo_keystone(Sheet& sheet, const Ink& ink);

// Turns the page so that its lines run level.
bool deskew(Sheet& sheet, const Ink& ink);

// Takes the rings of round seals off the print, and all of a seal that is paler than the print.
// `seals` are those found.
bool remove_seals(Sheet& sheet, const Ink& ink, std::vector<Seal>& seals);

// Takes off what is finer than the grid to which the recogniser will bring the page.
bool soften(Sheet& sheet, const Ink& ink);

}  // namespace ocr::cleanup
