// Paragraphs are placed one after the other on a stack of open units. Each marker is given to the
// open list that it continues, or opens a list of its own inside the innermost unit that may hold
// its shape; among several readings of a doubtful marker the one that continues a list wins.
// What has no marker belongs to the unit before it.
#include "parsers/section_parser.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "base/text.h"
#include "parsers/bare_titles.h"
#include "parsers/characters.h"
#include "parsers/closing.h"
#include "parsers/document_parser.h"
#include "parsers/heading.h"
#include "parsers/marker.h"
#include "parsers/marker_place.h"
#include "parsers/marker_sequence.h"
#include "parsers/paragraph_joiner.h"
#include "parsers/quoted_passages.h"
#include "parsers/running_text.h"
#include "parsers/section_kind.h"
#include "parsers/table_parser.h"
#include "parsers/unit_kind.h"

namespace parsers {
namespace {

// A unit that is still open.
struct OpenUnit {
  Section section;
  bool names_body = false;       // its text begins with who must act
  bool announces_tasks = false;  // "… một số nhiệm vụ sau:" stands above its parts
  bool told = false;             // its heading, or that of one around it, tells its kind
};

class SectionBuilder {
 public:
  SectionBuilder(const std::vector<Line>& lines, const SectionContext& context)
      : lines_(lines),
        context_(context),
        paragraphs_(own_paragraphs(lines)),
        sequence_(paragraphs_) {}

  SectionTree build() {
    for (next_ = 0; next_ < paragraphs_.size();) {
      const Paragraph& paragraph = paragraphs_[next_];
      if (first_line(paragraph).kind == LineKind::table_row) {
        add_table();
      } else if (first_line(paragraph).is_rule) {
        add_rule(paragraph);
      } else {
        add_paragraph(paragraph);
      }
    }
    if (!context_.is_annex) take_closing();
    close_to(0);
    part_tasks_from_bodies(body_.nodes, context_.default_kind);
    if (!seen_unit_ && !context_.is_annex) end_preamble();
    return std::move(body_);
  }

 private:
  // The paragraphs of `lines`; the numbers of quoted ones are not the document's.
  static std::vector<Paragraph> own_paragraphs(const std::vector<Line>& lines) {
    std::vector<Paragraph> paragraphs = join_paragraphs(lines);
    for (Paragraph& paragraph : paragraphs)
      if (lines[paragraph.first].quoted) paragraph.readings.clear();
    return paragraphs;
  }

  const Line& first_line(const Paragraph& paragraph) const { return lines_[paragraph.first]; }

  std::span<const Line> lines_of(const Paragraph& paragraph) const {
    return std::span(lines_).subspan(paragraph.first, paragraph.end - paragraph.first);
  }

  // --- blocks ---

  void add_block(Block block) {
    if (!stack_.empty()) {
      stack_.back().section.children.emplace_back(std::move(block));
    } else if (body_.nodes.empty() && !context_.is_annex && block.kind != BlockKind::table) {
      body_.preamble.push_back(std::move(block));
    } else {
      body_.nodes.emplace_back(std::move(block));
    }
  }

  void add_table() {
    std::size_t last = next_;
    while (last < paragraphs_.size() && first_line(paragraphs_[last]).kind == LineKind::table_row) {
      const Line& row = first_line(paragraphs_[last]);
      if (last > next_ && !row.cells.empty() && row.blank_lines > 0) break;  // another table
      ++last;
    }
    const std::size_t begin = paragraphs_[next_].first;
    const std::size_t end = paragraphs_[last - 1].end;
    add_block(parse_table(std::span(lines_).subspan(begin, end - begin)));
    next_ = last;
  }

  // A drawn line is no text; "o0o" has letters and is kept.
  void add_rule(const Paragraph& paragraph) {
    const Line& line = first_line(paragraph);
    if (line.text.find('o') != std::string_view::npos) {
      add_text(content_of(lines_of(paragraph), 0));
    }
    ++next_;
  }

