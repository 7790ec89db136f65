// The page of the overlay becomes a form, drawn after the page's own content; that content is put
// between q and Q, so that whatever state it leaves behind does not move the form.
#include "ocr/decode/overlay.h"

#include <algorithm>
#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace ocr::decode {
namespace {

void lay_over(QPDF& pdf, QPDFPageObjectHelper page, QPDFPageObjectHelper overlay) {
  QPDFObjectHandle form = pdf.copyForeignObject(overlay.getFormXObjectForPage());
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  if (!resources.isDictionary()) {
    resources = QPDFObjectHandle::newDictionary();
    page.getObjectHandle().replaceKey("/Resources", resources);
  }
  int suffix = 1;
  const std::string name = resources.getUniqueResourceName("/Text", suffix);
  const std::string content =
      page.placeFormXObject(form, name, page.getCropBox().getArrayAsRectangle());
  if (content.empty()) return;
  resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
  resources.getKey("/XObject").replaceKey(name, form);
  page.addPageContents(pdf.newStream("q\n"), true);
  page.addPageContents(pdf.newStream("\nQ\n" + content), false);
}

void copy_document_keys(QPDF& to, QPDF& from) {
  for (const char* key : {"/Metadata", "/Lang", "/ViewerPreferences"}) {
    QPDFObjectHandle value = from.getRoot().getKey(key);
    if (value.isNull()) continue;
    to.getRoot().replaceKey(
        key, value.isIndirect() ? to.copyForeignObject(value) : value.unsafeShallowCopy());
  }
  QPDFObjectHandle info = from.getTrailer().getKey("/Info");
  if (info.isIndirect()) to.getTrailer().replaceKey("/Info", to.copyForeignObject(info));
}

}  // namespace

std::string merge_overlay(std::string_view input, std::string_view overlay) {
  QPDF from;  // must outlive the writer, which copies its streams
  from.setSuppressWarnings(true);
  from.processMemoryFile("overlay", overlay.data(), overlay.size());
  QPDF to;
  to.setSuppressWarnings(true);
  to.processMemoryFile("input", input.data(), input.size());
  auto pages = QPDFPageDocumentHelper(to).getAllPages();
  auto overlays = QPDFPageDocumentHelper(from).getAllPages();
  for (std::size_t i = 0; i < std::min(pages.size(), overlays.size()); ++i) {
    lay_over(to, pages[i], overlays[i]);
  }
  copy_document_keys(to, from);
  QPDFWriter writer(to);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setDeterministicID(true);
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace ocr::decode
