#include "parsers/numbering_findings.h"

#include <string>
#include <utility>

namespace parsers {
namespace {

base::TextSpan span_of_marker(const Line& line, const Marker& marker) {
  return {line.span.begin, line.span.begin + marker.printed.size()};
}

}  // namespace

base::Finding numbering_gap(const Line& line,
                            const Marker& marker,
                            Fit fit,
                            std::string_view parent_path,
                            std::string_view label_before) {
  std::string message = parent_path.empty() ? "Số" : "Mục " + std::string(parent_path) + ": số";
  message += " thứ tự \"" + marker.label + '"';
  const std::string before = '"' + std::string(label_before) + '"';
  if (fit == Fit::stray || label_before.empty()) {
    message += " mở đầu danh sách, thiếu các số trước đó.";
  } else if (fit == Fit::repeats) {
    message += " đứng sau " + before + ", bị lặp hoặc đánh lại từ đầu.";
  } else {
    message += " đứng ngay sau " + before + ", thiếu số ở giữa.";
  }
  return {"numbering-gap", span_of_marker(line, marker), std::move(message)};
}

base::Finding mended_number(const Line& line, const Marker& marker) {
  return {"mended-number",
          span_of_marker(line, marker),
          "Số thứ tự đọc được là \"" + marker.printed + "\", theo trình tự các mục phải là \"" +
              marker.label + "\"."};
}

}  // namespace parsers
