#include "parsers/paragraph_joiner.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "parsers/running_text.h"

namespace parsers {
namespace {

// The paragraphs of `source`, parted by " | ".
std::string joined(const SourceText& source) {
  const std::vector<Line> lines = read_lines(source);
  std::string all;
  for (const Paragraph& p : join_paragraphs(lines)) {
    if (!all.empty()) all += " | ";
    all += running_text(std::span(lines).subspan(p.first, p.end - p.first)).text;
  }
  return all;
}

std::string joined(const std::string& text) {
  return joined(SourceText{text, {}});
}

// As paragraphs of an office file.
std::string joined_typed(const std::string& text) {
  const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return joined(SourceText{text, std::vector<LineHint>(breaks + 1)});
}

TEST(ParagraphJoiner, JoinsWhatIsSure) {
  struct Case {
    const char* text;
    const char* paragraphs;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Các chi bộ trực thuộc Đảng uỷ chủ động\nxây dựng kế hoạch",
       "Các chi bộ trực thuộc Đảng uỷ chủ động xây dựng kế hoạch"},
      {"Một câu.\nCâu hai.", "Một câu. | Câu hai."},
      {"1. Mục đích\n- Nâng cao", "1. Mục đích | - Nâng cao"},
      {"MỤC ĐÍCH,\nYÊU CẦU\nNâng cao", "MỤC ĐÍCH, YÊU CẦU | Nâng cao"},
      {"1.\nSở Y tế", "1. Sở Y tế"},
      {"Thực hiện giai đoạn 2026\n- 2030 của xã", "Thực hiện giai đoạn 2026 - 2030 của xã"},
      {"Trồng 2026 cây\n- 20300 cây xanh", "Trồng 2026 cây | - 20300 cây xanh"},
      {"-\nBãi bỏ thủ tục", "- Bãi bỏ thủ tục"},
      {"4. Sở Công\nThương\n- Rà soát chợ.", "4. Sở Công Thương | - Rà soát chợ."},
      {"5. Các chi bộ trực thuộc\nCăn cứ Kế hoạch này lập kế hoạch.",
       "5. Các chi bộ trực thuộc | Căn cứ Kế hoạch này lập kế hoạch."},
      {"- Rà soát chợ;\nđịnh kỳ báo cáo.", "- Rà soát chợ; định kỳ báo cáo."},
      {"Hồ sơ gồm:\nđơn;\nbản sao.", "Hồ sơ gồm: | đơn; | bản sao."},
      {"- Đợt đầu:\nCấp phát gạo.\n- Đợt hai: Cấp giống.",
       "- Đợt đầu: Cấp phát gạo. | - Đợt hai: Cấp giống."},
      {"- Hỗ trợ vùng ngập cấp độ\n2. Cấp gạo.", "- Hỗ trợ vùng ngập cấp độ 2. Cấp gạo."},
      {"1. Nguy cơ lũ quét được chia thành năm cấp và biển báo dựng tại đầu thôn ghi rõ cấp từ I "
       "đến\nV. Màu của biển báo theo mẫu chung.\n2. Báo lũ.",
       "1. Nguy cơ lũ quét được chia thành năm cấp và biển báo dựng tại đầu thôn ghi rõ cấp từ I "
       "đến V. Màu của biển báo theo mẫu chung. | 2. Báo lũ."},
      {"PHẦN\nII. NỘI DUNG", "PHẦN II. NỘI DUNG"},
      {"Căn cứ Thông tư số\n10/2099/TT-BNV", "Căn cứ Thông tư số 10/2099/TT-BNV"},
      {"theo quy định (nếu\nCó) và", "theo quy định (nếu Có) và"},
      {"a) Một;\nb) Hai;", "a) Một; | b) Hai;"},
      {"Hội Cựu chiến binh,\nHội Nông dân", "Hội Cựu chiến binh, Hội Nông dân"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(joined(c.text), c.paragraphs) << c.text;
}

TEST(ParagraphJoiner, LearnsWrappedLines) {
  // Lines of one width; the short ones end paragraphs though the next begins with a capital.
  const std::string text =
      "Các chi bộ, đảng bộ trực thuộc chủ động xây dựng kế hoạch của\n"
      "đơn vị mình, tổ chức nghiên cứu, quán triệt trong toàn thể cán\n"
      "bộ, đảng viên và báo cáo kết quả về Ban Thường vụ Đảng uỷ xã,\n"
      "đồng thời phân công người phụ trách theo dõi. Ban Xây dựng\n"
      "Đảng theo dõi, đôn đốc, tổng hợp kết quả của các chi bộ và\n"
      "tham mưu Ban Thường vụ sơ kết, tổng kết.\n"
      "Văn phòng Đảng uỷ phối hợp với các cơ quan liên quan tham mưu,\n"
      "bảo đảm các điều kiện cần thiết để triển khai thực hiện trong\n"
      "toàn Đảng bộ xã.\n";
  EXPECT_EQ(
      joined(text),
      "Các chi bộ, đảng bộ trực thuộc chủ động xây dựng kế hoạch của đơn vị mình, tổ chức "
      "nghiên cứu, quán triệt trong toàn thể cán bộ, đảng viên và báo cáo kết quả về Ban "
      "Thường vụ Đảng uỷ xã, đồng thời phân công người phụ trách theo dõi. Ban Xây dựng Đảng "
      "theo dõi, đôn đốc, tổng hợp kết quả của các chi bộ và tham mưu Ban Thường vụ sơ kết, "
      "tổng kết. | Văn phòng Đảng uỷ phối hợp với các cơ quan liên quan tham mưu, bảo đảm các "
      "điều kiện cần thiết để triển khai thực hiện trong toàn Đảng bộ xã.");
}

TEST(ParagraphJoiner, LearnsDoubleSpacing) {
  const std::string text =
      "1. Mục đích\n\n"
      "Các chi bộ, đảng bộ trực thuộc chủ động xây dựng kế hoạch của\n\n"
      "đơn vị mình, tổ chức nghiên cứu, quán triệt trong toàn thể cán\n\n"
      "bộ, đảng viên và báo cáo kết quả về Ban Thường vụ Đảng uỷ xã,\n\n"
      "đồng thời phân công người phụ trách theo dõi, đôn đốc việc này,\n\n"
      "bảo đảm đúng tiến độ.\n\n"
      "- Văn phòng Đảng uỷ phối hợp.\n";
  EXPECT_EQ(
      joined(text),
      "1. Mục đích | Các chi bộ, đảng bộ trực thuộc chủ động xây dựng kế hoạch của đơn vị "
      "mình, tổ chức nghiên cứu, quán triệt trong toàn thể cán bộ, đảng viên và báo cáo kết "
      "quả về Ban Thường vụ Đảng uỷ xã, đồng thời phân công người phụ trách theo dõi, đôn đốc "
      "việc này, bảo đảm đúng tiến độ. | - Văn phòng Đảng uỷ phối hợp.");
}

TEST(ParagraphJoiner, LearnsThatEmptyLinesPartParagraphs) {
  const std::string text =
      "1. Mục đích\n\n"
      "- Theo dõi việc tổ chức thực hiện\nChương trình ở các xã, phường.\n\n"
      "- Xác định mức độ đạt được của từng đơn vị trong\nnăm.\n\n"
      "2. Yêu cầu\n\n"
      "- Bảo đảm khách quan.\n\n"
      "- Đúng thời gian.\n";
  EXPECT_EQ(joined(text),
            "1. Mục đích | - Theo dõi việc tổ chức thực hiện Chương trình ở các xã, phường. | "
            "- Xác định mức độ đạt được của từng đơn vị trong năm. | 2. Yêu cầu | - Bảo đảm khách "
            "quan. | - Đúng thời gian.");
}

TEST(ParagraphJoiner, AListThatRunsOnOpensNoUnit) {
  const auto opens = [](const std::string& text) {
    const SourceText source{text, {}};
    const std::vector<Line> lines = read_lines(source);
    return !join_paragraphs(lines).front().readings.empty();
  };
  EXPECT_FALSE(opens("(1) Họp để dự kiến người; (2) lấy ý kiến của thôn."));
  EXPECT_FALSE(opens("(2) Họp thôn; (3) gửi biên bản."));
  EXPECT_TRUE(opens("(1) Họp để dự kiến người, theo mục (2) của Hướng dẫn."));
  EXPECT_TRUE(opens("(1) Họp để dự kiến người;"));
}

TEST(ParagraphJoiner, KeepsTheParagraphsOfOfficeFiles) {
  const std::string text =
      "Mẫu nước nguồn cấp, lấy ở các cửa sông của xã:\n+ Thủy lý và thủy hóa:\n"
      "Nhiệt độ, độ mặn; hai đợt một tháng.\n"
      "Thứ nhất, “làm ngày không đủ thì làm đêm.\nThứ hai, giữ chất lượng của công trình.\n";
  std::string parted = text;
  for (std::size_t at = 0; (at = parted.find('\n', at)) != parted.npos; at += 3)
    parted.replace(at, 1, " | ");
  EXPECT_EQ(joined_typed(text), parted.substr(0, parted.size() - 3));
  EXPECT_EQ(
      joined_typed("4. Khổ giấy, số trang và phụ lục\n4.1. Khổ giấy\nMột khổ.\n4.2. Số trang"),
      "4. Khổ giấy, số trang và phụ lục | 4.1. Khổ giấy | Một khổ. | 4.2. Số trang");
  // But for breaks by mistake; a file in which every line is broken was made from a page.
  EXPECT_EQ(joined_typed("Một việc được giao cho các phòng chuyên môn\ncủa xã.\nHai việc."),
            joined("Một việc được giao cho các phòng chuyên môn\ncủa xã.\nHai việc."));
}

TEST(ParagraphJoiner, GoesOnOverAPageBreak) {
  EXPECT_EQ(joined("mặt trận tổ quốc và các tổ\n\n\fchức chính trị - xã hội trong xã."),
            "mặt trận tổ quốc và các tổ chức chính trị - xã hội trong xã.");
}

TEST(ParagraphJoiner, ADashInsideASentenceIsNoBullet) {
  EXPECT_EQ(
      joined("a) Các tổ chức chính trị\n- xã hội gương mẫu thực hiện quy chế và vận động nhân "
             "dân\ncùng thực hiện.\nb) Khen thưởng."),
      "a) Các tổ chức chính trị - xã hội gương mẫu thực hiện quy chế và vận động nhân dân cùng "
      "thực hiện. | b) Khen thưởng.");
}

}  // namespace
}  // namespace parsers
