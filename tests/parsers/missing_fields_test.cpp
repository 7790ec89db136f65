#include "parsers/missing_fields.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string kinds(const std::vector<base::Finding>& findings) {
  std::string text;
  for (const base::Finding& finding : findings)
    text += finding.kind + '@' + std::to_string(finding.span.begin) + ' ';
  return text;
}

TEST(MissingFields, AreFoundWhereTheyOughtToStand) {
  const FieldPlaces places{{1, 90}, {10, 20}, {}, {}};
  EXPECT_EQ(kinds(missing_fields({}, places, true, false)),
            "missing-number@10 missing-date@1 missing-issuer@1 missing-type@1 missing-subject@1 ");
  Metadata whole;
  whole.number = "-KH/TU";
  whole.date_iso = "2031-09-05";
  whole.issuer = "Tỉnh uỷ Hoà An";
  whole.type = "Kế hoạch";
  whole.subject = "công tác thư viện";
  EXPECT_EQ(kinds(missing_fields(whole, places, false, true)), "incomplete-number@10 ");
  EXPECT_EQ(kinds(missing_fields(whole, places, true, true)), "");
  whole.date_iso.clear();
  EXPECT_EQ(kinds(missing_fields(whole, places, true, true)), "incomplete-date@1 ");
}

}  // namespace
}  // namespace parsers
