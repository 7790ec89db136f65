#include "diacritics/model_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/sha256.h"
#include "diacritics/codebook.h"
#include "diacritics/model_format.h"

namespace diacritics {
namespace {

namespace format = model_format;
static_assert(std::endian::native == std::endian::little, "the file is written as memory has it");

// The part of the file behind the header.
class Body {
 public:
  template <typename T>
  format::Section add(const std::vector<T>& values) {
    return add_bytes(values.data(), values.size() * sizeof(T));
  }
  template <typename T, std::size_t n>
  format::Section add(const std::array<T, n>& values) {
    return add_bytes(values.data(), n * sizeof(T));
  }
  format::Section add(std::string_view text) { return add_bytes(text.data(), text.size()); }

  const std::string& bytes() const { return bytes_; }

 private:
  format::Section add_bytes(const void* data, std::size_t size) {
    bytes_.resize((bytes_.size() + 7) / 8 * 8);
    const format::Section section{sizeof(format::Header) + bytes_.size(), size};
    bytes_.append(static_cast<const char*>(data), size);
    return section;
  }

  std::string bytes_;
};

// Many texts in one, with their offsets.
struct Texts {
  std::vector<std::uint32_t> offsets{0};
  std::string text;

  void add(std::string_view piece) {
    text += piece;
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
  }
};

std::uint8_t byte_of(float value, float scale) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value * scale), 0L, 255L));
}

void add_vocabulary(const Vocabulary& vocabulary, format::Header& header, Body& body) {
  Texts words, groups;
  std::vector<std::uint32_t> group_words;
  std::vector<std::uint8_t> facts(3 * word_class_count);
  for (WordId id = 0; id < word_class_count; ++id)
    words.add("");
  for (WordId id = word_class_count; id < vocabulary.size(); ++id) {
    const VocabularyWord& word = vocabulary.word(id);
    words.add(word.key);
    facts.push_back(byte_of(static_cast<float>(std::log10(static_cast<double>(word.count))), 20));
    facts.push_back(byte_of(word.facts.capital_share, 255));
    facts.push_back(byte_of(word.facts.modern_style, 255));
    if (id > word_class_count && vocabulary.word(id - 1).stripped == word.stripped) continue;
    group_words.push_back(id);
    groups.add(word.stripped);
  }
  header.words = static_cast<std::uint32_t>(vocabulary.size());
  header.groups = static_cast<std::uint32_t>(group_words.size());
  group_words.push_back(header.words);
  header.vocabulary[format::word_offsets] = body.add(words.offsets);
  header.vocabulary[format::word_text] = body.add(words.text);
  header.vocabulary[format::group_words] = body.add(group_words);
  header.vocabulary[format::group_offsets] = body.add(groups.offsets);
  header.vocabulary[format::group_text] = body.add(groups.text);
  header.vocabulary[format::word_facts] = body.add(facts);
}

float log10_of(float value) {
  return std::log10(std::max(value, 1e-30F));
}

// Which entries of `level` are contexts of the next one, and where their continuations stand.
struct Contexts {
  std::vector<std::uint64_t> is_parent;
  std::vector<std::uint32_t> ranks;
  std::vector<std::uint32_t> first_child;
  std::vector<float> backoffs;

  Contexts(const std::vector<Ngram>& level, const std::vector<Ngram>& next)
      : is_parent((level.size() + 63) / 64), ranks(is_parent.size()) {
    std::size_t child = 0;
    for (std::size_t i = 0; i < level.size(); ++i) {
      if (i % 64 == 0) ranks[i / 64] = static_cast<std::uint32_t>(backoffs.size());
      if (child == next.size() || context_of(next[child].key) != level[i].key) continue;
      is_parent[i / 64] |= std::uint64_t{1} << (i % 64);
      first_child.push_back(static_cast<std::uint32_t>(child));
      backoffs.push_back(log10_of(level[i].backoff));
      while (child < next.size() && context_of(next[child].key) == level[i].key)
        ++child;
    }
    first_child.push_back(static_cast<std::uint32_t>(child));
  }
};

std::vector<std::uint8_t> codes(const Codebook& codebook, const std::vector<float>& values) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(values.size());
  for (const float value : values)
    bytes.push_back(codebook.code(value));
  return bytes;
}

void add_level(const NgramTable& table, std::size_t n, format::Header& header, Body& body) {
  const std::vector<Ngram>& level = table.levels[n - 1];
  format::Level& to = header.levels[n - 1];
  to.entries = level.size();
  std::vector<std::uint16_t> last_words;
  std::vector<float> probs;
  for (const Ngram& ngram : level) {
    if (n > 1) last_words.push_back(static_cast<std::uint16_t>(last_word(ngram.key)));
    probs.push_back(log10_of(ngram.prob));
  }
  const Codebook prob_codes(probs);
  to.sections[format::words] = body.add(last_words);
  to.sections[format::probs] = body.add(codes(prob_codes, probs));
  to.sections[format::prob_values] = body.add(prob_codes.values());
  if (n == table.order()) return;

  const Contexts contexts(level, table.levels[n]);
  const Codebook backoff_codes(contexts.backoffs);
  to.contexts = contexts.backoffs.size();
  to.sections[format::is_parent] = body.add(contexts.is_parent);
  to.sections[format::parent_ranks] = body.add(contexts.ranks);
  to.sections[format::first_child] = body.add(contexts.first_child);
  to.sections[format::backoffs] = body.add(codes(backoff_codes, contexts.backoffs));
  to.sections[format::backoff_values] = body.add(backoff_codes.values());
}

}  // namespace

std::string model_bytes(const NgramTable& table, const Vocabulary& vocabulary) {
  format::Header header;
  Body body;
  header.order = static_cast<std::uint32_t>(table.order());
  add_vocabulary(vocabulary, header, body);
  for (std::size_t n = 1; n <= table.order(); ++n)
    add_level(table, n, header, body);
  header.file_size = sizeof header + body.bytes().size();
  const std::string digest = base::sha256_hex(body.bytes());
  std::copy_n(digest.begin(), header.checksum.size(), header.checksum.begin());

  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  bytes += body.bytes();
  return bytes;
}

std::size_t vocabulary_bytes(const Vocabulary& vocabulary) {
  format::Header header;
  Body body;
  add_vocabulary(vocabulary, header, body);
  return sizeof header + body.bytes().size();
}

}  // namespace diacritics
