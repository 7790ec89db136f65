// How many syllables a second are given their marks on one core, how long a model takes to open,
// and whether time grows with length. The text is made here; accuracy is measured by `vanban eval`
// and told in docs/model_card.md.
//
//   build/release/bin/plain_restorer_bench --benchmark_repetitions=5
//
// Aim: 300,000 syllables a second, 5 ms to open the model.

#include <string>

#include <benchmark/benchmark.h>

#include "base/resources.h"
#include "base/text.h"
#include "diacritics/plain_restorer.h"

namespace {

using namespace diacritics;

const std::string kParagraph =
    "Thuc hien Ke hoach so 3-KH/TU, ngay 01/8/2099 cua Tinh uy ve tang cuong cong tac thu vien o "
    "co so, Dang uy xa Suoi Hoa yeu cau cac chi bo, Uy ban nhan dan xa, Mat tran To quoc va cac to "
    "chuc chinh tri - xa hoi quan triet sau rong trong can bo, dang vien va nhan dan; nang cao "
    "chat "
    "luong phuc vu ban doc, bao dam dung tien do, dung doi tuong, phu hop voi tinh hinh dia phuong."
    "\n";

std::filesystem::path model_path() {
  return base::resource_path("diacritics/model/vi.vnlm");
}

void restore(benchmark::State& state) {
  const NgramModel model(model_path());
  const PlainRestorer restorer(model);
  std::string text;
  for (std::int64_t i = 0; i < state.range(0); ++i)
    text += kParagraph;
  const std::vector<LineRange> paragraphs = join_lines(base::split_lines(text));
  for (auto _ : state)
    benchmark::DoNotOptimize(restorer.restore(text, paragraphs));
  const auto syllables = static_cast<std::int64_t>(base::split_words(kParagraph).size());
  state.counters["syllables/s"] =
      benchmark::Counter(static_cast<double>(state.iterations() * state.range(0) * syllables),
                         benchmark::Counter::kIsRate);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(restore)
    ->Unit(benchmark::kMillisecond)
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->Complexity(benchmark::oN);

void open_model(benchmark::State& state) {
  const std::filesystem::path path = model_path();
  for (auto _ : state)
    benchmark::DoNotOptimize(NgramModel(path).vocabulary_size());
}
BENCHMARK(open_model)->Unit(benchmark::kMicrosecond);

}  // namespace
