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
#include "corpus/stored_xml.h"
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
  void run() { statement_.run(); }

 private:
  Statement& statement_;
  int parameter_ = 0;
};

// Box and confidence.
std::string place_text(const parsers::Place& place) {
  return std::to_string(place.x0) + ' ' + std::to_string(place.y0) + ' ' +
         std::to_string(place.x1) + ' ' + std::to_string(place.y1) + ' ' +
         std::to_string(place.confidence);
}

// Row ids are counted by the program: a writer is alone, and so they follow the order of writing.
std::int64_t last_id(Database& database, const char* table) {
  Statement row(database, std::string("SELECT coalesce(max(id), 0) FROM ") + table);
  return row.step() ? row.number(0) : 0;
}

// All that a document has of what is kept in `name`.
void add_names(const parsers::Document& document, std::vector<std::string>& names) {
  const auto add = [&names](const std::string& name) { names.push_back(parsers::xml_text(name)); };
  add(document.metadata.issuer);
  add(document.metadata.issuer_parent);
  add(document.metadata.place);
  for (const parsers::Recipient& recipient : document.recipients)
    add(recipient.text.text);
  for (const parsers::Obligation& obligation : document.obligations) {
    for (const parsers::Actor& actor : obligation.actors) {
      add(actor.name);
      add(actor.ref);
    }
    for (const PartyRole role : kNamedRoles)
      for (const std::string& name : names_of(obligation, role))
        add(name);
    for (const parsers::Deadline& deadline : obligation.deadlines) {
      add(deadline.text);
      add(deadline.value);
      add(parsers::calendar_rule(deadline));
    }
  }
}

// What compression may refer to: all that find_xml() (stored_xml.h) has at hand as well.
std::string context_of(const std::vector<Passage>& passages) {
  std::string context;
  for (const Passage& passage : passages)
    add_context(parsers::xml_text(passage.block), parsers::xml_text(passage.text), context);
  return context;
}

}  // namespace

class DocumentWriter::Rows {
 public:
  explicit Rows(Database& database) : database_(database) {}

  void know_names(const std::vector<const parsers::Document*>& documents) {
    std::vector<std::string> texts;
    for (const parsers::Document* document : documents)
      add_names(*document, texts);
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    std::erase_if(texts, [this](const std::string& text) { return names_.contains(text); });
    if (texts.empty()) return;
    Statement row(database_, "SELECT id, text FROM name WHERE " + database_.among_texts("text"));
    row.bind(1, database_.text_list(texts));
    while (row.step())
      names_.emplace(row.text(1), row.number(0));
  }

  void insert(const StoredVersion& version,
              const parsers::Document& document,
              std::string_view xml) {
    know_names({&document});
    sections_.clear();
    blocks_.clear();
    ++document_;
    const std::vector<Passage> texts = passages(document);
    insert_row(version, document, texts.size());
    Row(add_content_).number(document_).bytes(compressed(xml, context_of(texts))).run();
    insert_sections(document);
    insert_passages(texts);
    insert_citations(document);
    insert_recipients(document);
    insert_obligations(document);
  }

  void finish() {
    if (passage_ > indexed_passage_)
      database_.index_words("passage", indexed_passage_ + 1, passage_);
    if (last_name_ > indexed_name_) database_.index_words("name", indexed_name_ + 1, last_name_);
    indexed_passage_ = passage_;
    indexed_name_ = last_name_;
  }

 private:
  std::int64_t name(const std::string& text) {
    const auto [entry, is_new] = names_.try_emplace(parsers::xml_text(text), last_name_ + 1);
    if (is_new) Row(add_name_).number(++last_name_).text(text).run();
    return entry->second;
  }

