#include "corpus/facet_counter.h"

#include <algorithm>
#include <tuple>

namespace corpus {

std::vector<FacetCount> FacetCounter::sorted() const {
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> entries;
  for (const auto& [key, count] : counts_)
    entries.emplace_back(key.first, count, key.second);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return std::tuple(std::get<0>(a), std::get<1>(b), std::get<2>(a)) <
           std::tuple(std::get<0>(b), std::get<1>(a), std::get<2>(b));
  });
  std::vector<FacetCount> sorted;
  sorted.reserve(entries.size());
  for (auto& [facet, count, value] : entries)
    sorted.push_back({facets_[facet], std::move(value), count});
  return sorted;
}

}  // namespace corpus
