// What a control word changes holds to the end of its group, so the state is a stack that grows and
// shrinks with the braces, and no function calls itself. Texts apart (headers, notes, boxes, labels
// of lists) are flows of their own, on a second stack, which end with the group they began in.
#include "parsers/import/rtf_state.h"

#include <charconv>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/regex.h"
#include "base/text.h"
#include "parsers/import/rtf_words.h"
#include "parsers/import/run_look.h"
#include "parsers/import/symbol_font.h"

namespace parsers {
namespace {

constexpr std::size_t kMostGroups = 10'000;
constexpr std::size_t kMostFlows = 16;
constexpr std::size_t kMostTextBytes = std::size_t{64} << 20;
constexpr std::size_t kMostPieces = 4'000'000;
constexpr std::size_t kMostCellsOfRow = 63;  // as in Word

// Pages that differ in nothing else have the same header.
void add_new(std::vector<OfficeBlock> blocks, std::vector<OfficeBlock>& all) {
  constexpr std::size_t kMostCompared = 100;
  for (OfficeBlock& block : blocks) {
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostCompared));
    if (std::find(all.begin(), end, block) == end) all.push_back(std::move(block));
  }
}

// One of those that \u has behind it for programs that do not know it.
bool is_character(const RtfToken& token) {
  return token.kind == RtfToken::Kind::symbol ? token.text != "*" : is_rtf_character(token.text);
}

// The sign of SYMBOL 163 \\f "Symbol"; "" for other instructions.
std::string sign_of_field(std::string_view instruction) {
  static const base::Regex kSymbol(R"re(^\s*SYMBOL\s+(\d{1,3})\s[^"]*\\f\s*"([^"]*)")re");
  const auto match = kSymbol.match(instruction);
  if (!match) return "";
  int code = 0;
  const std::string_view figures = (*match)[1];
  std::from_chars(figures.data(), figures.data() + figures.size(), code);
  std::string character;
  if (code >= ' ' && code <= 0xFF) base::append_utf8(character, static_cast<char32_t>(code));
  return symbol_text(character, (*match)[2]);
}

}  // namespace

RtfState::RtfState(std::string_view bytes, const std::string& where)
    : lexer_(bytes), where_(where) {
  flows_.emplace_back();
  groups_.emplace_back();
}

OfficeDocument RtfState::read() {
  while (!is_done_)
    take(lexer_.next());
  while (flows_.size() > 1)
    end_flow();
  end_open_paragraph();
  document_.blocks = flows_.front().flow.take();
  document_.findings = remarks.findings();
  return std::move(document_);
}

void RtfState::take(const RtfToken& token) {
  if (token.kind == RtfToken::Kind::bytes) return add_bytes(token.text);
  flush();
  const bool star = std::exchange(star_, false);
  if (token.kind == RtfToken::Kind::end) {
    remarks.cut_off = true;
    is_done_ = true;
  } else if (token.kind == RtfToken::Kind::open) {
    open();
  } else if (token.kind == RtfToken::Kind::close) {
    close();
  } else if (to_skip_ > 0 && is_character(token)) {
    --to_skip_;
  } else if (token.kind == RtfToken::Kind::symbol) {
    take_symbol(token.text.front());
  } else {
    take_word(token, star);
  }
}

void RtfState::take_word(const RtfToken& token, bool star) {
  to_skip_ = 0;
  if (const RtfAct act = rtf_act(token.text)) return act(*this, token);
  if (star) skip();
}

void RtfState::take_symbol(char symbol) {
  if (symbol == '*') star_ = true;
  if (symbol == '~') add_text("\u00A0");
  if (symbol == '_') add_text("-");
  // Nobody sees it, but in fonts of TCVN3 it is the letter ư.
  if (symbol == '-') add_text("\u00AD");
  if (symbol == '{' || symbol == '}' || symbol == '\\') add_text(std::string(1, symbol));
}

// ---- groups

void RtfState::open() {
  to_skip_ = 0;
  if (groups_.size() == kMostGroups) {
    ++deeper_;
    remarks.too_deep = true;
    return;
  }
  groups_.push_back(groups_.back());
}

