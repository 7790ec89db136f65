#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ocr/image.h"
#include "ocr/page.h"
#include "ocr/steps.h"

namespace ocr {

struct RecognizerOptions {
  std::string language = "vie";  // Tesseract's name of the model
  bool alternatives = true;      // collect other readings of each word
  double page_seconds = 20;      // processor time for a page, of which most take one
  Steps without = {};            // left out, to measure what they bring
};

// Printed text from a picture of a page: clean-up chosen from what is measured on the page
// (ocr/cleanup), layout (ocr/layout), then Tesseract's LSTM engine.
//
//   Recognizer recognizer;
//   Page page = recognizer.read(source.image(1), 1);
//
// The same picture gives the same page, whatever was read before. About 0.6 s for an A4 page of 200
// dpi. An object holds one engine (about 60 MB): keep one per thread and reuse it.
class Recognizer {
 public:
  // Throws base::Error (missing) when Tesseract's data for the language is not installed.
  explicit Recognizer(RecognizerOptions options = {});
  ~Recognizer();
  Recognizer(Recognizer&&) noexcept;
  Recognizer& operator=(Recognizer&&) noexcept;

  // Words are NFC; boxes are in pixels of `image`, which is not changed. An empty page has no
  // regions. Of a page that takes too long what was read in time is given, and its passes end with
  // "time-limit". `number` is the page's number, for the result. With a `debug_stem`, "steps/0003",
  // every clean-up step is written as "steps/0003-1-deskew.png", those of a page that is turned as
  // "steps/0003-turn-90-1-deskew.png"; throws base::Error (unwritable) when it cannot be.
  Page read(const Image& image, int number = 1, const std::filesystem::path& debug_stem = {});

  // What reads, for manifests: "tesseract 5.3.0 vie 1f8fa2cd" (the model file's digest).
  const std::string& engine() const;

 private:
  struct Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace ocr
