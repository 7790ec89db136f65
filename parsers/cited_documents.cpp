#include "parsers/cited_documents.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/citation_parser.h"
#include "parsers/short_forms.h"
#include "parsers/text_folding.h"

// The document is read twice. First the citations of every paragraph are found and those of one
// number made one reference. Then, with all references and the names given to them known, each
// paragraph's citations and short forms are put in order and told which reference they mean.

namespace parsers {
namespace {

constexpr std::size_t kItself = static_cast<std::size_t>(-1);
constexpr std::size_t kMostGivenNames =
    64;  // of one document, so that the search for them is short

// Where a document is named in a paragraph.
struct Named {
  base::TextSpan span;
  std::size_t reference = kItself;
};

// One paragraph, heading or cell.
struct Passage {
  std::string_view text;
  const std::string* section = nullptr;
  const std::string* block = nullptr;
  std::vector<Named> named;
};

const std::string kNone;

std::string figures_of(std::string_view number) {
  std::size_t end = 0;
  while (end < number.size() && is_digit(static_cast<unsigned char>(number[end])))
    ++end;
  return std::string(number.substr(0, end));
}

class Collector {
 public:
  explicit Collector(const Document& document) : document_(document) {
    Text subject{document.metadata.subject, {}, {}};
    read(subject, kNone, kNone);
    read(document.preamble, kNone);
    for (const Node& node : document.body)
      read(node, kNone);
    read(document.closing, kNone);
    for (const Section& annex : document.annexes)
      read(annex);
  }

  CitedDocuments finish() {
    index_short_forms();
    for (Passage& passage : passages_)
      name_all(passage);
    return std::move(cited_);
  }

 private:
  // --- first reading ---

  void read(const Text& text, const std::string& section, const std::string& block) {
    Passage passage{text.text, &section, &block, {}};
    std::vector<Citation> citations = find_citations(text.text);
    for (std::size_t i = 0; i < citations.size(); ++i) {
      Citation& citation = citations[i];
      const base::TextSpan span = citation.span;
      std::size_t reference = kItself;
      if (!is_own(citation, text.text)) {
        const std::size_t next =
            i + 1 < citations.size() ? citations[i + 1].span.begin : text.text.size();
        reference = add(std::move(citation.reference), block);
        if (next > span.end) give_name(reference, passage.text.substr(span.end, next - span.end));
      }
      passage.named.push_back({span, reference});
    }
    if (&section != &kNone || &block != &kNone) passages_.push_back(std::move(passage));
  }

  void read(const std::vector<Block>& blocks, const std::string& section) {
    for (const Block& block : blocks)
      read(block, section);
  }

  void read(const Block& block, const std::string& section) {
    read(block.text, section, block.id);
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells)
        read(cell.text, section, block.id);
    }
  }

  void read(const Section& section) {
    if (section.heading) read(*section.heading, section.path, kNone);
    for (const Node& child : section.children)
      read(child, section.path);
  }

  void read(const Node& node, const std::string& section) {
    if (const auto* block = std::get_if<Block>(&node)) {
      read(*block, section);
    } else {
      read(std::get<Section>(node));
    }
  }

  // The document speaks of itself: by its number, or, where that is handwritten, as what an annex
  // comes with.
  bool is_own(const Citation& citation, std::string_view paragraph) const {
    const Metadata& own = document_.metadata;
    const Reference& reference = citation.reference;
    if (base::to_lower(reference.number) == base::to_lower(own.number)) return true;
    const bool number_known =
        !own.number.empty() && is_digit(static_cast<unsigned char>(own.number.front()));
    if (number_known || reference.type != own.type) return false;
    const std::string lead = bare_key(tail_of(paragraph.substr(0, citation.span.begin), 24));
    return lead.ends_with("kemtheo");
  }

  // The index of the reference that `reference` is.
  std::size_t add(Reference reference, const std::string& block) {
    std::vector<Reference>& references = cited_.references;
    const auto [place, is_new] =
        by_number_.emplace(base::to_lower(reference.number), references.size());
    if (is_new) {
      reference.id = "r" + std::to_string(references.size() + 1);
      reference.origin = Origin{block, 1.0};
      references.push_back(std::move(reference));
      return place->second;
    }
    Reference& first = references[place->second];
    if (first.type.empty()) first.type = reference.type;
    if (first.date_iso.empty() && !reference.date_iso.empty()) {
      first.date_iso = reference.date_iso;
      if (first.issuer.empty()) first.issuer = reference.issuer;
    }
    if (first.origin->block.empty()) first.origin->block = block;  // the subject is in no block
    return place->second;
  }

