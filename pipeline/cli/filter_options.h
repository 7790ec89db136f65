#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/search_filter.h"
#include "parsers/date_parser.h"
#include "pipeline/cli/command_line.h"

namespace cli {

// --store: where the documents are.
void add_store_option(Command& command, std::string& store);

// What the commands on a store filter by, as typed; "" does not filter.
struct FilterOptions {
  std::vector<std::string> types;
  std::string issuer, level, province, number, cites, from, until;  // of documents
  std::string section;
  std::string actor, report_to, deadline, kind, due_after, due_before;  // of obligations
  double min_confidence = 0.0;
  std::uint64_t shared_by = 0;  // hides what so many other documents say too
  bool expression = false;      // the query has operators
  std::uint64_t limit = 20;
  std::uint64_t offset = 0;
};

void add_document_filters(Command& command, FilterOptions& filter);
void add_obligation_filters(Command& command, FilterOptions& filter);
void add_party_filters(Command& command, FilterOptions& filter);  // issuer, actor, route, kind

// The request for `query`. Throws base::Error (usage) for what is no date, or a query with wrong
// operators.
corpus::SearchRequest request_of(const FilterOptions& filter, std::string_view query);

// Sets the filter that the option --`name` sets. False when there is none; throws base::Error
// (usage) for a value that it does not take.
bool set_filter(FilterOptions& filter, std::string_view name, const std::string& value);

// The day that the user wrote for the option `option`; nullopt for "". Throws base::Error (usage)
// when it is none.
std::optional<parsers::Date> day_option(const std::string& option, const std::string& text);

}  // namespace cli
