#include "pipeline/reading.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "parsers/document_parser.h"
#include "pipeline/block_index.h"
#include "pipeline/code_names.h"
#include "pipeline/doubt_finder.h"
#include "pipeline/field_place.h"
#include "pipeline/mode_name.h"

namespace pipeline {
namespace {

template <typename T>
void append(std::vector<T> more, std::vector<T>& items) {
  std::move(more.begin(), more.end(), std::back_inserter(items));
}

std::vector<LinesDecision> decisions(const std::vector<diacritics::Paragraph>& paragraphs) {
  std::vector<LinesDecision> lines;
  lines.reserve(paragraphs.size());
  for (const diacritics::Paragraph& paragraph : paragraphs) {
    lines.push_back({paragraph.first_line + 1,
                     paragraph.last_line,
                     mode_name(paragraph.mode),
                     std::round(paragraph.score * 1e3) / 1e3});
  }
  return lines;
}

// Whether a machine without Vietnamese read most of the text.
bool is_mangled(const std::vector<diacritics::Paragraph>& paragraphs) {
  std::size_t lines = 0;
  std::size_t mangled = 0;
  for (const diacritics::Paragraph& paragraph : paragraphs) {
    const std::size_t count = paragraph.last_line - paragraph.first_line;
    lines += count;
    if (paragraph.mode == diacritics::Mode::mangled) mangled += count;
  }
  return 2 * mangled > lines;
}

// Findings about the input become findings about the block that its line went into. Restoring
// keeps lines, so line N of the input is line N of what was parsed.
void add_findings(const std::vector<base::Finding>& findings,
                  std::string_view input,
                  const BlockIndex& blocks,
                  parsers::Document& document) {
  LineCounter lines(input);
  for (const base::Finding& finding : findings) {
    const bool whole = finding.span.begin == finding.span.end;
    const std::string block = whole ? "" : blocks.block_at_line(lines.line_of(finding.span.begin));
    document.findings.push_back({finding.kind, block, finding.message});
  }
}

parsers::TextOrigin origin_of(const std::vector<PageDecision>& pages) {
  for (const PageDecision& page : pages) {
    if (page.text == "ocr" || page.text == "failed") return parsers::TextOrigin::ocr;
  }
  for (const PageDecision& page : pages) {
    if (page.text == "layer") return parsers::TextOrigin::layer;
  }
  return parsers::TextOrigin::ocr;
}

// A document without a word is a result like any other, but hardly what somebody meant to hand in.
void report_absent_text(std::string_view text, parsers::Document& document) {
  if (text.find_first_not_of(" \t\n\f") != std::string_view::npos) return;
  document.findings.push_back({"no-text", "", "Văn bản không có chữ nào."});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

// A finding and a doubt about a whole page.
void report_page(const PageDecision& page,
                 const std::string& kind,
                 const std::string& problem,
                 Reading& reading) {
  const std::string message = "Trang " + std::to_string(page.page) + " " + problem + ".";
  reading.document.findings.push_back({kind, "", message});
  Doubt doubt;
  doubt.kind = "page";
  doubt.text = message;
  doubt.confidence = page.text == "failed" ? 0 : page.confidence;
  doubt.reason = kind;
  doubt.page = page.page;
  reading.doubts.push_back(std::move(doubt));
}

// The encodings that the pages' own text was in.
void report_encodings(Reading& reading) {
  std::string names;
  for (const PageDecision& page : reading.pages) {
    if (!page.encoding.empty() && names.find(page.encoding) == std::string::npos)
      names += (names.empty() ? "" : ", ") + page.encoding;
  }
  if (names.empty()) return;
  reading.document.findings.push_back(
      {"converted-encoding",
       "",
       "Lớp chữ của tệp PDF dùng mã " + names + ", đã chuyển sang Unicode."});
}

// Pages that have no words because they could not be read, and pages that can hardly be read.
void report_bad_pages(Reading& reading) {
  for (const PageDecision& page : reading.pages) {
    if (page.text == "failed")
      report_page(page, "page-unreadable", "không đọc được: " + page.reason, reading);
    else if (page.quality.grade == ocr::PageGrade::poor)
      report_page(page,
                  "poor-page",
                  "khó đọc: " + joined(page.quality.reasons, ", ") + "; nên quét lại hoặc soát kỹ",
                  reading);
  }
}

// What the letterhead of a restored text tells about the codes in it. Whether that is anything.
bool add_marks_by_names(std::string_view input,
                        diacritics::Restored& restored,
                        const parsers::Metadata& metadata) {
  if (restored.changes.empty()) return false;  // a sound text is as its author wrote it
  const std::string clean = base::to_nfc(input);
  std::vector<diacritics::Change> marks = marks_by_names(clean, restored.changes, metadata);
  if (marks.empty()) return false;
  append(std::move(marks), restored.changes);
  std::sort(restored.changes.begin(), restored.changes.end(), [](const auto& a, const auto& b) {
    return a.span.begin < b.span.begin;
  });
  restored.text = diacritics::apply_changes(clean, restored.changes);
  return true;
}

// With the place on the page where a field of the letterhead ought to be.
std::vector<Doubt> placed_fields(std::vector<Doubt> fields, const AssembledText& text) {
  for (Doubt& field : fields) {
    if (field.page != 0) continue;
    const std::vector<base::TextSpan> lines = place_of_field(field.reason, text.source);
    const std::optional<parsers::Place> place = text.words.place_of(lines);
    if (!place) continue;
    field.page = place->page;
    field.box = {place->x0, place->y0, place->x1, place->y1};
  }
  return fields;
}

}  // namespace

Reading read_text(const TextInput& input, diacritics::Mode mode, const Engines& engines) {
  diacritics::Restored restored = engines.restorer().restore(input.text, mode);
  parsers::SourceText source{restored.text, input.hints, is_mangled(restored.paragraphs)};

  Reading reading;
  reading.document = parsers::parse_document(source);
  if (add_marks_by_names(input.text, restored, reading.document.metadata)) {
    source.text = restored.text;
    reading.document = parsers::parse_document(source);
  }
  reading.changes = recorded(restored.changes);
  reading.lines = decisions(restored.paragraphs);
  reading.encodings = input.converted;

  const BlockIndex blocks(reading.document, source.text);
  add_findings(input.findings, input.text, blocks, reading.document);
  add_findings(restored.findings, input.text, blocks, reading.document);
  report_absent_text(source.text, reading.document);
  reading.doubts = doubtful_changes(restored.changes, blocks);
  append(doubtful_fields(reading.document, blocks), reading.doubts);
  return reading;
}

Reading read_office_text(const TextInput& input, diacritics::Mode mode, const Engines& engines) {
  Reading reading = read_text(input, mode, engines);
  reading.document.source.text_origin = parsers::TextOrigin::office;
  return reading;
}

Reading read_pages(std::vector<PageReading> pages) {
  const AssembledText assembled = assemble(pages);

  Reading reading;
  reading.document = parsers::parse_document(assembled.source);
  place_texts(reading.document, assembled.words);
  report_absent_text(assembled.source.text, reading.document);

  const BlockIndex blocks(reading.document, assembled.source.text);
  for (PageReading& page : pages) {
    reading.pages.push_back(std::move(page.decision));
    append(std::move(page.changes), reading.changes);
  }
  std::vector<base::TextSpan> fields = place_of_field("missing-number", assembled.source);
  append(place_of_field("missing-date", assembled.source), fields);
  reading.doubts = doubtful_words(assembled.words, assembled.source.text, blocks, fields);
  append(placed_fields(doubtful_fields(reading.document, blocks), assembled), reading.doubts);
  report_encodings(reading);
  report_bad_pages(reading);
  reading.document.source.pages = static_cast<int>(reading.pages.size());
  reading.document.source.text_origin = origin_of(reading.pages);
  reading.document.source.confidence = assembled.words.confidence();
  return reading;
}

}  // namespace pipeline
