// How many syllables a second of mangled text are restored on one core, adaptation to the document
// included, and whether time grows with length. Words are broken here by dice, so that nothing
// repeats; accuracy is told in docs/restoration.md.
//
//   build/release/bin/mangled_restorer_bench --benchmark_repetitions=5
//
// Aim: 10,000 syllables a second.

#include <random>
#include <string>

#include <benchmark/benchmark.h>

#include "base/resources.h"
#include "base/text.h"
#include "diacritics/mangled_restorer.h"

namespace {

using namespace diacritics;

constexpr const char* kParagraph =
    "Thuc hien Ke hoach so 3-KH/TU, ngay 01/8/2099 cua Tinh uy ve tang cuong cong tac thu vien o\n"
    "co so, Dang uy xa Suoi Hoa yeu cau cac chi bo, Uy ban nhan dan xa, Mat tran To quoc va cac\n"
    "to chuc chinh tri - xa hoi quan triet sau rong trong can bo, dang vien va nhan dan; nang cao\n"
    "chat luong phuc vu ban doc, bao dam dung tien do, dung doi tuong, phu hop voi dia phuong.\n\n";

// One letter in ten is read as something else.
std::string broken(std::int64_t paragraphs) {
  constexpr std::string_view kScraps = "~é46lQ§r'";
  std::mt19937 random(2099);
  std::string text;
  for (std::int64_t i = 0; i < paragraphs; ++i) {
    for (const char* c = kParagraph; *c != '\0'; ++c) {
      const bool letter = *c >= 'a' && *c <= 'z';
      text += letter && random() % 10 == 0 ? kScraps[random() % kScraps.size()] : *c;
    }
  }
  return base::to_nfc(text);
}

void restore(benchmark::State& state) {
  const NgramModel model(base::resource_path("diacritics/model/vi.vnlm"));
  const Syllables syllables(base::resource_path("diacritics/data/rimes.tsv"));
  const MangledRestorer restorer(
      model,
      syllables,
      {base::resource_path("diacritics/data/confusions-foreign.tsv"),
       base::resource_path("diacritics/data/confusions-vietnamese.tsv")});
  const std::string text = broken(state.range(0));
  const std::vector<LineRange> paragraphs = join_lines(base::split_lines(text));
  for (auto _ : state)
    benchmark::DoNotOptimize(restorer.restore(text, paragraphs));
  const auto syllables_restored = static_cast<std::int64_t>(base::split_words(text).size());
  state.counters["syllables/s"] = benchmark::Counter(
      static_cast<double>(state.iterations() * syllables_restored), benchmark::Counter::kIsRate);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(restore)
    ->Unit(benchmark::kMillisecond)
    ->RangeMultiplier(10)
    ->Range(1, 100)
    ->Complexity(benchmark::oN);

}  // namespace
