// Any bytes can be restored as mangled text: every change names its place, lies within one line and
// can be undone, and the number of lines stays.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/resources.h"
#include "base/text.h"
#include "diacritics/mangled_restorer.h"
#include "diacritics/mode_decision.h"
#include "diacritics/model_trainer.h"

namespace {

using namespace diacritics;

NgramModel trained_model() {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / "vanban-mangled-restorer-fuzz.txt";
  std::ofstream(path) << "Đảng uỷ xã Suối Hoa xây dựng kế hoạch thực hiện chỉ thị của Ban Bí thư\n"
                         "Uỷ ban nhân dân xã báo cáo kết quả về Ban Tuyên giáo trước ngày 25\n"
                         "Cán bộ, đảng viên nắm tình hình dư luận xã hội; báo cáo kịp thời.\n";
  TrainingOptions options;
  options.sources.push_back({path, 1});
  options.max_bytes = 1 << 20;
  options.memory_bytes = 64 << 20;
  options.min_word_count = 1;
  return NgramModel::from_bytes(train_model(options).model);
}

struct Restorers {
  NgramModel model = trained_model();
  Syllables syllables{base::resource_path("diacritics/data/rimes.tsv")};
  MangledRestorer mangled{model,
                          syllables,
                          {base::resource_path("diacritics/data/confusions-foreign.tsv"),
                           base::resource_path("diacritics/data/confusions-vietnamese.tsv")},
                          {.least_count = 1}};
};

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Restorers restorers;
  const std::string text =
      base::to_nfc(std::string_view(reinterpret_cast<const char*>(data), size));
  const std::vector<std::string_view> lines = base::split_lines(text);
  const std::vector<LineRange> ranges = join_lines(lines);
  require(decide_modes(text, ranges, restorers.model, restorers.syllables).size() == ranges.size());
  const std::vector<Change> changes = restorers.mangled.restore(text, ranges);
  std::size_t end = 0;
  for (const Change& change : changes) {
    require(change.span.begin >= end && change.span.end <= text.size());
    end = change.span.end;
    require(base::slice(text, change.span) == change.before);
    require(change.before.find('\n') == std::string::npos);
    require(change.after.find('\n') == std::string::npos);
    require(change.line < lines.size());
  }
  const std::string result = apply_changes(text, changes);
  require(base::is_nfc(result));
  require(base::split_lines(result).size() == lines.size());
  return 0;
}
