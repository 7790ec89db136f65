#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/text.h"
#include "parsers/export/zip_writer.h"
#include "parsers/import/office_text.h"

// What the fuzzers of office readers check. Always 0.
template <typename Read>
int check_office_file(std::string_view bytes, const Read& read) {
  try {
    const parsers::SourceText source = parsers::to_source_text(read(bytes));
    const std::size_t lines = base::split_lines(source.text).size();
    if (!base::is_nfc(source.text)) std::abort();
    if (!source.hints.empty() && source.hints.size() != lines) std::abort();
  } catch (const base::Error& error) {
    const bool is_refused = error.code() == base::ErrorCode::unreadable ||
                            error.code() == base::ErrorCode::limit ||
                            error.code() == base::ErrorCode::encrypted;
    if (!is_refused) throw;
  }
  return 0;
}
