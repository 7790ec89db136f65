#include "parsers/import/legacy_charset.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/resources.h"
#include "base/text.h"

// A code is one to four bytes, packed into a number and looked up in a hash table. The longest code
// that begins with each byte is known, so plain ASCII is never looked up.

namespace parsers {
namespace {

constexpr std::string_view kFormat = "# vanban legacy charsets 1";
constexpr std::array<std::string_view, 6> kNames{
    "TCVN3", "VNI", "VISCII", "Windows-1258", "VIQR", "VPS"};
// The columns of the file in the order of LegacyEncoding.
constexpr std::array<std::size_t, 6> kColumns{1, 2, 3, 5, 6, 4};

// Windows-1252, bytes 80 to 9F; 0 where it has none.
constexpr std::array<char32_t, 32> kWestern{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kSoftHyphen = 0xAD;

char32_t western(char32_t byte) {
  if (byte < 0x80 || byte > 0x9F) return byte;
  const char32_t character = kWestern[byte - 0x80];
  return character == 0 ? kReplacement : character;
}

// The byte of a character that Windows-1252 or Latin-1 has; the character itself when they have
// none. U+03BC and U+2219 are what some programs write for B5 and B7.
char32_t western_byte(char32_t c) {
  if (c <= 0xFF) return c;
  if (c == 0x03BC) return 0xB5;
  if (c == 0x2219) return 0xB7;
  const auto* found = std::find(kWestern.begin(), kWestern.end(), c);
  return found == kWestern.end() ? c : 0x80 + static_cast<char32_t>(found - kWestern.begin());
}

// A backslash that keeps the sign behind it from being a mark: "co\\." is "co.", "d\\d" is "dd".
bool is_escape(const CodeUnits& units, std::size_t at) {
  static constexpr std::u32string_view kSigns = U"^(+*'`?~.\\";
  if (units[at] != '\\' || at + 1 == units.size()) return false;
  const char32_t next = units[at + 1];
  const bool second_d = (next == 'd' || next == 'D') && at > 0 && (units[at - 1] | 0x20) == 'd';
  return second_d || kSigns.find(next) != std::u32string_view::npos;
}

bool is_letter_unit(char32_t unit) {
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') ||
         (unit > 0xA0 && unit <= 0xFF);
}

[[noreturn]] void reject(std::size_t line) {
  throw base::Error("legacy_charsets.tsv",
                    std::string(base::tr("bảng mã chữ hỏng ở dòng ",
                                         "the table of encodings is damaged at line ")) +
                        std::to_string(line),
                    base::ErrorCode::missing);
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    fields.push_back(line.substr(begin, end - begin));
    if (end == line.size()) return fields;
    begin = end + 1;
  }
}

std::optional<unsigned> hexadecimal(std::string_view digits) {
  unsigned value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (result.ec != std::errc() || result.ptr != digits.data() + digits.size()) return {};
  return value;
}

}  // namespace

struct LegacyCharset::Codes {
  static constexpr std::size_t kLongest = 4;

  std::unordered_map<std::uint32_t, char32_t> characters;  // packed code -> character
  std::array<std::uint8_t, 256> longest{};                 // code that begins with the byte
  std::vector<Letter> letters;

  // `way` is a code in hexadecimal; false when it is none.
  bool add(char32_t character, std::string_view way, bool usual) {
    const std::optional<unsigned> packed = hexadecimal(way);
    const std::size_t length = way.size() / 2;
    if (!packed || way.size() % 2 != 0 || length < 1 || length > kLongest) return false;
    characters[*packed] = character;
    const std::size_t first = *packed >> (8 * (length - 1));
    longest[first] = std::max(longest[first], static_cast<std::uint8_t>(length));
    if (!usual) return true;
    std::string code;
    for (std::size_t i = length; i-- > 0;)
      code += static_cast<char>((*packed >> (8 * i)) & 0xFF);
    letters.push_back({character, std::move(code)});
    return true;
  }

  // The character that the longest code at `at` means, and the code's length; 0 when none does.
  std::size_t match(const CodeUnits& units, std::size_t at, char32_t& character) const {
    if (units[at] > 0xFF) return 0;
    const std::size_t most = std::min<std::size_t>(longest[units[at]], units.size() - at);
    std::size_t best = 0;
    std::uint32_t packed = 0;
    for (std::size_t length = 1; length <= most && units[at + length - 1] <= 0xFF; ++length) {
      packed = packed << 8 | units[at + length - 1];
      const auto found = characters.find(packed);
      if (found == characters.end()) continue;
      best = length;
      character = found->second;
    }
    return best;
  }
};

std::string_view encoding_name(LegacyEncoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)];
}

