#include "corpus/likeness.h"

#include <algorithm>

#include "corpus/tokenizer.h"

namespace corpus {

std::set<std::string> bare_words(std::string_view text) {
  std::set<std::string> words;
  for_each_word(text,
                [&words](base::TextSpan, const WordForms& forms) { words.insert(forms.bare); });
  return words;
}

double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return 0.0;
  const auto shared =
      std::count_if(a.begin(), a.end(), [&b](const std::string& word) { return b.contains(word); });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

}  // namespace corpus
