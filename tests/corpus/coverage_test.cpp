#include "corpus/coverage.h"

#include <cstdio>
#include <map>

#include <gtest/gtest.h>

#include "tests/corpus/sample_corpus.h"

namespace corpus {
namespace {

std::vector<Plan> sample_plans() {
  std::vector<Plan> plans;
  for (const parsers::Document& document : sample_corpus()) {
    if (document.source.href == "A") continue;
    Plan& plan = plans.emplace_back();
    plan.document.href = document.source.href;
    plan.obligations = document.obligations;
  }
  return plans;
}

TEST(Coverage, JudgesTwoWordings) {
  struct Case {
    const char* duty;
    const char* plan;
    Takeover takeover;
  };
  static constexpr Case kCases[] = {
      {"Quét sân đình.", "Quét sân đình.", Takeover::taken},
      {"Quét sân đình.",
       "Quét sân đình, thay hai chiếc chổi tre bằng chổi mới.",
       Takeover::detailed},
      {"Quét sân đình.", "Nên quét sân đình.", Takeover::weakened},
      {"Không đốt rơm.", "Đốt rơm đúng nơi.", Takeover::weakened},
      {"Gom rơm, không để cháy.", "Gom rơm.", Takeover::taken},
      {"Quét sân mỗi tháng một lần.", "Quét sân mỗi quý một lần.", Takeover::weakened},
      {"Quét sân mỗi quý một lần.", "Quét sân mỗi tháng một lần.", Takeover::taken},
      {"Trồng ít nhất hai cây.", "Trồng ít nhất một cây.", Takeover::weakened},
      {"Trồng ít nhất hai cây.", "Trồng ít nhất 3 cây.", Takeover::taken},
      {"Lắp 10 trạm bơm.", "Lắp 3 trạm bơm.", Takeover::weakened},
      {"Lắp 10 trạm bơm.", "Lắp 12 trạm bơm.", Takeover::taken},
      {"Làm theo Điều 5 của Quy chế.", "Làm theo Điều 3 của Quy chế.", Takeover::taken},
      {"Theo Chỉ thị 19-CT/TU, lắp trạm.", "Theo Chỉ thị 9-CT/TU, lắp trạm.", Takeover::taken},
  };
  for (const Case& c : kCases) {
    parsers::Obligation duty, plan;
    duty.text.text = c.duty;
    plan.text.text = c.plan;
    const CoverageCell cell = judge(duty, plan);
    EXPECT_EQ(name_of(cell.takeover), name_of(c.takeover)) << c.plan;
    EXPECT_EQ(cell.reason.empty(), c.takeover != Takeover::weakened) << c.plan;
  }
}

TEST(Coverage, JudgesTwoDeadlines) {
  using enum parsers::DeadlineKind;
  struct Case {
    parsers::DeadlineKind kind;
    const char *duty, *plan;
    bool workdays;  // of both
    Takeover takeover;
  };
  static constexpr Case kCases[] = {
      {recurring, "FREQ=WEEKLY", "FREQ=DAILY", false, Takeover::taken},
      {recurring, "FREQ=DAILY", "FREQ=WEEKLY", false, Takeover::weakened},
      {recurring,
       "FREQ=MONTHLY;BYMONTHDAY=20",
       "FREQ=MONTHLY;BYMONTHDAY=28",
       false,
       Takeover::weakened},
      {recurring,
       "FREQ=MONTHLY;BYMONTHDAY=20",
       "FREQ=MONTHLY;BYMONTHDAY=15",
       false,
       Takeover::taken},
      {recurring, "FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY", false, Takeover::taken},
      {relative, "P5D", "P15D", true, Takeover::weakened},
      {relative, "P15D", "P5D", false, Takeover::taken},
      {relative, "P1M", "P2W", false, Takeover::taken},
  };
  for (const Case& c : kCases) {
    parsers::Obligation duty;
    duty.text.text = "Báo cáo kết quả.";
    duty.deadlines.resize(1);
    duty.deadlines[0].kind = c.kind;
    duty.deadlines[0].workdays = c.workdays;
    parsers::Obligation plan = duty;
    duty.deadlines[0].value = c.duty;
    plan.deadlines[0].value = c.plan;
    EXPECT_EQ(name_of(judge(duty, plan).takeover), name_of(c.takeover)) << c.duty << ' ' << c.plan;
  }
}

// Against tests/corpus/data/coverage.tsv; prints how much is right.
TEST(Coverage, AgreesWithPeople) {
  const auto& duties = sample("A").obligations;
  const std::vector<Plan> plans = sample_plans();
  const CoverageMatrix matrix = coverage(duties, plans);
  std::size_t found = 0, wanted = 0, right = 0, verdicts = 0, cells = 0;
  for (const auto& row : sample_table("coverage.tsv")) {
    std::size_t duty = 0, plan = 0;
    while (duties.at(duty).section != row[0])
      ++duty;
    while (plans.at(plan).document.href != row[1])
      ++plan;
    const CoverageCell& cell = matrix[duty][plan];
    const std::string section =
        cell.obligation ? plans[plan].obligations[*cell.obligation].section : "-";
    found += cell.obligation ? 1 : 0;
    wanted += row[2] != "-" ? 1 : 0;
    right += cell.obligation && section == row[2] ? 1 : 0;
    verdicts += section == row[2] && name_of(cell.takeover) == row[3] ? 1 : 0;
    ++cells;
    if (section != row[2] || name_of(cell.takeover) != row[3])
      std::printf("%s %s: %s %s, people say %s %s\n",
                  row[0].c_str(),
                  row[1].c_str(),
                  section.c_str(),
                  std::string(name_of(cell.takeover)).c_str(),
                  row[2].c_str(),
                  row[3].c_str());
  }
  const double precision = static_cast<double>(right) / static_cast<double>(found);
  const double recall = static_cast<double>(right) / static_cast<double>(wanted);
  const double verdict = static_cast<double>(verdicts) / static_cast<double>(cells);
  std::printf("coverage: precision %.3f, recall %.3f of %zu, verdicts %.3f of %zu\n",
              precision,
              recall,
              wanted,
              verdict,
              cells);
  EXPECT_GE(precision, 0.9);
  EXPECT_GE(recall, 0.85);
  EXPECT_GE(verdict, 0.8);
}

TEST(Coverage, FindsWhatMostPlansShare) {
  std::size_t known = 0;
  const std::vector<parsers::Obligation> shared = shared_duties(sample_plans());
  for (const parsers::Obligation& each : shared)
    known += each.text.text.find("Chỉ thị") != std::string::npos ? 1 : 0;
  EXPECT_GE(shared.size(), 5u);
  EXPECT_LE(shared.size(), 12u);
  EXPECT_GE(known, 1u);
  EXPECT_TRUE(shared_duties({}).empty());
}

}  // namespace
}  // namespace corpus
