// Rows are many and short, so that what stands beside a text costs as much as the text. Texts that
// come again and again (names of bodies, printed deadlines, rules) are kept once, in `name`, and
// referred to by number. The rows of a document have ids without gaps, which the document knows:
// no index is needed to find them. Wide columns come first, so that none is padded.

#include "corpus/store_tables.h"

#include <string_view>
#include <utility>

namespace corpus {
namespace {

constexpr std::string_view kTables = R"(
CREATE TABLE name (id @whole PRIMARY KEY, text @text NOT NULL, @unique)@by_number;

CREATE TABLE document (
  id @whole PRIMARY KEY,
  version @whole NOT NULL,
  first_passage @whole NOT NULL,
  last_passage @whole NOT NULL,
  first_obligation @whole NOT NULL,
  last_obligation @whole NOT NULL,
  issuer @whole NOT NULL,
  issuer_parent @whole NOT NULL,
  place @whole NOT NULL,
  pages @whole NOT NULL,
  confidence @real NOT NULL,
  key @text NOT NULL UNIQUE,
  content @text NOT NULL,
  indexed @text NOT NULL,
  href @text NOT NULL,
  media_type @text NOT NULL,
  origin @text NOT NULL,
  type @text NOT NULL,
  type_code @text NOT NULL,
  type_key @text NOT NULL,
  number @text NOT NULL,
  number_key @text NOT NULL,
  system @text NOT NULL,
  level @text NOT NULL,
  province @text NOT NULL,
  commune @text NOT NULL,
  date @text NOT NULL,
  subject @text NOT NULL
)@by_number;
CREATE INDEX document_by_date ON document (date);
CREATE INDEX document_by_number ON document @any_text (number_key);
CREATE INDEX document_by_province ON document (province);
CREATE INDEX document_by_issuer ON document (issuer);
CREATE INDEX document_by_issuer_parent ON document (issuer_parent);

CREATE TABLE content (document @whole PRIMARY KEY, xml @bytes NOT NULL)@by_number;

CREATE TABLE old_version (
  version @whole NOT NULL,
  key @text NOT NULL,
  content @text NOT NULL,
  indexed @text NOT NULL,
  replaced @text NOT NULL,
  xml @bytes NOT NULL,
  PRIMARY KEY (key, version)
)@by_key;

CREATE TABLE section (
  document @whole NOT NULL,
  position @whole NOT NULL,
  path @text NOT NULL,
  kind @text NOT NULL,
  PRIMARY KEY (document, position)
)@by_key;

CREATE TABLE passage (
  id @whole PRIMARY KEY,
  document @whole NOT NULL,
  fingerprint @large NOT NULL,
  section @whole NOT NULL,
  page @whole NOT NULL,
  block @text NOT NULL,
  place @text NOT NULL,
  alternatives @text NOT NULL,
  text @text NOT NULL
)@by_number;
CREATE INDEX passage_by_fingerprint ON passage (fingerprint);

CREATE TABLE citation (
  document @whole NOT NULL,
  position @whole NOT NULL,
  relation @text NOT NULL,
  type @text NOT NULL,
  number @text NOT NULL,
  number_key @text NOT NULL,
  date @text NOT NULL,
  issuer @text NOT NULL,
  text @text NOT NULL,
  PRIMARY KEY (document, position)
)@by_key;
CREATE INDEX citation_by_number ON citation @any_text (number_key);

CREATE TABLE recipient (
  document @whole NOT NULL,
  position @whole NOT NULL,
  name @whole NOT NULL,
  note @text NOT NULL,
  PRIMARY KEY (document, position)
)@by_key;

CREATE TABLE obligation (
  id @whole PRIMARY KEY,
  document @whole NOT NULL,
  confidence @real NOT NULL,
  passage @whole NOT NULL,
  begin @whole NOT NULL,
  length @whole NOT NULL,
  negative @small NOT NULL,
  name @text NOT NULL,
  section @text NOT NULL,
  block @text NOT NULL,
  kind @text NOT NULL,
  strength @text NOT NULL,
  place @text NOT NULL,
  text @text NOT NULL
)@by_number;

CREATE TABLE party (
  obligation @whole NOT NULL,
  role @small NOT NULL,
  position @small NOT NULL,
  name @whole NOT NULL,
  ref @whole,
  confidence @real,
  source @text,
  PRIMARY KEY (obligation, role, position)
)@by_key;
CREATE INDEX party_by_name ON party (name, role);
CREATE INDEX party_by_ref ON party (ref, role) WHERE ref IS NOT NULL;

CREATE TABLE deadline (
  obligation @whole NOT NULL,
  position @small NOT NULL,
  flags @small NOT NULL,
  text @whole NOT NULL,
  value @whole NOT NULL,
  rule @whole,
  confidence @real,
  kind @text NOT NULL,
  bound @text NOT NULL,
  due @text,
  PRIMARY KEY (obligation, position)
)@by_key;
CREATE INDEX deadline_by_text ON deadline (text);
CREATE INDEX deadline_by_due ON deadline (due, obligation) WHERE due IS NOT NULL;
CREATE INDEX deadline_by_rule ON deadline (rule, obligation) WHERE rule IS NOT NULL;
)";

}  // namespace

std::string table_definitions(const Dialect& dialect) {
  const std::pair<std::string_view, const char*> words[] = {{"@whole", dialect.whole},
                                                            {"@large", dialect.large},
                                                            {"@small", dialect.small},
                                                            {"@real", dialect.real},
                                                            {"@text", dialect.text},
                                                            {"@bytes", dialect.bytes},
                                                            {"@unique", dialect.unique},
                                                            {"@any_text", dialect.any_text},
                                                            {"@by_number", dialect.by_number},
                                                            {"@by_key", dialect.by_key}};
  std::string sql(kTables);
  for (const auto& [word, meaning] : words)
    for (std::size_t at = sql.find(word); at != std::string::npos; at = sql.find(word, at))
      sql.replace(at, word.size(), meaning);
  return sql;
}

}  // namespace corpus
