#include "pipeline/cli/usage_error.h"

#include <array>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/language.h"

// CLI11 gives an English sentence with the names in it. The class of the error says what the
// sentence means; what remains of it after its fixed words are taken out are the names.

namespace cli {
namespace {

using base::tr;

struct Phrase {
  std::string_view theirs;
  std::string_view vi, en;
};

constexpr std::array<Phrase, 13> kPhrases{
    {{"The following argument was not expected: ", "", ""},
     {"The following arguments were not expected: ", "", ""},
     {"A subcommand is required", "một lệnh, như process", "a command, such as process"},
     {" is required", "", ""},
     {" not in {", " không có trong {", " not in {"},
     {": Value ", ": ", ": "},
     {" not in range ", " nằm ngoài khoảng từ ", " is not in the range from "},
     {" to ", " đến ", " to "},
     {"Could not convert: ", "", ""},
     {" excludes ", " không đi cùng ", " excludes "},
     {" required TEXT missing", " giá trị bị thiếu", " value missing"},
     {" required ", " giá trị bị thiếu: ", " values missing: "},
     {" missing", "", ""}}};

std::string in_our_words(std::string text) {
  for (const Phrase& phrase : kPhrases) {
    const std::size_t at = text.find(phrase.theirs);
    if (at != std::string::npos) text.replace(at, phrase.theirs.size(), tr(phrase.vi, phrase.en));
  }
  return text;
}

template <typename Type>
bool is(const CLI::ParseError& error) {
  return dynamic_cast<const Type*>(&error) != nullptr;
}

std::string_view opening(const CLI::ParseError& error) {
  if (is<CLI::ExtrasError>(error)) return tr("tham số không hiểu được: ", "unknown arguments: ");
  if (is<CLI::RequiredError>(error)) return tr("còn thiếu: ", "something is missing: ");
  if (is<CLI::ValidationError>(error) || is<CLI::ConversionError>(error)) {
    return tr("giá trị không hợp lệ: ", "invalid value: ");
  }
  if (is<CLI::ArgumentMismatch>(error)) {
    return tr("số lượng giá trị không đúng: ", "wrong number of values: ");
  }
  return tr("sai cách dùng: ", "wrong usage: ");
}

}  // namespace

std::string explanation(const CLI::ParseError& error, const CLI::App& app) {
  const std::vector<std::string> unknown = app.remaining();
  if (is<CLI::RequiredError>(error) && app.get_subcommands().empty() && !unknown.empty()) {
    return std::string(tr("không có lệnh nào tên là ", "there is no command named ")) +
           unknown.front();
  }
  return std::string(opening(error)) + in_our_words(error.what());
}

}  // namespace cli
