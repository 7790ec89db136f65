#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/streams.h"
#include "pipeline/text_scores.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::vector<std::string> files;
  double max_cer = -1;
  double min_found = -1;
};

std::string line(const std::string& name, const pipeline::TextScores& scores) {
  char figures[160];
  std::snprintf(figures,
                sizeof figures,
                ": CER %.4f WER %.4f words found %.4f of %zu\n",
                scores.character_error_rate(),
                scores.word_error_rate(),
                scores.found_share(),
                scores.words);
  return name + figures;
}

// A bound that was asked for and not kept.
bool is_missed(const pipeline::TextScores& total, const Options& options) {
  return (options.max_cer >= 0 && total.character_error_rate() > options.max_cer) ||
         (options.min_found >= 0 && total.found_share() < options.min_found);
}

int evaluate(const Options& options) {
  if (options.files.size() % 2 != 0) {
    throw base::Error(
        "eval",
        tr("các tệp phải đi thành cặp: BẢN_ĐÚNG BẢN_ĐỌC", "files come in pairs: TRUTH READING"),
        base::ErrorCode::usage);
  }
  pipeline::TextScores total;
  std::string report;
  for (std::size_t i = 0; i < options.files.size(); i += 2) {
    const std::string truth = read_input(options.files[i]);
    const std::string& name = options.files[i + 1];
    const pipeline::TextScores scores = pipeline::compare_texts(truth, read_input(name));
    report += line(name, scores);
    total += scores;
  }
  write_output("-", report + line(std::string(tr("tổng", "total")), total));
  if (!is_missed(total, options)) return 0;
  say(std::string(tr("không đạt mức yêu cầu", "the bound is not kept")));
  return static_cast<int>(base::ErrorCode::other);
}

}  // namespace

void add_eval_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(
      app,
      "eval",
      tr("Đo sai số của bản đọc so với bản đúng", "Measure readings against one's own truth"),
      chosen);
  command
      .add("files",
           options->files,
           tr("Các cặp tệp văn bản: BẢN_ĐÚNG BẢN_ĐỌC", "Pairs of text files: TRUTH READING"))
      .required()
      .shown_as(tr("TỆP TỆP", "FILE FILE"));
  command
      .add("--max-cer",
           options->max_cer,
           tr("Mã thoát 15 khi tỷ lệ lỗi ký tự lớn hơn mức này",
              "Exit code 15 when the character error rate is above this"))
      .between(0.0, 1e9);
  command
      .add("--min-found",
           options->min_found,
           tr("Mã thoát 15 khi tỷ lệ từ tìm thấy nhỏ hơn mức này",
              "Exit code 15 when the share of words found is below this"))
      .between(0.0, 1.0);
  command.footer(tr(
      "CER, WER: khoảng cách sửa trên độ dài bản đúng; khoảng trắng, kiểu ngoặc kép, gạch ngang "
      "và vị trí dấu thanh (hoà, hòa) không tính. words found: phần từ của bản đúng có trong bản "
      "đọc, không xét thứ tự.\n"
      "Ví dụ:\n  vanban eval dung/ke-hoach.txt ket-qua/ke-hoach/ke-hoach.txt --max-cer 0.02",
      "CER, WER: edit distance over the length of the truth; white space, the shape of quotes "
      "and dashes and the placement of tones (hoà, hòa) do not count. words found: the share of "
      "the truth's words that the reading has, in any order.\n"
      "Examples:\n  vanban eval truth/plan.txt results/plan/plan.txt --max-cer 0.02"));
  command.runs([options] { return evaluate(*options); });
}

}  // namespace cli
