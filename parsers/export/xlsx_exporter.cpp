#include "parsers/export/xlsx_exporter.h"

#include <algorithm>
#include <filesystem>
#include <functional>

#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/text.h"
#include "parsers/date_parser.h"
#include "parsers/export/obligation_table.h"
#include "parsers/xml_builder.h"

namespace parsers {
namespace {

constexpr std::size_t kMaxCellCharacters = 32'767;  // Excel specifications and limits
constexpr std::size_t kMaxRows = 1'048'576;
constexpr std::size_t kMaxUrlCharacters = 2'000;
constexpr std::size_t kMaxLinks = 65'530;  // of one sheet

// libxlsxwriter writes to a path; this is a file of ours for as long as the workbook is made.
class TemporaryPath {
 public:
  TemporaryPath() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vanban-XXXXXX").string();
    const int file = mkstemp(pattern.data());
    if (file < 0) {
      throw base::Error(pattern,
                        base::tr("không tạo được tệp tạm", "cannot make a temporary file"),
                        base::ErrorCode::unwritable);
    }
    close(file);
    path_ = pattern;
  }
  ~TemporaryPath() { unlink(path_.c_str()); }
  TemporaryPath(const TemporaryPath&) = delete;
  TemporaryPath& operator=(const TemporaryPath&) = delete;

  const std::string& name() const { return path_; }

 private:
  std::string path_;
};

// At most `max_characters`, as Excel counts them, in UTF-16. A carriage return would show as
// "_x000D_" and becomes a blank.
std::string cut(std::string_view text, std::size_t max_characters) {
  std::string allowed = xml_text(text);
  std::replace(allowed.begin(), allowed.end(), '\r', ' ');
  std::size_t characters = 0;
  std::size_t before_last = 0;
  for (std::size_t at = 0; at < allowed.size();) {
    const std::size_t begin = at;
    characters += base::next_char(allowed, at) > 0xFFFF ? 2 : 1;
    if (characters < max_characters) before_last = at;
    if (characters > max_characters) return allowed.substr(0, std::min(begin, before_last)) + "…";
  }
  return allowed;
}

// One line of the table: what it says and where it comes from.
struct Line {
  const Document& document;
  ObligationRow row;
};

struct Column {
  const char* title;
  double width;  // in characters
  std::function<std::string(const Line&)> text;
};

const std::vector<Column>& columns() {
  static const std::vector<Column> kColumns{
      {"Văn bản", 20, [](const Line& line) { return short_title(line.document); }},
      {"Cơ quan ban hành", 24, [](const Line& line) { return line.document.metadata.issuer; }},
      {"Ngày ban hành", 12, [](const Line& line) { return line.document.metadata.date_iso; }},
      {"Mục", 10, [](const Line& line) { return line.row.section; }},
      {"Loại", 12, [](const Line& line) { return line.row.kind; }},
      {"Mức độ", 11, [](const Line& line) { return line.row.strength; }},
      {"Chủ trì", 30, [](const Line& line) { return line.row.actors; }},
      {"Nội dung", 70, [](const Line& line) { return line.row.text; }},
      {"Giao", 24, [](const Line& line) { return line.row.delegates; }},
      {"Phối hợp", 24, [](const Line& line) { return line.row.coordinators; }},
      {"Sản phẩm", 24, [](const Line& line) { return line.row.products; }},
      {"Thời hạn", 26, [](const Line& line) { return line.row.deadline; }},
      {"Hạn cuối", 12, [](const Line& line) { return line.row.due; }},
      {"Báo cáo", 24, [](const Line& line) { return line.row.report_to; }},
      {"Qua", 24, [](const Line& line) { return line.row.via; }},
      {"Trang",
       7,
       [](const Line& line) { return line.row.page == 0 ? "" : std::to_string(line.row.page); }},
      {"Độ tin cậy", 10, [](const Line&) { return std::string(); }},
      {"Mã", 12, [](const Line& line) { return line.row.id; }},
  };
  return kColumns;
}

struct Formats {
  lxw_format* header;
  lxw_format* text;
  lxw_format* date;
  lxw_format* percent;
  lxw_format* link;
};

Formats make_formats(lxw_workbook* workbook) {
  Formats formats{workbook_add_format(workbook),
                  workbook_add_format(workbook),
                  workbook_add_format(workbook),
                  workbook_add_format(workbook),
                  workbook_add_format(workbook)};
  format_set_bold(formats.header);
  format_set_bg_color(formats.header, 0xDCE6F1);
  format_set_border(formats.header, LXW_BORDER_THIN);
  format_set_num_format(formats.date, "dd/mm/yyyy");
  format_set_num_format(formats.percent, "0%");
  format_set_font_color(formats.link, LXW_COLOR_BLUE);
  format_set_underline(formats.link, LXW_UNDERLINE_SINGLE);
  for (lxw_format* format :
       {formats.header, formats.text, formats.date, formats.percent, formats.link}) {
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  return formats;
}

// Fills one sheet. The columns with dates, the confidence and the link differ from the rest.
class Sheet {
 public:
  Sheet(lxw_workbook* workbook, lxw_worksheet* sheet)
      : sheet_(sheet), formats_(make_formats(workbook)) {
    for (std::size_t i = 0; i < columns().size(); ++i) {
      const auto at = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet_, at, at, columns()[i].width, nullptr);
      worksheet_write_string(sheet_, 0, at, columns()[i].title, formats_.header);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
  }

  void add(const Line& line) {
    ++row_;
    for (std::size_t i = 0; i < columns().size(); ++i) {
      write(static_cast<lxw_col_t>(i), columns()[i], line);
    }
  }

  void finish() {
    worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns().size() - 1));
  }

