#include "diacritics/ngram_model.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <variant>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/sha256.h"
#include "base/text.h"
#include "diacritics/model_format.h"

// The n-grams form a trie: a node is a run of words, its children are the words seen after it. A
// state holds the trie nodes of the last one, two and three words, so scoring a word is one search
// among the children of each, and the places where it is found are the next state. Children are
// ordered by word, so that a whole list of candidates in that order is found by one search per
// node.

namespace diacritics {

namespace {

namespace format = model_format;

base::Error bad_model(std::string_view where, std::string_view vi, std::string_view en) {
  return base::Error(std::string(where), base::tr(vi, en), base::ErrorCode::missing);
}

// Reads values out of the file's bytes, which need not be aligned.
template <typename T>
class Array {
 public:
  Array() = default;
  Array(const std::byte* data, std::size_t size) : data_(data), size_(size) {}

  std::size_t size() const { return size_; }
  T operator[](std::size_t i) const {
    assert(i < size_);
    T value;
    std::memcpy(&value, data_ + i * sizeof(T), sizeof(T));
    return value;
  }

 private:
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

// std::popcount calls a function where the processor is not known to count bits.
std::uint32_t count_bits(std::uint64_t bits) {
  bits -= (bits >> 1) & 0x5555555555555555;
  bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
  return static_cast<std::uint32_t>((bits * 0x0101010101010101) >> 56);
}

// The first place in [begin, end) for which `is_below` does not hold, `end` when it holds for all;
// it holds for none behind the first.
template <typename IsBelow>
std::size_t first_above(std::size_t begin, std::size_t end, const IsBelow& is_below) {
  std::size_t length = end - begin;
  while (length > 0) {
    const std::size_t half = length / 2;
    const bool below = is_below(begin + half);
    begin = below ? begin + half + 1 : begin;
    length = below ? length - half - 1 : half;
  }
  return begin;
}

// The same, where it is probably near: in steps that double.
template <typename IsBelow>
std::size_t next_above(std::size_t begin, std::size_t end, const IsBelow& is_below) {
  std::size_t step = 1;
  while (begin + step <= end && is_below(begin + step - 1)) {
    begin += step;
    step *= 2;
  }
  return first_above(begin, std::min(begin + step - 1, end), is_below);
}

struct Children {
  std::size_t begin = 0, end = 0;
};

struct Level {
  std::size_t entries = 0;
  std::size_t contexts = 0;
  Array<std::uint16_t> words;
  Array<std::uint8_t> probs;
  Array<std::uint64_t> is_parent;
  Array<std::uint32_t> parent_ranks;
  Array<std::uint32_t> first_child;
  Array<std::uint8_t> backoffs;
  std::array<float, format::kCodebookSize> prob_values{};
  std::array<float, format::kCodebookSize> backoff_values{};

  float prob(std::size_t entry) const { return prob_values[probs[entry]]; }
  float backoff(std::uint32_t context) const { return backoff_values[backoffs[context]]; }

  // The number of `entry` among the contexts; kNone when nothing was seen after it.
  std::uint32_t context(std::size_t entry) const {
    const std::uint64_t bits = is_parent[entry / 64];
    const std::uint64_t bit = std::uint64_t{1} << (entry % 64);
    if ((bits & bit) == 0) return ModelState::kNone;
    const std::uint32_t rank = parent_ranks[entry / 64] + count_bits(bits & (bit - 1));
    return rank < contexts ? rank : ModelState::kNone;
  }

  // Where the words after `context` stand among the `limit` entries of the next level.
  Children children(std::uint32_t context, std::size_t limit) const {
    if (context >= contexts) return {};
    const std::size_t begin = first_child[context];
    const std::size_t end = std::min<std::size_t>(first_child[context + 1], limit);
    return begin < end ? Children{begin, end} : Children{};
  }
};

std::string_view class_name(WordId word) {
  constexpr std::string_view kNames[] = {"<none>",
                                         "<s>",
                                         "<unk>",
                                         "<name>",
                                         "<acronym>",
                                         "<number>",
                                         "<date>",
                                         "<code>",
                                         "<web>",
                                         "<roman>",
                                         "<in-code>"};
  return kNames[word];
}

}  // namespace

struct NgramModel::Contents {
  std::variant<base::MappedFile, std::string> storage;
  std::span<const std::byte> bytes;
  format::Header header;
  Array<std::uint32_t> word_offsets, group_words, group_offsets;
  Array<std::uint8_t> facts;
  std::string_view word_text, group_text;
  std::array<Level, format::kMaxOrder> levels;
  ModelState begin, begin_code;

