#include "parsers/import/office_kind.h"

#include <string>

#include "base/error.h"
#include "base/regex.h"
#include "base/text.h"
#include "parsers/import/archive.h"
#include "parsers/import/compound_file.h"

namespace parsers {
namespace {

constexpr std::string_view kZip("PK\x03\x04", 4);
constexpr std::string_view kRichText("{\\rtf");

std::optional<OfficeKind> kind_of_archive(std::string_view bytes) {
  bool has_types = false, has_word = false, has_sheet = false, has_content = false;
  bool is_text = false;
  const auto look = [&](std::string_view name) {
    has_types = has_types || name == "[Content_Types].xml" || name == "_rels/.rels";
    has_word = has_word || name.starts_with("word/");
    has_sheet = has_sheet || name.starts_with("xl/workbook.");
    has_content = has_content || name == "content.xml";
    return name == "mimetype";
  };
  try {
    const ArchiveMembers members = read_archive(bytes, "", look, {.most_member_bytes = 4096});
    const auto type = members.find("mimetype");
    is_text = type == members.end() ||
              type->second.starts_with(media_type_of(OfficeKind::odt));  // also templates
  } catch (const base::Error& error) {
    // With too many members it is what the first ones say; its reader refuses it.
    if (error.code() != base::ErrorCode::limit) return std::nullopt;
    is_text = true;
  }
  if (has_word && has_types) return OfficeKind::docx;
  if (has_sheet && has_types) return OfficeKind::sheet;
  if (has_content && is_text) return OfficeKind::odt;
  return std::nullopt;
}

// The beginning of `bytes` without the zeros of UTF-16, for what is plain ASCII in it.
std::string beginning_of(std::string_view bytes) {
  constexpr std::size_t kBeginning = 16'384;  // a flat file names forty namespaces first
  std::string text;
  for (const char c : bytes.substr(0, kBeginning))
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
  // The body of a mail, or a table alone, as web programs write them.
  static const base::Regex kFragment(
      R"(^\s*<(?:div|p|table|h[1-6]|center|font|span|ul|ol|b|blockquote|section|article)[\s>])",
      base::Regex::Case::insensitive);
  const std::string beginning = beginning_of(bytes);
  if (beginning.find('<') == std::string::npos) return false;
  const std::string text = base::to_nfc(beginning);
  return kOpening.matches(text) ||
         (kFragment.matches(text) && text.find("</") != std::string::npos);
}

// OpenDocument text in one XML file.
bool is_flat_text(std::string_view bytes) {
  const std::string beginning = beginning_of(bytes);
  return beginning.starts_with("<?xml") &&
         beginning.find("<office:document ") != std::string::npos &&
         beginning.find("office:mimetype=\"application/vnd.oasis.opendocument.text\"") !=
             std::string::npos;
}

std::optional<OfficeKind> kind_of_compound_file(std::string_view bytes) {
  if (!stream_beginning(bytes, "WordDocument").empty()) return OfficeKind::doc;
  for (const std::string_view name : {"Workbook", "Book"})
    if (!stream_beginning(bytes, name).empty()) return OfficeKind::sheet;
  return std::nullopt;
}

std::size_t word_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) |
         std::size_t{static_cast<unsigned char>(bytes[at + 1])} << 8;
}

bool is_locked_document(std::string_view stream) {
  constexpr std::size_t kFlags = 0x0A, kEncrypted = 0x0100;
  return stream.size() >= kFlags + 2 && (word_at(stream, kFlags) & kEncrypted) != 0;
}

bool is_locked_sheet(std::string_view stream) {
  constexpr std::size_t kFilePass = 0x2F;
  for (std::size_t at = 0; at + 4 <= stream.size(); at += 4 + word_at(stream, at + 2)) {
    if (word_at(stream, at) == kFilePass) return true;
  }
  return false;
}

}  // namespace

std::optional<OfficeKind> office_kind(std::string_view bytes) {
  if (bytes.starts_with(kZip)) return kind_of_archive(bytes);
  if (is_compound_file(bytes)) return kind_of_compound_file(bytes);
  if (beginning_of(bytes.substr(0, 64)).starts_with(kRichText)) return OfficeKind::rtf;
  if (is_flat_text(bytes)) return OfficeKind::odt;
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
    case OfficeKind::rtf:
      return "application/rtf";
    case OfficeKind::doc:
      return "application/msword";
    case OfficeKind::sheet:
      return "application/vnd.ms-excel";
  }
  return "";
}

bool needs_converter(OfficeKind kind) {
  return kind == OfficeKind::doc || kind == OfficeKind::sheet;
}

bool is_container(std::string_view head) {
  return head.starts_with(kZip) || is_compound_file(head);
}

bool is_broken_container(std::string_view bytes) {
  if (is_compound_file(bytes)) return stream_beginning(bytes, "Root Entry").empty();
  if (!bytes.starts_with(kZip)) return false;
  try {
    read_archive(bytes, "", [](std::string_view) { return false; });
    return false;
  } catch (const base::Error& error) {
    return error.code() == base::ErrorCode::unreadable;
  }
}

bool is_locked_office_file(std::string_view bytes) {
  if (!is_compound_file(bytes)) return false;
  if (is_locked_document(stream_beginning(bytes, "WordDocument"))) return true;
  for (const std::string_view name : {"Workbook", "Book"})
    if (is_locked_sheet(stream_beginning(bytes, name))) return true;
  std::string name;  // of a stream, in UTF-16
  for (const char c : std::string_view("EncryptedPackage"))
    (name += c) += '\0';
  return bytes.find(name) != std::string_view::npos;
}

}  // namespace parsers
