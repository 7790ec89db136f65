#include "ocr/page_source.h"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <sys/types.h>

#include "base/error.h"
#include "ocr/page_text.h"
#include "tests/ocr/drawing.h"
#include "tests/ocr/files.h"

namespace ocr {
namespace {

using base::ErrorCode;
using test::PdfSpec;
using test::TemporaryDirectory;

constexpr const char* kPicture = "q 595 0 0 842 0 0 cm /Im0 Do Q";
constexpr const char* kText = "BT /F0 20 Tf 72 700 Td (Tan Thuong) Tj ET";

std::string encoded(const Image& image, int format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixWriteMem(&data, &size, image.pix(), format);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

Image pattern(int width, int height, int depth) {
  Image image(pixCreate(width, height, depth));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto value = static_cast<l_uint32>((x * 7 + y * 13) % 251);
      pixSetPixel(image.pix(),
                  x,
                  y,
                  depth == 1    ? value % 2
                  : depth == 8  ? value
                  : depth == 16 ? value << 8
                                : (value << 24 | (value / 2) << 16 | 255u << 8));
    }
  }
  return image;
}

bool same_pixels(const Image& a, const Image& b) {
  l_int32 same = 0;
  return pixEqual(a.pix(), b.pix(), &same) == 0 && same != 0;
}

// Opens the file and reads its first page.
ErrorCode failure_of(const std::filesystem::path& path, DecodeLimits limits = {}) {
  try {
    PageSource source(path, limits);
    source.image(1);
  } catch (const base::Error& error) {
    EXPECT_FALSE(std::string_view(error.what()).empty());
    return error.code();
  }
  return ErrorCode::other;
}

// Taken as it is stored, and drawn, where a clip that cuts nothing off stands in the page.
TEST(PageSource, GivesAPageOfOnePictureAsDrawingDoes) {
  const TemporaryDirectory directory;
  const std::string jpeg = encoded(pattern(700, 900, 8), IFF_JFIF_JPEG);
  const struct {
    std::string side_keys, matrix, picture, filter;
    int width;
  } kCases[] = {{"/MediaBox [0 0 413 585]", "413 0 0 585 0 0", "", "", 413},
                {"/MediaBox [0 0 350 450]", "350 0 0 450 0 0", jpeg, "/DCTDecode", 700}};
  for (const auto& row : kCases) {
    PdfSpec spec;
    spec.contents = {"q " + row.matrix + " cm /Im0 Do Q",
                     "q 0 0 700 900 re W n " + row.matrix + " cm /Im0 Do Q",
                     "q " + row.matrix + " cm /Im0 Do Q BT /F0 20 Tf 72 70 Td (Tan) Tj ET",
                     "q " + row.matrix + " cm /Im0 Do Q BT 3 Tr /F0 20 Tf 72 70 Td (Tan) Tj ET"};
    spec.page_keys = row.side_keys;
    spec.picture = row.picture;
    spec.picture_filter = row.filter;
    PageSource source(directory.write("page.pdf", test::make_pdf(spec)));
    const Image taken = source.image(1), drawn = source.image(2), with_text = source.image(3),
                with_hidden_text = source.image(4);
    EXPECT_EQ(taken.width(), row.width);
    EXPECT_EQ(taken.depth(), 8);
    EXPECT_TRUE(same_pixels(taken, drawn));
    EXPECT_FALSE(same_pixels(taken, with_text));
    EXPECT_TRUE(same_pixels(taken, with_hidden_text));
  }
}

TEST(PageSource, SaysWhatIsWrongWithAFile) {
  const TemporaryDirectory directory;
  const std::string pdf = test::make_pdf({{kText}});
  const std::string png = encoded(pattern(300, 200, 8), IFF_PNG);
  const struct {
    const char* name;
    std::string bytes;
    ErrorCode code;
  } kCases[] = {
      {"empty.pdf", "", ErrorCode::unreadable},
      {"text.pdf", "Đây là văn bản thường, không phải PDF", ErrorCode::unreadable},
      {"header.pdf", "%PDF-1.7\n", ErrorCode::unreadable},
      {"encrypted.pdf",
       test::make_pdf({.contents = {kText}, .user_password = "mật khẩu", .owner_password = "chủ"}),
       ErrorCode::encrypted},
      {"magic.tif", std::string("II*\0\x08\0\0\0", 8), ErrorCode::unreadable},
      {"nothing.png", "\x89PNG\r\n\x1a\n", ErrorCode::unreadable},
  };
  for (const auto& c : kCases)
    EXPECT_EQ(failure_of(directory.write(c.name, c.bytes)), c.code) << c.name;
  EXPECT_EQ(failure_of(directory.path() / "absent.pdf"), ErrorCode::unreadable);
  EXPECT_EQ(failure_of(directory.path()), ErrorCode::unreadable);
}

// 1,000,000 pixels of one colour pack into little; the header alone says how large it is.
TEST(PageSource, KeepsWithinItsLimits) {
  const TemporaryDirectory directory;
  Image large(pixCreate(20'000, 20'000, 1));
  const auto path = directory.write("large.png", encoded(large, IFF_PNG));
  PageSource source(path);
  const Image image = source.image(1);
  EXPECT_LE(static_cast<double>(image.width()) * image.height(), 41e6);
  EXPECT_NEAR(image.width(), image.height(), 1);

  // The same in colour, as a header without its data: 1.6 GB.
  std::string header = encoded(pattern(4, 4, 32), IFF_PNG);
  header.replace(16, 8, std::string("\0\0\x4e\x20\0\0\x4e\x20", 8));
  const ErrorCode code = failure_of(directory.write("colour.png", header));
  EXPECT_TRUE(code == ErrorCode::limit || code == ErrorCode::unreadable);

  DecodeLimits few_pages;
  few_pages.max_pages = 1;
  EXPECT_EQ(failure_of(directory.write("two.pdf", test::make_pdf({{kText, kText}})), few_pages),
            ErrorCode::limit);
}

TEST(PageSource, GivesUpPagesThatTakeTooLong) {
  const TemporaryDirectory directory;
  std::string endless;
  for (int i = 0; i < 20'000; ++i)
    endless += std::string(kPicture) + "\n";
  DecodeLimits limits;
  limits.page_cpu_seconds = 1;
  PageSource source(directory.write("slow.pdf", test::make_pdf({{endless, kText}})), limits);
  try {
    source.image(1);
    ADD_FAILURE();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::limit) << error.what();
  }
  EXPECT_EQ(source.text_layer(2).regions.size(), 1u);  // by a new helper
}

// The processes that this thread has started and that still run.
std::vector<pid_t> children() {
  std::ifstream list("/proc/thread-self/children");
  return {std::istream_iterator<pid_t>(list), {}};
}

TEST(PageSource, LosesOnePageToACrash) {
  const TemporaryDirectory directory;
  PageSource source(directory.write("two.pdf", test::make_pdf({{kText, kText}})));
  const std::vector<pid_t> helpers = children();
  if (helpers.size() != 1) GTEST_SKIP() << "/proc does not tell the helper";
  for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
    ASSERT_EQ(kill(children().front(), signal), 0);
    try {
      source.image(1, 72);
      ADD_FAILURE() << signal;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::unreadable) << error.what();
    }
    EXPECT_GT(source.image(2, 72).width(), 0);
  }
}