  Contents(std::variant<base::MappedFile, std::string> source, std::string_view where);

  std::size_t order() const { return header.order; }
  std::span<const std::byte> section(const format::Section& section, std::string_view where) const;
  void read_header(std::string_view where);
  void read_level(std::size_t n, std::string_view where);

  template <typename T>
  Array<T> array(const format::Section& place, std::size_t size, std::string_view where) const {
    const std::span<const std::byte> found = section(place, where);
    if (found.size() != size * sizeof(T))
      throw bad_model(where, "mô hình ngôn ngữ bị hỏng", "the language model is damaged");
    return {found.data(), size};
  }

  std::string_view text(const format::Section& place, std::string_view where) const {
    const std::span<const std::byte> found = section(place, where);
    return {reinterpret_cast<const char*>(found.data()), found.size()};
  }

  static std::string_view piece(std::string_view text,
                                const Array<std::uint32_t>& offsets,
                                std::size_t i) {
    const std::size_t begin = std::min<std::size_t>(offsets[i], text.size());
    const std::size_t end = std::min<std::size_t>(offsets[i + 1], text.size());
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
  }

  WordRange group(std::size_t i) const {
    const WordId first = std::min(group_words[i], header.words);
    const WordId last = std::min(group_words[i + 1], header.words);
    return first < last ? WordRange{first, last} : WordRange{};
  }

  void score(std::span<const ModelState> states,
             std::span<const WordId> words,
             std::span<Scored> scored) const;
  void score_words(std::span<const WordId> words, std::span<Scored> scored) const;
  void score_after(std::size_t n,
                   std::uint32_t context,
                   std::span<const WordId> words,
                   std::span<Scored> scored) const;
};

std::span<const std::byte> NgramModel::Contents::section(const format::Section& section,
                                                         std::string_view where) const {
  if (section.offset > bytes.size() || section.size > bytes.size() - section.offset)
    throw bad_model(where, "mô hình ngôn ngữ bị cắt ngắn", "the language model is cut short");
  return bytes.subspan(section.offset, section.size);
}

NgramModel::Contents::Contents(std::variant<base::MappedFile, std::string> source,
                               std::string_view where)
    : storage(std::move(source)) {
  if (const auto* file = std::get_if<base::MappedFile>(&storage)) {
    bytes = file->bytes();
  } else {
    bytes = std::as_bytes(std::span<const char>(std::get<std::string>(storage)));
  }
  read_header(where);
  for (std::size_t n = 1; n <= order(); ++n)
    read_level(n, where);
  if (order() == 1) return;
  begin.node[0] = levels[0].context(boundary);
  begin_code.node[0] = levels[0].context(diacritics::code_begin);
}

void NgramModel::Contents::read_header(std::string_view where) {
  if (bytes.size() < sizeof header)
    throw bad_model(where, "không phải mô hình ngôn ngữ", "it is no language model");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != format::kMagic)
    throw bad_model(where, "không phải mô hình ngôn ngữ", "it is no language model");
  if (header.version != format::kVersion || header.byte_order != format::kByteOrder)
    throw bad_model(where,
                    "mô hình ngôn ngữ thuộc phiên bản khác; hãy huấn luyện lại",
                    "the language model has another version; train it again");
  if (header.file_size != bytes.size())
    throw bad_model(where, "mô hình ngôn ngữ bị cắt ngắn", "the language model is cut short");
  if (header.order < 1 || header.order > format::kMaxOrder || header.words < word_class_count ||
      header.words > format::kMaxVocabulary || header.groups > header.words)
    throw bad_model(where, "mô hình ngôn ngữ bị hỏng", "the language model is damaged");

