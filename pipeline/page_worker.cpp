#include "pipeline/page_worker.h"

namespace pipeline {

ocr::Recognizer& PageWorker::recognizer() {
  if (!recognizer_) {
    ocr::RecognizerOptions options;
    options.debug_images = debug_images_;
    recognizer_.emplace(options);
  }
  return *recognizer_;
}

ocr::PageSource& PageWorker::source(const std::filesystem::path& path) {
  if (!source_ || path_ != path) {
    source_.reset();
    source_.emplace(path);
    path_ = path;
  }
  return *source_;
}

}  // namespace pipeline
