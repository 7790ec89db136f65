#include "parsers/recipients_parser.h"

#include <string>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/text_folding.h"

// A dash opens an entry; a line without one continues the entry above unless that was closed with
// a semicolon or full stop. The last entry says who keeps a copy ("Lưu"); what follows it once it
// is closed, such as the drafter's mark, is no recipient.

namespace parsers {
namespace {

constexpr std::string_view kLabelKey = "noinhan";
// The bytes of the dash that opens `text`, with the specks that a scan shows around it ("§ -",
// ": ~"); 0 when none does.
std::size_t dash_length(std::string_view text) {
  bool dashed = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t here = at;
    const char32_t c = base::next_char(text, at);
    if (is_letter(c) || is_digit(c) || c == U'(' || c == U'"' || c == U'“')
      return dashed ? here : 0;
    dashed = dashed || std::u32string_view(U"-–—~•+*·\u00AD_").find(c) != std::u32string_view::npos;
  }
  return dashed ? text.size() : 0;
}

// The same with a scrap of one letter read before the dash: "ì - ", "m: -- ".
std::size_t bullet_length(std::string_view text) {
  if (const std::size_t length = dash_length(text); length > 0) return length;
  constexpr std::size_t kScrapBytes = 4;
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || blank > kScrapBytes) return 0;
  if (bare_key(text.substr(0, blank)).size() > 1) return 0;  // "VP - TH" is words
  const std::string_view rest = text.substr(blank + 1);
  const std::size_t dash_end = rest.find(' ');
  if (dash_end == std::string_view::npos || dash_end == 0 || dash_end > kScrapBytes) return 0;
  const std::size_t length = dash_length(rest);
  return length > dash_end ? blank + 1 + length : 0;
}

// `text` from its first letter, figure or bracket on.
std::string_view without_specks(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t here = at;
    const char32_t c = base::next_char(text, at);
    if (is_letter(c) || is_digit(c) || c == U'(' || c == U'"' || c == U'“')
      return text.substr(here);
  }
  return text.substr(text.size());
}

// True for a scrap at the end of an entry that is no word: signs that no name has, or, behind a
// closing mark, up to three small letters without a vowel.
bool is_scrap(std::string_view word, std::string_view before) {
  bool letters_only = true;
  bool small = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = base::next_char(word, at);
    const bool usual = is_letter(c) || is_digit(c) ||
                       std::u32string_view(U"()&.,;:/-–“”\"'").find(c) != std::u32string_view::npos;
    if (!usual) return true;
    letters_only = letters_only && is_letter(c);
    small = small || is_lower(c);
  }
  const std::string key = bare_key(word);
  if (key.empty()) return true;
  const bool vowel = key.find_first_of("aeiouy") != std::string::npos;
  constexpr std::size_t kFewLetters = 3;
  const bool closed = before.ends_with(',') || before.ends_with(';') || before.ends_with('.');
  return closed && letters_only && small && !vowel && key.size() <= kFewLetters;
}

bool keeps_copy(std::string_view text) {
  return bare_key(first_words(text, 1)).starts_with("luu");
}

// `entry` up to its last semicolon when nothing but scraps stands behind that: "Sở Một; ng 4".
std::string_view up_to_semicolon(std::string_view entry) {
  const std::size_t semicolon = entry.rfind(';');
  if (semicolon == std::string_view::npos || semicolon == 0) return entry;
  constexpr std::size_t kScrapsBytes = 12;
  constexpr std::size_t kLettersOfAWord = 3;
  const std::string_view rest = entry.substr(semicolon + 1);
  if (rest.size() > kScrapsBytes || rest.find('(') != std::string_view::npos) return entry;
  for (const std::string_view word : base::split_words(rest)) {
    if (bare_key(word).size() >= kLettersOfAWord) return entry;
  }
  return entry.substr(0, semicolon);
}

// `entry` without what a pen or seal left behind it. The drafter's mark behind the kept copy,
// "nvm", is no scrap.
std::string_view without_scraps(std::string_view entry) {
  constexpr int kMostScraps = 4;
  for (int i = 0; i < kMostScraps; ++i) {
    const std::size_t blank = entry.find_last_of(' ');
    if (blank == std::string_view::npos) break;
    const std::string_view before = base::trim(entry.substr(0, blank));
    if (!is_scrap(entry.substr(blank + 1), keeps_copy(before) ? "" : before)) break;
    entry = before;
  }
  return entry;
}

// `text`, which opens with the label, after it.
std::string_view after_label(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos && bare_key(text.substr(0, colon)).size() <= 10)
    return base::trim(text.substr(colon + 1));
  const std::vector<std::string_view> words = base::split_words(text);
  const std::size_t count = bare_key(words.front()).size() >= kLabelKey.size() ? 1 : 2;
  if (words.size() <= count) return {};
  return text.substr(base::span_of(words[count], text).begin);
}

bool closes_entry(std::string_view text) {
  text = without_scraps(text);
  if (up_to_semicolon(text).size() < text.size()) return true;
  return text.ends_with(';') || text.ends_with('.');
}

// Takes the note in brackets off the end of `recipient`'s text.
void take_note(Recipient& recipient) {
  std::string_view text = trim_all(up_to_semicolon(without_scraps(recipient.text.text)), ";,.:");
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
    const bool labelled = is_recipients_label(line.text);
    const std::string_view text = labelled ? after_label(without_specks(line.text)) : line.text;
    if (text.empty()) return;
    const std::size_t dash = bullet_length(text);
    const std::string_view words = base::trim(text.substr(dash));
    if (words.empty()) {
      dash_alone_ = dash > 0;
      return;
    }
    if (labelled && without_specks(words).empty()) return;
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
  const std::string_view head = without_specks(head_of(line, kLabelBytes));
  const std::string_view label = first_words(head, 2);
  // "Nơi nhận văn bản xác định những cơ quan …": a sentence about it.
  constexpr std::size_t kLongestLine = 80;  // bytes
  const bool goes_on =
      is_letter(last_char(label)) && starts_lower(base::trim(head.substr(label.size())));
  if (line.size() > kLongestLine && goes_on) return false;
  std::string key = bare_key(label);
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
