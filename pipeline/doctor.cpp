#include "pipeline/doctor.h"

#include <functional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/resources.h"
#include "diacritics/ngram_model.h"
#include "ocr/recognizer.h"
#include "parsers/document.h"
#include "parsers/xml_writer.h"
#include "pipeline/input_kind.h"
#include "pipeline/office_converter.h"
#include "pipeline/output_folder.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;
using base::tr;

std::string text(std::string_view vi, std::string_view en) {
  return std::string(tr(vi, en));
}

std::string reinstall() {
  return text("cài đặt lại Vanban (cmake --install) hoặc đặt biến VANBAN_DATA",
              "install Vanban again (cmake --install) or set VANBAN_DATA");
}

// Runs a look that returns what it found, and takes an exception for a fault.
CheckResult check(std::string name, std::string advice, const std::function<std::string()>& look) {
  CheckResult result;
  result.name = std::move(name);
  try {
    result.detail = look();
    result.ok = true;
  } catch (const std::exception& error) {
    result.detail = error.what();
    result.advice = std::move(advice);
  }
  return result;
}

std::string look_at_model(const fs::path& chosen) {
  const fs::path path = chosen.empty() ? base::resource_path("diacritics/model/vi.vnlm") : chosen;
  const diacritics::NgramModel model(path);
  if (!model.is_intact()) {
    throw base::Error(path.string(),
                      tr("nội dung không khớp mã kiểm tra", "its checksum does not match"),
                      base::ErrorCode::missing);
  }
  return model.version() + " (" + path.string() + ")";
}

std::string look_at_schema() {
  parsers::write_xml(parsers::Document{});  // checks what it writes against the schema
  return base::resource_path("parsers/schema/document.xsd").string();
}

std::string look_at_types() {
  return detect_bytes("%PDF-1.7\n", "libmagic").media_type == "application/pdf" &&
                 detect_bytes("Kế hoạch\n", "libmagic").media_type == "text/plain"
             ? text("nhận dạng được", "works")
             : throw base::Error("libmagic",
                                 tr("nhận dạng sai loại tệp", "takes a text for another kind"));
}

std::string look_at_converters() {
  std::string found;
  for (const std::string& program : installed_converters())
    found += (found.empty() ? "" : ", ") + program;
  if (!found.empty()) return found;
  return text("chưa cài, không đọc được tệp .doc, .xls; khi cần: ",
              "none, so .doc and .xls cannot be read; when needed: ") +
         converter_advice();
}

std::string look_at_output(const fs::path& output) {
  const Staging staging(output);
  base::write_file(staging.path() / "check", "");
  return text("ghi được vào ", "can write to ") + output.string();
}

}  // namespace

std::vector<CheckResult> check_installation(const fs::path& model, const fs::path& output) {
  std::vector<CheckResult> results;
  results.push_back(check(text("Tesseract và dữ liệu tiếng Việt", "Tesseract with Vietnamese"),
                          "sudo apt-get install tesseract-ocr tesseract-ocr-vie",
                          [] { return ocr::Recognizer().engine(); }));
  results.push_back(check(text("Chương trình giải mã PDF và ảnh", "Helper for PDFs and images"),
                          reinstall(),
                          [] { return base::helper_path("vanban-decode").string(); }));
  results.push_back(check(text("Chương trình đọc tệp Office", "Helper for office files"),
                          reinstall(),
                          [] { return base::helper_path("vanban-import").string(); }));
  results.push_back(check(text("Mô hình ngôn ngữ", "Language model"),
                          reinstall() + text(", hoặc --model TỆP", ", or --model FILE"),
                          [&model] { return look_at_model(model); }));
  results.push_back(check(text("Lược đồ XML", "XML schema"), reinstall(), look_at_schema));
  results.push_back(check(text("Nhận dạng loại tệp (libmagic)", "Kinds of files (libmagic)"),
                          "sudo apt-get install libmagic1 libmagic-mgc",
                          look_at_types));
  results.push_back(check(text("Chuyển đổi tệp Word, Excel cũ", "Converter for old Word and Excel"),
                          "",
                          look_at_converters));
  results.push_back(check(text("Quyền ghi", "Write access"),
                          text("chọn thư mục khác bằng -o", "choose another folder with -o"),
                          [&output] { return look_at_output(output); }));
  return results;
}

}  // namespace pipeline
