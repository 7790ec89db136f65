#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/store.h"

namespace corpus {

// Adds up how often each value of some facets occurs.
class FacetCounter {
 public:
  explicit FacetCounter(std::vector<std::string> facets) : facets_(std::move(facets)) {}

  // `facet` is a place in the list.
  void add(std::size_t facet, const std::string& value, std::size_t count) {
    counts_[{facet, value}] += count;
  }

  // By facet in the order of the list, the most frequent value first, then by value.
  std::vector<FacetCount> sorted() const;

 private:
  std::vector<std::string> facets_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> counts_;
};

}  // namespace corpus
