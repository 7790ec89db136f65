#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include "parsers/import/unicode_form.h"

namespace pipeline {

// Reads a text that comes block by block, and gives UTF-16 and UTF-32 as UTF-8. Everything else
// passes as it is.
class Utf8Reader {
 public:
  // Fills what it is given from the front and returns how many bytes it has put there; 0 is the
  // end.
  using Read = std::function<std::size_t(std::span<char>)>;
  explicit Utf8Reader(Read read);

  std::size_t read(std::span<char> block);  // the same
  parsers::UnicodeForm form() const { return form_; }

 private:
  void fill();

  Read read_;
  parsers::UnicodeForm form_ = parsers::UnicodeForm::utf8;
  parsers::UnicodeStream stream_{parsers::UnicodeForm::utf8};
  std::string waiting_;    // UTF-8 that was not given yet
  std::size_t given_ = 0;  // bytes of it that were
  bool at_end_ = false;
};

}  // namespace pipeline
