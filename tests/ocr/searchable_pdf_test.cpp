#include "ocr/searchable_pdf.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

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

TEST(SearchablePdf, RefusesWhatCannotBeRead) {
  const test::TemporaryDirectory directory;
  EXPECT_THROW(searchable_pdf(directory.write("a.pdf", "không phải"), {}), base::Error);
}

}  // namespace
}  // namespace ocr
