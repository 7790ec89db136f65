#include "pipeline/run_tables.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "parsers/export/obligation_table.h"
#include "parsers/xml_reader.h"
#include "pipeline/csv.h"
#include "pipeline/manifest.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += "; ";
    text += part;
  }
  return text;
}

std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string number_or_empty(std::size_t number) {
  return number == 0 ? "" : std::to_string(number);
}

std::string row_of(const std::string& name, const parsers::Obligation& obligation) {
  const parsers::ObligationRow row = parsers::table_row(obligation);
  return csv_row({row.actors,
                  row.text,
                  row.delegates,
                  row.coordinators,
                  row.deadline,
                  row.due,
                  row.report_to,
                  row.via,
                  row.products,
                  row.kind,
                  row.strength,
                  name,
                  row.section,
                  number_or_empty(static_cast<std::size_t>(row.page)),
                  decimal(row.confidence),
                  row.id});
}

std::string kind_name(const std::string& kind) {
  if (kind == "word") return "từ";
  if (kind == "obligation") return "nhiệm vụ";
  return kind == "page" ? "trang" : "trường";
}

std::string box_text(const std::array<int, 4>& box) {
  if (box == std::array<int, 4>{}) return "";
  return std::to_string(box[0]) + " " + std::to_string(box[1]) + " " + std::to_string(box[2]) +
         " " + std::to_string(box[3]);
}

std::size_t pages_of_grade(const std::vector<PageDecision>& pages, ocr::PageGrade grade) {
  return static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [grade](const PageDecision& page) {
        return page.quality.grade == grade;
      }));
}

bool has_result(Outcome outcome) {
  return outcome == Outcome::done || outcome == Outcome::exported || outcome == Outcome::skipped;
}

}  // namespace

std::string obligation_header() {
  return csv_row({"Đơn vị thực hiện",
                  "Nội dung",
                  "Người được giao",
                  "Phối hợp",
                  "Thời hạn",
                  "Hạn chót",
                  "Báo cáo",
                  "Qua",
                  "Sản phẩm",
                  "Loại",
                  "Mức độ",
                  "Văn bản",
                  "Mục",
                  "Trang",
                  "Độ tin cậy",
                  "Mã"});
}

std::string obligation_rows(const std::string& name, const parsers::Document& document) {
  std::string rows;
  for (const parsers::Obligation& obligation : document.obligations) {
    rows += row_of(name, obligation);
  }
  return rows;
}

std::string review_table(std::vector<ReviewItem> items) {
  std::stable_sort(items.begin(), items.end(), [](const ReviewItem& a, const ReviewItem& b) {
    return a.doubt.confidence < b.doubt.confidence;
  });
  std::string table(kByteOrderMark);
  table += csv_row({"Độ tin cậy",
                    "Loại",
                    "Nội dung",
                    "Cách đọc khác",
                    "Lý do",
                    "Văn bản",
                    "Mục",
                    "Trang",
                    "Dòng",
                    "Khung trên ảnh"});
  for (const auto& [document, doubt] : items) {
    table += csv_row({decimal(doubt.confidence),
                      kind_name(doubt.kind),
                      doubt.text,
                      joined(doubt.alternatives),
                      doubt.reason,
                      document,
                      doubt.section,
                      number_or_empty(static_cast<std::size_t>(doubt.page)),
                      number_or_empty(doubt.line),
                      box_text(doubt.box)});
  }
  return table;
}

void write_tables(const fs::path& output, std::vector<DocumentReport>& documents) {
  std::string obligations(kByteOrderMark);
  obligations += obligation_header();
  std::vector<ReviewItem> items;
  for (DocumentReport& report : documents) {
    if (!has_result(report.outcome)) continue;
    const fs::path folder = output / report.input.name;
    const fs::path xml = folder / (folder.filename().string() + ".xml");
    const parsers::Document document = parsers::read_xml(base::read_file(xml), xml.string());
    obligations += obligation_rows(report.input.name, document);
    report.obligations = document.obligations.size();
    report.findings = document.findings.size();
    std::optional<Manifest> manifest = read_manifest(folder);
    if (!manifest) continue;
    report.pages = manifest->pages.size();
    report.fair_pages = pages_of_grade(manifest->pages, ocr::PageGrade::fair);
    report.poor_pages = pages_of_grade(manifest->pages, ocr::PageGrade::poor);
    for (Doubt& doubt : manifest->doubts)
      items.push_back({report.input.name, std::move(doubt)});
  }
  base::write_file(output / "obligations.csv", obligations);
  base::write_file(output / "review.csv", review_table(std::move(items)));
}

}  // namespace pipeline
