#include "corpus/document_writer.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "corpus/compression.h"
#include "corpus/database.h"
#include "corpus/fingerprint.h"
#include "corpus/issuer_level.h"
#include "corpus/misread_words.h"
#include "corpus/number_key.h"
#include "corpus/party_role.h"
#include "corpus/passages.h"
#include "parsers/due_date.h"
#include "parsers/enum_names.h"
#include "parsers/xml_builder.h"

namespace corpus {
namespace {

using parsers::name_of;

// Binds the parameters of a statement one after the other, then runs it.
class Row {
 public:
  explicit Row(Statement& statement) : statement_(statement) { statement_.reset(); }
  Row& text(std::string_view value) {
    statement_.bind(++parameter_, parsers::xml_text(value));
    return *this;
  }
  Row& bytes(std::string_view value) {
    statement_.bind_bytes(++parameter_, value);
    return *this;
  }
  Row& number(std::int64_t value) {
    statement_.bind(++parameter_, value);
    return *this;
  }
  Row& real(double value) {
    statement_.bind(++parameter_, value);
    return *this;
  }
  Row& null() {
    ++parameter_;
    return *this;
  }
  Row& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
  void run() { statement_.run(); }

 private:
  Statement& statement_;
  int parameter_ = 0;
};

std::string box_text(const parsers::Place& place) {
  return std::to_string(place.x0) + ' ' + std::to_string(place.y0) + ' ' +
         std::to_string(place.x1) + ' ' + std::to_string(place.y1);
}

// SQL that adds a row of `columns` columns.
std::string insertion(const char* table, int columns) {
  std::string sql = std::string("INSERT INTO ") + table + " VALUES (?";
  for (int i = 1; i < columns; ++i)
    sql += ", ?";
  return sql + ')';
}

// Row ids are counted by the program: a writer is alone, and so they follow the order of writing.
std::int64_t last_id(Database& database, const char* table) {
  Statement row(database, std::string("SELECT coalesce(max(id), 0) FROM ") + table);
  return row.step() ? row.number(0) : 0;
}

// All that a document has of what is kept in `name`.
std::vector<std::string> names_in(const parsers::Document& document) {
  const parsers::Metadata& metadata = document.metadata;
  std::vector<std::string> names{metadata.issuer, metadata.issuer_parent, metadata.place};
  for (const parsers::Recipient& recipient : document.recipients)
    names.push_back(recipient.text.text);
  for (const parsers::Obligation& obligation : document.obligations) {
    for (const parsers::Actor& actor : obligation.actors) {
      names.push_back(actor.name);
      names.push_back(actor.ref);
    }
    for (const PartyRole role : kNamedRoles)
      for (const std::string& name : names_of(obligation, role))
        names.push_back(name);
    for (const parsers::Deadline& deadline : obligation.deadlines)
      names.push_back(deadline.text);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

class Writer {
 public:
  explicit Writer(Database& database) : database_(database) {}

  void insert(const StoredVersion& version,
              const parsers::Document& document,
              std::string_view xml) {
    load_names(document);
    insert_row(version, document, xml);
    insert_sections(document);
    insert_passages(document);
    insert_citations(document);
    insert_recipients(document);
    insert_obligations(document);
  }

 private:
  // All at once: the ids of the names that the store knows.
  void load_names(const parsers::Document& document) {
    std::vector<std::string> texts;
    for (const std::string& text : names_in(document))
      texts.push_back(parsers::xml_text(text));
    Statement row(database_, "SELECT id, text FROM name WHERE " + database_.among_texts("text"));
    row.bind(1, database_.text_list(texts));
    while (row.step())
      names_.emplace(row.text(1), row.number(0));
    last_name_ = last_id(database_, "name");
  }

  std::int64_t name(const std::string& text) {
    const auto [entry, is_new] = names_.try_emplace(parsers::xml_text(text), last_name_ + 1);
    if (is_new) Row(add_name_).number(++last_name_).text(text).run();
    return entry->second;
  }

  void insert_row(const StoredVersion& version,
                  const parsers::Document& document,
                  std::string_view xml) {
    const parsers::Metadata& metadata = document.metadata;
    const parsers::Source& source = document.source;
    const IssuerLevel level = issuer_level(metadata);
    document_ = last_id(database_, "document") + 1;
    Statement add(database_, insertion("document", 24));
    Row(add)
        .number(document_)
        .text(version.key)
        .number(version.number)
        .text(version.content)
        .text(version.indexed)
        .text(source.href)
        .text(source.media_type)
        .number(source.pages)
        .text(name_of(source.text_origin))
        .real(source.confidence)
        .text(metadata.type)
        .text(metadata.type_code)
        .text(base::strip_marks(base::comparison_key(metadata.type)))
        .text(metadata.number)
        .text(number_key(metadata.number))
        .number(name(metadata.issuer))
        .number(name(metadata.issuer_parent))
        .number(name(metadata.place))
        .text(name_of(metadata.system))
        .text(level.level)
        .text(level.province)
        .text(level.commune)
        .text(metadata.date_iso)
        .text(metadata.subject)
        .run();
    Statement add_content(database_, insertion("content", 2));
    Row(add_content).number(document_).bytes(compressed(xml)).run();
  }

  void insert_sections(const parsers::Document& document) {
    Statement add(database_, insertion("section", 5));
    last_section_ = last_id(database_, "section");
    for (const parsers::Node& node : document.body)
      if (const auto* section = std::get_if<parsers::Section>(&node)) insert_section(add, *section);
    for (const parsers::Section& annex : document.annexes)
      insert_section(add, annex);
  }

  void insert_section(Statement& add, const parsers::Section& section) {
    Row(add)
        .number(++last_section_)
        .number(document_)
        .text(section.path)
        .text(name_of(section.kind))
        .text(section.heading ? section.heading->text : "")
        .run();
    sections_.try_emplace(section.path, last_section_);
    for (const parsers::Node& node : section.children)
      if (const auto* child = std::get_if<parsers::Section>(&node)) insert_section(add, *child);
  }

  void insert_passages(const parsers::Document& document) {
    Statement add(database_, insertion("passage", 10));
    std::int64_t id = last_id(database_, "passage");
    for (const Passage& passage : passages(document)) {
      Row row(add);
      row.number(++id).number(document_);
      const auto section = sections_.find(passage.section);
      section == sections_.end() ? row.null() : row.number(section->second);
      row.text(passage.block).number(passage.page);
      row.text(passage.place ? box_text(*passage.place) : "");
      row.real(passage.place ? passage.place->confidence : document.source.confidence);
      row.text(passage.text).text(alternatives_of(passage.text));
      row.number(fingerprint(passage.text)).run();
      if (!passage.block.empty())
        blocks_[passage.block].push_back({id, parsers::xml_text(passage.text)});
    }
  }

  void insert_citations(const parsers::Document& document) {
    Statement add(database_, insertion("citation", 9));
    std::int64_t position = 0;
    for (const parsers::Reference& reference : document.references) {
      Row(add)
          .number(document_)
          .number(position++)
          .text(name_of(reference.relation))
          .text(reference.type)
          .text(reference.number)
          .text(number_key(reference.number))
          .text(reference.date_iso)
          .text(reference.issuer)
          .text(reference.text)
          .run();
    }
  }

  void insert_recipients(const parsers::Document& document) {
    Statement add(database_, insertion("recipient", 4));
    std::int64_t position = 0;
    for (const parsers::Recipient& recipient : document.recipients) {
      Row(add)
          .number(document_)
          .number(position++)
          .number(name(recipient.text.text))
          .text(recipient.note)
          .run();
    }
  }

  void insert_obligations(const parsers::Document& document) {
    Statement add(database_, insertion("obligation", 15));
    Statement add_party(database_, insertion("party", 7));
    Statement add_deadline(database_, insertion("deadline", 10));
    std::int64_t id = last_id(database_, "obligation");
    std::int64_t position = 0;
    for (const parsers::Obligation& obligation : document.obligations) {
      insert_obligation(add, ++id, position++, obligation);
      insert_parties(add_party, id, obligation);
      insert_deadlines(add_deadline, id, obligation);
    }
  }

  void insert_obligation(Statement& add,
                         std::int64_t id,
                         std::int64_t position,
                         const parsers::Obligation& obligation) {
    Row row(add);
    row.number(id).number(document_).number(position).text(obligation.id).text(obligation.section);
    row.text(obligation.block).text(name_of(obligation.kind)).text(name_of(obligation.strength));
    row.number(obligation.negative ? 1 : 0).real(obligation.confidence);
    const std::optional<parsers::Place>& place = obligation.text.place;
    row.text_or_null(place ? std::to_string(place->page) + ' ' + box_text(*place) + ' ' +
                                 std::to_string(place->confidence)
                           : "");
    const std::string text = parsers::xml_text(obligation.text.text);
    const auto block = blocks_.find(obligation.block);
    if (block != blocks_.end()) {
      for (const auto& [passage, words] : block->second) {
        const std::size_t begin = words.find(text);
        if (begin == std::string::npos) continue;
        row.number(passage).number(static_cast<std::int64_t>(begin));
        row.number(static_cast<std::int64_t>(text.size())).null().run();
        return;
      }
    }
    // Not a part of any passage, but still in the block when that is known.
    block == blocks_.end() ? row.null() : row.number(block->second.front().first);
    row.number(0).number(0).text(text).run();
  }

  void insert_party(Statement& add,
                    std::int64_t obligation,
                    PartyRole role,
                    std::size_t position,
                    const parsers::Actor& actor) {
    Row row(add);
    row.number(obligation).number(static_cast<std::int64_t>(role));
    row.number(static_cast<std::int64_t>(position)).number(name(actor.name));
    actor.ref.empty() ? row.null() : row.number(name(actor.ref));
    role == PartyRole::actor ? row.text(name_of(actor.source)) : row.null();
    if (actor.confidence) row.real(*actor.confidence);
    row.run();
  }

  void insert_parties(Statement& add, std::int64_t id, const parsers::Obligation& obligation) {
    for (std::size_t i = 0; i < obligation.actors.size(); ++i)
      insert_party(add, id, PartyRole::actor, i, obligation.actors[i]);
    for (const PartyRole role : kNamedRoles) {
      const std::vector<std::string>& names = names_of(obligation, role);
      for (std::size_t i = 0; i < names.size(); ++i)
        insert_party(add, id, role, i, {names[i], parsers::ActorSource::none, "", std::nullopt});
    }
  }

  void insert_deadlines(Statement& add, std::int64_t id, const parsers::Obligation& obligation) {
    std::int64_t position = 0;
    for (const parsers::Deadline& deadline : obligation.deadlines) {
      const std::optional<parsers::Date> day = parsers::last_day(deadline);
      Row row(add);
      row.number(id).number(position++).number(name(deadline.text)).text(name_of(deadline.kind));
      row.text(deadline.value).text(name_of(deadline.bound));
      row.number((deadline.year_inferred ? 1 : 0) + (deadline.workdays ? 2 : 0));
      deadline.confidence ? row.real(*deadline.confidence) : row.null();
      row.text_or_null(day ? parsers::to_iso(*day) : "");
      row.text_or_null(parsers::calendar_rule(deadline)).run();
    }
  }

  Database& database_;
  Statement add_name_{database_, insertion("name", 2)};
  std::int64_t document_ = 0, last_section_ = 0, last_name_ = 0;
  std::unordered_map<std::string, std::int64_t> names_, sections_;
  std::unordered_map<std::string, std::vector<std::pair<std::int64_t, std::string>>> blocks_;
};

}  // namespace

void insert_document(Database& database,
                     const StoredVersion& version,
                     const parsers::Document& document,
                     std::string_view xml) {
  Writer(database).insert(version, document, xml);
}

}  // namespace corpus
