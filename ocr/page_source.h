#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr {

// What decoding one file may cost at most. Beyond it the page is given up with ErrorCode::limit.
struct DecodeLimits {
  int page_cpu_seconds = 20;     // processor time of the helper
  int page_timeout_ms = 60'000;  // of the clock, which runs on while other programs are served
  int max_megapixels = 40;       // larger pages are rendered or read smaller; A3 at 400 dpi fits
  int memory_megabytes = 2'048;  // address space of the helper
  int max_pages = 20'000;
};

enum class FileKind { pdf, tiff, png, jpeg };

// Whether the first bytes of the file are those of a kind above; false when it cannot be read.
bool is_page_file(const std::filesystem::path& path);

// What a page is made of, without recognising anything.
struct PageFacts {
  double width_pt = 0, height_pt = 0;  // as shown, after rotation; 0 for images of unknown dpi
  int layer_words = 0;                 // words of the PDF page's own text
  double image_share = 0;              // part of the page under its largest picture, 0 to 1
  int image_dpi = 0;                   // of that picture as placed; 0 when there is none
  double hidden_text = 0;              // part of the text that is not seen: an earlier recognition
};

// The picture of one page as it is stored, ready to be put into a PDF without coding it again.
struct ImageStream {
  std::string filter;        // PDF name: "/DCTDecode", "/CCITTFaxDecode", "/FlateDecode"
  std::string parameters;    // PDF dictionary for /DecodeParms, or empty
  std::string colour_space;  // PDF object: "/DeviceGray", "/DeviceRGB", "[/Indexed ...]"
  std::string decode;        // PDF array for /Decode, or empty
  int width = 0, height = 0, bits = 8;
  int dpi = 0;  // 0 when unknown
  std::string data;
};

// The pages of one PDF, TIFF, PNG or JPEG file. The file is untrusted: it is decoded in a helper
// process of ours (docs/ocr.md) with limits on memory, time and pixels. When the helper crashes or
// is killed, the call throws, and the next call starts a new one: damage costs one page.
//
//   PageSource source("ke-hoach.pdf");
//   for (int page = 1; page <= source.page_count(); ++page) recognizer.read(source.image(page),
//   page);
//
// Use one object per thread; several may have the same file open. All functions throw base::Error:
// unreadable (not such a file, empty, truncated, a broken page), encrypted (needs a password),
// limit (too large, took too long), missing (the helper program is not installed).
class PageSource {
 public:
  explicit PageSource(std::filesystem::path path, DecodeLimits limits = {});
  ~PageSource();
  PageSource(PageSource&&) noexcept;
  PageSource& operator=(PageSource&&) noexcept;

  FileKind kind() const;
  std::string media_type() const;     // "application/pdf", "image/tiff", "image/png", "image/jpeg"
  int page_count() const;             // at least 1
  bool repaired() const;              // the PDF's structure was damaged; pages may be missing
  bool is_signed() const;             // the PDF has a digital signature, valid or not
  bool is_encrypted() const;          // the PDF opens without a password, but restricts its use
  std::string creation_date() const;  // of the PDF as it says, "2025-08-18T09:30:00+07:00", or ""

  // `page` counts from 1 in all of these.
  PageFacts facts(int page);

  // The page as a picture: 8-bit grey or 32-bit colour. A PDF page that shows one scanned picture
  // comes at that picture's own resolution, any other at `dpi`.
  Image image(int page, int dpi = 300);

  // The PDF page's own text: PageOrigin::layer, in the pixels that image(page, dpi) would have,
  // regions in reading order. Without regions when there is none, and for image files.
  Page text_layer(int page, int dpi = 300);

  // Puts the words of a text layer in reading order again once their text has been changed: what a
  // letterhead, a foot or a table is shows in its words.
  void rearrange(Page& layer);

  // Image files only.
  ImageStream image_stream(int page);

  // PDF only: the file with page n of `overlay_pdf` laid over its page n (searchable_pdf.h).
  std::string with_overlay(const std::string& overlay_pdf);

 private:
  void arrange(Page& layer, std::vector<Word> words);

  struct Helper;
  std::unique_ptr<Helper> helper_;
};

}  // namespace ocr
