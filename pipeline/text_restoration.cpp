#include "pipeline/text_restoration.h"

#include <algorithm>
#include <utility>

#include "base/finding.h"
#include "base/text.h"
#include "pipeline/text_input.h"

namespace pipeline {
namespace {

// A place between two sections: what lies before it.
struct Start {
  std::size_t lines = 0;   // that have ended
  std::size_t column = 0;  // bytes of the line that goes on
  std::size_t bytes = 0;   // in NFC

  void pass(std::string_view section, std::size_t nfc_bytes) {
    const auto ends = std::count(section.begin(), section.end(), '\n');
    const std::size_t rest = section.size() - (section.rfind('\n') + 1);  // npos + 1 is 0
    column = ends == 0 ? column + rest : rest;
    lines += static_cast<std::size_t>(ends);
    bytes += nfc_bytes;
  }
};

// Lines and columns of places in a text; fast when they are asked for in text order.
class PlaceCounter {
 public:
  PlaceCounter(std::string_view text, const Start& start)
      : text_(text), line_(start.lines), column_(start.column) {}

  PlacedRemark remark(const base::Finding& finding) {
    for (; at_ < finding.span.begin; ++at_) {
      const bool line_ends = text_[at_] == '\n';
      line_ += line_ends ? 1 : 0;
      column_ = line_ends ? 0 : column_ + 1;
    }
    return {line_ + 1, column_ + 1, finding.message};
  }

 private:
  std::string_view text_;
  std::size_t line_, column_;
  std::size_t at_ = 0;
};

// Invalid bytes stand in the input as it is, everything else in its NFC; each kind is in order.
void report(const std::vector<base::Finding>& findings,
            std::string_view section,
            const Start& start,
            const RestorationSinks& sinks) {
  if (findings.empty()) return;
  const std::string nfc = base::to_nfc(section);
  PlaceCounter in_bytes(section, start), in_nfc(nfc, start);
  for (const base::Finding& finding : findings) {
    PlaceCounter& places = finding.kind == "invalid-bytes" ? in_bytes : in_nfc;
    sinks.remark(places.remark(finding));
  }
}

void report_conversion(const DecodedText& decoded,
                       const Start& start,
                       const RestorationSinks& sinks) {
  if (sinks.converted) {
    for (EncodedLines lines : decoded.converted) {
      lines.first_line += start.lines;
      lines.last_line += start.lines;
      sinks.converted(lines);
    }
  }
  for (const std::size_t line : decoded.doubtful)
    sinks.remark({line + start.lines, 1, doubtful_encoding_message()});
}

}  // namespace

void restore_text(TextSections& sections,
                  TextDecoder& decoder,
                  const diacritics::Restorer& restorer,
                  diacritics::Mode mode,
                  const std::string& where,
                  const RestorationSinks& sinks) {
  Start start;
  for (std::string_view bytes = sections.next(); !bytes.empty(); bytes = sections.next()) {
    require_text(bytes, where);
    const DecodedText decoded = decoder.decode(bytes);
    require_known_encoding(decoded, bytes.size(), where);
    report_conversion(decoded, start, sinks);
    const std::string_view section = decoded.text;
    std::size_t nfc_bytes = 0;
    const auto take = [&](diacritics::RestoredParagraph paragraph) {
      sinks.text(paragraph.text);
      for (diacritics::Change& found : paragraph.changes) {
        RecordedChange change = record_of(std::move(found));
        change.line += start.lines;
        change.span = {change.span.begin + start.bytes, change.span.end + start.bytes};
        sinks.change(change);
      }
      nfc_bytes = paragraph.span.end;
      if (!sinks.paragraph || paragraph.text.empty()) return;  // nothing behind the last line end
      diacritics::Paragraph placed = paragraph.paragraph;
      placed.first_line += start.lines;
      placed.last_line += start.lines;
      sinks.paragraph(placed);
    };
    report(restorer.restore(section, mode, take), section, start, sinks);
    start.pass(section, nfc_bytes);
  }
}

}  // namespace pipeline
