#pragma once

class QPDFObjectHandle;

namespace ocr::decode {

// The picture that covers most of a PDF page. A scanned page is one picture over the whole sheet,
// and should be read in the picture's own pixels.
struct LargestPicture {
  double share = 0;             // of the page's area, 0 to 1; 0 when there is none
  double x_dpi = 0, y_dpi = 0;  // along the page as shown, after its rotation
};

// Throws what QPDF throws on damaged pages.
LargestPicture largest_picture(QPDFObjectHandle page);

}  // namespace ocr::decode