  const auto& sections = header.vocabulary;
  word_offsets = array<std::uint32_t>(sections[format::word_offsets], header.words + 1, where);
  word_text = text(sections[format::word_text], where);
  group_words = array<std::uint32_t>(sections[format::group_words], header.groups + 1, where);
  group_offsets = array<std::uint32_t>(sections[format::group_offsets], header.groups + 1, where);
  group_text = text(sections[format::group_text], where);
  facts = array<std::uint8_t>(sections[format::word_facts], 3 * std::size_t{header.words}, where);
}

void NgramModel::Contents::read_level(std::size_t n, std::string_view where) {
  const format::Level& from = header.levels[n - 1];
  const bool is_last = n == order();
  if (from.entries > bytes.size() || from.contexts > from.entries ||
      (n == 1 && from.entries != header.words) || (is_last && from.contexts != 0))
    throw bad_model(where, "mô hình ngôn ngữ bị hỏng", "the language model is damaged");

  Level& level = levels[n - 1];
  level.entries = from.entries;
  level.contexts = from.contexts;
  const std::size_t blocks = is_last ? 0 : (level.entries + 63) / 64;
  const auto& sections = from.sections;
  level.words = array<std::uint16_t>(sections[format::words], n == 1 ? 0 : level.entries, where);
  level.probs = array<std::uint8_t>(sections[format::probs], level.entries, where);
  level.is_parent = array<std::uint64_t>(sections[format::is_parent], blocks, where);
  level.parent_ranks = array<std::uint32_t>(sections[format::parent_ranks], blocks, where);
  level.first_child =
      array<std::uint32_t>(sections[format::first_child], is_last ? 0 : level.contexts + 1, where);
  level.backoffs = array<std::uint8_t>(sections[format::backoffs], level.contexts, where);

  const auto prob_values =
      array<float>(sections[format::prob_values], format::kCodebookSize, where);
  const auto backoff_values =
      array<float>(sections[format::backoff_values], is_last ? 0 : format::kCodebookSize, where);
  for (std::size_t i = 0; i < format::kCodebookSize; ++i) {
    level.prob_values[i] = prob_values[i];
    if (!is_last) level.backoff_values[i] = backoff_values[i];
    if (!(std::abs(level.prob_values[i]) < 100) || !(std::abs(level.backoff_values[i]) < 100))
      throw bad_model(where, "mô hình ngôn ngữ bị hỏng", "the language model is damaged");
  }
}

// By themselves.
void NgramModel::Contents::score_words(std::span<const WordId> words,
                                       std::span<Scored> scored) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    scored[i] = {levels[0].prob(words[i]), {}};
    if (order() > 1) scored[i].state.node[0] = levels[0].context(words[i]);
  }
}

// Corrects `scored`, which holds what n - 1 words say, by what was seen after the n - 1 words of
// `context`: probabilities of what was, a back-off weight for what was not. Both lists of words are
// in order: each is skipped through to where the other goes on.
void NgramModel::Contents::score_after(std::size_t n,
                                       std::uint32_t context,
                                       std::span<const WordId> words,
                                       std::span<Scored> scored) const {
  const Level& before = levels[n - 2];
  if (context >= before.contexts) return;
  const float backoff = before.backoff(context);
  for (Scored& s : scored)
    s.log10_prob += backoff;
  const Level& level = levels[n - 1];
  const Children children = before.children(context, level.entries);
  const auto correct = [&](Scored& s, std::size_t child) {
    s.log10_prob = level.prob(child);
    if (n < order()) s.state.node[n - 1] = level.context(child);
  };
  const auto child_below = [&](WordId word) {
    return [&level, word](std::size_t at) { return level.words[at] < word; };
  };
  const WordRange range{words.front(), words.back() + 1};
  if (range.size() == words.size()) {
    std::size_t child = first_above(children.begin, children.end, child_below(range.first));
    for (; child < children.end && range.contains(level.words[child]); ++child)
      correct(scored[level.words[child] - range.first], child);
    return;
  }
  std::size_t child = children.begin;
  for (std::size_t i = 0; i < words.size();) {
    child = next_above(child, children.end, child_below(words[i]));
    if (child == children.end) break;
    const WordId seen = level.words[child];
    if (seen == words[i]) correct(scored[i], child);
    i = next_above(i + 1, words.size(), [&](std::size_t at) { return words[at] < seen; });
  }
}

