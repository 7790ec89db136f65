#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pipeline {

// Which pages of every document are asked for. Pages count from 1.
//
//   PageSelection::parse("7,1-3").pages_of(5)  // {1, 2, 3}
class PageSelection {
 public:
  PageSelection() = default;  // all pages

  // Numbers and ranges separated by commas: "1-3,7,12-" (12 to the last). Throws base::Error
  // (usage) for anything else.
  static PageSelection parse(std::string_view text);

  bool is_all() const { return ranges_.empty(); }
  bool contains(int page) const;

  // The selected pages of a document of `page_count` pages, ascending.
  std::vector<int> pages_of(int page_count) const;

  // The same selection in one form whatever the order of writing: "1-3,7"; "" for all.
  std::string text() const;

  friend bool operator==(const PageSelection&, const PageSelection&) = default;

 private:
  struct Range {
    int first = 1;
    int last = 1;

    friend bool operator==(const Range&, const Range&) = default;
  };
  std::vector<Range> ranges_;  // ascending, neither touching nor overlapping
};

}  // namespace pipeline
