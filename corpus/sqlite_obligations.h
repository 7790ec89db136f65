#pragma once

#include <cstdint>

#include "corpus/database.h"
#include "parsers/document.h"

namespace corpus {

// Puts obligations together again from their rows.
class ObligationRows {
 public:
  explicit ObligationRows(Database& database);

  // The obligation with row id `id`. Spans are not kept. Throws base::Error (unreadable) when the
  // rows are not such as the program writes.
  parsers::Obligation read(std::int64_t id);

 private:
  void read_parties(std::int64_t id, parsers::Obligation& obligation);
  void read_deadlines(std::int64_t id, parsers::Obligation& obligation);

  Database& database_;
  Statement row_, parties_, deadlines_;
};

}  // namespace corpus
