#include "parsers/import/rtf_code_page.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <unicode/ucnv.h>

#include "base/text.h"
#include "parsers/import/legacy_charset.h"

namespace parsers {
namespace {

constexpr int kWestern = 1252;

std::string decode_1252(std::string_view bytes) {
  static const std::array<std::string, 128> kUpper = [] {
    std::array<std::string, 128> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto byte = static_cast<char32_t>(0x80 + i);
      all[i] = decode_western(CodeUnits(1, byte));
      if (all[i] == "\uFFFD") {
        all[i].clear();
        base::append_utf8(all[i], byte);
      }
    }
    return all;
  }();
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      text += kUpper[byte - 0x80U];
    }
  }
  return text;
}

}  // namespace

RtfCodePages::RtfCodePages() = default;
RtfCodePages::~RtfCodePages() = default;

void RtfCodePages::Close::operator()(UConverter* converter) const {
  ucnv_close(converter);
}

UConverter* RtfCodePages::converter_of(int code_page) {
  const auto [found, is_new] = converters_.try_emplace(code_page);
  if (!is_new) return found->second.get();
  const std::string number = std::to_string(code_page);
  std::string names[] = {"windows-" + number, "cp" + number};
  if (code_page == 10'000) names[0] = "macintosh";
  if (code_page == 65'001) names[0] = "UTF-8";
  for (const std::string& name : names) {
    UErrorCode status = U_ZERO_ERROR;
    found->second.reset(ucnv_open(name.c_str(), &status));
    if (U_SUCCESS(status)) break;
    found->second.reset();
  }
  return found->second.get();
}

std::string RtfCodePages::decode(std::string_view bytes, int code_page) {
  UConverter* converter = code_page == kWestern ? nullptr : converter_of(code_page);
  if (converter == nullptr) return decode_1252(bytes);
  std::string text;
  const char* at = bytes.data();
  const char* end = at + bytes.size();
  ucnv_reset(converter);
  while (at < end) {
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter, &at, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;
    base::append_utf8(text, U_SUCCESS(status) ? static_cast<char32_t>(c) : U'\uFFFD');
  }
  return text;
}

int code_page_of_charset(int charset) {
  static constexpr std::pair<int, int> kPages[] = {{0, kWestern},
                                                   {2, kWestern},
                                                   {77, 10'000},
                                                   {128, 932},
                                                   {129, 949},
                                                   {130, 1361},
                                                   {134, 936},
                                                   {136, 950},
                                                   {161, 1253},
                                                   {162, 1254},
                                                   {163, 1258},
                                                   {177, 1255},
                                                   {178, 1256},
                                                   {186, 1257},
                                                   {204, 1251},
                                                   {222, 874},
                                                   {238, 1250},
                                                   {254, 437},
                                                   {255, 850}};
  const auto* found = std::find_if(std::begin(kPages),
                                   std::end(kPages),
                                   [charset](const auto& page) { return page.first == charset; });
  return found == std::end(kPages) ? 0 : found->second;
}

}  // namespace parsers
