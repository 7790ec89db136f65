#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/page.h"
#include "pipeline/doubt.h"
#include "pipeline/text_decoder.h"

namespace pipeline {

// Everything but the input that decides what the outputs are. Two runs with the same values on the
// same input give the same bytes; when one differs, the document is worked on again.
struct Maker {
  std::string program;  // "vanban 0.1.0"
  std::string model;    // NgramModel::version()
  std::string engine;   // Recognizer::engine(), "" when no page was read
  std::string mode;     // of restoration: "auto"
  std::string pages;    // PageSelection::text()
  std::string page_mode = "auto";
  std::string encoding = "auto";  // asked_encoding_name() of text inputs

  friend bool operator==(const Maker&, const Maker&) = default;
};

// How one page became text.
struct PageDecision {
  int page = 0;
  std::string text;    // "ocr", "layer", "blank" or "failed"
  std::string reason;  // why, for a person
  int width = 0, height = 0, dpi = 0;
  std::size_t words = 0;
  double confidence = 1;
  std::vector<std::string> passes;  // clean-up
  std::string layer =
      "none";              // what became of its own text: "none", "kept", "repaired", "replaced"
  double layer_score = 0;  // of that text: log10 probability per word
  ocr::PageQuality quality;
  std::string encoding = {};  // its own text was converted from: "TCVN3"; "" when it was not

  friend bool operator==(const PageDecision&, const PageDecision&) = default;
};

// How one run of lines of a text was restored.
struct LinesDecision {
  std::size_t first_line = 0, last_line = 0;  // 1 is the first, both included
  std::string mode;                           // "clean", "plain", "mangled"
  double score = 0;                           // log10 probability per word before restoring

  friend bool operator==(const LinesDecision&, const LinesDecision&) = default;
};

struct OutputFile {
  std::string path;  // below the document's folder
  std::string sha256;
  std::uint64_t bytes = 0;

  friend bool operator==(const OutputFile&, const OutputFile&) = default;
};

// DIR/<name>/manifest.json, docs/format_manifest.md. Written last: a document without one is not
// finished. Holds no times and no absolute paths, so it is the same on every run.
struct Manifest {
  std::string input_name;  // file name
  std::string input_sha256;
  std::uint64_t input_bytes = 0;
  std::string media_type;
  int page_count = 0;  // of the input; 0 for text
  Maker maker;
  std::vector<std::string> formats;  // asked for beyond the usual outputs, sorted
  std::vector<PageDecision> pages;
  std::vector<LinesDecision> lines;
  std::vector<EncodedLines> encodings;  // of a text that was not in UTF-8
  std::vector<OutputFile> outputs;      // by path
  std::vector<Doubt> doubts;            // what review.csv takes over

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

std::string write_manifest(const Manifest& manifest);
Manifest parse_manifest(std::string_view json);  // throws base::Error (unreadable)

// The manifest in `directory`; nothing when there is none or it is damaged, which means that the
// document has to be worked on.
std::optional<Manifest> read_manifest(const std::filesystem::path& directory);

}  // namespace pipeline
