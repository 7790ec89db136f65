#include "parsers/obligation_list.h"

#include <optional>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace parsers {
namespace {

constexpr Date kIssued{2031, 3, 1};
constexpr const char* kMay = "Thời gian hoàn thành: Tháng 5/2031";
constexpr const char* kJune = "Thời gian hoàn thành: Tháng 6/2031";

FieldLine field_of(std::string_view line) {
  const std::optional<FieldLine> field = read_field_line(line);
  EXPECT_TRUE(field.has_value()) << line;
  return field.value_or(FieldLine{});
}

// Each step is a duty ("+"), the beginning ("(") or the end (")") of a list, or a field line.
ObligationList list_of(const std::vector<const char*>& steps) {
  ObligationList list(kIssued);
  std::vector<FieldScope> outer;
  for (const std::string step : steps) {
    if (step == "+") {
      list.add(Obligation{});
    } else if (step == "(") {
      outer.push_back(list.begin_list());
    } else if (step == ")") {
      list.end_list(std::move(outer.back()));
      outer.pop_back();
    } else {
      list.read_field(field_of(step), step);
    }
  }
  return list;
}

// The months of the obligations' deadlines: "5 6", "-" for none.
std::string months(ObligationList list) {
  std::string found;
  for (const Obligation& obligation : list.take()) {
    if (!found.empty()) found += ' ';
    found += obligation.deadlines.empty() ? "-" : obligation.deadlines.front().value.substr(6, 1);
  }
  return found;
}

TEST(ObligationList, FieldLinesCompleteTheirList) {
  struct Case {
    std::vector<const char*> steps;
    const char* months;
  };
  const Case kCases[] = {
      {{"+", "+"}, "- -"},
      {{"+", "+", kMay}, "5 5"},
      {{kMay, "+", "+"}, "5 5"},
      {{"+", kMay, "+", kJune}, "5 6"},
      {{"+", kMay, "+"}, "5 -"},
      // Those of the list around it are none of its business.
      {{"+", "(", "+", kMay, ")", "+"}, "- 5 -"},
      {{"(", kMay, "+", ")", "+"}, "5 -"},
      {{"+", "(", "+", ")", kMay}, "5 5"},
      // A time without a label is for the duty before it.
      {{"+", "+", "Hoàn thành trước ngày 20/5/2031."}, "- 5"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(months(list_of(c.steps)), c.months);
}

TEST(ObligationList, ReadsALineOfSeveralFields) {
  ObligationList list = list_of({"+"});
  const std::string line = "Cơ quan chủ trì: Sở Y tế; thời gian: tháng 5/2031.";
  list.read_field(field_of(line), line);
  const std::vector<Obligation> found = list.take();
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].actors.size(), 1u);
  EXPECT_EQ(found[0].actors[0].name, "Sở Y tế");
  EXPECT_EQ(found[0].deadlines.size(), 1u);
}

TEST(ObligationList, LinesMayBeForWhatFollowsOrForSomeOnly) {
  ObligationList before = list_of({"+"});
  before.read_field_for_what_follows(field_of(kMay), kMay);
  before.add(Obligation{});
  before.add_complete(Obligation{});
  EXPECT_EQ(months(std::move(before)), "- 5 -");
  ObligationList some = list_of({"+", "+"});
  some.complete(1, field_of(kMay), kMay);
  EXPECT_EQ(months(std::move(some)), "- 5");
}

TEST(ObligationList, TitlesThatAreTimesAreForWhatHasNone) {
  ObligationList list = list_of({"+", "+", "+"});
  list.complete(2, field_of(kMay), kMay);
  list.complete_titled(1, "Tháng 6/2031:");
  list.complete_titled(0, "Nhiệm vụ quý I/2031");
  EXPECT_EQ(months(std::move(list)), "- 6 5");
}

}  // namespace
}  // namespace parsers
