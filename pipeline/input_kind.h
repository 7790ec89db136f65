#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/import/office_kind.h"

namespace pipeline {

// What an input is, by its content; the extension only helps to say what is wrong with it. `alto`
// is a recognition that was recorded (ocr/alto.h), one page or many; `office` is what
// parsers/import reads.
enum class InputKind { text, pdf, image, alto, office };

struct DetectedInput {
  InputKind kind = InputKind::text;
  std::string media_type;  // "application/pdf", "image/tiff", "text/plain", "application/xml"
  std::optional<parsers::OfficeKind> office = {};  // of office files
};

// Reads the beginning of `path`, and the directory of a ZIP file. Throws base::Error (unreadable)
// with a sentence that says what the file is instead, when it is empty, absent, not readable, of a
// kind that the program does not take, or not what its extension says; (encrypted) when it is an
// Office file with a password.
DetectedInput detect_input(const std::filesystem::path& path);

// The same for bytes in memory (standard input); `where` names them in errors.
DetectedInput detect_bytes(std::string_view bytes, const std::string& where);

// Whether a file found in a folder is taken: its extension is one of ours, or it has an unknown one
// and begins like a PDF, PNG, JPEG or TIFF.
bool is_candidate(const std::filesystem::path& path);

}  // namespace pipeline