void RtfState::close() {
  to_skip_ = 0;
  if (deeper_ > 0) {
    --deeper_;
    return;
  }
  if (flows_.size() > 1 && flows_.back().depth == groups_.size()) end_flow();
  is_done_ = groups_.size() == 2;  // the group of the file
  if (is_done_ && flows_.size() == 1) end_open_paragraph();
  groups_.pop_back();
}

// The rest of the group says nothing that is printed.
void RtfState::skip() {
  if (skip_group(lexer_)) return close();
  remarks.cut_off = true;
  is_done_ = true;
}

void RtfState::read_fonts() {
  fonts_.read(lexer_, code_pages_);
  close();
}

void RtfState::read_styles() {
  styles_.read(lexer_, code_pages_, code_page);
  close();
}

// Of a field the result is printed, but for signs, which only the instruction has.
void RtfState::read_field_instruction() {
  constexpr std::size_t kLongest = 200;  // bytes of one that is looked at
  std::string text;
  bool is_complete = false;
  for (std::size_t depth = 1; depth > 0 && !is_complete;) {
    const RtfToken token = lexer_.next();
    is_complete = token.kind == RtfToken::Kind::end;
    if (token.kind == RtfToken::Kind::open) ++depth;
    if (token.kind == RtfToken::Kind::close) --depth;
    const bool is_text =
        token.kind == RtfToken::Kind::bytes || token.kind == RtfToken::Kind::symbol;
    if (is_text && text.size() < kLongest) text += token.text.substr(0, kLongest);
  }
  close();
  add_text(sign_of_field(code_pages_.decode(text, 1252)));
}

// ---- flows

void RtfState::reset_look() {
  look() = {};
  look().font = default_font;
}

void RtfState::begin_flow(RtfFlowKind kind) {
  group().is_silent = false;
  if (flows_.size() == kMostFlows || deeper_ > 0) return;  // its text goes on in this one
  group().form = {};
  if (kind != RtfFlowKind::label) reset_look();
  flows_.push_back({kind, groups_.size()});
}

void RtfState::end_open_paragraph() {
  if (!flow().has_open_paragraph()) return;
  complete_paragraph();
  flow().end_paragraph(form().table_level());
}

void RtfState::end_flow() {
  if (flows_.back().kind == RtfFlowKind::label) return end_label();
  end_open_paragraph();
  const RtfFlowKind kind = flows_.back().kind;
  std::vector<OfficeBlock> blocks = flow().take();
  const std::string mark = std::move(flows_.back().mark);
  flows_.pop_back();
  switch (kind) {
    case RtfFlowKind::first_header:
    case RtfFlowKind::header:
      if (kind == RtfFlowKind::header || has_first) add_new(std::move(blocks), document_.headers);
      break;
    case RtfFlowKind::first_footer:
    case RtfFlowKind::footer:
      if (kind == RtfFlowKind::footer || has_first) add_new(std::move(blocks), document_.footers);
      break;
    case RtfFlowKind::note:
      if (has_content(blocks)) document_.notes.push_back({mark, std::move(blocks)});
      break;
    case RtfFlowKind::box:
      if (has_content(blocks))
        flow().boxes.emplace_back().content = OfficeTextBox{std::move(blocks)};
      break;
    case RtfFlowKind::body:
    case RtfFlowKind::label:
      break;
  }
}

void RtfState::end_label() {
  OfficeRun label;
  for (OfficeRun& run : flow().paragraph.runs) {
    if (label.text.empty()) {
      label = std::move(run);
    } else {
      label.text += run.text;
    }
  }
  flows_.pop_back();
  label.text = base::trim(label.text);
  if (label.text.empty()) return;
  const bool has_word = std::any_of(label.text.begin(), label.text.end(), [](char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  });
  if (!has_word) label.text = bullet(label.text, "");
  flow().paragraph.label = std::move(label);
}

// ---- text

