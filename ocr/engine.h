#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr {

// How a zone's lines are found: several blocks of any kind, or one block whose lines lie below each
// other. (Tesseract's page segmentation modes 3 and 6.)
enum class Segmentation { automatic, one_block };

// A block of lines as the engine found it.
struct Block {
  Box box;
  std::vector<Line> lines;
};

// Tesseract's LSTM engine with one model loaded. Knows nothing of pages, clean-up or kinds of
// regions. One object per thread.
class Engine {
 public:
  // Throws base::Error (missing) when the model of `language` is not installed.
  Engine(const std::string& language, bool alternatives);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Gives all reads from now on together so much processor time of the calling thread, which,
  // unlike the clock, does not depend on what else the machine does.
  void allow(double seconds);

  // Whether that time was too short: what was read is not all there is.
  bool ran_out_of_time() const;

  // Reads the part `zone` of an 8-bit picture. Boxes are in pixels of `grey`; words are NFC.
  // Without time left gives the lines read so far. Finding the lines is not interrupted.
  std::vector<Block> read(const Image& grey, const Box& zone, Segmentation segmentation);

  const std::string& name() const;

 private:
  struct Api;
  std::unique_ptr<Api> api_;
};

}  // namespace ocr
