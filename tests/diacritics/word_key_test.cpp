#include "diacritics/word_key.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace diacritics {
namespace {

TEST(WordKey, IsOneForBothStyles) {
  struct Case {
    const char* printed;
    const char* key;
    const char* modern;
  };
  static constexpr Case kCases[] = {
      {"thuỷ", "thủy", "thuỷ"},
      {"THỦY", "thủy", "thuỷ"},
      {"Hoà", "hòa", "hoà"},
      {"khoẻ", "khỏe", "khoẻ"},
      {"uỷ", "ủy", "uỷ"},
      {"quý", "quý", "quý"},
      {"qúy", "quý", "quý"},
      {"hoàn", "hoàn", "hoàn"},
      {"giá", "giá", "giá"},
      {"gìn", "gìn", "gìn"},
      {"gì", "gì", "gì"},
      {"bìa", "bìa", "bìa"},
      {"lửa", "lửa", "lửa"},
      {"được", "được", "được"},
      {"khuỷu", "khuỷu", "khuỷu"},
      {"NGOẠI", "ngoại", "ngoại"},
      {"tuệ", "tuệ", "tuệ"},
      {"thuở", "thuở", "thuở"},
      {"Đảng", "đảng", "đảng"},
      {"Ðảng", "đảng", "đảng"},
      {"HĐND", "hđnd", "hđnd"},
      {"của", "của", "của"},
      {"ý", "ý", "ý"},
      {"yếu", "yếu", "yếu"},
      {"Internet", "internet", "internet"},
      {"", "", ""},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(word_key(c.printed), c.key) << c.printed;
    EXPECT_EQ(in_style(word_key(c.printed), ToneStyle::modern), c.modern) << c.printed;
  }
}

TEST(WordKey, LeavesWhatIsNoSyllable) {
  EXPECT_EQ(word_key("ÁÀ"), "áà");  // two tones
  EXPECT_EQ(word_key("Café"), "café");
  EXPECT_EQ(word_key("ДОМ"), "дом");
  EXPECT_EQ(word_key("kilômét"), "kilômét");
}

TEST(WordKey, IsItsOwnKeyAndKeepsTheLetters) {
  for (const char* word : {"hoà", "uỷ", "quỷ", "thuý", "Nguyễn", "oà", "xoè", "qùa", "gíơ"}) {
    const std::string key = word_key(word);
    EXPECT_EQ(word_key(key), key);
    EXPECT_EQ(word_key(in_style(key, ToneStyle::modern)), key);
    EXPECT_EQ(base::strip_marks(key), base::to_lower(base::strip_marks(word)));
  }
}

}  // namespace
}  // namespace diacritics
