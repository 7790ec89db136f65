#include "parsers/enum_names.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// Every value has a name of its own that leads back to it.
template <class Enum>
void expect_names(Enum last) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_TRUE(names.insert(name_of(value)).second) << name_of(value);
    EXPECT_EQ(from_name<Enum>(name_of(value)), value);
  }
  EXPECT_EQ(from_name<Enum>("không có"), std::nullopt);
}

TEST(EnumNames, LeadThereAndBack) {
  expect_names(SectionKind::other);
  expect_names(System::other);
  expect_names(Relation::cites);
  expect_names(DeadlineKind::relative);
  expect_names(Bound::in);
  expect_names(ObligationKind::report);
  expect_names(Strength::may);
  expect_names(ActorSource::table);
  expect_names(TextOrigin::text);
  expect_names(Field::urgency);
}

TEST(EnumNames, AreThoseOfTheFormat) {
  EXPECT_EQ(name_of(System::union_), "union");
  EXPECT_EQ(name_of(DeadlineKind::on_request), "on-request");
  EXPECT_EQ(name_of(Bound::none), "");
}

}  // namespace
}  // namespace parsers
