#include "parsers/import/rtf_flow.h"

#include <algorithm>
#include <utility>

namespace parsers {
namespace {

bool is_empty_line(const OfficeBlock& block) {
  const auto* paragraph = std::get_if<OfficeParagraph>(&block.content);
  return paragraph != nullptr && paragraph->runs.empty() && paragraph->label.text.empty();
}

}  // namespace

std::vector<OfficeBlock>& RtfFlow::container(std::size_t level) {
  return level == 0 ? blocks_ : levels_[level - 1].table.cell();
}

void RtfFlow::open_levels(std::size_t level) {
  if (levels_.size() < level) levels_.resize(level);
  open_ = std::max(open_, level);
}

void RtfFlow::close_levels(std::size_t level) {
  for (; open_ > level; --open_) {
    Level& inner = levels_[open_ - 1];
    if (inner.table.is_empty()) continue;
    OfficeTable table = inner.table.take(inner.places);
    if (table.rows.empty()) continue;
    container(open_ - 1).emplace_back().content = std::move(table);
  }
}

void RtfFlow::add(OfficeBlock block, std::size_t level) {
  std::vector<OfficeBlock>& into = container(level);
  const bool is_repeated = !into.empty() && is_empty_line(into.back()) && is_empty_line(block);
  if (!is_repeated) into.push_back(std::move(block));
}

void RtfFlow::end_paragraph(std::size_t level) {
  level = std::min(level, kMostLevels);
  close_levels(level);
  open_levels(level);
  add({std::exchange(paragraph, {})}, level);
  for (OfficeBlock& box : std::exchange(boxes, {}))
    add(std::move(box), level);
}

void RtfFlow::end_cell(std::size_t level) {
  level = std::clamp(level, std::size_t{1}, kMostLevels);
  end_paragraph(level);
  std::vector<OfficeBlock>& cell = container(level);
  if (cell.size() > 1 && is_empty_line(cell.back())) cell.pop_back();
  levels_[level - 1].table.end_cell();
}

void RtfFlow::end_row(std::size_t level) {
  level = std::clamp(level, std::size_t{1}, kMostLevels);
  close_levels(level);
  open_levels(level);
  levels_[level - 1].table.end_row(levels_[level - 1].places);
}

RtfRowPlaces& RtfFlow::places(std::size_t level) {
  level = std::clamp(level, std::size_t{1}, kMostLevels);
  if (levels_.size() < level) levels_.resize(level);
  return levels_[level - 1].places;
}

bool RtfFlow::has_open_paragraph() const {
  return !paragraph.runs.empty() || !paragraph.label.text.empty() || !boxes.empty();
}

std::vector<OfficeBlock> RtfFlow::take() {
  close_levels(0);
  return std::exchange(blocks_, {});
}

}  // namespace parsers
