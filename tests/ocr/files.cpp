#include "tests/ocr/files.h"

#include <cstdlib>
#include <fstream>
#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace ocr::test {

TemporaryDirectory::TemporaryDirectory() {
  std::string name = (std::filesystem::temp_directory_path() / "vanban-ocr-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryDirectory::write(const std::string& name,
                                                std::string_view bytes) const {
  std::ofstream(path_ / name, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path_ / name;
}

namespace {

void add_signature(QPDF& pdf) {
  QPDFObjectHandle look = pdf.newStream("0 g 0 0 100 100 re f");
  look.replaceDict(
      QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] >>"));
  QPDFObjectHandle field = pdf.makeIndirectObject(QPDFObjectHandle::parse(
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (chu ky) /F 4 /Rect [100 100 200 200] /AP << "
      ">> "
      "/V << /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >> >>"));
  field.getKey("/AP").replaceKey("/N", look);
  std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
  pages.front().replaceKey("/Annots", QPDFObjectHandle::newArray({field}));
  QPDFObjectHandle form = QPDFObjectHandle::parse("<< /SigFlags 3 >>");
  form.replaceKey("/Fields", QPDFObjectHandle::newArray({field}));
  pdf.getRoot().replaceKey("/AcroForm", form);
}

}  // namespace

std::string make_pdf(const PdfSpec& spec) {
  constexpr int kWidth = 413, kHeight = 585;
  QPDF pdf;
  pdf.emptyPDF();
  std::string samples;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x)
      samples += static_cast<char>((x * 7 + y * 13) % 251);
  }
  QPDFObjectHandle image = pdf.newStream(samples);
  image.replaceDict(
      QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Image /Width 413 /Height 585 "
                              "/BitsPerComponent 8 /ColorSpace /DeviceGray >>"));
  if (!spec.picture.empty()) {
    image.replaceDict(
        QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Image /Width 700 /Height 900 "
                                "/ColorSpace /DeviceGray /BitsPerComponent " +
                                std::to_string(spec.picture_bits) + " >>"));
    image.replaceStreamData(spec.picture, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  }
  if (!spec.picture_filter.empty())
    image.getDict().replaceKey("/Filter", QPDFObjectHandle::newName(spec.picture_filter));
  QPDFObjectHandle font = pdf.makeIndirectObject(QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
  for (const std::string& content : spec.contents) {
    QPDFObjectHandle page = QPDFObjectHandle::parse(
        "<< /Type /Page /Resources << /Font << >> /XObject << >> >> " + spec.page_keys + " >>");
    page.getKey("/Resources").getKey("/Font").replaceKey("/F0", font);
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", image);
    page.replaceKey("/Contents", pdf.newStream(content));
    QPDFPageDocumentHelper(pdf).addPage(pdf.makeIndirectObject(page), false);
  }
  if (spec.has_signature) add_signature(pdf);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  if (!spec.user_password.empty() || !spec.owner_password.empty()) {
    writer.setR6EncryptionParameters(spec.user_password.c_str(),
                                     spec.owner_password.c_str(),
                                     true,
                                     true,
                                     true,
                                     true,
                                     true,
                                     true,
                                     qpdf_r3p_full,
                                     true);
  }
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// Header, directory of twelve-byte fields, then what is too long for those (TIFF 6.0, section 2).
std::string make_tiff(const TiffSpec& spec) {
  enum Type : unsigned { word = 3, long_word = 4, rational = 5 };
  constexpr unsigned kFields = 13, kBits = 8 + 2 + kFields * 12 + 4, kDpi = kBits + 8,
                     kSamples = kDpi + 16;
  std::string bytes("II*\0\x08\0\0\0", 8);
  const auto add = [&bytes](unsigned long value, int size) {
    for (int i = 0; i < size; ++i)
      bytes += static_cast<char>(value >> (8 * i));
  };
  const auto field = [&add](unsigned tag, Type type, unsigned count, unsigned long value) {
    add(tag, 2);
    add(type, 2);
    add(count, 4);
    add(value, 4);
  };
  const auto positive = [](int value) { return static_cast<unsigned>(value); };
  add(kFields, 2);
  field(256, long_word, 1, positive(spec.width));
  field(257, long_word, 1, positive(spec.height));
  field(258, word, positive(spec.channels), spec.channels == 1 ? 8 : kBits);
  field(259, word, 1, 1);
  field(262, word, 1, positive(spec.photometric));
  field(273, long_word, 1, kSamples);
  field(274, word, 1, positive(spec.orientation));
  field(277, word, 1, positive(spec.channels));
  field(278, long_word, 1, positive(spec.height));
  field(279, long_word, 1, spec.samples.size());
  field(282, rational, 1, kDpi);
  field(283, rational, 1, kDpi + 8);
  field(296, word, 1, 2);  // to the inch
  add(spec.next_page, 4);
  for (int i = 0; i < 4; ++i)
    add(8, 2);
  for (const int dpi : {spec.x_dpi, spec.y_dpi}) {
    add(positive(dpi), 4);
    add(1, 4);
  }
  return bytes + spec.samples;
}

}  // namespace ocr::test
