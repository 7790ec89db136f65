#include "pipeline/text_decoder.h"

#include <map>
#include <random>

#include <gtest/gtest.h>

#include "base/text.h"
#include "pipeline/engines.h"

namespace pipeline {
namespace {

using parsers::LegacyEncoding;

const EncodingJudge& judge() {
  static const Engines kEngines;
  return kEngines.encodings();
}

DecodedText decoded(std::string_view text, const AskedEncoding& asked = {}) {
  return TextDecoder(judge(), asked).decode(text);
}

// Small letters alone, as plain text in TCVN3 has no capitals with tones.
const char* const kLines[] = {
    "uỷ ban nhân dân xã tổ chức thực hiện kế hoạch này trên địa bàn",
    "đảng uỷ các cơ quan báo cáo kết quả trước ngày 25 hằng tháng",
    "phối hợp với mặt trận tổ quốc và các đoàn thể",
    "những nội dung còn vướng mắc được tổng hợp",
};

std::string encoded(std::string_view text, LegacyEncoding encoding) {
  std::map<char32_t, std::string> codes;
  for (const auto& letter : parsers::LegacyCharset::of(encoding).letters())
    codes[letter.character] = letter.code;
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    const auto found = codes.find(c);
    if (found == codes.end()) {
      base::append_utf8(bytes, c);
    } else {
      bytes += found->second;
    }
  }
  return bytes;
}

std::string misread(std::string_view text, LegacyEncoding encoding) {
  return parsers::decode_western(parsers::units_of_bytes(encoded(text, encoding)));
}

constexpr LegacyEncoding kGuessed[] = {LegacyEncoding::tcvn3,
                                       LegacyEncoding::vni,
                                       LegacyEncoding::viscii,
                                       LegacyEncoding::windows_1258,
                                       LegacyEncoding::viqr};

TEST(TextDecoder, FindsTheEncodingOfBytesAndOfWhatWasMisread) {
  for (const LegacyEncoding encoding : kGuessed) {
    for (const std::string line : kLines) {
      const DecodedText of_bytes = decoded(encoded(line, encoding));
      EXPECT_EQ(of_bytes.text, line);
      ASSERT_EQ(of_bytes.converted.size(), 1u) << line;
      EXPECT_EQ(of_bytes.converted[0].encoding, parsers::encoding_name(encoding));
      if (encoding == LegacyEncoding::viscii) continue;  // Windows-1252 lacks some of its bytes
      EXPECT_EQ(decoded(misread(line, encoding)).text, line);
    }
  }
}

TEST(TextDecoder, AcronymsTellNothing) {
  const std::string all = std::string(kLines[0]) + "\n" + kLines[1] + "\nsố: 12/2004/NĐ-CP";
  EXPECT_EQ(decoded(misread(all, LegacyEncoding::tcvn3)).text, all);
}

TEST(TextDecoder, LinesMayBeInDifferentEncodings) {
  std::string mixed;
  std::string expected;
  for (const LegacyEncoding encoding : kGuessed) {
    for (const std::string line : kLines) {
      mixed += encoded(line, encoding) + "\n" + line + "\n\n";
      expected += line + "\n" + line + "\n\n";
    }
  }
  const DecodedText result = decoded(mixed);
  EXPECT_EQ(result.text, expected);
  EXPECT_EQ(result.converted.size(), 20u);
  EXPECT_EQ(result.unknown_bytes, 0u);
}

TEST(TextDecoder, ALineMayBePartlyUnicode) {
  EXPECT_EQ(decoded("Đảng uỷ xã: " + encoded(kLines[2], LegacyEncoding::vni)).text,
            std::string("Đảng uỷ xã: ") + kLines[2]);
}

TEST(TextDecoder, ViqrKeepsWhatIsNoMark) {
  const DecodedText result = decoded(
      "II. NHIE^.M VU. CU?A HDDND XA~\nUy? ban nha^n da^n xa~ (sau dda^y go.i ta('t la` UBND) ba'o "
      "ca'o.\n"
      "Chi? thi. so^' 5/CT-UBND co`n kho'\nadd to http://vi.du/a?b=1");
  EXPECT_EQ(result.text,
            "II. NHIỆM VỤ CỦA HĐND XÃ\nUỷ ban nhân dân xã (sau đây gọi tắt là UBND) báo cáo.\n"
            "Chỉ thị số 5/CT-UBND còn khó\nadd to http://vi.du/a?b=1");
  ASSERT_EQ(result.converted.size(), 1u);
  EXPECT_EQ(result.converted[0], (EncodedLines{1, 3, "VIQR"}));
}

TEST(TextDecoder, ShortRunsAreReadAsTheRest) {
  const std::string rest = encoded(kLines[0], LegacyEncoding::tcvn3) + "\n";
  EXPECT_EQ(decoded(rest + "h\xE4p").text, std::string(kLines[0]) + "\nhọp");
  EXPECT_EQ(decoded(rest + "NguyÔn").text, std::string(kLines[0]) + "\nNguyễn");
}

// "Sè" and "Bé" could be Vietnamese, but nothing else in the text is.
TEST(TextDecoder, WhatIsAmbiguousGoesWithATextThatIsAllMisread) {
  std::string text, wanted;
  for (const char* line : kLines) {
    text += misread(line, LegacyEncoding::tcvn3) + '\n';
    wanted += std::string(line) + '\n';
  }
  EXPECT_EQ(decoded(text + "Sè: 15/SNV").text, wanted + "Số: 15/SNV");
  EXPECT_EQ(decoded(text + "Bé trường").text, wanted + "Bé trường");
}

TEST(TextDecoder, UndoesUtf8ThatWasTakenForLatin1) {
  for (const char* line : kLines) {
    std::string text;
    for (const char c : std::string_view(line))
      base::append_utf8(text, static_cast<unsigned char>(c));
    const DecodedText result = decoded(text);
    EXPECT_EQ(result.text, line);
    ASSERT_EQ(result.converted.size(), 1u);
    EXPECT_EQ(result.converted[0].encoding, "UTF-8 (Latin-1)");
  }
  EXPECT_EQ(decoded("HỢP TÁC\nXÃ”").text, "HỢP TÁC\nXÃ”");
}

TEST(TextDecoder, NeverTouchesUnicode) {
  static constexpr const char* kTexts[] = {
      "",
      "Kế hoạch này",
      "hoà bình, thuý vân, và các bà má",
      "a\u0323 à la carte",
      "Le Président de la République française a été reçu à l'Élysée",
      "Müller fährt über die Brücke",
      "São Paulo, Curaçao",
      "Ông Ðàm Văn A",
      "thuc hien xa. va? co' ke hoach",
      "the road to the sea (1) and a^2 + b^2",
      "Привет, мир; 漢字",
      "5 × 3 = 15 °C; § 4; « trích »",
      "½ · ÷",
      "Cộng hoà: café, résumé",
  };
  for (const char* text : kTexts) {
    const DecodedText result = decoded(text);
    EXPECT_EQ(result.text, text);
    EXPECT_TRUE(result.converted.empty()) << text;
    EXPECT_TRUE(result.doubtful.empty()) << text;
  }
}

TEST(TextDecoder, DoesAsItIsTold) {
  const std::string line = kLines[0];
  for (const LegacyEncoding encoding : parsers::kLegacyEncodings)
    EXPECT_EQ(decoded(encoded(line, encoding), {false, encoding}).text, line)
        << parsers::encoding_name(encoding);
  const std::string tcvn3 = encoded(line, LegacyEncoding::tcvn3);
  EXPECT_EQ(decoded(tcvn3, {false, {}}).text, tcvn3);
  for (const std::string& name : asked_encoding_names())
    EXPECT_EQ(asked_encoding_name(*asked_encoding_from_name(name)), name);
  EXPECT_FALSE(asked_encoding_from_name("koi8-r"));
}

TEST(TextDecoder, KeepsLinesWhateverTheBytes) {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    std::string text;
    for (int i = 0; i < 300; ++i)
      text += static_cast<char>(random() % 5 == 0 ? " \n"[random() % 2] : random() % 256);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    const std::string result = decoded(text).text;
    EXPECT_EQ(std::count(result.begin(), result.end(), '\n'), lines);
  }
}

}  // namespace
}  // namespace pipeline
