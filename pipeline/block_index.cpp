#include "pipeline/block_index.h"

#include <algorithm>

namespace pipeline {
namespace {

class Collector {
 public:
  explicit Collector(std::vector<BlockIndex::Entry>& entries) : entries_(entries) {}

  void add(const parsers::Text& text, const std::string& block, const std::string& section) {
    for (const base::TextSpan& span : text.spans)
      entries_.push_back({span, block, section});
  }

  void add(const parsers::Block& block, const std::string& section) {
    add(block.text, block.id, section);
    for (const parsers::Row& row : block.rows) {
      for (const parsers::Cell& cell : row.cells)
        add(cell.text, block.id, section);
    }
  }

  void add(const parsers::Section& section, const std::string&) {
    if (section.heading) add(*section.heading, "", section.path);
    add_all(section.children, section.path);
  }

  void add(const parsers::Node& node, const std::string& section) {
    std::visit([this, &section](const auto& child) { add(child, section); }, node);
  }

  template <typename T>
  void add_all(const std::vector<T>& items, const std::string& section = "") {
    for (const T& item : items)
      add(item, section);
  }

 private:
  std::vector<BlockIndex::Entry>& entries_;
};

}  // namespace

std::size_t LineCounter::line_of(std::size_t at) {
  const std::size_t end = std::min(at, text_.size());
  if (end < at_) at_ = line_ = 0;
  line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                               text_.begin() + static_cast<std::ptrdiff_t>(end),
                                               '\n'));
  at_ = end;
  return line_;
}

BlockIndex::BlockIndex(const parsers::Document& document, std::string_view text) {
  Collector collector(entries_);
  collector.add_all(document.letterhead);
  collector.add_all(document.preamble);
  collector.add_all(document.body);
  collector.add_all(document.closing);
  for (const parsers::Recipient& recipient : document.recipients) {
    collector.add(recipient.text, "", "");
  }
  collector.add_all(document.signature);
  collector.add_all(document.annexes);
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.span.begin < b.span.begin;
  });
  for (const std::string_view line : base::split_lines(text)) {
    lines_.push_back(base::span_of(line, text));
  }
}

const BlockIndex::Entry* BlockIndex::find(base::TextSpan span) const {
  // Pieces do not overlap, so both ends ascend.
  const auto entry =
      std::partition_point(entries_.begin(), entries_.end(), [&span](const Entry& candidate) {
        return candidate.span.end <= span.begin;
      });
  return entry != entries_.end() && entry->span.begin < span.end ? &*entry : nullptr;
}

std::string BlockIndex::block_at_line(std::size_t line) const {
  if (line >= lines_.size()) return "";
  const Entry* entry = find(lines_[line]);
  return entry == nullptr ? "" : entry->block;
}

}  // namespace pipeline