 private:
  void write(lxw_col_t at, const Column& column, const Line& line) {
    const std::string_view title = column.title;
    const std::string text = column.text(line);
    if (title == "Độ tin cậy") {
      worksheet_write_number(sheet_, row_, at, line.row.confidence, formats_.percent);
    } else if (title == "Trang" && !text.empty()) {
      worksheet_write_number(sheet_, row_, at, line.row.page, formats_.text);
    } else if (title == "Văn bản" && write_link(at, line, text)) {
      return;
    } else if (const std::optional<Date> day = from_iso(text);
               day && day->day != 0 && (title == "Hạn cuối" || title == "Ngày ban hành")) {
      lxw_datetime date{day->year, day->month, day->day, 0, 0, 0};
      worksheet_write_datetime(sheet_, row_, at, &date, formats_.date);
    } else if (!text.empty()) {
      worksheet_write_string(
          sheet_, row_, at, cut(text, kMaxCellCharacters).c_str(), formats_.text);
    }
  }

  // The title as a link to the place in the source file; false when no link can be made.
  bool write_link(lxw_col_t at, const Line& line, const std::string& text) {
    const Source& source = line.document.source;
    const std::string& file = source.link.empty() ? source.href : source.link;
    if (file.empty() || file == "-" || links_ == kMaxLinks) return false;
    // libxlsxwriter takes what follows '#' for a place in the file.
    if (file.find_first_of("#\"<>|*?\\") != std::string::npos) return false;
    std::string url = "external:" + file;
    if (line.row.page != 0 && file.ends_with(".pdf")) {
      url += "#page=" + std::to_string(line.row.page);
    } else if (!line.row.block.empty() && file.ends_with(".html")) {
      url += '#' + line.row.block;
    }
    if (url.size() > kMaxUrlCharacters || xml_text(url) != url) return false;
    if (worksheet_write_url_opt(sheet_,
                                row_,
                                at,
                                url.c_str(),
                                formats_.link,
                                cut(text, kMaxCellCharacters).c_str(),
                                nullptr) != LXW_NO_ERROR) {
      return false;
    }
    ++links_;
    return true;
  }

  lxw_worksheet* sheet_;
  Formats formats_;
  lxw_row_t row_ = 0;
  std::size_t links_ = 0;
};

void write_workbook(std::span<const Document> documents, const std::string& path) {
  lxw_workbook* workbook = workbook_new(path.c_str());
  lxw_doc_properties properties{};
  std::string title = "Nhiệm vụ được giao";
  properties.title = title.data();   // copied
  properties.created = 946'684'800;  // 2000-01-01: the clock is not part of the output
  workbook_set_properties(workbook, &properties);
  Sheet sheet(workbook, workbook_add_worksheet(workbook, "Nhiệm vụ"));
  for (const Document& document : documents) {
    for (const Obligation& obligation : document.obligations) {
      sheet.add({document, table_row(obligation)});
    }
  }
  sheet.finish();
  if (const lxw_error error = workbook_close(workbook); error != LXW_NO_ERROR) {
    throw base::Error(path, lxw_strerror(error), base::ErrorCode::unwritable);
  }
}

}  // namespace

std::string write_xlsx(std::span<const Document> documents) {
  std::size_t rows = 1;
  for (const Document& document : documents)
    rows += document.obligations.size();
  if (rows > kMaxRows) {
    throw base::Error(
        "xlsx",
        base::tr("quá nhiều nhiệm vụ cho một bảng tính", "too many obligations for one sheet"),
        base::ErrorCode::limit);
  }
  const TemporaryPath file;
  write_workbook(documents, file.name());
  return base::read_file(file.name());
}

}  // namespace parsers
