#include "ocr/alto.h"

#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "base/error.h"

namespace ocr {
namespace {

Page random_page(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto box = [&] {
    const int x = below(1000), y = below(1000);
    return Box{x, y, x + below(300), y + below(50)};
  };
  static constexpr const char* kWords[] = {
      "Kế", "hoạch", "<&\">", "58/KH-UBND", "\"điểm", "đ)", "'", "Ủy"};
  Page page;
  page.number = 1 + below(9);
  page.width = 1654;
  page.height = 2339;
  page.dpi = below(2) * 200;
  page.origin = static_cast<PageOrigin>(below(3));
  page.calibrated = below(2) == 0;
  page.quality.grade = static_cast<PageGrade>(below(3));
  for (int i = below(3); i > 0; --i)
    page.quality.reasons.push_back("nghiêng " + std::to_string(below(9)) + ",5 độ <nhoè>");
  for (int i = below(3); i > 0; --i)
    page.passes.push_back("deskew " + std::to_string(below(100)));
  for (int r = below(5); r > 0; --r) {
    Region region{static_cast<RegionKind>(below(10)), box(), {}, {}};
    for (int l = below(4); l > 0; --l) {
      Line line{box(), {}};
      for (int w = 1 + below(4); w > 0; --w) {
        Word word{kWords[below(8)], box(), below(10'001) / 10'000.0, {}};
        for (int a = below(3); a > 0; --a)
          word.alternatives.push_back({kWords[below(8)], below(1'000'001) / 1e6});
        line.words.push_back(word);
      }
      region.lines.push_back(line);
    }
    if (region.kind == RegionKind::table) {
      for (int c = below(4); c > 0; --c)
        region.cells.push_back({below(3), below(3), 1, 1 + below(2), below(2), 2});
    }
    page.regions.push_back(region);
  }
  return page;
}

TEST(Alto, ReadsBackWhatItWrote) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Page page = random_page(seed);
    EXPECT_EQ(read_alto(write_alto(page, {"a&b.pdf", "vanban", "tesseract"})), page) << seed;
  }
}

TEST(Alto, ReadsBackAllPagesOfADocument) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::vector<Page> pages;
    for (unsigned number = 1; number <= 1 + seed % 5; ++number) {
      pages.push_back(random_page(seed * 5 + number));
      pages.back().number = static_cast<int>(number);
    }
    const std::string xml = write_alto(pages, {"a&b.pdf", "vanban", "tesseract"});
    EXPECT_EQ(read_alto_pages(xml), pages) << seed;
    EXPECT_EQ(read_alto(xml), pages.front()) << seed;
  }
}

TEST(Alto, IsValid) {
  const std::filesystem::path schema_path = "../shared/schemas/alto-4-4.xsd";
  if (!std::filesystem::exists(schema_path)) GTEST_SKIP() << schema_path << " is not there";
  const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> parser(
      xmlSchemaNewParserCtxt(schema_path.c_str()), xmlSchemaFreeParserCtxt);
  const std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)> schema(xmlSchemaParse(parser.get()),
                                                                    xmlSchemaFree);
  ASSERT_NE(schema, nullptr);
  const std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)> context(
      xmlSchemaNewValidCtxt(schema.get()), xmlSchemaFreeValidCtxt);
  for (unsigned seed = 0; seed < 40; ++seed) {
    const std::string xml = write_alto(random_page(seed), {"a.pdf", "vanban", "tesseract"});
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "alto.xml", nullptr, 0),
        xmlFreeDoc);
    ASSERT_NE(document, nullptr) << xml;
    EXPECT_EQ(xmlSchemaValidateDoc(context.get(), document.get()), 0) << xml;
  }
}

TEST(Alto, ReadsOtherPrograms) {
  const Page page = read_alto(
      R"(<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page PHYSICAL_IMG_NR="3" WIDTH="100" HEIGHT="50">)"
      R"(<PrintSpace><ComposedBlock><TextBlock HPOS="1.4" VPOS="2" WIDTH="30" HEIGHT="10"><TextLine>)"
      R"(<String CONTENT="xin" HPOS="1" VPOS="2" WIDTH="9" HEIGHT="8" WC="0.5"/><SP/><String CONTENT="chào"/>)"
      R"(</TextLine></TextBlock></ComposedBlock></PrintSpace></Page></Layout></alto>)");
  ASSERT_EQ(page.regions.size(), 1u);
  EXPECT_EQ(page.number, 3);
  EXPECT_EQ(page.regions[0].kind, RegionKind::body);
  EXPECT_EQ(page.regions[0].box, (Box{1, 2, 31, 12}));
  ASSERT_EQ(page.regions[0].lines.at(0).words.size(), 2u);
  EXPECT_EQ(page.regions[0].lines[0].words[0].confidence, 0.5);
  EXPECT_EQ(page.regions[0].lines[0].words[1].text, "chào");
}

TEST(Alto, RefusesWhatItIsNot) {
  for (const char* xml :
       {"", "văn bản", "<alto", "<html/>", "<alto/>", "<alto><Layout><Page></alto>"}) {
    try {
      read_alto(xml);
      ADD_FAILURE() << xml;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable) << xml;
    }
  }
}

}  // namespace
}  // namespace ocr
