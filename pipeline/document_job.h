#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "pipeline/engines.h"
#include "pipeline/input_kind.h"
#include "pipeline/output_folder.h"
#include "pipeline/page_reader.h"
#include "pipeline/page_worker.h"
#include "pipeline/reading.h"
#include "pipeline/resume.h"
#include "pipeline/run.h"

namespace pipeline {

// One document on its way through the pipeline: open() once, read_page() for each page from
// whatever threads, then finish() once. Each throws base::Error, and the document has failed.
class DocumentJob {
 public:
  // `staged` is a folder of its own for unfinished outputs.
  DocumentJob(const Input& input,
              const RunOptions& options,
              const Engines& engines,
              std::filesystem::path staged);

  // Finds out what is to be done, and does it when no pages have to be read. Returns the number of
  // pages for read_page(); 0: the document is finished.
  std::size_t open(PageWorker& worker);

  // Reads the page with that index among the selected ones. A page that cannot be decoded becomes a
  // page without words and a finding.
  void read_page(std::size_t index, PageWorker& worker);

  // Puts the pages together and writes everything.
  void finish();

  int page_number(std::size_t index) const { return numbers_[index]; }
  DocumentReport& report() { return report_; }

 private:
  ResumeDecision what_is_needed(PageWorker& worker);
  std::size_t selected_pages(PageWorker& worker);
  void require_selection();
  void export_formats();
  std::string link_of(const std::string& name) const;
  void finish_text();
  void finish_office();
  void finish_recorded();
  std::filesystem::path debug_stem(int page) const;
  void take(std::size_t index, ReadPage read);
  void check_unchanged() const;
  void require_a_page() const;
  void write(Reading reading);
  void try_searchable_pdf(parsers::Document& document);
  void add_searchable_pdf(const parsers::Document& document);
  void add_findings_of_copy(parsers::Document& document) const;

  const Input& input_;
  const RunOptions& options_;
  const Engines& engines_;
  std::filesystem::path final_;
  OutputFolder outputs_;
  DetectedInput detected_;
  std::string sha256_;
  std::uintmax_t bytes_ = 0;
  std::filesystem::file_time_type modified_;
  std::optional<Manifest> before_;  // of an earlier run
  Maker maker_;
  std::set<Format> formats_;
  bool has_pdf_ = false;  // a searchable one, among the outputs
  int page_count_ = 0;
  bool is_signed_ = false, is_encrypted_ = false;
  std::vector<int> numbers_;  // of the selected pages
  std::vector<PageReading> pages_;
  std::vector<std::optional<base::Error>> page_errors_;
  DocumentReport report_;
};

}  // namespace pipeline
