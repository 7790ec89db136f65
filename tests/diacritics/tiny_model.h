#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diacritics/model_trainer.h"
#include "diacritics/ngram_model.h"

namespace diacritics {

// A text file that is removed with its object.
class TemporaryText {
 public:
  explicit TemporaryText(const std::string& text, const std::string& ending = ".txt") {
    static int serial = 0;
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::path(testing::TempDir()) /
            (std::string(test->test_suite_name()) + "-" + test->name() + "-" +
             std::to_string(serial++) + ending);
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TemporaryText() { std::filesystem::remove(path_); }
  TemporaryText(const TemporaryText&) = delete;
  TemporaryText& operator=(const TemporaryText&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The bytes of a model of `text`, one sentence per line, that knows every word in it.
inline std::string tiny_model_bytes(const std::string& text, int order = 4) {
  const TemporaryText file(text);
  TrainingOptions options;
  options.sources.push_back({file.path(), 1});
  options.order = order;
  options.max_bytes = 1 << 20;
  options.memory_bytes = 64 << 20;
  options.min_word_count = 1;
  return train_model(options).model;
}

inline NgramModel tiny_model(const std::string& text, int order = 4) {
  return NgramModel::from_bytes(tiny_model_bytes(text, order));
}

// Invented sentences in the manner of official ones.
inline const std::string& tiny_text() {
  static const std::string text =
      "Ban Thường vụ Đảng uỷ xã Suối Hoa xây dựng kế hoạch thực hiện chỉ thị\n"
      "Đảng uỷ xã Suối Hoa chỉ đạo các chi bộ thực hiện nghiêm túc kế hoạch này\n"
      "Căn cứ Quyết định số 12/QĐ-UBND ngày 18/8/2025 của Uỷ ban nhân dân xã Suối Hoa\n"
      "Uỷ ban nhân dân xã báo cáo kết quả về Ban Tuyên giáo trước ngày 25 hằng tháng\n"
      "Công văn số 7/CV-ĐU ngày 3/9/2025 của Đảng uỷ xã Suối Hoa\n"
      "Chi bộ thôn Đồng Tâm họp thường kỳ. Đồng chí Bí thư chi bộ chủ trì.\n"
      "Cán bộ, đảng viên nắm tình hình dư luận xã hội; báo cáo kịp thời.\n"
      "Người dân đang chờ kết quả. Họ dạng chân đứng dưới nắng, quả cam rơi.\n";
  return text;
}

}  // namespace diacritics
