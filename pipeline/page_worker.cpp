#include "pipeline/page_worker.h"

namespace pipeline {

ocr::Recognizer& PageWorker::recognizer() {
  if (!recognizer_) recognizer_.emplace();
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
