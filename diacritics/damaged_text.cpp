#include "diacritics/damaged_text.h"

#include <algorithm>

#include "diacritics/channel_symbols.h"

namespace diacritics {
namespace {

constexpr std::u32string_view kLeadingSigns = U"([{\"“‘'«-–—+*•▪:,.;/…";
constexpr std::u32string_view kTrailingSigns = U".,;:!?)]}\"”’'»…-–—/*";

void find_core(Chunk& chunk) {
  chunk.last = chunk.size();
  while (chunk.last > 0 && is_trailing_sign(chunk.characters[chunk.last - 1]))
    --chunk.last;
  while (chunk.first < chunk.last && is_leading_sign(chunk.characters[chunk.first]))
    ++chunk.first;
}

bool is_mostly_capitals(std::string_view line) {
  std::size_t letters = 0, capitals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Symbol symbol = symbol_of(base::next_char(line, at));
    letters += symbol != 0 ? 1 : 0;
    capitals += is_capital(symbol) ? 1 : 0;
  }
  return letters >= 2 && capitals * 10 >= letters * 6;
}

bool has_clause_end(const Chunk& chunk) {
  for (std::size_t i = chunk.last; i < chunk.size(); ++i) {
    const char32_t c = chunk.characters[i];
    if (c == U'.' || c == U'!' || c == U'?' || c == U':') return true;
  }
  return false;
}

Chunk make_chunk(std::string_view text, base::TextSpan span, std::size_t line) {
  Chunk chunk;
  chunk.line = line;
  for (std::size_t at = span.begin; at < span.end;) {
    chunk.bytes.push_back(at);
    chunk.characters += base::next_char(text, at);
  }
  chunk.bytes.push_back(span.end);
  find_core(chunk);
  return chunk;
}

// Whether a marker that ends at `end` inside `word` lacks its blank: letters follow.
bool is_glued(std::string_view text, base::TextSpan word, std::size_t end) {
  if (end <= word.begin || end >= word.end) return false;
  return symbol_of(base::next_char(text, end)) != 0;
}

bool is_capital_word(const Chunk& chunk) {
  std::size_t letters = 0, capitals = 0;
  for (std::size_t i = chunk.first; i < chunk.last; ++i) {
    const Symbol symbol = symbol_of(chunk.characters[i]);
    letters += symbol != 0 ? 1 : 0;
    capitals += is_capital(symbol) ? 1 : 0;
  }
  return letters >= 2 && capitals == letters;
}

// Three or more words in capitals are a heading inside a line.
void mark_capital_runs(std::vector<Chunk>& chunks) {
  constexpr std::size_t kShortestRun = 3;
  for (std::size_t begin = 0; begin < chunks.size();) {
    std::size_t end = begin;
    while (end < chunks.size() && is_capital_word(chunks[end]))
      ++end;
    for (std::size_t i = begin; end - begin >= kShortestRun && i < end; ++i)
      chunks[i].in_capitals = true;
    begin = std::max(end, begin + 1);
  }
}

void apply_token_rules(std::string_view text, std::vector<Chunk>& chunks) {
  const auto core = [&](const Chunk& chunk) {
    return base::slice(text, chunk.span(chunk.first, chunk.last));
  };
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    Chunk& chunk = chunks[i];
    TokenContext context;
    if (i > 0) context.word_before = core(chunks[i - 1]);
    context.sign_after = base::slice(text, chunk.span(chunk.last, chunk.size()));
    context.begins_line = i == 0 || chunks[i - 1].line != chunk.line;
    chunk.mended = mend_token(core(chunk), context);
  }
}

}  // namespace

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool ends_clause(char32_t c) {
  return std::u32string_view(U".!?;:…").find(c) != std::u32string_view::npos;
}

bool is_leading_sign(char32_t c) {
  return kLeadingSigns.find(c) != std::u32string_view::npos;
}

bool is_trailing_sign(char32_t c) {
  return kTrailingSigns.find(c) != std::u32string_view::npos;
}

ParagraphCutter::ParagraphCutter(std::string_view text,
                                 const std::vector<std::string_view>& lines,
                                 LineRange paragraph)
    : text_(text), lines_(lines), rest_(paragraph) {}

void ParagraphCutter::open_line() {
  line_ = rest_.first++;
  const std::string_view line = lines_[line_];
  words_ = is_noise(line) ? std::vector<std::string_view>{} : base::split_words(line);
  next_word_ = 0;
  const std::size_t marker = marker_length(line);
  text_begin_ = base::span_of(line, text_).begin + marker;
  in_marker_ = marker > 0;
  in_capitals_ = is_mostly_capitals(line);
}

std::vector<Chunk> ParagraphCutter::next() {
  constexpr std::size_t kMostChunks = 256, kLeastChunks = 64;
  std::vector<Chunk> chunks;
  while (chunks.size() < kMostChunks && (chunks.size() < kLeastChunks || !after_clause_)) {
    if (next_word_ < words_.size()) {
      cut_word(words_[next_word_++], chunks);
    } else if (rest_.first < rest_.last) {
      open_line();
    } else {
      break;
    }
  }
  mark_capital_runs(chunks);
  apply_token_rules(text_, chunks);
  return chunks;
}

void ParagraphCutter::cut_word(std::string_view word, std::vector<Chunk>& chunks) {
  constexpr std::size_t kLongestWord = 64;
  std::vector<base::TextSpan> parts{base::span_of(word, text_)};
  const bool glued = in_marker_ && is_glued(text_, parts[0], text_begin_);
  if (glued) parts = {{parts[0].begin, text_begin_}, {text_begin_, parts[0].end}};
  for (const base::TextSpan part : parts) {
    if (part.end - part.begin > kLongestWord) continue;
    Chunk chunk = make_chunk(text_, part, line_);
    chunk.in_capitals = in_capitals_;
    chunk.glued = glued && part.begin == text_begin_;
    const bool behind_marker = in_marker_ && part.begin >= text_begin_;
    chunk.marker = in_marker_ && !behind_marker;
    if (behind_marker) in_marker_ = false;
    chunk.begins_sentence = behind_marker || after_clause_;
    after_clause_ = has_clause_end(chunk);
    chunks.push_back(std::move(chunk));
  }
}

bool is_noise(std::string_view line) {
  std::size_t scraps = 0, others = 0, letters = 0;
  for (const std::string_view word : base::split_words(line)) {
    std::size_t symbols = 0, digits = 0;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = base::next_char(word, at);
      symbols += symbol_of(c) != 0 ? 1 : 0;
      digits += is_ascii_digit(c) ? 1 : 0;
    }
    const bool number = digits > 0 && symbols == 0;
    const bool scrap = !number && symbols < 3;
    ++(scrap ? scraps : others);
    letters += symbols;
  }
  return letters > 0 && scraps >= 5 && others * 8 <= scraps;
}

}  // namespace diacritics