  // `behind` is the text behind a citation up to the next.
  void give_name(std::size_t reference, std::string_view behind) {
    Reference& named = cited_.references[reference];
    if (!named.short_name.empty() || named.type.empty()) return;
    std::string name = given_name(behind);
    // "(sau đây gọi tắt là cấp xã)" names something else.
    if (base::to_lower(name).starts_with(base::to_lower(named.type)))
      named.short_name = std::move(name);
  }

  // --- second reading ---

  void index_short_forms() {
    const std::vector<Reference>& references = cited_.references;
    for (std::size_t i = 0; i < references.size(); ++i) {
      const Reference& reference = references[i];
      const auto [place, is_new] = by_figures_.emplace(
          base::to_lower(reference.type) + ' ' + figures_of(reference.number), i);
      if (!is_new) place->second = kItself;  // two could be meant
      // A bare "Quy chế" stands for too many things.
      if (reference.short_name.size() > reference.type.size() &&
          given_names_.size() < kMostGivenNames)
        given_names_.emplace_back(reference.short_name, i);
    }
  }

  // Citations go before short forms, and these before given names, where they begin together.
  void name_all(Passage& passage) {
    std::vector<Named> named = passage.named;
    add_short_forms(passage, named);
    add_given_names(passage, named);
    std::stable_sort(named.begin(), named.end(), [](const Named& a, const Named& b) {
      return a.span.begin < b.span.begin;
    });
    std::size_t done = 0;
    for (const Named& one : named) {
      if (one.span.begin < done) continue;
      add_mention(passage, one);
      done = one.span.end;
    }
  }

  // The short forms whose documents are known.
  void add_short_forms(const Passage& passage, std::vector<Named>& named) {
    auto citation = passage.named.begin();
    for (const ShortForm& form : find_short_forms(passage.text)) {
      for (; citation != passage.named.end() && citation->span.begin < form.span.begin; ++citation)
        remember(citation->reference);
      if (const auto reference = meant_by(form)) named.push_back({form.span, *reference});
    }
    for (; citation != passage.named.end(); ++citation)
      remember(citation->reference);
  }

  // The document named last decides what "nêu trên" means.
  void remember(std::size_t reference) {
    if (reference != kItself) last_of_type_[cited_.references[reference].type] = reference;
  }

  std::optional<std::size_t> meant_by(const ShortForm& form) const {
    if (!form.figures.empty()) {
      const auto place = by_figures_.find(base::to_lower(form.type) + ' ' + form.figures);
      if (place == by_figures_.end() || place->second == kItself) return std::nullopt;
      return place->second;
    }
    if (form.pointer == ShortForm::Pointer::this_one && form.type == document_.metadata.type)
      return kItself;
    const auto last = last_of_type_.find(form.type);
    if (last == last_of_type_.end()) return std::nullopt;
    return last->second;
  }

  void add_given_names(const Passage& passage, std::vector<Named>& named) const {
    for (const auto& [name, reference] : given_names_) {
      std::size_t at = passage.text.find(name);
      while (at != std::string_view::npos) {
        const std::size_t end = at + name.size();
        named.push_back({{at, end}, reference});
        at = passage.text.find(name, end);
      }
    }
  }

  void add_mention(const Passage& passage, const Named& named) {
    const base::TextSpan part = part_before(passage.text, named.span.begin);
    const std::size_t begin = std::min(part.begin, named.span.begin);
    Mention mention;
    if (named.reference != kItself) mention.reference = cited_.references[named.reference].id;
    mention.section = *passage.section;
    mention.block = *passage.block;
    mention.part = std::string(base::slice(passage.text, part));
    mention.text = std::string(passage.text.substr(begin, named.span.end - begin));
    cited_.mentions.push_back(std::move(mention));
  }

  const Document& document_;
  CitedDocuments cited_;
  std::vector<Passage> passages_;
  std::unordered_map<std::string, std::size_t> by_number_;   // -> references
  std::unordered_map<std::string, std::size_t> by_figures_;  // "chỉ thị 47" -> references
  std::vector<std::pair<std::string, std::size_t>> given_names_;
  std::map<std::string, std::size_t> last_of_type_;
};

}  // namespace

CitedDocuments find_cited_documents(const Document& document) {
  return Collector(document).finish();
}

}  // namespace parsers
