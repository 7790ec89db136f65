#include "pipeline/cli/command_line.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "base/language.h"

namespace cli {
namespace {

// "512" -> "512Mi"
std::string bare_as_mebibytes(const std::string& size) {
  const bool bare = size.find_first_not_of("0123456789") == std::string::npos;
  return bare ? size + "Mi" : size;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : "|") + name;
  return text;
}

template <typename Value>
Parameter parameter(CLI::App& command, const char* names, Value& value, std::string_view help) {
  return Parameter(*command.add_option(names, value, std::string(help)));
}

}  // namespace

Parameter& Parameter::required() {
  option_->required();
  return *this;
}

Parameter& Parameter::shown_as(std::string_view placeholder) {
  option_->type_name(std::string(placeholder));
  return *this;
}

Parameter& Parameter::with_default() {
  option_->capture_default_str();
  return *this;
}

Parameter& Parameter::with_default(std::string_view value) {
  option_->default_str(std::string(value));
  return *this;
}

Parameter& Parameter::one_of(const std::vector<std::string>& names) {
  option_->check(CLI::IsMember(names).description(""))->type_name(joined(names));
  return *this;
}

Parameter& Parameter::between(int least, int most) {
  option_->check(CLI::Range(least, most).description(""));
  return *this;
}

Parameter& Parameter::between(double least, double most) {
  option_->check(CLI::Range(least, most).description(""));
  return *this;
}

Parameter& Parameter::comma_separated() {
  option_->delimiter(',')->allow_extra_args(false);  // else it takes what stands behind it
  return *this;
}

Parameter& Parameter::in_bytes() {
  option_->transform(CLI::AsSizeValue(true).description(""));
  return *this;
}

Parameter& Parameter::in_mebibytes() {
  option_->transform(CLI::AsSizeValue(true).description(""))->transform(bare_as_mebibytes);
  return *this;
}

Parameter& Parameter::excludes(const Parameter& other) {
  option_->excludes(other.option_);
  return *this;
}

Command::Command(CLI::App& application,
                 std::string_view name,
                 std::string_view help,
                 Action& chosen)
    : command_(application.add_subcommand(std::string(name), std::string(help))),
      chosen_(&chosen) {}

Parameter Command::add(const char* names, std::string& value, std::string_view help) {
  return parameter(*command_, names, value, help);
}

Parameter Command::add(const char* names, std::vector<std::string>& values, std::string_view help) {
  return parameter(*command_, names, values, help);
}

Parameter Command::add(const char* names, std::vector<double>& values, std::string_view help) {
  return parameter(*command_, names, values, help);
}

Parameter Command::add(const char* names, int& value, std::string_view help) {
  return parameter(*command_, names, value, help);
}

Parameter Command::add(const char* names, double& value, std::string_view help) {
  return parameter(*command_, names, value, help);
}

Parameter Command::add(const char* names, std::uint64_t& value, std::string_view help) {
  CLI::Option& option = *command_->add_option(names, value, std::string(help));
  option.check(CLI::Validator(  // else -1 would be the largest number that there is
      [](const std::string& text) {
        return text.starts_with('-')
                   ? std::string(base::tr("không được là số âm: ", "must not be negative: ")) + text
                   : std::string();
      },
      ""));
  return Parameter(option);
}

Parameter Command::add_flag(const char* names, bool& value, std::string_view help) {
  return Parameter(*command_->add_flag(names, value, std::string(help)));
}

void Command::footer(std::string_view text) {
  command_->footer(std::string(text));
}

void Command::hide() {
  command_->group("");
}

void Command::runs(Action action) {
  command_->callback([chosen = chosen_, action = std::move(action)] { *chosen = action; });
}

}  // namespace cli
