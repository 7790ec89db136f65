#include "parsers/signature_parser.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/source_text.h"

namespace parsers {
namespace {

std::string dump(const std::string& text) {
  const SourceText source{text, {}};
  std::string dumped;
  for (const Signer& signer : parse_signers(read_lines(source))) {
    if (!dumped.empty()) dumped += " + ";
    dumped +=
        signer.authority + "|" + signer.on_behalf_of + "|" + signer.position + "|" + signer.name;
  }
  return dumped;
}

TEST(SignatureParser, ReadsSigners) {
  struct Case {
    const char* text;
    const char* signers;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Thị Hai", "T/M|Ban Thường vụ|Phó Bí thư|Lê Thị Hai"},
      {"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Ba",
       "TM., KT.|Ủy ban nhân dân|Phó Chủ tịch|Lê Văn Ba"},
      {"KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nLê Văn Ba", "KT.|Chủ tịch|Phó Chủ tịch|Lê Văn Ba"},
      {"TM. ỦY BAN NHÂN DÂN CHỦ TỊCH\nLê Văn Ba", "TM.|Ủy ban nhân dân|Chủ tịch|Lê Văn Ba"},
      {"TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Ba", "TL.|Chủ tịch|Chánh Văn phòng|Lê Văn Ba"},
      {"TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nLê Văn Ba", "TUQ.|Giám đốc|Trưởng phòng|Lê Văn Ba"},
      {"K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nLê Văn Ba", "K/T|Trưởng ban|Phó Trưởng ban|Lê Văn Ba"},
      {"Q. GIÁM ĐỐC\nLê Văn Ba", "Q.||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\n(Đã ký)\nLê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC Lê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nLÊ VĂN BA", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nThượng tá Lê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nPGS.TS. Lê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nLê\nVăn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nAm Vin\nLê Văn Ba\n4,", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\ny] Lê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"PHÓ Bí THƯ\nLê Văn Ba", "||Phó Bí thư|Lê Văn Ba"},
      {"T/M BAN BÍ THƯ\nTHƯỜNG TRỰC BAN BÍ THƯ\nLê Văn Ba",
       "T/M|Ban Bí thư|Thường trực Ban Bí thư|Lê Văn Ba"},
      {"TM. BAN CHỈ ĐẠO PHÒNG CHỐNG\nTHIÊN TAI XÃ AN LẠC\nTRƯỞNG BAN\nLê Văn Ba",
       "TM.|Ban Chỉ đạo Phòng chống thiên tai xã An Lạc|Trưởng ban|Lê Văn Ba"},
      {"KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLê Văn Ba",
       "KT.|Bộ trưởng, Chủ nhiệm|Phó Chủ nhiệm|Lê Văn Ba"},
      {"TM. HỘI NÔNG DÂN       TM. HỘI PHỤ NỮ\nCHỦ TỊCH        CHỦ TỊCH\nLê Văn Ba         Trần "
       "Thị Tư",
       "TM.|Hội Nông dân|Chủ tịch|Lê Văn Ba + TM.|Hội Phụ nữ|Chủ tịch|Trần Thị Tư"},
      {"CHỦ TỊCH\nLê Văn Ba\nTHƯ KÝ\nTrần Thị Tư", "||Chủ tịch|Lê Văn Ba + ||Thư ký|Trần Thị Tư"},
      {"THƯ KÝ        CHỦ TRÌ\nTrần Thị Tư        Lê Văn Ba",
       "||Thư ký|Trần Thị Tư + ||Chủ trì|Lê Văn Ba"},
      {"CHỦ TỊCH", "||Chủ tịch|"},
      {"-_T/M BAN THƯỜNG VỤ :\n` PHÓ BÍ THƯ\nLê Văn Ba .",
       "T/M|Ban Thường vụ|Phó Bí thư|Lê Văn Ba"},
      {"Lê Văn Ba", ""},
      {"TM. BAN THƯỜNG VỤ\nQ. CHỦ TỊCH\nLê Văn Ba", "TM., Q.|Ban Thường vụ|Chủ tịch|Lê Văn Ba"},
      {"T/M ĐẢNG UỶ\nPhó Bí thư\nLê Văn Ba", "T/M|Đảng uỷ|Phó Bí thư|Lê Văn Ba"},
      {"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH - TỔNG THƯ KÝ\nLê Văn Ba",
       "KT.|Chủ tịch|Phó Chủ tịch - Tổng Thư ký|Lê Văn Ba"},
      {"GIÁM ĐỐC\n(Đã ký) Lê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nLê Văn Ba (đã ký)", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nBs. CKII. Lê Văn Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nLê  Văn   Ba", "||Giám đốc|Lê Văn Ba"},
      {"GIÁM ĐỐC\nY Thanh Niê", "||Giám đốc|Y Thanh Niê"},
      {"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐÔC\nLê Văn Ba", "KT.|Giám đốc|Phó Giám đốc|Lê Văn Ba"},
      {"KT. GIÁM ĐỐC\n\\IPH6 IÁM ĐỐC\nLê Văn Ba", "KT.|Giám đốc|Phó Giám đốc|Lê Văn Ba"},
      {"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nNóÓ.CHỦ TỊCH\nLê Văn Ba",
       "TM., KT.|Ủy ban nhân dân|Phó Chủ tịch|Lê Văn Ba"},
      {"KT. CHỦ TỊCH\ntinh PHÓ CHỦ TỊCH\nLê Văn Ba", "KT.|Chủ tịch|Phó Chủ tịch|Lê Văn Ba"},
      {"TL. CHỦ TỊCH\nNóÓ.CHỦ TỊCH\nLê Văn Ba", "TL.|Chủ tịch||Lê Văn Ba"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.text), c.signers) << c.text;
}

// Only the layout of a scanned page tells that a name alone is a signature.
TEST(SignatureParser, MendsWhatAScanSpoiled) {
  const auto name_of = [](const std::string& text) {
    SourceText source{text, {}};
    source.hints.assign(3, {LineKind::signature, 1});
    const std::vector<Signer> signers = parse_signers(read_lines(source));
    return signers.empty() ? std::string() : signers.front().name;
  };
  EXPECT_EQ(name_of("đề Hi TỊCH\nLê Văn Ba"), "Lê Văn Ba");
  EXPECT_EQ(name_of("CHỦ TỊCH\nTrãn Văn Ba"), "Trần Văn Ba");
  EXPECT_EQ(name_of("đề Hi TỊCH"), "");
  EXPECT_EQ(dump("CHỦ TỊCH\nTrãn Văn Ba"), "||Chủ tịch|Trãn Văn Ba");
}

TEST(SignatureParser, KnowsItsLines) {
  for (const char* line : {"T/M BAN THƯỜNG VỤ", "TM. ỦY BAN", "KT.CHỦ TỊCH", "K/T TRƯỞNG BAN"})
    EXPECT_TRUE(opens_with_authority(line)) << line;
  for (const char* line : {"", "KTN, HCC.", "TMĐT", "Quán triệt", "TM", "KT, ĐT."})
    EXPECT_FALSE(opens_with_authority(line)) << line;
  EXPECT_TRUE(is_post_in_capitals("PHÓ BÍ THƯ THƯỜNG TRỰC"));
  EXPECT_FALSE(is_post_in_capitals("Phó Bí thư"));
  EXPECT_FALSE(is_post_in_capitals("BAN BÍ THƯ"));
  for (const char* name : {"Lê Văn Ba", "Giàng A Páo", "H'Yim Kđoh", "TS. Lê Ba", "LÊ VĂN BA"})
    EXPECT_TRUE(looks_like_person_name(name)) << name;
  for (const char* other : {"", "Lê", "Lê văn ba", "Lê Văn 3", "CHỦ TỊCH XÃ", "Lê Văn Ba;"})
    EXPECT_FALSE(looks_like_person_name(other)) << other;
}

}  // namespace
}  // namespace parsers
