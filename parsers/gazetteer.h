#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parsers {

enum class UnitLevel { province, commune };

// A province, city, commune, ward or special zone.
struct AdministrativeUnit {
  std::string code;  // of the General Statistics Office: "04", "01279"; "" for a former unit
  std::string name;  // "Cao Bằng"
  std::string kind;  // "tỉnh", "thành phố", "xã", "phường", "đặc khu"
  UnitLevel level = UnitLevel::province;
  std::string province;  // name of the province that holds it; its own for a province
  bool former = false;   // abolished in the mergers of 1 July 2025; `province` is its successor
};

// The administrative units of Vietnam since 1 July 2025 (Nghị quyết 202/2025/QH15 and 30/2026/QH16)
// and the provinces that were merged into them. Read-only and shared by threads.
class Gazetteer {
 public:
  // The one of this installation (parsers/data/gazetteer.tsv), read at first use. Throws
  // base::Error (missing) when the file is not there or not ours.
  static const Gazetteer& shared();

  explicit Gazetteer(std::string_view table);
  ~Gazetteer();

  // The units of that name, whatever its letter case and style of tone marks ("hoà bình").
  std::vector<AdministrativeUnit> find(std::string_view name) const;

  // All provinces and cities, the former ones too.
  std::vector<AdministrativeUnit> provinces() const;

  // How many words at the start of `words` make up the longest name of a unit; 0 when none does.
  std::size_t longest_name(std::string_view words) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace parsers