  void add_text(const std::vector<Line>& content) {
    Block block;
    block.text = running_text(content);
    if (block.text.text.empty()) return;
    if (!stack_.empty() && announces_tasks(block.text.text)) stack_.back().announces_tasks = true;
    add_block(std::move(block));
  }

  void add_item(const Paragraph& paragraph, const Marker& marker) {
    Block block;
    block.kind = BlockKind::item;
    block.marker = marker.label;
    block.text = running_text(content_of(lines_of(paragraph), marker.length));
    add_block(std::move(block));
  }

  // The sentences at the end of the last unit that close the document.
  void take_closing() {
    if (stack_.empty()) return;
    std::vector<Node>& children = stack_.back().section.children;
    const bool has_title = stack_.back().section.heading.has_value();
    std::size_t begin = children.size();
    while (begin > 0 && is_paragraph(children[begin - 1]))
      --begin;
    for (std::size_t i = begin; i < children.size(); ++i) {
      const std::string& text = std::get<Block>(children[i]).text.text;
      if (i == 0 && !has_title) continue;  // what a number opens is no closing
      const bool last = i > 0 && i + 1 == children.size();
      if (!closes_document(text, last)) continue;
      for (std::size_t j = i; j < children.size(); ++j) {
        body_.closing.push_back(std::move(std::get<Block>(children[j])));
      }
      children.resize(i, Node(Block{}));
      return;
    }
  }

  static bool is_paragraph(const Node& node) {
    const auto* block = std::get_if<Block>(&node);
    return block != nullptr && block->kind == BlockKind::paragraph;
  }

  // Without any numbered unit the preamble ends with what announces the text ("... như sau:") or
  // with the last of the documents that it is based on.
  void end_preamble() {
    std::vector<Block>& preamble = body_.preamble;
    std::size_t end = 0;
    for (std::size_t i = 0; i < preamble.size() && preamble[i].kind == BlockKind::paragraph; ++i) {
      if (announces_text(preamble[i].text.text)) {
        end = i + 1;
        break;
      }
      if (states_basis(preamble[i].text.text)) end = i + 1;
    }
    const auto first = preamble.begin() + static_cast<std::ptrdiff_t>(end);
    std::vector<Node> nodes(std::make_move_iterator(first),
                            std::make_move_iterator(preamble.end()));
    preamble.erase(first, preamble.end());
    std::move(body_.nodes.begin(), body_.nodes.end(), std::back_inserter(nodes));
    body_.nodes = std::move(nodes);
  }

  // --- units ---

  void add_paragraph(const Paragraph& paragraph) {
    ++next_;
    if (paragraph.readings.empty()) {
      close_for_time_title(paragraph);
      if (!open_bare_title(paragraph)) add_text(content_of(lines_of(paragraph), 0));
      return;
    }
    const Marker& first = paragraph.readings.front();
    if (is_bullet(first.shape)) return add_item(paragraph, first);
    const bool in_frame = !stack_.empty() && stack_.front().section.printed_marker.empty() &&
                          first.shape <= MarkerShape::roman && !first.mended &&
                          frames_document(stack_.front().section.marker);
    if (in_frame) close_to(0);  // "I." below "MỞ ĐẦU" is none of its parts
    std::optional<Marker> chosen;
    MarkerPlace place;
    for (const Marker& reading : paragraph.readings) {
      const MarkerPlace candidate = place_of(reading, numbers_, last_article_);
      if (is_believable(reading, candidate, paragraph) && candidate.fit > place.fit) {
        place = candidate;
        chosen = reading;
      }
    }
    if (place.fit < Fit::opens) {
      if (auto mended = mend(paragraph, place)) chosen = std::move(mended);
    }
    if (!chosen) return add_text(content_of(lines_of(paragraph), 0));
    open_unit(paragraph, *chosen, place);
  }

