#pragma once

#include <filesystem>

#include "diacritics/ngram_model.h"
#include "diacritics/restorer.h"
#include "pipeline/encoding_judge.h"

namespace pipeline {

// What is loaded once and used by all threads: the language model and what works with it.
class Engines {
 public:
  // `model` is a file of docs/format_model.md; empty: the one that came with the program. Throws
  // base::Error (missing) when it is not there or not usable.
  explicit Engines(const std::filesystem::path& model = {});

  const diacritics::NgramModel& model() const { return model_; }
  const diacritics::Restorer& restorer() const { return restorer_; }
  const EncodingJudge& encodings() const { return encodings_; }

 private:
  diacritics::NgramModel model_;
  diacritics::Restorer restorer_;  // refers to model_
  EncodingJudge encodings_;        // so does this
};

}  // namespace pipeline
