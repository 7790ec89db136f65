// A model file may hold any bytes: it is refused with an Error, or it can be asked anything. Input
// that begins with an even byte is a file; any other is a list of bytes to alter in a good file
// (three for the place, one for the value).

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include "base/error.h"
#include "diacritics/model_trainer.h"
#include "diacritics/ngram_model.h"

namespace {

using namespace diacritics;

std::string good_file() {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / "vanban-ngram-model-fuzz.txt";
  std::ofstream(path) << "Đảng uỷ xã Suối Hoa xây dựng kế hoạch thực hiện chỉ thị\n"
                         "Đang chờ kết quả theo Công văn số 7/CV-ĐU ngày 3/9/2025.\n";
  TrainingOptions options;
  options.sources.push_back({path, 1});
  options.max_bytes = 1 << 20;
  options.memory_bytes = 64 << 20;
  options.min_word_count = 1;
  return train_model(options).model;
}

std::string file_from(const std::uint8_t* data, std::size_t size) {
  static const std::string good = good_file();
  if (size == 0 || data[0] % 2 == 0) return std::string(reinterpret_cast<const char*>(data), size);
  std::string altered = good;
  for (std::size_t i = 1; i + 3 < size; i += 4) {
    const std::size_t place =
        data[i] | std::size_t{data[i + 1]} << 8 | std::size_t{data[i + 2]} << 16;
    altered[place % altered.size()] = static_cast<char>(data[i + 3]);
  }
  return altered;
}

void ask(const NgramModel& model) {
  ModelState state = model.begin();
  for (const char* stripped : {"dang", "uy", "xa", "cv", "du", ""}) {
    const WordRange range = model.spellings(stripped);
    std::vector<WordId> words(range.size());
    std::iota(words.begin(), words.end(), range.first);
    std::vector<Scored> scored(words.size());
    model.score({&state, 1}, words, scored);
    for (WordId word = range.first; word < range.last; ++word) {
      if (model.word(word) == "đảng") model.facts(word);
      state = model.score(state, word).state;
    }
  }
  model.id("đảng");
  model.version();
  model.score(model.begin_code(), 1U << 20);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    ask(NgramModel::from_bytes(file_from(data, size)));
  } catch (const base::Error&) {
  }
  return 0;
}
