#include "diacritics/document_forms.h"

#include <cmath>

#include "base/text.h"
#include "diacritics/spelling.h"

namespace diacritics {
namespace {

constexpr float kStrength = 2;  // occurrences here that weigh as much as all experience elsewhere
constexpr float kExponent = 0.6F;
constexpr float kLeastProbability = 0.1F;  // what is less probable teaches nothing
constexpr float kCaseWeight = 0.5F;        // the words around it tell names from others, too
constexpr float kLn10 = 2.302585093F;

// Up to eight ASCII letters in lower case as a number; different ones give different numbers.
std::uint64_t number_of(std::string_view bare) {
  std::uint64_t number = 0;
  for (const char c : bare)
    number = (number << 8) | static_cast<unsigned char>(c | 0x20);
  return number;
}

void refresh(UnmarkedForm& form) {
  for (FormSpelling& s : form.spellings) {
    const float share_here = (s.count + kStrength * s.share) / (form.count + kStrength);
    s.bonus = kExponent * std::log10(share_here / s.share);
  }
  form.stale = false;
}

}  // namespace

UnmarkedForm DocumentForms::make(std::string_view lower) const {
  UnmarkedForm form;
  form.words = model_.spellings(lower);
  float total = 0;
  for (WordId word = form.words.first; word < form.words.last; ++word) {
    const WordFacts facts = model_.facts(word);
    FormSpelling& s = form.spellings.emplace_back();
    const float capital = 0.01F + 0.98F * facts.capital_share;
    s.capital_cost = -kCaseWeight * std::log10(capital);
    s.lower_cost = -kCaseWeight * std::log10(1 - capital);
    s.share = std::exp(facts.log10_count * kLn10);
    total += s.share;
    form.has_bare_word = form.has_bare_word || is_bare(model_.word(word));
  }
  for (FormSpelling& s : form.spellings)
    s.share /= total;
  return form;
}

UnmarkedForm& DocumentForms::form(std::string_view bare) {
  const bool is_short = bare.size() <= sizeof(std::uint64_t);
  UnmarkedForm*& form = is_short ? short_[number_of(bare)] : long_[base::to_lower(bare)];
  if (form == nullptr) form = &forms_.emplace_back(make(base::to_lower(bare)));
  if (form->stale) refresh(*form);
  return *form;
}

void DocumentForms::add(UnmarkedForm& form, std::size_t i, float probability) {
  if (form.spellings.size() < 2 || probability < kLeastProbability) return;
  form.spellings[i].count += probability;
  form.count += probability;
  form.stale = true;
}

}  // namespace diacritics
