// The lines of letterhead and foot stand in the document in reading order, column by column. Where
// the right column begins is told by words that nothing else begins with: the name of the state or
// the party, and what opens a signature.
#include "parsers/export/office_layout.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/import/table_role.h"
#include "parsers/recipients_parser.h"
#include "parsers/signature_parser.h"

namespace parsers {
namespace {

using Lines = std::vector<Block>;

constexpr std::size_t kLongestTitle = 200;  // bytes

OfficeParagraph paragraph(std::string text, OfficeAlignment alignment, bool bold = false) {
  OfficeParagraph made;
  made.alignment = alignment;
  OfficeRun run{std::move(text)};
  run.bold = bold;
  if (!run.text.empty()) made.runs.push_back(std::move(run));
  return made;
}

OfficeBlock as_block(OfficeParagraph paragraph) {
  OfficeBlock block;
  block.content = std::move(paragraph);
  return block;
}

// A line of letterhead or foot.
std::string line_of(const Block& block) {
  std::string text;
  const auto add = [&text](const std::string& more) {
    text += (text.empty() || more.empty() ? "" : " ") + more;
  };
  if (block.kind != BlockKind::table) {
    add(block.marker);
    add(block.text.text);
    return text;
  }
  for (const Row& row : block.rows) {
    for (const Cell& cell : row.cells)
      add(cell.text.text);
  }
  return text;
}

class Layout {
 public:
  explicit Layout(const Document& document) : document_(document) {}

  OfficeDocument make() {
    add_letterhead();
    add_preamble();
    add(document_.body, 1);
    add(document_.closing);
    add_foot();
    for (const Section& annex : document_.annexes) {
      const std::size_t first = made_.blocks.size();
      add(annex, 1, OfficeAlignment::centre);
      if (first == made_.blocks.size()) continue;
      if (auto* opening = std::get_if<OfficeParagraph>(&made_.blocks[first].content))
        opening->opens_page = true;
      set_annex_note(first);
    }
    return std::move(made_);
  }

 private:
  void add(OfficeParagraph made) { made_.blocks.push_back(as_block(std::move(made))); }

  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      add(block);
  }

