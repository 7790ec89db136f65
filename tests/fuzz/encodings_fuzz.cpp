// Whatever bytes claim to be text in an old encoding or a container of Office, decoding gives NFC
// and keeps lines; looking into it reads nothing outside.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "parsers/import/legacy_charset.h"
#include "parsers/import/legacy_fonts.h"
#include "parsers/import/office_kind.h"
#include "parsers/import/tcvn3_capitals.h"
#include "parsers/import/unicode_form.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto lines = std::count(bytes.begin(), bytes.end(), '\n');
  for (const parsers::LegacyEncoding encoding : parsers::kLegacyEncodings) {
    const auto& charset = parsers::LegacyCharset::of(encoding);
    const std::string text = charset.decode(parsers::units_of_bytes(bytes));
    require(base::is_nfc(text) && std::count(text.begin(), text.end(), '\n') == lines);
    const std::string whole = parsers::with_whole_capitals(text);
    require(std::count(whole.begin(), whole.end(), '\n') == lines);
    require(base::is_nfc(charset.decode(parsers::units_of_misread(bytes))));
  }
  require(base::is_utf8(parsers::to_utf8(bytes, parsers::form_of(bytes))) ||
          parsers::form_of(bytes) == parsers::UnicodeForm::utf8);
  (void)parsers::encoding_of_font(bytes);
  (void)parsers::office_kind(bytes);
  (void)parsers::is_locked_office_file(bytes);
  return 0;
}