  bool is_believable(const Marker& marker,
                     const MarkerPlace& place,
                     const Paragraph& paragraph) const {
    if (place.fit == Fit::none) return false;
    if (marker.mended) {
      return place.fit > Fit::opens ||
             (place.fit == Fit::opens && (is_closed(marker) || is_followed(marker, place)));
    }
    if (place.fit >= Fit::opens) return true;
    if (place.fit == Fit::stray && marker.shape == MarkerShape::roman && goes_on(paragraph))
      return false;
    if (starts_lower(text_behind(marker, paragraph))) return false;
    if (marker.shape == MarkerShape::decimal && !is_closed(marker)) return place.fit != Fit::stray;
    if (marker.shape == MarkerShape::capital) return false;
    return true;
  }

  // Whether the line above breaks off within a sentence: "… cấp I đến cấp V. Ký hiệu biển | V. Chi
  // tiết …".
  bool goes_on(const Paragraph& paragraph) const {
    if (paragraph.first == 0) return false;
    const std::string_view above = lines_[paragraph.first - 1].text;
    constexpr std::size_t kLongLine = 60;  // bytes; titles are shorter
    return above.size() > kLongLine && !ends_sentence(above) && !base::is_all_capitals(above);
  }

  // Whether the second of the list that `marker`, which lost its dot, would open is there.
  bool is_followed(const Marker& marker, const MarkerPlace& place) const {
    if (marker.shape != MarkerShape::roman && !context_.read_by_machine) return false;
    return next_number(marker.shape, place) == 2;
  }

  static bool is_closed(const Marker& marker) {
    return !marker.printed.empty() && !is_letter(last_char(marker.printed)) &&
           !is_digit(last_char(marker.printed));
  }

  // The reading of a marker that contradicts its list as the number that belongs there, and its
  // place in `place`.
  std::optional<Marker> mend(const Paragraph& paragraph, MarkerPlace& place) const {
    for (const Marker& reading : paragraph.readings) {
      const MarkerPlace candidate = place_of(reading, numbers_, last_article_);
      const bool in_list = candidate.fit == Fit::repeats || candidate.fit == Fit::skips;
      if (!in_list && candidate.fit != Fit::stray) continue;
      if (reading.shape == MarkerShape::roman && !stands_before_title(reading, paragraph)) continue;
      ListEvidence list;
      // "4.3" right below "4" opens its list; it is no member of an open one.
      const bool is_open = candidate.depth < numbers_.size();
      if (in_list) list.wanted = is_open ? numbers_[candidate.depth].numbers.back() + 1 : 1;
      list.next = next_number(reading.shape, candidate);
      list.misread = context_.read_by_machine;
      if (auto mended = mended_by_sequence(reading, list)) {
        place = {in_list ? Fit::continues : Fit::opens, candidate.depth};
        return mended;
      }
    }
    return std::nullopt;
  }

  // What follows a Roman number is a title; strokes that are hardly a number need one in capitals.
  bool stands_before_title(const Marker& marker, const Paragraph& paragraph) const {
    if (marker.mended) return paragraph.capitals;
    return !starts_lower(text_behind(marker, paragraph));
  }

  std::string_view text_behind(const Marker& marker, const Paragraph& paragraph) const {
    const std::string_view line = first_line(paragraph).text;
    return line.substr(std::min(marker.length, line.size()));
  }

  // The number that follows in the list which a marker of `shape` at `place` belongs to.
  std::optional<int> next_number(MarkerShape shape, const MarkerPlace& place) const {
    std::vector<MarkerShape> outer;
    for (std::size_t depth = 0; depth < place.depth; ++depth)
      outer.push_back(numbers_[depth].shape);
    return sequence_.next_number(shape, next_, outer);
  }

