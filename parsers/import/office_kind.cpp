#include "parsers/import/office_kind.h"

#include <string>

#include "base/error.h"
#include "base/regex.h"
#include "base/text.h"
#include "parsers/import/archive.h"

namespace parsers {
namespace {

constexpr std::string_view kZip("PK\x03\x04", 4);
constexpr std::string_view kCompoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

std::optional<OfficeKind> kind_of_archive(std::string_view bytes) {
  bool has_types = false, has_word = false, has_content = false, is_text = false;
  const auto look = [&](std::string_view name) {
    has_types = has_types || name == "[Content_Types].xml" || name == "_rels/.rels";
    has_word = has_word || name.starts_with("word/");
    has_content = has_content || name == "content.xml";
    return name == "mimetype";
  };
  try {
    const ArchiveMembers members = read_archive(bytes, "", look, {.most_member_bytes = 4096});
    const auto type = members.find("mimetype");
    is_text = type == members.end() ||
              type->second.starts_with(media_type_of(OfficeKind::odt));  // also templates
  } catch (const base::Error&) {
    return std::nullopt;
  }
  if (has_word && has_types) return OfficeKind::docx;
  if (has_content && is_text) return OfficeKind::odt;
  return std::nullopt;
}

// The beginning of `bytes` without the zeros of UTF-16, for what is plain ASCII in it.
std::string beginning_of(std::string_view bytes) {
  std::string text;
  for (const char c : bytes.substr(0, 4096))
    if (c != '\0') text += c;
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (text.starts_with(mark)) text.erase(0, mark.size());
  return text;
}

bool is_page(std::string_view bytes) {
  static const base::Regex kOpening(
      R"(^\s*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*)"
      R"((?:<!doctype\s+html|<(?:html|head|body|meta|title|style)[\s>]))",
      base::Regex::Case::insensitive);
  const std::string beginning = beginning_of(bytes);
  if (beginning.find('<') == std::string::npos) return false;
  return kOpening.matches(base::to_nfc(beginning));
}

}  // namespace

std::optional<OfficeKind> office_kind(std::string_view bytes) {
  if (bytes.starts_with(kZip)) return kind_of_archive(bytes);
  if (is_page(bytes)) return OfficeKind::html;
  return std::nullopt;
}

std::string_view media_type_of(OfficeKind kind) {
  switch (kind) {
    case OfficeKind::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case OfficeKind::odt:
      return "application/vnd.oasis.opendocument.text";
    case OfficeKind::html:
      return "text/html";
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
