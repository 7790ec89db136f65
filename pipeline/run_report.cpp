#include "pipeline/run_report.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"
#include "pipeline/version.h"

namespace pipeline {
namespace {

using Json = nlohmann::ordered_json;

double milliseconds_kept(double seconds) {
  return std::round(seconds * 1e3) / 1e3;
}

Json to_json(const DocumentReport& document) {
  Json json{{"name", document.input.name},
            {"input", document.input.path.string()},
            {"outcome", outcome_name(document.outcome)}};
  if (!document.reason.empty()) json["reason"] = document.reason;
  if (document.outcome == Outcome::failed) {
    json["code"] = static_cast<int>(document.code);
    json["problem"] = document.problem;
  }
  json["pages"] = document.pages;
  json["fairPages"] = document.fair_pages;
  json["poorPages"] = document.poor_pages;
  json["obligations"] = document.obligations;
  json["findings"] = document.findings;
  json["seconds"] = milliseconds_kept(document.seconds);
  return json;
}

Json failures(const RunReport& report) {
  Json list = Json::array();
  for (const base::Error& error : report.failed_inputs) {
    list.push_back({{"input", error.where()},
                    {"code", static_cast<int>(error.code())},
                    {"problem", std::string(error.what())}});
  }
  return list;
}

Json counts(const RunReport& report) {
  Json counts;
  for (const Outcome outcome : {Outcome::done,
                                Outcome::exported,
                                Outcome::skipped,
                                Outcome::failed,
                                Outcome::interrupted}) {
    std::size_t count = 0;
    for (const DocumentReport& document : report.documents) {
      if (document.outcome == outcome) ++count;
    }
    counts[outcome_name(outcome)] = count;
  }
  counts["unknownFiles"] = report.unknown_files;
  return counts;
}

void save(const std::filesystem::path& output, const Json& json) {
  base::write_file(output / "run.json",
                   json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace

void write_report(const std::filesystem::path& output,
                  const RunReport& report,
                  const NameLedger& ledger) {
  std::size_t pages = 0;
  Json documents = Json::array();
  for (const DocumentReport& document : report.documents) {
    if (document.outcome == Outcome::done) pages += document.pages;
    documents.push_back(to_json(document));
  }
  const double rate = report.seconds > 0 ? static_cast<double>(pages) / report.seconds : 0;
  save(output,
       {{"program", program()},
        {"started", report.started},
        {"seconds", milliseconds_kept(report.seconds)},
        {"pages", pages},
        {"pagesPerSecond", milliseconds_kept(rate)},
        {"interrupted", report.interrupted},
        {"counts", counts(report)},
        {"documents", std::move(documents)},
        {"failedInputs", failures(report)},
        {"inputs", ledger}});
}

void write_ledger(const std::filesystem::path& output, const NameLedger& ledger) {
  save(output, {{"program", program()}, {"interrupted", true}, {"inputs", ledger}});
}

NameLedger read_ledger(const std::filesystem::path& output) {
  try {
    const Json json = Json::parse(base::read_file(output / "run.json"));
    return json.at("inputs").get<NameLedger>();
  } catch (const base::Error&) {
    return {};
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

std::string outcome_name(Outcome outcome) {
  switch (outcome) {
    case Outcome::done:
      return "done";
    case Outcome::exported:
      return "exported";
    case Outcome::skipped:
      return "skipped";
    case Outcome::planned:
      return "planned";
    case Outcome::failed:
      return "failed";
    case Outcome::interrupted:
      return "interrupted";
  }
  return "";
}

}  // namespace pipeline
