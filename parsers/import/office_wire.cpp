// Every text and every list has its length in front, in four bytes; the rest are single bytes. A
// list that claims more members than there are bytes ends with the bytes.
#include "parsers/import/office_wire.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"

namespace parsers {
namespace {

constexpr int kDeepest = 2'000;

enum class BlockTag : char { paragraph, table, box };

class Writer {
 public:
  void add(const OfficeDocument& document) {
    add(document.blocks);
    add(document.headers);
    add(document.footers);
    number(document.notes.size());
    for (const OfficeNote& note : document.notes) {
      add(note.mark);
      add(note.blocks);
    }
    number(document.findings.size());
    for (const base::Finding& finding : document.findings) {
      add(finding.kind);
      add(finding.message);
    }
  }

  std::string take() { return std::move(bytes_); }

 private:
  void number(std::size_t value) {
    const auto small = static_cast<std::uint32_t>(value);
    char raw[sizeof small];
    std::memcpy(raw, &small, sizeof small);
    bytes_.append(raw, sizeof small);
  }

  void flag(int value) { bytes_ += static_cast<char>(value); }

  void add(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }

  void add(const OfficeRun& run) {
    add(run.text);
    add(run.font);
    flag((run.bold ? 1 : 0) | (run.italic ? 2 : 0) | (run.all_capitals ? 4 : 0) |
         (run.raised ? 8 : 0));
  }

  void add(const OfficeParagraph& paragraph) {
    add(paragraph.label);
    number(paragraph.runs.size());
    for (const OfficeRun& run : paragraph.runs)
      add(run);
    flag(static_cast<int>(paragraph.alignment));
    flag(paragraph.heading_level);
    add(paragraph.style);
    flag(paragraph.opens_page ? 1 : 0);
  }

  void add(const OfficeTable& table) {
    flag(table.has_borders ? 1 : 0);
    number(table.rows.size());
    for (const OfficeRow& row : table.rows) {
      number(row.cells.size());
      for (const OfficeCell& cell : row.cells) {
        number(static_cast<std::size_t>(cell.column_span));
        number(static_cast<std::size_t>(cell.row_span));
        add(cell.blocks);
      }
    }
  }

  void add(const std::vector<OfficeBlock>& blocks) {
    number(blocks.size());
    for (const OfficeBlock& block : blocks) {
      flag(static_cast<int>(block.content.index()));
      if (const auto* paragraph = std::get_if<OfficeParagraph>(&block.content)) add(*paragraph);
      if (const auto* table = std::get_if<OfficeTable>(&block.content)) add(*table);
      if (const auto* box = std::get_if<OfficeTextBox>(&block.content)) add(box->blocks);
    }
  }

  std::string bytes_;
};

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& where) : bytes_(bytes), where_(where) {}

  OfficeDocument read() {
    OfficeDocument document;
    document.blocks = blocks();
    document.headers = blocks();
    document.footers = blocks();
    for (std::size_t count = number(); count > 0; --count) {
      std::string mark = text();
      document.notes.push_back({std::move(mark), blocks()});
    }
    for (std::size_t count = number(); count > 0; --count) {
      std::string kind = text();
      document.findings.push_back({std::move(kind), {}, text()});
    }
    if (at_ != bytes_.size()) throw wrong();
    return document;
  }

 private:
  base::Error wrong() const {
    return base::Error(where_,
                       base::tr("trình đọc tệp Office trả lời sai",
                                "the reader of office files gave a wrong answer"),
                       base::ErrorCode::unreadable);
  }

  std::string_view piece(std::size_t size) {
    if (bytes_.size() - at_ < size) throw wrong();
    const std::string_view text = bytes_.substr(at_, size);
    at_ += size;
    return text;
  }

  std::size_t number() {
    std::uint32_t value = 0;
    std::memcpy(&value, piece(sizeof value).data(), sizeof value);
    return value;
  }

  int span() { return static_cast<int>(std::min<std::size_t>(number(), 1'000'000)); }

  int flag() { return static_cast<unsigned char>(piece(1).front()); }

  std::string text() {
    const std::string_view text = piece(number());
    if (!base::is_utf8(text)) throw wrong();
    return std::string(text);
  }

  OfficeRun run() {
    OfficeRun run;
    run.text = text();
    run.font = text();
    const int look = flag();
    run.bold = (look & 1) != 0;
    run.italic = (look & 2) != 0;
    run.all_capitals = (look & 4) != 0;
    run.raised = (look & 8) != 0;
    return run;
  }

  OfficeParagraph paragraph() {
    OfficeParagraph paragraph;
    paragraph.label = run();
    for (std::size_t count = number(); count > 0; --count)
      paragraph.runs.push_back(run());
    paragraph.alignment = static_cast<OfficeAlignment>(std::min(flag(), 3));
    paragraph.heading_level = std::min(flag(), 9);
    paragraph.style = text();
    paragraph.opens_page = flag() != 0;
    return paragraph;
  }

  OfficeTable table() {
    OfficeTable table;
    table.has_borders = flag() != 0;
    for (std::size_t rows = number(); rows > 0; --rows) {
      OfficeRow row;
      for (std::size_t cells = number(); cells > 0; --cells) {
        OfficeCell cell;
        cell.column_span = span();
        cell.row_span = span();
        cell.blocks = blocks();
        row.cells.push_back(std::move(cell));
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  std::vector<OfficeBlock> blocks() {
    if (++depth_ > kDeepest) throw wrong();
    std::vector<OfficeBlock> blocks;
    for (std::size_t count = number(); count > 0; --count) {
      OfficeBlock& block = blocks.emplace_back();
      const auto tag = static_cast<BlockTag>(flag());
      if (tag == BlockTag::paragraph) {
        block.content = paragraph();
      } else if (tag == BlockTag::table) {
        block.content = table();
      } else if (tag == BlockTag::box) {
        block.content = OfficeTextBox{this->blocks()};
      } else {
        throw wrong();
      }
    }
    --depth_;
    return blocks;
  }

  std::string_view bytes_;
  const std::string& where_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::string to_bytes(const OfficeDocument& document) {
  Writer writer;
  writer.add(document);
  return writer.take();
}

OfficeDocument document_from_bytes(std::string_view bytes, const std::string& where) {
  return Reader(bytes, where).read();
}

}  // namespace parsers
