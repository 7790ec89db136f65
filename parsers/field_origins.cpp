#include "parsers/field_origins.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parsers/block_finder.h"
#include "parsers/words.h"

// The letterhead and the signature are short: their words are laid in one row, each with its block,
// and the words of a field are looked for in it, first in one piece, then anywhere.

namespace parsers {
namespace {

constexpr double kInOnePiece = 0.99;
constexpr double kPutTogether = 0.9;      // expanded, or from several lines with others between
constexpr double kInferred = 0.8;         // not printed as such
constexpr std::size_t kMostWords = 2000;  // of a region; what is longer is no letterhead

double words_confidence(const Block& block) {
  return block.text.place ? std::clamp(block.text.place->confidence, 0.0, 1.0) : 1.0;
}

// The words of some blocks in a row.
class Region {
 public:
  explicit Region(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (words_.size() > kMostWords) break;
      for (Word& word : read_words(block.text.text))
        words_.emplace_back(std::move(word.key), &block);
    }
  }

  Origin find(std::string_view value) const {
    std::vector<std::string> wanted;
    for (Word& word : read_words(value))
      wanted.push_back(std::move(word.key));
    const auto same = [](const auto& word, const std::string& key) { return word.first == key; };
    const auto begin =
        std::search(words_.begin(), words_.end(), wanted.begin(), wanted.end(), same);
    if (!wanted.empty() && begin != words_.end())
      return origin(begin, begin + static_cast<std::ptrdiff_t>(wanted.size()), kInOnePiece);
    return find_scattered(wanted);
  }

 private:
  using Place = std::vector<std::pair<std::string, const Block*>>::const_iterator;

  // The first word decides for the block; all of them for how sure it is.
  Origin find_scattered(const std::vector<std::string>& wanted) const {
    const Block* block = nullptr;
    bool all = !wanted.empty();
    for (const std::string& key : wanted) {
      const auto found = std::find_if(
          words_.begin(), words_.end(), [&](const auto& word) { return word.first == key; });
      all = all && found != words_.end();
      if (found != words_.end() && block == nullptr) block = found->second;
    }
    if (!all || block == nullptr) return {"", kInferred};
    return {block->id, kPutTogether * words_confidence(*block)};
  }

  static Origin origin(Place begin, Place end, double confidence) {
    double words = 1;
    for (Place at = begin; at != end; ++at)
      words = std::min(words, words_confidence(*at->second));
    return {begin->second->id, confidence * words};
  }

  std::vector<std::pair<std::string, const Block*>> words_;
};

std::string_view value_of(const Metadata& metadata, Field field) {
  switch (field) {
    case Field::type:
      return metadata.type;
    case Field::number:
      return metadata.number;
    case Field::issuer:
      return metadata.issuer;
    case Field::place:
      return metadata.place;
    case Field::date:
      return metadata.date_text;
    case Field::subject:
      return metadata.subject;
    case Field::addressee:
      return metadata.addressee;
    case Field::secrecy:
      return metadata.secrecy;
    case Field::urgency:
      return metadata.urgency;
  }
  return {};
}

// How often such actors were right: 926 of 30 documents annotated by hand, in sentences found
// right.
double sureness(ActorSource source) {
  switch (source) {
    case ActorSource::sentence:
      return 0.92;
    case ActorSource::table:
      return 0.98;
    case ActorSource::heading:
    case ActorSource::parent:
    case ActorSource::none:
      return 0.95;
  }
  return 0.95;
}

// The same for 189 deadlines.
double sureness(const Deadline& deadline) {
  if (deadline.year_inferred) return 0.9;
  switch (deadline.kind) {
    case DeadlineKind::date:
    case DeadlineKind::period:
    case DeadlineKind::on_request:
      return 0.98;
    case DeadlineKind::recurring:
    case DeadlineKind::continuous:
      return 0.9;
    case DeadlineKind::relative:
      return 0.87;
  }
  return 0.9;
}

void find_origins(Obligation& obligation) {
  const std::optional<Place>& place = obligation.text.place;
  const double words = place ? std::clamp(place->confidence, 0.0, 1.0) : 1.0;
  for (Actor& actor : obligation.actors)
    actor.confidence = sureness(actor.source) * words;
  for (Deadline& deadline : obligation.deadlines)
    deadline.confidence = sureness(deadline) * words;
}

// The confidence of the words of each block that has a place.
class BlockConfidence {
 public:
  explicit BlockConfidence(const Document& document) {
    const auto add = [this](const Block& block) {
      if (block.text.place) by_id_[block.id] = words_confidence(block);
    };
    each_block(document, add);
  }

  double of(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? 1.0 : found->second;
  }

 private:
  std::unordered_map<std::string, double> by_id_;
};

// A recipient stands where its lines stand.
void find_origins(std::vector<Recipient>& recipients, const Document& document) {
  if (recipients.empty()) return;
  const BlockFinder blocks(document);
  for (Recipient& recipient : recipients) {
    const std::vector<base::TextSpan>& spans = recipient.text.spans;
    const Block* block = spans.empty() ? nullptr : blocks.find(spans.front());
    if (block == nullptr) {
      recipient.origin = Origin{"", kInferred};
    } else {
      const double whole = spans.size() == 1 ? kInOnePiece : kPutTogether;
      recipient.origin = Origin{block->id, whole * words_confidence(*block)};
    }
  }
}

}  // namespace

void find_origins(Document& document) {
  Metadata& metadata = document.metadata;
  const Region head(document.letterhead);
  for (std::size_t i = 0; i < kFields; ++i) {
    const std::string_view value = value_of(metadata, static_cast<Field>(i));
    metadata.origins[i].reset();
    if (!value.empty()) metadata.origins[i] = head.find(value);
  }
  const Region foot(document.signature);
  for (Signer& signer : metadata.signers)
    signer.origin = foot.find(signer.name.empty() ? signer.position : signer.name);
  find_origins(document.recipients, document);
  const BlockConfidence blocks(document);
  for (Reference& reference : document.references) {
    const double whole = reference.type.empty() ? kPutTogether : kInOnePiece;
    if (!reference.origin) reference.origin = Origin{};
    reference.origin->confidence = whole * blocks.of(reference.origin->block);
  }
  for (Obligation& obligation : document.obligations)
    find_origins(obligation);
}

}  // namespace parsers
