#include "corpus/stored_rows.h"

#include <cmath>

#include "corpus/database.h"

namespace corpus {
namespace {

// The columns of a query by their kinds: t text, n number, r real.
struct Rows {
  const char* kinds;
  const char* sql;  // one parameter: the key
};

constexpr Rows kRows[] = {
    {"nnrtttttttttttttt",
     "SELECT version, pages, document.confidence, key, content, indexed, href, media_type, origin, "
     "type, type_code, number, number_key, date, subject, system, issuer.text || '|' || "
     "parent.text || '|' || place.text FROM document JOIN name AS issuer ON issuer.id = "
     "document.issuer JOIN name AS parent ON parent.id = document.issuer_parent JOIN name AS place "
     "ON place.id = document.place WHERE key = ?"},
    {"ntt",
     "SELECT position, path, section.kind FROM section JOIN document ON document.id = "
     "section.document WHERE key = ? ORDER BY position"},
    {"nnnttt",
     "SELECT passage.id - first_passage, section, page, block, passage.place, text FROM document "
     "JOIN passage ON passage.id BETWEEN first_passage AND last_passage AND passage.document = "
     "document.id WHERE key = ? ORDER BY passage.id"},
    {"nttttttt",
     "SELECT position, relation, citation.type, citation.number, citation.number_key, "
     "citation.date, citation.issuer, text FROM citation JOIN document ON document.id = "
     "citation.document WHERE key = ? ORDER BY position"},
    {"ntt",
     "SELECT position, name.text, note FROM recipient JOIN document ON document.id = "
     "recipient.document JOIN name ON name.id = recipient.name WHERE key = ? ORDER BY position"},
    {"nrnnnnttttttt",
     "SELECT obligation.id - first_obligation, obligation.confidence, CASE WHEN passage = 0 THEN "
     "-1 ELSE passage - first_passage END, begin, length, negative, name, section, block, kind, "
     "strength, obligation.place, text FROM document JOIN obligation ON obligation.id BETWEEN "
     "first_obligation AND last_obligation AND obligation.document = document.id WHERE key = ? "
     "ORDER BY obligation.id"},
    {"nnnttrt",
     "SELECT party.obligation - first_obligation, role, position, name.text, ref.text, "
     "party.confidence, source FROM document JOIN party ON party.obligation BETWEEN "
     "first_obligation AND last_obligation JOIN name ON name.id = party.name LEFT JOIN name AS ref "
     "ON ref.id = party.ref WHERE key = ? ORDER BY party.obligation, role, position"},
    {"nnntttrttt",
     "SELECT deadline.obligation - first_obligation, position, flags, printed.text, value.text, "
     "rule.text, deadline.confidence, kind, bound, due FROM document JOIN deadline ON "
     "deadline.obligation BETWEEN first_obligation AND last_obligation JOIN name AS printed ON "
     "printed.id = deadline.text JOIN name AS value ON value.id = deadline.value LEFT JOIN name AS "
     "rule ON rule.id = deadline.rule WHERE key = ? ORDER BY deadline.obligation, position"}};

void append_value(const Statement& row, int column, char kind, std::string& text) {
  if (row.is_null(column)) {
    text += '-';
  } else if (kind == 'n') {
    text += std::to_string(row.number(column));
  } else if (kind == 'r') {
    text += std::to_string(std::lround(row.real(column) * 1000));  // the XML has three decimals
  } else {
    text += '"';
    text += row.view(column);
    text += '"';
  }
}

}  // namespace

std::string stored_rows(Database& database, std::string_view key) {
  std::string text;
  for (const Rows& rows : kRows) {
    Statement row(database, rows.sql);
    row.bind(1, key);
    while (row.step()) {
      int column = 0;
      for (const char* kind = rows.kinds; *kind != '\0'; ++kind) {
        text += column == 0 ? "" : " ";
        append_value(row, column++, *kind, text);
      }
      text += '\n';
    }
  }
  return text;
}

}  // namespace corpus
