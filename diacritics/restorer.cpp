#include "diacritics/restorer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/resources.h"
#include "base/text.h"
#include "diacritics/damaged_text.h"
#include "diacritics/mangled_restorer.h"
#include "diacritics/mode_decision.h"
#include "diacritics/paragraphs.h"
#include "diacritics/plain_restorer.h"
#include "diacritics/syllables.h"

// The text is brought into NFC and its lines are joined into paragraphs; each paragraph is given to
// the restorer of its mode, and the changes that come back are applied.

namespace diacritics {

struct Restorer::Tables {
  Syllables syllables;
  PlainRestorer plain;
  MangledRestorer mangled;

  explicit Tables(const NgramModel& model)
      : syllables(base::resource_path("diacritics/data/rimes.tsv")),
        plain(model),
        mangled(model,
                syllables,
                {base::resource_path("diacritics/data/confusions-foreign.tsv"),
                 base::resource_path("diacritics/data/confusions-vietnamese.tsv")}) {}
};

namespace {

std::vector<LineRange> ranges_of(const std::vector<Paragraph>& paragraphs, Mode mode) {
  std::vector<LineRange> ranges;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.mode == mode) ranges.push_back({paragraph.first_line, paragraph.last_line});
  }
  return ranges;
}

void report_noise(std::string_view text,
                  const std::vector<LineRange>& ranges,
                  std::vector<base::Finding>& findings) {
  const std::vector<std::string_view> lines = base::split_lines(text);
  for (const LineRange range : ranges) {
    for (std::size_t line = range.first; line < range.last; ++line) {
      if (!is_noise(lines[line])) continue;
      findings.push_back({"noise-line",
                          base::span_of(lines[line], text),
                          "Dòng này không đọc được thành lời (dấu, vết bẩn?), đã giữ nguyên."});
    }
  }
}

}  // namespace

Restorer::Restorer(const NgramModel& model)
    : model_(model), tables_(std::make_unique<Tables>(model)) {}

Restorer::~Restorer() = default;

std::string apply_changes(std::string_view text, const std::vector<Change>& changes) {
  std::string changed;
  std::size_t at = 0;
  for (const Change& change : changes) {
    changed += text.substr(at, change.span.begin - at);
    changed += change.after;
    at = change.span.end;
  }
  changed += text.substr(at);
  return changed;
}

Restored Restorer::restore(std::string_view text, Mode mode) const {
  Restored restored;
  for (const base::TextSpan span : base::invalid_utf8(text)) {
    restored.findings.push_back(
        {"invalid-bytes", span, "Chỗ này có byte không phải UTF-8, đã thay bằng ký tự U+FFFD."});
  }
  const std::string clean = base::to_nfc(text);
  const std::vector<LineRange> ranges = join_lines(base::split_lines(clean));
  if (mode == Mode::automatic) {
    restored.paragraphs = decide_modes(clean, ranges, model_, tables_->syllables);
  } else {
    for (const LineRange range : ranges)
      restored.paragraphs.push_back({range.first, range.last, mode, 0});
  }
  const std::vector<LineRange> plain = ranges_of(restored.paragraphs, Mode::plain);
  const std::vector<LineRange> mangled = ranges_of(restored.paragraphs, Mode::mangled);
  if (!plain.empty()) restored.changes = tables_->plain.restore(clean, plain);
  if (!mangled.empty()) {
    std::vector<Change> changes = tables_->mangled.restore(clean, mangled);
    std::move(changes.begin(), changes.end(), std::back_inserter(restored.changes));
    report_noise(clean, mangled, restored.findings);
  }
  std::stable_sort(restored.changes.begin(),
                   restored.changes.end(),
                   [](const Change& a, const Change& b) { return a.span.begin < b.span.begin; });
  restored.text = apply_changes(clean, restored.changes);
  return restored;
}

}  // namespace diacritics
