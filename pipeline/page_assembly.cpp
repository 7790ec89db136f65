#include "pipeline/page_assembly.h"

#include <algorithm>

#include "ocr/page_text.h"
#include "parsers/field_origins.h"

namespace pipeline {
namespace {

parsers::LineKind line_kind(ocr::RegionKind kind) {
  switch (kind) {
    case ocr::RegionKind::letterhead_left:
      return parsers::LineKind::letterhead_left;
    case ocr::RegionKind::letterhead_right:
      return parsers::LineKind::letterhead_right;
    case ocr::RegionKind::title:
      return parsers::LineKind::title;
    case ocr::RegionKind::table:
      return parsers::LineKind::table_row;
    case ocr::RegionKind::recipients:
      return parsers::LineKind::recipients;
    case ocr::RegionKind::signature:
      return parsers::LineKind::signature;
    case ocr::RegionKind::seal:
    case ocr::RegionKind::page_number:
      return parsers::LineKind::furniture;
    case ocr::RegionKind::note:
      return parsers::LineKind::note;
    case ocr::RegionKind::body:
      return parsers::LineKind::body;
  }
  return parsers::LineKind::unknown;
}

// The mean of confidences, each counted by the length of its word.
class MeanConfidence {
 public:
  void add(const WordMap::Entry& word) {
    const auto length = static_cast<double>(word.span.end - word.span.begin);
    sum_ += length * static_cast<double>(word.confidence);
    length_ += length;
  }
  double value() const { return length_ > 0 ? sum_ / length_ : 1; }

 private:
  double sum_ = 0;
  double length_ = 0;
};

// Visits every Text of a document.
class Placer {
 public:
  explicit Placer(const WordMap& words) : words_(words) {}

  void place(parsers::Text& text) const { text.place = words_.place_of(text.spans); }

  void place(parsers::Block& block) const {
    place(block.text);
    for (parsers::Row& row : block.rows) {
      for (parsers::Cell& cell : row.cells)
        place(cell.text);
    }
  }

  void place(parsers::Section& section) const {
    if (section.heading) place(*section.heading);
    place_all(section.children);
  }

  void place(parsers::Node& node) const {
    std::visit([this](auto& child) { place(child); }, node);
  }

  void place(parsers::Recipient& recipient) const { place(recipient.text); }

  void place(parsers::Obligation& obligation) const { place(obligation.text); }

  template <typename T>
  void place_all(std::vector<T>& items) const {
    for (T& item : items)
      place(item);
  }

 private:
  const WordMap& words_;
};

}  // namespace

std::vector<PlacedLine> placed_lines(const ocr::Page& page, double doubtful) {
  std::vector<PlacedLine> lines;
  for (const ocr::TextLine& printed : ocr::lines_of(page)) {
    PlacedLine line{printed.text, line_kind(printed.kind), {}};
    std::size_t at = 0;
    for (const ocr::Word* word : printed.words) {
      const std::size_t begin = line.text.find(word->text, at);
      if (begin == std::string::npos) continue;  // cannot be: the line was made of its words
      at = begin + word->text.size();
      PlacedWord placed{{begin, at}, word->box, static_cast<float>(word->confidence), {}};
      if (word->confidence < doubtful) {
        for (const ocr::Alternative& other : word->alternatives) {
          placed.alternatives.push_back(other.text);
        }
      }
      line.words.push_back(std::move(placed));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<parsers::Place> WordMap::place_of(std::span<const base::TextSpan> spans) const {
  std::optional<parsers::Place> place;
  ocr::Box box;
  MeanConfidence confidence;
  for (const base::TextSpan& span : spans) {
    auto word = std::partition_point(entries_.begin(), entries_.end(), [&span](const Entry& entry) {
      return entry.span.end <= span.begin;
    });
    for (; word != entries_.end() && word->span.begin < span.end; ++word) {
      confidence.add(*word);
      if (!place) {
        place = parsers::Place{word->page, 0, 0, 0, 0, 1};
        box = word->box;
      } else if (word->page == place->page) {
        box = around(box, word->box);
      }
    }
  }
  if (place) *place = {place->page, box.x0, box.y0, box.x1, box.y1, confidence.value()};
  return place;
}

double WordMap::confidence() const {
  MeanConfidence confidence;
  for (const Entry& word : entries_)
    confidence.add(word);
  return confidence.value();
}

AssembledText assemble(std::span<const PageReading> pages) {
  std::string text;
  std::vector<parsers::LineHint> hints;
  std::vector<WordMap::Entry> words;
  for (const PageReading& page : pages) {
    const int number = page.decision.page;
    const std::vector<PlacedLine> blank(1);
    const std::vector<PlacedLine>& lines = page.lines.empty() ? blank : page.lines;
    bool first = true;
    for (const PlacedLine& line : lines) {
      if (!hints.empty()) text += '\n';
      if (first && !hints.empty()) text += '\f';
      first = false;
      for (const PlacedWord& word : line.words) {
        const base::TextSpan span{text.size() + word.span.begin, text.size() + word.span.end};
        words.push_back({span, number, word.box, word.confidence, word.alternatives});
      }
      text += line.text;
      hints.push_back({line.kind, number});
    }
  }
  return {{std::move(text), std::move(hints)}, WordMap(std::move(words))};
}

void place_texts(parsers::Document& document, const WordMap& words) {
  const Placer placer(words);
  placer.place_all(document.letterhead);
  placer.place_all(document.preamble);
  placer.place_all(document.body);
  placer.place_all(document.closing);
  placer.place_all(document.recipients);
  placer.place_all(document.signature);
  placer.place_all(document.annexes);
  placer.place_all(document.obligations);
  parsers::find_origins(document);  // the words' confidence is known now
}

}  // namespace pipeline
