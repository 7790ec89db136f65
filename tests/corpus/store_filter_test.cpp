// What the filters of a store leave of the documents of tests/corpus/data.

#include <functional>
#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/sample_corpus.h"
#include "tests/corpus/store_place.h"

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoreFilter : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    store_ = open();
    put_samples(*store_);
  }

  const Store& store() const { return *store_; }

  std::string documents(const DocumentFilter& filter) const {
    std::string letters;
    for (const DocumentInfo& info : store().documents(filter))
      letters += info.href;
    return letters;
  }

  std::vector<std::string> sections(const std::function<void(SearchRequest&)>& change) const {
    SearchRequest request;
    request.limit = 1000;
    change(request);
    std::vector<std::string> found;
    for (const ListedObligation& each : store().obligations(request))
      found.push_back(each.document.href + ':' + each.obligation.section);
    return found;
  }

 private:
  std::unique_ptr<Store> store_;
};

TEST_P(StoreFilter, ChoosesDocuments) {
  struct Case {
    DocumentFilter filter;
    const char* letters;  // by date
  };
  const Case kCases[] = {
      {{}, "ABCGEFD"},
      {{.types = {"Chỉ thị"}}, "A"},
      {{.types = {"ke hoach"}}, "BCGEFD"},
      {{.types = {"ct", "KH"}}, "ABCGEFD"},
      {{.types = {"Thông báo"}}, ""},
      {{.issuer = "suoi nga"}, "BD"},
      {{.issuer = "UBND"}, "D"},
      {{.issuer = "đảng uỷ xã"}, "BGEF"},
      {{.issuer = "Vân Giang"}, "ABCGEF"},
      {{.level = "province"}, "A"},
      {{.level = "commune"}, "BCGEFD"},
      {{.province = "Vân Giang"}, "ABCGEF"},
      {{.province = "Cao Bằng"}, ""},
      {{.number = "08-kh/đu"}, "B"},
      {{.cites = "19-CT/TU"}, "BCGEFD"},
      {{.cites = "08-KH/ĐU"}, "D"},
      {{.date_from = "2026-06-10"}, "EFD"},
      {{.date_until = "2026-06-02"}, "AB"},
      {{.types = {"KH"}, .issuer = "suối ngà", .date_from = "2026-06-10"}, "D"},
      {{.issuer = "'; DROP TABLE document; --"}, ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(documents(c.filter), c.letters);
}

TEST_P(StoreFilter, ChoosesObligations) {
  EXPECT_THAT(sections([](SearchRequest& r) { r.obligations.actor = "tram y te"; }),
              ElementsAre("A:8", "B:II/8", "E:II/7", "D:II/4"));
  EXPECT_THAT(sections([](SearchRequest& r) { r.obligations.report_to = "ban tuyen giao"; }),
              ElementsAre("A:9", "C:III/2", "E:III/1"));
  EXPECT_THAT(sections([](SearchRequest& r) {
                r.obligations.actor = "dang-uy-cap-xa";  // a canonical id
                r.obligations.kind = parsers::ObligationKind::report;
              }),
              ElementsAre("A:9", "G:III/2", "E:III/1", "F:III/2"));
  EXPECT_THAT(sections([](SearchRequest& r) {
                r.obligations.deadline = "hằng tháng";
                r.documents.issuer = "suối ngà";
              }),
              ElementsAre("B:III/1", "B:III/2", "D:IV/1"));
  EXPECT_THAT(sections([](SearchRequest& r) { r.query = plain_query("ngoai khoa"); }),
              ElementsAre("A:6", "B:II/6"));
  EXPECT_THAT(sections([](SearchRequest& r) {
                r.query = plain_query("ngoai khoa");
                r.offset = 1;
                r.limit = 1;
              }),
              ElementsAre("B:II/6"));
  EXPECT_THAT(sections([](SearchRequest& r) { r.obligations.min_confidence = 1.01; }), IsEmpty());
}

TEST_P(StoreFilter, LooksAtDatesAndSeries) {
  const auto due = [this](const char* from, const char* until) {
    return sections([&](SearchRequest& r) {
      r.documents.issuer = "Suối Ngà";
      r.obligations.deadline = "trước";  // not the weekly ones
      r.obligations.due_from = from;
      r.obligations.due_until = until;
    });
  };
  EXPECT_THAT(due("2026-08-10", "2026-08-13"), IsEmpty());
  EXPECT_THAT(due("2026-08-14", "2026-08-14"), ElementsAre("B:III/1", "D:II/1"));
  EXPECT_THAT(due("2026-06-01", "2026-06-19"), ElementsAre("B:II/1", "B:III/1", "B:III/2"));
  EXPECT_THAT(due("2026-12-24", "2026-12-24"), ElementsAre("D:IV/2"));
  EXPECT_THAT(due("2025-12-24", "2025-12-24"), IsEmpty());  // before the plan was issued
}

TEST_P(StoreFilter, GivesBackWhatTheDocumentsSay) {
  for (const parsers::Document& document : sample_corpus()) {
    std::vector<parsers::Obligation> listed;
    SearchRequest request;
    request.limit = 1000;
    request.documents.number = document.metadata.number;
    for (ListedObligation& each : store().obligations(request))
      listed.push_back(std::move(each.obligation));
    ASSERT_EQ(listed.size(), document.obligations.size());
    for (std::size_t i = 0; i < listed.size(); ++i) {
      EXPECT_EQ(listed[i].text.text, document.obligations[i].text.text);
      EXPECT_EQ(listed[i].actors, document.obligations[i].actors);
      EXPECT_EQ(listed[i].deadlines, document.obligations[i].deadlines);
      EXPECT_EQ(listed[i].report_to, document.obligations[i].report_to);
      EXPECT_EQ(listed[i].via, document.obligations[i].via);
      EXPECT_EQ(listed[i].block, document.obligations[i].block);
    }
  }
}

TEST_P(StoreFilter, ChoosesPassages) {
  SearchRequest request;
  request.query = plain_query("nuoc");
  request.section_kind = "purpose";
  std::vector<Hit> hits = store().search(request);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].section, "I/1");
  EXPECT_EQ(hits[0].document.href, "D");
  request = {};
  request.query = plain_query("nhựa");
  request.obligations.actor = "truong hoc";
  hits = store().search(request);
  ASSERT_EQ(hits.size(), 2u);  // those of A and B; C's is no obligation
  request = {};
  request.documents.number = "27/KH-UBND";
  request.section_kind = "funding";
  EXPECT_EQ(store().search(request).size(), 2u);  // heading and paragraph, without a query
}

