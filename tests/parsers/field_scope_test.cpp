#include "parsers/field_scope.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

FieldScope kept(std::string_view line) {
  FieldScope scope;
  const std::optional<FieldLine> field = read_field_line(line);
  if (field) scope.keep(*field, line, {2025, 10, 20});
  return scope;
}

TEST(FieldScope, ATitleMayBeATime) {
  const auto time = [](const char* title) {
    const std::vector<FoundDeadline> found = time_of_title(title, {2025, 10, 20});
    return found.empty() ? "" : found.front().deadline.value;
  };
  EXPECT_EQ(time("Quý I/2026"), "2026-01-01/2026-03-31");
  EXPECT_EQ(time("Tháng 11/2025:"), "2025-11-01/2025-11-30");
  EXPECT_EQ(time("Giai đoạn 2026 - 2030"), "");  // rather an aim
  EXPECT_EQ(time("Nhiệm vụ quý I/2026"), "");
  EXPECT_EQ(time(""), "");
}

TEST(FieldScope, LeadsReplaceTheActors) {
  Obligation obligation;
  obligation.kind = ObligationKind::task;
  obligation.actors.push_back({"Sở Tài chính", ActorSource::parent, ""});
  kept("Cơ quan chủ trì: Sở Y tế").complete(obligation);
  ASSERT_EQ(obligation.actors.size(), 1U);
  EXPECT_EQ(obligation.actors[0].name, "Sở Y tế");
  EXPECT_EQ(obligation.kind, ObligationKind::assignment);
}

TEST(FieldScope, AddsADeadlineOnce) {
  const FieldScope scope = kept("Thời gian hoàn thành: Quý IV năm 2025");
  Obligation obligation;
  scope.complete(obligation);
  scope.complete(obligation);
  ASSERT_EQ(obligation.deadlines.size(), 1U);
  EXPECT_EQ(obligation.deadlines[0].value, "2025-10-01/2025-12-31");
}

TEST(FieldScope, NothingKeptChangesNothing) {
  Obligation obligation;
  FieldScope{}.complete(obligation);
  EXPECT_EQ(obligation, Obligation{});
}

}  // namespace
}  // namespace parsers
