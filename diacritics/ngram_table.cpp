#include "diacritics/ngram_table.h"

#include <algorithm>
#include <utility>

namespace diacritics {
namespace {

bool is_below(const Ngram& ngram, NgramKey key) {
  return ngram.key < key;
}

}  // namespace

std::span<const Ngram> NgramTable::continuations(std::size_t n, NgramKey context) const {
  const std::vector<Ngram>& level = levels[n - 1];
  const auto begin = std::lower_bound(level.begin(), level.end(), context << 16, is_below);
  auto end = begin;
  if (begin != level.end() && context_of(begin->key) == context) {
    end = std::partition_point(begin, level.end(), [context](const Ngram& ngram) {
      return context_of(ngram.key) == context;
    });
  }
  return {begin, end};
}

std::span<Ngram> NgramTable::continuations(std::size_t n, NgramKey context) {
  const std::span<const Ngram> found = std::as_const(*this).continuations(n, context);
  return {const_cast<Ngram*>(found.data()), found.size()};
}

const Ngram* NgramTable::find(std::size_t n, NgramKey key) const {
  const std::vector<Ngram>& level = levels[n - 1];
  if (n == 1) return key < level.size() ? &level[key] : nullptr;
  const auto found = std::lower_bound(level.begin(), level.end(), key, is_below);
  return found != level.end() && found->key == key ? &*found : nullptr;
}

double NgramTable::prob(std::size_t n, NgramKey key) const {
  double backoff = 1;
  for (; n > 1; --n) {
    if (const Ngram* ngram = find(n, key)) return backoff * static_cast<double>(ngram->prob);
    if (const Ngram* context = find(n - 1, context_of(key)))
      backoff *= static_cast<double>(context->backoff);
    key = suffix_of(key, n - 1);
  }
  return backoff * static_cast<double>(levels[0][key].prob);
}

}  // namespace diacritics
