#include "tests/corpus/sample_corpus.h"

#include "base/file.h"
#include "base/resources.h"
#include "base/sha256.h"
#include "parsers/document_parser.h"

namespace corpus {
namespace {

std::string data_file(const std::string& name) {
  return base::read_file(base::resource_path("tests/corpus/data/" + name));
}

parsers::Document parsed(const std::string& letter) {
  const std::string text = data_file(letter + ".txt");
  parsers::SourceText source;
  source.text = text;
  parsers::Document document = parsers::parse_document(source);
  document.source.href = letter;
  document.source.sha256 = base::sha256_hex(text);
  return document;
}

}  // namespace

const std::vector<parsers::Document>& sample_corpus() {
  static const std::vector<parsers::Document> kDocuments = [] {
    std::vector<parsers::Document> documents;
    for (const char letter : std::string("ABCDEFG"))
      documents.push_back(parsed(std::string(1, letter)));
    return documents;
  }();
  return kDocuments;
}

const parsers::Document& sample(const std::string& letter) {
  return sample_corpus().at(static_cast<std::size_t>(letter.at(0) - 'A'));
}

void put_samples(Store& store) {
  for (const parsers::Document& document : sample_corpus())
    store.put(document);
}

std::vector<std::vector<std::string>> sample_table(const std::string& file) {
  const std::string text = data_file(file);
  std::vector<std::vector<std::string>> rows;
  for (std::string_view line : base::split_lines(text)) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t tab = line.find('\t'); tab != line.npos; tab = line.find('\t')) {
      row.emplace_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    row.emplace_back(line);
  }
  return rows;
}

}  // namespace corpus
