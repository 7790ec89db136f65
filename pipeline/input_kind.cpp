#include "pipeline/input_kind.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>

#include <magic.h>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/regex.h"
#include "base/text.h"
#include "pipeline/text_input.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = std::size_t{1} << 16;

struct KnownExtension {
  std::string_view extension;
  InputKind kind;
};

constexpr std::array<KnownExtension, 20> kExtensions{
    {{".pdf", InputKind::pdf},     {".png", InputKind::image},   {".jpg", InputKind::image},
     {".jpeg", InputKind::image},  {".tif", InputKind::image},   {".tiff", InputKind::image},
     {".txt", InputKind::text},    {".text", InputKind::text},   {".docx", InputKind::office},
     {".docm", InputKind::office}, {".dotx", InputKind::office}, {".odt", InputKind::office},
     {".doc", InputKind::office},  {".dot", InputKind::office},  {".xls", InputKind::office},
     {".xlsx", InputKind::office}, {".fodt", InputKind::office}, {".rtf", InputKind::office},
     {".html", InputKind::office}, {".htm", InputKind::office}}};

const KnownExtension* known_extension(const fs::path& path) {
  const std::string extension = base::to_lower(path.extension().string());
  const auto* found =
      std::find_if(kExtensions.begin(), kExtensions.end(), [&](const KnownExtension& known) {
        return known.extension == extension;
      });
  return found == kExtensions.end() ? nullptr : found;
}

struct CloseMagic {
  void operator()(magic_t cookie) const { magic_close(cookie); }
};
using MagicHandle = std::unique_ptr<std::remove_pointer_t<magic_t>, CloseMagic>;

// One database per thread: libmagic's handles may not be shared.
std::string ask_magic(std::string_view head) {
  static thread_local MagicHandle magic = [] {
    MagicHandle opened(magic_open(MAGIC_MIME_TYPE));
    if (opened == nullptr || magic_load(opened.get(), nullptr) != 0) {
      throw base::Error("libmagic",
                        base::tr("thiếu cơ sở dữ liệu nhận dạng tệp; hãy cài gói libmagic-mgc",
                                 "its database is missing; install the package libmagic-mgc"),
                        base::ErrorCode::missing);
    }
    return opened;
  }();
  const char* type = magic_buffer(magic.get(), head.data(), head.size());
  return type == nullptr ? "application/octet-stream" : type;
}

base::Error unreadable(const std::string& where, std::string_view problem) {
  return base::Error(where, problem, base::ErrorCode::unreadable);
}

// "application/zip" for people.
std::string described(const std::string& media_type) {
  return std::string(base::tr("nội dung của tệp là ", "its content is ")) + media_type + "; " +
         std::string(base::tr("chương trình đọc PDF, PNG, JPEG, TIFF, DOCX, DOC, RTF, ODT, HTML, "
                              "XLS, XLSX và văn bản",
                              "the program reads PDF, PNG, JPEG, TIFF, DOCX, DOC, RTF, ODT, HTML, "
                              "XLS, XLSX and text"));
}

// What libmagic calls text, or cannot name: the encoding check of load_text() decides. Texts that
// are the source of something else are not meant.
bool may_be_text(const std::string& media_type) {
  if (media_type == "text/html" || media_type == "text/rtf" || media_type == "text/xml")
    return false;
  return media_type.starts_with("text/") || media_type == "application/octet-stream" ||
         media_type == "message/rfc822" || media_type == "application/csv";
}

