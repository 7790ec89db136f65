#pragma once

#include <memory>
#include <string_view>

#include "ocr/decode/wire.h"

namespace ocr::decode {

// The file that the helper was given, opened. All functions throw Failure; the replies are those
// that wire.h lists.
class UntrustedFile {
 public:
  virtual ~UntrustedFile() = default;
  virtual Reply open() = 0;
  virtual Reply facts(int page, int dpi) = 0;
  virtual Reply image(int page, int dpi) = 0;
  virtual Reply layer(int page, int dpi) = 0;
  virtual Reply stream(int page) = 0;
  virtual Reply overlay(std::string_view pdf) = 0;
};

// `bytes` must outlive the result.
std::unique_ptr<UntrustedFile> open_pdf(std::string_view bytes, int max_megapixels);
std::unique_ptr<UntrustedFile> open_picture(std::string_view bytes, int max_megapixels);

}  // namespace ocr::decode
