#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "diacritics/ngram_model.h"
#include "diacritics/paragraphs.h"
#include "diacritics/restorer.h"

namespace diacritics {

// Puts marks back on text that lost them all or in part. Every word without marks is given the
// spelling that the language model finds most probable among those with its letters; words that
// carry a mark, numbers, addresses and what no spelling is known for stay as they are. So for
// every NFC text
//
//   strip_marks(text after the changes) == strip_marks(text)
//
// and only letters change: no word, line or capital is added or lost. Time grows linearly with
// the text. Read-only: one PlainRestorer serves many threads.
class PlainRestorer {
 public:
  // Keeps a reference to `model`, which must outlive the restorer.
  explicit PlainRestorer(const NgramModel& model) : model_(model) {}

  // The words of `text` (NFC) to change within `paragraphs` (ranges of its lines, in order), in
  // text order. A line end within a paragraph is a blank to the model.
  std::vector<Change> restore(std::string_view text, std::span<const LineRange> paragraphs) const;

  // The same for one paragraph after the other: what is read helps with what comes later.
  class Session {
   public:
    // Both must outlive the session.
    Session(const PlainRestorer& restorer, std::string_view text);
    ~Session();

    // Paragraphs must come in text order.
    std::vector<Change> restore(LineRange paragraph);

   private:
    class Walk;
    std::unique_ptr<Walk> walk_;
  };

 private:
  const NgramModel& model_;
};

}  // namespace diacritics
