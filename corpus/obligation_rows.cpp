#include "corpus/obligation_rows.h"

#include <cstdio>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/language.h"
#include "corpus/party_role.h"
#include "parsers/enum_names.h"

namespace corpus {
namespace {

[[noreturn]] void fail(const Database& database) {
  throw base::Error(database.name(),
                    base::tr("có dòng không phải do chương trình này ghi; hãy chạy vanban corpus "
                             "check",
                             "there is a row that this program did not write; run vanban corpus "
                             "check"),
                    base::ErrorCode::unreadable);
}

template <class Enum>
Enum value_of(const Database& database, const std::string& name) {
  const std::optional<Enum> value = parsers::from_name<Enum>(name);
  if (!value) fail(database);
  return *value;
}

std::optional<parsers::Place> place_of(const std::string& text) {
  parsers::Place place;
  const int read = std::sscanf(text.c_str(),
                               "%d %d %d %d %d %lf",
                               &place.page,
                               &place.x0,
                               &place.y0,
                               &place.x1,
                               &place.y1,
                               &place.confidence);
  constexpr int kFields = 6;
  return read == kFields ? std::optional(place) : std::nullopt;
}

using Obligations = std::unordered_map<std::int64_t, parsers::Obligation>;

// The text of an obligation: its own, or part of its passage.
std::string text_of(const Statement& row) {
  if (row.number(12) == 0) return row.text(9);
  const std::string passage = row.text(10);
  const auto begin = static_cast<std::size_t>(row.number(11));
  return begin > passage.size() ? ""
                                : passage.substr(begin, static_cast<std::size_t>(row.number(12)));
}

void read_rows(Database& database, const std::string& ids, Obligations& obligations) {
  Statement row(
      database,
      "SELECT obligation.id, obligation.name, obligation.section, coalesce(passage.block, "
      "obligation.block), kind, strength, negative, obligation.confidence, obligation.place, "
      "obligation.text, passage.text, begin, length FROM obligation LEFT JOIN passage ON "
      "passage.id = "
      "obligation.passage WHERE " +
          database.among_ids("obligation.id"));
  row.bind(1, ids);
  while (row.step()) {
    parsers::Obligation& obligation = obligations[row.number(0)];
    obligation.id = row.text(1);
    obligation.section = row.text(2);
    obligation.block = row.text(3);
    obligation.kind = value_of<parsers::ObligationKind>(database, row.text(4));
    obligation.strength = value_of<parsers::Strength>(database, row.text(5));
    obligation.negative = row.number(6) != 0;
    obligation.confidence = row.real(7);
    obligation.text.place = place_of(row.text(8));
    obligation.text.text = text_of(row);
  }
}

void read_parties(Database& database, const std::string& ids, Obligations& obligations) {
  Statement row(database,
                "SELECT obligation, role, named.text, coalesce(known.text, ''), coalesce(source, "
                "''), confidence FROM party JOIN name AS named ON named.id = party.name LEFT JOIN "
                "name AS known ON known.id = party.ref WHERE " +
                    database.among_ids("obligation") + " ORDER BY obligation, role, position");
  row.bind(1, ids);
  while (row.step()) {
    parsers::Obligation& obligation = obligations[row.number(0)];
    const std::int64_t role = row.number(1);
    if (role < 0 || role > static_cast<std::int64_t>(PartyRole::product)) fail(database);
    if (role != static_cast<std::int64_t>(PartyRole::actor)) {
      names_of(obligation, static_cast<PartyRole>(role)).push_back(row.text(2));
      continue;
    }
    parsers::Actor actor{row.text(2),
                         value_of<parsers::ActorSource>(database, row.text(4)),
                         row.text(3),
                         std::nullopt};
    if (!row.is_null(5)) actor.confidence = row.real(5);
    obligation.actors.push_back(std::move(actor));
  }
}

void read_deadlines(Database& database, const std::string& ids, Obligations& obligations) {
  Statement row(database,
                "SELECT obligation, printed.text, kind, meant.text, bound, flags, confidence FROM "
                "deadline JOIN name AS printed ON printed.id = deadline.text JOIN name AS meant ON "
                "meant.id = deadline.value WHERE " +
                    database.among_ids("obligation") + " ORDER BY obligation, position");
  row.bind(1, ids);
  while (row.step()) {
    parsers::Deadline deadline;
    deadline.text = row.text(1);
    deadline.kind = value_of<parsers::DeadlineKind>(database, row.text(2));
    deadline.value = row.text(3);
    deadline.bound = value_of<parsers::Bound>(database, row.text(4));
    deadline.year_inferred = (row.number(5) & 1) != 0;
    deadline.workdays = (row.number(5) & 2) != 0;
    if (!row.is_null(6)) deadline.confidence = row.real(6);
    obligations[row.number(0)].deadlines.push_back(std::move(deadline));
  }
}

}  // namespace

Obligations read_obligations(Database& database, const std::vector<std::int64_t>& ids) {
  Obligations obligations;
  const std::string list = database.id_list(ids);
  read_rows(database, list, obligations);
  read_parties(database, list, obligations);
  read_deadlines(database, list, obligations);
  return obligations;
}

}  // namespace corpus
