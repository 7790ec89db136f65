#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "ocr/page_source.h"
#include "ocr/recognizer.h"

namespace pipeline {

// What one thread keeps from page to page: its recognition engine and the file that it has open.
class PageWorker {
 public:
  // Made at the first call. Throws base::Error (missing) when Tesseract's data is not installed.
  ocr::Recognizer& recognizer();

  // The pages of `path`; the file stays open until another is asked for.
  ocr::PageSource& source(const std::filesystem::path& path);

  // Closes the file.
  void close() { source_.reset(); }

 private:
  std::optional<ocr::Recognizer> recognizer_;
  std::filesystem::path path_;
  std::optional<ocr::PageSource> source_;
};

}  // namespace pipeline
