#include "diacritics/restorer.h"

#include <algorithm>

#include "base/text.h"
#include "diacritics/paragraphs.h"
#include "diacritics/plain_restorer.h"

// The text is brought into NFC and its lines are joined into paragraphs; each paragraph is given to
// the restorer of its mode, and the changes that come back are applied.

namespace diacritics {

struct Restorer::Tables {
  PlainRestorer plain;
};

Restorer::Restorer(const NgramModel& model)
    : model_(model), tables_(std::make_unique<Tables>(Tables{PlainRestorer(model_)})) {}

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
  for (const LineRange range : ranges)
    restored.paragraphs.push_back({range.first, range.last, mode, 0});
  if (mode == Mode::plain) restored.changes = tables_->plain.restore(clean, ranges);
  restored.text = apply_changes(clean, restored.changes);
  return restored;
}

}  // namespace diacritics
