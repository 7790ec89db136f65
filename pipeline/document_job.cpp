#include "pipeline/document_job.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include "base/file.h"
#include "base/language.h"
#include "base/sha256.h"
#include "base/text.h"
#include "ocr/alto.h"
#include "ocr/searchable_pdf.h"
#include "parsers/xml_reader.h"
#include "pipeline/doubt_finder.h"
#include "pipeline/interruption.h"
#include "pipeline/mode_name.h"
#include "pipeline/office_input.h"
#include "pipeline/pdf_info.h"
#include "pipeline/version.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;

std::string four_digits(int page) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d", page);
  return digits;
}

std::string alto_path(int page) {
  return "pages/" + four_digits(page) + ".alto.xml";
}

// A page that could not be read costs itself only; what is wrong with the installation or the
// output costs the document.
bool costs_one_page(base::ErrorCode code) {
  return code == base::ErrorCode::unreadable || code == base::ErrorCode::limit ||
         code == base::ErrorCode::other;
}

// What a page suffered, for the document itself: always in Vietnamese and without the path, so that
// neither the user's language nor the place of the input shows in the result.
std::string_view mishap(base::ErrorCode code) {
  switch (code) {
    case base::ErrorCode::unreadable:
      return "trang bị hỏng hoặc bị cắt cụt, không giải mã được";
    case base::ErrorCode::limit:
      return "trang quá lớn hoặc đọc quá lâu";
    default:
      return "chương trình giải mã hoặc nhận dạng dừng bất thường ở trang này";
  }
}

PageReading unreadable_page(int number, const base::Error& error) {
  PageReading reading;
  reading.decision.page = number;
  reading.decision.text = "failed";
  reading.decision.reason = mishap(error.code());
  reading.decision.confidence = 0;
  reading.decision.quality = {ocr::PageGrade::poor, {"không đọc được"}};
  return reading;
}

std::vector<std::string> names_of(const std::set<Format>& formats) {
  std::vector<std::string> names;
  names.reserve(formats.size());
  for (const Format format : formats)
    names.emplace_back(info(format).name);
  return names;
}

bool has_new_text(const std::vector<PageDecision>& pages) {
  return std::any_of(
      pages.begin(), pages.end(), [](const PageDecision& page) { return page.layer != "kept"; });
}

}  // namespace

DocumentJob::DocumentJob(const Input& input,
                         const RunOptions& options,
                         const Engines& engines,
                         fs::path staged)
    : input_(input),
      options_(options),
      engines_(engines),
      final_(options.output / input.name),
      outputs_(std::move(staged), final_),
      formats_(options.settings.formats) {
  report_.input = input;
  maker_.program = program();
  maker_.model = engines.model().version();
  maker_.mode = mode_name(options.settings.mode);
  maker_.encoding = asked_encoding_name(options.settings.encoding);
  maker_.page_mode = page_mode_name(options.settings.page_mode);
  maker_.pages = options.settings.pages.text();
}

std::size_t DocumentJob::open(PageWorker& worker) {
  detected_ = detect_input(input_.path);
  std::error_code failure;
  bytes_ = fs::file_size(input_.path, failure);
  modified_ = fs::last_write_time(input_.path, failure);
  sha256_ = base::sha256_of_file(input_.path);

  const ResumeDecision decision = what_is_needed(worker);
  report_.reason = decision.reason;
  if (decision.needed == Needed::nothing) {
    report_.outcome = Outcome::skipped;
  } else if (options_.dry_run) {
    report_.outcome = Outcome::planned;
  } else if (decision.needed == Needed::formats) {
    export_formats();
  } else if (detected_.kind == InputKind::text) {
    finish_text();
  } else if (detected_.kind == InputKind::office) {
    finish_office();
  } else if (detected_.kind == InputKind::alto) {
    finish_recorded();
  } else {
    maker_.engine = worker.recognizer().engine();
    return selected_pages(worker);
  }
  return 0;
}

ResumeDecision DocumentJob::what_is_needed(PageWorker& worker) {
  before_ = read_manifest(final_);
  if (options_.overwrite == Overwrite::yes) {
    return {Needed::all, std::string(base::tr("làm lại theo yêu cầu", "asked to do it again"))};
  }
  Maker now = maker_;
  if (before_ && !before_->maker.engine.empty()) now.engine = worker.recognizer().engine();
  const bool intact = before_ && outputs_intact(final_, *before_);
  ResumeDecision decision = decide(before_, intact, sha256_, now, formats_);
  if (before_ && decision.needed != Needed::nothing) {  // earlier exports are kept up to date
    for (const std::string& name : before_->formats) {
      if (const std::optional<Format> format = format_from_name(name)) formats_.insert(*format);
    }
  }
  return decision;
}