void RtfState::add_bytes(std::string_view bytes) {
  const std::size_t skipped = std::min(bytes.size(), to_skip_);
  to_skip_ -= skipped;
  if (!group().is_silent) pending_ += bytes.substr(skipped);
}

void RtfState::flush() {
  if (pending_.empty()) return;
  const RtfFont& font = fonts_.font(look().font);
  add_text(code_pages_.decode(pending_, font.code_page_for(code_page)));
  pending_.clear();
}

void RtfState::add_text(std::string text) {
  if (group().is_silent || text.empty()) return;
  if (look().deleted || look().hidden) {
    (look().deleted ? remarks.changes : remarks.hidden) = true;
    return;
  }
  count(text.size(), 0);
  OfficeRun run{{}, fonts_.font(look().font).name, look().bold, look().italic};
  run.all_capitals = look().capitals;
  run.raised = look().raised;
  run.text = symbol_text(text, run.font);
  std::vector<OfficeRun>& runs = flow().paragraph.runs;
  if (!runs.empty() && has_same_look(runs.back(), run)) {
    runs.back().text += run.text;
  } else {
    count(0, 1);
    runs.push_back(std::move(run));
  }
}

void RtfState::add_character(int unit_of_utf16) {
  to_skip_ = static_cast<std::size_t>(group().fallback);
  const auto unit = static_cast<char32_t>(static_cast<unsigned>(unit_of_utf16) & 0xFFFFU);
  std::string text;
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_ = unit;
    return;
  }
  char32_t c = unit;
  if (unit >= 0xDC00 && unit < 0xE000)
    c = high_ == 0 ? 0xFFFD : 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
  high_ = 0;
  base::append_utf8(text, c);
  add_text(std::move(text));
}

void RtfState::count(std::size_t bytes, std::size_t pieces) {
  text_bytes_ += bytes;
  pieces_ += pieces;
  if (text_bytes_ <= kMostTextBytes && pieces_ <= kMostPieces) return;
  throw base::Error(where_,
                    base::tr("tệp RTF có quá nhiều chữ hoặc quá nhiều đoạn",
                             "the RTF file has too much text or too many paragraphs"),
                    base::ErrorCode::limit);
}

// The mark of a note, in the text and then in the note itself.
void RtfState::add_note_mark() {
  if (group().is_silent) return;
  OpenFlow& at = flows_.back();
  if (at.kind == RtfFlowKind::note) {
    at.mark = std::to_string(notes_);
    return;
  }
  const bool raised = std::exchange(look().raised, true);
  add_text(std::to_string(++notes_));
  look().raised = raised;
}

// ---- paragraphs and tables

void RtfState::complete_paragraph() {
  count(0, 1);
  OfficeParagraph& paragraph = flow().paragraph;
  const RtfStyles::Style& style = styles_.style(form().style);
  paragraph.style = style.name;
  paragraph.alignment = form().alignment;
  paragraph.heading_level = style.heading_level;
  if (form().outline >= 0) paragraph.heading_level = form().outline < 9 ? form().outline + 1 : 0;
}

void RtfState::end_paragraph() {
  if (group().is_silent) return;
  if (flows_.back().kind == RtfFlowKind::label) return add_text(" ");
  if (look().deleted) {
    remarks.changes = true;  // its text goes on with the next
    return;
  }
  complete_paragraph();
  flow().end_paragraph(form().table_level());
}

void RtfState::end_cell(std::size_t level) {
  if (group().is_silent || flows_.back().kind == RtfFlowKind::label) return;
  complete_paragraph();
  flow().end_cell(level);
}

void RtfState::end_row(std::size_t level) {
  if (group().is_silent) return;
  count(0, 1 + flow().places(level).cells.size());
  flow().end_row(level);
}

RtfRowPlaces& RtfState::places() {
  const std::size_t nested = std::max(form().table_level(), std::size_t{2});
  return flow().places(group().of_nested_row ? nested : 1);
}

void RtfState::add_place(int right_edge) {
  place.right_edge = right_edge;
  if (places().cells.size() < kMostCellsOfRow) places().cells.push_back(place);
  place = {};
}

}  // namespace parsers
