#include "pipeline/office_converter.h"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

using parsers::OfficeKind;

// Stand-ins for LibreOffice, which writes made/input.<format>, and for the two programs that print
// text.
constexpr const char* kOffice =
    "#!/bin/sh\n/bin/mkdir made; { echo \"$7\"; /bin/cat input; } > \"made/input.$7\"\n";
constexpr const char* kPrinter = "#!/bin/sh\necho text; /bin/cat input\n";
constexpr const char* kFailing = "#!/bin/sh\nexit 3\n";
constexpr const char* kIdle = "#!/bin/sh\nexit 0\n";

// The programs that are installed while it lives.
class Programs {
 public:
  using List = std::vector<std::pair<const char*, const char*>>;  // name, script

  explicit Programs(const List& programs) {
    for (const auto& [name, script] : programs)
      std::filesystem::permissions(folder_.write(name, script), std::filesystem::perms::owner_all);
    setenv("PATH", folder_.path().c_str(), 1);
  }
  ~Programs() { setenv("PATH", path_.c_str(), 1); }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;

 private:
  std::string path_ = std::getenv("PATH");
  TestFolder folder_;
};

TEST(OfficeConverter, TakesTheBestProgramThatIsThere) {
  struct Case {
    Programs::List programs;
    OfficeKind kind;
    const char* bytes;
    OfficeKind made;
    bool is_text;
  };
  const Case kCases[] = {
      {{{"soffice", kOffice}}, OfficeKind::doc, "docx\nabc", OfficeKind::docx, false},
      {{{"soffice", kOffice}}, OfficeKind::sheet, "html\nabc", OfficeKind::html, false},
      {{{"catdoc", kFailing}, {"antiword", kPrinter}, {"soffice", kOffice}},
       OfficeKind::doc,
       "docx\nabc",
       OfficeKind::docx,
       false},
      {{{"catdoc", kFailing}, {"antiword", kPrinter}},
       OfficeKind::doc,
       "text\nabc",
       OfficeKind::docx,
       true},
      {{{"catdoc", kPrinter}}, OfficeKind::doc, "text\nabc", OfficeKind::docx, true},
  };
  for (const Case& c : kCases) {
    const Programs programs(c.programs);
    const ConvertedOffice converted = convert_office("abc", c.kind, "a.doc");
    EXPECT_EQ(converted.bytes.substr(0, converted.bytes.find_last_not_of('\n') + 1), c.bytes);
    EXPECT_EQ(converted.kind, c.made);
    EXPECT_EQ(converted.is_text, c.is_text);
    EXPECT_EQ(installed_converters().size(), c.programs.size());
  }
}

TEST(OfficeConverter, SaysWhyItCannot) {
  struct Case {
    Programs::List programs;
    OfficeKind kind;
    base::ErrorCode code;
  };
  const Case kCases[] = {
      {{}, OfficeKind::doc, base::ErrorCode::missing},
      // Those two read no sheets.
      {{{"antiword", kPrinter}, {"catdoc", kPrinter}}, OfficeKind::sheet, base::ErrorCode::missing},
      {{{"soffice", kFailing}}, OfficeKind::doc, base::ErrorCode::unreadable},
      // It ends well and has written nothing.
      {{{"soffice", kIdle}}, OfficeKind::doc, base::ErrorCode::unreadable},
      {{{"catdoc", kFailing}}, OfficeKind::doc, base::ErrorCode::unreadable},
  };
  for (const Case& c : kCases) {
    const Programs programs(c.programs);
    try {
      convert_office("abc", c.kind, "a.doc");
      ADD_FAILURE() << "converted";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), c.code) << error.what();
      EXPECT_EQ(error.where(), "a.doc");
      const bool advises = std::string(error.what()).find(converter_advice()) != std::string::npos;
      EXPECT_EQ(advises, c.code == base::ErrorCode::missing);
    }
  }
}

}  // namespace
}  // namespace pipeline