// From the shortest context to the longest. After the same last word, words and their probabilities
// are the same up to there, which is most of the work.
void NgramModel::Contents::score(std::span<const ModelState> states,
                                 std::span<const WordId> words,
                                 std::span<Scored> scored) const {
  const auto row = [&](std::size_t i) { return scored.subspan(i * words.size(), words.size()); };
  for (std::size_t i = 0; i < states.size(); ++i) {
    std::size_t same = 0;
    while (states[same].node[0] != states[i].node[0])
      ++same;
    if (same < i) {
      std::copy_n(row(same).begin(), words.size(), row(i).begin());
    } else {
      score_words(words, row(i));
      if (order() > 1) score_after(2, states[i].node[0], words, row(i));
    }
  }
  for (std::size_t n = 3; n <= order(); ++n) {
    for (std::size_t i = 0; i < states.size(); ++i)
      score_after(n, states[i].node[n - 2], words, row(i));
  }
}

NgramModel::NgramModel(const std::filesystem::path& path)
    : contents_(std::make_unique<Contents>(base::MappedFile(path), path.string())) {}

NgramModel::NgramModel(std::unique_ptr<Contents> contents) : contents_(std::move(contents)) {}

NgramModel NgramModel::from_bytes(std::string bytes) {
  return NgramModel(std::make_unique<Contents>(std::move(bytes), "language model"));
}

NgramModel::~NgramModel() = default;
NgramModel::NgramModel(NgramModel&&) noexcept = default;
NgramModel& NgramModel::operator=(NgramModel&&) noexcept = default;

bool NgramModel::is_intact() const {
  const auto body = contents_->bytes.subspan(sizeof(format::Header));
  const std::string digest =
      base::sha256_hex({reinterpret_cast<const char*>(body.data()), body.size()});
  return std::equal(digest.begin(),
                    digest.end(),
                    contents_->header.checksum.begin(),
                    contents_->header.checksum.end());
}

std::string NgramModel::version() const {
  const auto& header = contents_->header;
  std::string digest;
  for (std::size_t i = 0; i < 12; ++i) {
    const char c = header.checksum[i];
    digest += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ? c : '?';
  }
  return "vnlm " + std::to_string(header.version) + ", " + std::to_string(header.order) +
         " grams, " + digest;
}

int NgramModel::order() const {
  return static_cast<int>(contents_->order());
}

std::size_t NgramModel::vocabulary_size() const {
  return contents_->header.words;
}

std::size_t NgramModel::ngram_count(int order) const {
  return contents_->levels.at(static_cast<std::size_t>(order - 1)).entries;
}

WordId NgramModel::id(std::string_view key) const {
  std::string stripped = base::strip_marks(key);
  const WordRange range = spellings(stripped);
  for (WordId word = range.first; word < range.last; ++word) {
    if (this->word(word) == key) return word;
  }
  return no_word;
}

std::string_view NgramModel::word(WordId id) const {
  if (id < word_class_count) return class_name(id);
  if (id >= contents_->header.words) return {};
  return Contents::piece(contents_->word_text, contents_->word_offsets, id);
}

WordFacts NgramModel::facts(WordId id) const {
  if (id >= contents_->header.words) return {};
  const auto byte = [&](std::size_t i) {
    return static_cast<float>(contents_->facts[3 * std::size_t{id} + i]);
  };
  return {byte(0) / 20, byte(1) / 255, byte(2) / 255};
}

WordRange NgramModel::spellings(std::string_view stripped) const {
  const Contents& c = *contents_;
  std::size_t begin = 0;
  std::size_t end = c.header.groups;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (Contents::piece(c.group_text, c.group_offsets, middle) < stripped) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  const bool found =
      begin < c.header.groups && Contents::piece(c.group_text, c.group_offsets, begin) == stripped;
  return found ? c.group(begin) : WordRange{};
}

ModelState NgramModel::begin() const {
  return contents_->begin;
}

ModelState NgramModel::begin_code() const {
  return contents_->begin_code;
}

Scored NgramModel::score(const ModelState& state, WordId word) const {
  if (word >= contents_->header.words) word = unknown_word;
  Scored scored;
  contents_->score({&state, 1}, {&word, 1}, {&scored, 1});
  if (word == boundary) scored.state = begin();
  return scored;
}

void NgramModel::score(std::span<const ModelState> states,
                       std::span<const WordId> words,
                       std::span<Scored> scored) const {
  assert(words.empty() || words.back() < contents_->header.words);
  assert(scored.size() == states.size() * words.size());
  if (!words.empty()) contents_->score(states, words, scored);
}

}  // namespace diacritics
