#include <map>
#include <memory>
#include <string>

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

void add_schema_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(
      app,
      "schema",
      tr("In lược đồ của kết quả XML và JSON", "Print the schemas of the XML and JSON results"),
      chosen);
  command
      .add("kind",
           options->kind,
           tr("Loại lược đồ: XML Schema, RELAX NG hoặc JSON Schema",
              "Which one: XML Schema, RELAX NG or JSON Schema"))
      .one_of({"xsd", "rng", "json"})
      .with_default();
  add_output_option(command, options->output);
  command.footer(tr("Ví dụ:\n  vanban schema > document.xsd\n  vanban schema json",
                    "Examples:\n  vanban schema > document.xsd\n  vanban schema json"));
  command.runs([options] { return schema(*options); });
}

}  // namespace cli
