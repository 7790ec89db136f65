// How fast a store takes documents in and answers, over a corpus made by recombining the sentences
// of tests/corpus/data: every document has thirty obligations among 87 passages of the length of
// real ones, an issuer out of 300, and a day of issue. The number of documents is that of
// VANBAN_BENCH_DOCUMENTS, 2,000 when it is not set. The store is made in the temporary folder and
// removed at the end, or it is the one at VANBAN_BENCH_STORE, a file or a PostgreSQL address, which
// is filled up and stays:
//
//   VANBAN_DATA=$PWD VANBAN_BENCH_STORE=kho.db VANBAN_BENCH_DOCUMENTS=100000
//   build/release/bin/store_bench
//
// Aims: 300 documents a second put in; with 100,000 of them a search with two filters in 30 ms, on
// PostgreSQL 50 ms (95th percentile), what is due in a year in 300 ms, coverage over 1,000 plans in
// 5 s; the store less than three times its text. docs/performance.md has what was measured.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "base/sha256.h"
#include "corpus/coverage.h"
#include "corpus/passages.h"
#include "corpus/store.h"
#include "parsers/date_parser.h"
#include "tests/corpus/sample_corpus.h"

namespace {

using corpus::Store;

// Of thirty-seven real directives: 34 obligations in 97 passages a document, 289 bytes of text in
// an obligation and 115 in a passage that has none.
constexpr std::size_t kObligations = 30, kOthers = 57, kSections = 12;
constexpr std::size_t kObligationBytes = 230;  // at least; on average some sixty more
constexpr int kIssuers = 300;

std::size_t document_count() {
  const char* text = std::getenv("VANBAN_BENCH_DOCUMENTS");
  return text == nullptr ? 2000 : std::strtoul(text, nullptr, 10);
}

using Random = std::mt19937;

const parsers::Obligation& any_obligation(Random& random) {
  const auto& from = corpus::sample_corpus()[random() % corpus::sample_corpus().size()];
  return from.obligations[random() % from.obligations.size()];
}

// Passages of the samples as long as those of real documents that are no obligations.
const std::string& any_other_text(Random& random) {
  static const std::vector<std::string> kTexts = [] {
    std::vector<std::string> texts;
    for (const parsers::Document& sample : corpus::sample_corpus())
      for (corpus::Passage& passage : corpus::passages(sample))
        if (passage.text.size() > 40) texts.push_back(std::move(passage.text));
    return texts;
  }();
  return kTexts[random() % kTexts.size()];
}

parsers::Block block(const std::string& id, std::string text) {
  parsers::Block made;
  made.id = id;
  made.text.text = std::move(text);
  return made;
}

// A passage with an obligation made of several.
parsers::Block add_obligation(parsers::Document& document, std::size_t number, Random& random) {
  parsers::Obligation obligation = any_obligation(random);
  while (obligation.text.text.size() < kObligationBytes)
    obligation.text.text += ' ' + any_obligation(random).text.text;
  obligation.id = "o" + std::to_string(number);
  obligation.block = "p" + base::sha256_hex(std::to_string(random())).substr(0, 10);
  obligation.section.clear();
  parsers::Block made = block(
      obligation.block, obligation.text.text + " Lần thứ " + std::to_string(random() % 5000) + '.');
  document.obligations.push_back(std::move(obligation));
  return made;
}

void add_text(parsers::Document& document, Random& random) {
  for (std::size_t i = 0; i < kSections; ++i) {
    parsers::Section section;
    section.path = std::to_string(i + 1);
    section.printed_marker = section.path + '.';
    section.heading = parsers::Text{};
    const std::string& heading = any_other_text(random);
    section.heading->text = heading.substr(0, heading.rfind(' ', 60));
    for (std::size_t at = i; at < kOthers - kSections; at += kSections)
      section.children.emplace_back(
          block("p" + base::sha256_hex(std::to_string(random())).substr(0, 10),
                any_other_text(random) + ' ' + std::to_string(random() % 5000)));
    for (std::size_t at = i; at < kObligations; at += kSections)
      section.children.emplace_back(add_obligation(document, at, random));
    document.body.emplace_back(std::move(section));
  }
}

// Document number `number` of the corpus.
parsers::Document recombined(std::size_t number) {
  Random random(static_cast<Random::result_type>(number));
  parsers::Document document;
  const std::string name = std::to_string(number);
  document.source.href = name + ".txt";
  document.source.sha256 = base::sha256_hex(name);
  document.metadata.type = number % 3 == 0 ? "Công văn" : "Kế hoạch";
  document.metadata.type_code = number % 3 == 0 ? "CV" : "KH";
  document.metadata.number = name + "-KH/ĐU";
  document.metadata.issuer = "Đảng uỷ xã Suối " + std::to_string(random() % kIssuers);
  document.metadata.date_iso = parsers::to_iso({2020 + static_cast<int>(random() % 6),
                                                1 + static_cast<int>(random() % 12),
                                                1 + static_cast<int>(random() % 28)});
  parsers::Reference directive;
  directive.id = "r1";
  directive.text = "Chỉ thị số 19-CT/TU";
  directive.number = "19-CT/TU";
  directive.relation = parsers::Relation::implements;
  document.references = {directive};
  add_text(document, random);
  return document;
}

constexpr std::size_t kBatch = 100;  // documents put in at once

// Returns the seconds of processor time that putting in takes.
double put_numbers(Store& store, std::size_t first, std::size_t last) {
  std::vector<parsers::Document> documents;
  std::vector<const parsers::Document*> batch;
  for (std::size_t i = first; i < last; ++i)
    documents.push_back(recombined(i));
  for (const parsers::Document& document : documents)
    batch.push_back(&document);
  const std::clock_t begin = std::clock();
  store.put_all(batch);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// A store in the temporary folder, as long as it is wanted.
class StoreFile {
 public:
  explicit StoreFile(const std::string& name)
      : path_(std::filesystem::temp_directory_path() /
              ("vanban-bench-" + name + std::to_string(getpid()) + ".db")) {}
  ~StoreFile() {
    for (const char* end : {"", "-wal", "-shm"})
      std::filesystem::remove(path_.string() + end);
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// The store that all questions are put to.
class Corpus {
 public:
  Corpus() {
    const char* location = std::getenv("VANBAN_BENCH_STORE");
    store = corpus::open_store(location == nullptr ? file_.path() : location, Store::Access::write);
    const std::size_t before = store->documents().size();
    double seconds = 0;
    for (std::size_t i = before; i < document_count(); i += kBatch)
      seconds += put_numbers(*store, i, std::min(i + kBatch, document_count()));
    if (seconds > 0) put_per_second = static_cast<double>(document_count() - before) / seconds;
  }

 private:
  StoreFile file_{"all"};  // goes after the store

 public:
  std::unique_ptr<Store> store;
  double put_per_second = 0;  // while it was filled up
};

Corpus& filled() {
  static Corpus corpus;
  return corpus;
}

Store& store() {
  return *filled().store;
}

// Into a new file; the documents are made before the clock starts.
void put(benchmark::State& state) {
  std::vector<parsers::Document> documents;
  for (std::size_t i = 0; i < 1000; ++i)
    documents.push_back(recombined(i));
  const StoreFile file("put");
  for (auto _ : state) {
    const auto fresh = corpus::open_store(file.path(), Store::Access::write);
    for (std::size_t at = 0; at < documents.size(); at += kBatch) {
      std::vector<const parsers::Document*> batch;
      for (std::size_t i = at; i < std::min(at + kBatch, documents.size()); ++i)
        batch.push_back(&documents[i]);
      fresh->put_all(batch);
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(documents.size()));
}
BENCHMARK(put)->Unit(benchmark::kMillisecond)->Iterations(1);

// Warm: every query once before it is timed.
void search_with_two_filters(benchmark::State& state) {
  static constexpr const char* kQueries[] = {"rac thai nhua",
                                             "\"nguồn nước sinh hoạt\"",
                                             "Trạm Y tế",
                                             "UBND",
                                             "ngoai khoa",
                                             "loa",
                                             "\"đội cồng chiêng\"",
                                             "bao cao ket qua",
                                             "túi ni lông",
                                             "tuần tra"};
  std::vector<double> times, busy_times;
  store();
  for (auto _ : state) {
    for (const char* query : kQueries) {
      for (int issuer = 0; issuer < 20; ++issuer) {
        corpus::SearchRequest request;
        request.query = corpus::plain_query(query);
        request.documents.types = {"KH"};
        request.documents.issuer = "Suối " + std::to_string(issuer);
        if (issuer == 0) store().search(request);
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t busy = std::clock();
        benchmark::DoNotOptimize(store().search(request));
        times.push_back(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        busy_times.push_back(static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC);
      }
    }
  }
  std::sort(times.begin(), times.end());
  std::sort(busy_times.begin(), busy_times.end());
  state.counters["queries"] = static_cast<double>(times.size());
  state.counters["p95_ms"] = times[times.size() * 95 / 100] * 1000;
  state.counters["median_ms"] = times[times.size() / 2] * 1000;
  state.counters["busy_p95_ms"] = busy_times[times.size() * 95 / 100] * 1000;
  state.counters["busy_median_ms"] = busy_times[times.size() / 2] * 1000;
}
BENCHMARK(search_with_two_filters)->Unit(benchmark::kMillisecond)->Iterations(1);

void due_in_a_year(benchmark::State& state) {
  corpus::SearchRequest request;
  request.obligations.due_from = "2026-01-01";
  request.obligations.due_until = "2026-12-31";
  request.limit = 1000;
  store().due(request);
  for (auto _ : state)
    benchmark::DoNotOptimize(store().due(request));
}
BENCHMARK(due_in_a_year)->Unit(benchmark::kMillisecond)->Iterations(3);

void coverage_of_1000_plans(benchmark::State& state) {
  std::vector<corpus::Plan> plans(1000);
  for (std::size_t i = 0; i < plans.size(); ++i)
    plans[i].obligations = recombined(i).obligations;
  const std::vector<parsers::Obligation> duties = recombined(plans.size()).obligations;
  for (auto _ : state)
    benchmark::DoNotOptimize(corpus::coverage(duties, plans));
}
BENCHMARK(coverage_of_1000_plans)->Unit(benchmark::kMillisecond)->Iterations(1);

void size(benchmark::State& state) {
  for (auto _ : state) {
    const corpus::StoreStatistics of = store().statistics();
    state.counters["bytes/byte of text"] =
        static_cast<double>(of.store_bytes) / static_cast<double>(of.text_bytes);
    state.counters["obligations"] = static_cast<double>(of.obligations);
    state.counters["put/s"] = filled().put_per_second;
  }
}
BENCHMARK(size)->Iterations(1);

}  // namespace
