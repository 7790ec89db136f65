#include <map>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "base/file.h"
#include "base/language.h"
#include "base/resources.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string kind = "xsd";
  std::string output = "-";
};

int schema(const Options& options) {
  static const std::map<std::string, std::string> kFiles{
      {"xsd", "parsers/schema/document.xsd"},
      {"rng", "parsers/schema/document.rng"},
      {"json", "parsers/schema/document.schema.json"}};
  write_output(options.output, base::read_file(base::resource_path(kFiles.at(options.kind))));
  return 0;
}

}  // namespace

void add_schema_command(CLI::App& app, Action& action) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *app.add_subcommand("schema",
                          std::string(tr("In lược đồ của kết quả XML và JSON",
                                         "Print the schemas of the XML and JSON results")));
  command
      .add_option("kind",
                  options->kind,
                  std::string(tr("Loại lược đồ: XML Schema, RELAX NG hoặc JSON Schema",
                                 "Which one: XML Schema, RELAX NG or JSON Schema")))
      ->check(CLI::IsMember({"xsd", "rng", "json"}).description(""))
      ->capture_default_str()
      ->type_name("xsd|rng|json");
  add_output_option(command, options->output);
  command.footer(
      std::string(tr("Ví dụ:\n  vanban schema > document.xsd\n  vanban schema json",
                     "Examples:\n  vanban schema > document.xsd\n  vanban schema json")));
  command.callback([options, &action] { action = [options] { return schema(*options); }; });
}

}  // namespace cli