  void open_unit(const Paragraph& paragraph, const Marker& marker, const MarkerPlace& place) {
    const bool follows_body = place.depth == 0 && !stack_.empty() &&
                              marker.shape == MarkerShape::arabic &&
                              numbers_.front().shape == marker.shape && stack_.front().names_body;
    last_label_ = place.depth < stack_.size() ? stack_[place.depth].section.marker : "";
    close_to(place.depth);
    note_gap(paragraph, marker, place);
    if (marker.by_sequence) note_mending(paragraph, marker);
    if (marker.shape == MarkerShape::article) last_article_ = marker.numbers.back();
    seen_unit_ = true;

    OpenUnit unit;
    Section& section = unit.section;
    section.marker = marker.label;
    section.printed_marker = marker.printed;
    section.level = static_cast<int>(stack_.size()) + 1 + (context_.path_prefix.empty() ? 0 : 1);
    section.path = parent_path() + marker.label;

    std::vector<Line> content = content_of(lines_of(paragraph), marker.length);
    if (content.empty()) content = take_title();
    const HeadingParts parts = split_heading(content, marker.shape, follower(marker));
    if (!parts.heading.empty()) section.heading = running_text(parts.heading);
    const std::string text = running_text(content).text;
    section.kind = kind_of_unit(section, marker.shape, text, around(follows_body), context_);
    unit.told = (!stack_.empty() && stack_.back().told) ||
                (section.heading && kind_of_heading(section.heading->text));
    unit.names_body = names_body(text) || follows_body;
    stack_.push_back(std::move(unit));
    numbers_.push_back({marker.shape, marker.numbers});
    if (!parts.rest.empty()) add_text(parts.rest);
  }

  // --- titles without a number ---

  // The title of a part that has no number, or of a part of such a part.
  bool open_bare_title(const Paragraph& paragraph) {
    if (first_line(paragraph).quoted || next_ >= paragraphs_.size() || has_articles()) return false;
    const Paragraph& next = paragraphs_[next_];
    if (first_line(next).is_rule || first_line(next).kind == LineKind::table_row) return false;
    if (paragraph.capitals) {
      if (next.capitals && next.readings.empty()) return false;
      const std::string title = running_text(content_of(lines_of(paragraph), 0)).text;
      const bool outermost =
          numbers_.empty() || bare_titles_ > 0 || numbers_.front().shape >= MarkerShape::arabic;
      if (!is_bare_title(title) || (!outermost && !frames_document(title))) return false;
      push_bare_title(paragraph, 0);
      return true;
    }
    const bool below_title =
        bare_titles_ > 0 && !stack_.empty() && stack_.back().section.printed_marker.empty();
    if (!below_title || paragraph.end - paragraph.first > 1 || next.capitals) return false;
    if (!may_be_bare_subtitle(first_line(paragraph).text, lines_[next.end - 1].text)) return false;
    push_bare_title(paragraph, 1);
    return true;
  }

  bool is_time(const Paragraph& paragraph) const {
    return paragraph.readings.empty() && paragraph.end == paragraph.first + 1 &&
           is_time_title(first_line(paragraph).text);
  }

  // "Quý II" stands beside "Quý I", and outside the list that its own begins anew.
  void close_for_time_title(const Paragraph& paragraph) {
    if (next_ >= paragraphs_.size() || stack_.empty() || !is_time(paragraph)) return;
    const Paragraph& next = paragraphs_[next_];
    if (next.readings.empty()) return;
    const Marker& marker = next.readings.front();
    const auto open = std::find_if(numbers_.begin(), numbers_.end(), [&](const OpenNumber& unit) {
      return unit.shape == marker.shape;
    });
    if (!is_bullet(marker.shape) && !marker.numbers.empty() && marker.numbers.back() == 1 &&
        open != numbers_.end())
      close_to(static_cast<std::size_t>(open - numbers_.begin()));
    else if (time_depth_ != 0)
      close_to(time_depth_);
    time_depth_ = stack_.size();
  }

