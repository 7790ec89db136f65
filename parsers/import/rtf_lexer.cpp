#include "parsers/import/rtf_lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace parsers {
namespace {

constexpr std::string_view kSpecial("{}\\\r\n\0", 6);

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Every byte once, for tokens of one byte that the file spells in figures.
std::string_view byte_of(unsigned value) {
  static const std::string kBytes = [] {
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
      all += static_cast<char>(byte);
    return all;
  }();
  return std::string_view(kBytes).substr(value, 1);
}

}  // namespace

RtfToken RtfLexer::next() {
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_];
    if (c == '{' || c == '}') {
      ++at_;
      return {c == '{' ? RtfToken::Kind::open : RtfToken::Kind::close};
    }
    if (c == '\\') {
      const RtfToken token = escape();
      if (token.kind != RtfToken::Kind::end) return token;
      continue;
    }
    const std::size_t end = std::min(bytes_.find_first_of(kSpecial, at_), bytes_.size());
    if (end > at_) {
      const std::string_view text = bytes_.substr(at_, end - at_);
      at_ = end;
      return {RtfToken::Kind::bytes, text};
    }
    ++at_;  // a line end, or a NUL
  }
  return {};
}

// Behind a backslash; Kind::end for what is nothing.
RtfToken RtfLexer::escape() {
  if (++at_ == bytes_.size()) return {};
  const char c = bytes_[at_];
  if (is_letter(c)) return word();
  const std::string_view symbol = bytes_.substr(at_++, 1);
  if (c == '\r' || c == '\n') return {RtfToken::Kind::word, "par"};
  if (c != '\'') return {RtfToken::Kind::symbol, symbol};
  const std::string_view figures = bytes_.substr(at_, 2);
  unsigned value = 0;
  const auto read = std::from_chars(figures.data(), figures.data() + figures.size(), value, 16);
  if (figures.size() < 2 || read.ptr != figures.data() + 2) return {};
  at_ += 2;
  return {RtfToken::Kind::bytes, byte_of(value)};
}

RtfToken RtfLexer::word() {
  constexpr std::size_t kMostDigits = 9;
  RtfToken token{RtfToken::Kind::word};
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && is_letter(bytes_[at_]))
    ++at_;
  token.text = bytes_.substr(begin, at_ - begin);
  const std::size_t digits =
      at_ + (at_ + 1 < bytes_.size() && bytes_[at_] == '-' && is_digit(bytes_[at_ + 1]) ? 1 : 0);
  if (digits < bytes_.size() && is_digit(bytes_[digits])) {
    std::size_t end = digits;
    while (end < bytes_.size() && is_digit(bytes_[end]))
      ++end;
    const std::size_t most = std::min(end, digits + kMostDigits);
    std::from_chars(bytes_.data() + at_, bytes_.data() + most, token.number);
    token.has_number = true;
    at_ = end;
  }
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  if (token.text == "bin" && token.number > 0)
    at_ += std::min(bytes_.size() - at_, static_cast<std::size_t>(token.number));
  return token;
}

}  // namespace parsers
