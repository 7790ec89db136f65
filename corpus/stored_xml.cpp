#include "corpus/stored_xml.h"

#include "corpus/compression.h"
#include "corpus/database.h"

namespace corpus {

void add_context(std::string_view block, std::string_view text, std::string& context) {
  context.append(block).append("\">").append(text).append("</p>\n");
}

std::string stored_xml(Database& database, std::int64_t document) {
  Statement content(database, "SELECT xml FROM content WHERE document = ?");
  content.bind(1, document);
  const std::string xml = content.step() ? content.bytes(0) : "";
  Statement passage(database,
                    "SELECT block, passage.text FROM document JOIN passage ON passage.id BETWEEN "
                    "first_passage AND last_passage WHERE document.id = ? ORDER BY passage.id");
  passage.bind(1, document);
  std::string context;
  while (passage.step())
    add_context(passage.text(0), passage.text(1), context);
  return uncompressed(xml, database.name(), context);
}

}  // namespace corpus