  bool has_articles() const {
    return sequence_.next_number(MarkerShape::article, 0, {}).has_value();
  }

  void push_bare_title(const Paragraph& paragraph, std::size_t depth) {
    close_to(depth);
    seen_unit_ = true;
    ++bare_titles_;
    OpenUnit unit;
    Section& section = unit.section;
    section.heading = running_text(content_of(lines_of(paragraph), 0));
    section.marker = section.heading->text;  // which stands for one
    std::replace(section.marker.begin(), section.marker.end(), '/', '-');
    section.level = static_cast<int>(stack_.size()) + 1 + (context_.path_prefix.empty() ? 0 : 1);
    section.path = parent_path() + section.marker;
    const MarkerShape shape = depth == 0 ? MarkerShape::part : MarkerShape::article;
    section.kind = kind_of_unit(section, shape, section.heading->text, around(false), context_);
    unit.told = (!stack_.empty() && stack_.back().told) ||
                kind_of_heading(section.heading->text).has_value();
    unit.names_body = names_body(section.heading->text);
    stack_.push_back(std::move(unit));
    numbers_.push_back({shape, {0}});  // before the first of any list
  }

  // What stands around the unit that is to be opened. `follows_body`: the unit before it in the
  // outermost list is the part of a body.
  UnitSurroundings around(bool follows_body) const {
    UnitSurroundings found;
    found.follows_body = follows_body;
    found.is_top = stack_.empty();
    if (stack_.empty()) return found;
    found.parent_kind = stack_.back().section.kind;
    found.parent_told = stack_.back().told;
    found.parent_announces_tasks = stack_.back().announces_tasks;
    return found;
  }

  std::string parent_path() const {
    if (!stack_.empty()) return stack_.back().section.path + "/";
    return context_.path_prefix.empty() ? "" : context_.path_prefix + "/";
  }

  // The line below "Chương I" or "I." that gives its title.
  std::vector<Line> take_title() {
    if (next_ >= paragraphs_.size()) return {};
    const Paragraph& paragraph = paragraphs_[next_];
    if (!paragraph.readings.empty() && !paragraph.readings.front().mended) return {};
    const Line& line = first_line(paragraph);
    if (line.kind == LineKind::table_row || line.is_rule) return {};
    ++next_;
    return content_of(lines_of(paragraph), 0);
  }

  // What comes after the paragraph at hand, whose marker is `marker`.
  Follower follower(const Marker& marker) const {
    if (next_ >= paragraphs_.size()) return Follower::nothing;
    const Paragraph& paragraph = paragraphs_[next_];
    if (first_line(paragraph).kind == LineKind::table_row) return Follower::inner;
    // "2. Họp phiên thứ nhất." above "Quý II"
    const bool ended = next_ > 0 && ends_sentence(lines_[paragraphs_[next_ - 1].end - 1].text);
    if (ended && is_time(paragraph)) return Follower::unit;
    if (paragraph.readings.empty()) return Follower::text;
    const Marker& next = paragraph.readings.front();
    if (is_bullet(next.shape)) return Follower::inner;
    const bool deeper = next.shape > marker.shape || (next.shape == MarkerShape::decimal &&
                                                      next.numbers.size() > marker.numbers.size());
    const bool first = deeper && !next.numbers.empty() && next.numbers.back() == 1;
    return first ? Follower::part : Follower::unit;
  }

  void note_gap(const Paragraph& paragraph, const Marker& marker, const MarkerPlace& place) {
    if (place.fit != Fit::skips && place.fit != Fit::repeats && place.fit != Fit::stray) return;
    const Line& line = first_line(paragraph);
    const std::string where = stack_.empty() ? "" : "Mục " + stack_.back().section.path + ": ";
    const std::string number = '"' + marker.label + '"';
    std::string message = where + (where.empty() ? "Số" : "số") + " thứ tự " + number;
    if (place.fit == Fit::stray || last_label_.empty()) {
      message += " mở đầu danh sách, thiếu các số trước đó.";
    } else if (place.fit == Fit::repeats) {
      message += " đứng sau \"" + last_label_ + "\", bị lặp hoặc đánh lại từ đầu.";
    } else {
      message += " đứng ngay sau \"" + last_label_ + "\", thiếu số ở giữa.";
    }
    body_.findings.push_back({"numbering-gap",
                              {line.span.begin, line.span.begin + marker.printed.size()},
                              std::move(message)});
  }

