#include "pipeline/resume.h"

#include <functional>

#include <gtest/gtest.h>

namespace pipeline {
namespace {

const Maker kMaker{"vanban 0.1.0", "vnlm 1", "tesseract 5", "auto", ""};

Manifest finished() {
  Manifest manifest;
  manifest.input_sha256 = "abc";
  manifest.maker = kMaker;
  manifest.formats = {"html"};
  return manifest;
}

TEST(Resume, RedoesExactlyWhatChanged) {
  struct Case {
    const char* what;
    std::function<void(Manifest&, Maker&, std::set<Format>&)> change;
    Needed needed;
  };
  const Case kCases[] = {
      {"nothing", [](auto&, auto&, auto&) {}, Needed::nothing},
      {"program", [](auto&, Maker& now, auto&) { now.program = "vanban 0.2.0"; }, Needed::all},
      {"model", [](auto&, Maker& now, auto&) { now.model = "vnlm 2"; }, Needed::all},
      {"engine", [](auto&, Maker& now, auto&) { now.engine = "tesseract 6"; }, Needed::all},
      {"engine of a text",
       [](Manifest& then, Maker& now, auto&) {
         then.maker.engine = "";
         now.engine = "tesseract 6";
       },
       Needed::nothing},
      {"mode", [](auto&, Maker& now, auto&) { now.mode = "plain"; }, Needed::all},
      {"page mode", [](auto&, Maker& now, auto&) { now.page_mode = "force"; }, Needed::all},
      {"pages", [](auto&, Maker& now, auto&) { now.pages = "1-2"; }, Needed::all},
      {"input", [](Manifest& then, auto&, auto&) { then.input_sha256 = "abd"; }, Needed::all},
      {"format",
       [](auto&, auto&, auto& formats) { formats.insert(Format::json); },
       Needed::formats},
      {"format there",
       [](auto&, auto&, auto& formats) { formats = {Format::html}; },
       Needed::nothing},
      {"fewer formats", [](auto&, auto&, auto& formats) { formats = {}; }, Needed::nothing},
  };
  for (const Case& c : kCases) {
    Manifest then = finished();
    Maker now = kMaker;
    std::set<Format> formats;
    c.change(then, now, formats);
    const ResumeDecision decision = decide(then, true, "abc", now, formats);
    EXPECT_EQ(decision.needed, c.needed) << c.what;
    EXPECT_FALSE(decision.reason.empty()) << c.what;
  }
}

TEST(Resume, WorksOnWhatIsMissingOrDamaged) {
  EXPECT_EQ(decide(std::nullopt, false, "abc", kMaker, {}).needed, Needed::all);
  EXPECT_EQ(decide(finished(), false, "abc", kMaker, {}).needed, Needed::all);
}

}  // namespace
}  // namespace pipeline
