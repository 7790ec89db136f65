// Any text makes a Document that keeps the laws (tests/parsers/document_laws.h), the same one each
// time, and valid XML. The first byte chooses how the rest is taken: as text, or as a sequence of
// pieces of directives, which gets deeper into the grammar.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "parsers/document_parser.h"
#include "parsers/text_writer.h"
#include "parsers/xml_writer.h"
#include "tests/parsers/document_laws.h"

namespace {

constexpr std::string_view kPieces[] = {"\n",
                                        "\n\n",
                                        " ",
                                        "\t",
                                        "\f",
                                        "I. ",
                                        "II- ",
                                        "l. ",
                                        "I1. ",
                                        "1. ",
                                        "2. ",
                                        "3 ",
                                        "1.1. ",
                                        "2.1.1 ",
                                        "a) ",
                                        "đ) ",
                                        "(1) ",
                                        "- ",
                                        "-\n",
                                        "+ ",
                                        "• ",
                                        "A. ",
                                        "Điều 1. ",
                                        "Điều 2: ",
                                        "Chương I\n",
                                        "Mục 1. ",
                                        "PHẦN\nII. ",
                                        "Phần thứ nhất",
                                        "PHỤ LỤC",
                                        "PHỤ LỤC II\n",
                                        "STT\n",
                                        "TT\tViệc\n",
                                        "*\n",
                                        "-----\n",
                                        "Số 5-KH/TU",
                                        "Số: 12/KH-UBND",
                                        "KẾ HOẠCH\n",
                                        "QUYẾT ĐỊNH:",
                                        "MỤC ĐÍCH, YÊU CẦU\n",
                                        "TỔ CHỨC THỰC HIỆN\n",
                                        "Nơi nhận:\n",
                                        "TM. ỦY BAN NHÂN DÂN\n",
                                        "KT. CHỦ TỊCH\n",
                                        "PHÓ BÍ THƯ\n",
                                        "Nguyễn Văn Một\n",
                                        "Lưu: VT.",
                                        "Căn cứ Luật Thư viện;\n",
                                        "Trên đây là Kế hoạch.",
                                        "Đề nghị các xã ",
                                        "Sở Y tế: Chủ trì ",
                                        "thực hiện ",
                                        "báo cáo ",
                                        "trước ngày 15/12/2099",
                                        "hằng tháng",
                                        "Ban Thường vụ ",
                                        ".",
                                        ";",
                                        ":",
                                        "(",
                                        "“",
                                        "2099",
                                        "ĐẢNG CỘNG SẢN VIỆT NAM\n",
                                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
                                        "Kính gửi: "};

std::string text_of(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return "";
  const bool as_pieces = data[0] % 2 == 0;
  if (!as_pieces) {
    return base::to_nfc({reinterpret_cast<const char*>(data + 1), size - 1});
  }
  std::string text;
  for (std::size_t i = 1; i < size; ++i)
    text += kPieces[data[i] % std::size(kPieces)];
  return base::to_nfc(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text_of(data, size);
  const parsers::Document document = parsers::parse_document({text, {}});
  const std::string law = parsers::broken_law(text, document);
  if (!law.empty()) {
    std::fprintf(stderr, "broken law: %s\n", law.c_str());
    std::abort();
  }
  if (parsers::parse_document({text, {}}) != document) std::abort();
  parsers::write_text(document);
  parsers::write_xml(document);  // throws when its schema does not take it
  return 0;
}
