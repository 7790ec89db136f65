// The canonical id of the issuer as an actor of its own document ends in the code of the unit that
// it belongs to. Units that the gazetteer does not know still name their level.

#include "corpus/issuer_level.h"

#include <string_view>
#include <vector>

#include "base/text.h"
#include "corpus/obligation_filter.h"
#include "parsers/actor_ids.h"
#include "parsers/gazetteer.h"

namespace corpus {
namespace {

constexpr std::size_t kProvinceDigits = 2;

std::string code_of(const std::string& id) {
  const std::size_t dot = id.rfind('.');
  return dot == std::string::npos ? "" : id.substr(dot + 1);
}

bool names_one_of(const std::string& text, std::initializer_list<const char*> words) {
  for (const char* word : words)
    if (has_words(text, word)) return true;
  return false;
}

std::string level_by_words(const parsers::Metadata& metadata) {
  const std::string& issuer = metadata.issuer;
  if (names_one_of(issuer, {"xã", "phường", "đặc khu", "thị trấn"})) return "commune";
  if (names_one_of(issuer, {"tỉnh", "tỉnh uỷ", "thành uỷ", "thành phố", "sở"})) return "province";
  if (names_one_of(issuer + ' ' + metadata.issuer_parent, {"tỉnh", "tỉnh uỷ", "thành uỷ"}))
    return "province";
  return names_one_of(issuer, {"trung ương", "bộ", "chính phủ", "quốc hội", "ban bí thư"})
             ? "central"
             : "";
}

// The code of the province that a commune's code belongs to.
std::string province_of(const parsers::Metadata& metadata) {
  for (const std::string* text : {&metadata.issuer_parent, &metadata.issuer}) {
    const parsers::Gazetteer& gazetteer = parsers::Gazetteer::shared();
    for (std::string_view rest = *text; !rest.empty();) {
      const std::string code = province_code(std::string(rest));
      if (!code.empty()) return code;
      const std::size_t blank = rest.find(' ');
      if (blank == std::string_view::npos || gazetteer.longest_name(rest) > 0) break;
      rest.remove_prefix(blank + 1);
    }
  }
  return "";
}

// "tỉnh Cao Bằng", "TP. Đà Nẵng": the name alone.
std::string without_kind(std::string_view name) {
  const std::vector<std::string_view> words = base::split_words(name);
  const auto is = [&words](std::size_t at, std::string_view word) {
    return at < words.size() && base::strip_marks(base::comparison_key(words[at])) == word;
  };
  const bool is_city = is(0, "thanh") && is(1, "pho");
  const std::size_t kind = is_city ? 2 : is(0, "tinh") || is(0, "tp") || is(0, "tp.") ? 1 : 0;
  std::string rest;
  for (std::size_t i = kind; i < words.size(); ++i)
    rest += (rest.empty() ? "" : " ") + std::string(words[i]);
  return rest;
}

}  // namespace

std::string province_code(const std::string& name) {
  for (const parsers::AdministrativeUnit& unit : parsers::Gazetteer::shared().find(name)) {
    if (unit.level != parsers::UnitLevel::province) continue;
    if (!unit.former) return unit.code;
    if (unit.province != name) return province_code(unit.province);
  }
  const bool is_code =
      name.size() == kProvinceDigits && name.find_first_not_of("0123456789") == std::string::npos;
  return is_code ? name : "";
}

std::string province_asked_for(const std::string& words) {
  const std::string name = without_kind(words);
  std::string code = province_code(name);
  const std::string key = base::comparison_key(name);
  if (!code.empty() || key != base::strip_marks(key)) return code;
  for (const parsers::AdministrativeUnit& unit : parsers::Gazetteer::shared().provinces())
    if (base::strip_marks(base::comparison_key(unit.name)) == key)
      return province_code(unit.former ? unit.province : unit.name);
  return "";
}

IssuerLevel issuer_level(const parsers::Metadata& metadata) {
  const parsers::ActorIds ids(metadata, parsers::Gazetteer::shared());
  const std::string code = code_of(ids.id_of(metadata.issuer));
  IssuerLevel result{level_by_words(metadata), "", ""};
  if (code.size() == kProvinceDigits) {
    result.province = code;
    if (result.level.empty()) result.level = "province";
  } else if (!code.empty()) {
    result = {"commune", province_of(metadata), code};
  } else if (result.level != "central") {
    result.province = province_of(metadata);
  }
  return result;
}

}  // namespace corpus
