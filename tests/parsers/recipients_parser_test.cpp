#include "parsers/recipients_parser.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/source_text.h"

namespace parsers {
namespace {

std::string dump(const std::string& text) {
  const SourceText source{text, {}};
  std::string dumped;
  for (const Recipient& recipient : parse_recipients(read_lines(source))) {
    if (!dumped.empty()) dumped += " | ";
    dumped += recipient.text.text;
    if (!recipient.note.empty()) dumped += " [" + recipient.note + "]";
  }
  return dumped;
}

TEST(RecipientsParser, ReadsTheList) {
  struct Case {
    const char* text;
    const char* list;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Nơi nhận:", ""},
      {"Nơi nhận:\n- Tỉnh uỷ (để báo cáo),\n- Lưu Văn phòng.",
       "Tỉnh uỷ [để báo cáo] | Lưu Văn phòng"},
      {"Nơi nhận: - Như trên;\n- Lưu: VT.", "Như trên | Lưu: VT"},
      {"Nơi nhận:\nNhư trên;\nSở Nội vụ;\nLưu: VT, TH.", "Như trên | Sở Nội vụ | Lưu: VT, TH"},
      {"- Bí thư chi bộ, trưởng thôn,\nban công tác;\n- Lưu: VT.",
       "Bí thư chi bộ, trưởng thôn, ban công tác | Lưu: VT"},
      {"- Tỉnh uỷ, (để b/c)\n- Lưu: VT.", "Tỉnh uỷ [để b/c] | Lưu: VT"},
      {"- Phòng (hai) và ban;", "Phòng (hai) và ban"},
      {"- Lưu: VT, TH.\n05 KH", "Lưu: VT, TH"},
      {"-\nSở Nội vụ;\n-\nLưu: VT.", "Sở Nội vụ | Lưu: VT"},
      {"Noi nhận\n– Sở Nội vụ;", "Sở Nội vụ"},
      {"- ;\n- .", ""},
      {": Nơi nhận: :\n~ Sở Nội vụ; ⁄\n§ - Sở Y tế, lj\n: — ~ Lưu: VT.",
       "Sở Nội vụ | Sở Y tế | Lưu: VT"},
      {"m: -- Sở Nội vụ; ng 4\nì - Sở Y tế; - : Ê\n- Ban Một; Ban Hai;\nl - Lưu: VT, TH.",
       "Sở Nội vụ | Sở Y tế | Ban Một; Ban Hai | Lưu: VT, TH"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.text), c.list) << c.text;
}

TEST(RecipientsParser, SpansPointToTheWords) {
  const SourceText source{"Nơi nhận:\n- Tỉnh uỷ (để báo cáo),", {}};
  const std::vector<Recipient> list = parse_recipients(read_lines(source));
  ASSERT_EQ(list.size(), 1u);
  ASSERT_EQ(list[0].text.spans.size(), 1u);
  EXPECT_EQ(base::slice(source.text, list[0].text.spans[0]), "Tỉnh uỷ (để báo cáo),");
}

TEST(RecipientsParser, KnowsItsLabel) {
  for (const char* line : {"Nơi nhận:", "NƠI NHẬN", "Noi nhân: - A", "Nơinhận:", "Nơi nhặn :"})
    EXPECT_TRUE(is_recipients_label(line)) << line;
  for (const char* line : {"", "Nơi ở", "Nội dung", "nhận", "Nơi tiếp nhận"})
    EXPECT_FALSE(is_recipients_label(line)) << line;
  const std::string rest =
      " văn bản ghi tên các cơ quan, đơn vị và cá nhân được gửi văn bản để thực hiện, để theo dõi, "
      "để báo cáo hoặc để lưu, theo đúng chức năng được giao";
  EXPECT_FALSE(is_recipients_label("Nơi nhận" + rest));
  EXPECT_TRUE(is_recipients_label("Nơi nhận:" + rest));
}

}  // namespace
}  // namespace parsers
