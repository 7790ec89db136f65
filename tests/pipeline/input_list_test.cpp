#include "pipeline/input_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/manifest.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

using testing::ElementsAre;

std::vector<std::string> names_of(const std::vector<Input>& inputs) {
  std::vector<std::string> names;
  for (const Input& input : inputs)
    names.push_back(input.name);
  return names;
}

std::vector<std::string> listed(const TestFolder& folder,
                                const std::vector<std::filesystem::path>& arguments,
                                const NameLedger& ledger = {}) {
  InputList list = list_inputs(arguments, folder.path() / "ra");
  assign_names(list.inputs, folder.path() / "ra", ledger);
  return names_of(list.inputs);
}

// What an earlier run left for the file `name`.
void leave_result(const TestFolder& folder, const std::string& result, const std::string& name) {
  Manifest manifest;
  manifest.input_name = name;
  manifest.input_sha256 = std::string(64, '0');
  folder.write("ra/" + result + "/manifest.json", write_manifest(manifest));
}

TEST(InputList, SearchesFoldersInOrderOfNames) {
  const TestFolder folder;
  for (const char* name :
       {"vao/b.txt", "vao/a.pdf", "vao/2025/c.txt", "vao/.an.txt", "vao/x.bin"}) {
    folder.write(name, "Kế hoạch\n");
  }
  folder.write("vao/ra/cu.txt", "x");
  const InputList list = list_inputs({folder.path() / "vao"}, folder.path() / "vao/ra");
  EXPECT_EQ(list.unknown_files, 1u);
  EXPECT_TRUE(list.failures.empty());
  EXPECT_THAT(listed(folder, {folder.path() / "vao"}), ElementsAre("2025/c", "a", "b", "ra/cu"));
  ASSERT_EQ(list.inputs.size(), 3u);  // what lies in the output is left out
}

TEST(InputList, ListsAFileOnceAndReportsWhatIsNotThere) {
  const TestFolder folder;
  const auto file = folder.write("a.txt", "x");
  const InputList list =
      list_inputs({file, folder.path() / "." / "a.txt", folder.path() / "khong-co"}, "ra");
  EXPECT_EQ(list.inputs.size(), 1u);
  ASSERT_EQ(list.failures.size(), 1u);
  EXPECT_EQ(list.failures[0].code(), base::ErrorCode::unreadable);
}

TEST(InputList, AppendsTheExtensionWhenTheNameIsTaken) {
  const TestFolder folder;
  for (const char* name : {"ke-hoach.pdf", "ke-hoach.txt", "khac/ke-hoach.txt", "run.json.txt"}) {
    folder.write(name, "x");
  }
  const auto at = [&](const char* name) { return folder.path() / name; };
  EXPECT_THAT(listed(folder, {at("ke-hoach.pdf"), at("ke-hoach.txt"), at("khac/ke-hoach.txt")}),
              ElementsAre("ke-hoach", "ke-hoach.txt", "ke-hoach.txt-2"));
  EXPECT_THAT(listed(folder, {at("run.json.txt")}), ElementsAre("run.json.txt"));
}

TEST(InputList, KeepsApartInputsOfDifferentRuns) {
  const TestFolder folder;
  const auto text = folder.write("ke-hoach.txt", "x");
  const auto other = folder.write("khac/ke-hoach.txt", "y");
  leave_result(folder, "ke-hoach", "ke-hoach.pdf");
  EXPECT_THAT(listed(folder, {text}), ElementsAre("ke-hoach.txt"));

  leave_result(folder, "ke-hoach", "ke-hoach.txt");
  EXPECT_THAT(listed(folder, {text}), ElementsAre("ke-hoach"));  // its own, changed since
  const NameLedger ledger{{"ke-hoach", location_of(text).string()}};
  EXPECT_THAT(listed(folder, {text}, ledger), ElementsAre("ke-hoach"));
  EXPECT_THAT(listed(folder, {other}, ledger), ElementsAre("ke-hoach.txt"));
  const NameLedger moved{{"ke-hoach", (folder.path() / "cho-cu/ke-hoach.txt").string()}};
  EXPECT_THAT(listed(folder, {other}, moved), ElementsAre("ke-hoach"));
}

}  // namespace
}  // namespace pipeline
