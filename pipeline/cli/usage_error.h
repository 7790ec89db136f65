#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace cli {

// What is wrong with the arguments, in the user's language: "tham số không hiểu được: --pagse".
std::string explanation(const CLI::ParseError& error, const CLI::App& app);

}  // namespace cli