  void note_mending(const Paragraph& paragraph, const Marker& marker) {
    const Line& line = first_line(paragraph);
    body_.findings.push_back({"mended-number",
                              {line.span.begin, line.span.begin + marker.printed.size()},
                              "Số thứ tự đọc được là \"" + marker.printed +
                                  "\", theo trình tự các mục phải là \"" + marker.label + "\"."});
  }

  // A title with nothing below it is a sentence that has no stop when it is long or, among what is
  // to be done, when it tells to do something.
  static bool is_sentence_alone(const Section& section) {
    constexpr std::size_t kMinWords = 20;
    if (!section.heading || !section.children.empty()) return false;
    const std::string& text = section.heading->text;
    if (text.back() == ':' || base::is_all_capitals(text)) return false;
    const bool among_work = section.kind == SectionKind::tasks ||
                            section.kind == SectionKind::implementation ||
                            section.kind == SectionKind::purpose;
    return base::split_words(text).size() >= kMinWords || (among_work && tells_to_act(text));
  }

  static void make_running(Section& section) {
    Block block;
    block.text = std::move(*section.heading);
    section.heading.reset();
    section.children.emplace_back(std::move(block));
  }

  // Closes the units at `depth` and deeper.
  void close_to(std::size_t depth) {
    if (depth < time_depth_) time_depth_ = 0;
    while (stack_.size() > depth) {
      Section section = std::move(stack_.back().section);
      if (is_sentence_alone(section)) make_running(section);
      if (context_.directs && stack_.size() == 1 && !has_articles()) kind_from_content(section);
      stack_.pop_back();
      numbers_.pop_back();
      if (stack_.empty()) {
        body_.nodes.emplace_back(std::move(section));
      } else {
        stack_.back().section.children.emplace_back(std::move(section));
      }
    }
  }

  const std::vector<Line>& lines_;
  const SectionContext& context_;
  std::vector<Paragraph> paragraphs_;
  MarkerSequence sequence_;
  std::size_t next_ = 0;  // the paragraph to read next
  std::vector<OpenUnit> stack_;
  std::vector<OpenNumber> numbers_;  // of the units on the stack
  SectionTree body_;
  bool seen_unit_ = false;
  int last_article_ = 0;
  std::string last_label_;      // of the unit before the one being opened in its list
  std::size_t time_depth_ = 0;  // units around the last title that is a time; 0: none open
  int bare_titles_ = 0;         // units opened so far that have no number
};

void dump_node(const Node& node, std::string& out) {
  if (!out.empty() && out.back() != '{') out += ' ';
  if (const auto* block = std::get_if<Block>(&node)) {
    out += block->kind == BlockKind::item    ? block->marker
           : block->kind == BlockKind::table ? "table"
                                             : "p";
    return;
  }
  const auto& section = std::get<Section>(node);
  out += section.marker + '{' + (section.heading ? section.heading->text : "");
  for (const Node& child : section.children)
    dump_node(child, out);
  out += '}';
}

}  // namespace

SectionTree parse_sections(std::vector<Line> lines, const SectionContext& context) {
  mark_tables(lines);
  mark_quoted_passages(lines);
  return SectionBuilder(lines, context).build();
}

std::string dump(const std::vector<Node>& nodes) {
  std::string out;
  for (const Node& node : nodes)
    dump_node(node, out);
  return out;
}

}  // namespace parsers
