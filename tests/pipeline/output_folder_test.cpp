#include "pipeline/output_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "base/file.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;

// One document of a run with these outputs, put in place.
void publish(const TestFolder& folder,
             const std::vector<std::pair<std::string, std::string>>& outputs) {
  const Staging staging(folder.path());
  OutputFolder document(staging.path() / "0", folder.path() / "a/b");
  for (const auto& [path, bytes] : outputs)
    document.add(path, bytes);
  document.publish({});
}

std::string content(const TestFolder& folder, const std::string& path) {
  return base::read_file(folder.path() / "a/b" / path);
}

TEST(OutputFolder, ShowsAllAtOnceAndLeavesNothingBehind) {
  const TestFolder folder;
  {
    const Staging staging(folder.path());
    OutputFolder document(staging.path() / "0", folder.path() / "a/b");
    document.add("b.xml", "<x/>");
    document.add("pages/0001.alto.xml", "<alto/>");
    EXPECT_EQ(document.read("b.xml"), "<x/>");
    EXPECT_FALSE(fs::exists(folder.path() / "a"));
    document.publish({});
    EXPECT_EQ(content(folder, "pages/0001.alto.xml"), "<alto/>");
  }
  const auto manifest = read_manifest(folder.path() / "a/b");
  ASSERT_TRUE(manifest);
  ASSERT_EQ(manifest->outputs.size(), 2u);
  EXPECT_EQ(manifest->outputs[0].path, "b.xml");
  EXPECT_EQ(manifest->outputs[0].bytes, 4u);
  EXPECT_TRUE(outputs_intact(folder.path() / "a/b", *manifest));
  for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) {
    EXPECT_EQ(entry.path().filename(), "a");  // no staging folder
  }
}

TEST(OutputFolder, NothingUnpublishedStays) {
  const TestFolder folder;
  {
    const Staging staging(folder.path());
    OutputFolder document(staging.path() / "0", folder.path() / "a");
    document.add("a.xml", "half");
  }
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(OutputFolder, ReplacesAnEarlierResult) {
  const TestFolder folder;
  publish(folder, {{"b.xml", "old"}, {"b.html", "old"}, {"b.txt", "same"}});
  folder.write("a/b/ghi-chu.txt", "of the user");
  folder.write("a/b/b.xml", "edited by hand");
  publish(folder, {{"b.xml", "new"}, {"b.txt", "same"}});
  EXPECT_EQ(content(folder, "b.xml"), "new");
  EXPECT_EQ(content(folder, "b.txt"), "same");
  EXPECT_EQ(content(folder, "b.xml.bak"), "edited by hand");
  EXPECT_EQ(content(folder, "ghi-chu.txt"), "of the user");
  EXPECT_FALSE(fs::exists(folder.path() / "a/b/b.html"));  // made from what is no more
}

TEST(OutputFolder, ExtendsAResult) {
  const TestFolder folder;
  publish(folder, {{"b.xml", "x"}, {"b.json", "old"}});
  {
    const Staging staging(folder.path());
    OutputFolder document(staging.path() / "0", folder.path() / "a/b");
    document.add("b.html", "<p/>");
    document.add("b.json", "new");
    document.extend(*read_manifest(folder.path() / "a/b"));
  }
  const auto manifest = read_manifest(folder.path() / "a/b");
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->outputs.size(), 3u);
  EXPECT_TRUE(outputs_intact(folder.path() / "a/b", *manifest));
  EXPECT_EQ(content(folder, "b.json"), "new");
  EXPECT_EQ(content(folder, "b.xml"), "x");
}

TEST(OutputFolder, NoticesDamage) {
  const TestFolder folder;
  publish(folder, {{"b.xml", "<x/>"}});
  const Manifest manifest = *read_manifest(folder.path() / "a/b");
  folder.write("a/b/b.xml", "<y/>");
  EXPECT_FALSE(outputs_intact(folder.path() / "a/b", manifest));
  fs::remove(folder.path() / "a/b/b.xml");
  EXPECT_FALSE(outputs_intact(folder.path() / "a/b", manifest));
}

TEST(Staging, RemovesWhatAKilledProcessLeft) {
  const TestFolder folder;
  folder.write(".vanban-2147483646/0/a.xml", "half");  // no process has this number
  folder.write(".vanban-x/a", "not ours");
  { const Staging staging(folder.path()); }
  EXPECT_FALSE(fs::exists(folder.path() / ".vanban-2147483646"));
  EXPECT_TRUE(fs::exists(folder.path() / ".vanban-x/a"));
}

TEST(Staging, SaysThatAFileIsInTheWay) {
  const TestFolder folder;
  const auto file = folder.write("tep", "x");
  try {
    const Staging staging(file / "ra");
    ADD_FAILURE();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::unwritable);
  }
}

}  // namespace
}  // namespace pipeline