  void insert_row(const StoredVersion& version,
                  const parsers::Document& document,
                  std::size_t passages) {
    const parsers::Metadata& metadata = document.metadata;
    const parsers::Source& source = document.source;
    const IssuerLevel level = issuer_level(metadata);
    Row(add_document_)
        .number(document_)
        .number(version.number)
        .number(passage_ + 1)
        .number(passage_ + static_cast<std::int64_t>(passages))
        .number(obligation_ + 1)
        .number(obligation_ + static_cast<std::int64_t>(document.obligations.size()))
        .number(name(metadata.issuer))
        .number(name(metadata.issuer_parent))
        .number(name(metadata.place))
        .number(source.pages)
        .real(source.confidence)
        .text(version.key)
        .text(version.content)
        .text(version.indexed)
        .text(source.href)
        .text(source.media_type)
        .text(name_of(source.text_origin))
        .text(metadata.type)
        .text(metadata.type_code)
        .text(base::strip_marks(base::comparison_key(metadata.type)))
        .text(metadata.number)
        .text(number_key(metadata.number))
        .text(name_of(metadata.system))
        .text(level.level)
        .text(level.province)
        .text(level.commune)
        .text(metadata.date_iso)
        .text(metadata.subject)
        .run();
  }

  void insert_sections(const parsers::Document& document) {
    std::int64_t position = 0;
    for (const parsers::Node& node : document.body)
      if (const auto* section = std::get_if<parsers::Section>(&node))
        insert_section(*section, position);
    for (const parsers::Section& annex : document.annexes)
      insert_section(annex, position);
  }

  void insert_section(const parsers::Section& section, std::int64_t& position) {
    Row(add_section_)
        .number(document_)
        .number(++position)
        .text(section.path)
        .text(name_of(section.kind))
        .run();
    sections_.try_emplace(section.path, position);
    for (const parsers::Node& node : section.children)
      if (const auto* child = std::get_if<parsers::Section>(&node))
        insert_section(*child, position);
  }

  void insert_passages(const std::vector<Passage>& texts) {
    for (const Passage& passage : texts) {
      const auto section = sections_.find(passage.section);
      Row(add_passage_)
          .number(++passage_)
          .number(document_)
          .number(fingerprint(passage.text))
          .number(section == sections_.end() ? 0 : section->second)
          .number(passage.page)
          .text(passage.block)
          .text(passage.place ? place_text(*passage.place) : "")
          .text(alternatives_of(passage.text))
          .text(passage.text)
          .run();
      if (!passage.block.empty())
        blocks_[passage.block].emplace_back(passage_, parsers::xml_text(passage.text));
    }
  }

