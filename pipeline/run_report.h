#pragma once

#include <filesystem>
#include <string>

#include "pipeline/input_list.h"
#include "pipeline/run.h"

namespace pipeline {

// DIR/run.json, docs/format_run.md: what was done, failed and skipped, with reasons, times and
// rates; and the ledger of which input each result belongs to, which outlives the run.
void write_report(const std::filesystem::path& output,
                  const RunReport& report,
                  const NameLedger& ledger);

// The ledger alone, before the work begins, so that a killed run leaves it behind.
void write_ledger(const std::filesystem::path& output, const NameLedger& ledger);

// Empty when there is no run.json or it is damaged.
NameLedger read_ledger(const std::filesystem::path& output);

// "done", "skipped": the names in run.json.
std::string outcome_name(Outcome outcome);

}  // namespace pipeline
