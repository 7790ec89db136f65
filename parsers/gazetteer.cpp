#include "parsers/gazetteer.h"

#include <algorithm>
#include <unordered_map>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/resources.h"
#include "base/text.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// Names are looked up by the keys of their words, which know neither letter case nor style of tone
// marks. The table is small enough to be read whole at first use.

namespace parsers {
namespace {

constexpr std::string_view kFormat = "# vanban gazetteer 1";
constexpr std::size_t kLongestName = 8;  // words

std::string key_of(const std::vector<std::string_view>& words, std::size_t count) {
  std::string key;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) key += ' ';
    key += word_key(words[i]);
  }
  return key;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + separator.size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

[[noreturn]] void reject(std::size_t line) {
  throw base::Error("gazetteer.tsv",
                    std::string(base::tr("bảng địa danh hỏng ở dòng ",
                                         "the table of places is damaged at line ")) +
                        std::to_string(line),
                    base::ErrorCode::missing);
}

}  // namespace

struct Gazetteer::Tables {
  std::vector<AdministrativeUnit> units;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;  // -> units

  void add(AdministrativeUnit unit) {
    const std::vector<std::string_view> words = base::split_words(unit.name);
    by_key[key_of(words, words.size())].push_back(units.size());
    units.push_back(std::move(unit));
  }

  // `fields` of one line; false when they are not of our format.
  bool add_line(const std::vector<std::string_view>& fields, std::string& province) {
    const std::string_view tag = fields.front();
    if (tag == "P" && fields.size() == 4) {
      province = fields[3];
      add({std::string(fields[1]),
           province,
           std::string(fields[2]),
           UnitLevel::province,
           province,
           false});
    } else if (tag == "F" && fields.size() == 3) {
      add({"",
           std::string(fields[2]),
           std::string(fields[1]),
           UnitLevel::province,
           province,
           true});
    } else if (tag == "C" && fields.size() == 3) {
      for (const std::string_view entry : split(fields[2], ", ")) {
        const std::size_t blank = entry.find(' ');
        if (blank == std::string_view::npos) return false;
        add({std::string(entry.substr(0, blank)),
             std::string(entry.substr(blank + 1)),
             std::string(fields[1]),
             UnitLevel::commune,
             province,
             false});
      }
    } else {
      return false;
    }
    return true;
  }
};

const Gazetteer& Gazetteer::shared() {
  static const Gazetteer gazetteer(
      base::read_file(base::resource_path("parsers/data/gazetteer.tsv")));
  return gazetteer;
}

Gazetteer::Gazetteer(std::string_view table) : tables_(std::make_unique<Tables>()) {
  const std::vector<std::string_view> lines = base::split_lines(table);
  if (lines.front() != kFormat) reject(1);
  std::string province;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty() || lines[i].front() == '#') continue;
    if (!tables_->add_line(split(lines[i], "\t"), province)) reject(i + 1);
  }
}

Gazetteer::~Gazetteer() = default;

std::vector<AdministrativeUnit> Gazetteer::find(std::string_view name) const {
  const std::vector<std::string_view> words = base::split_words(name);
  const auto found = tables_->by_key.find(key_of(words, words.size()));
  std::vector<AdministrativeUnit> units;
  if (found == tables_->by_key.end()) return units;
  for (const std::size_t index : found->second)
    units.push_back(tables_->units[index]);
  return units;
}

std::vector<AdministrativeUnit> Gazetteer::provinces() const {
  std::vector<AdministrativeUnit> provinces;
  for (const AdministrativeUnit& unit : tables_->units)
    if (unit.level == UnitLevel::province) provinces.push_back(unit);
  return provinces;
}

std::size_t Gazetteer::longest_name(std::string_view words) const {
  const std::string_view head = head_of(words, 200);
  const std::vector<std::string_view> parts = base::split_words(head);
  for (std::size_t count = std::min(parts.size(), kLongestName); count > 0; --count) {
    if (tables_->by_key.count(key_of(parts, count)) != 0) return count;
  }
  return 0;
}

}  // namespace parsers
