#include "parsers/gazetteer.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace parsers {
namespace {

constexpr std::string_view kTable =
    "# vanban gazetteer 1\n"
    "# a table for tests\n"
    "P\t99\ttỉnh\tHoà An\n"
    "F\ttỉnh\tBắc An\n"
    "C\tphường\t99001 Một, 99002 Hai Sông\n"
    "C\txã\t99003 Hai\n";

TEST(Gazetteer, FindsUnitsInAnySpelling) {
  const Gazetteer gazetteer(kTable);
  const std::vector<AdministrativeUnit> found = gazetteer.find("HÒA AN");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, "99");
  EXPECT_EQ(found[0].kind, "tỉnh");
  EXPECT_EQ(found[0].level, UnitLevel::province);
  EXPECT_FALSE(found[0].former);
  EXPECT_TRUE(gazetteer.find("Không Có").empty());
}

TEST(Gazetteer, KnowsWhatBecameOfFormerProvinces) {
  const Gazetteer gazetteer(kTable);
  const std::vector<AdministrativeUnit> found = gazetteer.find("bắc an");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].former);
  EXPECT_EQ(found[0].province, "Hoà An");
}

TEST(Gazetteer, MeasuresTheLongestName) {
  const Gazetteer gazetteer(kTable);
  EXPECT_EQ(gazetteer.longest_name("hai sông và núi"), 2u);
  EXPECT_EQ(gazetteer.longest_name("Hai núi"), 1u);
  EXPECT_EQ(gazetteer.longest_name("núi"), 0u);
  EXPECT_EQ(gazetteer.longest_name(""), 0u);
}

TEST(Gazetteer, RejectsOtherTables) {
  for (const char* table : {"",
                            "P\t1\ttỉnh\tX\n",
                            "# vanban gazetteer 1\nX\t1\n",
                            "# vanban gazetteer 1\nC\txã\tkhông-mã\n"})
    EXPECT_THROW(Gazetteer{table}, base::Error) << table;
}

TEST(Gazetteer, HoldsTheThirtyFourProvinces) {
  const Gazetteer& gazetteer = Gazetteer::shared();
  for (const char* name : {"Hà Nội", "Huế", "Thanh Hóa", "Cà Mau", "Đắk Lắk"}) {
    bool is_province = false;
    for (const AdministrativeUnit& unit : gazetteer.find(name))
      is_province = is_province || (unit.level == UnitLevel::province && !unit.former);
    EXPECT_TRUE(is_province) << name;
  }
  const std::vector<AdministrativeUnit> former = gazetteer.find("Bắc Kạn");
  ASSERT_FALSE(former.empty());
  EXPECT_EQ(former.front().province, "Thái Nguyên");
}

}  // namespace
}  // namespace parsers
