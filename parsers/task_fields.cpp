#include "parsers/task_fields.h"

#include <algorithm>

#include "base/text.h"
#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr std::size_t kLabelBytes = 120;  // a label stands in the first of a line

const PhraseTable& labels() {
  static const PhraseTable kTable({
      {static_cast<int>(TaskField::number), "stt|tt|số tt|số thứ tự|mục"},
      {static_cast<int>(TaskField::task),
       "nhiệm vụ|nội dung nhiệm vụ|nội dung công việc|nội dung thực hiện|tên nhiệm vụ|nội dung|"
       "công việc|nhiệm vụ, giải pháp|nhiệm vụ cụ thể|hoạt động|nội dung hoạt động|tên công việc|"
       "nhiệm vụ trọng tâm|nhiệm vụ/giải pháp|nội dung, nhiệm vụ|nhiệm vụ chủ yếu|"
       "các nhiệm vụ|nội dung triển khai|nhiệm vụ, công việc|tên đề án|nội dung các nhiệm vụ|"
       "danh mục nhiệm vụ|nội dung kiểm tra|nhiệm vụ/ giải pháp|nội dung/nhiệm vụ"},
      {static_cast<int>(TaskField::lead),
       "cơ quan chủ trì|đơn vị chủ trì|cơ quan thực hiện|đơn vị thực hiện|chủ trì|"
       "cơ quan, đơn vị chủ trì|cơ quan, đơn vị thực hiện|đơn vị chủ trì thực hiện|"
       "cơ quan chủ trì thực hiện|bộ phận chủ trì|phân công thực hiện|phân công|"
       "cơ quan/đơn vị chủ trì|người thực hiện|đơn vị/cá nhân thực hiện|cơ quan tham mưu|"
       "đơn vị chịu trách nhiệm|trách nhiệm thực hiện|cơ quan chịu trách nhiệm|"
       "cơ quan/ đơn vị chủ trì|chủ trì thực hiện|đơn vị phụ trách|cơ quan phụ trách|"
       "đơn vị, cá nhân thực hiện|cơ quan chủ trì, tham mưu|bộ phận thực hiện|thực hiện|"
       "cơ quan chủ trì tham mưu|lãnh đạo phụ trách|cán bộ phụ trách|phòng chủ trì"},
      {static_cast<int>(TaskField::coordinators),
       "cơ quan phối hợp|đơn vị phối hợp|phối hợp|cơ quan, đơn vị phối hợp|phối hợp thực hiện|"
       "đơn vị phối hợp thực hiện|cơ quan phối hợp thực hiện|cơ quan/đơn vị phối hợp|"
       "bộ phận phối hợp|cơ quan/ đơn vị phối hợp|thành phần phối hợp|phòng phối hợp"},
      {static_cast<int>(TaskField::due),
       "thời gian|thời gian thực hiện|thời gian hoàn thành|thời hạn|thời hạn hoàn thành|tiến độ|"
       "lộ trình|tiến độ thực hiện|thời gian tổ chức|thời hạn thực hiện|tiến độ hoàn thành|"
       "lộ trình thực hiện|thời gian, tiến độ|thời gian trình|thời gian triển khai|"
       "thời điểm hoàn thành|hạn hoàn thành|thời gian dự kiến|thời gian bắt đầu|hoàn thành|"
       "thời điểm bắt đầu|thời gian kết thúc|thời điểm kết thúc|ngày hoàn thành|"
       "thời gian gửi báo cáo|thời hạn gửi báo cáo|thời gian tiến hành|thời điểm thực hiện"},
      {static_cast<int>(TaskField::product),
       "sản phẩm|kết quả|kết quả/sản phẩm|sản phẩm đầu ra|kết quả đầu ra|dự kiến sản phẩm|"
       "sản phẩm dự kiến|kết quả, sản phẩm|sản phẩm/kết quả|sản phẩm hoàn thành|kết quả dự kiến|"
       "sản phẩm, kết quả|hình thức văn bản|dự kiến kết quả|kết quả cần đạt|yêu cầu sản phẩm"},
      {static_cast<int>(TaskField::note), "ghi chú|kinh phí|căn cứ|cơ sở pháp lý|địa điểm"},
  });
  return kTable;
}

}  // namespace

std::optional<TaskField> task_field(std::string_view heading) {
  const std::string_view head = heading.substr(0, std::min<std::size_t>(heading.size(), 120));
  const std::vector<Word> words = read_words(head);
  const PhraseTable::Found label = labels().find(words, 0);
  if (!label) return std::nullopt;
  // The heading may go on in brackets: "Thời gian (hoàn thành trước ngày)".
  const std::size_t rest = words.size() - label.length;
  const bool ends = rest == 0 || words[label.length].shape == WordShape::open || rest <= 4;
  if (!ends) return std::nullopt;
  return static_cast<TaskField>(label.tag);
}

