#include "pipeline/run.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "pipeline/run_report.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

DocumentReport report_of(Outcome outcome, base::ErrorCode code = base::ErrorCode::other) {
  DocumentReport report;
  report.outcome = outcome;
  report.code = code;
  return report;
}

TEST(Run, ExitCodeIsThatOfTheOneInputOr11) {
  const auto done = report_of(Outcome::done);
  const auto encrypted = report_of(Outcome::failed, base::ErrorCode::encrypted);
  const base::Error absent("x", "y", base::ErrorCode::unreadable);
  struct Case {
    std::vector<DocumentReport> documents;
    std::vector<base::Error> failed_inputs;
    int code;
  };
  const Case kCases[] = {
      {{}, {}, 0},
      {{done}, {}, 0},
      {{encrypted}, {}, 8},
      {{}, {absent}, 2},
      {{done, encrypted}, {}, 11},
      {{encrypted, encrypted}, {}, 11},
      {{done}, {absent}, 11},
      {{done, report_of(Outcome::skipped)}, {}, 0},
  };
  for (const Case& c : kCases) {
    RunReport report;
    report.documents = c.documents;
    report.failed_inputs = c.failed_inputs;
    EXPECT_EQ(exit_code(report), c.code);
    report.interrupted = true;
    EXPECT_EQ(exit_code(report), 130);
  }
}

TEST(Run, WorksOnTextsAndSkipsThemNextTime) {
  const TestFolder folder;
  folder.write("vao/a.txt", "I. NHIỆM VỤ\n1. Văn phòng tổng hợp, báo cáo Uỷ ban nhân dân xã.\n");
  folder.write("vao/b.txt", "");
  RunOptions options;
  options.output = folder.path() / "ra";
  options.jobs = 2;
  const Engines engines;
  const auto outcomes = [&] {
    RunObserver observer;
    std::vector<Outcome> found;
    const auto list = list_inputs({folder.path() / "vao"}, options.output);
    for (const DocumentReport& document : run(list, options, engines, observer).documents) {
      found.push_back(document.outcome);
    }
    return found;
  };
  EXPECT_EQ(outcomes(), (std::vector<Outcome>{Outcome::done, Outcome::failed}));
  EXPECT_EQ(outcomes(), (std::vector<Outcome>{Outcome::skipped, Outcome::failed}));
  options.overwrite = Overwrite::yes;
  EXPECT_EQ(outcomes(), (std::vector<Outcome>{Outcome::done, Outcome::failed}));
  options.overwrite = Overwrite::no;
  options.settings.formats = {Format::json};
  EXPECT_EQ(outcomes(), (std::vector<Outcome>{Outcome::exported, Outcome::failed}));
  EXPECT_FALSE(base::read_file(options.output / "a/a.json").empty());
  options.dry_run = true;
  options.settings.mode = diacritics::Mode::clean;
  EXPECT_EQ(outcomes(), (std::vector<Outcome>{Outcome::planned, Outcome::failed}));
}

TEST(Run, ItsReportTellsWhatFailedAndKeepsTheLedger) {
  const TestFolder folder;
  EXPECT_TRUE(read_ledger(folder.path()).empty());
  RunReport report;
  report.documents = {report_of(Outcome::done), report_of(Outcome::failed)};
  report.documents[1].problem = "b.pdf: hỏng";
  report.failed_inputs = {base::Error("c.pdf", "vắng", base::ErrorCode::unreadable)};
  const NameLedger ledger{{"a", "/vào/a.txt"}};
  write_report(folder.path(), report, ledger);
  EXPECT_EQ(read_ledger(folder.path()), ledger);
  const std::string json = base::read_file(folder.path() / "run.json");
  for (const char* part : {"\"done\": 1", "\"failed\": 1", "b.pdf: hỏng", "c.pdf: vắng"})
    EXPECT_NE(json.find(part), std::string::npos) << part;
  for (const char* damaged : {"", "{", "[]", "{\"inputs\": [1]}", "{\"inputs\": {\"a\": 1}}"}) {
    folder.write("run.json", damaged);
    EXPECT_TRUE(read_ledger(folder.path()).empty()) << damaged;
  }
}

}  // namespace
}  // namespace pipeline
