#include "pipeline/input_kind.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "tests/parsers/import/office_file.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

constexpr std::string_view kPng("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\1\0\0\0\0", 29);

TEST(InputKind, GoesByTheContent) {
  struct Case {
    const char* name;
    std::string_view bytes;
    InputKind kind;
    const char* media_type;
  };
  const Case kCases[] = {
      {"a.pdf", "%PDF-1.7\n", InputKind::pdf, "application/pdf"},
      {"a", "junk before\n%PDF-1.4\n", InputKind::pdf, "application/pdf"},
      {"a.txt", "%PDF- là chữ đầu của một tệp\n", InputKind::text, "text/plain"},
      {"a.txt", "Kế hoạch số 5\n", InputKind::text, "text/plain"},
      {"a.txt", "<!DOCTYPE html><p>chép từ trang mạng</p>\n", InputKind::text, "text/plain"},
      {"a.md", "# Kế hoạch\n", InputKind::text, "text/plain"},
      {"a.png", kPng, InputKind::image, "image/png"},
      {"a.txt", kPng, InputKind::image, "image/png"},
      {"a.jpg", "\xFF\xD8\xFF\xE0\0\x10JFIF", InputKind::image, "image/jpeg"},
      {"a.tif", std::string_view("II*\0\x08\0\0\0\0\0", 10), InputKind::image, "image/tiff"},
      {"a.xml", "<?xml version=\"1.0\"?>\n<alto xmlns=\"x\">", InputKind::alto, "application/xml"},
      {"a", "<!-- c --><a:alto>", InputKind::alto, "application/xml"},
      {"trang.html", "<!DOCTYPE html><html><body><p>Kế hoạch</p>", InputKind::office, "text/html"},
      {"thu.html", "<div dir=\"ltr\">Kế hoạch</div>", InputKind::office, "text/html"},
      {"bang.html",
       "<table border=1><tr><td>Việc</td></tr></table>",
       InputKind::office,
       "text/html"},
      {"that-la-trang.doc", "\xEF\xBB\xBF <HTML><body>Kế hoạch", InputKind::office, "text/html"},
      {"a.txt", "Giọng <alto> trong dàn hợp xướng\n", InputKind::text, "text/plain"},
  };
  const TestFolder folder;
  for (const Case& c : kCases) {
    const DetectedInput detected = detect_input(folder.write(c.name, c.bytes));
    EXPECT_EQ(detected.kind, c.kind) << c.name << c.bytes;
    EXPECT_EQ(detected.media_type, c.media_type) << c.name;
  }
}

TEST(InputKind, SaysWhatIsWrong) {
  struct Case {
    const char* name;
    std::string bytes;
    const char* part;  // of the message
  };
  const Case kCases[] = {
      {"rong.pdf", "", "rỗng"},
      {"rong.txt", "", "rỗng"},
      {"khong-phai.pdf", "Đây là chữ.\n", "không phải tệp PDF"},
      {"khong-phai.png", "Đây là chữ.\n", "không phải tệp ảnh"},
      {"trang.mht",
       "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n",
       "MHTML"},
      {"nen.docx", std::string("PK\x03\x04\x14\0\0\0\x08\0", 10), "hỏng hoặc bị cắt cụt"},
      {"cu.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "hỏng hoặc bị cắt cụt"},
      {"khong-co-word.docx", parsers::zip_file({{"xl/workbook.xml", "<a/>"}}), "chưa được hỗ trợ"},
  };
  const TestFolder folder;
  for (const Case& c : kCases) {
    const auto path = folder.write(c.name, c.bytes);
    try {
      detect_input(path);
      ADD_FAILURE() << c.name;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable) << c.name;
      EXPECT_EQ(error.where(), path.string());
      EXPECT_NE(std::string(error.what()).find(c.part), std::string::npos) << error.what();
    }
  }
  for (const auto& path : {folder.path() / "khong-co.pdf", folder.path()}) {
    EXPECT_THROW(detect_input(path), base::Error) << path;
  }
}

TEST(InputKind, KnowsOfficeFilesByTheirParts) {
  const TestFolder folder;
  const DetectedInput word = detect_input(folder.write("a.bin", parsers::docx_file("<w:p/>")));
  EXPECT_EQ(word.office, parsers::OfficeKind::docx);
  const DetectedInput sheet = detect_input(folder.write(
      "a.zip", parsers::zip_file({{"[Content_Types].xml", "<T/>"}, {"xl/workbook.xml", "<a/>"}})));
  EXPECT_EQ(sheet.office, parsers::OfficeKind::sheet);
  const DetectedInput flat = detect_input(
      folder.write("a.fodt",
                   "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"x\" "
                   "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body/>"));
  EXPECT_EQ(flat.office, parsers::OfficeKind::odt);
  const std::string text = parsers::zip_file(
      {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}});
  EXPECT_EQ(detect_input(folder.write("a.docx", text)).office, parsers::OfficeKind::odt);
  std::string locked("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  for (const char c : std::string_view("EncryptedPackage"))
    (locked += c) += '\0';
  try {
    detect_input(folder.write("khoa.docx", locked));
    ADD_FAILURE();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::encrypted);
  }
}

TEST(InputKind, TakesFromFoldersWhatItKnows) {
  const TestFolder folder;
  EXPECT_TRUE(is_candidate(folder.write("hong.pdf", "")));  // broken, but meant for us
  EXPECT_TRUE(is_candidate(folder.write("A.PDF", "x")));
  EXPECT_TRUE(is_candidate(folder.write("khong-duoi", "%PDF-1.4\n")));
  EXPECT_TRUE(is_candidate(folder.write("anh.dat", kPng)));
  EXPECT_TRUE(is_candidate(folder.write("van-ban.DOCX", "x")));
  EXPECT_FALSE(is_candidate(folder.write("ghi-chu.json", "{}")));
  EXPECT_FALSE(is_candidate(folder.write("README", "Kế hoạch\n")));
  EXPECT_FALSE(is_candidate(folder.write("ket-qua.alto.xml", "<alto/>")));
}

}  // namespace
}  // namespace pipeline
