// Whatever bytes claim to be a Word file, or the document inside one, the reader takes them or
// refuses them with an Error; the text of what it takes is NFC, with a hint for each line.

#include "parsers/import/docx_reader.h"
#include "tests/fuzz/office_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = [](std::string_view file) { return parsers::read_docx(file, "fuzz"); };
  if (bytes.starts_with("PK")) return check_office_file(bytes, read);
  // "numbering" or "styles" behind a line of dashes.
  const std::size_t line = bytes.find("\n---\n");
  std::vector<parsers::ZipMember> members = {
      {"word/document.xml", std::string(bytes.substr(0, line)), false}};
  if (line != std::string_view::npos) {
    members.push_back({"word/numbering.xml", std::string(bytes.substr(line + 5)), false});
    members.push_back({"word/_rels/document.xml.rels",
                       "<R><r Id=\"a\" Type=\"/numbering\" Target=\"numbering.xml\"/></R>",
                       false});
  }
  return check_office_file(parsers::write_zip(members), read);
}