std::optional<ColumnLabel> column_label(const std::vector<Word>& words, std::size_t at) {
  const PhraseTable::Found label = labels().find(words, at);
  if (!label) return std::nullopt;
  return ColumnLabel{static_cast<TaskField>(label.tag), label.length};
}

std::size_t end_of_task_label(const std::vector<Word>& words) {
  const PhraseTable::Found label = labels().find(words, 0);
  if (!label || label.tag != static_cast<int>(TaskField::task)) return 0;
  const std::size_t colon = label.length;
  if (colon + 1 >= words.size() || words[colon].shape != WordShape::colon) return 0;
  return words[colon + 1].span.begin;
}

bool is_task_label(const std::vector<Word>& words) {
  const PhraseTable::Found label = labels().find(words, 0);
  return label && label.length == words.size();
}

namespace {

// "Thời gian hoàn thành trước ngày 30/12/2031.", "Hoàn thành trong tháng 5 năm 2031.": a time and
// nothing more behind a label that has lost its colon.
bool goes_on_with_time(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kBounds(
      {{0, "trước|trong|từ|đến|chậm nhất|vào|xong trước|là|cuối|đầu|muộn nhất"}});
  constexpr std::size_t kLongestTime = 14;
  if (!kBounds.find(words, at) || words.size() - at > kLongestTime) return false;
  bool has_figure = false;
  for (std::size_t i = at; i < words.size(); ++i) {
    has_figure = has_figure || words[i].shape == WordShape::number;
    if (words[i].shape == WordShape::comma || words[i].shape == WordShape::semicolon ||
        action_verb(words, i) > 1)
      return false;
  }
  return has_figure;
}

// "Thời hạn hoàn thành việc bàn giao mặt bằng: trước ngày …": the colon, when a time and nothing
// more follows the words of what it is about; else 0.
std::size_t colon_before_time(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kLongestTopic = 12;
  for (std::size_t i = at; i < words.size() && i < at + kLongestTopic; ++i) {
    if (words[i].shape == WordShape::colon)
      return i > at && goes_on_with_time(words, i + 1) ? i : 0;
    if (words[i].shape != WordShape::word) return 0;
  }
  return 0;
}

}  // namespace

std::vector<std::string_view> field_parts(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = line.find(';'); i != std::string_view::npos; i = line.find(';', i + 1)) {
    const std::string_view rest = base::trim(line.substr(i + 1));
    if (!read_field_line(rest)) continue;
    parts.push_back(line.substr(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(base::trim(line.substr(begin)));
  return parts;
}

std::optional<FieldLine> read_role_line(std::string_view line, const std::vector<Word>& words) {
  static const PhraseTable kRoles({{0,
                                    "chủ trì phối hợp với|chủ trì, phối hợp với|chủ trì phối hợp "
                                    "cùng|chủ trì, phối hợp cùng"}});
  const BodyList leads = read_bodies(line, words, 0);
  if (!leads) return std::nullopt;
  const std::size_t role = kRoles.find(words, leads.end).length;
  if (role == 0) return std::nullopt;
  const BodyList partners = read_bodies(line, words, leads.end + role);
  const bool ends =
      partners && (partners.end == words.size() || (partners.end + 1 == words.size() &&
                                                    words[partners.end].shape == WordShape::stop));
  if (!ends) return std::nullopt;
  return FieldLine{TaskField::lead, 0};
}

std::optional<FieldLine> read_field_line(std::string_view line) {
  const std::string_view head = line.substr(0, std::min<std::size_t>(line.size(), kLabelBytes));
  return read_field_line(line, read_words(head));
}

std::optional<FieldLine> read_field_line(std::string_view line, const std::vector<Word>& words) {
  std::size_t at = 0;
  while (at < words.size() &&
         (words[at].shape == WordShape::open || words[at].shape == WordShape::dash ||
          words[at].shape == WordShape::other))
    ++at;
  const PhraseTable::Found label = labels().find(words, at);
  const std::size_t colon = at + label.length;
  if (label && label.tag == static_cast<int>(TaskField::due) && colon < words.size() &&
      line.size() <= kLabelBytes && goes_on_with_time(words, colon))
    return FieldLine{TaskField::due, words[colon].span.begin, true};
  if (const std::size_t far = label.tag == static_cast<int>(TaskField::due) && label
                                  ? colon_before_time(words, colon)
                                  : 0)
    return FieldLine{TaskField::due, std::min(words[far].span.end, line.size())};
  if (!label || colon >= words.size() || words[colon].shape != WordShape::colon)
    return std::nullopt;
  const auto field = static_cast<TaskField>(label.tag);
  if (field == TaskField::number || field == TaskField::task || field == TaskField::note)
    return std::nullopt;
  return FieldLine{field, std::min(words[colon].span.end, line.size())};
}

}  // namespace parsers
