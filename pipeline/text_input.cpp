#include "pipeline/text_input.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"
#include "parsers/import/unicode_form.h"

// Zeros in the right places tell UTF-16 and UTF-32; else the lines are decoded one by one. What is
// left then as bytes without a meaning is damage where it is rare, and where it is not the text is
// in an encoding that nobody knows here.

namespace pipeline {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// A broken byte in 50, a NUL in 20 or another control character in 4, is no longer an accident.
constexpr std::size_t kBytesPerBroken = 50;
constexpr std::size_t kBytesPerNul = 20;
constexpr std::size_t kBytesPerControl = 4;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7F;
}

std::size_t broken_bytes(std::string_view bytes) {
  std::size_t broken = 0;
  for (const base::TextSpan& run : base::invalid_utf8(bytes))
    broken += run.end - run.begin;
  return broken;
}

bool is_binary(std::string_view bytes) {
  if (parsers::form_of(bytes) != parsers::UnicodeForm::utf8) return false;
  const auto nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  if (nuls * kBytesPerNul > bytes.size() || controls * kBytesPerControl > bytes.size()) return true;
  // Compressed data has every byte equally often; no text in bytes has so many control characters.
  return controls * kBytesPerBroken > bytes.size() &&
         broken_bytes(bytes) * kBytesPerBroken > bytes.size();
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

void clean_lines(std::string_view text, TextInput& input) {
  std::size_t number = 0;
  for (const std::string_view line : base::split_lines(text)) {
    if (number++ > 0) input.text += '\n';
    const std::size_t begin = input.text.size();
    input.text += base::to_nfc(without_controls(line));
    const bool damaged = !base::is_utf8(line) || std::any_of(line.begin(), line.end(), is_control);
    if (damaged) input.findings.push_back(damaged_line(number, {begin, input.text.size()}));
  }
}

// The text with plain line ends in UTF-8, but for bytes that nobody knows.
DecodedText decoded_text(std::string_view bytes,
                         const std::string& where,
                         const EncodingJudge& judge,
                         const AskedEncoding& asked) {
  const parsers::UnicodeForm form = parsers::form_of(bytes);
  const std::string plain = form == parsers::UnicodeForm::utf8
                                ? with_plain_line_ends(bytes)
                                : with_plain_line_ends(parsers::to_utf8(bytes, form));
  const auto ends = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), '\n'));
  if (ends >= kMaxTextLines)
    throw base::Error(
        where,
        base::tr("tệp có hơn bốn triệu dòng", "the file has more than four million lines"),
        base::ErrorCode::limit);
  DecodedText decoded = TextDecoder(judge, asked).decode(plain);
  require_known_encoding(decoded, plain.size(), where);
  if (form != parsers::UnicodeForm::utf8) {
    decoded.converted.insert(decoded.converted.begin(),
                             {1, ends + 1, std::string(parsers::form_name(form))});
  }
  return decoded;
}

// "1-20, 35": of the lines that are in `encoding`.
std::string lines_in(const std::vector<EncodedLines>& converted, const std::string& encoding) {
  constexpr std::size_t kMostRuns = 5;
  std::string text;
  std::size_t runs = 0;
  for (const EncodedLines& lines : converted) {
    if (lines.encoding != encoding || ++runs > kMostRuns) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(lines.first_line);
    if (lines.last_line > lines.first_line) text += "-" + std::to_string(lines.last_line);
  }
  return runs > kMostRuns ? text + ", ..." : text;
}

}  // namespace

bool looks_like_text(std::string_view head) {
  if (is_binary(head)) return false;
  if (parsers::form_of(head) != parsers::UnicodeForm::utf8) return true;
  const auto controls =
      static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
  return controls * kBytesPerBroken <= head.size();
}

void require_text(std::string_view head, const std::string& where) {
  if (!is_binary(head)) return;
  throw base::Error(where,
                    base::tr("không phải văn bản (có quá nhiều byte điều khiển)",
                             "is not text (too many control bytes)"),
                    base::ErrorCode::unreadable);
}

void require_known_encoding(const DecodedText& decoded,
                            std::size_t bytes,
                            const std::string& where) {
  if (decoded.unknown_bytes * kBytesPerBroken <= bytes) return;
  throw base::Error(where,
                    base::tr("không nhận ra bảng mã của văn bản; hãy chọn bằng --encoding hoặc lưu "
                             "lại bằng mã UTF-8",
                             "the encoding of the text is not known; name it with --encoding or "
                             "save the text as UTF-8"),
                    base::ErrorCode::unreadable);
}

std::string doubtful_encoding_message() {
  return "có thể viết bằng mã cũ (TCVN3, VNI...) nhưng không đủ chắc chắn để chuyển; đã để nguyên.";
}

std::vector<base::Finding> findings_of(const std::vector<EncodedLines>& converted,
                                       const std::vector<std::size_t>& doubtful,
                                       std::string_view text) {
  std::vector<base::Finding> findings;
  std::set<std::string> named;
  for (const EncodedLines& lines : converted) {
    if (!named.insert(lines.encoding).second) continue;
    findings.push_back({"converted-encoding",
                        {},
                        "Văn bản dùng mã " + lines.encoding + " (dòng " +
                            lines_in(converted, lines.encoding) + "), đã chuyển sang Unicode."});
  }
  std::size_t number = 0;
  auto next = doubtful.begin();
  for (const std::string_view line : base::split_lines(text)) {
    if (next == doubtful.end()) break;
    if (++number != *next) continue;
    ++next;
    findings.push_back({"doubtful-encoding",
                        base::span_of(line, text),
                        "Dòng " + std::to_string(number) + " " + doubtful_encoding_message()});
  }
  return findings;
}

TextInput load_text(std::string_view bytes,
                    const std::string& where,
                    const EncodingJudge& judge,
                    const AskedEncoding& asked) {
  if (bytes.size() > kMaxTextBytes) {
    throw base::Error(where,
                      base::tr("văn bản lớn hơn 512 MiB", "the text is larger than 512 MiB"),
                      base::ErrorCode::limit);
  }
  require_text(bytes, where);

  TextInput input;
  const DecodedText decoded = decoded_text(bytes, where, judge, asked);
  input.converted = decoded.converted;
  const std::string& plain = decoded.text;
  if (base::is_nfc(plain) && std::none_of(plain.begin(), plain.end(), is_control)) {
    input.text = plain;
  } else {
    clean_lines(plain, input);
  }
  std::vector<base::Finding> findings =
      findings_of(decoded.converted, decoded.doubtful, input.text);
  input.findings.insert(input.findings.begin(), findings.begin(), findings.end());
  return input;
}

}  // namespace pipeline
