#include "pipeline/cli/application.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/help_formatter.h"
#include "pipeline/cli/streams.h"
#include "pipeline/cli/usage_error.h"
#include "pipeline/version.h"

namespace cli {
namespace {

using base::tr;

std::string text(std::string_view vi, std::string_view en) {
  return std::string(tr(vi, en));
}

// The language must be known before the help texts are made, so it is looked for by hand first.
void choose_language(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
    if (argument == "--") break;
    if (argument == "--lang=en" || (argument == "--lang" && next == "en")) {
      base::set_language(base::Language::en);
    }
  }
}

// The arguments as CLI11 wants them, the last first. It takes "[a,b]" for a list, so a file of such
// a name is named in another way.
std::vector<std::string> arguments_of(int argc, char** argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  for (std::string& argument : arguments) {
    std::error_code failure;
    if (argument.starts_with('[') && std::filesystem::exists(argument, failure)) {
      argument.insert(0, "./");
    }
  }
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

// `vanban ... ocr --help` is the help for the innermost command named.
std::string command_line_so_far(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? "vanban" : "vanban " + chosen.front()->get_name();
}

int report_wrong_usage(const std::string& problem, const CLI::App& app) {
  say("vanban: " + problem);
  say(text("Xem: ", "See: ") + command_line_so_far(app) + " --help");
  return static_cast<int>(base::ErrorCode::usage);
}

}  // namespace

std::unique_ptr<CLI::App, void (*)(CLI::App*)> make_application(Action& action) {
  std::unique_ptr<CLI::App, void (*)(CLI::App*)> app(
      new CLI::App(
          text("Vanban: văn bản chỉ đạo, bản quét hay bản chữ, thành dữ liệu có cấu trúc",
               "Vanban: Vietnam's official directives, scanned or typed, as structured data"),
          "vanban"),
      [](CLI::App* owned) { delete owned; });
  format_help(*app);
  app->option_defaults()->group(text("Tuỳ chọn", "Options"));
  app->set_help_flag("-h,--help", text("In phần trợ giúp này", "Print this help"));
  app->set_version_flag(
      "--version", pipeline::program(), text("In số phiên bản", "Print the version"));
  app->add_option_function<std::string>(
         "--lang",
         [](const std::string&) {},  // choose_language() has seen it
         text("Ngôn ngữ của thông báo: vi hoặc en", "Language of the messages: vi or en"))
      ->check(CLI::IsMember({"vi", "en"}).description(""))
      ->default_str("vi")
      ->type_name("vi|en");
  app->require_subcommand(1);
  app->fallthrough();  // so that --lang may stand after the command too
  add_commands(*app, action);
  for (CLI::App* command : app->get_subcommands(nullptr)) {
    if (!command->get_group().empty()) command->group(text("Lệnh", "Commands"));
    command->get_help_ptr()->group(text("Tuỳ chọn", "Options"));
  }
  app->footer(text("Mỗi lệnh có trợ giúp riêng: vanban process --help",
                   "Each command has its own help: vanban process --help"));
  return app;
}

int run_application(int argc, char** argv) {
  choose_language(argc, argv);
  Action action;
  const auto app = make_application(action);
  try {
    app->parse(arguments_of(argc, argv));
  } catch (const CLI::Success& help_or_version) {
    return app->exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    return report_wrong_usage(explanation(error, *app), *app);
  }
  try {
    return action();
  } catch (const base::Error& error) {
    if (error.code() != base::ErrorCode::usage) throw;
    return report_wrong_usage(error.what(), *app);
  }
}

}  // namespace cli
