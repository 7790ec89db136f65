#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/search_query.h"

namespace corpus {

// Abbreviations and what they stand for, so that UBND finds "uỷ ban nhân dân" and the other way
// round. Read-only and shared by threads.
class Acronyms {
 public:
  // Those of this installation (corpus/data/acronyms.tsv), read at first use. Throws base::Error
  // (missing) when the file is not there or not ours.
  static const Acronyms& shared();

  explicit Acronyms(std::string_view table);

  // `query` with each phrase that has an abbreviation, or the words for one, as either of the two;
  // also for words that merely follow one another: hội đồng nhân dân finds HĐND. Phrases in NEAR
  // stay as they are.
  Query expanded(Query query) const;

 private:
  struct Entry {
    std::string printed;             // "UBND"
    std::vector<std::string> words;  // "uỷ", "ban", "nhân", "dân"
  };

  std::vector<std::vector<std::string>> variants(const std::vector<std::string>& words) const;
  Query expanded_phrase(Query phrase) const;
  void expand_runs(std::vector<Query>& parts) const;

  std::vector<Entry> entries_;
};

}  // namespace corpus
