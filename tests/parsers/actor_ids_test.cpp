#include "parsers/actor_ids.h"

#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

constexpr const char* kTable =
    "# vanban gazetteer 1\n"
    "P\t97\ttỉnh\tBình Minh\n"
    "F\ttỉnh\tHoà Lăng\n"
    "C\tđặc khu\t99003 Hòn Ngọc\n"
    "C\txã\t99001 Tân Khê, 99002 Bình Minh\n"
    "P\t98\tthành phố\tAn Lạc\n"
    "C\txã\t98001 Tân Khê\n";

Metadata issued_by(const char* issuer, const char* parent, const char* place) {
  Metadata metadata;
  metadata.issuer = issuer;
  metadata.issuer_parent = parent;
  metadata.place = place;
  return metadata;
}

TEST(ActorIds, OneBodyHasOneId) {
  struct Case {
    const char* name;
    const char* of_province;  // in a plan of the province Bình Minh
    const char* of_commune;   // in one of its commune Tân Khê
  };
  static constexpr Case kCases[] = {
      {"Uỷ ban nhân dân tỉnh", "uy-ban-nhan-dan.97", "uy-ban-nhan-dan.97"},
      {"UBND tỉnh Bình Minh", "uy-ban-nhan-dan.97", "uy-ban-nhan-dan.97"},
      {"UBND tỉnh Hoà Lăng", "uy-ban-nhan-dan.97", "uy-ban-nhan-dan.97"},  // merged
      {"UBND thành phố An Lạc", "uy-ban-nhan-dan.98", "uy-ban-nhan-dan.98"},
      {"Sở Tài chính", "so-tai-chinh.97", "so-tai-chinh.97"},
      {"Công an tỉnh", "cong-an.97", "cong-an.97"},
      {"Ban Xây dựng Đảng", "ban-xay-dung-dang.97", "ban-xay-dung-dang.99001"},
      {"UBND xã", "uy-ban-nhan-dan-cap-xa.97", "uy-ban-nhan-dan.99001"},
      {"UBND xã Tân Khê", "uy-ban-nhan-dan.99001", "uy-ban-nhan-dan.99001"},
      {"UBND các xã, phường", "uy-ban-nhan-dan-cap-xa.97", "uy-ban-nhan-dan-cap-xa.97"},
      {"Các chi bộ", "chi-bo.97", "chi-bo.99001"},
      {"Bộ Tài chính", "bo-tai-chinh", "bo-tai-chinh"},
      {"Văn phòng Trung ương Đảng", "van-phong-trung-uong-dang", "van-phong-trung-uong-dang"},
      {"Các xã, phường", "xa-cap-xa.97", "xa-cap-xa.97"},
      {"UBND các xã/phường", "uy-ban-nhan-dan-cap-xa.97", "uy-ban-nhan-dan-cap-xa.97"},
      {"Liên minh Hợp tác xã", "lien-minh-hop-tac-xa.97", "lien-minh-hop-tac-xa.99001"},
      {"Liên minh HTX tỉnh", "lien-minh-hop-tac-xa.97", "lien-minh-hop-tac-xa.97"},
      {"Các sở, ban, ngành của tỉnh", "so-ban-nganh.97", "so-ban-nganh.97"},
      {"Các sở trên địa bàn tỉnh", "so.97", "so.97"},
      {"Sở GD&ĐT", "so-giao-duc-va-dao-tao.97", "so-giao-duc-va-dao-tao.97"},
      {"Sở GD-ĐT", "so-giao-duc-va-dao-tao.97", "so-giao-duc-va-dao-tao.97"},
      {"Hội LHPN tỉnh", "hoi-lien-hiep-phu-nu.97", "hoi-lien-hiep-phu-nu.97"},
      {"Ban TGDV Tỉnh uỷ", "ban-tuyen-giao-va-dan-van.97", "ban-tuyen-giao-va-dan-van.97"},
      {"Ban Xây dựng Đảng Đảng uỷ xã", "ban-xay-dung-dang-cap-xa.97", "ban-xay-dung-dang.99001"},
      {"Văn phòng Đảng uỷ", "van-phong-dang-uy.97", "van-phong.99001"},
      {"…", "", ""},
  };
  const Gazetteer gazetteer(kTable);
  const ActorIds province(issued_by("Ủy ban nhân dân tỉnh Bình Minh", "", "Bình Minh"), gazetteer);
  const ActorIds commune(issued_by("Đảng uỷ xã Tân Khê", "Tỉnh uỷ Bình Minh", "Tân Khê"),
                         gazetteer);
  for (const Case& c : kCases) {
    EXPECT_EQ(province.id_of(c.name), c.of_province) << c.name;
    EXPECT_EQ(commune.id_of(c.name), c.of_commune) << c.name;
  }
}

TEST(ActorIds, UnitsBehindABodyOfUnitsAreThatBody) {
  Obligation obligation;
  for (const char* name : {"UBND thành phố Hà Nội", "thành phố Huế", "tỉnh Cao Bằng"})
    obligation.actors.emplace_back().name = name;
  std::vector<Obligation> obligations = {obligation};
  give_actor_ids(Metadata{}, obligations);
  EXPECT_EQ(obligations[0].actors[0].ref, "uy-ban-nhan-dan.01");
  EXPECT_EQ(obligations[0].actors[1].ref, "uy-ban-nhan-dan.46");
  EXPECT_EQ(obligations[0].actors[2].ref, "uy-ban-nhan-dan.04");
}

TEST(ActorIds, ACommuneCalledAsAProvinceIsNotInIt) {
  const Gazetteer gazetteer(kTable);
  const Metadata unknown = issued_by("Đảng uỷ phường Bình Minh", "Tỉnh uỷ Lâm Bách", "Bình Minh");
  EXPECT_EQ(ActorIds(unknown, gazetteer).id_of("Chi bộ"), "chi-bo");
}

TEST(ActorIds, APersonsNameIsNoPlace) {
  const Gazetteer gazetteer(kTable);
  const Metadata union_ = issued_by("BCH Tỉnh đoàn Hải Sơn", "Đoàn TNCS Bình Minh", "");
  EXPECT_EQ(ActorIds(union_, gazetteer).id_of("Ban Phong trào"), "ban-phong-trao");
}

TEST(ActorIds, WhereTheIssuerIsUnknownThereIsNoCode) {
  const Gazetteer gazetteer(kTable);
  EXPECT_EQ(ActorIds(Metadata{}, gazetteer).id_of("Sở Tài chính"), "so-tai-chinh");
  const Metadata national = issued_by("Bộ Nội vụ", "", "Bình Minh");
  EXPECT_EQ(ActorIds(national, gazetteer).id_of("Sở Tài chính"), "so-tai-chinh");
}

TEST(ActorIds, HoldLettersFiguresHyphensAndDotsOnly) {
  static constexpr const char* kPieces[] = {
      "các ", "Sở ", "xã ", ", ", "tỉnh ", "Bình ", "Minh", "( ", "12 ", "trị-", "\x80", "UBND "};
  const Gazetteer gazetteer(kTable);
  const ActorIds ids(issued_by("Sở Y tế", "UBND tỉnh Bình Minh", ""), gazetteer);
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string name;
    for (int i = 0; i < 7; ++i)
      name += kPieces[random() % std::size(kPieces)];
    const std::string id = ids.id_of(name);
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-."), std::string::npos)
        << name;
  }
}

}  // namespace
}  // namespace parsers