// Readers find a PDF's header anywhere in the first 1024 bytes (ISO 32000-1, Annex H.3).
bool is_pdf(std::string_view head) {
  return head.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

// An XML file whose root is <alto>, with or without a prefix.
bool is_alto(std::string_view head) {
  static const base::Regex kRoot(R"(^(?:\x{FEFF})?\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?alto[\s>])");
  const std::string_view beginning = head.substr(0, 2048);
  return beginning.find("alto") != std::string_view::npos && kRoot.matches(base::to_nfc(beginning));
}

// A page with its pictures in one file, as browsers and Word save it.
bool is_web_archive(std::string_view head) {
  const std::string beginning = base::to_lower(head.substr(0, 2048));
  return beginning.find("mime-version:") != std::string::npos &&
         beginning.find("content-type: multipart/related") != std::string::npos;
}

base::Error locked(const std::string& where) {
  return base::Error(
      where,
      base::tr("tệp Office được bảo vệ bằng mật khẩu; hãy gỡ mật khẩu rồi chạy lại",
               "the Office file is protected by a password; remove it and try again"),
      base::ErrorCode::encrypted);
}

DetectedInput detect(std::string_view bytes, const std::string& where, const fs::path& path) {
  if (bytes.empty()) throw unreadable(where, base::tr("tệp rỗng (0 byte)", "the file is empty"));
  const std::string_view head = bytes.substr(0, kHeadBytes);
  const KnownExtension* expected = known_extension(path);
  if (is_pdf(head) && (expected == nullptr || expected->kind != InputKind::text)) {
    return {InputKind::pdf, "application/pdf"};
  }
  if (is_alto(head)) return {InputKind::alto, "application/xml"};
  if (parsers::is_locked_office_file(bytes)) throw locked(where);
  const auto office = parsers::office_kind(bytes);
  const bool is_text_with_tags = office == parsers::OfficeKind::html && expected != nullptr &&
                                 expected->kind == InputKind::text;
  if (office && !is_text_with_tags) {
    return {InputKind::office, std::string(parsers::media_type_of(*office)), office};
  }
  const bool named_text = expected != nullptr && expected->kind == InputKind::text;
  if (!named_text && is_web_archive(head)) {
    throw unreadable(where,
                     base::tr("trang web lưu thành một tệp (MHTML) chưa được hỗ trợ; hãy mở bằng "
                              "Word hoặc trình duyệt rồi lưu thành .docx hoặc .html",
                              "a web page in one file (MHTML) is not supported; open it in Word or "
                              "a browser and save it as .docx or .html"));
  }
  const std::string media_type = ask_magic(head);
  if (media_type == "image/png" || media_type == "image/jpeg" || media_type == "image/tiff") {
    return {InputKind::image, media_type};
  }
  if (expected != nullptr && expected->kind == InputKind::pdf) {
    throw unreadable(where,
                     std::string(base::tr("không phải tệp PDF: ", "is not a PDF file: ")) +
                         described(media_type));
  }
  if (expected != nullptr && expected->kind == InputKind::image) {
    throw unreadable(where,
                     std::string(base::tr("không phải tệp ảnh: ", "is not an image file: ")) +
                         described(media_type));
  }
  if (expected != nullptr && expected->kind == InputKind::office &&
      parsers::is_broken_container(bytes)) {
    throw unreadable(where,
                     base::tr("tệp Office bị hỏng hoặc bị cắt cụt; hãy sao chép lại tệp",
                              "the Office file is damaged or truncated; copy the file again"));
  }
  const bool certain = may_be_text(media_type) && media_type != "application/octet-stream";
  const bool taken = named_text ? may_be_text(media_type) || looks_like_text(head)
                                : certain || (may_be_text(media_type) && looks_like_text(head));
  if (!taken) {
    throw unreadable(where,
                     std::string(base::tr("loại tệp chưa được hỗ trợ: ",
                                          "this kind of file is not supported: ")) +
                         described(media_type));
  }
  require_text(head, where);
  return {InputKind::text, "text/plain"};
}

// The first bytes of a regular file; empty when it cannot be opened.
std::string head_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string head(kHeadBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return head;
}

}  // namespace

DetectedInput detect_input(const fs::path& path) {
  const base::MappedFile opened = [&path] {
    try {
      return base::MappedFile(path);
    } catch (const base::Error& error) {  // here a missing file is an input that cannot be read
      const std::string what = error.what();
      throw unreadable(path.string(), what.substr(error.where().size() + 2));
    }
  }();
  const std::string head = head_of(path);
  return parsers::is_container(head)
             ? detect(base::read_file(path, parsers::kMaxOfficeBytes), path.string(), path)
             : detect(head, path.string(), path);
}

DetectedInput detect_bytes(std::string_view bytes, const std::string& where) {
  return detect(bytes, where, {});
}

bool is_candidate(const fs::path& path) {
  if (known_extension(path) != nullptr) return true;
  const std::string head = head_of(path);
  if (head.empty()) return false;
  if (head.starts_with("%PDF-")) return true;
  const std::string media_type = ask_magic(head);
  return media_type == "image/png" || media_type == "image/jpeg" || media_type == "image/tiff";
}

}  // namespace pipeline
