#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/text.h"
#include "diacritics/ngram_model.h"

namespace diacritics {

// What is wrong with a text, and so how it is restored.
enum class Mode {
  automatic,  // decided for each paragraph
  clean,      // nothing: left alone
  plain,      // the marks are missing, every letter is right
  mangled,    // read by an engine that does not know Vietnamese: marks and letters are wrong
};

struct Candidate {
  std::string text;
  double probability = 0;  // 0 to 1
};

// One word (or run of words that were joined or split) that was changed.
struct Change {
  std::size_t line = 0;                 // 0 is the first, as split at '\n'
  base::TextSpan span;                  // of `before`, into the input (after NFC)
  std::string before;                   // exactly the bytes of `span`
  std::string after;                    // "" when noise was dropped
  double probability = 0;               // that `after` is right
  std::vector<Candidate> alternatives;  // the others above 1 %, best first
  std::string reason;                   // "plain-model", "mangled-model", or the name of a rule
};

struct Paragraph {
  std::size_t first_line = 0, last_line = 0;  // [first, last)
  Mode mode = Mode::clean;                    // never automatic
  double score = 0;                           // log10 probability per word before restoring
};

// A paragraph and what became of it.
struct RestoredParagraph {
  Paragraph paragraph;
  base::TextSpan span;          // of its lines with their ends, in the input (after NFC)
  std::string text;             // what stands there now
  std::vector<Change> changes;  // in text order
};

struct Restored {
  std::string text;                     // as many lines as the input
  std::vector<Change> changes;          // in text order; undoing them all gives the input back
  std::vector<Paragraph> paragraphs;    // what was decided, in text order
  std::vector<base::Finding> findings;  // spans into the input: lines of noise, invalid bytes
};

// `text` with every change made: they are in text order and do not overlap.
std::string apply_changes(std::string_view text, const std::vector<Change>& changes);

// Restores Vietnamese text. Read-only after construction: one Restorer serves many threads.
//
//   const NgramModel model(base::resource_path("diacritics/model/vi.vnlm"));
//   const Restorer restorer(model);
//   restorer.restore("thuc hien Chi thi so 47-CT/TW", Mode::plain).text
//       == "thực hiện Chỉ thị số 47-CT/TW"
//
// Promises, whatever the input: NFC in and out (bytes that are not UTF-8 become U+FFFD, with a
// finding); output line N is input line N restored; numbers, dates and document codes are changed
// only by named rules. In plain mode removing the marks from the output gives the input with its
// marks removed.
class Restorer {
 public:
  explicit Restorer(const NgramModel& model);
  ~Restorer();
  Restorer(const Restorer&) = delete;
  Restorer& operator=(const Restorer&) = delete;

  Restored restore(std::string_view text, Mode mode = Mode::automatic) const;

  // The same for texts of which the caller does not need all at once: gives the paragraphs to
  // `take`, one after the other, and returns the findings.
  using Take = std::function<void(RestoredParagraph)>;
  std::vector<base::Finding> restore(std::string_view text, Mode mode, const Take& take) const;

 private:
  struct Tables;
  class Session;
  std::vector<Paragraph> decide(std::string_view text,
                                const std::vector<std::string_view>& lines,
                                Mode mode) const;

  const NgramModel& model_;
  std::unique_ptr<Tables> tables_;
};

}  // namespace diacritics
