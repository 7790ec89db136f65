#pragma once

#include <array>
#include <set>
#include <string_view>

namespace ocr {

// What may be done to read a page: the passes of clean-up (cleanup/passes.h), in their order, then
// layout and reading. A step is left out only to measure what it brings
// (tests/bench/ocr_steps.cpp).
enum class Step {
  negative,
  background,
  grain,
  texture,
  enlarge,
  borders,
  bars,
  falling_streaks,
  specks,
  streaks,
  shrink,
  keystone,
  deskew,
  seals,
  soften,
  turn,
  bleed_through,
  letterhead,
  foot,
  tables,
  unread_blocks,
  page_numbers,
  under_ink,
  signs,
  roman_ones,
  coloured_ink,
};

using Steps = std::set<Step>;

struct NamedStep {
  Step step;
  std::string_view name;  // that of Page::passes, where the step stands there
};

inline constexpr std::array<NamedStep, 26> kSteps = {{
    {Step::negative, "negative"},
    {Step::background, "background"},
    {Step::grain, "grain"},
    {Step::texture, "texture"},
    {Step::enlarge, "enlarge"},
    {Step::borders, "borders"},
    {Step::bars, "bars"},
    {Step::falling_streaks, "falling-streaks"},
    {Step::specks, "specks"},
    {Step::streaks, "streaks"},
    {Step::shrink, "shrink"},
    {Step::keystone, "keystone"},
    {Step::deskew, "deskew"},
    {Step::seals, "seals"},
    {Step::soften, "soften"},
    {Step::turn, "turn"},
    {Step::bleed_through, "bleed-through"},
    {Step::letterhead, "letterhead"},
    {Step::foot, "foot"},
    {Step::tables, "tables"},
    {Step::unread_blocks, "unread-blocks"},
    {Step::page_numbers, "page-numbers"},
    {Step::under_ink, "under-ink"},
    {Step::signs, "signs"},
    {Step::roman_ones, "roman-ones"},
    {Step::coloured_ink, "coloured-ink"},
}};

}  // namespace ocr
