#include "parsers/document_type.h"

#include <algorithm>
#include <string>
#include <vector>

#include "parsers/text_folding.h"

namespace parsers {
namespace {

enum class Scope { any, party, state };

struct TypeRow {
  DocumentType type;
  Scope scope = Scope::any;
};

// Longer names come before the names that open them. Where two types share a code, the first that
// fits the system is the more frequent one. The codes of a joint circular and of a consolidated
// text are those in use since the laws on legal documents of 2008 and 2015.
constexpr TypeRow kRows[] = {
    {{"Cương lĩnh chính trị", ""}, Scope::party},
    {{"Điều lệ", ""}, Scope::any},
    {{"Hiến pháp", ""}, Scope::state},
    {{"Bộ luật", ""}, Scope::state},
    {{"Luật", ""}, Scope::state},
    {{"Pháp lệnh", "PL"}, Scope::state},
    {{"Lệnh", "L"}, Scope::state},
    {{"Nghị quyết liên tịch", "NQLT"}, Scope::any},
    {{"Nghị quyết", "NQ"}, Scope::any},
    {{"Nghị định", "NĐ"}, Scope::state},
    {{"Quyết định", "QĐ"}, Scope::any},
    {{"Chỉ thị", "CT"}, Scope::any},
    {{"Kết luận", "KL"}, Scope::any},
    {{"Quy chế", "QC"}, Scope::any},
    {{"Quy định", "QyĐ"}, Scope::state},
    {{"Quy định", "QĐ"}, Scope::party},
    {{"Quy trình", "QTr"}, Scope::any},
    {{"Quy hoạch", "QH"}, Scope::any},
    {{"Thông tư liên tịch", "TTLT"}, Scope::state},
    {{"Thông tư", "TT"}, Scope::state},
    {{"Thông tri", "TT"}, Scope::any},
    {{"Thông báo", "TB"}, Scope::any},
    {{"Thông cáo", "TC"}, Scope::any},
    {{"Hướng dẫn", "HD"}, Scope::any},
    {{"Chương trình", "CTr"}, Scope::any},
    {{"Chiến lược", "CL"}, Scope::any},
    {{"Kế hoạch", "KH"}, Scope::any},
    {{"Phương án", "PA"}, Scope::any},
    {{"Đề án", "ĐA"}, Scope::any},
    {{"Dự án", "DA"}, Scope::any},
    {{"Báo cáo", "BC"}, Scope::any},
    {{"Biên bản", "BB"}, Scope::any},
    {{"Tờ trình", "TTr"}, Scope::any},
    {{"Hợp đồng", "HĐ"}, Scope::state},
    {{"Công văn", "CV"}, Scope::any},
    {{"Công điện", "CĐ"}, Scope::any},
    {{"Tuyên bố", ""}, Scope::any},
    {{"Lời kêu gọi", ""}, Scope::any},
    {{"Văn bản hợp nhất", "VBHN"}, Scope::state},
    {{"Bản ghi nhớ", "BGN"}, Scope::state},
    {{"Bản thỏa thuận", "BTT"}, Scope::state},
    {{"Giấy ủy quyền", "GUQ"}, Scope::any},
    {{"Giấy mời", "GM"}, Scope::any},
    {{"Giấy giới thiệu", "GGT"}, Scope::any},
    {{"Giấy nghỉ phép", "GNP"}, Scope::any},
    {{"Phiếu gửi", "PG"}, Scope::any},
    {{"Phiếu chuyển", "PC"}, Scope::any},
    {{"Phiếu báo", "PB"}, Scope::any},
    {{"Thư công", ""}, Scope::any},
    {{"Mệnh lệnh", "ML"}, Scope::any},
    {{"Nhật lệnh", "NL"}, Scope::any},
    {{"Huấn thị", "HT"}, Scope::any},
};

struct Keyed {
  DocumentType type;
  std::string key;  // bare_key of the name
};

const std::vector<Keyed>& keyed_types() {
  static const std::vector<Keyed> types = [] {
    std::vector<Keyed> made;
    for (const TypeRow& row : kRows)
      made.push_back({row.type, bare_key(row.type.name)});
    return made;
  }();
  return types;
}

// A title of this many letters may be misread in one of them and still be no other type's.
constexpr std::size_t kForgivingLength = 7;

// The words of the names; the tag is the index in type_names().
const PhraseTable& phrases() {
  static const PhraseTable table = [] {
    std::vector<PhraseTable::Group> groups;
    for (std::size_t i = 0; i < type_names().size(); ++i)
      groups.push_back({static_cast<int>(i), type_names()[i]});
    return PhraseTable(groups);
  }();
  return table;
}

bool fits(Scope scope, System system) {
  return scope == Scope::any || (scope == Scope::party) == (system == System::party);
}

}  // namespace

std::optional<DocumentType> type_of_title(std::string_view line) {
  constexpr std::size_t kLongestTitle = 120;  // bytes, blanks between letters included
  if (line.size() > kLongestTitle) return std::nullopt;
  const std::string key = bare_key(line);
  if (const auto type = type_of_key(key)) return type;
  if (key.size() < kForgivingLength) return std::nullopt;
  std::optional<DocumentType> only;
  for (const Keyed& candidate : keyed_types()) {
    if (candidate.key.size() < kForgivingLength || !within_edits(candidate.key, key, 1)) continue;
    if (only && only->name != candidate.type.name) return std::nullopt;  // two readings: none
    only = candidate.type;
  }
  return only;
}

const std::vector<std::string_view>& type_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> made;
    for (const TypeRow& row : kRows) {
      if (made.empty() || made.back() != row.type.name) made.push_back(row.type.name);
    }
    return made;
  }();
  return names;
}

bool type_at(const std::vector<Word>& words, std::size_t at) {
  return static_cast<bool>(phrases().find(words, at));
}

std::optional<PrintedType> type_ending_at(const std::vector<Word>& words, std::size_t last) {
  for (std::size_t count = std::min(kLongestTypeName, last + 1); count > 0; --count) {
    const PhraseTable::Found found = phrases().find(words, last + 1 - count);
    if (found.length == count)
      return PrintedType{type_names()[static_cast<std::size_t>(found.tag)], last + 1 - count};
  }
  return std::nullopt;
}

std::optional<DocumentType> type_of_key(std::string_view key) {
  for (const Keyed& candidate : keyed_types()) {
    if (candidate.key == key) return candidate.type;
  }
  return std::nullopt;
}

std::optional<DocumentType> type_opening(std::string_view text) {
  for (std::size_t count = kLongestTypeName; count > 0; --count) {
    if (const auto type = type_of_key(bare_key(first_words(head_of(text, 64), count)))) return type;
  }
  return std::nullopt;
}

std::optional<DocumentType> type_of_code(std::string_view code, System system) {
  for (const TypeRow& row : kRows) {
    if (!row.type.code.empty() && row.type.code == code && fits(row.scope, system)) return row.type;
  }
  return std::nullopt;
}

std::string_view code_of_type(std::string_view name, System system) {
  for (const TypeRow& row : kRows) {
    if (row.type.name == name && fits(row.scope, system)) return row.type.code;
  }
  return {};
}

}  // namespace parsers
