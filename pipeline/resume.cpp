#include "pipeline/resume.h"

#include <algorithm>

#include "base/language.h"

namespace pipeline {
namespace {

// What differs between the maker then and now; "" when nothing does.
std::string difference(const Maker& then, const Maker& now) {
  if (then.program != now.program) {
    return std::string(base::tr("phiên bản chương trình đã đổi", "the program's version changed"));
  }
  if (then.model != now.model) {
    return std::string(base::tr("mô hình ngôn ngữ đã đổi", "the language model changed"));
  }
  if (!then.engine.empty() && then.engine != now.engine) {
    return std::string(base::tr("bộ nhận dạng đã đổi", "the recognition engine changed"));
  }
  if (then.mode != now.mode || then.page_mode != now.page_mode || then.encoding != now.encoding ||
      then.pages != now.pages) {
    return std::string(base::tr("thiết lập đã đổi", "the settings changed"));
  }
  return "";
}

}  // namespace

ResumeDecision decide(const std::optional<Manifest>& found,
                      bool intact,
                      const std::string& input_sha256,
                      const Maker& maker,
                      const std::set<Format>& formats) {
  if (!found) return {Needed::all, std::string(base::tr("chưa có kết quả", "no result yet"))};
  if (found->input_sha256 != input_sha256) {
    return {Needed::all, std::string(base::tr("tệp đầu vào đã đổi", "the input changed"))};
  }
  if (std::string changed = difference(found->maker, maker); !changed.empty()) {
    return {Needed::all, std::move(changed)};
  }
  if (!intact) {
    return {Needed::all,
            std::string(base::tr("kết quả cũ bị thiếu hoặc đã bị sửa",
                                 "an output of the earlier run is missing or was changed"))};
  }
  const bool has_all = std::all_of(formats.begin(), formats.end(), [&found](Format format) {
    return std::count(found->formats.begin(), found->formats.end(), info(format).name) > 0;
  });
  if (!has_all) {
    return {Needed::formats,
            std::string(base::tr("thêm định dạng xuất", "more export formats are asked for"))};
  }
  return {Needed::nothing, std::string(base::tr("đã xong từ trước", "finished before"))};
}

}  // namespace pipeline
