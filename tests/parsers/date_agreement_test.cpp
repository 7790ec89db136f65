#include "parsers/date_agreement.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

Document document(const char* issued, std::initializer_list<const char*> cited) {
  Document made;
  made.metadata.date_iso = issued;
  made.metadata.date_text = "ngày 07 tháng 8 năm 2099";
  Block line;
  line.id = "p1";
  line.text.text = "Suối Hoa, ngày 07 tháng 8 năm 2099";
  made.letterhead.push_back(line);
  for (const char* date : cited) {
    Reference reference;
    reference.text = "Kế hoạch số 3-KH/TU";
    reference.date_iso = date;
    made.references.push_back(reference);
  }
  return made;
}

TEST(DateAgreement, NothingCitesWhatCameLater) {
  struct Case {
    const char* issued;
    std::initializer_list<const char*> cited;
    bool contradicted;
  };
  const Case cases[] = {
      {"2099-08-07", {"2099-05-23", "2099-08-22"}, true},
      {"2099-08-07", {"2099-08-08"}, true},
      {"2099-08-07", {"2099-08-07"}, false},
      {"2099-08-07", {"2098-12-31", "2099-01-01"}, false},
      {"2099-08-07", {"2099-09", "2100"}, false},  // no days
      {"2099-08-07", {""}, false},
      {"2099-08-07", {}, false},
      {"", {"2099-08-22"}, false},
  };
  for (const Case& c : cases) {
    for (const bool mangled : {false, true}) {
      Document checked = document(c.issued, c.cited);
      check_date_of_issue(checked, mangled);
      ASSERT_EQ(checked.findings.size(), c.contradicted ? 1U : 0U) << c.issued;
      EXPECT_EQ(checked.metadata.date_iso, c.contradicted && mangled ? "" : c.issued);
      if (!c.contradicted) continue;
      EXPECT_EQ(checked.findings[0].kind, "contradicted-date");
      EXPECT_EQ(checked.findings[0].block, "p1");
    }
  }
}

TEST(DateAgreement, TellsOfDeadlinesThatAreNoDays) {
  Document checked = document("2099-08-07", {});
  Obligation& obligation = checked.obligations.emplace_back();
  obligation.block = "b7";
  for (const char* text : {"trước ngày 31/11/2099", "trước ngày 31/11", "khi có yêu cầu"})
    obligation.deadlines.push_back({text, DeadlineKind::date, "", Bound::before});
  obligation.deadlines[2].kind = DeadlineKind::on_request;
  obligation.deadlines.push_back({"trước 10/9", DeadlineKind::date, "2099-09-10", Bound::before});
  check_deadlines(checked);
  ASSERT_EQ(checked.findings.size(), 2U);
  EXPECT_EQ(checked.findings[0].kind, "unreadable-deadline");
  EXPECT_EQ(checked.findings[0].block, "b7");
}

}  // namespace
}  // namespace parsers
