#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cli {

// What the chosen command does once the arguments are read; returns the exit code and may throw
// base::Error.
using Action = std::function<int()>;

// One option or positional argument of a command. Each call says one thing about it and gives the
// parameter back, so that they can follow each other.
class Parameter {
 public:
  explicit Parameter(CLI::Option& option) : option_(&option) {}

  Parameter& required();
  Parameter& shown_as(std::string_view placeholder);  // the word for its value in the help
  Parameter& with_default();                          // the help tells the value that it has now
  Parameter& with_default(std::string_view value);
  Parameter& one_of(const std::vector<std::string>& names);  // they are its placeholder, too
  Parameter& between(int least, int most);
  Parameter& between(double least, double most);
  Parameter& comma_separated();                 // --format a,b and not --format a b
  Parameter& in_bytes();                        // 500k, 24M
  Parameter& in_mebibytes();                    // the same, a bare number being MiB
  Parameter& excludes(const Parameter& other);  // not both

 private:
  CLI::Option* option_;
};

// One sub-command as it is being described: what it takes and what it does. CLI11 stands behind it
// and in no other header or command, since it takes long to compile.
class Command {
 public:
  Command(CLI::App& application, std::string_view name, std::string_view help, Action& chosen);

  // `names` is "-o,--output" or, for a positional argument, "input". `value` is filled in when the
  // arguments are read and must live until then.
  Parameter add(const char* names, std::string& value, std::string_view help);
  Parameter add(const char* names, std::vector<std::string>& values, std::string_view help);
  Parameter add(const char* names, std::vector<double>& values, std::string_view help);
  Parameter add(const char* names, int& value, std::string_view help);
  Parameter add(const char* names, double& value, std::string_view help);
  Parameter add(const char* names, std::uint64_t& value, std::string_view help);
  Parameter add_flag(const char* names, bool& value, std::string_view help);

  void footer(std::string_view text);  // the end of its help: remarks and examples
  void hide();                         // not in the help
  void runs(Action action);            // what it does when it is chosen

 private:
  CLI::App* command_;
  Action* chosen_;
};

}  // namespace cli
