#include "corpus/obligation_filter.h"

#include <algorithm>

#include "corpus/tokenizer.h"

namespace corpus {
namespace {

bool same_word(const Token& in_text, const Token& wanted) {
  return is_bare(wanted) ? in_text.bare == wanted.bare : in_text.marked == wanted.marked;
}

template <class Values, class Name>
bool any_has_words(const Values& values, Name name, const std::string& wanted) {
  return std::any_of(values.begin(), values.end(), [&](const auto& value) {
    return has_words(name(value), wanted);
  });
}

const std::string& itself(const std::string& name) {
  return name;
}

}  // namespace

bool has_words(std::string_view text, std::string_view wanted) {
  const std::vector<Token> words = tokenize(text);
  const std::vector<Token> sought = tokenize(wanted);
  return std::search(words.begin(), words.end(), sought.begin(), sought.end(), same_word) !=
             words.end() ||
         sought.empty();
}

bool is_open(const ObligationFilter& filter) {
  return filter.actor.empty() && filter.report_to.empty() && filter.deadline.empty() &&
         filter.due_from.empty() && filter.due_until.empty() && !filter.kind &&
         filter.min_confidence <= 0.0;
}

bool passes(const ObligationFilter& filter, const parsers::Obligation& obligation) {
  if (filter.kind && obligation.kind != *filter.kind) return false;
  if (obligation.confidence < filter.min_confidence) return false;
  const auto actor_name = [](const parsers::Actor& actor) { return std::string_view(actor.name); };
  const auto deadline_text = [](const parsers::Deadline& deadline) {
    return std::string_view(deadline.text);
  };
  if (!filter.actor.empty() && !any_has_words(obligation.actors, actor_name, filter.actor) &&
      !any_has_words(obligation.delegates, itself, filter.actor)) {
    return false;
  }
  if (!filter.report_to.empty() && !any_has_words(obligation.report_to, itself, filter.report_to) &&
      !any_has_words(obligation.via, itself, filter.report_to)) {
    return false;
  }
  return filter.deadline.empty() ||
         any_has_words(obligation.deadlines, deadline_text, filter.deadline);
}

}  // namespace corpus
