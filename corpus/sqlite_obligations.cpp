#include "corpus/sqlite_obligations.h"

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
  throw base::Error(database.path(),
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

}  // namespace

ObligationRows::ObligationRows(Database& database)
    : database_(database),
      row_(
          database,
          "SELECT obligation.name, obligation.section, obligation.block, kind, strength, negative, "
          "obligation.confidence, place, coalesce(obligation.text, CAST(substr(CAST(passage.text "
          "AS BLOB), begin + 1, length) AS TEXT), '') FROM obligation LEFT JOIN passage ON "
          "passage.id = obligation.passage WHERE obligation.id = ?"),
      parties_(
          database,
          "SELECT role, named.text, coalesce(known.text, ''), coalesce(source, ''), confidence "
          "FROM party JOIN name AS named ON named.id = party.name LEFT JOIN name AS known ON "
          "known.id = party.ref WHERE obligation = ? ORDER BY role, position"),
      deadlines_(
          database,
          "SELECT name.text, kind, value, bound, flags, confidence FROM deadline JOIN name ON "
          "name.id = deadline.text WHERE obligation = ? ORDER BY position") {}

parsers::Obligation ObligationRows::read(std::int64_t id) {
  row_.reset();
  row_.bind(1, id);
  if (!row_.step()) fail(database_);
  parsers::Obligation obligation;
  obligation.id = row_.text(0);
  obligation.section = row_.text(1);
  obligation.block = row_.text(2);
  obligation.kind = value_of<parsers::ObligationKind>(database_, row_.text(3));
  obligation.strength = value_of<parsers::Strength>(database_, row_.text(4));
  obligation.negative = row_.number(5) != 0;
  obligation.confidence = row_.real(6);
  obligation.text.place = place_of(row_.text(7));
  obligation.text.text = row_.text(8);
  read_parties(id, obligation);
  read_deadlines(id, obligation);
  return obligation;
}

void ObligationRows::read_parties(std::int64_t id, parsers::Obligation& obligation) {
  parties_.reset();
  parties_.bind(1, id);
  while (parties_.step()) {
    const std::int64_t role = parties_.number(0);
    if (role < 0 || role > static_cast<std::int64_t>(PartyRole::product)) fail(database_);
    if (role != static_cast<std::int64_t>(PartyRole::actor)) {
      names_of(obligation, static_cast<PartyRole>(role)).push_back(parties_.text(1));
      continue;
    }
    parsers::Actor actor{parties_.text(1),
                         value_of<parsers::ActorSource>(database_, parties_.text(3)),
                         parties_.text(2),
                         std::nullopt};
    if (!parties_.is_null(4)) actor.confidence = parties_.real(4);
    obligation.actors.push_back(std::move(actor));
  }
}

void ObligationRows::read_deadlines(std::int64_t id, parsers::Obligation& obligation) {
  deadlines_.reset();
  deadlines_.bind(1, id);
  while (deadlines_.step()) {
    parsers::Deadline deadline;
    deadline.text = deadlines_.text(0);
    deadline.kind = value_of<parsers::DeadlineKind>(database_, deadlines_.text(1));
    deadline.value = deadlines_.text(2);
    deadline.bound = value_of<parsers::Bound>(database_, deadlines_.text(3));
    deadline.year_inferred = (deadlines_.number(4) & 1) != 0;
    deadline.workdays = (deadlines_.number(4) & 2) != 0;
    if (!deadlines_.is_null(5)) deadline.confidence = deadlines_.real(5);
    obligation.deadlines.push_back(std::move(deadline));
  }
}

}  // namespace corpus
