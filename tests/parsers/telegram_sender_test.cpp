#include "parsers/telegram_sender.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(TelegramSender, KnowsTheLineOfTheAddressees) {
  for (const char* line :
       {"CHỦ TỊCH UỶ BAN NHÂN DÂN XÃ điện:", "Điện: Trường Một", "Uỷ ban nhân dân xã ĐIỆN: Thôn"})
    EXPECT_TRUE(opens_telegram(line)) << line;
  for (const char* line : {"", ":", "Về chống rét", "Điện lực xã", "Yêu cầu: điện"})
    EXPECT_FALSE(opens_telegram(line)) << line;
  EXPECT_FALSE(opens_telegram(std::string(300, 'a') + " điện:"));
}

TEST(TelegramSender, KnowsTheSenderAboveIt) {
  struct Case {
    const char* text;
    bool is_sender;  // the first line
  };
  static constexpr Case kCases[] = {
      {"BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ\nĐiện: Trường Một", true},
      {"BAN CHỈ HUY\nPHÒNG THỦ DÂN SỰ XÃ\nĐiện: Trường Một", true},
      {"CHỦ TỊCH UỶ BAN NHÂN DÂN XÃ điện:", true},
      {"VỀ CHỐNG RÉT\nĐiện: Trường Một", false},
      {"BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ\nTrồng rừng.", false},
      {"BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ", false},
  };
  for (const Case& c : kCases) {
    const SourceText source{c.text, {}};
    EXPECT_EQ(is_sender_of_telegram(read_lines(source), 0), c.is_sender) << c.text;
  }
}

}  // namespace
}  // namespace parsers
