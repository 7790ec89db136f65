// The text is cut into words once. Each phrase of the query is looked for at every word, and the
// query's tree is then decided from where its phrases are. The score is that of BM25 without the
// rarity of words, which would ask for counts over the whole store.

#include "corpus/passage_matcher.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "corpus/letter_folding.h"
#include "corpus/misread_words.h"
#include "corpus/tokenizer.h"
#include "corpus/wanted_words.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

// A run of words of the text: [begin, end).
struct Place {
  std::size_t begin, end;
};

struct Word {
  base::TextSpan span;
  const WantedWords::Meaning* meaning;
};

struct Text {
  std::vector<Word> words;
  std::vector<WantedWords::Numbers> misread;  // what each may have been; empty when none is
};

Text cut(std::string_view text, std::string_view alternatives, WantedWords& wanted) {
  wanted.make_room();
  Text result;
  for (base::TextSpan span = next_word(text, 0); span.begin < span.end;
       span = next_word(text, span.end))
    result.words.push_back({span, &wanted.meaning(base::slice(text, span))});
  if (alternatives.empty()) return result;
  const auto others = read_alternatives(alternatives);
  for (const Word& word : result.words) {
    WantedWords::Numbers& numbers = result.misread.emplace_back();
    const auto found = others.find(word_forms(base::slice(text, word.span)).marked);
    if (found == others.end()) continue;
    for (const std::string& other : found->second) {
      const WantedWords::Numbers& meant = wanted.meaning(other).any_marks;
      numbers.insert(numbers.end(), meant.begin(), meant.end());
    }
  }
  return result;
}