TEST_P(StoreFilter, HidesWhatManyDocumentsSay) {
  SearchRequest request;
  request.query = parse_expression("\"cộng hoà xã hội\" OR \"đảng cộng sản\"");
  request.limit = 100;
  const std::size_t all = store().search(request).size();
  request.shared_by = 3;
  const std::vector<Hit> left = store().search(request);
  EXPECT_LT(left.size(), all);
  for (const Hit& hit : left)
    EXPECT_EQ(hit.document.href, "D");  // the only one of the state, not of the Party
  request = {};
  request.limit = 1000;
  const std::size_t duties = store().obligations(request).size();
  request.shared_by = 1;
  EXPECT_LT(store().obligations(request).size(), duties);
  request.shared_by = 100;
  EXPECT_EQ(store().obligations(request).size(), duties);
}

TEST_P(StoreFilter, FindsWhatWasMisreadLast) {
  SearchRequest request;
  request.query = plain_query("thu gom");
  const std::vector<Hit> hits = store().search(request);
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits.back().document.href, "G");
  EXPECT_EQ(base::slice(hits.back().excerpt, hits.back().matches.at(1)), "gorn");
  EXPECT_NE(hits.front().document.href, "G");
  std::size_t counted = 0;
  for (const FacetCount& each : store().facets(request))
    counted += each.facet == "level" ? each.count : 0;
  EXPECT_EQ(counted, hits.size());
}

TEST_P(StoreFilter, CountsFacets) {
  SearchRequest request;
  request.query = plain_query("\"tram y te\"");
  request.limit = 1;  // does not matter
  std::vector<std::string> types;
  for (const FacetCount& each : store().facets(request)) {
    if (each.facet == "type") types.push_back(each.value + ' ' + std::to_string(each.count));
  }
  EXPECT_THAT(types, ElementsAre("Kế hoạch 4", "Chỉ thị 1"));
}

TEST_P(StoreFilter, CountsFacetsOfObligations) {
  SearchRequest request;
  request.documents.issuer = "Suối Ngà";
  const std::size_t listed = [&] {
    SearchRequest all = request;
    all.limit = 1'000'000;
    return store().obligations(all).size();
  }();
  ASSERT_GT(listed, 0u);
  std::map<std::string, std::size_t> sums;
  for (const FacetCount& each : store().obligation_facets(request))
    sums[each.facet] += each.count;
  EXPECT_EQ(sums["kind"], listed);
  EXPECT_EQ(sums["type"], listed);
  EXPECT_GT(sums["actor"], 0u);
  request.obligations.actor = "tram y te";
  for (const FacetCount& each : store().obligation_facets(request))
    if (each.facet == "kind") {
      EXPECT_LE(each.count, listed);
    }
}

TEST_P(StoreFilter, ListsWhatIsDueDayByDay) {
  SearchRequest request;
  request.documents.issuer = "Suối Ngà";
  request.obligations.due_from = "2026-08-10";
  request.obligations.due_until = "2026-09-10";
  std::vector<std::string> days;
  for (const ListedObligation& each : store().due(request)) {
    if (each.obligation.deadlines.at(0).value.find("WEEKLY") == std::string::npos)
      days.push_back(each.due + ' ' + each.document.href + ':' + each.obligation.section);
  }
  EXPECT_THAT(days,
              ElementsAre("2026-08-14 B:III/1",
                          "2026-08-14 D:II/1",
                          "2026-08-19 B:III/2",
                          "2026-08-30 B:II/2",
                          "2026-09-09 D:IV/1"));
  request.limit = 2;
  EXPECT_EQ(store().due(request).size(), 2u);
}

TEST_P(StoreFilter, KnowsWhoNamesWhom) {
  std::vector<std::string> citations;
  for (const Citation& each : store().citations()) {
    for (const DocumentInfo& info : store().documents()) {
      if (info.key == each.from && info.href == "D")
        citations.push_back(each.relation + ' ' + each.number);
    }
  }
  EXPECT_THAT(citations, ElementsAre("basis 08-KH/ĐU", "basis 19-CT/TU"));
}

INSTANTIATE_TEST_SUITE_P(On, StoreFilter, all_backends(), backend_name);

}  // namespace
}  // namespace corpus
