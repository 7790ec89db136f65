#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "diacritics/restorer.h"
#include "pipeline/change_log.h"
#include "pipeline/text_decoder.h"
#include "pipeline/text_sections.h"

namespace pipeline {

// A remark about a place in a text.
struct PlacedRemark {
  std::size_t line = 0, column = 0;  // 1 is the first; columns are bytes
  std::string message;
};

// Where the parts of a restored text go, each in text order. Spans are into the whole input in NFC,
// after its conversion to Unicode.
struct RestorationSinks {
  std::function<void(std::string_view)> text;
  std::function<void(const RecordedChange&)> change;
  std::function<void(const PlacedRemark&)> remark;
  // Lines [first_line, last_line) of the whole input and how they were restored; may be empty.
  std::function<void(const diacritics::Paragraph&)> paragraph = nullptr;
  // Lines that came in another encoding; may be empty.
  std::function<void(const EncodedLines&)> converted = nullptr;
};

// Restores a text of any length as it comes, converted by `decoder` where it is no Unicode. Each
// section (text_sections.h) is a document of its own to the restorer. Throws base::Error
// (unreadable) when a section is no text, or in an encoding that is not known; `where` names the
// input.
void restore_text(TextSections& sections,
                  TextDecoder& decoder,
                  const diacritics::Restorer& restorer,
                  diacritics::Mode mode,
                  const std::string& where,
                  const RestorationSinks& sinks);

}  // namespace pipeline
