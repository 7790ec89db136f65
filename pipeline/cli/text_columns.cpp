#include "pipeline/cli/text_columns.h"

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"

namespace cli {
namespace {

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// The longest beginning of `word` of at most `width` characters, in bytes.
std::size_t bytes_of(std::string_view word, std::size_t width) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (begins_character(word[at]) && characters++ == width) return at;
  }
  return word.size();
}

// Takes from a word that is longer than a line what goes on this one.
std::string_view take_line(std::string_view& word, std::size_t width) {
  std::size_t bytes = bytes_of(word, width);
  const std::size_t slash = word.substr(0, bytes).rfind('/');
  if (slash != std::string_view::npos) bytes = slash + 1;
  const std::string_view line = word.substr(0, bytes);
  word.remove_prefix(bytes);
  return line;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines(1);
  for (std::string_view word : base::split_words(text)) {
    if (!lines.back().empty() && width_of(lines.back()) + 1 + width_of(word) > width) {
      lines.emplace_back();
    }
    while (width_of(word) > width) {
      lines.back() = take_line(word, width);
      lines.emplace_back();
    }
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

std::string printable(std::string_view text) {
  const std::string valid = base::is_utf8(text) ? std::string(text) : base::to_nfc(text);
  std::string line;
  for (const char c : valid) {
    if (c == '\n') {
      line += "\\n";
    } else if (is_control(c)) {
      char code[8];
      std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned>(c));
      line += code;
    } else {
      line += c;
    }
  }
  return line;
}

std::size_t terminal_width(std::size_t otherwise) {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return size.ws_col;
}

}  // namespace cli
