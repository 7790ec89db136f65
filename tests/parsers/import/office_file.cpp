#include "tests/parsers/import/office_file.h"

#include <archive.h>
#include <archive_entry.h>

namespace parsers {
namespace {

constexpr char kWord[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char kRelations[] = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr char kTypes[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kTypes + type + "\" Target=\"" + target +
         "\"/>";
}

std::string relations(const std::string& inner) {
  return std::string("<Relationships xmlns=\"") + kRelations + "\">" + inner + "</Relationships>";
}

// "header1" -> "header"
std::string type_of(std::string name) {
  while (!name.empty() && name.back() >= '0' && name.back() <= '9')
    name.pop_back();
  return name;
}

}  // namespace

std::string zip_file(const Members& members) {
  std::string bytes(1 << 20, '\0');
  for (const auto& [name, content] : members)
    bytes.resize(bytes.size() + content.size() + name.size() * 2 + 200);
  std::size_t used = 0;
  struct archive* zip = archive_write_new();
  archive_write_set_format_zip(zip);
  archive_write_open_memory(zip, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(zip, entry);
    archive_write_data(zip, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(zip);
  archive_write_free(zip);
  bytes.resize(used);
  return bytes;
}

std::string docx_file(const std::string& body, const Members& others) {
  const std::string spaces = std::string(" xmlns:w=\"") + kWord +
                             "\" xmlns:mc=\"urn:mc\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\" "
                             "xmlns:r=\"urn:r\"";
  Members members = {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
      {"word/document.xml",
       "<w:document" + spaces + "><w:body>" + body + "</w:body></w:document>"}};
  std::string inner;
  for (const auto& [name, content] : others) {
    inner += relation("rId" + name, type_of(name), name + ".xml");
    members.emplace_back(
        "word/" + name + ".xml",
        "<w:" + type_of(name) + spaces + ">" + content + "</w:" + type_of(name) + ">");
  }
  members.emplace_back("word/_rels/document.xml.rels", relations(inner));
  return zip_file(members);
}

std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text)
    line += c == '\n' ? '/' : c == '\t' ? '|' : c;
  return line;
}

}  // namespace parsers
