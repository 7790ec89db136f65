#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct UConverter;  // ICU's

namespace parsers {

// Windows' code pages, by their numbers, as bytes of RTF are in one.
class RtfCodePages {
 public:
  RtfCodePages();
  ~RtfCodePages();
  RtfCodePages(const RtfCodePages&) = delete;
  RtfCodePages& operator=(const RtfCodePages&) = delete;

  // UTF-8; bytes that mean nothing become U+FFFD. A code page that is not known is read as 1252, in
  // which the five bytes that mean nothing stay themselves, as U+0081: fonts of before Unicode have
  // letters there.
  std::string decode(std::string_view bytes, int code_page);

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  using Converter = std::unique_ptr<UConverter, Close>;

  UConverter* converter_of(int code_page);

  std::map<int, Converter> converters_;
};

// That of the character set of a font (\fcharset163 is Vietnamese, 1258); 0 when the document's own
// is meant.
int code_page_of_charset(int charset);

}  // namespace parsers
