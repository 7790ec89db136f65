#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "diacritics/model_trainer.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::vector<std::string> texts;
  std::vector<double> weights, shares;
  std::string output;
  int order = diacritics::TrainingOptions{}.order;
  std::uint64_t size = 24'000'000;  // bytes
  std::uint64_t memory = diacritics::TrainingOptions{}.memory_bytes;
  std::uint64_t min_count = diacritics::TrainingOptions{}.min_word_count;
  int jobs = 1;
  bool quiet = false;
};

diacritics::TrainingOptions training_options(const Options& options) {
  diacritics::TrainingOptions training;
  for (std::size_t i = 0; i < options.texts.size(); ++i) {
    const double weight = i < options.weights.size() ? options.weights[i] : 0;
    const double share = i < options.shares.size() ? options.shares[i] : 1;
    training.sources.push_back({options.texts[i], weight, share});
  }
  training.order = options.order;
  training.max_bytes = options.size;
  training.memory_bytes = options.memory;
  training.min_word_count = options.min_count;
  training.threads = static_cast<std::size_t>(options.jobs);
  return training;
}

std::string listed(const std::vector<std::uint64_t>& counts) {
  std::string text;
  for (const std::uint64_t count : counts)
    text += " " + std::to_string(count);
  return text;
}

std::string fixed(double value) {
  char figures[64];
  std::snprintf(figures, sizeof figures, "%.4f", value);
  return figures;
}

std::string listed(const std::vector<double>& values) {
  std::string text;
  for (const double value : values)
    text += " " + fixed(value);
  return text;
}

void require_memory(const Options& options) {
  constexpr std::uint64_t kLeast = 64'000'000, kMost = std::uint64_t{1} << 40;
  if (options.memory >= kLeast && options.memory <= kMost) return;
  throw base::Error(
      "--memory", tr("cần từ 64M đến 1T", "must be 64M to 1T"), base::ErrorCode::usage);
}

int train(const Options& options) {
  require_memory(options);
  base::FileWriter output(options.output);  // what cannot be written is said at once
  std::string stage;
  const diacritics::TrainingReport report = diacritics::train_model(
      training_options(options), [&](const diacritics::TrainingProgress& progress) {
        if (!options.quiet && progress.stage != stage) say(progress.stage);
        stage = progress.stage;
      });
  output.write(report.model);
  output.commit();
  if (!options.quiet) {
    say(options.output + ": " + std::to_string(report.model.size()) +
        std::string(tr(" byte; n-gram:", " bytes; n-grams:")) + listed(report.ngrams));
    say(std::string(tr("trọng số:", "weights:")) + listed(report.weights) +
        std::string(tr("; log10 xác suất của cách viết đúng: ",
                       "; log10 probability of the right spelling: ")) +
        fixed(report.held_out_log10_prob));
  }
  return 0;
}

}  // namespace

void add_train_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "train",
                  tr("Dựng mô hình ngôn ngữ từ văn bản", "Build a language model from texts"),
                  chosen);
  const std::string_view number = tr("SỐ", "NUMBER");
  command
      .add("texts",
           options->texts,
           tr("Văn bản UTF-8, mỗi dòng một đoạn; .txt hoặc .txt.xz",
              "UTF-8 texts, one paragraph per line; .txt or .txt.xz"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  command.add("-o,--output", options->output, tr("Tệp mô hình sẽ ghi", "The model file to write"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  command
      .add("--weights",
           options->weights,
           tr("Trọng số của từng văn bản, cách nhau bằng dấu phẩy; 0, mặc định: tự "
              "tìm",
              "Weight of each text, separated by commas; 0, the default: found "
              "out"))
      .comma_separated()
      .shown_as(number);
  command
      .add("--shares",
           options->shares,
           tr("Văn bản cần phục vụ giống từng văn bản đến mức nào, để tự tìm "
              "trọng số; mặc định 1,1,...",
              "How much text like each of the texts matters when weights are "
              "found out; default 1,1,..."))
      .comma_separated()
      .shown_as(number);
  add_jobs_option(command, options->jobs);
  command
      .add(
          "--order", options->order, tr("Số từ của n-gram dài nhất", "Words of the longest n-gram"))
      .between(2, 4)
      .with_default()
      .shown_as(number);
  command
      .add("--size",
           options->size,
           tr("Cỡ tối đa của mô hình: 500k, 24M; mặc định 24M",
              "Largest size of the model: 500k, 24M; default 24M"))
      .in_bytes()
      .shown_as(number);
  command
      .add("--memory",
           options->memory,
           tr("Bộ nhớ được dùng: 512M, 3G; số trơn là MiB; mặc định 4Gi. Ít "
              "hơn mức văn bản cần thì n-gram hiếm bị bỏ; tệp tạm nằm ở "
              "$TMPDIR",
              "Memory to use: 512M, 3G; a bare number is MiB; default 4Gi. "
              "With less than the texts need, rare n-grams are left out; "
              "temporary files go to $TMPDIR"))
      .in_mebibytes()
      .shown_as(number);
  command
      .add("--min-count",
           options->min_count,
           tr("Từ hiếm hơn mức này coi như từ lạ", "Words rarer than this count as unknown"))
      .between(1, 1'000'000)
      .with_default()
      .shown_as(number);
  command.add_flag("-q,--quiet", options->quiet, tr("Không kể tiến độ", "Do not tell of progress"));
  command.footer(tr("Ví dụ:\n  vanban train van-ban.txt.xz -o cua-toi.vnlm --size 8M",
                    "Examples:\n  vanban train texts.txt.xz -o mine.vnlm --size 8M"));
  command.runs([options] { return train(*options); });
}

}  // namespace cli
