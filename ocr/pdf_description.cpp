// Document information and XMP hold the same values, as ISO 19005-2 wants it, in the order of the
// code, so that the same input gives the same bytes. Bookmarks come as a list with levels; a stack
// of open ones makes the tree.
#include "ocr/pdf_description.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "ocr/srgb_profile.h"
#include "ocr/xml_text.h"

namespace ocr {
namespace {

using Object = QPDFObjectHandle;

std::string element(const char* name, const std::string& text) {
  return text.empty() ? "" : "<" + std::string(name) + ">" + xml_escape(text) + "</" + name + ">\n";
}

// An RDF container of one value.
std::string container(const char* name,
                      const char* kind,
                      const std::string& text,
                      const char* language = "") {
  if (text.empty()) return "";
  return "<" + std::string(name) + "><rdf:" + kind + "><rdf:li" + language + ">" +
         xml_escape(text) + "</rdf:li></rdf:" + kind + "></" + name + ">\n";
}

std::string xmp(const PdfInfo& info, const std::string& created) {
  constexpr const char* kAnyLanguage = " xml:lang=\"x-default\"";
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
         "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n" +
         element("dc:format", "application/pdf") +
         container("dc:title", "Alt", info.title, kAnyLanguage) +
         container("dc:creator", "Seq", info.author) +
         container("dc:description", "Alt", info.subject, kAnyLanguage) +
         container("dc:date", "Seq", info.date) + container("dc:language", "Bag", "vi") +
         element("pdf:Keywords", info.keywords) + element("pdf:Producer", info.producer) +
         element("xmp:CreatorTool", info.creator) + element("xmp:CreateDate", created) +
         "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

// "2025-08-18T09:30:00+07:00" as "D:20250818093000+07'00'".
std::string pdf_date(const std::string& iso) {
  if (iso.empty()) return "";
  std::string date = "D:";
  for (const char c : iso.substr(0, 19)) {
    if (c >= '0' && c <= '9') date += c;
  }
  const std::string zone = iso.substr(std::min<std::size_t>(19, iso.size()));
  return date + (zone.size() == 6 ? zone.substr(0, 3) + "'" + zone.substr(4) + "'" : zone);
}

void add_information(QPDF& pdf, const PdfInfo& info, const std::string& created) {
  Object dict = Object::newDictionary();
  const std::pair<const char*, std::string> entries[] = {{"/Title", info.title},
                                                         {"/Author", info.author},
                                                         {"/Subject", info.subject},
                                                         {"/Keywords", info.keywords},
                                                         {"/Creator", info.creator},
                                                         {"/Producer", info.producer},
                                                         {"/CreationDate", pdf_date(created)}};
  for (const auto& [key, value] : entries) {
    if (!value.empty()) dict.replaceKey(key, Object::newUnicodeString(value));
  }
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(dict));
  Object metadata = pdf.newStream(xmp(info, created));
  metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  pdf.getRoot().replaceKey("/Metadata", metadata);
}

void add_colour_space(QPDF& pdf) {
  Object profile = pdf.newStream(srgb_profile());
  profile.getDict().replaceKey("/N", Object::newInteger(3));
  Object intent = pdf.makeIndirectObject(
      Object::parse("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info "
                    "(sRGB IEC61966-2.1) >>"));
  intent.replaceKey("/DestOutputProfile", profile);
  pdf.getRoot().replaceKey("/OutputIntents", Object::newArray({intent}));
}

Object place_of(const Bookmark& mark, Object page, double pixels_per_point) {
  constexpr double kAbovePt = 6;  // that the heading's first line is well in view
  const double height_pt = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
  const double top_pt = height_pt - mark.y / pixels_per_point + kAbovePt;
  return Object::newArray({page,
                           Object::newName("/XYZ"),
                           Object::newInteger(0),
                           Object::newReal(std::clamp(top_pt, 0.0, height_pt), 2, true),
                           Object::newNull()});
}

// Hangs `item` below `parent`, behind what is there.
void append(Object item, Object parent) {
  item.replaceKey("/Parent", parent);
  if (parent.hasKey("/Last")) {
    Object last = parent.getKey("/Last");
    item.replaceKey("/Prev", last);
    last.replaceKey("/Next", item);
  } else {
    parent.replaceKey("/First", item);
  }
  parent.replaceKey("/Last", item);
}

void add_bookmarks(QPDF& pdf,
                   const std::vector<Bookmark>& marks,
                   const std::vector<double>& pixels_per_point) {
  const std::vector<Object> pages = pdf.getAllPages();
  Object root = pdf.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
  std::vector<std::pair<int, Object>> open{{0, root}};
  long long top = 0;
  for (const Bookmark& mark : marks) {
    if (mark.page < 1 || static_cast<std::size_t>(mark.page) > pages.size()) continue;
    const auto index = static_cast<std::size_t>(mark.page - 1);
    while (open.size() > 1 && open.back().first >= mark.level)
      open.pop_back();
    Object item = pdf.makeIndirectObject(Object::newDictionary());
    item.replaceKey("/Title", Object::newUnicodeString(mark.title));
    item.replaceKey("/Dest", place_of(mark, pages[index], pixels_per_point[index]));
    append(item, open.back().second);
    open.emplace_back(std::max(mark.level, 1), item);
    if (open.size() == 2) ++top;
  }
  if (top == 0) return;
  root.replaceKey("/Count", Object::newInteger(top));  // deeper ones are closed
  pdf.getRoot().replaceKey("/Outlines", root);
  pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

}  // namespace

void describe(QPDF& pdf,
              const PdfInfo& info,
              const std::string& created,
              const std::vector<double>& pixels_per_point) {
  add_information(pdf, info, created);
  add_colour_space(pdf);
  add_bookmarks(pdf, info.bookmarks, pixels_per_point);
  pdf.getRoot().replaceKey("/Lang", Object::newString("vi"));
  if (!info.title.empty())
    pdf.getRoot().replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
}

}  // namespace ocr
