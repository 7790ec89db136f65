#include "pipeline/pdf_info.h"

#include <optional>
#include <variant>

#include "base/text.h"
#include "pipeline/version.h"

// A bookmark is a section as a table of contents would have it: its marker as printed and its
// heading. A numbered paragraph without a heading is cut to its first words; deeper than the first
// two levels such paragraphs are left out, as they would hide the headings.

namespace pipeline {
namespace {

constexpr std::size_t kLongestTitle = 120;  // characters
constexpr std::size_t kFirstWords = 60;
constexpr int kDeepestParagraph = 2;

// At most `characters` of `text`, cut before a word.
std::string shortened(const std::string& text, std::size_t characters) {
  std::size_t count = 0, last_blank = 0, at = 0;
  while (at < text.size() && count < characters) {
    if (text[at] == ' ') last_blank = at;
    base::next_char(text, at);
    ++count;
  }
  if (at == text.size()) return text;
  return text.substr(0, last_blank > 0 ? last_blank : at) + "…";
}

// The text that stands for a section: its heading or first paragraph.
const parsers::Text* opening_of(const parsers::Section& section) {
  if (section.heading) return &*section.heading;
  for (const parsers::Node& child : section.children) {
    if (const auto* block = std::get_if<parsers::Block>(&child)) return &block->text;
  }
  return nullptr;
}

// As printed, unless it was misread and mended: "II-" that must be III is "III.".
std::string marker_of(const parsers::Section& section) {
  const std::string& printed = section.printed_marker;
  const bool is_annex = section.marker.starts_with("PL");
  if (printed.empty() || is_annex) return printed;
  const std::string rest =
      printed.starts_with(section.marker) ? printed.substr(section.marker.size()) : "?";
  return rest.find_first_not_of(".-)/ ") == std::string::npos ? printed : section.marker + ".";
}

void add(const parsers::Section& section, int level, std::vector<ocr::Bookmark>& bookmarks) {
  const parsers::Text* opening = opening_of(section);
  const bool wanted = section.heading || level <= kDeepestParagraph;
  if (opening != nullptr && opening->place && wanted) {
    const std::size_t longest = section.heading ? kLongestTitle : kFirstWords;
    ocr::Bookmark bookmark;
    bookmark.title =
        base::collapse_space(marker_of(section) + " " + shortened(opening->text, longest));
    bookmark.level = level;
    bookmark.page = opening->place->page;
    bookmark.y = opening->place->y0;
    if (!bookmark.title.empty()) bookmarks.push_back(std::move(bookmark));
  }
  for (const parsers::Node& child : section.children) {
    if (const auto* inner = std::get_if<parsers::Section>(&child))
      add(*inner, level + 1, bookmarks);
  }
}

}  // namespace

ocr::PdfInfo pdf_info(const parsers::Document& document, const std::string& name) {
  const parsers::Metadata& metadata = document.metadata;
  ocr::PdfInfo info;
  info.title = base::collapse_space(metadata.type + " " + metadata.number);
  if (info.title.empty()) info.title = name;
  info.author = metadata.issuer;
  info.subject = metadata.subject;
  info.date = metadata.date_iso;
  info.keywords = metadata.number;
  info.creator = program();
  info.producer = program();
  for (const parsers::Node& node : document.body) {
    if (const auto* section = std::get_if<parsers::Section>(&node))
      add(*section, 1, info.bookmarks);
  }
  for (const parsers::Section& annex : document.annexes)
    add(annex, 1, info.bookmarks);
  return info;
}

}  // namespace pipeline
