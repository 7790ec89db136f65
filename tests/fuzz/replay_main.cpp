// Runs a fuzzer's entry point over files (folders are searched), for compilers without libFuzzer;
// then over forty mutations of each, so that the entry point is exercised in every test run.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

void mutate(std::string& input, std::mt19937& random) {
  const std::size_t at = input.empty() ? 0 : random() % input.size();
  switch (random() % 4) {
    case 0:
      input.insert(at, 1, static_cast<char>(random()));
      break;
    case 1:
      input.erase(at, random() % 8);
      break;
    case 2:
      input.insert(at, input.substr(random() % (at + 1), 16));
      break;
    default:
      if (!input.empty()) input[at] = static_cast<char>(random());
  }
}

std::vector<std::filesystem::path> files_of(int count, char** arguments) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i) {
    if (!std::filesystem::is_directory(arguments[i])) {
      files.emplace_back(arguments[i]);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i])) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  constexpr int kMutations = 40;
  std::mt19937 random(1);
  std::size_t runs = 0;
  for (const std::filesystem::path& file : files_of(count, arguments)) {
    const std::string seed = base::read_file(file);
    run(seed);
    std::string input = seed;
    for (int i = 0; i < kMutations; ++i) {
      mutate(input, random);
      run(input);
      ++runs;
    }
  }
  std::printf("%zu inputs\n", runs);
  return runs > 0 ? 0 : 1;
}
