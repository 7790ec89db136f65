#include "pipeline/doubt_finder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pipeline {
namespace {

// A finding says that something is to be looked at, not how likely it is wrong.
constexpr double kFindingConfidence = 0.5;

double rounded(double confidence) {
  return std::round(confidence * 1e3) / 1e3;
}

void set_place(const std::optional<parsers::Place>& place, Doubt& doubt) {
  if (!place) return;
  doubt.page = place->page;
  doubt.box = {place->x0, place->y0, place->x1, place->y1};
}

bool stands_in(const base::TextSpan& word, const std::vector<base::TextSpan>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&word](const base::TextSpan& line) {
    return word.begin >= line.begin && word.end <= line.end;
  });
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// The sections of all blocks, by id.
class Places {
 public:
  explicit Places(const BlockIndex& blocks) {
    for (const BlockIndex::Entry& entry : blocks.entries()) {
      if (!entry.block.empty()) sections_.emplace(entry.block, entry.section);
    }
  }

  std::string section_of(const std::string& block) const {
    const auto found = sections_.find(block);
    return found == sections_.end() ? "" : std::string(found->second);
  }

 private:
  std::map<std::string_view, std::string_view> sections_;
};

Doubt doubt_of(const diacritics::Change& change) {
  Doubt doubt;
  doubt.kind = "word";
  doubt.text = change.after;
  doubt.confidence = rounded(change.probability);
  doubt.alternatives.push_back(change.before);
  for (const diacritics::Candidate& other : change.alternatives) {
    if (other.text != change.before) doubt.alternatives.push_back(other.text);
  }
  doubt.reason = "phục hồi dấu hoặc sửa lỗi nhận dạng";
  doubt.line = change.line + 1;
  return doubt;
}

}  // namespace

std::vector<Doubt> doubtful_changes(const std::vector<diacritics::Change>& changes,
                                    const BlockIndex& blocks) {
  std::vector<Doubt> doubts;
  std::ptrdiff_t growth = 0;  // of the text before the change
  for (const diacritics::Change& change : changes) {
    const auto begin =
        static_cast<std::size_t>(static_cast<std::ptrdiff_t>(change.span.begin) + growth);
    growth += static_cast<std::ptrdiff_t>(change.after.size()) -
              static_cast<std::ptrdiff_t>(change.span.end - change.span.begin);
    if (change.probability >= kDoubtfulChange) continue;
    Doubt doubt = doubt_of(change);
    const BlockIndex::Entry* entry = blocks.find({begin, begin + change.after.size() + 1});
    if (entry != nullptr) doubt.section = entry->section;
    doubts.push_back(std::move(doubt));
  }
  return doubts;
}

std::vector<Doubt> doubtful_words(const WordMap& words,
                                  std::string_view text,
                                  const BlockIndex& blocks,
                                  const std::vector<base::TextSpan>& fields) {
  std::vector<Doubt> doubts;
  for (const WordMap::Entry& word : words.entries()) {
    const bool is_field = stands_in(word.span, fields) && has_digit(base::slice(text, word.span));
    if (static_cast<double>(word.confidence) >= (is_field ? kDoubtfulField : kDoubtfulWord))
      continue;
    const BlockIndex::Entry* entry = blocks.find(word.span);
    if (entry == nullptr) continue;
    Doubt doubt;
    doubt.kind = "word";
    doubt.text = base::slice(text, word.span);
    doubt.confidence = rounded(static_cast<double>(word.confidence));
    doubt.alternatives = word.alternatives;
    doubt.reason = is_field ? "số, ngày của văn bản đọc không chắc" : "chữ đọc không chắc";
    doubt.page = word.page;
    doubt.box = {word.box.x0, word.box.y0, word.box.x1, word.box.y1};
    doubt.section = entry->section;
    doubts.push_back(std::move(doubt));
  }
  return doubts;
}

std::vector<Doubt> doubtful_fields(const parsers::Document& document, const BlockIndex& blocks) {
  const Places places(blocks);
  std::vector<Doubt> doubts;
  for (const parsers::DocumentFinding& finding : document.findings) {
    Doubt doubt;
    doubt.kind = "field";
    doubt.text = finding.message;
    doubt.confidence = kFindingConfidence;
    doubt.reason = finding.kind;
    doubt.section = places.section_of(finding.block);
    doubts.push_back(std::move(doubt));
  }
  for (const parsers::Obligation& obligation : document.obligations) {
    if (obligation.confidence >= kDoubtfulObligation) continue;
    Doubt doubt;
    doubt.kind = "obligation";
    doubt.text = obligation.text.text;
    doubt.confidence = rounded(obligation.confidence);
    doubt.reason = "nhiệm vụ chưa chắc chắn";
    doubt.section = obligation.section;
    set_place(obligation.text.place, doubt);
    doubts.push_back(std::move(doubt));
  }
  return doubts;
}

}  // namespace pipeline
