#include "diacritics/damaged_text.h"

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

void cut_line(std::string_view text,
              std::string_view line,
              std::size_t number,
              std::vector<Chunk>& chunks) {
  const std::size_t line_begin = base::span_of(line, text).begin;
  const std::size_t text_begin = line_begin + marker_length(line);
  const bool in_capitals = is_mostly_capitals(line);
  for (const std::string_view word : base::split_words(line)) {
    const base::TextSpan span = base::span_of(word, text);
    Chunk chunk;
    chunk.line = number;
    for (std::size_t at = span.begin; at < span.end;) {
      chunk.bytes.push_back(at);
      chunk.characters += base::next_char(text, at);
    }
    chunk.bytes.push_back(span.end);
    find_core(chunk);
    chunk.in_capitals = in_capitals;
    const bool behind_marker = text_begin > line_begin && span.begin >= text_begin &&
                               (chunks.empty() || chunks.back().line != number ||
                                chunks.back().bytes.front() < text_begin);
    chunk.begins_sentence = chunks.empty() || behind_marker || has_clause_end(chunks.back());
    chunks.push_back(std::move(chunk));
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

std::vector<Chunk> cut_paragraph(std::string_view text,
                                 const std::vector<std::string_view>& lines,
                                 LineRange paragraph) {
  std::vector<Chunk> chunks;
  for (std::size_t line = paragraph.first; line < paragraph.last; ++line)
    cut_line(text, lines[line], line, chunks);
  return chunks;
}

}  // namespace diacritics
