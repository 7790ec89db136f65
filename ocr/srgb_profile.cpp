// A display profile of the matrix kind: the white point, the three primaries seen under D50, one
// tone curve for all of them, a name and a copyright. Numbers are big-endian; tags start at
// multiples of four.
#include "ocr/srgb_profile.h"

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace ocr {
namespace {

void put16(std::string& to, unsigned value) {
  to += static_cast<char>(value >> 8 & 255);
  to += static_cast<char>(value & 255);
}

void put32(std::string& to, std::uint32_t value) {
  put16(to, value >> 16);
  put16(to, value & 0xffff);
}

// s15Fixed16
void put_fixed(std::string& to, double value) {
  put32(to, static_cast<std::uint32_t>(std::lround(value * 65'536)));
}

std::string xyz(double x, double y, double z) {
  std::string tag("XYZ \0\0\0\0", 8);
  for (const double value : {x, y, z})
    put_fixed(tag, value);
  return tag;
}

// IEC 61966-2-1, 5.2, in steps of 1/255.
std::string tone_curve() {
  constexpr unsigned kSteps = 256;
  std::string tag("curv\0\0\0\0", 8);
  put32(tag, kSteps);
  for (unsigned i = 0; i < kSteps; ++i) {
    const double v = i / 255.0;
    const double linear = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    put16(tag, static_cast<unsigned>(std::lround(linear * 65'535)));
  }
  return tag;
}

std::string description(const std::string& text) {
  std::string tag("desc\0\0\0\0", 8);
  put32(tag, static_cast<std::uint32_t>(text.size() + 1));
  tag += text + '\0';
  return tag + std::string(4 + 4 + 2 + 1 + 67, '\0');  // no Unicode, no script code
}

std::string plain_text(const std::string& text) {
  return std::string("text\0\0\0\0", 8) + text + '\0';
}

std::string header(std::size_t size) {
  std::string head;
  put32(head, static_cast<std::uint32_t>(size));
  put32(head, 0);           // preferred module: none
  put32(head, 0x02100000);  // version 2.1
  head += "mntrRGB XYZ ";
  for (const unsigned part : {1998u, 2u, 9u, 0u, 0u, 0u})  // a date is asked for: of the standard
    put16(head, part);
  head += "acsp";
  head.resize(68, '\0');  // platform, flags, device, attributes, intent: perceptual
  for (const double value : {0.9642, 1.0, 0.8249})
    put_fixed(head, value);  // D50
  head.resize(128, '\0');
  return head;
}

}  // namespace

std::string srgb_profile() {
  const std::string curve = tone_curve();
  const std::vector<std::pair<std::string, std::string>> tags = {
      {"desc", description("sRGB IEC61966-2.1")},
      {"cprt", plain_text("Public domain")},
      {"wtpt", xyz(0.9505, 1, 1.0891)},
      {"rXYZ", xyz(0.4360, 0.2225, 0.0139)},
      {"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
      {"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
      {"rTRC", curve},
      {"gTRC", curve},
      {"bTRC", curve},
  };
  std::string table, data;
  put32(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t data_begin = 128 + 4 + 12 * tags.size();
  std::size_t curve_at = 0;
  for (const auto& [name, tag] : tags) {
    const bool seen = tag == curve && curve_at > 0;
    const std::size_t at = seen ? curve_at : data_begin + data.size();
    table += name;
    put32(table, static_cast<std::uint32_t>(at));
    put32(table, static_cast<std::uint32_t>(tag.size()));
    if (seen) continue;
    if (tag == curve) curve_at = at;
    data += tag;
    data.resize((data.size() + 3) / 4 * 4);
  }
  return header(data_begin + data.size()) + table + data;
}

}  // namespace ocr
