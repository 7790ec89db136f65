// The text is cut into words once. Each phrase of the query is looked for at every word, and the
// query's tree is then decided from where its phrases are. The score is that of BM25 without the
// rarity of words, which would ask for counts over the whole store.

#include "corpus/passage_matcher.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "corpus/misread_words.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

struct WantedWord {
  std::string marked, bare;
  bool is_number = false;
  bool is_open = false;  // has letters and no marks
};

// A run of words of the text: [begin, end).
struct Place {
  std::size_t begin, end;
};

struct Text {
  std::string_view all;
  std::vector<Token> words;
  std::unordered_map<std::string, std::vector<std::string>> alternatives;
};

bool is_form_of(const WantedWord& wanted,
                const std::string& marked,
                const std::string& bare,
                Reading reading) {
  const bool by_bare = wanted.is_number || (wanted.is_open && reading != Reading::as_typed);
  return by_bare ? bare == wanted.bare : marked == wanted.marked;
}

bool is_word(const WantedWord& wanted, const Text& text, const Token& token, Reading reading) {
  if (is_form_of(wanted, token.marked, token.bare, reading)) return true;
  if (reading != Reading::misread) return false;
  const auto found = text.alternatives.find(token.marked);
  if (found == text.alternatives.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& other) {
    return is_form_of(wanted, other, word_forms(other).bare, reading);
  });
}

// The first `characters` of `word`.
std::string_view beginning(std::string_view word, std::size_t characters) {
  std::size_t at = 0;
  while (characters-- > 0 && at < word.size())
    base::next_char(word, at);
  return word.substr(0, at);
}

std::size_t characters_in(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count)
    base::next_char(word, at);
  return count;
}

bool begins_with(const WantedWord& wanted, const Text& text, const Token& token, Reading reading) {
  if (!token.bare.starts_with(wanted.bare)) return false;
  const std::string_view part =
      beginning(base::slice(text.all, token.span), characters_in(wanted.bare));
  const WordForms& forms = word_forms(part);
  return is_form_of(wanted, forms.marked, forms.bare, reading);
}

constexpr char kUnknown = '?';

// Letters without marks, in small letters, and digits; a blank for what is in no word; kUnknown for
// letters that have no such form; NUL for what disappears.
char folded_by_rules(char32_t c) {
  if (!is_word_char(c)) return ' ';
  std::string text;
  base::append_utf8(text, c);
  const std::string bare = base::strip_marks(base::comparison_key(text));
  return bare.size() == 1 ? bare[0] : bare.empty() ? '\0' : kUnknown;
}

char folded(char32_t c) {
  static const auto kTable = [] {
    std::array<char, 0x2000> table{};
    for (char32_t letter = 0; letter < table.size(); ++letter)
      table[letter] = folded_by_rules(letter);
    return table;
  }();
  return c < kTable.size() ? kTable[c] : is_word_char(c) ? kUnknown : ' ';
}

// The words of `text` in their bare forms, each between single blanks; "" when one has none.
void fold(std::string_view text, std::string& result) {
  result.assign(1, ' ');
  for (std::size_t at = 0; at < text.size();) {
    const char c = folded(base::next_char(text, at));
    if (c == kUnknown) return result.clear();
    if (c != '\0' && (c != ' ' || result.back() != ' ')) result += c;
  }
  if (result.back() != ' ') result += ' ';
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

struct PassageMatcher::Node {
  Kind kind;
  std::vector<WantedWord> words;
  std::vector<Node> parts;
  std::size_t distance;

  explicit Node(const Query& query)
      : kind(query.kind), distance(static_cast<std::size_t>(query.distance)) {
    for (const std::string& each : query.words) {
      for (const Token& token : tokenize(each)) {
        const bool letters = has_letters(token);
        words.push_back({token.marked, token.bare, !letters, letters && is_bare(token)});
      }
    }
    for (const Query& part : query.parts)
      parts.emplace_back(part);
  }

  // What folded text has that matches: of each list one at least.
  std::vector<std::vector<std::string>> needed() const {
    if (kind == Kind::phrase || kind == Kind::prefix) return needed_of_phrase();
    if (kind == Kind::any) return needed_of_any();
    std::vector<std::vector<std::string>> lists;
    const std::size_t count = kind == Kind::except ? 1 : parts.size();
    for (std::size_t i = 0; i < count; ++i)
      for (std::vector<std::string>& list : parts[i].needed())
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
  std::vector<std::vector<std::string>> needed_of_phrase() const {
    std::string run = " ";
    for (const WantedWord& word : words) {
      if (!is_foldable(word.bare)) return {};
      run += word.bare + ' ';
    }
    if (kind == Kind::prefix) run.pop_back();
    return {{run}};
  }

  // One list that has something of each part.
  std::vector<std::vector<std::string>> needed_of_any() const {
    std::vector<std::string> all;
    for (const Node& part : parts) {
      const std::vector<std::vector<std::string>> lists = part.needed();
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
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Token& token = text.words[at + i];
      const bool open_end = kind == Kind::prefix && i + 1 == words.size();
      if (!(open_end ? begins_with(words[i], text, token, reading)
                     : is_word(words[i], text, token, reading)))
        return false;
    }
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
    : root_(std::make_unique<const Node>(query)),
      depends_on_marks_(depends_on_marks(query)),
      needed_(root_->needed()) {}

PassageMatcher::~PassageMatcher() = default;

std::optional<Match> PassageMatcher::match(std::string_view text,
                                           std::string_view alternatives) const {
  const Text cut{text, tokenize(text), read_alternatives(alternatives)};
  for (const Reading reading : {Reading::as_typed, Reading::any_marks, Reading::misread}) {
    if (reading == Reading::any_marks && !depends_on_marks_) continue;
    if (reading == Reading::misread && cut.alternatives.empty()) continue;
    Match match{reading, 0.0, {}};
    if (!root_->holds(cut, reading, match)) continue;
    const auto by_place = [](const base::TextSpan& a, const base::TextSpan& b) {
      return a.begin < b.begin;
    };
    std::sort(match.words.begin(), match.words.end(), by_place);
    match.words.erase(std::unique(match.words.begin(), match.words.end()), match.words.end());
    return match;
  }
  return std::nullopt;
}

bool PassageMatcher::may_match(std::string_view text) const {
  thread_local std::string letters;
  fold(text, letters);
  return letters.empty() ||
         std::all_of(needed_.begin(), needed_.end(), [](const std::vector<std::string>& list) {
           return std::any_of(list.begin(), list.end(), [](const std::string& run) {
             return letters.find(run) != std::string::npos;
           });
         });
}

}  // namespace corpus
