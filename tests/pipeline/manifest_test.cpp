#include "pipeline/manifest.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

Manifest sample() {
  Manifest manifest;
  manifest.input_name = "kế hoạch.pdf";
  manifest.input_sha256 = std::string(64, 'a');
  manifest.input_bytes = 12345;
  manifest.media_type = "application/pdf";
  manifest.page_count = 2;
  manifest.maker = {"vanban 0.1.0", "vnlm 1", "tesseract 5.3.0 vie", "auto", "1-3"};
  manifest.formats = {"html", "json"};
  manifest.pages = {{1,
                     "ocr",
                     "trang không có lớp chữ",
                     1654,
                     2339,
                     200,
                     312,
                     0.9731,
                     {"deskew 0.8"},
                     "none",
                     0,
                     {ocr::PageGrade::fair, {"nghiêng 3,2 độ", "nhoè"}}},
                    {2, "layer", "lớp chữ đọc được", 10, 20, 0, 0, 1, {}, "kept", -1.634, {}}};
  manifest.maker.page_mode = "redo";
  manifest.maker.encoding = "vni";
  manifest.lines = {{1, 7, "mangled", -3.25}};
  manifest.encodings = {{1, 5, "VNI"}, {7, 7, "TCVN3"}};
  manifest.outputs = {{"pages/0001.alto.xml", std::string(64, 'b'), 99}};
  Doubt word;
  word.kind = "word";
  word.text = "thể";
  word.alternatives = {"thê", "thế"};
  word.confidence = 0.4;
  word.reason = "chữ đọc không chắc";
  word.page = 1;
  word.box = {10, 20, 30, 40};
  word.section = "II/1";
  Doubt change;
  change.kind = "word";
  change.line = 12;
  manifest.doubts = {word, change};
  return manifest;
}

TEST(Manifest, ReadsWhatItWrote) {
  for (const Manifest& manifest : {sample(), Manifest{}}) {
    EXPECT_EQ(parse_manifest(write_manifest(manifest)), manifest);
  }
}

TEST(Manifest, WritesFileNamesThatAreNotUtf8) {
  Manifest manifest;
  manifest.input_name = "k\xFF.txt";
  EXPECT_EQ(parse_manifest(write_manifest(manifest)).input_name, "k\uFFFD.txt");
}

TEST(Manifest, TakesADamagedOneForNone) {
  const TestFolder folder;
  EXPECT_FALSE(read_manifest(folder.path()));
  const std::string whole = write_manifest(sample());
  for (const std::string& text : {std::string(), std::string("{}"), whole.substr(0, 300)}) {
    folder.write("manifest.json", text);
    EXPECT_FALSE(read_manifest(folder.path())) << text;
    EXPECT_THROW(parse_manifest(text), base::Error);
  }
  folder.write("manifest.json", whole);
  EXPECT_TRUE(read_manifest(folder.path()));
}

}  // namespace
}  // namespace pipeline
