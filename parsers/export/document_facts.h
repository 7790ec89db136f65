#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// What the forms for readers, HTML and Markdown, say in the same words.

// One line about a document for a reader: "Số, ký hiệu", "15-KH/ĐU".
struct Fact {
  std::string name;
  std::string value;  // never empty

  friend bool operator==(const Fact&, const Fact&) = default;
};

// The metadata, recipients and cited documents in the order in which a clerk would enter them; of
// several values with one name each is a fact of its own, one behind the other.
std::vector<Fact> document_facts(const Document& document);

// "Ban Thường vụ Tỉnh uỷ (báo cáo)"
std::string with_note(const Recipient& recipient);

// "- Các chi bộ": a paragraph or item behind its marker, if it has one.
std::string with_marker(const Block& block);

// The paragraph that stands on the line of the section's marker, where there is no heading;
// nullptr when there is none such.
const Block* opening_paragraph(const Section& section);

// Whether the lines of the signature block hold the recipients as printed, so that a text which
// shows the one need not show the other.
bool prints_recipients(const Document& document);

}  // namespace parsers
