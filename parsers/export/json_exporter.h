#pragma once

#include <span>
#include <string>

#include "parsers/document.h"

namespace parsers {

// `document` as JSON, field for field what the XML says, valid against
// parsers/schema/document.schema.json: camelCase names, absent for what is empty. Indented by two
// blanks, keys always in the same order.
std::string write_json(const Document& document);

// The obligations of `documents`, each with what names its document: one array, or one object per
// line.
std::string write_obligations_json(std::span<const Document> documents);
std::string write_obligations_jsonl(std::span<const Document> documents);

}  // namespace parsers