std::optional<LegacyEncoding> encoding_from_name(std::string_view name) {
  const std::string wanted = base::to_lower(name);
  for (const LegacyEncoding encoding : kLegacyEncodings) {
    if (base::to_lower(encoding_name(encoding)) == wanted) return encoding;
  }
  return {};
}

CodeUnits units_of_bytes(std::string_view bytes) {
  CodeUnits units;
  units.reserve(bytes.size());
  for (const char c : bytes)
    units += static_cast<unsigned char>(c);
  return units;
}

CodeUnits units_of_misread(std::string_view text) {
  constexpr char32_t kMinus = 0x2212;
  CodeUnits units;
  units.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    units += western_byte(base::next_char(text, at));
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i] != kMinus) continue;
    const bool behind_letter = i > 0 && is_letter_unit(units[i - 1]);
    const bool before_letter = i + 1 < units.size() && is_letter_unit(units[i + 1]);
    if (behind_letter || before_letter) units[i] = kSoftHyphen;
  }
  return units;
}

std::string decode_western(const CodeUnits& units) {
  std::string text;
  for (const char32_t unit : units)
    base::append_utf8(text, western(unit));
  return base::to_nfc(text);
}

LegacyCharset::LegacyCharset(LegacyEncoding encoding, std::unique_ptr<Codes> codes)
    : encoding_(encoding), codes_(std::move(codes)) {}

LegacyCharset::~LegacyCharset() = default;

const LegacyCharset& LegacyCharset::of(LegacyEncoding encoding) {
  static const std::array<LegacyCharset, 6> kCharsets = [] {
    std::array<std::unique_ptr<Codes>, 6> codes;
    for (std::unique_ptr<Codes>& of_one : codes)
      of_one = std::make_unique<Codes>();
    const std::string file =
        base::read_file(base::resource_path("parsers/import/data/legacy_charsets.tsv"));
    std::size_t number = 0;
    for (const std::string_view line : base::split_lines(file)) {
      if (++number == 1 && line != kFormat) reject(number);
      if (line.empty() || line.front() == '#') continue;
      const std::vector<std::string_view> fields = fields_of(line);
      const auto character =
          fields[0].starts_with("U+") ? hexadecimal(fields[0].substr(2)) : std::nullopt;
      if (fields.size() != kColumns.size() + 1 || !character) reject(number);
      for (std::size_t i = 0; i < kColumns.size(); ++i) {
        bool usual = true;
        for (const std::string_view way : base::split_words(fields[kColumns[i]])) {
          if (way != "-" && !codes[i]->add(*character, way, usual)) reject(number);
          usual = false;
        }
      }
    }
    return std::array{LegacyCharset(LegacyEncoding::tcvn3, std::move(codes[0])),
                      LegacyCharset(LegacyEncoding::vni, std::move(codes[1])),
                      LegacyCharset(LegacyEncoding::viscii, std::move(codes[2])),
                      LegacyCharset(LegacyEncoding::windows_1258, std::move(codes[3])),
                      LegacyCharset(LegacyEncoding::viqr, std::move(codes[4])),
                      LegacyCharset(LegacyEncoding::vps, std::move(codes[5]))};
  }();
  return kCharsets[static_cast<std::size_t>(encoding)];
}

std::string LegacyCharset::decode(const CodeUnits& units) const {
  const bool escapes = encoding_ == LegacyEncoding::viqr;
  std::string text;
  text.reserve(units.size());
  for (std::size_t at = 0; at < units.size();) {
    if (escapes && is_escape(units, at)) {
      base::append_utf8(text, units[at + 1]);
      at += 2;
      continue;
    }
    char32_t character = 0;
    const std::size_t length = codes_->match(units, at, character);
    base::append_utf8(text, length > 0 ? character : western(units[at]));
    at += std::max<std::size_t>(length, 1);
  }
  return base::to_nfc(text);
}

bool LegacyCharset::joins(char32_t unit, char32_t next) const {
  return unit <= 0xFF && next <= 0xFF && codes_->characters.contains(unit << 8 | next);
}

const std::vector<LegacyCharset::Letter>& LegacyCharset::letters() const {
  return codes_->letters;
}

}  // namespace parsers
