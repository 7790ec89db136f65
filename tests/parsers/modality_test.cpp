#include "parsers/modality.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

bool obliges(const char* text, SentencePlace place) {
  const std::vector<Word> words = read_words(text);
  return is_obligation(words, read_direction(text, words), place);
}

SentencePlace in(SectionKind section, PurposePart part = PurposePart::both) {
  SentencePlace place;
  place.section = section;
  place.part = part;
  return place;
}

TEST(Modality, WhatObligesDependsOnTheSection) {
  struct Case {
    const char* text;
    bool aims, requirements, tasks, other;
  };
  static constexpr Case kCases[] = {
      {"Nâng cao nhận thức của cán bộ.", false, true, true, false},
      {"Việc số hoá phải giữ nguyên bản gốc.", true, true, true, false},
      {"Việc số hoá bảo đảm tiết kiệm.", false, true, true, false},
      {"Ngân sách tỉnh bảo đảm phần còn lại.", false, true, false, false},
      {"Rà soát hồ sơ của xã.", false, true, true, false},
      {"Sở Nội vụ có trách nhiệm rà soát.", true, true, true, true},
      {"Sở Nội vụ rà soát.", false, true, true, false},
      {"Giao Sở Nội vụ rà soát.", true, true, true, true},
      {"Tình hình thu chi ngân sách.", false, false, false, false},
      {"Là cơ quan tham mưu của Đảng uỷ.", false, false, false, false},
      {"Văn phòng Chính phủ trân trọng thông báo./.", false, false, false, false},
      {"Nếu đã có hồ sơ thì không phải nộp lại.", false, false, false, false},
      {"Phấn đấu 90% hồ sơ được bảo đảm số hoá.", false, false, true, false},
      {"Bảo đảm mọi hồ sơ được số hoá.", true, true, true, false},
      {"Hỗ trợ các hộ; không để hộ nào thiếu ăn.", true, true, true, false},
      {"Việc thẩm tra được đối chiếu với hồ sơ gốc.", false, true, true, false},
      {"Việc triển khai Nghị quyết của Đảng uỷ.", false, false, false, false},
      {"Trên đây là Kế hoạch của xã.", false, false, false, false},
      {"Quyết định này có hiệu lực từ ngày ký.", false, false, false, false},
      {"Trường hợp văn bản dẫn chiếu được sửa đổi thì áp dụng theo văn bản mới.",
       false,
       false,
       false,
       false},
      {"Bãi bỏ Quyết định số 5/2031/QĐ-UBND của Uỷ ban nhân dân xã.", false, false, false, false},
      {"Nghị quyết có hiệu lực thi hành từ ngày ký.", false, false, false, false},
      {"Thay thế Quyết định số 5/2031/QĐ-UBND của Uỷ ban nhân dân xã.", false, false, false, false},
      {"Tổ chức, cá nhân có thành tích sẽ được khen thưởng.", false, false, false, false},
      {"Cán bộ vi phạm thì bị xử lý theo quy định.", false, false, false, false},
      {"Văn phòng thông báo để các đơn vị biết, thực hiện./.", false, false, false, false},
      {"Thông báo quy ước để các hộ biết và thực hiện.", false, true, true, false},
      {"Quyết định này.", false, false, false, false},
      {"Thi đua là động lực của đổi mới.", false, false, false, false},
      {"Chủ trì là đầu mối rà soát hồ sơ.", false, true, true, false},
      {"Ghi nhận kết quả đạt được của các chi bộ.", false, false, false, false},
      {"Lãnh đạo Sở Nội vụ.", false, false, false, false},
      {"UBND tỉnh ghi nhận sự cố gắng của chủ đầu tư.", false, false, false, false},
      {"Thống nhất với đề xuất của Sở Nội vụ.", false, false, false, false},
      {"Cơ quan đăng ký đầu tư có quyền yêu cầu giải trình.", false, false, false, false},
      {"Thay thế Quyết định số 5/2031/QĐ-UBND của Uỷ ban nhân dân xã.", false, false, false, false},
      {"Giao đất.", false, true, true, false},
      {"Đề xuất.", false, false, false, false},
      {"Lưu ý khi chấm điểm:", false, false, false, false},
      {"Nếu đạt thì cộng 05 điểm, không đạt thì trừ 02 điểm.", false, false, false, false},
      {"Không quy định.", false, false, false, false},
      {"Lưu: VT, TH.", false, false, false, false},
      {"(Ký, ghi rõ họ tên)", false, false, false, false},
      {"Căn cứ Luật Đất đai ngày 18/01/2024;", false, false, false, false},
      {"Lưu trữ hồ sơ của các hộ.", false, true, true, false},
      {"Tổ chức thực hiện: ……………", false, false, false, false},
      {"Hiện nay, các xã rà soát hồ sơ.", false, false, false, false},
      {"Hiện nay, mưa lũ phức tạp; yêu cầu các xã trực ban.", true, true, true, true},
      {"Hộ dân có thể chọn cây giống khác.", false, false, false, false},
      {"Căn cứ khoản 2 Điều 5 Nghị định số 7/2031/NĐ-CP quy định:", false, false, false, false},
      {"Việc xét chọn được thực hiện theo mục 2 của Hướng dẫn này.", false, true, true, false},
      {"", false, false, false, false},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(obliges(c.text, in(SectionKind::purpose, PurposePart::aims)), c.aims) << c.text;
    EXPECT_EQ(obliges(c.text, in(SectionKind::purpose, PurposePart::requirements)), c.requirements)
        << c.text;
    EXPECT_EQ(obliges(c.text, in(SectionKind::tasks)), c.tasks) << c.text;
    EXPECT_EQ(obliges(c.text, in(SectionKind::implementation)), c.tasks) << c.text;
    EXPECT_EQ(obliges(c.text, in(SectionKind::other)), c.other) << c.text;
    EXPECT_EQ(obliges(c.text, in(SectionKind::context)), c.other) << c.text;
  }
}

