#include "diacritics/restorer.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
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

// What a mode needs is read when a text first needs it: marks can be put back without any of it.
struct Restorer::Tables {
  const NgramModel& model;
  PlainRestorer plain;

  explicit Tables(const NgramModel& language_model)
      : model(language_model), plain(language_model) {}

  const Syllables& syllables() {
    std::call_once(syllables_read_, [this] {
      syllables_.emplace(base::resource_path("diacritics/data/rimes.tsv"));
    });
    return *syllables_;
  }

  const MangledRestorer& mangled() {
    std::call_once(mangled_read_, [this] {
      mangled_.emplace(model,
                       syllables(),
                       MangledRestorer::Profiles{
                           base::resource_path("diacritics/data/confusions-foreign.tsv"),
                           base::resource_path("diacritics/data/confusions-vietnamese.tsv")});
    });
    return *mangled_;
  }

 private:
  std::once_flag syllables_read_, mangled_read_;
  std::optional<Syllables> syllables_;
  std::optional<MangledRestorer> mangled_;
};

namespace {

std::vector<LineRange> ranges_of(const std::vector<Paragraph>& paragraphs, Mode mode) {
  std::vector<LineRange> ranges;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.mode == mode) ranges.push_back({paragraph.first_line, paragraph.last_line});
  }
  return ranges;
}

// Both are in text order, and so is the result.
void add_changes(std::vector<Change> added, std::vector<Change>& changes) {
  if (changes.empty()) return changes.swap(added);
  const auto middle = static_cast<std::ptrdiff_t>(changes.size());
  std::move(added.begin(), added.end(), std::back_inserter(changes));
  std::inplace_merge(changes.begin(),
                     changes.begin() + middle,
                     changes.end(),
                     [](const Change& a, const Change& b) { return a.span.begin < b.span.begin; });
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
    restored.paragraphs = decide_modes(clean, ranges, model_, tables_->syllables());
  } else {
    for (const LineRange range : ranges)
      restored.paragraphs.push_back({range.first, range.last, mode, 0});
  }
  const std::vector<LineRange> plain = ranges_of(restored.paragraphs, Mode::plain);
  const std::vector<LineRange> mangled = ranges_of(restored.paragraphs, Mode::mangled);
  if (!plain.empty()) restored.changes = tables_->plain.restore(clean, plain);
  if (!mangled.empty()) {
    add_changes(tables_->mangled().restore(clean, mangled), restored.changes);
    report_noise(clean, mangled, restored.findings);
  }
  restored.text = apply_changes(clean, restored.changes);
  return restored;
}

}  // namespace diacritics