  void add(const std::vector<Node>& nodes, int level) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) add(*block);
      if (const auto* section = std::get_if<Section>(&node))
        add(*section, level, OfficeAlignment::start);
    }
  }

  // What it is based on in italics, and who decides in the middle: Nghị định 30/2020/NĐ-CP, Phụ lục
  // I, mục II.6.
  void add_preamble() {
    for (const Block& block : document_.preamble) {
      const std::string& text = block.text.text;
      const bool is_line = block.kind == BlockKind::paragraph && block.marker.empty();
      if (is_line && base::is_all_capitals(text) && text.size() <= kLongestTitle) {
        add(paragraph(text, OfficeAlignment::centre, true));
        continue;
      }
      const std::size_t at = made_.blocks.size();
      add(block);
      const bool is_basis =
          is_line && (text.starts_with("Căn cứ ") || text.starts_with("Theo đề "));
      if (is_basis && document_.metadata.system == System::state) set_italic(at);
    }
  }

  void set_italic(std::size_t block) {
    for (OfficeRun& run : std::get<OfficeParagraph>(made_.blocks[block].content).runs)
      run.italic = true;
  }

  // "(Kèm theo Kế hoạch số ...)" below the title of an annex.
  void set_annex_note(std::size_t first) {
    constexpr std::size_t kMostLines = 4;
    const std::size_t end = std::min(made_.blocks.size(), first + kMostLines);
    for (std::size_t i = first; i < end; ++i) {
      auto* line = std::get_if<OfficeParagraph>(&made_.blocks[i].content);
      if (line == nullptr) return;
      if (line->heading_level > 0 || line->runs.size() != 1) continue;
      const std::string& text = line->runs.front().text;
      if (!text.starts_with('(') || !text.ends_with(')')) continue;
      line->alignment = OfficeAlignment::centre;
      set_italic(i);
    }
  }

  void add(const Block& block) {
    if (block.kind == BlockKind::table) return add_table(block);
    const std::string marker = block.marker.empty() ? "" : block.marker + ' ';
    add(paragraph(marker + block.text.text, OfficeAlignment::justified));
  }

  void add_table(const Block& block) {
    OfficeTable table;
    for (const Row& row : block.rows) {
      table.rows.emplace_back();
      for (const Cell& cell : row.cells) {
        const bool is_head = table.rows.size() == 1 && block.rows.size() > 1;
        table.rows.back().cells.push_back(
            {{{paragraph(cell.text.text,
                         is_head ? OfficeAlignment::centre : OfficeAlignment::start,
                         is_head)}},
             cell.column_span,
             cell.row_span});
      }
    }
    made_.blocks.push_back({std::move(table)});
  }

  // "Chương I" and "PHỤ LỤC" stand above their titles, other markers before them.
  static bool stands_above(std::string_view marker) {
    const char32_t last = last_char(marker);
    return marker.find(' ') != std::string_view::npos && (is_letter(last) || is_digit(last));
  }

  void add(const Section& section, int level, OfficeAlignment alignment) {
    const std::string& marker = section.printed_marker;
    auto child = section.children.begin();
    const auto* first = child == section.children.end() ? nullptr : std::get_if<Block>(&*child);
    if (section.heading) {
      add_heading(marker, section.heading->text, level, alignment);
    } else if (first != nullptr && first->kind == BlockKind::paragraph && !stands_above(marker)) {
      const std::string before = marker.empty() ? "" : marker + ' ';
      OfficeParagraph made = paragraph(before + first->text.text, OfficeAlignment::justified);
      if (marker.starts_with("Điều ") && !first->text.text.empty()) {
        made = paragraph(before, OfficeAlignment::justified, true);
        made.runs.push_back({first->text.text});
      }
      add(std::move(made));
      ++child;
    } else if (!marker.empty()) {
      add_heading(marker, "", level, alignment);
    }
    add(std::vector<Node>(child, section.children.end()), level + 1);
  }

  void add_heading(const std::string& marker,
                   const std::string& text,
                   int level,
                   OfficeAlignment alignment) {
    const bool above = stands_above(marker) && !text.empty();
    if (above) alignment = OfficeAlignment::centre;
    OfficeParagraph made = paragraph(marker, alignment, true);
    made.heading_level = std::min(level, 9);
    if (above) {
      add(made);
      made = paragraph(text, alignment, true);
    } else if (!text.empty()) {
      made = paragraph(marker.empty() ? text : marker + ' ' + text, alignment, true);
      made.heading_level = std::min(level, 9);
    }
    add(std::move(made));
  }

  // Two columns with nothing drawn around them.
  void add_columns(std::vector<OfficeBlock> left, std::vector<OfficeBlock> right) {
    if (left.empty()) left.push_back(as_block({}));
    if (right.empty()) right.push_back(as_block({}));
    OfficeTable table{{OfficeRow{{OfficeCell{std::move(left)}, OfficeCell{std::move(right)}}}},
                      false};
    made_.blocks.push_back({std::move(table)});
  }

  static std::vector<OfficeBlock> centred(const Lines& lines, std::size_t begin, std::size_t end) {
    std::vector<OfficeBlock> blocks;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string text = line_of(lines[i]);
      blocks.push_back(
          as_block(paragraph(text, OfficeAlignment::centre, base::is_all_capitals(text))));
    }
    return blocks;
  }

  // Name and motto of the state or party are bold, place and date in italics.
  static void set_look(OfficeParagraph& line, bool is_date) {
    for (OfficeRun& run : line.runs) {
      run.bold = run.bold || opens_right_head(run.text);
      run.italic = is_date;
    }
  }

  // The line of the letterhead that has the date; the number of lines when none does.
  std::size_t date_line(std::size_t from) const {
    const Lines& lines = document_.letterhead;
    for (std::size_t i = from; i < lines.size() && !document_.metadata.date_text.empty(); ++i)
      if (lines[i].text.text.find(document_.metadata.date_text) != std::string::npos) return i;
    return lines.size();
  }

  void add_letterhead() {
    const Lines& lines = document_.letterhead;
    const auto opening = std::find_if(lines.begin(), lines.end(), [](const Block& line) {
      return opens_right_head(line_of(line));
    });
    auto right = static_cast<std::size_t>(opening - lines.begin());
    const std::size_t date = date_line(right < lines.size() ? right : 0);
    if (right == lines.size()) right = date;
    std::size_t next = 0;
    if (right < lines.size()) {
      next = date < lines.size() ? date + 1 : right + 1;
      std::vector<OfficeBlock> right_lines = centred(lines, right, next);
      for (std::size_t i = right; i < next; ++i)
        set_look(std::get<OfficeParagraph>(right_lines[i - right].content), i == date);
      add_columns(centred(lines, 0, right), std::move(right_lines));
      add(OfficeParagraph{});
    }
    for (; next < lines.size(); ++next) {
      const std::string text = line_of(lines[next]);
      const bool is_addressee = document_.metadata.type_code == "CV";
      add(paragraph(text, OfficeAlignment::centre, !is_addressee));
    }
    if (!lines.empty()) add(OfficeParagraph{});
  }

  // Where the signature begins behind the list of recipients.
  std::size_t signature_line() const {
    const Lines& lines = document_.signature;
    if (lines.empty() || !is_recipients_label(lines.front().text.text)) return 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const std::string text = line_of(lines[i]);
      const bool listed = text.starts_with('-') || text.starts_with("–") || text.starts_with('+');
      if (!listed && (opens_with_authority(text) || is_post_in_capitals(text) || is_signer(text)))
        return i;
    }
    return lines.size();
  }

  bool is_signer(const std::string& text) const {
    return std::any_of(document_.metadata.signers.begin(),
                       document_.metadata.signers.end(),
                       [&text](const Signer& signer) {
                         return !signer.name.empty() && text.find(signer.name) != text.npos;
                       });
  }

  void add_foot() {
    const Lines& lines = document_.signature;
    if (lines.empty()) return;
    const std::size_t signature = signature_line();
    std::size_t end = signature;  // behind the last signer's name
    for (std::size_t i = signature; i < lines.size(); ++i)
      if (is_signer(line_of(lines[i]))) end = i + 1;
    if (end == signature) end = lines.size();
    std::vector<OfficeBlock> left;
    for (std::size_t i = 0; i < signature; ++i) {
      OfficeParagraph line = paragraph(line_of(lines[i]), OfficeAlignment::start, i == 0);
      if (i == 0 && !line.runs.empty()) line.runs.front().italic = true;
      left.push_back(as_block(std::move(line)));
    }
    add(OfficeParagraph{});
    add_columns(std::move(left), signed_lines(signature, end));
    for (; end < lines.size(); ++end)
      add(lines[end]);
  }

  // With room for a hand above each name.
  std::vector<OfficeBlock> signed_lines(std::size_t begin, std::size_t end) const {
    std::vector<OfficeBlock> blocks;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string text = line_of(document_.signature[i]);
      const bool names = is_signer(text);
      for (int empty = 0; names && empty < 4; ++empty)
        blocks.push_back(as_block({}));
      blocks.push_back(as_block(paragraph(text, OfficeAlignment::centre, true)));
    }
    return blocks;
  }

  const Document& document_;
  OfficeDocument made_;
};

}  // namespace

OfficeDocument lay_out(const Document& document) {
  return Layout(document).make();
}

std::string title_of(const Document& document) {
  const Metadata& metadata = document.metadata;
  const bool both = !metadata.type.empty() && !metadata.number.empty();
  return metadata.type + (both ? " " : "") + metadata.number;
}

}  // namespace parsers
