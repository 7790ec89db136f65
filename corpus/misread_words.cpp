#include "corpus/misread_words.h"

#include "corpus/tokenizer.h"

namespace corpus {

std::string alternatives_of(std::string_view) {
  return "";
}

std::unordered_map<std::string, std::vector<std::string>> read_alternatives(std::string_view line) {
  std::unordered_map<std::string, std::vector<std::string>> alternatives;
  while (!line.empty()) {
    const std::string_view entry = line.substr(0, line.find(';'));
    line.remove_prefix(std::min(entry.size() + 1, line.size()));
    const std::size_t sign = entry.find('=');
    if (sign == std::string_view::npos) continue;
    std::vector<std::string>& readings = alternatives[word_forms(entry.substr(0, sign)).marked];
    for (const Token& token : tokenize(entry.substr(sign + 1)))
      readings.push_back(token.marked);
  }
  return alternatives;
}

}  // namespace corpus
