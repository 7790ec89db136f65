#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "corpus/obligation_filter.h"
#include "parsers/document.h"

namespace corpus {

// What a list of documents says of each.
struct DocumentInfo {
  std::string key;   // the SHA-256 of its source file, or of its XML when that has none
  std::string href;  // the file it was made from
  std::string type;
  std::string number;
  std::string issuer;
  std::string date;  // ISO 8601
  std::string subject;

  friend bool operator==(const DocumentInfo&, const DocumentInfo&) = default;
};

// One passage that search found.
struct Hit {
  DocumentInfo document;
  std::string section;                  // path
  std::string block;                    // id
  int page = 0;                         // 0 when unknown
  std::string excerpt;                  // the passage, shortened around what was found
  std::vector<base::TextSpan> matches;  // in the excerpt
};

struct ListedObligation {
  DocumentInfo document;
  parsers::Obligation obligation;
  std::string due;  // ISO 8601, the last day in time; "" when it has none
};

// Directives on disk, in one SQLite file (docs/schema.md), searchable with and without marks:
//
//   Store store("kho.db", Store::Access::write);
//   store.put(document);
//   for (const Hit& hit : store.search("ve sinh moi truong")) ...
//
// One Store per thread; several, also of several processes, may have the same file open.
class Store {
 public:
  enum class Access { read, write };
  enum class Put { added, replaced, unchanged };

  static constexpr int kVersion = 1;  // of the layout; another one is refused

  // With Access::write creates `path` when it is absent; ":memory:" gives a private store for
  // tests. Throws base::Error: unreadable when the file is absent, damaged, not a store or of
  // another version, unwritable when it cannot be created or written.
  Store(const std::string& path, Access access);
  ~Store();

  // Adds `document`, or replaces the one made from the same source file; unchanged when it says
  // the same already. All or nothing: after an Error the store is as it was.
  Put put(const parsers::Document& document);

  // False when there is none with that key.
  bool remove(std::string_view key);

  std::optional<parsers::Document> find(std::string_view key) const;

  // By date, then number; undated ones first.
  std::vector<DocumentInfo> documents() const;

  // Passages with all the words, best first, at most `limit`. A word without marks stands for any
  // spelling, "dang" finds Đảng and đang; a word with marks only for itself, however its tone is
  // placed. Words in double quotes must stand next to one another.
  std::vector<Hit> search(std::string_view words, std::size_t limit = 20) const;

  // Ordered by last day in time, those without one last, then by document and place in it.
  std::vector<ListedObligation> obligations(const ObligationFilter& filter = {},
                                            std::size_t limit = 1'000'000) const;

 private:
  struct Connection;  // keeps SQLite out of this header
  std::unique_ptr<Connection> connection_;
};

}  // namespace corpus