TEST(PageSource, DrawsHugePagesSmaller) {
  const TemporaryDirectory directory;
  PdfSpec spec{{kText}};
  spec.page_keys = "/MediaBox [0 0 14400 14400]";
  PageSource source(directory.write("huge.pdf", test::make_pdf(spec)));
  EXPECT_LE(static_cast<double>(source.image(1).width()) * source.image(1).height(), 41e6);
}

TEST(PageSource, DrawsAScannedPagePixelForPixel) {
  const TemporaryDirectory directory;
  for (const char* keys : {"/MediaBox [0 0 595 842]", "/MediaBox [0 0 595 842] /Rotate 180"}) {
    PdfSpec spec{{kPicture}};
    spec.page_keys = keys;
    PageSource source(directory.write("scan.pdf", test::make_pdf(spec)));
    // 413 pixels on 595 points are 50 dpi, which is no scan: drawn as asked.
    EXPECT_EQ(source.image(1, 100).width(), 827);
  }
  // Half the size: 100 dpi.
  PdfSpec spec{{"q 297.5 0 0 421 0 0 cm /Im0 Do Q"}};
  spec.page_keys = "/MediaBox [0 0 297.5 421]";
  PageSource source(directory.write("scan.pdf", test::make_pdf(spec)));
  const Image image = source.image(1);
  ASSERT_EQ(image.width(), 413);
  ASSERT_EQ(image.height(), 585);
  for (int y = 0; y < 585; y += 13) {
    for (int x = 0; x < 413; x += 11)
      ASSERT_EQ(test::grey_at(image, x, y), (x * 7 + y * 13) % 251) << x << " " << y;
  }
  const PageFacts facts = source.facts(1);
  EXPECT_NEAR(facts.image_share, 1, 0.001);
  EXPECT_EQ(facts.image_dpi, 100);
  EXPECT_EQ(facts.layer_words, 0);
}

