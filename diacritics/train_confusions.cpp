#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "diacritics/confusion_learner.h"

// train_confusions OUT TRUTH READ [TRUTH READ ...]: learns how an engine misreads from pages with
// their true text and writes the table that the restorer loads (scripts/train-confusions.sh).

namespace {

constexpr int kRounds = 6;
constexpr double kLeastCount = 2;

constexpr std::string_view kHead =
    "# How an OCR engine reads Vietnamese letters: letters, occurrences, then each reading with "
    "its\n"
    "# count. Made by scripts/train-confusions.sh from pages of public text that were rendered,\n"
    "# degraded and read by Tesseract 5 (see docs/restoration.md). Licence: Apache-2.0, as the\n"
    "# program.\n";

int train(const std::vector<std::string>& arguments) {
  std::vector<diacritics::WordPair> pairs;
  for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
    const std::string truth = base::to_nfc(base::read_file(arguments[i]));
    const std::string read = base::to_nfc(base::read_file(arguments[i + 1]));
    for (diacritics::WordPair& pair : diacritics::pair_words(truth, read))
      pairs.push_back(std::move(pair));
  }
  diacritics::ConfusionCounts counts = diacritics::learn_confusions(pairs, kRounds);
  counts.prune(kLeastCount);
  base::write_file(arguments[0], std::string(kHead) + counts.to_text());
  std::cerr << pairs.size() << " words, " << counts.rows().size() << " segments\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 3 || arguments.size() % 2 == 0) {
    std::cerr << "usage: train_confusions OUT TRUTH READ [TRUTH READ ...]\n";
    return static_cast<int>(base::ErrorCode::usage);
  }
  try {
    return train(arguments);
  } catch (const base::Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
