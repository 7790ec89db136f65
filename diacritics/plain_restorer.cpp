#include "diacritics/plain_restorer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "diacritics/acronyms.h"
#include "diacritics/document_forms.h"
#include "diacritics/lattice.h"
#include "diacritics/spelling.h"
#include "diacritics/tokenizer.h"
#include "diacritics/vocabulary.h"

// A paragraph becomes a lattice with one stretch per word, whose edges are the spellings that the
// model knows for its letters; the search takes the most probable sequence. Sentences are searched
// one by one, because the model forgets at their end. Capitals take part: a word that is mostly a
// name is more probable with a capital inside a sentence, and less probable without.

namespace diacritics {
namespace {

constexpr std::size_t kMaxWords = 256;  // of one search; longer sentences are cut
constexpr LatticeOptions kSearch{20, 4, 1, true};
// -log10: of a word that is none of its spellings. Codes are full of abbreviations and formulae
// (NO2) that no text spells out.
constexpr float kUnknownCost = 3, kUnknownInCodeCost = 1.5F;
constexpr double kLeastAlternative = 0.01;

// One word of the text, and what it may become.
struct Slot {
  base::TextSpan span;
  std::size_t line = 0;
  std::size_t first_edge = 0, last_edge = 0;  // [first, last)
  UnmarkedForm* form = nullptr;               // null: it stays
};

// Searches one sentence of a paragraph.
class Sentence {
 public:
  Sentence(const NgramModel& model,
           std::string_view text,
           std::optional<ToneStyle> style,
           DocumentForms& forms)
      : model_(model), text_(text), style_(style), forms_(forms), search_(model) {}

  bool is_full() const { return slots_.size() >= kMaxWords; }

  void add(const Token& token, std::size_t line, bool heading) {
    const std::string_view printed = base::slice(text_, token.span);
    slots_.push_back({token.span, line, edges_.size(), 0, nullptr});
    if (token.kind == TokenKind::word || token.kind == TokenKind::roman) {
      add_word(printed, token.kind == TokenKind::roman, heading);
    } else {
      add_edge(class_of(token.kind), 0);
    }
    slots_.back().last_edge = edges_.size();
    ++node_;
  }

  // Adds the changes to `changes` and begins a new sentence, after `state` when it is one cut
  // short and not ended.
  void finish(bool ended, std::vector<Change>& changes) {
    if (slots_.empty()) return;
    if (ended) {
      add_edge(boundary, 0);
      ++node_;
    }
    const LatticePath& path = search_.find(edges_, node_ + 1, state_, kSearch);
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (slots_[i].form != nullptr) add_change(slots_[i], path.edges[i], path);
    }
    std::move(found_.begin(), found_.end(), std::back_inserter(changes));
    found_.clear();
    if (!ended) {
      for (const std::size_t edge : path.edges)
        state_ = model_.score(state_, edges_[edge].word).state;
    } else {
      state_ = model_.begin();
    }
    edges_.clear();
    slots_.clear();
    node_ = 0;
  }

  void begin_code() {
    state_ = model_.begin_code();
    in_code_ = true;
  }

 private:
  void add_edge(WordId word, float cost) { edges_.push_back({node_, node_ + 1, word, cost, 0}); }

  void add_word(std::string_view printed, bool is_roman, bool heading) {
    if (!is_bare(printed)) {
      const WordId word = model_.id(word_key(printed));
      return add_edge(word == no_word ? class_of_unknown(printed) : word, 0);
    }
    UnmarkedForm& form = forms_.form(printed);
    const bool capital = printed[0] < 'a';
    const bool free_case = heading || slots_.size() == 1;
    if (is_roman) add_edge(roman, 0);
    if (!is_roman && (in_code_ || !form.has_bare_word)) {
      const float cost = in_code_ ? kUnknownInCodeCost : kUnknownCost;
      add_edge(class_of_unknown(printed), form.words.size() == 0 ? 0 : cost);
    }
    if (form.words.size() > 0) slots_.back().form = &form;
    for (WordId word = form.words.first; word < form.words.last; ++word) {
      const FormSpelling& spelling = form.spellings[word - form.words.first];
      const float in_case = capital ? spelling.capital_cost : spelling.lower_cost;
      add_edge(word, (free_case ? 0 : in_case) - spelling.bonus);
    }
  }