// A picture over the whole page is read in its own pixels, whatever the sheet's size says.
TEST(PageSource, ReadsScansOnAbsurdSheets) {
  const TemporaryDirectory directory;
  const std::string jpeg = encoded(pattern(700, 900, 8), IFF_JFIF_JPEG);
  for (const char* side : {"1", "700", "100000", "2000000000"}) {
    PdfSpec spec{{"q " + std::string(side) + " 0 0 " + side + " 0 0 cm /Im0 Do Q"}};
    spec.page_keys = "/MediaBox [0 0 " + std::string(side) + " " + side + "]";
    spec.picture = jpeg;
    spec.picture_filter = "/DCTDecode";
    PageSource source(directory.write("scan.pdf", test::make_pdf(spec)));
    const Image image = source.image(1);
    EXPECT_GE(image.width(), 699) << side;
    EXPECT_LE(image.width(), 2'000) << side;
    EXPECT_TRUE(image.dpi() == 0 || (image.dpi() >= 36 && image.dpi() <= 2'400)) << image.dpi();
  }
}

std::string jpeg2000(const Image& image) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  constexpr int kLossless = 100, kLevels = 5;
  pixWriteMemJp2k(&data, &size, image.pix(), kLossless, kLevels, 0, 0);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string big_endian(std::uint32_t value, int bytes) {
  std::string text;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    text += static_cast<char>(value >> shift);
  return text;
}

// An embedded stream of one generic region coded by MMR, which is Group 4 (ITU-T T.88, 7.2
// and 7.4).
std::string jbig2(const std::string& group4, std::uint32_t width, std::uint32_t height) {
  enum SegmentType : std::uint32_t { immediate_generic_region = 38, page_information = 48 };
  std::uint32_t number = 0;
  const auto segment = [&](SegmentType type, const std::string& data) {
    return big_endian(number++, 4) + big_endian(type, 1) + big_endian(0, 1) + big_endian(1, 1) +
           big_endian(static_cast<std::uint32_t>(data.size()), 4) + data;
  };
  const std::string size = big_endian(width, 4) + big_endian(height, 4);
  const std::string page = segment(page_information, size + std::string(11, '\0'));
  return page +
         segment(immediate_generic_region, size + std::string(9, '\0') + big_endian(1, 1) + group4);
}

TEST(PageSource, DecodesWhatScannersStore) {
  const TemporaryDirectory directory;
  const Image grey = pattern(700, 900, 8), bilevel = pattern(700, 900, 1);
  const Image black_and_white(pixConvertTo8(bilevel.pix(), 0));
  const std::string group4 =
      PageSource(directory.write("fax.tif", encoded(bilevel, IFF_TIFF_G4))).image_stream(1).data;
  const struct {
    const char* filter;
    std::string stream;
    const Image& image;
  } kCases[] = {{"/JPXDecode", jpeg2000(grey), grey},
                {"/JBIG2Decode", jbig2(group4, 700, 900), black_and_white}};
  for (const auto& row : kCases) {
    PdfSpec spec{{"q 350 0 0 450 0 0 cm /Im0 Do Q"}};
    spec.page_keys = "/MediaBox [0 0 350 450]";
    spec.picture = row.stream;
    spec.picture_filter = row.filter;
    spec.picture_bits = &row.image == &grey ? 8 : 1;
    PageSource source(directory.write("scan.pdf", test::make_pdf(spec)));
    const Image image = source.image(1);
    ASSERT_EQ(image.width(), 700) << row.filter;
    ASSERT_EQ(image.height(), 900) << row.filter;
    for (int y = 0; y < 900; y += 13) {
      for (int x = 0; x < 700; x += 11)
        ASSERT_EQ(test::grey_at(image, x, y), test::grey_at(row.image, x, y)) << row.filter;
    }
  }
}

// Poppler leaves out pictures that it cannot decode; the page must not pass for a blank one.
TEST(PageSource, RefusesPagesWhosePictureIsDamaged) {
  const TemporaryDirectory directory;
  for (const char* filter : {"/JPXDecode", "/JBIG2Decode"}) {
    PdfSpec spec{{kPicture, "q Q"}};
    spec.picture_filter = filter;
    PageSource source(directory.write("damaged.pdf", test::make_pdf(spec)));
    EXPECT_THROW(source.image(1), base::Error) << filter;
    EXPECT_GT(source.image(2, 50).width(), 0) << filter;
  }
}

// A file without a cross-reference table, of the given page tree objects.
std::string bare_pdf(const std::string& objects) {
  return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n" + objects +
         "trailer <</Root 1 0 R>>\n";
}

TEST(PageSource, FollowsStrangePageTrees) {
  const TemporaryDirectory directory;
  const std::string page = "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>> endobj\n";
  std::string deep;
  for (int i = 2; i < 3'000; ++i) {
    deep += std::to_string(i) + " 0 obj <</Type/Pages/Count 1/Kids[" + std::to_string(i + 1) +
            " 0 R]>> endobj\n";
  }
  deep += "3000 0 obj <</Type/Page/Parent 2999 0 R/MediaBox[0 0 90 90]>> endobj\n";
  const std::string kTrees[] = {
      "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n" + page,
      "2 0 obj <</Type/Pages/Count 3/Kids[3 0 R 2 0 R]>> endobj\n" + page,
      "2 0 obj <</Type/Pages/Count 2000000000/Kids[3 0 R]>> endobj\n" + page,
      "2 0 obj <</Type/Pages/Count 1/Parent 2 0 R/Kids[3 0 R]>> endobj\n" + page,
      deep,
  };
  for (const std::string& tree : kTrees) {
    try {
      PageSource source(directory.write("tree.pdf", bare_pdf(tree)));
      EXPECT_LE(source.page_count(), 3);  // the loop goes on for as many as the root says
      EXPECT_GT(source.image(1).width(), 0);
      EXPECT_TRUE(source.repaired());
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::unreadable) << error.what();
    }
  }
}

TEST(PageSource, CountsTenThousandPages) {
  const TemporaryDirectory directory;
  std::string kids, pages;
  for (int i = 3; i < 10'003; ++i) {
    kids += std::to_string(i) + " 0 R ";
    pages += std::to_string(i) + " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>> endobj\n";
  }
  PageSource source(directory.write(
      "many.pdf",
      bare_pdf("2 0 obj <</Type/Pages/Count 10000/Kids[" + kids + "]>> endobj\n" + pages)));
  EXPECT_EQ(source.page_count(), 10'000);
}

TEST(PageSource, TellsTextThatNobodySees) {
  const TemporaryDirectory directory;
  const std::string text = kText, invisible = "BT 3 Tr /F0 20 Tf 72 700 Td [(Tan Thuong)] TJ ET";
  const std::string picture = kPicture;
  const struct {
    std::string content;
    double hidden_text;
  } kCases[] = {{text, 0},
                {invisible, 1},
                {"q 3 Tr Q " + text, 0},
                {picture + " " + text, 0},
                {text + " " + picture, 1},
                {picture + " " + invisible, 1},
                {"q q " + invisible + " Q Q " + text, 0.5},
                {"", 0}};
  for (const auto& c : kCases) {
    PageSource source(directory.write("text.pdf", test::make_pdf({{c.content}})));
    EXPECT_NEAR(source.facts(1).hidden_text, c.hidden_text, 1e-9) << c.content;
  }
}

TEST(PageSource, FindsTheWordsOfAPage) {
  const TemporaryDirectory directory;
  for (const char* keys : {"/MediaBox [0 0 595 842]",
                           "/MediaBox [0 0 595 842] /Rotate 90",
                           "/MediaBox [0 0 595 842] /Rotate 270"}) {
    PdfSpec spec{{kText}};
    spec.page_keys = keys;
    PageSource source(directory.write("text.pdf", test::make_pdf(spec)));
    EXPECT_EQ(source.facts(1).layer_words, 2) << keys;
    const Page page = source.text_layer(1, 200);
    const Image image = source.image(1, 200);
    EXPECT_EQ(page.width, image.width()) << keys;
    EXPECT_EQ(page.height, image.height()) << keys;
    EXPECT_EQ(page.origin, PageOrigin::layer);
    if (std::string_view(keys).find("Rotate") != std::string_view::npos) continue;
    EXPECT_EQ(plain_text({&page, 1}), "Tan Thuong\n");
    EXPECT_EQ(page.regions.front().lines.front().words.front().fonts,
              std::vector<std::string>{"Helvetica"});
    // The ink lies where the words are said to be.
    const Box box = page.regions.front().box;
    bool ink = false;
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x)
        ink = ink || test::grey_at(image, x, y) < 100;
    }
    EXPECT_TRUE(ink);
  }
}

TEST(PageSource, ReadsPicturesOfAnyKind) {
  const TemporaryDirectory directory;
  const struct {
    const char* name;
    int depth, format;
    FileKind kind;
  } kCases[] = {
      {"bilevel.tif", 1, IFF_TIFF_G4, FileKind::tiff},
      {"packed.tif", 1, IFF_TIFF_PACKBITS, FileKind::tiff},
      {"grey.tif", 8, IFF_TIFF_LZW, FileKind::tiff},
      {"colour.tif", 32, IFF_TIFF_ZIP, FileKind::tiff},
      {"deep.png", 16, IFF_PNG, FileKind::png},
      {"bilevel.png", 1, IFF_PNG, FileKind::png},
      {"colour.png", 32, IFF_PNG, FileKind::png},
      {"grey.jpg", 8, IFF_JFIF_JPEG, FileKind::jpeg},
      {"colour.jpg", 32, IFF_JFIF_JPEG, FileKind::jpeg},
  };
  for (const auto& c : kCases) {
    const Image original = pattern(301, 203, c.depth);
    PageSource source(directory.write(c.name, encoded(original, c.format)));
    EXPECT_EQ(source.kind(), c.kind) << c.name;
    EXPECT_EQ(source.page_count(), 1) << c.name;
    const Image image = source.image(1);
    EXPECT_EQ(image.width(), 301) << c.name;
    EXPECT_EQ(image.height(), 203) << c.name;
    EXPECT_EQ(image.depth(), c.depth == 32 ? 32 : 8) << c.name;
    if (c.depth == 1) {
      EXPECT_EQ(test::grey_at(image, 1, 0), 0) << c.name;
      EXPECT_EQ(test::grey_at(image, 0, 0), 255) << c.name;
    }
    if (c.depth == 8 && c.kind == FileKind::tiff) {
      EXPECT_EQ(test::grey_at(image, 9, 5), (63 + 65) % 251);
    }
  }
  PageSource tiny(directory.write("tiny.png", encoded(pattern(1, 1, 8), IFF_PNG)));
  EXPECT_EQ(tiny.image(1).width(), 1);
}

TEST(PageSource, ReadsStrangePictures) {
  const TemporaryDirectory directory;
  const auto read = [&directory](const std::string& bytes) {
    return PageSource(directory.write("picture", bytes)).image(1);
  };
  Image palette(pixCreate(20, 10, 8));
  PixColormap* colours = pixcmapCreate(8);
  pixcmapAddColor(colours, 255, 255, 255);
  pixcmapAddColor(colours, 200, 0, 0);
  pixSetColormap(palette.pix(), colours);
  pixSetPixel(palette.pix(), 3, 4, 1);
  const Image in_colours = read(encoded(palette, IFF_PNG));
  ASSERT_EQ(in_colours.depth(), 32);
  EXPECT_EQ(pixGetData(in_colours.pix())[4 * 20 + 3] >> 8, 0xC80000U);

  Image clear(pixCreate(20, 10, 32));  // black that cannot be seen
  pixSetSpp(clear.pix(), 4);
  const Image on_white = read(encoded(clear, IFF_PNG));
  EXPECT_EQ(test::grey_at(Image(pixConvertTo8(on_white.pix(), 0)), 5, 5), 255);

  EXPECT_EQ(read(encoded(pattern(40'000, 10, 8), IFF_PNG)).width(), 40'000);

  std::string empty = encoded(pattern(4, 4, 8), IFF_PNG);
  empty.replace(16, 8, 8, '\0');
  EXPECT_THROW(read(empty), base::Error);

  for (const int dpi : {1, 30, 300, 1'000'000}) {
    Image image = pattern(20, 10, 8);
    image.set_dpi(dpi);
    EXPECT_EQ(read(encoded(image, IFF_PNG)).dpi(), dpi == 300 ? 300 : 0) << dpi;
  }
}

TEST(PageSource, LosesOnlyTheBrokenPageOfATiff) {
  const TemporaryDirectory directory;
  const std::string path = (directory.path() / "pages.tif").string();
  for (int page = 0; page < 3; ++page) {
    pixWriteTiff(
        path.c_str(), pattern(300, 200 + page, 8).pix(), IFF_TIFF_LZW, page == 0 ? "w" : "a");
  }
  {
    PageSource source(path);
    ASSERT_EQ(source.page_count(), 3);
    for (int page = 1; page <= 3; ++page)
      EXPECT_EQ(source.image(page).height(), 199 + page);
    EXPECT_THROW(source.image(4), base::Error);
    EXPECT_THROW(source.image(0), base::Error);
    EXPECT_EQ(source.image(2).height(), 201);
  }
  std::filesystem::resize_file(path, std::filesystem::file_size(path) * 2 / 3);
  try {
    PageSource source(path);
    EXPECT_EQ(source.image(1).height(), 200);
    source.image(source.page_count());
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::unreadable);
  }
}

TEST(PageSource, PassesStreamsOnAsTheyAre) {
  const TemporaryDirectory directory;
  const std::string jpeg = encoded(pattern(160, 120, 8), IFF_JFIF_JPEG);
  const ImageStream stream = PageSource(directory.write("a.jpg", jpeg)).image_stream(1);
  EXPECT_EQ(stream.data, jpeg);
  EXPECT_EQ(stream.filter, "/DCTDecode");
  EXPECT_EQ(stream.width, 160);
  EXPECT_EQ(PageSource(directory.write("a.png", encoded(pattern(160, 120, 8), IFF_PNG)))
                .image_stream(1)
                .filter,
            "/FlateDecode");
  const ImageStream fax =
      PageSource(directory.write("a.tif", encoded(pattern(160, 120, 1), IFF_TIFF_G4)))
          .image_stream(1);
  EXPECT_EQ(fax.filter, "/CCITTFaxDecode");
  EXPECT_EQ(fax.bits, 1);
}

// Whatever bytes come, there is an answer: an image or an Error, and the next page still works.
TEST(PageSource, SurvivesDamage) {
  const TemporaryDirectory directory;
  const std::string whole[] = {test::make_pdf({{kPicture, kText}}),
                               encoded(pattern(200, 150, 8), IFF_PNG),
                               encoded(pattern(200, 150, 32), IFF_JFIF_JPEG),
                               encoded(pattern(200, 150, 1), IFF_TIFF_G4)};
  std::uint32_t random = 1;
  const auto next = [&](std::size_t below) {
    random = random * 1664525u + 1013904223u;
    return static_cast<std::size_t>(random >> 8) % below;
  };
  for (const std::string& bytes : whole) {
    for (int round = 0; round < 12; ++round) {
      std::string damaged = bytes;
      for (int i = 0; i < 8; ++i)
        damaged[next(damaged.size())] = static_cast<char>(next(256));
      if (round % 3 == 0) damaged.resize(next(damaged.size()) + 1);
      const auto path = directory.write("damaged", damaged);
      try {
        PageSource source(path);
        for (int page = 1; page <= std::min(source.page_count(), 3); ++page) {
          EXPECT_GT(source.image(page).width(), 0);
          source.text_layer(page);
        }
      } catch (const base::Error& error) {
        EXPECT_NE(error.code(), ErrorCode::other) << error.what();
      }
    }
  }
}

TEST(PageSource, KnowsItsFilesByTheirFirstBytes) {
  const TemporaryDirectory directory;
  EXPECT_TRUE(is_page_file(directory.write("a", "%PDF-1.4")));
  EXPECT_TRUE(is_page_file(directory.write("b", "\n\n%PDF-1.4")));
  EXPECT_TRUE(is_page_file(directory.write("c", "\xff\xd8\xff\xe0")));
  EXPECT_FALSE(is_page_file(directory.write("d.pdf", "KẾ HOẠCH")));
  EXPECT_FALSE(is_page_file(directory.write("e.pdf", "")));
  EXPECT_FALSE(is_page_file(directory.path() / "absent"));
}

}  // namespace
}  // namespace ocr
