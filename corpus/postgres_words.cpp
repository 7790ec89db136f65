// Decomposed, a letter stands before its marks: without the marks the text has bare letters, and
// the tones of a word, taken out and put behind it, no longer depend on where they were written.
// SQL does this with what PostgreSQL has; here the words of a query are turned the same way.

#include "corpus/postgres_words.h"

#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

// A longer word is cut off by the function, and is not looked up.
constexpr std::size_t kMostCharacters = 40;
constexpr const char* kTones[] = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};

struct Letter {
  std::string bare, plain;  // without marks; without its tone, decomposed
  std::string tone;         // "" for none
};

using Letters = std::map<char32_t, Letter>;

char32_t only_char(const std::string& text) {
  std::size_t at = 0;
  const char32_t c = base::next_char(text, at);
  return at == text.size() ? c : U'\0';
}

// `letter`, in small or capital form, with each tone.
void add_with_tones(Letters& letters, const std::string& letter, const Letter& form) {
  letters[only_char(letter)] = form;
  for (const char* tone : kTones)
    if (const char32_t c = only_char(base::to_nfc(letter + tone)); c != U'\0')
      letters[c] = {form.bare, form.plain, tone};
}

const Letters& letters() {
  static const Letters kLetters = [] {
    constexpr std::pair<const char*, const char*> kMarked[] = {{"ă", "a\u0306"},
                                                               {"â", "a\u0302"},
                                                               {"ê", "e\u0302"},
                                                               {"ô", "o\u0302"},
                                                               {"ơ", "o\u031B"},
                                                               {"ư", "u\u031B"}};
    Letters made;
    for (char c = 'a'; c <= 'z'; ++c) {
      const std::string letter(1, c);
      add_with_tones(made, letter, {letter, letter, ""});
      add_with_tones(made, base::to_upper(letter), {letter, letter, ""});
    }
    for (const auto& [letter, plain] : kMarked) {
      const Letter form{std::string(1, plain[0]), plain, ""};
      add_with_tones(made, letter, form);
      add_with_tones(made, base::to_upper(letter), form);
    }
    for (const char32_t stroked : U"đĐðÐ")
      if (stroked != U'\0') made[stroked] = {"d", "đ", ""};
    for (char c = '0'; c <= '9'; ++c)
      made[static_cast<char32_t>(c)] = {std::string(1, c), std::string(1, c), ""};
    return made;
  }();
  return kLetters;
}

// A run of letters in a word, as the function knows it.
struct Piece {
  Letter letters;
  bool is_sure = true;  // false when only the bare letters are known
};

// A letter of another language: a Latin one when it is so without its marks.
bool add_foreign(char32_t c, std::vector<Piece>& pieces) {
  std::string text;
  base::append_utf8(text, c);
  const std::string bare = base::strip_marks(base::comparison_key(text));
  if (bare.empty()) {  // a mark by itself
    pieces.back().is_sure = false;
    return true;
  }
  if (bare.size() != 1 || bare[0] < 'a' || bare[0] > 'z') return false;
  pieces.back().letters.bare += bare;
  pieces.back().is_sure = false;
  return true;
}

std::vector<Piece> pieces_of(const std::string& word) {
  std::vector<Piece> pieces(1);
  const std::string text = base::to_nfc(word);
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) {
    const char32_t c = base::next_char(text, at);
    const auto found = letters().find(c);
    if (found == letters().end()) {
      if (!add_foreign(c, pieces)) pieces.emplace_back();
      continue;
    }
    pieces.back().letters.bare += found->second.bare;
    pieces.back().letters.plain += found->second.plain;
    pieces.back().letters.tone += found->second.tone;
  }
  if (length > kMostCharacters) pieces.clear();
  if (pieces.size() > 1)  // a tone may have been written in any of them
    for (Piece& piece : pieces)
      piece.is_sure = false;
  std::erase_if(pieces, [](const Piece& piece) { return piece.letters.bare.empty(); });
  return pieces;
}

bool is_open(const std::string& word) {
  const WordForms& forms = word_forms(word);
  return forms.marked == forms.bare;
}

bool has_letter(const Letter& piece) {
  return piece.bare.find_first_not_of("0123456789") != std::string::npos;
}

std::string joined(const std::vector<std::string>& parts, const char* by) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : by) + part;
  return text;
}

std::string word_query(const std::string& word, Reading reading, bool goes_on) {
  std::vector<std::string> terms;
  const std::vector<Piece> pieces = pieces_of(word);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Letter& piece = pieces[i].letters;
    const bool open_end = goes_on && i + 1 == pieces.size();
    const bool by_bare = open_end || !pieces[i].is_sure || !has_letter(piece) ||
                         (is_open(word) && reading != Reading::as_typed);
    terms.push_back(by_bare ? "'~" + piece.bare + (open_end ? "':*" : "'")
                            : "'=" + piece.plain + piece.tone + "'");
  }
  return joined(terms, " & ");
}

std::string phrase_query(const Query& query, Reading reading) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    const bool goes_on = query.kind == Kind::prefix && i + 1 == query.words.size();
    std::string terms = word_query(query.words[i], reading, goes_on);
    if (!terms.empty()) words.push_back('(' + terms + ')');
  }
  return joined(words, reading == Reading::misread ? " | " : " & ");
}

}  // namespace

std::string words_function() {
  std::string tones;
  for (const char* tone : kTones)
    tones += tone;
  return R"(CREATE FUNCTION vanban_words(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $function$
SELECT CASE WHEN octet_length($1) > 100000 THEN array_to_tsvector(ARRAY['*']) ELSE (
  WITH letters AS MATERIALIZED (
    SELECT translate(lower(normalize($1, NFD) COLLATE "C"), 'ĐÐð', 'đđđ') AS marked
  )
  SELECT array_to_tsvector(
    ARRAY(
      SELECT '~' || left(piece[1], 100) FROM letters, regexp_matches(
        translate(regexp_replace(marked, '[\u0300-\u036f]+', '', 'g'), 'đ', 'd'),
        '[a-z0-9]+', 'g') AS piece
    ) || ARRAY(
      SELECT '=' || left(translate(piece[1], ')" +
         tones + R"(', ''), 100) || left(regexp_replace(piece[1], '[^)" + tones +
         R"(]+', '', 'g'), 100)
      FROM letters, regexp_matches(marked, '[a-z0-9đ\u0300-\u036f]+', 'g') AS piece
      WHERE piece[1] ~ '[^0-9]'
    )
  ) FROM letters
) END $function$)";
}

std::string words_query(const Query& query, Reading reading) {
  if (query.kind == Kind::phrase || query.kind == Kind::prefix) return phrase_query(query, reading);
  const bool is_either = query.kind == Kind::any || reading == Reading::misread;
  const std::size_t count = query.kind == Kind::except ? 1 : query.parts.size();
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string part = words_query(query.parts[i], reading);
    if (!part.empty())
      parts.push_back('(' + part + ')');
    else if (is_either && reading != Reading::misread)
      return "";
  }
  return joined(parts, is_either ? " | " : " & ");
}

}  // namespace corpus