  // `word` as it stands in this document, with capitals where `printed` has them.
  std::string spelling(UnmarkedForm& form, WordId word, std::string_view printed) const {
    if (!form.words.contains(word)) return std::string(printed);
    std::string& text = form.spellings[word - form.words.first].text;
    if (text.empty()) {
      const bool modern = model_.facts(word).modern_style > 0.5F;
      const ToneStyle style = style_.value_or(modern ? ToneStyle::modern : ToneStyle::traditional);
      text = in_style(model_.word(word), style);
    }
    const bool lower = std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'a'; });
    return lower ? text : with_case_of(text, printed).value_or(std::string(printed));
  }

  void add_change(const Slot& slot, std::size_t best, const LatticePath& path) {
    UnmarkedForm& form = *slot.form;
    for (std::size_t i = slot.first_edge; i < slot.last_edge; ++i) {
      if (form.words.contains(edges_[i].word))
        DocumentForms::add(form, edges_[i].word - form.words.first, path.posteriors[i]);
    }
    const std::string_view printed = base::slice(text_, slot.span);
    std::string chosen = spelling(form, edges_[best].word, printed);
    if (chosen == printed) return;
    Change& change = found_.emplace_back();
    change.line = slot.line;
    change.span = slot.span;
    change.before = printed;
    change.after = std::move(chosen);
    change.probability = static_cast<double>(path.posteriors[best]);
    change.reason = "plain-model";
    for (std::size_t i = slot.first_edge; i < slot.last_edge; ++i) {
      const auto probability = static_cast<double>(path.posteriors[i]);
      if (i == best || probability < kLeastAlternative) continue;
      change.alternatives.push_back({spelling(form, edges_[i].word, printed), probability});
    }
    std::stable_sort(
        change.alternatives.begin(),
        change.alternatives.end(),
        [](const Candidate& a, const Candidate& b) { return a.probability > b.probability; });
  }

  const NgramModel& model_;
  std::string_view text_;
  std::optional<ToneStyle> style_;
  DocumentForms& forms_;
  LatticeSearch search_;
  ModelState state_ = model_.begin();
  bool in_code_ = false;
  std::uint32_t node_ = 0;
  std::vector<Slot> slots_;
  std::vector<LatticeEdge> edges_;
  std::vector<Change> found_;
};

}  // namespace

// Walks the lines of a text and cuts them into sentences.
class PlainRestorer::Session::Walk {
 public:
  Walk(const NgramModel& model, std::string_view text)
      : model_(model),
        text_(text),
        lines_(base::split_lines(text)),
        style_(tone_style_of(text)),
        forms_(model),
        code_forms_(model),
        sentence_(model, text, style_, forms_),
        code_(model, text, style_, code_forms_) {}

  std::vector<Change> restore(LineRange paragraph) {
    for (std::size_t i = paragraph.first; i < paragraph.last; ++i)
      restore_line(i);
    sentence_.finish(true, changes_);
    merge_code_changes();
    return std::exchange(changes_, {});
  }

 private:
  void merge_code_changes() {
    if (code_changes_.empty()) return;
    const auto middle = static_cast<std::ptrdiff_t>(changes_.size());
    const auto before = [](const Change& a, const Change& b) {
      return a.span.begin < b.span.begin;
    };
    std::sort(code_changes_.begin(), code_changes_.end(), before);
    std::move(code_changes_.begin(), code_changes_.end(), std::back_inserter(changes_));
    code_changes_.clear();
    std::inplace_merge(changes_.begin(), changes_.begin() + middle, changes_.end(), before);
  }

