#include "parsers/recipients_parser.h"

#include <string>

#include "base/text.h"
#include "parsers/text_folding.h"

// A dash opens an entry; a line without one continues the entry above unless that was closed with
// a semicolon or full stop. The last entry says who keeps a copy ("Lưu"); what follows it once it
// is closed, such as the drafter's mark, is no recipient.

namespace parsers {
namespace {

constexpr std::string_view kLabelKey = "noinhan";
constexpr std::string_view kDashes[] = {"-", "–", "—", "•", "+", "*", "·", "­", "_"};

// The bytes of the dash that opens `text`; 0 when none does.
std::size_t dash_length(std::string_view text) {
  for (const std::string_view dash : kDashes) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

// `text` after the label, where it opens with one.
std::string_view after_label(std::string_view text) {
  if (!is_recipients_label(text)) return text;
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos && bare_key(text.substr(0, colon)).size() <= 10)
    return base::trim(text.substr(colon + 1));
  const std::vector<std::string_view> words = base::split_words(text);
  const std::size_t count = bare_key(words.front()).size() >= kLabelKey.size() ? 1 : 2;
  if (words.size() <= count) return {};
  return text.substr(base::span_of(words[count], text).begin);
}

bool closes_entry(std::string_view text) {
  return text.ends_with(';') || text.ends_with('.');
}

bool keeps_copy(std::string_view text) {
  return bare_key(first_words(text, 1)).starts_with("luu");
}

// Takes the note in brackets off the end of `recipient`'s text.
void take_note(Recipient& recipient) {
  std::string_view text = trim_all(recipient.text.text, ";,.");
  if (text.ends_with(')')) {
    const std::size_t open = text.rfind('(');
    if (open != std::string_view::npos && open > 0) {
      recipient.note = std::string(base::trim(text.substr(open + 1, text.size() - open - 2)));
      text = trim_all(text.substr(0, open), ";,.");
    }
  }
  recipient.text.text = std::string(text);
}

class ListReader {
 public:
  void read(const Line& line) {
    const std::string_view text = after_label(line.text);
    if (text.empty()) return;
    const std::size_t dash = dash_length(text);
    const std::string_view words = base::trim(text.substr(dash));
    if (words.empty()) {
      dash_alone_ = dash > 0;
      return;
    }
    const bool opens = dash > 0 || dash_alone_ || recipients_.empty() || closed_;
    dash_alone_ = false;
    if (opens && dash == 0 && finished_) return;
    if (opens) recipients_.emplace_back();
    append(line, words);
    closed_ = closes_entry(words);
    finished_ = (finished_ && dash == 0) || (opens && keeps_copy(words));
  }

  std::vector<Recipient> finish() {
    for (Recipient& recipient : recipients_)
      take_note(recipient);
    std::erase_if(recipients_, [](const Recipient& r) { return r.text.text.empty(); });
    return std::move(recipients_);
  }

 private:
  void append(const Line& line, std::string_view words) {
    Text& text = recipients_.back().text;
    if (!text.text.empty()) text.text += ' ';
    text.text += base::collapse_space(words);
    const auto offset = static_cast<std::size_t>(words.data() - line.text.data());
    text.spans.push_back({line.span.begin + offset, line.span.begin + offset + words.size()});
  }

  std::vector<Recipient> recipients_;
  bool closed_ = false;      // the last entry ended with ; or .
  bool finished_ = false;    // the entry of the kept copy was seen
  bool dash_alone_ = false;  // a line held nothing but the dash
};

}  // namespace

bool is_recipients_label(std::string_view line) {
  constexpr std::size_t kLabelBytes = 48;
  std::string key = bare_key(first_words(line.substr(0, kLabelBytes), 2));
  if (key.size() > kLabelKey.size()) key.resize(kLabelKey.size());
  return within_edits(key, kLabelKey, key.starts_with("n") ? 1 : 0);
}

std::vector<Recipient> parse_recipients(std::span<const Line> lines) {
  ListReader reader;
  for (const Line& line : lines)
    reader.read(line);
  return reader.finish();
}

}  // namespace parsers
