#include "ocr/alternatives.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.h"

namespace ocr {
namespace {

constexpr double kLeastRatio = 1e-4;  // less likely readings are noise of the network

struct Replacement {
  std::size_t character = 0;
  const std::string* text = nullptr;
  double ratio = 0;
};

std::vector<Replacement> replacements_of(const std::vector<std::vector<Choice>>& characters,
                                         std::size_t limit) {
  std::vector<Replacement> found;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    for (std::size_t c = 1; c < characters[i].size(); ++c) {
      const Choice& choice = characters[i][c];
      const double best = characters[i].front().probability;
      const double ratio = best > 0 ? std::min(1.0, choice.probability / best) : 0;
      const bool differs = choice.text != characters[i].front().text && !choice.text.empty();
      if (ratio >= kLeastRatio && differs) found.push_back({i, &choice.text, ratio});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Replacement& a, const Replacement& b) {
    return a.ratio > b.ratio;
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

// To six decimals: four would not tell the least likely ones apart.
double rounded(double value) {
  return std::round(value * 1e6) / 1e6;
}

std::string spell(const std::vector<std::vector<Choice>>& characters,
                  const Replacement& one,
                  const Replacement* two) {
  std::string text;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (i == one.character) {
      text += *one.text;
    } else if (two != nullptr && i == two->character) {
      text += *two->text;
    } else if (!characters[i].empty()) {
      text += characters[i].front().text;
    }
  }
  return without_eth(base::to_nfc(text));
}

}  // namespace

std::vector<Alternative> combine_choices(const std::string& word,
                                         double confidence,
                                         const std::vector<std::vector<Choice>>& characters,
                                         std::size_t limit) {
  const std::vector<Replacement> single = replacements_of(characters, limit);
  std::map<std::string, double> ratios;
  const auto offer = [&](std::string text, double ratio) {
    if (text == word || text.empty() || base::split_words(text).size() != 1) return;
    double& best = ratios[std::move(text)];
    best = std::max(best, ratio);
  };
  for (std::size_t i = 0; i < single.size(); ++i) {
    offer(spell(characters, single[i], nullptr), single[i].ratio);
    for (std::size_t j = i + 1; j < single.size(); ++j) {
      const double ratio = single[i].ratio * single[j].ratio;
      if (single[i].character != single[j].character && ratio >= kLeastRatio) {
        offer(spell(characters, single[i], &single[j]), ratio);
      }
    }
  }
  std::vector<Alternative> alternatives;
  alternatives.reserve(ratios.size());
  for (const auto& [text, ratio] : ratios)
    alternatives.push_back({text, rounded(confidence * ratio)});
  std::stable_sort(
      alternatives.begin(), alternatives.end(), [](const Alternative& a, const Alternative& b) {
        return a.confidence > b.confidence;
      });
  if (alternatives.size() > limit) alternatives.resize(limit);
  return alternatives;
}

std::string without_eth(std::string_view text) {
  constexpr std::string_view kEth = "Ð", kLetter = "Đ";
  std::string result;
  std::string_view before;  // the letter of the two that ends `result`, as it was written
  while (!text.empty()) {
    const std::string_view two = text.substr(0, kEth.size());
    const bool is_either = two == kEth || two == kLetter;
    const std::size_t taken = is_either ? two.size() : 1;
    const bool is_second = is_either && !before.empty() && before != two;
    if (!is_second) result += is_either ? kLetter : text.substr(0, taken);
    before = is_either && !is_second ? two : std::string_view();
    text.remove_prefix(taken);
  }
  return result;
}

}  // namespace ocr
