#pragma once

class QPDFObjectHandle;

namespace ocr::decode {

// What a PDF page draws. A scanned page is one picture over the whole sheet, and should be read in
// the picture's own pixels; text that nobody sees on it is an earlier recognition.
struct PageContent {
  double share = 0;             // of the page's area under its largest picture, 0 to 1
  double x_dpi = 0, y_dpi = 0;  // of that picture along the page as shown, after its rotation
  double least_side_px = 0;     // of that picture
  double hidden_text = 0;       // of the page's text, by its length: not drawn, or under a scan
  // That picture's object, when the page is it and nothing else: upright, over the whole page to a
  // hundredth of its sides, not clipped, its samples 8 bits of grey or colours as they are. Else 0.
  int only_object = 0, only_generation = 0;
};

// Throws what QPDF throws on damaged pages.
PageContent page_content(QPDFObjectHandle page);

}  // namespace ocr::decode
