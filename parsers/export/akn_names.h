#pragma once

#include <map>
#include <string>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// The names that Akoma Ntoso wants made out of Vietnamese ones.

// ASCII words in one: "Kế hoạch" -> "keHoach"; "" for what has no letter or digit.
std::string camel_case(std::string_view words);

// ASCII in small letters, what is neither letter nor digit as '-': "516-KH/TU" -> "516-kh-tu".
std::string uri_part(std::string_view text);

// The name under which a cited document is known: "/akn/vn/doc/chiThi/ban-bi-thu/2025-09-01/
// 99-ct-tw", with khong-ro for what is not printed.
std::string akn_uri(const Reference& reference);

// The element of the Akoma Ntoso hierarchy for a section: "Điều 5" is an article, "I" a section,
// "1" a paragraph, "1.1" a subparagraph, "a" a point; "hcontainer" when it has no number.
const char* akn_element(const Section& section);

// Element ids by the naming convention of Akoma Ntoso 3.0: sec_I__para_1__point_đ. Letters keep
// their marks, so that point đ is not point d; what repeats gets _2, _3.
class AknIds {
 public:
  // An id for an `element` numbered `number` inside the element with the id `parent` ("" for none).
  std::string make(std::string_view parent, std::string_view element, std::string_view number);

 private:
  std::map<std::string, int> uses_;  // how often an id was asked for
};

}  // namespace parsers
