#include "parsers/import/office_kind.h"

#include <string>

#include "base/error.h"
#include "parsers/import/archive.h"

namespace parsers {
namespace {

constexpr std::string_view kZip("PK\x03\x04", 4);
constexpr std::string_view kCompoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

std::optional<OfficeKind> kind_of_archive(std::string_view bytes) {
  bool has_types = false, has_word = false;
  try {
    read_archive(bytes, "", [&](std::string_view name) {
      has_types = has_types || name == "[Content_Types].xml" || name == "_rels/.rels";
      has_word = has_word || name.starts_with("word/");
      return false;
    });
  } catch (const base::Error&) {
    return std::nullopt;
  }
  if (has_word && has_types) return OfficeKind::docx;
  return std::nullopt;
}

}  // namespace

std::optional<OfficeKind> office_kind(std::string_view bytes) {
  if (bytes.starts_with(kZip)) return kind_of_archive(bytes);
  return std::nullopt;
}

std::string_view media_type_of(OfficeKind kind) {
  switch (kind) {
    case OfficeKind::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }
  return "";
}

bool is_container(std::string_view head) {
  return head.starts_with(kZip) || head.starts_with(kCompoundFile);
}

bool is_locked_office_file(std::string_view bytes) {
  if (!bytes.starts_with(kCompoundFile)) return false;
  std::string name;  // of a stream, in UTF-16
  for (const char c : std::string_view("EncryptedPackage"))
    (name += c) += '\0';
  return bytes.find(name) != std::string_view::npos;
}

}  // namespace parsers