std::size_t DocumentJob::selected_pages(PageWorker& worker) {
  const ocr::PageSource& source = worker.source(input_.path);
  page_count_ = source.page_count();
  is_signed_ = source.is_signed();
  is_encrypted_ = source.is_encrypted();
  numbers_ = options_.settings.pages.pages_of(page_count_);
  require_selection();
  return numbers_.size();
}

// Makes room for the pages of numbers_.
void DocumentJob::require_selection() {
  if (numbers_.empty()) {
    throw base::Error(input_.path.string(),
                      std::string(base::tr("không có trang nào trong --pages ",
                                           "has none of the pages in --pages ")) +
                          options_.settings.pages.text() + " (" + std::to_string(page_count_) +
                          std::string(base::tr(" trang)", " pages)")),
                      base::ErrorCode::usage);
  }
  pages_.resize(numbers_.size());
  page_errors_.resize(numbers_.size());
}

void DocumentJob::read_page(std::size_t index, PageWorker& worker) {
  const int number = numbers_[index];
  try {
    take(index,
         pipeline::read_page(input_.path,
                             number,
                             options_.settings.page_mode,
                             worker,
                             engines_,
                             debug_stem(number)));
  } catch (const base::Error& error) {
    // Ctrl-C reaches the decoding helper too; what it breaks off is not the page's fault.
    if (!costs_one_page(error.code()) || stop_requested()) throw;
    pages_[index] = unreadable_page(number, error);
    page_errors_[index] = error;
  }
}

fs::path DocumentJob::debug_stem(int page) const {
  if (options_.debug_images.empty()) return {};
  return options_.debug_images / input_.name / four_digits(page);
}

void DocumentJob::take(std::size_t index, ReadPage read) {
  const ocr::AltoSource source{input_.path.filename().string(), program(), maker_.engine};
  outputs_.add(alto_path(numbers_[index]), ocr::write_alto(read.page, source));
  pages_[index].lines = placed_lines(read.page, kDoubtfulWord);
  pages_[index].decision = std::move(read.decision);
  pages_[index].changes = std::move(read.changes);
}

void DocumentJob::finish() {
  check_unchanged();
  require_a_page();
  write(read_pages(std::move(pages_)));
}

void DocumentJob::finish_text() {
  const TextInput text = load_text(base::read_file(input_.path, kMaxTextBytes),
                                   input_.path.string(),
                                   engines_.encodings(),
                                   options_.settings.encoding);
  check_unchanged();
  write(read_text(text, options_.settings.mode, engines_));
}

void DocumentJob::finish_office() {
  const TextInput text = load_office(base::read_file(input_.path, parsers::kMaxOfficeBytes),
                                     *detected_.office,
                                     input_.path.string(),
                                     engines_.encodings(),
                                     options_.settings.encoding);
  check_unchanged();
  write(read_office_text(text, options_.settings.mode, engines_));
}

void DocumentJob::finish_recorded() {
  std::vector<ReadPage> recorded =
      read_recorded_pages(base::read_file(input_.path), input_.path.string(), engines_);
  page_count_ = static_cast<int>(recorded.size());
  std::erase_if(recorded, [this](const ReadPage& read) {
    return !options_.settings.pages.contains(read.page.number);
  });
  for (const ReadPage& read : recorded)
    numbers_.push_back(read.page.number);
  require_selection();
  for (std::size_t index = 0; index < recorded.size(); ++index) {
    take(index, std::move(recorded[index]));
  }
  finish();
}

// What was read must be what the digest in the manifest is of.
void DocumentJob::check_unchanged() const {
  std::error_code failure;
  const auto bytes = fs::file_size(input_.path, failure);
  const auto modified = failure ? fs::file_time_type() : fs::last_write_time(input_.path, failure);
  if (failure) {
    throw base::Error(
        input_.path.string(),
        base::tr("tệp biến mất trong khi đang đọc", "the file disappeared while it was being read"),
        base::ErrorCode::unreadable);
  }
  if (bytes != bytes_ || modified != modified_) {
    throw base::Error(input_.path.string(),
                      base::tr("tệp thay đổi trong khi đang đọc; hãy chạy lại",
                               "the file changed while it was being read; run again"),
                      base::ErrorCode::unreadable);
  }
}

void DocumentJob::require_a_page() const {
  for (const std::optional<base::Error>& error : page_errors_) {
    if (!error) return;
  }
  throw base::Error(*page_errors_.front());
}

