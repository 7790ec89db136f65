#include "pipeline/page_selection.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/error.h"
#include "base/language.h"

namespace pipeline {
namespace {

constexpr int kLastPage = std::numeric_limits<int>::max();

base::Error malformed(std::string_view text) {
  return base::Error("--pages " + std::string(text),
                     base::tr("không hiểu danh sách trang; viết như 1-3,7 hoặc 12-",
                              "is not a list of pages; write it as 1-3,7 or 12-"),
                     base::ErrorCode::usage);
}

int page_number(std::string_view digits, std::string_view whole) {
  int page = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), page);
  if (failure != std::errc() || end != digits.data() + digits.size() || page < 1) {
    throw malformed(whole);
  }
  return page;
}

}  // namespace

PageSelection PageSelection::parse(std::string_view text) {
  std::vector<Range> ranges;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    const std::size_t dash = part.find('-');
    Range range;
    range.first = page_number(part.substr(0, dash), text);
    range.last = range.first;
    if (dash != std::string_view::npos) {
      range.last = dash + 1 == part.size() ? kLastPage : page_number(part.substr(dash + 1), text);
    }
    if (range.last < range.first) throw malformed(text);
    ranges.push_back(range);
    begin = end + 1;
  }

  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    return a.first < b.first;
  });
  PageSelection selection;
  for (const Range& range : ranges) {
    std::vector<Range>& merged = selection.ranges_;
    if (!merged.empty() && range.first - 1 <= merged.back().last) {
      merged.back().last = std::max(merged.back().last, range.last);
    } else {
      merged.push_back(range);
    }
  }
  return selection;
}

bool PageSelection::contains(int page) const {
  return is_all() || std::any_of(ranges_.begin(), ranges_.end(), [page](const Range& range) {
           return range.first <= page && page <= range.last;
         });
}

std::vector<int> PageSelection::pages_of(int page_count) const {
  std::vector<int> pages;
  for (int page = 1; page <= page_count; ++page) {
    if (contains(page)) pages.push_back(page);
  }
  return pages;
}

std::string PageSelection::text() const {
  std::string text;
  for (const Range& range : ranges_) {
    if (!text.empty()) text += ',';
    text += std::to_string(range.first);
    if (range.last == range.first) continue;
    text += '-';
    if (range.last != kLastPage) text += std::to_string(range.last);
  }
  return text;
}

}  // namespace pipeline
