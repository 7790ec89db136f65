#include "pipeline/change_log.h"

#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

namespace pipeline {
namespace {

using Json = nlohmann::ordered_json;

// Four decimals are all that a probability is good for.
double rounded(double probability) {
  return std::round(probability * 1e4) / 1e4;
}

Json to_json(const RecordedChange& change) {
  Json json;
  if (change.page > 0) {
    json["page"] = change.page;
    json["box"] = {change.box.x0, change.box.y0, change.box.x1, change.box.y1};
  } else {
    json["line"] = change.line;
    json["begin"] = change.span.begin;
    json["end"] = change.span.end;
  }
  json["before"] = change.before;
  json["after"] = change.after;
  json["probability"] = rounded(change.probability);
  json["reason"] = change.reason;
  Json alternatives = Json::array();
  for (const diacritics::Candidate& other : change.alternatives) {
    alternatives.push_back({{"text", other.text}, {"probability", rounded(other.probability)}});
  }
  json["alternatives"] = std::move(alternatives);
  return json;
}

}  // namespace

RecordedChange record_of(diacritics::Change change) {
  RecordedChange record;
  record.line = change.line + 1;
  record.span = change.span;
  record.before = std::move(change.before);
  record.after = std::move(change.after);
  record.probability = change.probability;
  record.alternatives = std::move(change.alternatives);
  record.reason = std::move(change.reason);
  return record;
}

std::vector<RecordedChange> recorded(const std::vector<diacritics::Change>& changes) {
  std::vector<RecordedChange> records;
  records.reserve(changes.size());
  for (const diacritics::Change& change : changes)
    records.push_back(record_of(change));
  return records;
}

std::string write_change(const RecordedChange& change) {
  return to_json(change).dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string write_changes(const std::vector<RecordedChange>& changes) {
  std::string lines;
  for (const RecordedChange& change : changes)
    lines += write_change(change);
  return lines;
}

}  // namespace pipeline
