#include "diacritics/restorer.h"

#include <iterator>
#include <mutex>
#include <optional>
#include <span>
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
// the restorer of its mode, and the changes that come back are applied before the next one is read.

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

void report_noise(std::string_view text,
                  std::span<const std::string_view> lines,
                  std::vector<base::Finding>& findings) {
  for (const std::string_view line : lines) {
    if (!is_noise(line)) continue;
    findings.push_back({"noise-line",
                        base::span_of(line, text),
                        "Dòng này không đọc được thành lời (dấu, vết bẩn?), đã giữ nguyên."});
  }
}

// What `changes`, which lie inside `span`, make of that part of `text`.
std::string changed_part(std::string_view text,
                         base::TextSpan span,
                         const std::vector<Change>& changes) {
  std::string changed;
  std::size_t at = span.begin;
  for (const Change& change : changes) {
    changed += text.substr(at, change.span.begin - at);
    changed += change.after;
    at = change.span.end;
  }
  changed += text.substr(at, span.end - at);
  return changed;
}

}  // namespace

// The restorers of one text, each made when the first paragraph of its mode comes.
class Restorer::Session {
 public:
  Session(Tables& tables, std::string_view text, const std::vector<Paragraph>& paragraphs)
      : tables_(tables), text_(text), paragraphs_(paragraphs) {}

  std::vector<Change> restore(const Paragraph& paragraph) {
    const LineRange lines{paragraph.first_line, paragraph.last_line};
    if (paragraph.mode == Mode::plain) {
      if (!plain_) plain_.emplace(tables_.plain, text_);
      return plain_->restore(lines);
    }
    if (paragraph.mode == Mode::mangled) {
      if (!mangled_)
        mangled_.emplace(tables_.mangled(), text_, ranges_of(paragraphs_, Mode::mangled));
      return mangled_->restore(lines);
    }
    return {};
  }

 private:
  Tables& tables_;
  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  std::optional<PlainRestorer::Session> plain_;
  std::optional<MangledRestorer::Session> mangled_;
};

Restorer::Restorer(const NgramModel& model)
    : model_(model), tables_(std::make_unique<Tables>(model)) {}

Restorer::~Restorer() = default;

std::string apply_changes(std::string_view text, const std::vector<Change>& changes) {
  return changed_part(text, {0, text.size()}, changes);
}

std::vector<Paragraph> Restorer::decide(std::string_view text,
                                        const std::vector<std::string_view>& lines,
                                        Mode mode) const {
  const std::vector<LineRange> ranges = join_lines(lines);
  if (mode == Mode::automatic) return decide_modes(text, ranges, model_, tables_->syllables());
  std::vector<Paragraph> paragraphs;
  for (const LineRange range : ranges)
    paragraphs.push_back({range.first, range.last, mode, 0});
  return paragraphs;
}

Restored Restorer::restore(std::string_view text, Mode mode) const {
  Restored restored;
  restored.findings = restore(text, mode, [&restored](RestoredParagraph paragraph) {
    restored.text += paragraph.text;
    std::move(
        paragraph.changes.begin(), paragraph.changes.end(), std::back_inserter(restored.changes));
    restored.paragraphs.push_back(paragraph.paragraph);
  });
  return restored;
}

std::vector<base::Finding> Restorer::restore(std::string_view text,
                                             Mode mode,
                                             const Take& take) const {
  std::vector<base::Finding> findings;
  for (const base::TextSpan span : base::invalid_utf8(text)) {
    findings.push_back(
        {"invalid-bytes", span, "Chỗ này có byte không phải UTF-8, đã thay bằng ký tự U+FFFD."});
  }
  const std::string clean = base::to_nfc(text);
  const std::vector<std::string_view> lines = base::split_lines(clean);
  const std::vector<Paragraph> paragraphs = decide(clean, lines, mode);
  Session session(*tables_, clean, paragraphs);
  std::size_t begin = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const std::size_t last = paragraph.last_line;
    const std::size_t end =
        last < lines.size() ? base::span_of(lines[last], clean).begin : clean.size();
    std::vector<Change> changes = session.restore(paragraph);
    if (paragraph.mode == Mode::mangled) {
      report_noise(clean,
                   std::span(lines).subspan(paragraph.first_line, last - paragraph.first_line),
                   findings);
    }
    std::string restored = changed_part(clean, {begin, end}, changes);
    take({paragraph, {begin, end}, std::move(restored), std::move(changes)});
    begin = end;
  }
  return findings;
}

}  // namespace diacritics
