// Paragraphs are placed one after the other among the units that are open. Each marker is given to
// the open list that it continues, or opens a list of its own inside the innermost unit that may
// hold its shape (marker_choice.h). What has no marker belongs to the unit before it.
#include "parsers/section_parser.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "parsers/bare_titles.h"
#include "parsers/body_ends.h"
#include "parsers/characters.h"
#include "parsers/heading.h"
#include "parsers/marker.h"
#include "parsers/marker_choice.h"
#include "parsers/marker_sequence.h"
#include "parsers/numbering_findings.h"
#include "parsers/open_units.h"
#include "parsers/paragraph_joiner.h"
#include "parsers/quoted_passages.h"
#include "parsers/running_text.h"
#include "parsers/section_kind.h"
#include "parsers/table_parser.h"
#include "parsers/unit_kind.h"

namespace parsers {
namespace {

class SectionBuilder {
 public:
  SectionBuilder(const std::vector<Line>& lines, const SectionContext& context)
      : lines_(lines),
        context_(context),
        paragraphs_(own_paragraphs(lines)),
        sequence_(paragraphs_),
        chooser_(lines_, paragraphs_, sequence_, context.read_by_machine),
        has_articles_(sequence_.next_number(MarkerShape::article, 0, {}).has_value()),
        has_set_titles_(are_set_titles_parts()),
        units_(context.path_prefix, context.directs && !has_articles_) {}

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
    if (!context_.is_annex && !units_.empty())
      body_.closing = take_closing(units_.innermost().section);
    close_to(0);
    body_.nodes = std::move(units_.nodes());
    part_tasks_from_bodies(body_.nodes, context_.default_kind);
    if (!seen_unit_ && !context_.is_annex) end_preamble(body_.preamble, body_.nodes);
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
    const bool opens_text = units_.empty() && units_.nodes().empty() && !context_.is_annex;
    if (opens_text && block.kind != BlockKind::table)
      body_.preamble.push_back(std::move(block));
    else
      units_.add(std::move(block));
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
    if (!units_.empty() && announces_tasks(block.text.text))
      units_.innermost().announces_tasks = true;
    add_block(std::move(block));
  }

  void add_item(const Paragraph& paragraph, const Marker& marker) {
    Block block;
    block.kind = BlockKind::item;
    block.marker = marker.label;
    block.text = running_text(content_of(lines_of(paragraph), marker.length));
    add_block(std::move(block));
  }

  // --- units ---

  void add_paragraph(const Paragraph& paragraph) {
    const std::size_t at = next_++;
    if (paragraph.readings.empty()) {
      close_for_time_title(paragraph);
      if (!open_bare_title(paragraph)) add_text(content_of(lines_of(paragraph), 0));
      return;
    }
    const Marker& first = paragraph.readings.front();
    if (is_bullet(first.shape)) return add_item(paragraph, first);
    if (stands_outside_frame(first)) close_to(0);
    const auto chosen = chooser_.choose(at, units_.numbers(), last_article_);
    if (!chosen) return add_text(content_of(lines_of(paragraph), 0));
    open_unit(paragraph, chosen->marker, chosen->place);
  }

  // "I." below "MỞ ĐẦU" is none of its parts.
  bool stands_outside_frame(const Marker& marker) const {
    return !units_.empty() && units_.at(0).section.printed_marker.empty() &&
           marker.shape <= MarkerShape::roman && !marker.mended &&
           frames_document(units_.at(0).section.marker);
  }

  void open_unit(const Paragraph& paragraph, const Marker& marker, const MarkerPlace& place) {
    const bool follows_body =
        place.depth == 0 && !units_.empty() && marker.shape == MarkerShape::arabic &&
        units_.numbers().front().shape == marker.shape && units_.at(0).names_body;
    const std::string label_before =
        place.depth < units_.depth() ? units_.at(place.depth).section.marker : "";
    close_to(place.depth);
    note_number(paragraph, marker, place.fit, label_before);
    if (marker.shape == MarkerShape::article) last_article_ = marker.numbers.back();

    OpenUnit unit;
    unit.section = units_.section_inside(marker.label);
    Section& section = unit.section;
    section.printed_marker = marker.printed;
    std::vector<Line> content = content_of(lines_of(paragraph), marker.length);
    if (content.empty()) content = take_title();
    const HeadingParts parts = split_heading(content, marker.shape, follower(marker));
    if (!parts.heading.empty()) section.heading = running_text(parts.heading);
    push(std::move(unit), marker.shape, marker.numbers, running_text(content).text, follows_body);
    if (!parts.rest.empty()) add_text(parts.rest);
  }

  // Opens `unit`, whose kind `text`, all that stands behind its marker, and its place settle.
  void push(OpenUnit unit,
            MarkerShape shape,
            std::vector<int> numbers,
            const std::string& text,
            bool follows_body) {
    Section& section = unit.section;
    section.kind = kind_of_unit(section, shape, text, units_.surroundings(follows_body), context_);
    unit.told = (!units_.empty() && units_.innermost().told) ||
                (section.heading && kind_of_heading(section.heading->text));
    unit.names_body = names_body(text) || follows_body;
    seen_unit_ = true;
    units_.open(std::move(unit), {shape, std::move(numbers)});
  }

  // --- titles without a number ---

  // Whether the outermost parts of the document have titles without numbers that are only set apart
  // from the text: several of them, and no numbers that are as high.
  bool are_set_titles_parts() const {
    for (const MarkerShape shape :
         {MarkerShape::part, MarkerShape::chapter, MarkerShape::section, MarkerShape::roman})
      if (sequence_.next_number(shape, 0, {})) return false;
    std::size_t titles = 0;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i)
      titles += is_set_title(i) ? 1 : 0;
    return titles > 1;
  }

