#include "pipeline/formats.h"

#include <set>

#include <gtest/gtest.h>

namespace pipeline {
namespace {

TEST(Formats, EachHasItsNameAndSuffix) {
  std::set<std::string_view> suffixes;
  for (const FormatInfo& each : all_formats()) {
    EXPECT_EQ(format_from_name(each.name), each.format);
    EXPECT_EQ(&info(each.format), &each);
    suffixes.insert(each.suffix);
  }
  EXPECT_EQ(suffixes.size(), all_formats().size());
  EXPECT_FALSE(format_from_name("doc"));
}

TEST(Formats, RenderAnEmptyDocument) {
  for (const FormatInfo& each : all_formats()) {
    const std::string bytes = render(parsers::Document{}, each.format);
    if (each.format != Format::text) {
      EXPECT_FALSE(bytes.empty()) << each.name;
    }
    EXPECT_EQ(render(parsers::Document{}, each.format), bytes) << each.name;
  }
}

}  // namespace
}  // namespace pipeline
