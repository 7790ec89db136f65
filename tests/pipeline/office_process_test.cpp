#include "pipeline/office_process.h"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/import/office_text.h"

namespace pipeline {
namespace {

using parsers::OfficeKind;

std::string text_of(const std::string& bytes, OfficeKind kind) {
  return parsers::to_source_text(read_office_apart(bytes, kind, "cu.rtf")).text;
}

TEST(OfficeProcess, ReadsFilesOneAfterTheOther) {
  EXPECT_EQ(text_of("{\\rtf1 m\\u7897?t}", OfficeKind::rtf), "một");
  EXPECT_EQ(text_of("<p>hai</p>", OfficeKind::html), "hai");
}

TEST(OfficeProcess, FailsAsTheReaderDoes) {
  for (int round = 0; round < 2; ++round) {
    try {
      text_of("none", OfficeKind::docx);
      FAIL();
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable);
      EXPECT_EQ(error.where(), "cu.rtf");
      EXPECT_TRUE(std::string_view(error.what()).starts_with("cu.rtf: ")) << error.what();
    }
  }
  EXPECT_EQ(text_of("{\\rtf1 a}", OfficeKind::rtf), "a");
}

TEST(OfficeProcess, ServesManyThreads) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([i] {
      const std::string word(static_cast<std::size_t>(i) + 1, 'a');
      for (int round = 0; round < 5; ++round)
        EXPECT_EQ(text_of("{\\rtf1 " + word + "}", OfficeKind::rtf), word);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace
}  // namespace pipeline