void DocumentJob::write(Reading reading) {
  parsers::Document& document = reading.document;
  document.source.href = input_.path.filename().string();
  document.source.sha256 = sha256_;
  document.source.media_type = detected_.media_type;

  const bool has_pictures = detected_.kind != InputKind::alto;
  if (has_pictures && has_new_text(reading.pages)) try_searchable_pdf(document);

  const std::string name = fs::path(input_.name).filename().string();
  document.source.link = link_of(name);
  for (const Format format : {Format::xml, Format::text}) {
    outputs_.add(name + std::string(info(format).suffix), render(document, format));
  }
  outputs_.add(name + ".changes.jsonl", write_changes(reading.changes));
  for (const Format format : formats_) {
    outputs_.add(name + std::string(info(format).suffix), render(document, format));
  }

  report_.pages = reading.pages.size();
  report_.obligations = document.obligations.size();
  report_.findings = document.findings.size();
  Manifest manifest;
  manifest.input_name = input_.path.filename().string();
  manifest.input_sha256 = sha256_;
  manifest.input_bytes = bytes_;
  manifest.media_type = detected_.media_type;
  manifest.page_count = page_count_;
  manifest.maker = maker_;
  manifest.formats = names_of(formats_);
  manifest.pages = std::move(reading.pages);
  manifest.lines = std::move(reading.lines);
  manifest.encodings = std::move(reading.encodings);
  manifest.doubts = std::move(reading.doubts);
  outputs_.publish(std::move(manifest));
  report_.outcome = Outcome::done;
}

// A PDF that cannot be made, as from a file with a broken page, is no reason to lose the rest.
void DocumentJob::try_searchable_pdf(parsers::Document& document) {
  try {
    add_searchable_pdf(document);
    add_findings_of_copy(document);
  } catch (const base::Error& error) {
    if (!costs_one_page(error.code()) || stop_requested()) throw;
    document.findings.push_back({"no-searchable-pdf",
                                 "",
                                 std::string("Không tạo được bản PDF tìm kiếm được: ") +
                                     std::string(mishap(error.code())) + "."});
  }
}

// What the searchable copy cannot have of its original.
void DocumentJob::add_findings_of_copy(parsers::Document& document) const {
  if (is_signed_) {
    document.findings.push_back({"signed-original",
                                 "",
                                 "Văn bản có chữ ký số: tệp gốc được giữ nguyên; bản PDF tìm kiếm "
                                 "được là tệp khác, không còn chữ ký số."});
  }
  if (is_encrypted_) {
    document.findings.push_back({"restricted-original",
                                 "",
                                 "Tệp gốc được mã hoá để hạn chế sử dụng; bản PDF tìm kiếm được "
                                 "không còn mã hoá."});
  }
}

// The pages are read back from their ALTO files one by one, since they were not kept.
void DocumentJob::add_searchable_pdf(const parsers::Document& document) {
  std::vector<ocr::Page> pages;
  for (std::size_t index = 0; index < numbers_.size(); ++index) {
    if (page_errors_[index]) continue;
    pages.push_back(ocr::read_alto(outputs_.read(alto_path(numbers_[index]))));
    for (ocr::Region& region : pages.back().regions) {
      for (ocr::Line& line : region.lines) {
        for (ocr::Word& word : line.words)
          word.alternatives = {};
      }
    }
  }
  const std::string name = fs::path(input_.name).filename().string();
  outputs_.add(name + ".pdf", ocr::searchable_pdf(input_.path, pages, pdf_info(document, name)));
  has_pdf_ = true;
}

// The output that shows a reader the place of some words best.
std::string DocumentJob::link_of(const std::string& name) const {
  if (has_pdf_) return name + ".pdf";
  return name +
         std::string(info(formats_.contains(Format::html) ? Format::html : Format::text).suffix);
}

void DocumentJob::export_formats() {
  const std::string name = fs::path(input_.name).filename().string();
  const fs::path xml = final_ / (name + ".xml");
  parsers::Document document = parsers::read_xml(base::read_file(xml), xml.string());
  has_pdf_ = fs::exists(final_ / (name + ".pdf"));
  document.source.link = link_of(name);
  Manifest manifest = *before_;
  for (const Format format : formats_) {
    outputs_.add(name + std::string(info(format).suffix), render(document, format));
  }
  manifest.formats = names_of(formats_);
  outputs_.extend(std::move(manifest));
  report_.outcome = Outcome::exported;
  report_.obligations = document.obligations.size();
  report_.findings = document.findings.size();
}

}  // namespace pipeline
