#include "parsers/flattened_tasks.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/section_parser.h"
#include "parsers/table_parser.h"
#include "parsers/task_table.h"

namespace parsers {
namespace {

TEST(FlattenedTasks, KnowsTheHeadOfATaskTable) {
  for (const char* line : {"STT NHIỆM VỤ CHỦ TRÌ PHỐI HỢP THỜI GIAN",
                           "TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian",
                           "STT NHIỆM VỤ VÀ GIẢI PHÁP CHỦ TRÌ THỜI GIAN I CÔNG TÁC TUYÊN TRUYỀN"}) {
    EXPECT_TRUE(heads_flattened_tasks(line)) << line;
  }
  for (const char* line : {"STT NHIỆM VỤ GHI CHÚ",
                           "STT Trích yếu nội dung của văn bản Ghi chú",
                           "NHIỆM VỤ CHỦ TRÌ PHỐI HỢP THỜI GIAN",
                           "TT THỜI GIAN NHIỆM VỤ CHỦ TRÌ",
                           ""}) {
    EXPECT_FALSE(heads_flattened_tasks(line)) << line;
  }
}

// "task|lead|coordinators|due" of each row, tables one after the other.
std::string rows_of(const std::string& text) {
  const SourceText source{text, {}};
  const SectionTree tree = parse_sections(read_lines(source), {});
  std::string all;
  TaskColumns columns;
  const auto add = [&](const Node& node) {
    const auto* block = std::get_if<Block>(&node);
    if (block == nullptr || block->kind != BlockKind::table) return;
    for (const TaskRow& row : read_task_table(block->rows, columns))
      all += row.task.text + "|" + row.lead + "|" + row.coordinators + "|" + row.due + "\n";
  };
  for (const Node& node : tree.nodes) {
    add(node);
    const auto* section = std::get_if<Section>(&node);
    if (section == nullptr) continue;
    all += "[" + section->path + " " + (section->heading ? section->heading->text : "") + "]\n";
    for (const Node& child : section->children)
      add(child);
  }
  return all;
}

TEST(FlattenedTasks, RowsMayBeOneTextEach) {
  EXPECT_EQ(rows_of("TT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian hoàn thành\n"
                    "1 Trồng rừng ven suối Hạt Kiểm lâm Trạm Y tế các xã Thường xuyên\n"
                    "2 Kiểm tra vườn ươm của xã Văn phòng Đảng uỷ Các thôn\nTháng 5/2031\n"
                    "3 Lập bản đồ Sở Nội vụ Trước ngày 15/12/2031\n"),
            "Trồng rừng ven suối|Hạt Kiểm lâm|Trạm Y tế các xã|Thường xuyên\n"
            "Kiểm tra vườn ươm của xã|Văn phòng Đảng uỷ|Các thôn|Tháng 5/2031\n"
            "Lập bản đồ|Sở Nội vụ||Trước ngày 15/12/2031\n");
}

TEST(FlattenedTasks, NumberedRowsMayLackCells) {
  EXPECT_EQ(rows_of("STT\nNhiệm vụ\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\nI\nTRỒNG RỪNG\n1\n"
                    "Lập vườn ươm\nHạt Kiểm lâm\nCác xã\nQuý II/2031\n2\nĐưa tin\nVăn phòng xã\n"
                    "Thường xuyên\nII\nGIỮ RỪNG\n1\nTuần tra\nHạt Kiểm lâm\nTháng 3/2031\n"),
            "Lập vườn ươm|Hạt Kiểm lâm|Các xã|Quý II/2031\n"
            "Đưa tin|Văn phòng xã||Thường xuyên\nTuần tra|Hạt Kiểm lâm||Tháng 3/2031\n");
}

TEST(FlattenedTasks, RowsEndWithTheirTime) {
  EXPECT_EQ(rows_of("STT NHIỆM VỤ CHỦ TRÌ PHỐI HỢP THỜI GIAN\n"
                    "Trồng rừng ven suối\nSở Nông lâm\nCác xã; Đoàn Thanh niên\nQuý II/2031\n"
                    "Lập bản đồ\nđất trống của tỉnh\nSở Địa chính\nCác xã\nThường xuyên\n"
                    "Mở lớp học nghề.\nTrường nghề Hoà An\n2031 - 2035\n"),
            "Trồng rừng ven suối|Sở Nông lâm|Các xã; Đoàn Thanh niên|Quý II/2031\n"
            "Lập bản đồ đất trống của tỉnh|Sở Địa chính|Các xã|Thường xuyên\n"
            "Mở lớp học nghề.|Trường nghề Hoà An||2031 - 2035\n");
}

TEST(FlattenedTasks, TheHeadMayStandOnSeveralLines) {
  EXPECT_EQ(rows_of("TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian hoàn thành\n"
                    "Kết quả dự kiến\nNguồn kinh phí\n"
                    "Trồng rừng ven suối\nSở Nông lâm\nCác xã; Đoàn Thanh niên\nQuý II/2031\n"
                    "Rừng phòng hộ\nChi thường xuyên\n"
                    "Lập bản đồ đất trống\nSở Địa chính\nNăm 2031\nBản đồ\n"
                    "Mở lớp học nghề\nTrường Cao đẳng Hoà An\nCác xã\n2031 - 2035\nChứng chỉ\n"
                    "Chi thường xuyên\n"),
            "Trồng rừng ven suối|Sở Nông lâm|Các xã; Đoàn Thanh niên|Quý II/2031\n"
            "Lập bản đồ đất trống|Sở Địa chính||Năm 2031\n"
            "Mở lớp học nghề|Trường Cao đẳng Hoà An|Các xã|2031 - 2035\n");
}

TEST(FlattenedTasks, GroupsOfRowsAreUnits) {
  EXPECT_EQ(rows_of("STT NHIỆM VỤ CHỦ TRÌ PHỐI HỢP THỜI GIAN I TRỒNG RỪNG\n"
                    "Ươm cây giống\nSở Nông lâm\nCác xã\nNăm 2031\n"
                    "II GIỮ RỪNG\nTuần tra ban đêm\nHạt Kiểm lâm\nCông an xã\nHằng tuần\n"),
            "[I TRỒNG RỪNG]\nƯơm cây giống|Sở Nông lâm|Các xã|Năm 2031\n"
            "[II GIỮ RỪNG]\nTuần tra ban đêm|Hạt Kiểm lâm|Công an xã|Hằng tuần\n");
}

TEST(FlattenedTasks, LosesNoLine) {
  const std::string text =
      "STT NHIỆM VỤ CHỦ TRÌ PHỐI HỢP THỜI GIAN\nMột\nHai\nBa\nNăm 2031\nBốn\nPhụ lục II\nNăm 2032";
  const SourceText source{text, {}};
  std::vector<Line> lines = read_lines(source);
  mark_flattened_tasks(lines);
  std::string words;
  for (const Line& line : lines) {
    EXPECT_EQ(base::slice(source.text, line.span), line.text);
    words += std::string(line.text) + " ";
  }
  EXPECT_EQ(words,
            "STT NHIỆM VỤ CHỦ TRÌ PHỐI HỢP THỜI GIAN Một Hai Ba Năm 2031 Bốn Phụ lục II Năm 2032 ");
}

}  // namespace
}  // namespace parsers
