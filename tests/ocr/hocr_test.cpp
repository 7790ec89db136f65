#include "ocr/hocr.h"

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

namespace ocr {
namespace {

using testing::HasSubstr;

// What libxml2 makes of a file, checked against the specification of hOCR 1.2: every title is a
// list of properties, ids are unique, classes are announced, boxes lie in those around them.
class Reader {
 public:
  explicit Reader(const std::string& html)
      : tree_(
            xmlReadMemory(html.data(), static_cast<int>(html.size()), "", nullptr, XML_PARSE_NONET),
            xmlFreeDoc) {
    if (tree_) visit(xmlDocGetRootElement(tree_.get()), {});
  }

  bool is_well_formed() const { return tree_ != nullptr; }

  std::vector<std::string> problems;
  std::vector<std::string> words;
  std::map<std::string, int> count;  // of elements, by class

 private:
  static std::string attribute(xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return value ? reinterpret_cast<const char*>(value.get()) : "";
  }

  void visit(xmlNode* node, std::optional<Box> outside) {
    for (; node != nullptr; node = node->next) {
      if (node->type != XML_ELEMENT_NODE) continue;
      if (attribute(node, "name") == "ocr-capabilities") capabilities_ = attribute(node, "content");
      const std::string name = attribute(node, "class");
      std::optional<Box> box = outside;
      if (!name.empty()) box = check(node, name, outside);
      visit(node->children, box);
    }
  }

  std::optional<Box> check(xmlNode* node, const std::string& name, std::optional<Box> outside) {
    ++count[name];
    const std::string id = attribute(node, "id");
    if (!ids_.insert(id).second) problems.push_back("twice: " + id);
    if ((" " + capabilities_ + " ").find(" " + name + " ") == std::string::npos)
      problems.push_back("not announced: " + name);
    if (name == "ocrx_word") {
      const std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(node), xmlFree);
      words.emplace_back(reinterpret_cast<const char*>(text.get()));
    }
    std::istringstream properties(attribute(node, "title"));
    std::optional<Box> box;
    for (std::string property; std::getline(properties, property, ';');) {
      std::istringstream parts(property);
      std::string key;
      parts >> key;
      if (key == "bbox") {
        Box read;
        if (parts >> read.x0 >> read.y0 >> read.x1 >> read.y1) box = read;
      } else if (double value = 0; !(parts >> value) || (key == "x_wconf" && value > 100)) {
        problems.push_back("property: " + property);
      }
    }
    if (!box || box->x0 < 0 || box->y0 < 0 || box->x1 < box->x0 || box->y1 < box->y0)
      problems.push_back("no box: " + id);
    else if (outside && around(*outside, *box) != *outside)
      problems.push_back("outside: " + id);
    return box;
  }

  std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree_;
  std::set<std::string> ids_;
  std::string capabilities_;
};

// Two pages with a region of every kind, boxes within each other, words of all sorts of signs.
std::vector<Page> random_pages(unsigned seed) {
  static const std::vector<std::string> kWords = {
      "Số:", "<b>", "&amp;", "\"Điều\"", "1'", "]]>", "--", "ỷ", "\U0001F4A9"};
  std::mt19937 random(seed);
  const auto below = [&](int end) {
    return static_cast<int>(random() % static_cast<unsigned>(end));
  };
  std::vector<Page> pages(2);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Page& page = pages[i];
    page.number = static_cast<int>(i) + 1;
    page.width = 1000;
    page.height = 1000;
    page.dpi = below(2) * 200;
    for (int kind = 0; kind <= static_cast<int>(RegionKind::note); ++kind) {
      Region region{static_cast<RegionKind>(kind), {}, {}, {}};
      for (int row = 0; row <= below(3); ++row) {
        Line line;
        for (int column = 0; column <= below(4); ++column) {
          const int x = 200 * column + below(50), y = 90 * kind + 25 * row + below(5);
          line.words.push_back({kWords[static_cast<std::size_t>(below(9))],
                                {x, y, x + below(150), y + below(20)},
                                below(101) / 100.0,
                                {}});
        }
        line.box = around(line.words);
        region.lines.push_back(std::move(line));
      }
      region.box = around(region.lines);
      page.regions.push_back(std::move(region));
    }
  }
  return pages;
}

TEST(Hocr, IsWhatAnotherParserTakesForHocr) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const std::vector<Page> pages = random_pages(seed);
    const Reader reader(write_hocr(pages, "a < b & \"c\"", "vanban <1>"));
    ASSERT_TRUE(reader.is_well_formed());
    EXPECT_THAT(reader.problems, testing::IsEmpty());
    std::vector<std::string> words;
    int lines = 0;
    for (const Page& page : pages) {
      for (const Region& region : page.regions) {
        for (const Line& line : region.lines) {
          ++lines;
          for (const Word& word : line.words)
            words.push_back(word.text);
        }
      }
    }
    EXPECT_EQ(reader.words, words);
    EXPECT_EQ(reader.count.at("ocr_line"), lines);
    EXPECT_EQ(reader.count.at("ocr_page"), 2);
  }
}

// The check above can fail.
TEST(Hocr, ReaderSeesWhatIsWrong) {
  Page page = random_pages(1)[0];
  page.regions[0].lines[0].words[0].box = {5000, 5000, 6000, 6000};
  EXPECT_THAT(Reader(write_hocr({&page, 1}, "", "")).problems,
              testing::Contains(HasSubstr("outside: word_1_1")));
  page.number = 0;
  const std::vector<Page> same = {page, page};
  EXPECT_THAT(Reader(write_hocr(same, "", "")).problems, testing::Contains(HasSubstr("twice: ")));
}

TEST(Hocr, SaysWhereTheWordsStand) {
  Page page;
  page.number = 2;
  page.width = 1654;
  page.height = 2339;
  page.dpi = 200;
  page.regions.push_back({RegionKind::letterhead_left,
                          {1, 2, 3, 4},
                          {{{5, 6, 70, 80}, {{"<Số>", {5, 6, 30, 20}, 0.876, {}}}}},
                          {}});
  const std::string html = write_hocr({&page, 1}, "Kế hoạch & khác", "vanban");
  EXPECT_THAT(html, HasSubstr("<title>Kế hoạch &amp; khác</title>"));
  EXPECT_THAT(html,
              HasSubstr("class=\"ocr_page\" id=\"page_2\" title=\"bbox 0 0 1654 2339; ppageno 1; "
                        "scan_res 200 200\""));
  EXPECT_THAT(html, HasSubstr("class=\"ocr_header\""));
  EXPECT_THAT(html, HasSubstr("title=\"bbox 5 6 30 20; x_wconf 88\">&lt;Số&gt;</span>"));
}

TEST(Hocr, HoldsNothingForNoPages) {
  EXPECT_THAT(write_hocr({}, "", ""), HasSubstr("<body>\n</body>"));
}

}  // namespace
}  // namespace ocr
