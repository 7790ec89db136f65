// The page of the overlay becomes a form, drawn after the page's own content; that content is put
// between q and Q, so that whatever state it leaves behind does not move the form. Where the
// overlay has new text, the page's old text is taken away first. The overlay's bookmarks are made
// again with the pages of the input, unless the input has its own.
#include "ocr/decode/overlay.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "ocr/decode/deflate.h"
#include "ocr/decode/old_text.h"
#include "ocr/decode/protection.h"
#include "ocr/decode/wire.h"

namespace ocr::decode {
namespace {

using Object = QPDFObjectHandle;

// A page of the input and where points of its overlay lie on it.
struct LaidPage {
  Object page;
  QPDFMatrix matrix;
};

// The writer leaves streams as they are, also those that were just made.
void pack(Object stream) {
  const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
  const std::string_view content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  stream.replaceStreamData(deflated(content), Object::newName("/FlateDecode"), Object::newNull());
}

LaidPage lay_over(QPDF& pdf, QPDFPageObjectHelper page, QPDFPageObjectHelper overlay) {
  const bool has_text = overlay.getObjectHandle().getKey(kNewTextKey).isBool();
  if (has_text) take_away_text(pdf, page);
  Object form = pdf.copyForeignObject(overlay.getFormXObjectForPage());
  const Object::Rectangle box = page.getCropBox().getArrayAsRectangle();
  const LaidPage laid{page.getObjectHandle(), page.getMatrixForFormXObjectPlacement(form, box)};
  if (!has_text) return laid;
  pack(form);
  Object resources = page.getAttribute("/Resources", true);
  if (!resources.isDictionary()) {
    resources = Object::newDictionary();
    page.getObjectHandle().replaceKey("/Resources", resources);
  }
  int suffix = 1;
  const std::string name = resources.getUniqueResourceName("/Text", suffix);
  const std::string content = page.placeFormXObject(form, name, box);
  if (content.empty()) return laid;
  resources.mergeResources(Object::parse("<< /XObject << >> >>"));
  resources.getKey("/XObject").replaceKey(name, form);
  page.addPageContents(pdf.newStream("q\n"), true);
  page.addPageContents(pdf.newStream("\nQ\n" + content), false);
  return laid;
}

// A number as pages have them, not in e notation.
Object real(double value) {
  return Object::newReal(std::clamp(value, -1e6, 1e6), 2, true);
}

// Bookmarks of the overlay as bookmarks of the input.
class OutlineCopier {
 public:
  OutlineCopier(QPDF& to, QPDF& from, const std::vector<LaidPage>& pages)
      : to_(to), overlays_(from.getAllPages()), pages_(pages) {}

  Object copy(std::vector<QPDFOutlineObjectHelper> items, Object root) {
    Object previous;
    long long count = 0;
    for (QPDFOutlineObjectHelper& item : items) {
      Object made = copy_one(item);
      made.replaceKey("/Parent", root);
      if (previous.isInitialized()) {
        made.replaceKey("/Prev", previous);
        previous.replaceKey("/Next", made);
      } else {
        root.replaceKey("/First", made);
      }
      root.replaceKey("/Last", previous = made);
      ++count;
    }
    if (count > 0) root.replaceKey("/Count", Object::newInteger(count));
    return root;
  }

 private:
  Object copy_one(QPDFOutlineObjectHelper& item) {
    Object made = to_.makeIndirectObject(Object::newDictionary());
    made.replaceKey("/Title", Object::newUnicodeString(item.getTitle()));
    Object place = item.getDest();
    for (std::size_t i = 0; i < std::min(overlays_.size(), pages_.size()); ++i) {
      if (place.isArray() && overlays_[i].getObjGen() == place.getArrayItem(0).getObjGen())
        made.replaceKey("/Dest", place_on(pages_[i], place));
    }
    copy(item.getKids(), made);
    if (made.hasKey("/Count")) {  // negative: closed until the reader opens it
      const long long count = made.getKey("/Count").getIntValue();
      made.replaceKey("/Count", Object::newInteger(-count));
    }
    return made;
  }

  Object place_on(const LaidPage& laid, Object place) const {
    double x = 0, y = 0;
    laid.matrix.transform(
        place.getArrayItem(2).getNumericValue(), place.getArrayItem(3).getNumericValue(), x, y);
    return Object::newArray(
        {laid.page, Object::newName("/XYZ"), real(x), real(y), Object::newNull()});
  }

  QPDF& to_;
  std::vector<Object> overlays_;
  const std::vector<LaidPage>& pages_;
};

void copy_outlines(QPDF& to, QPDF& from, const std::vector<LaidPage>& pages) {
  if (to.getRoot().getKey("/Outlines").isDictionary() &&
      to.getRoot().getKey("/Outlines").hasKey("/First"))
    return;
  const auto items = QPDFOutlineDocumentHelper(from).getTopLevelOutlines();
  if (items.empty()) return;
  Object root = to.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
  to.getRoot().replaceKey("/Outlines", OutlineCopier(to, from, pages).copy(items, root));
  to.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void copy_document_keys(QPDF& to, QPDF& from) {
  for (const char* key : {"/Metadata", "/Lang", "/ViewerPreferences"}) {
    Object value = from.getRoot().getKey(key);
    if (value.isNull()) continue;
    to.getRoot().replaceKey(
        key, value.isIndirect() ? to.copyForeignObject(value) : value.unsafeShallowCopy());
  }
  Object info = from.getTrailer().getKey("/Info");
  if (info.isDictionary()) to.getTrailer().replaceKey("/Info", to.copyForeignObject(info));
  // What device colours mean is the input's own matter, where it says so.
  Object intents = from.getRoot().getKey("/OutputIntents");
  if (intents.isArray() && intents.getArrayNItems() == 1 && !to.getRoot().hasKey("/OutputIntents"))
    to.getRoot().replaceKey("/OutputIntents",
                            Object::newArray({to.copyForeignObject(intents.getArrayItem(0))}));
}

}  // namespace

std::string merge_overlay(std::string_view input, std::string_view overlay) {
  QPDF from;  // must outlive the writer, which copies its streams
  from.setSuppressWarnings(true);
  from.processMemoryFile("overlay", overlay.data(), overlay.size());
  QPDF to;
  to.setSuppressWarnings(true);
  to.processMemoryFile("input", input.data(), input.size());
  if (protection_of(to).is_signed) flatten_signatures(to);
  auto pages = QPDFPageDocumentHelper(to).getAllPages();
  auto overlays = QPDFPageDocumentHelper(from).getAllPages();
  std::vector<LaidPage> laid;
  for (std::size_t i = 0; i < std::min(pages.size(), overlays.size()); ++i)
    laid.push_back(lay_over(to, pages[i], overlays[i]));
  copy_document_keys(to, from);
  copy_outlines(to, from, laid);
  QPDFWriter writer(to);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setPreserveEncryption(false);  // an archive's copy must open everywhere
  writer.setDeterministicID(true);
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace ocr::decode
