// A signature is a form field of type Sig with a value (ISO 32000-1, 12.7.4.5); what is seen of it
// is the appearance of its widget. In a copy with other bytes the widget is drawn into its page and
// the field goes, with everything that says that the file may not be changed.
#include "ocr/decode/protection.h"

#include <set>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace ocr::decode {
namespace {

using Object = QPDFObjectHandle;

bool is_signature(Object field) {
  QPDFFormFieldObjectHelper helper(field);
  return helper.getFieldType() == "/Sig" && helper.getInheritableFieldValue("/V").isDictionary();
}

// Draws `widget` into the page's content, as it would be shown over it.
void draw_into_page(QPDF& pdf, QPDFPageObjectHelper page, QPDFAnnotationObjectHelper widget) {
  constexpr int kHidden = 2;
  Object appearance = widget.getAppearanceStream("/N");
  if (!appearance.isStream() || (widget.getFlags() & kHidden) != 0) return;
  Object resources = page.getAttribute("/Resources", true);
  if (!resources.isDictionary()) {
    resources = Object::newDictionary();
    page.getObjectHandle().replaceKey("/Resources", resources);
  }
  int suffix = 1;
  const std::string name = resources.getUniqueResourceName("/Signature", suffix);
  Object rotate = page.getAttribute("/Rotate", false);
  const int degrees = rotate.isInteger() ? rotate.getIntValueAsInt() : 0;
  const std::string content = widget.getPageContentForAppearance(name, degrees);
  if (content.empty()) return;
  resources.mergeResources(Object::parse("<< /XObject << >> >>"));
  resources.getKey("/XObject").replaceKey(name, appearance);
  page.addPageContents(pdf.newStream("q\n"), true);
  page.addPageContents(pdf.newStream("\nQ\n" + content), false);
}

}  // namespace

Protection protection_of(QPDF& pdf) {
  Protection protection;
  try {
    protection.is_encrypted = pdf.isEncrypted();
    for (QPDFFormFieldObjectHelper field : QPDFAcroFormDocumentHelper(pdf).getFormFields())
      protection.is_signed = protection.is_signed || is_signature(field.getObjectHandle());
  } catch (const std::exception&) {
    return protection;
  }
  return protection;
}

void flatten_signatures(QPDF& pdf) {
  QPDFAcroFormDocumentHelper form(pdf);
  std::set<QPDFObjGen> signatures;
  for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    for (QPDFAnnotationObjectHelper widget : form.getWidgetAnnotationsForPage(page)) {
      Object field = form.getFieldForAnnotation(widget).getObjectHandle();
      if (!is_signature(field)) continue;
      draw_into_page(pdf, page, widget);
      signatures.insert(field.getObjGen());
      Object annotations = page.getObjectHandle().getKey("/Annots");
      for (int i = annotations.isArray() ? annotations.getArrayNItems() : 0; --i >= 0;) {
        if (annotations.getArrayItem(i).getObjGen() == widget.getObjectHandle().getObjGen())
          annotations.eraseItem(i);
      }
    }
  }
  form.removeFormFields(signatures);
  Object root = pdf.getRoot();
  root.removeKey("/Perms");
  if (root.getKey("/AcroForm").isDictionary()) root.getKey("/AcroForm").removeKey("/SigFlags");
}

}  // namespace ocr::decode