bool has(const WantedWords::Numbers& numbers, std::uint32_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

bool is_word(const Text& text, std::size_t at, std::uint32_t wanted, Reading reading) {
  const WantedWords::Meaning& meaning = *text.words[at].meaning;
  if (has(reading == Reading::as_typed ? meaning.as_typed : meaning.any_marks, wanted)) return true;
  return reading == Reading::misread && has(text.misread[at], wanted);
}

// Faster than std::string::find(), which would stop at every blank.
bool contains(const std::string& text, const std::string& run) {
  return memmem(text.data(), text.size(), run.data(), run.size()) != nullptr;
}

bool is_foldable(std::string_view bare) {
  return !bare.empty() && std::all_of(bare.begin(), bare.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
}

// How much a phrase of `words` words that stands `times` times in a text of `length` says.
double weight(std::size_t words, std::size_t times, std::size_t length) {
  constexpr double kSaturation = 1.2, kLengthShare = 0.75, kUsualLength = 40.0;
  const double share =
      1.0 - kLengthShare + kLengthShare * static_cast<double>(length) / kUsualLength;
  const auto count = static_cast<double>(times);
  return static_cast<double>(words) * count * (kSaturation + 1.0) / (count + kSaturation * share);
}

}  // namespace

struct PassageMatcher::Run {
  std::string whole;               // " uy ban "
  std::vector<std::string> words;  // " uy ", " ban "
};

struct PassageMatcher::Node {
  Kind kind;
  std::vector<std::uint32_t> words;  // by their numbers among the wanted ones
  std::vector<std::string> bare;     // what they are without marks
  std::vector<Node> parts;
  std::size_t distance;

  Node(const Query& query, WantedWords& wanted)
      : kind(query.kind), distance(static_cast<std::size_t>(query.distance)) {
    std::vector<Token> tokens;
    for (const std::string& each : query.words)
      for (Token& token : tokenize(each))
        tokens.push_back(std::move(token));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      words.push_back(wanted.add(tokens[i], kind == Kind::prefix && i + 1 == tokens.size()));
      bare.push_back(std::move(tokens[i].bare));
    }
    for (const Query& part : query.parts)
      parts.emplace_back(part, wanted);
  }

  // What folded text has that matches: of each list one at least.
  Needed needed() const {
    if (kind == Kind::phrase || kind == Kind::prefix) return needed_of_phrase();
    if (kind == Kind::any) return needed_of_any();
    Needed lists;
    const std::size_t count = kind == Kind::except ? 1 : parts.size();
    for (std::size_t i = 0; i < count; ++i)
      for (std::vector<Run>& list : parts[i].needed())
        lists.push_back(std::move(list));
    return lists;
  }

  bool holds(const Text& text, Reading reading, Match& match) const {
    switch (kind) {
      case Kind::phrase:
      case Kind::prefix:
        return holds_phrase(text, reading, match);
      case Kind::near:
        return holds_near(text, reading, match);
      case Kind::any: {
        bool any = false;
        for (const Node& part : parts)
          any = part.holds(text, reading, match) || any;
        return any;
      }
      case Kind::all:
      case Kind::except:
        break;
    }
    Match whole = match;
    if (!(kind == Kind::all ? holds_all(text, reading, whole) : holds_except(text, reading, whole)))
      return false;
    match = std::move(whole);
    return true;
  }

 private:
  Needed needed_of_phrase() const {
    Run run{" ", {}};
    for (const std::string& word : bare) {
      if (!is_foldable(word)) return {};
      run.whole += word + ' ';
      run.words.push_back(' ' + word + ' ');
    }
    if (kind == Kind::prefix && !bare.empty()) {
      run.whole.pop_back();
      run.words.back().pop_back();
    }
    return {{std::move(run)}};
  }

  // One list that has something of each part.
  Needed needed_of_any() const {
    std::vector<Run> all;
    for (const Node& part : parts) {
      const Needed lists = part.needed();
      if (lists.empty()) return {};
      all.insert(all.end(), lists.front().begin(), lists.front().end());
    }
    return {all};
  }

  bool holds_all(const Text& text, Reading reading, Match& match) const {
    return std::all_of(parts.begin(), parts.end(), [&](const Node& part) {
      return part.holds(text, reading, match);
    });
  }

  bool holds_except(const Text& text, Reading reading, Match& match) const {
    Match unwanted;
    return parts.at(0).holds(text, reading, match) &&
           !parts.at(1).holds(text, Reading::any_marks, unwanted);
  }

  bool stands_at(const Text& text, std::size_t at, Reading reading) const {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (!is_word(text, at + i, words[i], reading)) return false;
    return true;
  }

  std::vector<Place> places(const Text& text, Reading reading) const {
    std::vector<Place> found;
    if (words.empty()) return found;
    for (std::size_t at = 0; at + words.size() <= text.words.size(); ++at)
      if (stands_at(text, at, reading)) found.push_back({at, at + words.size()});
    return found;
  }

  void note(const Text& text, const std::vector<Place>& found, Match& match) const {
    for (const Place& place : found)
      for (std::size_t i = place.begin; i < place.end; ++i)
        match.words.push_back(text.words[i].span);
    match.score += weight(words.size(), found.size(), text.words.size());
  }

  bool holds_phrase(const Text& text, Reading reading, Match& match) const {
    const std::vector<Place> found = places(text, reading);
    if (found.empty()) return false;
    note(text, found, match);
    return true;
  }

  // Each list of places is gone through once: whatever lies too far before the last of the current
  // places can have no part in it.
  bool holds_near(const Text& text, Reading reading, Match& match) const {
    std::vector<std::vector<Place>> found;
    for (const Node& part : parts) {
      found.push_back(part.places(text, reading));
      if (found.back().empty()) return false;
    }
    std::vector<std::size_t> at(parts.size(), 0);
    for (bool moved = true; moved;) {
      std::size_t last = 0;
      for (std::size_t i = 0; i < at.size(); ++i)
        last = std::max(last, found[i][at[i]].begin);
      moved = false;
      for (std::size_t i = 0; i < at.size(); ++i) {
        while (found[i][at[i]].end + distance < last) {
          moved = true;
          if (++at[i] == found[i].size()) return false;
        }
      }
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
      parts[i].note(text, found[i], match);
    return true;
  }
};

PassageMatcher::PassageMatcher(const Query& query)
    : wanted_(std::make_unique<WantedWords>()),
      root_(std::make_unique<const Node>(query, *wanted_)),
      depends_on_marks_(depends_on_marks(query)),
      needed_(root_->needed()) {}

PassageMatcher::~PassageMatcher() = default;

std::optional<Match> PassageMatcher::match(std::string_view text,
                                           std::string_view alternatives) const {
  const Text words = cut(text, alternatives, *wanted_);
  for (const Reading reading : {Reading::as_typed, Reading::any_marks, Reading::misread}) {
    if (reading == Reading::any_marks && !depends_on_marks_) continue;
    if (reading == Reading::misread && words.misread.empty()) continue;
    Match match{reading, 0.0, {}};
    if (!root_->holds(words, reading, match)) continue;
    const auto by_place = [](const base::TextSpan& a, const base::TextSpan& b) {
      return a.begin < b.begin;
    };
    std::sort(match.words.begin(), match.words.end(), by_place);
    match.words.erase(std::unique(match.words.begin(), match.words.end()), match.words.end());
    return match;
  }
  return std::nullopt;
}

bool PassageMatcher::may_match(std::string_view text, std::string_view alternatives) const {
  thread_local std::string letters, others;
  fold(text, letters);
  if (letters.empty()) return true;
  const auto has_one_of_each = [this](const auto& has_run) {
    return std::all_of(needed_.begin(), needed_.end(), [&](const std::vector<Run>& list) {
      return std::any_of(list.begin(), list.end(), has_run);
    });
  };
  if (has_one_of_each([](const Run& run) { return contains(letters, run.whole); })) return true;
  if (alternatives.empty()) return false;
  fold(alternatives, others);
  if (others.empty()) return true;
  letters += others;  // where words stand in it says nothing any more
  return has_one_of_each([](const Run& run) {
    return std::all_of(run.words.begin(), run.words.end(), [](const std::string& word) {
      return contains(letters, word);
    });
  });
}

}  // namespace corpus
