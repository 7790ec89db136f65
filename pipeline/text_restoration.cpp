#include "pipeline/text_restoration.h"

#include <algorithm>
#include <utility>

#include "base/finding.h"
#include "base/text.h"
#include "pipeline/text_input.h"

namespace pipeline {
namespace {

std::size_t line_ends(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Lines and columns of places in a text; fast when they are asked for in text order.
class PlaceCounter {
 public:
  PlaceCounter(std::string_view text, std::size_t first_line) : text_(text), line_(first_line) {}

  PlacedRemark remark(const base::Finding& finding) {
    for (; at_ < finding.span.begin; ++at_) {
      if (text_[at_] != '\n') continue;
      ++line_;
      line_begin_ = at_ + 1;
    }
    return {line_ + 1, finding.span.begin - line_begin_ + 1, finding.message};
  }

 private:
  std::string_view text_;
  std::size_t line_;
  std::size_t at_ = 0, line_begin_ = 0;
};

// Invalid bytes stand in the input as it is, everything else in its NFC; each kind is in order.
void report(const std::vector<base::Finding>& findings,
            std::string_view section,
            std::size_t first_line,
            const RestorationSinks& sinks) {
  if (findings.empty()) return;
  const std::string nfc = base::to_nfc(section);
  PlaceCounter in_bytes(section, first_line), in_nfc(nfc, first_line);
  for (const base::Finding& finding : findings) {
    PlaceCounter& places = finding.kind == "invalid-bytes" ? in_bytes : in_nfc;
    sinks.remark(places.remark(finding));
  }
}

}  // namespace

void restore_text(TextSections& sections,
                  const diacritics::Restorer& restorer,
                  diacritics::Mode mode,
                  const std::string& where,
                  const RestorationSinks& sinks) {
  std::size_t first_line = 0, first_byte = 0;
  for (std::string_view section = sections.next(); !section.empty(); section = sections.next()) {
    require_text(section, where);
    std::size_t bytes = 0;
    const auto take = [&](const diacritics::RestoredParagraph& paragraph) {
      sinks.text(paragraph.text);
      std::vector<RecordedChange> changes = recorded(paragraph.changes);
      for (RecordedChange& change : changes) {
        change.line += first_line;
        change.span = {change.span.begin + first_byte, change.span.end + first_byte};
      }
      sinks.changes(changes);
      bytes = paragraph.span.end;
    };
    report(restorer.restore(section, mode, take), section, first_line, sinks);
    first_line += line_ends(section);
    first_byte += bytes;
  }
}

}  // namespace pipeline
