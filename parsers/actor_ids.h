#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/gazetteer.h"

namespace parsers {

// Canonical ids of the bodies that a document tells to act, so that one body has one id however it
// is spelled and whichever document names it:
//
//   what it is ["." code of the province or commune that it belongs to]
//
//   "UBND tỉnh", "Uỷ ban nhân dân tỉnh Cao Bằng"   uy-ban-nhan-dan.04
//   "Sở Tài chính" in a plan of Cao Bằng           so-tai-chinh.04
//   "Ban Xây dựng Đảng" in one of a commune        ban-xay-dung-dang.01279
//   "UBND các xã, phường" there                    uy-ban-nhan-dan-cap-xa.04
//   "Bộ Tài chính"                                 bo-tai-chinh
//   "Ban TGDV Tỉnh uỷ", "Ban Tuyên giáo và Dân vận" in a plan of Cao Bằng
//                                                  ban-tuyen-giao-va-dan-van.04
//
// Codes are those of the General Statistics Office (gazetteer.h); a province that was merged has
// that of its successor. A unit that is not named is the document's own, read from who issued it;
// where that is unknown the id has no code. Only letters a-z, figures, "-" and "." are used.
class ActorIds {
 public:
  ActorIds(const Metadata& metadata, const Gazetteer& gazetteer);

  // The id of `name`, as printed; empty when nothing of it can stand in an id.
  std::string id_of(std::string_view name) const;

 private:
  const Gazetteer& gazetteer_;
  std::string province_;       // name of the document's own province
  std::string province_code_;  // "" when unknown
  std::string commune_code_;   // of the document's own commune, "" when it is of a province
  bool is_party_ = false;      // the document is of a Party committee
};

// Fills `ref` of every actor.
void give_actor_ids(const Metadata& metadata, std::vector<Obligation>& obligations);

}  // namespace parsers