TEST(Modality, UnderAMixedHeadingAimsNeedACue) {
  const SentencePlace place = in(SectionKind::purpose);
  EXPECT_FALSE(obliges("Nâng cao nhận thức của cán bộ.", place));
  EXPECT_TRUE(obliges("Nâng cao chất lượng hồ sơ, bảo đảm chính xác.", place));
  EXPECT_TRUE(obliges("Tiếp nhận đầy đủ đơn thư.", place));
}

TEST(Modality, ClosingSentencesDirectOrRoute) {
  SentencePlace place = in(SectionKind::other);
  place.closing = true;
  EXPECT_TRUE(obliges("Yêu cầu các đơn vị nghiêm túc thực hiện./.", place));
  EXPECT_TRUE(obliges("Nếu có vướng mắc, kịp thời phản ánh về Sở Nội vụ.", place));
  EXPECT_FALSE(obliges("Rất mong nhận được sự phối hợp.", place));
}

TEST(Modality, KindsFollowInOrder) {
  const auto kind = [](const char* text, SectionKind section, bool has_actor, bool has_deadline) {
    SentencePlace place = in(section);
    place.has_actor = has_actor;
    place.has_deadline = has_deadline;
    return obligation_kind(read_direction(text), place);
  };
  const auto tasks = SectionKind::tasks;
  EXPECT_EQ(kind("Báo cáo kết quả.", tasks, true, false), ObligationKind::report);
  EXPECT_EQ(kind("Rà soát, báo cáo Sở Y tế.", tasks, true, false), ObligationKind::report);
  EXPECT_EQ(kind("Rà soát hồ sơ.", tasks, true, false), ObligationKind::assignment);
  EXPECT_EQ(kind("Rà soát hồ sơ.", tasks, false, false), ObligationKind::task);
  EXPECT_EQ(kind("Nghiêm cấm đốt nương.", tasks, false, false), ObligationKind::requirement);
  EXPECT_EQ(kind("Bảo đảm trật tự.", tasks, true, false), ObligationKind::assignment);
  EXPECT_EQ(kind("Gửi hồ sơ đến Sở Y tế trước ngày 5/6/2025.", tasks, true, true),
            ObligationKind::assignment);
  EXPECT_EQ(kind("Việc rà soát phải kịp thời.", tasks, false, false), ObligationKind::requirement);
  EXPECT_EQ(kind("Rà soát hồ sơ.", SectionKind::purpose, false, false),
            ObligationKind::requirement);
}

TEST(Modality, ReadsStrengthAndPolarity) {
  struct Case {
    const char* text;
    Strength strength;
    bool negative;
  };
  static constexpr Case kCases[] = {
      {"Rà soát hồ sơ.", Strength::must, false},
      {"Đề nghị Sở Nội vụ rà soát.", Strength::request, false},
      {"Kiến nghị của cử tri về chợ, các cơ quan nghiên cứu.", Strength::must, false},
      {"Giao Sở Nội vụ rà soát.", Strength::must, false},
      {"Khi cần thiết Sở Nội vụ rà soát.", Strength::must, false},
      {"Thông tin cần chính xác.", Strength::should, false},
      {"Các xã có thể bố trí thêm kinh phí.", Strength::may, false},
      {"Không để xảy ra cháy rừng.", Strength::must, true},
      {"Các đơn vị không được sử dụng bản sao.", Strength::must, true},
      {"Nghiêm cấm đốt nương.", Strength::must, true},
  };
  for (const Case& c : kCases) {
    const std::vector<Word> words = read_words(c.text);
    const Modality modality = read_modality(words, read_direction(c.text, words));
    EXPECT_EQ(static_cast<int>(modality.strength), static_cast<int>(c.strength)) << c.text;
    EXPECT_EQ(modality.negative, c.negative) << c.text;
  }
}

}  // namespace
}  // namespace parsers
