#pragma once

class QPDF;

namespace ocr::decode {

// What a PDF's maker did against changes to it.
struct Protection {
  bool is_signed = false;     // a signature field holds a signature
  bool is_encrypted = false;  // with an empty password, to restrict printing, copying or changing
};

// Never throws: what is damaged protects nothing.
Protection protection_of(QPDF& pdf);

// Takes signatures off a copy, which they are not valid for any more: their look becomes part of
// the pages, the fields are removed. Throws what QPDF throws.
void flatten_signatures(QPDF& pdf);

}  // namespace ocr::decode
