#include "parsers/import/office_wire.h"

#include <string>

#include <gtest/gtest.h>

#include "base/error.h"
#include "tests/parsers/import/random_office.h"

namespace parsers {
namespace {

TEST(OfficeWire, BringsADocumentOverUnchanged) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    OfficeDocument document = random_office_document(seed);
    document.findings = {{"tracked-changes", {}, "Tệp còn nội dung sửa đổi."}};
    const OfficeDocument back = document_from_bytes(to_bytes(document), "x");
    ASSERT_EQ(back.blocks, document.blocks);
    ASSERT_EQ(back.headers, document.headers);
    ASSERT_EQ(back.footers, document.footers);
    ASSERT_EQ(back.notes, document.notes);
    ASSERT_EQ(back.findings.size(), 1u);
    ASSERT_EQ(back.findings[0].kind, "tracked-changes");
    ASSERT_EQ(back.findings[0].message, document.findings[0].message);
  }
}

TEST(OfficeWire, TrustsNothing) {
  const std::string whole = to_bytes(random_office_document(7));
  for (std::size_t size = 0; size < whole.size(); size += 1 + size / 16)
    EXPECT_THROW(document_from_bytes(whole.substr(0, size), "x"), base::Error) << size;
  EXPECT_THROW(document_from_bytes(whole + "x", "x"), base::Error);
  EXPECT_THROW(document_from_bytes(std::string(20, '\xFF'), "x"), base::Error);
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x55);
    try {
      document_from_bytes(broken, "x");
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable);
    }
  }
}

}  // namespace
}  // namespace parsers
