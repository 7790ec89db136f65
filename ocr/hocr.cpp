#include "ocr/hocr.h"

#include <cmath>

#include "ocr/page_text.h"
#include "ocr/xml_text.h"

namespace ocr {
namespace {

std::string bbox(const Box& box) {
  return "bbox " + std::to_string(box.x0) + " " + std::to_string(box.y0) + " " +
         std::to_string(box.x1) + " " + std::to_string(box.y1);
}

// The class of the specification that is nearest to the kind of a region.
const char* class_of(RegionKind kind) {
  switch (kind) {
    case RegionKind::letterhead_left:
    case RegionKind::letterhead_right:
      return "ocr_header";
    case RegionKind::table:
      return "ocr_table";
    case RegionKind::page_number:
      return "ocr_pageno";
    default:
      return "ocr_carea";
  }
}

std::string open(const char* tag,
                 const char* name,
                 const std::string& id,
                 const std::string& title) {
  return "<" + std::string(tag) + " class=\"" + name + "\" id=\"" + id + "\" title=\"" + title +
         "\"";
}

std::string write_page(const Page& page) {
  const std::string prefix = std::to_string(page.number);
  std::string title =
      bbox({0, 0, page.width, page.height}) + "; ppageno " + std::to_string(page.number - 1);
  if (page.dpi > 0)
    title += "; scan_res " + std::to_string(page.dpi) + " " + std::to_string(page.dpi);
  std::string html = open("div", "ocr_page", "page_" + prefix, title) + ">\n";
  int area = 0, line_number = 0, word_number = 0;
  for (const Region& region : page.regions) {
    html += " " +
            open("div",
                 class_of(region.kind),
                 "area_" + prefix + "_" + std::to_string(++area),
                 bbox(region.box)) +
            " data-kind=\"" + name_of(region.kind) + "\">\n";
    for (const Line& line : region.lines) {
      html += "  " +
              open("span",
                   "ocr_line",
                   "line_" + prefix + "_" + std::to_string(++line_number),
                   bbox(line.box)) +
              ">";
      for (const Word& word : line.words) {
        const auto percent = std::to_string(std::lround(100 * word.confidence));
        html += open("span",
                     "ocrx_word",
                     "word_" + prefix + "_" + std::to_string(++word_number),
                     bbox(word.box) + "; x_wconf " + percent) +
                ">" + xml_escape(word.text) + "</span> ";
      }
      html += "</span>\n";
    }
    html += " </div>\n";
  }
  return html + "</div>\n";
}

}  // namespace

std::string write_hocr(std::span<const Page> pages,
                       const std::string& title,
                       const std::string& software) {
  std::string html =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
      " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"vi\" lang=\"vi\">\n<head>\n";
  html += "<title>" + xml_escape(title) + "</title>\n";
  html += "<meta http-equiv=\"Content-Type\" content=\"text/html;charset=utf-8\"/>\n";
  html += "<meta name=\"ocr-system\" content=\"" + xml_escape(software) + "\"/>\n";
  html +=
      "<meta name=\"ocr-capabilities\" content=\"ocr_page ocr_carea ocr_header ocr_table "
      "ocr_pageno ocr_line ocrx_word\"/>\n";
  html += "</head>\n<body>\n";
  for (const Page& page : pages)
    html += write_page(page);
  return html + "</body>\n</html>\n";
}

}  // namespace ocr
