#include "ocr/searchable_pdf.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "base/error.h"
#include "ocr/page_text.h"
#include "tests/ocr/drawing.h"
#include "tests/ocr/files.h"

namespace ocr {
namespace {

Page page_with(int width, int height, std::vector<std::pair<std::string, Box>> words) {
  Page page;
  page.number = 1;
  page.width = width;
  page.height = height;
  Region region;
  for (auto& [text, box] : words)
    region.lines.push_back({box, {{text, box, 1, {}}}});
  page.regions.push_back(region);
  return page;
}

// Its words come back from where they were put, with all their marks.
void expect_words(const std::filesystem::path& path, const Page& page) {
  PageSource source(path);
  const Page layer = source.text_layer(1, 200);
  std::vector<const Word*> found;
  for (const Region& region : layer.regions) {
    for (const Line& line : region.lines) {
      for (const Word& word : line.words)
        found.push_back(&word);
    }
  }
  std::size_t next = 0;
  for (const Line& line : page.regions.front().lines) {
    ASSERT_LT(next, found.size());
    const Word& expected = line.words.front();
    EXPECT_EQ(found[next]->text, expected.text);
    const double x_scale = static_cast<double>(layer.width) / page.width,
                 y_scale = static_cast<double>(layer.height) / page.height;
    EXPECT_NEAR(found[next]->box.x0, expected.box.x0 * x_scale, 3) << expected.text;
    EXPECT_NEAR(found[next]->box.x1, expected.box.x1 * x_scale, 3) << expected.text;
    EXPECT_LT(found[next]->box.y0, expected.box.y1 * y_scale);
    EXPECT_GT(found[next]->box.y1, expected.box.y0 * y_scale);
    ++next;
  }
  EXPECT_EQ(next, found.size());
}

const std::vector<std::pair<std::string, Box>> kWords = {{"Nghị", {100, 200, 180, 240}},
                                                         {"quyết", {100, 300, 200, 340}},
                                                         {"ỦY", {300, 500, 400, 560}},
                                                         {"47-CT/TW", {90, 600, 260, 640}}};

TEST(SearchablePdf, PutsTextUnderPictures) {
  const test::TemporaryDirectory directory;
  const Image image = test::Sheet::blank(827, 1169);
  for (const auto& [name, format] :
       {std::pair{"a.png", IFF_PNG}, {"a.jpg", IFF_JFIF_JPEG}, {"a.tif", IFF_TIFF_LZW}}) {
    const auto input = directory.path() / name;
    pixWrite(input.c_str(), image.pix(), format);
    const Page page = page_with(827, 1169, kWords);
    const std::string pdf = searchable_pdf(input, {&page, 1}, {.title = "Kế hoạch số 58"});
    EXPECT_EQ(pdf, searchable_pdf(input, {&page, 1}, {.title = "Kế hoạch số 58"})) << name;
    const auto output = directory.write("out.pdf", pdf);
    expect_words(output, page);
    // The picture is the same as before: white.
    PageSource source(output);
    EXPECT_EQ(source.image(1).width(), 827) << name;
    EXPECT_EQ(test::grey_at(source.image(1), 140, 220), 255) << name;
    QPDF check;
    check.processMemoryFile("out", pdf.data(), pdf.size());
    EXPECT_FALSE(check.anyWarnings());
    EXPECT_EQ(check.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "Kế hoạch số 58");
    EXPECT_EQ(check.getRoot().getKey("/Lang").getStringValue(), "vi");
  }
}

// Boxes are those of the picture as it lies; the sheet is shown as it is to be read.
TEST(SearchablePdf, LaysTextAlongTurnedPages) {
  const test::TemporaryDirectory directory;
  const Image image = test::Sheet::blank(827, 1169);
  const auto input = directory.path() / "a.png";
  pixWrite(input.c_str(), image.pix(), IFF_PNG);
  const struct {
    const char* turn;
    Box box;
    int width, height;
    Box shown;
  } kCases[] = {{"turn 90", {100, 900, 140, 1000}, 1169, 827, {169, 100, 269, 140}},
                {"turn 180", {700, 900, 800, 940}, 827, 1169, {27, 229, 127, 269}},
                {"turn 270", {100, 900, 140, 1000}, 1169, 827, {900, 687, 1000, 727}}};
  for (const auto& row : kCases) {
    Page page = page_with(827, 1169, {{"Nghị", row.box}});
    page.passes = {"bleed-through 0.40", row.turn};
    PageSource source(directory.write("out.pdf", searchable_pdf(input, {&page, 1})));
    EXPECT_EQ(source.image(1).width(), row.width) << row.turn;
    const Page layer = source.text_layer(1, 200);
    ASSERT_EQ(layer.regions.size(), 1u) << row.turn;
    const Box found = layer.regions[0].lines[0].words[0].box;
    const double scale = static_cast<double>(layer.width) / row.width;
    EXPECT_NEAR(found.x0, row.shown.x0 * scale, 3) << row.turn;
    EXPECT_NEAR(found.x1, row.shown.x1 * scale, 3) << row.turn;
    EXPECT_LT(found.y0, row.shown.y1 * scale) << row.turn;
    EXPECT_GT(found.y1, row.shown.y0 * scale) << row.turn;
  }
}

TEST(SearchablePdf, LaysTextOverPdfPages) {
  const test::TemporaryDirectory directory;
  for (const char* keys : {"/MediaBox [0 0 595 842]",
                           "/MediaBox [20 30 615 872]",
                           "/MediaBox [0 0 842 595] /Rotate 90"}) {
    test::PdfSpec spec{{"q 595 0 0 842 0 0 cm /Im0 Do Q 5 0 0 5 0 0 cm", "q Q"}};
    spec.page_keys = keys;
    const auto input = directory.write("in.pdf", test::make_pdf(spec));
    const Page page = page_with(827, 1169, kWords);
    const std::string pdf = searchable_pdf(input, {&page, 1});
    const auto output = directory.write("out.pdf", pdf);
    PageSource before(input), after(output);
    EXPECT_EQ(after.page_count(), 2);
    const Image image = before.image(1, 100), same = after.image(1, 100);
    ASSERT_EQ(image.width(), same.width()) << keys;
    for (int y = 0; y < image.height(); y += 7) {
      for (int x = 0; x < image.width(); x += 7)
        ASSERT_EQ(test::grey_at(image, x, y), test::grey_at(same, x, y)) << keys;
    }
    EXPECT_EQ(after.facts(1).layer_words, 4) << keys;
    if (std::string_view(keys).find("Rotate") == std::string_view::npos) expect_words(output, page);
    EXPECT_EQ(after.facts(2).layer_words, 0);
  }
}

// The raw bytes of all pictures of a PDF, in the order of its pages.
std::vector<std::string> picture_streams(const std::string& pdf) {
  QPDF file;
  file.processMemoryFile("pdf", pdf.data(), pdf.size());
  std::vector<std::string> streams;
  for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
    for (auto& [name, picture] : page.getImages()) {
      const auto data = picture.getRawStreamData();
      streams.emplace_back(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    }
  }
  return streams;
}

// Whatever coding a page's picture has, its bytes are copied; they need not even be sound.
TEST(SearchablePdf, LeavesPictureStreamsAsTheyAre) {
  const test::TemporaryDirectory directory;
  for (const char* filter : {"/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/JPXDecode", ""}) {
    test::PdfSpec spec{{"q 595 0 0 842 0 0 cm /Im0 Do Q", "q 595 0 0 842 0 0 cm /Im0 Do Q"}};
    spec.picture_filter = filter;
    const std::string input = test::make_pdf(spec);
    const Page page = page_with(827, 1169, kWords);
    const std::string pdf = searchable_pdf(directory.write("in.pdf", input), {&page, 1});
    EXPECT_EQ(picture_streams(pdf), picture_streams(input)) << filter;
    EXPECT_EQ(picture_streams(pdf).size(), 2u);
  }
}

// The text of page 1, as a search finds it.
std::string text_of(const test::TemporaryDirectory& directory, const std::string& pdf) {
  PageSource source(directory.write("text.pdf", pdf));
  const Page layer = source.text_layer(1, 200);
  return plain_text({&layer, 1});
}

TEST(SearchablePdf, PutsNewTextInPlaceOfTheOld) {
  const test::TemporaryDirectory directory;
  for (const char* old : {"BT 3 Tr /F0 20 Tf 72 700 Td (Tan Thuong) Tj (b) ' ET",
                          "BT /F0 20 Tf 72 700 Td [(Tan) -500 (Thuong)] TJ 0 0 (c) \" ET",
                          "q BT 3 Tr ET Q BT /F0 20 Tf 72 700 Td (Tan Thuong) Tj ET"}) {
    const auto input = directory.write("in.pdf", test::make_pdf({{old, old}}));
    Page page = page_with(827, 1169, {{"Nghị", {100, 200, 180, 240}}});
    const std::string pdf = searchable_pdf(input, {&page, 1});
    EXPECT_EQ(text_of(directory, pdf), "Nghị\n") << old;
    const auto output = directory.write("out.pdf", pdf);
    PageSource before(input), after(output);
    EXPECT_EQ(after.facts(2).layer_words, before.facts(2).layer_words);
    const Image image = before.image(1, 60), same = after.image(1, 60);
    for (int y = 0; y < image.height(); y += 2) {
      for (int x = 0; x < image.width(); x += 2)
        ASSERT_EQ(test::grey_at(image, x, y), test::grey_at(same, x, y)) << old;
    }
    page.origin = PageOrigin::layer;
    EXPECT_NE(text_of(directory, searchable_pdf(input, {&page, 1})).find("Tan"), std::string::npos);
    page.origin = PageOrigin::repaired;
    EXPECT_EQ(text_of(directory, searchable_pdf(input, {&page, 1})), "Nghị\n");
  }
}

// Title, page (from 0) and distance of the place from the top of the sheet, children in brackets.
std::string dump(std::vector<QPDFOutlineObjectHelper> items, QPDF& pdf) {
  std::string text;
  for (QPDFOutlineObjectHelper& item : items) {
    const auto pages = pdf.getAllPages();
    const auto page = std::find_if(pages.begin(), pages.end(), [&](QPDFObjectHandle one) {
      return one.getObjGen() == item.getDestPage().getObjGen();
    });
    const double top = item.getDest().getArrayItem(3).getNumericValue();
    text += item.getTitle() + "@" + std::to_string(page - pages.begin()) + ":" +
            std::to_string(std::lround(top));
    if (!item.getKids().empty()) text += "[" + dump(item.getKids(), pdf) + "]";
    text += " ";
  }
  return text;
}

TEST(SearchablePdf, HasBookmarksAndDescription) {
  const test::TemporaryDirectory directory;
  PdfInfo info{.title = "Kế hoạch 58-KH/TU", .author = "Tỉnh uỷ", .date = "2025-08-18"};
  info.producer = "vanban";
  info.bookmarks = {{"I. MỤC ĐÍCH", 1, 1, 300},
                    {"1. Một", 2, 1, 600},
                    {"2. Hai", 2, 2, 100},
                    {"II. Nhiệm vụ", 1, 2, 500},
                    {"a) sâu", 9, 2, 600},
                    {"không có trang", 1, 3, 0}};
  std::vector<Page> pages{page_with(827, 1169, kWords), page_with(827, 1169, kWords)};
  pages[1].number = 2;
  const auto picture = directory.path() / "two.tif";
  pixWriteTiff(picture.c_str(), test::Sheet::blank(827, 1169).pix(), IFF_TIFF_G4, "w");
  pixWriteTiff(picture.c_str(), test::Sheet::blank(827, 1169).pix(), IFF_TIFF_G4, "a");
  const auto file = directory.write("in.pdf", test::make_pdf({{"q Q", "q Q"}}));
  for (const auto& input : {picture, file}) {
    const std::string pdf = searchable_pdf(input, pages, info);
    QPDF check;
    check.processMemoryFile("out", pdf.data(), pdf.size());
    EXPECT_FALSE(check.anyWarnings());
    const double height_pt = QPDFPageDocumentHelper(check)
                                 .getAllPages()
                                 .front()
                                 .getObjectHandle()
                                 .getKey("/MediaBox")
                                 .getArrayItem(3)
                                 .getNumericValue();
    const auto top = [&](int y) {
      return std::to_string(std::lround((1169 - y) * height_pt / 1169 + 6));
    };
    EXPECT_EQ(dump(QPDFOutlineDocumentHelper(check).getTopLevelOutlines(), check),
              "I. MỤC ĐÍCH@0:" + top(300) + "[1. Một@0:" + top(600) + " 2. Hai@1:" + top(100) +
                  " ] II. Nhiệm vụ@1:" + top(500) + "[a) sâu@1:" + top(600) + " ] ");
    const auto xmp = check.getRoot().getKey("/Metadata").getStreamData();
    const std::string text(reinterpret_cast<const char*>(xmp->getBuffer()), xmp->getSize());
    for (const char* part : {"Kế hoạch 58-KH/TU", "Tỉnh uỷ", "2025-08-18", "vanban"})
      EXPECT_NE(text.find(part), std::string::npos) << part;
    EXPECT_EQ(text.find("pdfaid"), std::string::npos);  // nothing is claimed
    EXPECT_EQ(check.getRoot().getKey("/OutputIntents").getArrayNItems(), 1);
    EXPECT_EQ(check.getRoot().getKey("/PageMode").getName(), "/UseOutlines");
  }
}

TEST(SearchablePdf, CopiesWhatIsSignedOrEncryptedWithoutThat) {
  const test::TemporaryDirectory directory;
  const Page page = page_with(827, 1169, kWords);
  for (const bool is_signed : {true, false}) {
    test::PdfSpec spec{{"q Q"}};
    spec.has_signature = is_signed;
    spec.owner_password = is_signed ? "" : "chủ";
    const auto input = directory.write("in.pdf", test::make_pdf(spec));
    PageSource before(input);
    EXPECT_EQ(before.is_signed(), is_signed);
    EXPECT_EQ(before.is_encrypted(), !is_signed);
    const auto output = directory.write("out.pdf", searchable_pdf(input, {&page, 1}));
    PageSource after(output);
    EXPECT_FALSE(after.is_signed());
    EXPECT_FALSE(after.is_encrypted());
    EXPECT_EQ(after.facts(1).layer_words, 4);
    // What is seen of a signature, a black square, is still there.
    EXPECT_EQ(test::grey_at(after.image(1, 72), 150, 842 - 150), is_signed ? 0 : 255);
  }
}

TEST(SearchablePdf, LosesOnlyThePictureOfABrokenPage) {
  const test::TemporaryDirectory directory;
  const std::string path = (directory.path() / "pages.tif").string();
  for (int page = 0; page < 3; ++page)
    pixWriteTiff(path.c_str(), test::Sheet::blank(300, 400).pix(), IFF_TIFF_LZW, page ? "a" : "w");
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 20);
  const Page page = page_with(300, 400, {{"Nghị", {10, 20, 80, 40}}});
  const std::string pdf = searchable_pdf(path, {&page, 1});
  PageSource after(directory.write("out.pdf", pdf));
  EXPECT_EQ(after.page_count(), PageSource(path).page_count());
  EXPECT_EQ(after.facts(1).layer_words, 1);
}

TEST(SearchablePdf, RefusesWhatCannotBeRead) {
  const test::TemporaryDirectory directory;
  EXPECT_THROW(searchable_pdf(directory.write("a.pdf", "không phải"), {}), base::Error);
}

}  // namespace
}  // namespace ocr
