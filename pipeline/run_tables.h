#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "parsers/document.h"
#include "pipeline/doubt.h"
#include "pipeline/run.h"

namespace pipeline {

// DIR/obligations.csv and DIR/review.csv (docs/format_tables.md), made from what stands in the
// output for the finished documents of the run, the skipped ones included, whose figures are put
// into their reports.
void write_tables(const std::filesystem::path& output, std::vector<DocumentReport>& documents);

// The rows of one document for obligations.csv, and the header above them.
std::string obligation_header();
std::string obligation_rows(const std::string& name, const parsers::Document& document);

// A doubt and the name of its document.
struct ReviewItem {
  std::string document;
  Doubt doubt;
};

// review.csv: the most doubtful first, else in the order given.
std::string review_table(std::vector<ReviewItem> items);

}  // namespace pipeline