  // Capitals stand above other bold titles, and styles for headings above both.
  int title_rank(const Paragraph& paragraph) const {
    const int rank = first_line(paragraph).title_rank;
    return rank == kBoldRank && paragraph.capitals ? kBoldRank - 1 : rank;
  }

  // Above text that is not set apart, or above a lower title.
  bool is_set_title(std::size_t at) const {
    if (at + 1 >= paragraphs_.size() || !paragraphs_[at].readings.empty()) return false;
    const Paragraph& below = paragraphs_[at + 1];
    const Line& next = first_line(below);
    const int rank = title_rank(below);
    if ((rank > 0 && rank <= title_rank(paragraphs_[at])) || next.is_rule) return false;
    if (next.text.starts_with('(')) return false;  // "(Ký tên)": below who signs a form
    const std::span<const Line> lines = lines_of(paragraphs_[at]);
    return std::all_of(lines.begin(),
                       lines.end(),
                       [](const Line& line) { return line.title_rank > 0 && !line.quoted; }) &&
           may_be_set_title(running_text(content_of(lines, 0)).text);
  }

  // How many of the open parts have higher titles than `rank`.
  std::size_t depth_of_title(int rank) {
    set_ranks_.resize(std::min(set_ranks_.size(), units_.depth()));
    std::size_t depth = 0;
    while (depth < set_ranks_.size() && set_ranks_[depth] < rank)
      ++depth;
    set_ranks_.resize(depth);
    set_ranks_.push_back(rank);
    return depth;
  }

  // The title of a part that has no number, or of a part of such a part.
  bool open_bare_title(const Paragraph& paragraph) {
    if (first_line(paragraph).quoted || next_ >= paragraphs_.size() || has_articles_) return false;
    if (has_set_titles_ && is_set_title(next_ - 1)) {
      push_bare_title(paragraph, depth_of_title(title_rank(paragraph)));
      return true;
    }
    const Paragraph& next = paragraphs_[next_];
    if (first_line(next).is_rule || first_line(next).kind == LineKind::table_row) return false;
    if (paragraph.capitals) {
      if (next.capitals && next.readings.empty()) return false;
      const std::string title = running_text(content_of(lines_of(paragraph), 0)).text;
      const bool outermost = units_.empty() || bare_titles_ > 0 ||
                             units_.numbers().front().shape >= MarkerShape::arabic;
      if (!is_bare_title(title) || (!outermost && !frames_document(title))) return false;
      push_bare_title(paragraph, 0);
      return true;
    }
    const bool below_title =
        bare_titles_ > 0 && !units_.empty() && units_.innermost().section.printed_marker.empty();
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
    if (next_ >= paragraphs_.size() || units_.empty() || !is_time(paragraph)) return;
    const Paragraph& next = paragraphs_[next_];
    if (next.readings.empty()) return;
    const Marker& marker = next.readings.front();
    const std::span<const OpenNumber> numbers = units_.numbers();
    const auto open = std::find_if(numbers.begin(), numbers.end(), [&](const OpenNumber& unit) {
      return unit.shape == marker.shape;
    });
    if (!is_bullet(marker.shape) && !marker.numbers.empty() && marker.numbers.back() == 1 &&
        open != numbers.end())
      close_to(static_cast<std::size_t>(open - numbers.begin()));
    else if (time_depth_ != 0)
      close_to(time_depth_);
    time_depth_ = units_.depth();
  }

  void push_bare_title(const Paragraph& paragraph, std::size_t depth) {
    close_to(depth);
    ++bare_titles_;
    const Text heading = running_text(content_of(lines_of(paragraph), 0));
    std::string marker = heading.text;  // which stands for one
    std::replace(marker.begin(), marker.end(), '/', '-');
    OpenUnit unit;
    unit.section = units_.section_inside(marker);
    unit.section.heading = heading;
    const MarkerShape shape = depth == 0 ? MarkerShape::part : MarkerShape::article;
    push(std::move(unit), shape, {0}, heading.text, false);  // 0: before the first of any list
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

  void note_number(const Paragraph& paragraph,
                   const Marker& marker,
                   Fit fit,
                   std::string_view label_before) {
    const Line& line = first_line(paragraph);
    if (fit == Fit::skips || fit == Fit::repeats || fit == Fit::stray) {
      std::string_view parent;
      if (!units_.empty()) parent = units_.innermost().section.path;
      body_.findings.push_back(numbering_gap(line, marker, fit, parent, label_before));
    }
    if (marker.by_sequence) body_.findings.push_back(mended_number(line, marker));
  }

  // Closes the units at `depth` and deeper.
  void close_to(std::size_t depth) {
    if (depth < time_depth_) time_depth_ = 0;
    units_.close_to(depth);
  }

  const std::vector<Line>& lines_;
  const SectionContext& context_;
  std::vector<Paragraph> paragraphs_;
  MarkerSequence sequence_;
  MarkerChooser chooser_;
  bool has_articles_;
  bool has_set_titles_;
  std::size_t next_ = 0;  // the paragraph to read next
  OpenUnits units_;
  SectionTree body_;
  bool seen_unit_ = false;
  int last_article_ = 0;
  std::size_t time_depth_ = 0;  // units around the last title that is a time; 0: none open
  std::vector<int> set_ranks_;  // of the open parts whose titles are only set apart
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
