#include "parsers/missing_fields.h"

#include <string>
#include <utility>

namespace parsers {

std::vector<base::Finding> missing_fields(const Metadata& metadata,
                                          const FieldPlaces& places,
                                          bool number_is_complete,
                                          bool date_is_printed) {
  std::vector<base::Finding> findings;
  const auto find = [&](std::string kind, base::TextSpan span, std::string message) {
    const base::TextSpan place = span.end > 0 ? span : places.whole;
    findings.push_back({std::move(kind), place, std::move(message)});
  };
  if (metadata.number.empty()) {
    find("missing-number", places.number, "Không đọc được số, ký hiệu của văn bản.");
  } else if (!number_is_complete) {
    find(
        "incomplete-number",
        places.number,
        "Số của văn bản bỏ trống hoặc viết tay, chỉ đọc được ký hiệu \"" + metadata.number + "\".");
  }
  if (metadata.date_iso.empty() && date_is_printed) {
    find("incomplete-date",
         places.date,
         "Ngày ban hành bỏ trống, viết tay hoặc không có trong lịch.");
  } else if (metadata.date_iso.empty()) {
    find("missing-date", places.date, "Không đọc được ngày ban hành của văn bản.");
  }
  if (metadata.issuer.empty())
    find("missing-issuer", places.issuer, "Không đọc được tên cơ quan ban hành.");
  if (metadata.type.empty()) find("missing-type", places.whole, "Không đọc được tên loại văn bản.");
  if (metadata.subject.empty())
    find("missing-subject", places.whole, "Không đọc được trích yếu nội dung văn bản.");
  return findings;
}

}  // namespace parsers
