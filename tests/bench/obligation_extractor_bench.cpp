// How fast are the obligations of a parsed plan found? On a quiet machine with the release preset:
//
//   build/release/bin/obligation_extractor_bench
//
// The plan is the fuzzer's seed, repeated to about 3,000 words.

#include <string>

#include <benchmark/benchmark.h>

#include "base/text.h"
#include "parsers/document_parser.h"
#include "parsers/obligation_extractor.h"

namespace {

parsers::SourceText plan(int sections) {
  parsers::SourceText source;
  source.text = "KẾ HOẠCH\nvề công tác lưu trữ\n\nII- TỔ CHỨC THỰC HIỆN\n\n";
  for (int i = 1; i <= sections; ++i)
    source.text +=
        std::to_string(i) +
        ". Văn phòng Đảng uỷ\n\n"
        "- Chủ trì, phối hợp với Công an xã rà soát hồ sơ; báo cáo Ban Thường vụ Đảng uỷ "
        "(qua Văn phòng Đảng uỷ) trước ngày 25 hằng tháng hoặc khi có yêu cầu.\n\n"
        "- Trên cơ sở Kế hoạch này, các chi bộ trực thuộc xây dựng kế hoạch của đơn vị, "
        "tổ chức quán triệt đến cán bộ, đảng viên. Chỉ đạo các tổ tuyên truyền.\n\n"
        "Thời gian thực hiện: Quý IV năm 2025\n\n";
  return source;
}

void BM_ExtractObligations(benchmark::State& state) {
  const parsers::SourceText source = plan(static_cast<int>(state.range(0)));
  const parsers::Document document = parsers::parse_document(source);
  std::size_t found = 0;
  for (auto _ : state) {
    found = parsers::extract_obligations(document).size();
    benchmark::DoNotOptimize(found);
  }
  const auto words = static_cast<double>(base::split_words(source.text).size());
  state.counters["words"] = words;
  state.counters["obligations"] = static_cast<double>(found);
  state.counters["words/s"] =
      benchmark::Counter(words, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(BM_ExtractObligations)->Arg(34)->Arg(340)->Arg(3400)->Unit(benchmark::kMillisecond);

}  // namespace
