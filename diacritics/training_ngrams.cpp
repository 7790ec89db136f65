#include "diacritics/training_ngrams.h"

namespace diacritics {
namespace {

class Windows {
 public:
  Windows(const Vocabulary& vocabulary, const std::function<void(NgramKey)>& visit)
      : vocabulary_(vocabulary), visit_(visit) {}

  void add_line(std::string_view line) {
    NgramKey window = boundary;
    for (const Token& token : tokenize(line)) {
      const WordId word = vocabulary_.id(line, token);
      if (word == boundary && window == boundary) continue;
      window = window << 16 | word;
      visit_(window);
      if (word == boundary) window = boundary;
      if (word == code) add_code(base::slice(line, token.span));
    }
    if (window != boundary) visit_(window << 16 | boundary);
  }

 private:
  void add_code(std::string_view printed) {
    NgramKey window = code_begin;
    for (const base::TextSpan run : letter_runs(printed)) {
      window = window << 16 | vocabulary_.word_id(base::slice(printed, run));
      visit_(window);
    }
    visit_(window << 16 | boundary);
  }

  const Vocabulary& vocabulary_;
  const std::function<void(NgramKey)>& visit_;
};

}  // namespace

void for_each_window(std::string_view line,
                     const Vocabulary& vocabulary,
                     const std::function<void(NgramKey)>& visit) {
  Windows(vocabulary, visit).add_line(line);
}

}  // namespace diacritics
