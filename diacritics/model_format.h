#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace diacritics {

// The bytes of a language model file, as docs/format_model.md draws them. Little-endian; every
// section begins at a multiple of 8.
namespace model_format {

constexpr std::array<char, 8> kMagic = {'V', 'N', 'L', 'M', '\r', '\n', '\x1A', '\n'};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kMaxOrder = 4;
constexpr std::size_t kMaxVocabulary = 65536;
constexpr std::size_t kCodebookSize = 256;
constexpr std::size_t kChecksumSize = 64;  // SHA-256 in hexadecimal

struct Section {
  std::uint64_t offset = 0;  // from the beginning of the file
  std::uint64_t size = 0;    // in bytes, without the padding behind it
};

enum VocabularySection : std::size_t {
  word_offsets,   // u32[words + 1] into word_text
  word_text,      // UTF-8, no separators
  group_words,    // u32[groups + 1]: the first word of each group of one unmarked form
  group_offsets,  // u32[groups + 1] into group_text
  group_text,     // the unmarked forms in byte order
  word_facts,     // u8[words][3]: 20 * log10 count, 255 * capital share, 255 * modern style
  vocabulary_section_count
};

// The n-grams of one length n. Entry i of level 1 is word i; the entries of higher levels that
// continue one context stand together, ordered by their last word.
enum LevelSection : std::size_t {
  words,         // u16[entries]: the last word of each entry; empty in level 1
  probs,         // u8[entries] into prob_values
  prob_values,   // f32[256]: log10
  is_parent,     // u64[entries / 64 rounded up], bit i % 64 of element i / 64: entry i is a context
  parent_ranks,  // u32[as many]: contexts before entry 64 * i
  first_child,   // u32[contexts + 1]: into the next level's entries
  backoffs,      // u8[contexts] into backoff_values
  backoff_values,  // f32[256]: log10
  level_section_count
};

struct Level {
  std::uint64_t entries = 0;
  std::uint64_t contexts = 0;
  std::array<Section, level_section_count> sections;
};

struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint32_t version = kVersion;
  std::uint32_t byte_order = kByteOrder;
  std::uint64_t file_size = 0;
  std::array<char, kChecksumSize> checksum{};  // of all bytes behind the header
  std::uint32_t order = 0;
  std::uint32_t words = 0;
  std::uint32_t groups = 0;
  std::uint32_t reserved = 0;
  std::array<Section, vocabulary_section_count> vocabulary;
  std::array<Level, kMaxOrder> levels;
};
static_assert(sizeof(Header) == 8 + 8 + 8 + 64 + 16 + 6 * 16 + 4 * (16 + 8 * 16));

}  // namespace model_format
}  // namespace diacritics
