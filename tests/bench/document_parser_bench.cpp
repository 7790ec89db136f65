// How many directives a second are read from text into a Document, with and without writing it as
// validated XML, and whether time grows with length. A plan of about 3,000 words is made here, so
// that the figure can be had anywhere.
//
//   build/release/bin/document_parser_bench --benchmark_repetitions=5
//
// Aim: 300 plans a second and core, text to validated XML.

#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

#include "parsers/document_parser.h"
#include "parsers/xml_writer.h"

namespace {

const std::string kHead =
    "ĐẢNG BỘ TỈNH BÌNH MINH\nĐẢNG UỶ XÃ HOÀ AN\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Hoà An, ngày 05 tháng 9 năm 2099\n\nKẾ HOẠCH\nthực hiện công tác thư viện năm 2099\n-----\n\n"
    "Thực hiện Kế hoạch số 3-KH/TU, ngày 01/8/2099 của Tỉnh uỷ, Đảng uỷ xã xây dựng Kế hoạch như "
    "sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao chất lượng phục vụ bạn đọc.\n\n"
    "II. TỔ CHỨC THỰC HIỆN\n\n";

const std::string kDuty =
    ". Văn phòng Đảng uỷ\n\n- Chủ trì, phối hợp với Uỷ ban nhân dân xã và các tổ chức chính trị - "
    "xã "
    "hội tham mưu\ntriển khai Quyết định số 15/QĐ-UBND ngày 02/3/2099; theo dõi, đôn đốc, kiểm tra "
    "việc\nthực hiện của các chi bộ, bảo đảm đúng tiến độ, đúng đối tượng, phù hợp với tình "
    "hình.\n\n"
    "- Định kỳ trước ngày 25 hằng tháng, tổng hợp kết quả báo cáo Ban Thường vụ Đảng uỷ (qua Ban "
    "Xây\ndựng Đảng). Thời gian hoàn thành: trong quý IV năm 2099.\n\n";

const std::string kFoot =
    "Trên đây là Kế hoạch của Đảng uỷ xã.\n\nNơi nhận:\n- Tỉnh uỷ (để báo cáo),\n- Các chi bộ,\n"
    "- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn Một\n";

// A plan in which `duties` bodies get about 100 words each.
parsers::SourceText plan(std::int64_t duties) {
  std::string text = kHead;
  for (std::int64_t i = 1; i <= duties; ++i)
    text += std::to_string(i) + kDuty;
  return {text + kFoot, {}};
}

constexpr std::int64_t kDutiesOfAPlan = 28;

void report(benchmark::State& state, const parsers::SourceText& source) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.text.size()));
  state.counters["documents/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void parse(benchmark::State& state) {
  const parsers::SourceText source = plan(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(parsers::parse_document(source));
  report(state, source);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parse)
    ->Unit(benchmark::kMillisecond)
    ->RangeMultiplier(8)
    ->Range(kDutiesOfAPlan, kDutiesOfAPlan * 8 * 8 * 4)
    ->Complexity(benchmark::oN);

void parse_and_write(benchmark::State& state) {
  const parsers::SourceText source = plan(kDutiesOfAPlan);
  for (auto _ : state) {
    parsers::Document document = parsers::parse_document(source);
    document.source = {"plan.txt", std::string(64, '0'), "text/plain", 0, {}, 1.0, ""};
    benchmark::DoNotOptimize(parsers::write_xml(document));
  }
  report(state, source);
}
BENCHMARK(parse_and_write)->Unit(benchmark::kMillisecond);

// What breaks parsers that are not linear: one line, only headings, only blanks, open brackets.
void parse_degenerate(benchmark::State& state, const std::string& piece) {
  parsers::SourceText source;
  for (std::int64_t i = 0; i < state.range(0); ++i)
    source.text += piece;
  for (auto _ : state)
    benchmark::DoNotOptimize(parsers::parse_document(source));
  report(state, source);
  state.SetComplexityN(state.range(0));
}
BENCHMARK_CAPTURE(parse_degenerate, one_line, "thực hiện ")
    ->Unit(benchmark::kMillisecond)
    ->Arg(20'000)
    ->Arg(200'000);
BENCHMARK_CAPTURE(parse_degenerate, headings, "1. Mục\n")
    ->Unit(benchmark::kMillisecond)
    ->Arg(10'000)
    ->Arg(100'000);
BENCHMARK_CAPTURE(parse_degenerate, brackets, "((“ văn bản\n")
    ->Unit(benchmark::kMillisecond)
    ->Arg(10'000)
    ->Arg(100'000);
BENCHMARK_CAPTURE(parse_degenerate, lower_lines, "thực hiện các nội dung theo quy định của\n")
    ->Unit(benchmark::kMillisecond)
    ->Arg(10'000)
    ->Arg(100'000);

}  // namespace
