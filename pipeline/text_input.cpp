#include "pipeline/text_input.h"

#include <algorithm>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"

// A damaged UTF-8 text has a broken byte here and there; a Vietnamese text in a one-byte encoding
// has one in every second word, and a UTF-16 text has NULs everywhere. So the share of such bytes
// tells the two apart, and only the first kind is repaired.

namespace pipeline {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// A broken byte in 50, or a NUL in 20, is no longer an accident: running Vietnamese has a marked
// letter about every fourth character.
constexpr std::size_t kBytesPerBroken = 50;
constexpr std::size_t kBytesPerNul = 20;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7F;
}

// A head may end in the middle of a character.
std::string_view without_cut_character(std::string_view head) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, head.size()); ++back) {
    const auto byte = static_cast<unsigned char>(head[head.size() - back]);
    if ((byte & 0xC0) == 0xC0) return head.substr(0, head.size() - back);
    if ((byte & 0xC0) != 0x80) break;
  }
  return head;
}

enum class Encoding { utf8, utf16, other, binary };

Encoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Encoding::utf16;
  const auto nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  if (nuls * 4 > bytes.size()) return Encoding::utf16;  // every second byte of Latin letters
  if (nuls * kBytesPerNul > bytes.size() || controls * 4 > bytes.size()) return Encoding::binary;
  std::size_t broken = 0;
  for (const base::TextSpan& run : base::invalid_utf8(bytes))
    broken += run.end - run.begin;
  return broken * kBytesPerBroken > bytes.size() ? Encoding::other : Encoding::utf8;
}

std::string_view advice(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16:
      return base::tr(
          "văn bản mã UTF-16, không phải UTF-8; hãy đổi mã: iconv -f UTF-16 -t UTF-8 TỆP",
          "the text is UTF-16 and not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 FILE");
    case Encoding::other:
      return base::tr(
          "văn bản không phải mã UTF-8 (có thể là TCVN3, VNI hoặc windows-1258); hãy lưu lại "
          "bằng mã UTF-8",
          "the text is not UTF-8 (it may be TCVN3, VNI or windows-1258); save it as UTF-8");
    default:
      return base::tr("không phải văn bản (có quá nhiều byte điều khiển)",
                      "is not text (too many control bytes)");
  }
}

// Text without a byte-order mark, line ends as LF.
std::string with_plain_line_ends(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] != '\r') {
      text += bytes[at];
    } else if (at + 1 == bytes.size() || bytes[at + 1] != '\n') {
      text += '\n';
    }
  }
  return text;
}

std::string without_controls(std::string_view line) {
  std::string clean;
  for (const char c : line) {
    if (is_control(c)) {
      base::append_utf8(clean, kReplacement);
    } else {
      clean += c;
    }
  }
  return clean;
}

base::Finding damaged_line(std::size_t number, base::TextSpan span) {
  return {
      "damaged-characters",
      span,
      "Dòng " + std::to_string(number) +
          " có ký tự hỏng hoặc ký tự điều khiển, đã thay bằng dấu \uFFFD; cần xem lại bản gốc."};
}

}  // namespace

bool looks_like_text(std::string_view head) {
  return encoding_of(without_cut_character(head)) == Encoding::utf8;
}

void require_text(std::string_view head, const std::string& where) {
  const Encoding encoding = encoding_of(without_cut_character(head));
  if (encoding == Encoding::utf8) return;
  throw base::Error(where, advice(encoding), base::ErrorCode::unreadable);
}

TextInput load_text(std::string_view bytes, const std::string& where) {
  if (bytes.size() > kMaxTextBytes) {
    throw base::Error(where,
                      base::tr("văn bản lớn hơn 512 MiB", "the text is larger than 512 MiB"),
                      base::ErrorCode::limit);
  }
  require_text(bytes, where);

  TextInput input;
  const std::string plain = with_plain_line_ends(bytes);
  if (base::is_nfc(plain) && std::none_of(plain.begin(), plain.end(), is_control)) {
    input.text = plain;
    return input;
  }
  std::size_t number = 0;
  for (const std::string_view line : base::split_lines(plain)) {
    if (number++ > 0) input.text += '\n';
    const std::size_t begin = input.text.size();
    input.text += base::to_nfc(without_controls(line));
    const bool damaged = !base::is_utf8(line) || std::any_of(line.begin(), line.end(), is_control);
    if (damaged) input.findings.push_back(damaged_line(number, {begin, input.text.size()}));
  }
  return input;
}

}  // namespace pipeline