  void restore_line(std::size_t i) {
    const base::TextSpan line = base::span_of(lines_[i], text_);
    const bool heading = base::is_all_capitals(lines_[i]);
    bool first = true;
    for (Token token : tokenize(lines_[i])) {
      token.span = {token.span.begin + line.begin, token.span.end + line.begin};
      const bool label = first && is_label(token);
      first = false;
      if (label) {
        restore_label(token, i);
        continue;
      }
      if (token.kind == TokenKind::boundary) {
        sentence_.finish(true, changes_);
        continue;
      }
      if (token.kind == TokenKind::code) restore_code(token, i);
      if (token.kind == TokenKind::number) restore_amount(token, i);
      if (token.kind == TokenKind::word) restore_acronym(token.span, i);
      if (sentence_.is_full()) sentence_.finish(false, changes_);
      sentence_.add(token, i, heading);
    }
  }

  // One letter with a bracket or stop, as at the beginning of a point: "a)", "d.".
  bool is_label(const Token& token) const {
    const std::string_view printed = base::slice(text_, token.span);
    if (token.kind != TokenKind::word || !(printed.size() == 1 || printed == "đ")) return false;
    const std::string_view rest = text_.substr(token.span.end, 2);
    return !rest.empty() && (rest[0] == ')' || rest[0] == '.') &&
           (rest.size() == 1 || rest[1] == ' ' || rest[1] == '\t' || rest[1] == '\n');
  }

  // Points are numbered a, b, c, d, đ, e: the second d in a row is đ.
  void restore_label(const Token& token, std::size_t line) {
    const std::string_view printed = base::slice(text_, token.span);
    const bool second = printed == "d" && label_ == "d";
    label_ = second ? "đ" : printed;
    if (!second) return;
    code_changes_.push_back({line, token.span, "d", "đ", 1, {}, "list-letter"});
  }

  // Sums of money: 12.500.000d is 12.500.000đ.
  void restore_amount(const Token& token, std::size_t line) {
    constexpr std::ptrdiff_t kLeastDigits = 4;
    const std::string_view printed = base::slice(text_, token.span);
    const auto digits =
        std::count_if(printed.begin(), printed.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool ends_so = printed.size() > 1 && printed.back() == 'd' &&
                         printed[printed.size() - 2] >= '0' && printed[printed.size() - 2] <= '9';
    if (!ends_so || digits < kLeastDigits) return;
    code_changes_.push_back(
        {line, {token.span.end - 1, token.span.end}, "d", "đ", 1, {}, "currency-sign"});
  }

  // The words inside a code are a sentence of their own.
  void restore_code(const Token& token, std::size_t line) {
    code_.begin_code();
    for (const base::TextSpan run : letter_runs(base::slice(text_, token.span))) {
      const base::TextSpan span{token.span.begin + run.begin, token.span.begin + run.end};
      code_.add({TokenKind::word, span}, line, true);
      restore_acronym(span, line);
    }
    code_.finish(true, code_changes_);
  }

  void restore_acronym(base::TextSpan span, std::size_t line) {
    constexpr double kUsuallyRight = 0.9;
    const std::string_view printed = base::slice(text_, span);
    const std::optional<std::string> spelled = spelled_acronym(model_, printed);
    if (!spelled || *spelled == printed) return;
    code_changes_.push_back(
        {line, span, std::string(printed), *spelled, kUsuallyRight, {}, "acronym-part"});
  }

  const NgramModel& model_;
  std::string_view text_;
  std::vector<std::string_view> lines_;
  std::optional<ToneStyle> style_;
  DocumentForms forms_, code_forms_;  // the words inside codes are others
  Sentence sentence_, code_;
  std::string_view label_;                      // of the last point
  std::vector<Change> changes_, code_changes_;  // of the paragraph at hand
};

PlainRestorer::Session::Session(const PlainRestorer& restorer, std::string_view text)
    : walk_(std::make_unique<Walk>(restorer.model_, text)) {}

PlainRestorer::Session::~Session() = default;

std::vector<Change> PlainRestorer::Session::restore(LineRange paragraph) {
  return walk_->restore(paragraph);
}

std::vector<Change> PlainRestorer::restore(std::string_view text,
                                           std::span<const LineRange> paragraphs) const {
  Session session(*this, text);
  std::vector<Change> changes;
  for (const LineRange paragraph : paragraphs) {
    std::vector<Change> more = session.restore(paragraph);
    std::move(more.begin(), more.end(), std::back_inserter(changes));
  }
  return changes;
}

}  // namespace diacritics
