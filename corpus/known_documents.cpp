#include "corpus/known_documents.h"

#include <utility>

#include "corpus/database.h"

namespace corpus {

void KnownDocuments::read_with_keys(const std::vector<std::string>& keys) {
  read("key", keys);
}

void KnownDocuments::read_like(const std::vector<DocumentIdentity>& identities) {
  std::vector<std::string> numbers, dates;
  for (const DocumentIdentity& identity : identities) {
    if (!is_findable(identity)) continue;
    numbers.push_back(identity.number);
    dates.push_back(identity.date);
  }
  if (!numbers.empty()) read("number_key", numbers, &dates);
}

void KnownDocuments::read(const std::string& column,
                          const std::vector<std::string>& values,
                          const std::vector<std::string>* dates) {
  std::string sql =
      "SELECT document.id, version, key, content, type_key, number_key, issuer.text, parent.text, "
      "place.text, date, subject, href FROM document JOIN name AS issuer ON issuer.id = "
      "document.issuer JOIN name AS parent ON parent.id = document.issuer_parent JOIN name AS "
      "place ON place.id = document.place WHERE " +
      database_.among_texts(column);
  if (dates != nullptr) sql += " AND " + database_.among_texts("date");
  Statement row(database_, sql);
  row.bind(1, database_.text_list(values));
  if (dates != nullptr) row.bind(2, database_.text_list(*dates));
  while (row.step())
    add({row.number(0),
         static_cast<int>(row.number(1)),
         row.text(2),
         row.text(3),
         {row.text(4),
          row.text(5),
          folded_name(row.text(6)),
          folded_name(row.text(7)),
          folded_name(row.text(8)),
          row.text(9),
          row.text(10),
          row.text(11)}});
}

void KnownDocuments::add(KnownDocument known) {
  std::string key = known.key;
  by_key_.insert_or_assign(std::move(key), std::move(known));
}

const KnownDocument* KnownDocuments::with_key(const std::string& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &found->second;
}

const KnownDocument* KnownDocuments::like(const DocumentIdentity& identity) const {
  for (const auto& [key, known] : by_key_)
    if (is_same_document(known.identity, identity)) return &known;
  return nullptr;
}

}  // namespace corpus
