// Any text can be restored: only marks are added, and every change can be undone.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/text.h"
#include "diacritics/model_trainer.h"
#include "diacritics/plain_restorer.h"

namespace {

using namespace diacritics;

NgramModel trained_model() {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / "vanban-plain-restorer-fuzz.txt";
  std::ofstream(path) << "Đảng uỷ xã Suối Hoa xây dựng kế hoạch thực hiện chỉ thị\n"
                         "Đang chờ kết quả theo Công văn số 7/CV-ĐU ngày 3/9/2025 mục VI.\n"
                         "Cán bộ vì thế nắm dư luận xã hội; báo cáo kịp thời đ d\n";
  TrainingOptions options;
  options.sources.push_back({path, 1});
  options.max_bytes = 1 << 20;
  options.memory_bytes = 64 << 20;
  options.min_word_count = 1;
  return NgramModel::from_bytes(train_model(options).model);
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const NgramModel model = trained_model();
  const std::string text =
      base::to_nfc(std::string_view(reinterpret_cast<const char*>(data), size));
  const std::vector<LineRange> paragraphs = join_lines(base::split_lines(text));
  const std::vector<Change> changes = PlainRestorer(model).restore(text, paragraphs);
  std::size_t end = 0;
  for (const Change& change : changes) {
    require(change.span.begin >= end && change.span.end <= text.size());
    require(base::slice(text, change.span) == change.before);
    require(change.before != change.after);
    end = change.span.end;
  }
  const std::string restored = apply_changes(text, changes);
  require(base::is_nfc(restored));
  require(base::strip_marks(restored) == base::strip_marks(text));
  return 0;
}
