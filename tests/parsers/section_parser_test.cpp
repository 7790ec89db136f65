#include "parsers/section_parser.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "parsers/document_parser.h"

namespace parsers {
namespace {

SectionTree parse(const std::string& text, const SectionContext& context = {}) {
  static SourceText source;  // the lines look into it
  source = SourceText{text, {}};
  return parse_sections(read_lines(source), context);
}

TEST(SectionParser, BuildsTheTree) {
  struct Case {
    const char* text;
    const char* tree;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"I. MỤC ĐÍCH\n1. Mục đích\n2. Yêu cầu\nII. NHIỆM VỤ",
       "I{MỤC ĐÍCH 1{Mục đích} 2{Yêu cầu}} II{NHIỆM VỤ}"},
      {"I- MỤC ĐÍCH\n1- Mục đích\n- Một.\n+ Hai.", "I{MỤC ĐÍCH 1{Mục đích - +}}"},
      {"1. Một\na) Hai\nb) Ba\n2. Bốn", "1{Một a{Hai} b{Ba}} 2{Bốn}"},
      {"II. A\n2. B\n2.1. C\n2.2. D\n3. E", "II{A 2{B 2.1{C} 2.2{D}} 3{E}}"},
      {"1. A\n1.1. B\n1.1.1. C\n1.2. D", "1{A 1.1{B 1.1.1{C}} 1.2{D}}"},
      {"A. X\nI. Y\n1. Z\nB. W", "A{X I{Y 1{Z}}} B{W}"},
      {"I. Y\nA. X\nB. W\nII. V", "I{Y A{X} B{W}} II{V}"},
      {"Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\nChương II\nCỤ THỂ\nĐiều 2. Đối tượng",
       "Chương I{QUY ĐỊNH CHUNG Điều 1{Phạm vi 1{p}}} Chương II{CỤ THỂ Điều 2{Đối tượng}}"},
      {"Phần thứ nhất\nTÌNH HÌNH\nI. A\nPhần thứ hai\nNHIỆM VỤ\nI. B",
       "Phần thứ nhất{TÌNH HÌNH I{A}} Phần thứ hai{NHIỆM VỤ I{B}}"},
      {"1. Một\nd) Bốn\nđ) Năm\ne) Sáu", "1{Một d{Bốn} đ{Năm} e{Sáu}}"},
      {"I. MỘT\nI1. HAI\nIll. BA\nlV. BỐN", "I{MỘT} II{HAI} III{BA} IV{BỐN}"},
      {"l. Một\n2. Hai\n3 Ba", "1{Một} 2{Hai} 3{Ba}"},
      {"1. Một\n2. Hai\n2. Hai nữa\n5. Năm", "1{Một} 2{Hai} 2{Hai nữa} 5{Năm}"},
      {"Mở đầu.\nV. KẾT LUẬN", "V{KẾT LUẬN}"},
      {"1. Sở Y tế: Chủ trì.\n2. Tiếp tục làm tốt.", "1{Sở Y tế: p} 2{p}"},
      {"1. Trường học\nLà đầu mối.\na/ Một.\nb/ Hai.", "1{Trường học p a{p} b{p}}"},
      {"1- Trường học\na- Một.\nb- Hai.", "1{Trường học a{p} b{p}}"},
      {"1. Đề xuất xử lý các vi phạm.\nTổ tự giải thể.\n2. Hai.", "1{p p} 2{p}"},
      // The numbers of what is quoted are none of the text's own.
      {"1. Một.\n2. Luật quy định:\n“Điều 5. Nguồn lực\n1. Người.\na) Thôn;\n2. Tiền.”\n3. Ba.",
       "1{p} 2{Luật quy định: p p p p} 3{p}"},
      {"1. Một.\n2. Luật quy định:\n\"Điều 5. Nguồn lực\n1. Người.\n2. Tiền.\"\n3. Ba.",
       "1{p} 2{Luật quy định: p p p} 3{p}"},
      // Titles without a number
      {"MỤC ĐÍCH, YÊU CẦU\nMục đích\nTrồng thêm rừng.\nYêu cầu\nTrồng đúng vụ.\nTỔ CHỨC THỰC HIỆN\n"
       "Công an xã\nTuần tra ban đêm.",
       "MỤC ĐÍCH, YÊU CẦU{MỤC ĐÍCH, YÊU CẦU Mục đích{Mục đích p} Yêu cầu{Yêu cầu p}} "
       "TỔ CHỨC THỰC HIỆN{TỔ CHỨC THỰC HIỆN Công an xã{Công an xã p}}"},
      {"MỞ ĐẦU\nRừng của xã.\nI. MỤC TIÊU\nTrồng rừng.\nKẾT LUẬN\nRừng còn mãi.",
       "MỞ ĐẦU{MỞ ĐẦU p} I{MỤC TIÊU p} KẾT LUẬN{KẾT LUẬN p}"},
      {"Điều 1. Một.\nTỔ CHỨC THỰC HIỆN\nĐiều 2. Hai.", "Điều 1{Một. p} Điều 2{p}"},
      {"I. BẢNG\nSTT\nViệc\n1\nMột\n2\nHai", "I{BẢNG table}"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(parse(c.text).nodes), c.tree) << c.text;
}

std::vector<std::string> paths_of(const std::vector<Node>& nodes) {
  std::vector<std::string> paths;
  for (const Node& node : nodes) {
    const auto* section = std::get_if<Section>(&node);
    if (section == nullptr) continue;
    paths.push_back(section->path);
    for (std::string& path : paths_of(section->children))
      paths.push_back(std::move(path));
  }
  return paths;
}

TEST(SectionParser, NamesPaths) {
  const SectionTree body = parse("PHẦN II. X\nI- MỘT\n1. A\n1.1. B\na) C\nĐiều 3. D");
  EXPECT_EQ(paths_of(body.nodes),
            (std::vector<std::string>{"PHẦN II",
                                      "PHẦN II/I",
                                      "PHẦN II/I/1",
                                      "PHẦN II/I/1/1.1",
                                      "PHẦN II/I/1/1.1/a",
                                      "PHẦN II/Điều 3"}));
  SectionContext annex;
  annex.path_prefix = "PL1";
  annex.is_annex = true;
  const SectionTree inner = parse("I. MỘT\n1. A", annex);
  EXPECT_EQ(paths_of(inner.nodes), (std::vector<std::string>{"PL1/I", "PL1/I/1"}));
  EXPECT_EQ(std::get<Section>(inner.nodes[0]).level, 2);
}

TEST(SectionParser, PartsPreambleBodyAndClosing) {
  const SectionTree body = parse(
      "Căn cứ Luật Thư viện;\nUỷ ban nhân dân xã ban hành Kế hoạch như sau:\n"
      "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- Theo dõi.\n"
      "Trên đây là Kế hoạch của xã.\nTrong quá trình thực hiện, có vướng mắc thì báo cáo./.");
  EXPECT_EQ(body.preamble.size(), 2u);
  EXPECT_EQ(dump(body.nodes), "I{TỔ CHỨC THỰC HIỆN 1{Văn phòng -}}");
  ASSERT_EQ(body.closing.size(), 2u);
  EXPECT_EQ(body.closing[0].text.text, "Trên đây là Kế hoạch của xã.");
}

TEST(SectionParser, ATextWithoutUnitsHasABody) {
  const SectionTree body =
      parse("Căn cứ Luật Thư viện;\nĐảng uỷ yêu cầu như sau:\nMột việc.\nHai việc.");
  EXPECT_EQ(body.preamble.size(), 2u);
  EXPECT_EQ(dump(body.nodes), "p p");
}

TEST(SectionParser, TextBehindATableStaysBehindIt) {
  const SectionTree body = parse("Căn cứ Luật Thư viện;\nTT\tViệc\n1\tMột\nMột đoạn.\nI. NHIỆM VỤ");
  EXPECT_EQ(body.preamble.size(), 1u);
  EXPECT_EQ(dump(body.nodes), "table p I{NHIỆM VỤ}");
}

TEST(SectionParser, TheClosingIsNoTextOfATitle) {
  const SectionTree body = parse(
      "II. NHIỆM VỤ\n1. Rà soát vườn ươm.\n2. Văn phòng theo dõi, đôn đốc các xã\nTrên đây "
      "là Kế hoạch của xã.");
  EXPECT_EQ(dump(body.nodes), "II{NHIỆM VỤ 1{p} 2{p}}");
  EXPECT_EQ(body.closing.size(), 1u);
}

TEST(SectionParser, InheritsKinds) {
  const SectionTree body = parse(
      "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nII. NHIỆM VỤ\n1. Tuyên truyền\n"
      "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nIV. KHÁC");
  std::vector<SectionKind> kinds;
  for (const Node& node : body.nodes) {
    const auto& section = std::get<Section>(node);
    kinds.push_back(section.kind);
    for (const Node& child : section.children) {
      if (const auto* inner = std::get_if<Section>(&child)) kinds.push_back(inner->kind);
    }
  }
  EXPECT_EQ(kinds,
            (std::vector<SectionKind>{SectionKind::purpose,
                                      SectionKind::purpose,
                                      SectionKind::tasks,
                                      SectionKind::tasks,
                                      SectionKind::implementation,
                                      SectionKind::implementation,
                                      SectionKind::other}));
}

TEST(SectionParser, APartWhoseHeadingTellsNothingIsWhatItHolds) {
  struct Case {
    const char* text;
    SectionKind kind;
  };
  static constexpr Case kCases[] = {
      {"I. LĨNH VỰC LÂM NGHIỆP\n1. Rà soát quy hoạch vườn ươm.\n2. Trồng thêm rừng ven suối.",
       SectionKind::tasks},
      {"I. LĨNH VỰC LÂM NGHIỆP\n- Hạt Kiểm lâm rà soát quy hoạch vườn ươm.",
       SectionKind::implementation},
      {"I. LĨNH VỰC LÂM NGHIỆP\n- Rừng của xã còn ít.\n- Suối đã cạn.", SectionKind::other},
      {"I. ĐỐI TƯỢNG\n- Rà soát quy hoạch vườn ươm.", SectionKind::other},
  };
  SectionContext context;
  context.directs = true;
  for (const Case& c : kCases) {
    const SourceText source{c.text, {}};
    const SectionTree body = parse_sections(read_lines(source), context);
    EXPECT_EQ(std::get<Section>(body.nodes.at(0)).kind, c.kind) << c.text;
  }
}

TEST(SectionParser, NumberedPartsOfALetterAreTasks) {
  SectionContext letter;
  letter.is_letter = true;
  letter.default_kind = SectionKind::tasks;
  const SectionTree body = parse("1. Thời gian nghỉ\n2. Các trường học\n3. Chế độ báo cáo", letter);
  EXPECT_EQ(std::get<Section>(body.nodes[0]).kind, SectionKind::tasks);
  EXPECT_EQ(std::get<Section>(body.nodes[1]).kind, SectionKind::tasks);
  EXPECT_EQ(std::get<Section>(body.nodes[2]).kind, SectionKind::implementation);
}

std::string kinds_of(const std::vector<Node>& nodes) {
  static constexpr char kLetters[] = "ptifco";  // in the order of SectionKind
  std::string kinds;
  for (const Node& node : nodes) {
    const auto* section = std::get_if<Section>(&node);
    if (section == nullptr) continue;
    kinds += kLetters[static_cast<std::size_t>(section->kind)] + kinds_of(section->children);
  }
  return kinds;
}

TEST(SectionParser, PartsOfABodyAreKnownAmongOthers) {
  struct Case {
    const char* text;
    SectionKind default_kind;
    const char* kinds;
  };
  static constexpr Case kCases[] = {
      // Running paragraphs before the parts of bodies speak to all; those after them do not.
      {"1. Các cơ quan có trách nhiệm tiết kiệm nước.\n2. Ưu tiên nước mưa.\n3. Sở Y tế\n"
       "a) Kiểm tra nước.\n4. Sở Xây dựng\na) Lập phương án.\n"
       "5. Các sở khác căn cứ nhiệm vụ thực hiện.",
       SectionKind::tasks,
       "ttiiiii"},
      {"1. Các cơ quan có trách nhiệm tiết kiệm nước.\n2. Ưu tiên nước mưa.",
       SectionKind::tasks,
       "ii"},
      // Criteria for bodies assign nothing to them.
      {"I. TIÊU CHÍ\n1. Đối với các cơ quan\n2. Hình thức khen thưởng", SectionKind::other, "ooo"},
      {"I. NỘI DUNG\n1. Đối với các cơ quan", SectionKind::other, "tt"},
      {"I. VỀ TÀI CHÍNH\n1. Đối với các cơ quan", SectionKind::other, "oi"},
      // The parts of a guidance are tasks; chapters lay down rules.
      {"PHẦN I. VỀ TỔ CHỨC\nI. THÀNH LẬP", SectionKind::tasks, "tt"},
      {"Chương I. VỀ TỔ CHỨC", SectionKind::tasks, "o"},
      {"I. THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN\n1. Thời gian", SectionKind::other, "ii"},
      {"1. Thủ tục\na) Lập hồ sơ.\nb) Kinh phí đi lại do chi bộ cấp.", SectionKind::tasks, "ttf"},
  };
  for (const Case& c : kCases) {
    SectionContext context;
    context.default_kind = c.default_kind;
    EXPECT_EQ(kinds_of(parse(c.text, context).nodes), c.kinds) << c.text;
  }
}

TEST(SectionParser, FindsGapsInTheNumbering) {
  EXPECT_TRUE(parse("1. A\n2. B\n3. C").findings.empty());
  const SectionTree body = parse("1. Một\n3. Ba");
  ASSERT_EQ(body.findings.size(), 1u);
  EXPECT_EQ(body.findings[0].kind, "numbering-gap");
  EXPECT_EQ(parse("I. MỘT\n1. Một.\n1. Hai.").findings.at(0).message,
            "Mục I: số thứ tự \"1\" đứng sau \"1\", bị lặp hoặc đánh lại từ đầu.");
}

TEST(SectionParser, TellsWhichNumberItMended) {
  SectionContext scanned;
  scanned.read_by_machine = true;
  const SectionTree tree = parse("I. MỘT\nII. HAI\nII. BA\nIV. BỐN", scanned);
  EXPECT_EQ(dump(tree.nodes), "I{MỘT} II{HAI} III{BA} IV{BỐN}");
  ASSERT_EQ(tree.findings.size(), 1u);
  EXPECT_EQ(tree.findings[0].kind, "mended-number");
}

// Every text of six lines of six kinds: levels grow by one, paths extend their parent's.
void expect_nested(const std::vector<Node>& nodes, const std::string& parent, int level) {
  for (const Node& node : nodes) {
    const auto* section = std::get_if<Section>(&node);
    if (section == nullptr) continue;
    EXPECT_EQ(section->path, parent + section->marker);
    EXPECT_EQ(section->level, level);
    expect_nested(section->children, section->path + "/", level + 1);
  }
}

TEST(SectionParser, SectionsNestWhateverTheOrder) {
  static constexpr const char* kLines[] = {
      "I. A\n", "1. B\n", "a) C\n", "2.1. D\n", "- văn\n", "Điều 1. E\n", "xuôi\n"};
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int line = 0; line < 8; ++line)
      text += kLines[random() % std::size(kLines)];
    expect_nested(parse(text).nodes, "", 1);
  }
}

TEST(SectionParser, NestsNoDeeperThanItsBound) {
  std::string text;
  std::string number = "1";
  for (int depth = 0; depth < 200; ++depth) {
    text += number + ". Mục\n";
    number += ".1";
  }
  int depth = 0;
  const SectionTree body = parse(text);
  const std::vector<Node>* nodes = &body.nodes;
  while (!nodes->empty()) {
    const auto* section = std::get_if<Section>(&nodes->front());
    if (section == nullptr) break;
    ++depth;
    nodes = &section->children;
  }
  EXPECT_GT(depth, 1);
  EXPECT_LE(depth, kMaxDepth);
}

}  // namespace
}  // namespace parsers
