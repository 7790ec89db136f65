// Whatever text a document holds, the extractor finds the same obligations in it twice, with ids of
// their own, inside the text, and in linear time.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include "base/text.h"
#include "parsers/document_parser.h"
#include "parsers/obligation_extractor.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parsers::SourceText source;
  source.text = base::to_nfc({reinterpret_cast<const char*>(data), size});
  const parsers::Document document = parsers::parse_document(source);
  const auto found = parsers::extract_obligations(document);
  std::set<std::string> ids;
  for (const parsers::Obligation& obligation : found) {
    require(ids.insert(obligation.id).second);
    require(!obligation.text.text.empty());
    require(obligation.confidence >= 0.0 && obligation.confidence <= 1.0);
    for (const base::TextSpan& span : obligation.text.spans)
      require(span.begin <= span.end && span.end <= source.text.size());
  }
  require(parsers::extract_obligations(document) == found);
  return 0;
}
