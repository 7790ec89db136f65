#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/doctor.h"
#include "pipeline/version.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string model;
  std::string output = ".";
};

int doctor(const Options& options) {
  const std::vector<pipeline::CheckResult> results =
      pipeline::check_installation(options.model, options.output);
  std::string report = pipeline::program() + "\n";
  for (const pipeline::CheckResult& result : results) {
    report += std::string(result.ok ? tr("  được   ", "  ok     ") : tr("  THIẾU  ", "  FAULT  ")) +
              result.name + ": " + result.detail + "\n";
    if (!result.ok) {
      report += "         " + std::string(tr("cần làm: ", "to do: ")) + result.advice + "\n";
    }
  }
  write_output("-", report);
  const bool all_ok =
      std::all_of(results.begin(), results.end(), [](const auto& result) { return result.ok; });
  return all_ok ? 0 : static_cast<int>(base::ErrorCode::missing);
}

}  // namespace

void add_doctor_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(
      app,
      "doctor",
      tr("Kiểm tra cài đặt, chỉ rõ còn thiếu gì", "Check the installation, say what is missing"),
      chosen);
  command
      .add("-o,--output",
           options->output,
           tr("Thư mục kết quả định dùng, để thử quyền ghi",
              "The folder meant for results, to try write access"))
      .with_default()
      .shown_as(tr("THƯ MỤC", "DIR"));
  add_model_option(command, options->model);
  command.footer(tr("Ví dụ:\n  vanban doctor\n  vanban doctor -o /srv/ket-qua",
                    "Examples:\n  vanban doctor\n  vanban doctor -o /srv/results"));
  command.runs([options] { return doctor(*options); });
}

}  // namespace cli
