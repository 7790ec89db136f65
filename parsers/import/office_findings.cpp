#include "parsers/import/office_findings.h"

namespace parsers {

std::vector<base::Finding> OfficeRemarks::findings() const {
  std::vector<base::Finding> all;
  const auto add = [&all](bool is_so, const char* kind, const char* message) {
    if (is_so) all.push_back({kind, {}, message});
  };
  add(changes,
      "tracked-changes",
      "Tệp còn nội dung sửa đổi chưa được chấp nhận (track changes); văn bản được đọc theo nội "
      "dung "
      "mới.");
  add(hidden, "hidden-text", "Tệp có chữ ẩn, không in ra; chữ ẩn không được đọc.");
  add(comments, "comments", "Tệp có ghi chú của người soạn; ghi chú không được đọc.");
  add(embedded,
      "embedded-file",
      "Tệp có đối tượng hoặc tệp khác được nhúng bên trong; nội dung nhúng không được đọc.");
  add(macros, "macros", "Tệp có macro; macro bị bỏ qua và không bao giờ được chạy.");
  add(damaged,
      "damaged-part",
      "Một phần của tệp (kiểu chữ, đánh số, đầu trang hoặc chú thích) bị hỏng nên không được đọc.");
  add(cut_off,
      "cut-off",
      "Tệp bị cắt cụt hoặc hỏng ở cuối; văn bản có thể thiếu phần sau, cần xem lại bản gốc.");
  add(too_deep,
      "deep-nesting",
      "Tệp lồng các nhóm định dạng quá sâu; định dạng ở phần đó bị bỏ qua, chữ vẫn được đọc.");
  return all;
}

}  // namespace parsers
