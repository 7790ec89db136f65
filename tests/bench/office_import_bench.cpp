// Speed of importing Word files: a ZIP file with a plan of some 3,000 words, 300 paragraphs with
// automatic numbers and a table of 40 rows, to the text that the parsers take. Run on a quiet
// machine with the release preset:
//
//   build/release/bin/office_import_bench
#include <string>

#include <benchmark/benchmark.h>

#include "parsers/export/docx_exporter.h"
#include "parsers/import/docx_reader.h"
#include "parsers/import/office_text.h"

namespace {

std::string plan() {
  parsers::OfficeDocument document;
  const auto add = [](const std::string& text, std::vector<parsers::OfficeBlock>& blocks) {
    parsers::OfficeParagraph paragraph;
    paragraph.runs.push_back({text});
    parsers::OfficeBlock block;
    block.content = std::move(paragraph);
    blocks.push_back(std::move(block));
  };
  for (int i = 0; i < 260; ++i)
    add("Tổ chức tuyên truyền về phòng đọc của xã tới mọi thôn", document.blocks);
  parsers::OfficeTable table;
  for (int row = 0; row < 40; ++row) {
    table.rows.emplace_back();
    for (int column = 0; column < 5; ++column) {
      table.rows.back().cells.emplace_back();
      add("Phòng Văn hóa", table.rows.back().cells.back().blocks);
    }
  }
  parsers::OfficeBlock block;
  block.content = std::move(table);
  document.blocks.push_back(std::move(block));
  return parsers::write_docx(document, "Kế hoạch");
}

void BM_ReadDocx(benchmark::State& state) {
  const std::string bytes = plan();
  for (auto _ : state)
    benchmark::DoNotOptimize(parsers::to_source_text(parsers::read_docx(bytes, "plan.docx")));
  state.counters["documents/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(BM_ReadDocx);

}  // namespace