  void insert_citations(const parsers::Document& document) {
    std::int64_t position = 0;
    for (const parsers::Reference& reference : document.references) {
      Row(add_citation_)
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
    std::int64_t position = 0;
    for (const parsers::Recipient& recipient : document.recipients) {
      Row(add_recipient_)
          .number(document_)
          .number(position++)
          .number(name(recipient.text.text))
          .text(recipient.note)
          .run();
    }
  }

  void insert_obligations(const parsers::Document& document) {
    for (const parsers::Obligation& obligation : document.obligations) {
      ++obligation_;
      insert_obligation(obligation);
      insert_parties(obligation);
      insert_deadlines(obligation);
    }
  }

  // Where a text stands: the passage, and which of its bytes; a length of 0 when it is no part of
  // the passage, which then is only the first of its block, or 0 when that is not known.
  struct Part {
    std::int64_t passage = 0, begin = 0, length = 0;
  };

  Part part_of(const std::string& block, const std::string& text) const {
    const auto known = blocks_.find(block);
    if (known == blocks_.end()) return {};
    for (const auto& [passage, words] : known->second) {
      const std::size_t begin = words.find(text);
      if (begin != std::string::npos)
        return {passage, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(text.size())};
    }
    return {known->second.front().first, 0, 0};
  }

  void insert_obligation(const parsers::Obligation& obligation) {
    const std::string text = parsers::xml_text(obligation.text.text);
    const Part part = part_of(obligation.block, text);
    const std::optional<parsers::Place>& place = obligation.text.place;
    Row(add_obligation_)
        .number(obligation_)
        .number(document_)
        .real(obligation.confidence)
        .number(part.passage)
        .number(part.begin)
        .number(part.length)
        .number(obligation.negative ? 1 : 0)
        .text(obligation.id)
        .text(obligation.section)
        .text(part.passage == 0 ? obligation.block : "")
        .text(name_of(obligation.kind))
        .text(name_of(obligation.strength))
        .text(place ? std::to_string(place->page) + ' ' + place_text(*place) : "")
        .text(part.length == 0 ? text : "")
        .run();
  }

  void insert_party(PartyRole role, std::size_t position, const parsers::Actor& actor) {
    Row row(add_party_);
    row.number(obligation_).number(static_cast<std::int64_t>(role));
    row.number(static_cast<std::int64_t>(position)).number(name(actor.name));
    actor.ref.empty() ? row.null() : row.number(name(actor.ref));
    actor.confidence ? row.real(*actor.confidence) : row.null();
    role == PartyRole::actor ? row.text(name_of(actor.source)) : row.null();
    row.run();
  }

  void insert_parties(const parsers::Obligation& obligation) {
    for (std::size_t i = 0; i < obligation.actors.size(); ++i)
      insert_party(PartyRole::actor, i, obligation.actors[i]);
    for (const PartyRole role : kNamedRoles) {
      const std::vector<std::string>& names = names_of(obligation, role);
      for (std::size_t i = 0; i < names.size(); ++i)
        insert_party(role, i, {names[i], parsers::ActorSource::none, "", std::nullopt});
    }
  }

  void insert_deadlines(const parsers::Obligation& obligation) {
    std::int64_t position = 0;
    for (const parsers::Deadline& deadline : obligation.deadlines) {
      const std::optional<parsers::Date> day = parsers::last_day(deadline);
      const std::string rule = parsers::calendar_rule(deadline);
      Row row(add_deadline_);
      row.number(obligation_).number(position++);
      row.number((deadline.year_inferred ? 1 : 0) + (deadline.workdays ? 2 : 0));
      row.number(name(deadline.text)).number(name(deadline.value));
      rule.empty() ? row.null() : row.number(name(rule));
      deadline.confidence ? row.real(*deadline.confidence) : row.null();
      row.text(name_of(deadline.kind)).text(name_of(deadline.bound));
      day ? row.text(parsers::to_iso(*day)) : row.null();
      row.run();
    }
  }

  Database& database_;
  Statement add_document_{database_.insertion("document", 28)};
  Statement add_content_{database_.insertion("content", 2)};
  Statement add_name_{database_.insertion("name", 2)};
  Statement add_section_{database_.insertion("section", 4)};
  Statement add_passage_{database_.insertion("passage", 9)};
  Statement add_citation_{database_.insertion("citation", 9)};
  Statement add_recipient_{database_.insertion("recipient", 4)};
  Statement add_obligation_{database_.insertion("obligation", 14)};
  Statement add_party_{database_.insertion("party", 7)};
  Statement add_deadline_{database_.insertion("deadline", 10)};
  std::int64_t document_ = last_id(database_, "document");
  std::int64_t passage_ = last_id(database_, "passage"), indexed_passage_ = passage_;
  std::int64_t obligation_ = last_id(database_, "obligation");
  std::int64_t last_name_ = last_id(database_, "name"), indexed_name_ = last_name_;
  std::unordered_map<std::string, std::int64_t> names_, sections_;
  std::unordered_map<std::string, std::vector<std::pair<std::int64_t, std::string>>> blocks_;
};

DocumentWriter::DocumentWriter(Database& database) : rows_(std::make_unique<Rows>(database)) {}

DocumentWriter::~DocumentWriter() = default;

void DocumentWriter::know_names(const std::vector<const parsers::Document*>& documents) {
  rows_->know_names(documents);
}

void DocumentWriter::insert(const StoredVersion& version,
                            const parsers::Document& document,
                            std::string_view xml) {
  rows_->insert(version, document, xml);
}

void DocumentWriter::finish() {
  rows_->finish();
}

}  // namespace corpus
