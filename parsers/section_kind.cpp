// The kind of a heading is that of the first of its words that tells; words that tell more come
// before those that tell less, so that "Trách nhiệm ... kinh phí" is about who acts. Headings are
// compared by their comparison_key: lower case, one style of tone marks.
#include "parsers/section_kind.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {
namespace {

// Where in a heading a phrase has to stand to tell the kind. A title has few words.
enum class Where { start, anywhere, anywhere_in_title };

struct Cue {
  std::string_view phrase;
  Where where;
  SectionKind kind;
};

constexpr Cue kCues[] = {
    {"mục đích", Where::start, SectionKind::purpose},
    {"yêu cầu", Where::start, SectionKind::purpose},
    {"mục tiêu", Where::start, SectionKind::purpose},
    {"chỉ tiêu", Where::start, SectionKind::purpose},
    {"các chỉ tiêu", Where::start, SectionKind::purpose},
    {"quan điểm", Where::start, SectionKind::purpose},
    {"ý nghĩa", Where::start, SectionKind::purpose},
    {"phương châm", Where::start, SectionKind::purpose},
    {"phương hướng, mục tiêu", Where::start, SectionKind::purpose},
    {"phương hướng, nhiệm vụ", Where::start, SectionKind::tasks},
    {"phương hướng và nhiệm vụ", Where::start, SectionKind::tasks},
    {"phương hướng", Where::start, SectionKind::tasks},
    {"tầm nhìn", Where::start, SectionKind::purpose},
    {"quan điểm, mục tiêu", Where::anywhere, SectionKind::purpose},
    {"mục đích, yêu cầu", Where::anywhere, SectionKind::purpose},
    {"trách nhiệm thực hiện", Where::anywhere_in_title, SectionKind::implementation},
    {"hình thức khen thưởng", Where::anywhere, SectionKind::other},
    {"tiêu chuẩn khen thưởng", Where::anywhere, SectionKind::other},
    {"kinh phí", Where::start, SectionKind::funding},
    {"nguồn kinh phí", Where::start, SectionKind::funding},
    {"nguồn vốn", Where::start, SectionKind::funding},
    {"dự toán", Where::start, SectionKind::funding},
    {"cơ chế tài chính", Where::start, SectionKind::funding},
    {"huy động kinh phí", Where::anywhere, SectionKind::funding},
    {"bố trí kinh phí", Where::anywhere_in_title, SectionKind::funding},
    {"kinh phí thực hiện", Where::anywhere, SectionKind::funding},
    {"nguồn lực thực hiện", Where::start, SectionKind::funding},
    {"tổ chức thực hiện", Where::anywhere_in_title, SectionKind::implementation},
    {"tổ chức thi hành", Where::anywhere_in_title, SectionKind::implementation},
    {"điều khoản thi hành", Where::anywhere, SectionKind::implementation},
    {"hiệu lực thi hành", Where::anywhere, SectionKind::implementation},
    {"hiệu lực", Where::start, SectionKind::implementation},
    {"quyết định này có hiệu lực", Where::start, SectionKind::implementation},
    {"quyết định có hiệu lực", Where::start, SectionKind::implementation},
    {"nghị quyết này có hiệu lực", Where::start, SectionKind::implementation},
    {"nghị quyết có hiệu lực", Where::start, SectionKind::implementation},
    {"quy định này có hiệu lực", Where::start, SectionKind::implementation},
    {"quy chế này có hiệu lực", Where::start, SectionKind::implementation},
    {"công tác phối hợp", Where::start, SectionKind::implementation},
    {"cơ chế phối hợp", Where::start, SectionKind::implementation},
    {"quan hệ phối hợp", Where::start, SectionKind::implementation},
    {"nguyên tắc thực hiện", Where::start, SectionKind::purpose},
    {"nguyên tắc chỉ đạo", Where::start, SectionKind::purpose},
    {"trách nhiệm thi hành", Where::anywhere, SectionKind::implementation},
    {"chịu trách nhiệm", Where::anywhere, SectionKind::implementation},
    {"phân công", Where::start, SectionKind::implementation},
    {"trách nhiệm", Where::start, SectionKind::implementation},
    {"tiến độ", Where::start, SectionKind::implementation},
    {"thời gian và tiến độ", Where::start, SectionKind::implementation},
    {"thời gian, tiến độ", Where::start, SectionKind::implementation},
    {"kiểm tra, đôn đốc", Where::start, SectionKind::implementation},
    {"lộ trình", Where::start, SectionKind::implementation},
    {"thời gian thực hiện", Where::start, SectionKind::implementation},
    {"chế độ báo cáo", Where::anywhere, SectionKind::implementation},
    {"chế độ thông tin", Where::start, SectionKind::implementation},
    {"thông tin, báo cáo", Where::start, SectionKind::implementation},
    {"theo dõi, báo cáo", Where::anywhere, SectionKind::implementation},
    {"theo dõi, đôn đốc", Where::start, SectionKind::implementation},
    {"tổ chức triển khai", Where::start, SectionKind::implementation},
    {"triển khai thực hiện", Where::start, SectionKind::implementation},
    {"nhiệm vụ", Where::start, SectionKind::tasks},
    {"giải pháp", Where::start, SectionKind::tasks},
    {"các nhiệm vụ", Where::start, SectionKind::tasks},
    {"một số nhiệm vụ", Where::start, SectionKind::tasks},
    {"những nhiệm vụ", Where::start, SectionKind::tasks},
    {"các giải pháp", Where::start, SectionKind::tasks},
    {"nhiệm vụ, giải pháp", Where::anywhere, SectionKind::tasks},
    {"nhiệm vụ và giải pháp", Where::anywhere, SectionKind::tasks},
    {"nội dung", Where::start, SectionKind::tasks},
    {"các nội dung", Where::start, SectionKind::tasks},
    {"hoạt động", Where::start, SectionKind::tasks},
    {"các hoạt động", Where::start, SectionKind::tasks},
    {"phương pháp", Where::start, SectionKind::tasks},
    {"biện pháp", Where::start, SectionKind::tasks},
    {"phương án", Where::start, SectionKind::tasks},
    {"các biện pháp", Where::start, SectionKind::tasks},
    {"cách thức", Where::start, SectionKind::tasks},
    {"phương thức", Where::start, SectionKind::tasks},
    {"hình thức", Where::start, SectionKind::tasks},
    {"các bước", Where::start, SectionKind::tasks},
    {"quy trình", Where::anywhere_in_title, SectionKind::tasks},
    {"trình tự", Where::anywhere_in_title, SectionKind::tasks},
    {"công việc", Where::start, SectionKind::tasks},
    {"kiến nghị", Where::start, SectionKind::tasks},
    {"kiến nghị của", Where::anywhere_in_title, SectionKind::tasks},
    {"đề xuất, kiến nghị", Where::anywhere_in_title, SectionKind::tasks},
    {"tình hình", Where::start, SectionKind::context},
    {"bối cảnh", Where::start, SectionKind::context},
    {"đặc điểm tình hình", Where::start, SectionKind::context},
    {"thực trạng", Where::start, SectionKind::context},
    {"kết quả", Where::start, SectionKind::context},
    {"đánh giá", Where::start, SectionKind::context},
    {"khái quát", Where::start, SectionKind::context},
    {"hạn chế", Where::start, SectionKind::context},
    {"tồn tại", Where::start, SectionKind::context},
    {"nguyên nhân", Where::start, SectionKind::context},
    {"ưu điểm", Where::start, SectionKind::context},
    {"bài học kinh nghiệm", Where::start, SectionKind::context},
    {"sự cần thiết", Where::start, SectionKind::context},
    {"cơ sở lý luận", Where::start, SectionKind::context},
    {"cơ sở thực tiễn", Where::start, SectionKind::context},
    {"cơ sở pháp lý", Where::start, SectionKind::context},
    {"cơ sở khoa học", Where::start, SectionKind::context},
    {"cơ sở chính trị", Where::start, SectionKind::context},
    {"cơ sở xây dựng", Where::start, SectionKind::context},
    {"cơ sở ban hành", Where::start, SectionKind::context},
    {"căn cứ pháp lý", Where::start, SectionKind::context},
    {"căn cứ xây dựng", Where::start, SectionKind::context},
    {"căn cứ ban hành", Where::start, SectionKind::context},
    {"mở đầu", Where::start, SectionKind::context},
    {"đặt vấn đề", Where::start, SectionKind::context},
    {"thuận lợi", Where::start, SectionKind::context},
    {"khó khăn", Where::start, SectionKind::context},
    {"những kết quả", Where::start, SectionKind::context},
    {"một số kết quả", Where::start, SectionKind::context},
    {"những hạn chế", Where::start, SectionKind::context},
    {"một số hạn chế", Where::start, SectionKind::context},
    {"thời gian qua", Where::start, SectionKind::context},
    {"thời gian tới", Where::start, SectionKind::tasks},
    {"trong thời gian tới", Where::start, SectionKind::tasks},
    {"và biện pháp", Where::anywhere, SectionKind::tasks},
    {"và các biện pháp", Where::anywhere, SectionKind::tasks},
    {"nhiệm vụ trọng tâm", Where::anywhere_in_title, SectionKind::tasks},
    {"công việc trọng tâm", Where::anywhere_in_title, SectionKind::tasks},
    {"công tác trọng tâm", Where::anywhere_in_title, SectionKind::tasks},
    {"chương trình công tác", Where::start, SectionKind::tasks},
    {"chương trình kiểm tra", Where::start, SectionKind::tasks},
    {"kế hoạch cụ thể", Where::start, SectionKind::tasks},
    {"danh mục nhiệm vụ", Where::start, SectionKind::tasks},
    {"danh mục các nhiệm vụ", Where::start, SectionKind::tasks},
    {"danh mục", Where::start, SectionKind::other},
    {"lợi ích", Where::start, SectionKind::other},
    {"đối tượng", Where::start, SectionKind::other},
    {"điều kiện", Where::start, SectionKind::other},
    {"độ tuổi", Where::start, SectionKind::other},
    {"tuổi đời", Where::start, SectionKind::other},
    {"phạm vi", Where::start, SectionKind::other},
    {"thời gian", Where::start, SectionKind::other},
    {"thành phần", Where::start, SectionKind::other},
    {"tiêu chuẩn", Where::start, SectionKind::other},
    {"tiêu chí", Where::start, SectionKind::other},
    {"giải thích từ ngữ", Where::start, SectionKind::other},
    {"khen thưởng", Where::start, SectionKind::other},
};

// Words before the name of a body that do not change whose section it is.
constexpr std::string_view kOpeners[] = {"đề nghị",
                                         "giao",
                                         "yêu cầu",
                                         "đối với",
                                         "trách nhiệm của",
                                         "các đồng chí",
                                         "đồng chí",
                                         "các",
                                         "những",
                                         "thủ trưởng",
                                         "lãnh đạo",
                                         "thường trực",
                                         "tập thể",
                                         "cơ quan",
                                         "về phía"};

// Nouns that the names of bodies and posts begin with.
constexpr std::string_view kBodies[] = {"ban",
                                        "sở",
                                        "ủy ban",
                                        "ubnd",
                                        "hội đồng",
                                        "hđnd",
                                        "ubmttq",
                                        "mttq",
                                        "mặt trận",
                                        "văn phòng",
                                        "phòng",
                                        "đảng ủy",
                                        "đảng bộ",
                                        "chi bộ",
                                        "chi ủy",
                                        "huyện ủy",
                                        "tỉnh ủy",
                                        "thành ủy",
                                        "thị ủy",
                                        "quận ủy",
                                        "cấp ủy",
                                        "bộ",
                                        "cục",
                                        "chi cục",
                                        "tổng cục",
                                        "vụ",
                                        "viện",
                                        "trường",
                                        "trung tâm",
                                        "công an",
                                        "quân sự",
                                        "hội",
                                        "đoàn",
                                        "liên đoàn",
                                        "liên minh",
                                        "công đoàn",
                                        "thanh tra",
                                        "kho bạc",
                                        "bảo hiểm xã hội",
                                        "ngân hàng",
                                        "báo",
                                        "đài",
                                        "tòa án",
                                        "viện kiểm sát",
                                        "thuế",
                                        "cơ quan thuế",
                                        "hạt kiểm lâm",
                                        "trạm y tế",
                                        "chủ tịch",
                                        "phó chủ tịch",
                                        "bí thư",
                                        "giám đốc",
                                        "hiệu trưởng",
                                        "chánh văn phòng",
                                        "trưởng",
                                        "thủ trưởng",
                                        "người đứng đầu",
                                        "cơ quan",
                                        "đơn vị",
                                        "ngành",
                                        "địa phương",
                                        "xã",
                                        "phường",
                                        "chi, đảng bộ",
                                        "tổ chức đảng",
                                        "tổ chức chính trị",
                                        "tổ chức thành viên",
                                        "tổ chức đoàn thể",
                                        "tổ chức hội",
                                        "tổ chức, cá nhân",
                                        "tổ công tác",
                                        "tổ giúp việc",
                                        "tổ dân phố",
                                        "doanh nghiệp",
                                        "cơ sở",
                                        "chủ đầu tư",
                                        "học viện",
                                        "tổng công ty",
                                        "công ty",
                                        "thôn",
                                        "khu phố",
                                        "tiểu ban",
                                        "bộ phận",
                                        "tạp chí",
                                        "cổng thông tin",
                                        "bệnh viện",
                                        "nhà trường",
                                        "hợp tác xã"};

// Words that begin like those and name no body.
constexpr std::string_view kNotBodies[] = {
    "ban hành",      "ban bố",          "hội nghị",       "hội thảo",        "hội nhập",
    "hội thi",       "phòng, chống",    "phòng chống",    "phòng ngừa",      "đoàn kết",
    "đoàn viên",     "trường hợp",      "cơ sở vật chất", "cơ sở pháp lý",   "cơ sở dữ liệu",
    "cơ sở hạ tầng", "bộ máy",          "bộ tiêu chí",    "báo cáo",         "vụ việc",
    "xã hội",        "ban đầu",         "thuế suất",      "đơn vị tính",     "trưởng thành",
    "cơ sở lý luận", "cơ sở thực tiễn", "cơ sở khoa học", "cơ sở chính trị", "cơ sở xây dựng"};

// A phrase in the form in which texts are compared.
std::vector<std::string> keys_of(std::span<const std::string_view> phrases) {
  std::vector<std::string> keys;
  for (const std::string_view phrase : phrases)
    keys.push_back(base::comparison_key(phrase));
  return keys;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  return text.size() == word.size() || text[word.size()] == ' ' || text[word.size()] == ',' ||
         text[word.size()] == ':' || text[word.size()] == ';' || text[word.size()] == '.';
}

bool contains_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    if ((at == 0 || text[at - 1] == ' ') && starts_with_word(text.substr(at), phrase)) return true;
  }
  return false;
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return starts_with_word(text, word);
  });
}

std::string_view without_openers(std::string_view key) {
  static const std::vector<std::string> openers = keys_of(kOpeners);
  static const std::vector<std::string> bodies = keys_of(kBodies);
  for (bool found = true; found;) {
    found = false;
    for (const std::string& opener : openers) {
      if (!starts_with_word(key, opener) || key.size() <= opener.size() + 1) continue;
      if (starts_with_any(key, bodies)) continue;  // "cơ quan" opens a name and is one
      key = key.substr(opener.size() + 1);
      found = true;
      break;
    }
  }
  return key;
}

bool key_names_body(std::string_view key) {
  static const std::vector<std::string> bodies = keys_of(kBodies);
  static const std::vector<std::string> others = keys_of(kNotBodies);
  const std::string_view name = without_openers(key);
  return starts_with_any(name, bodies) && !starts_with_any(name, others);
}

// "Các phòng chuyên môn gồm:": what a body is made of, not what it is to do.
bool counts_members(std::string_view key) {
  static const std::string members = base::comparison_key("gồm");
  while (!key.empty() && (key.back() == ':' || key.back() == ' '))
    key.remove_suffix(1);
  return key.ends_with(' ' + members);
}

// The start of a heading is enough; a running paragraph may be long.
std::string heading_key(std::string_view heading) {
  constexpr std::size_t kMaxBytes = 240;
  std::size_t bytes = std::min(heading.size(), kMaxBytes);
  while (bytes < heading.size() && (static_cast<unsigned char>(heading[bytes]) & 0xC0) == 0x80)
    --bytes;
  return base::comparison_key(heading.substr(0, bytes));
}

}  // namespace

std::optional<SectionKind> kind_of_heading(std::string_view heading) {
  static const std::vector<std::string> phrases = [] {
    std::vector<std::string> keys;
    for (const Cue& cue : kCues)
      keys.push_back(base::comparison_key(cue.phrase));
    return keys;
  }();
  static const std::string about = base::comparison_key("về");
  const std::string key = heading_key(heading);
  std::string_view text = key;
  constexpr std::size_t kMaxTitleWords = 9;
  const bool title = base::split_words(text).size() <= kMaxTitleWords;
  if (starts_with_word(text, about) && text.size() > about.size()) {
    text.remove_prefix(about.size() + 1);
  }
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const Where where = kCues[i].where;
    const bool tells = where == Where::start      ? starts_with_word(text, phrases[i])
                       : where == Where::anywhere ? contains_phrase(text, phrases[i])
                                                  : title && contains_phrase(text, phrases[i]);
    if (tells) return kCues[i].kind;
  }
  if (key_names_body(text) && !counts_members(text)) return SectionKind::implementation;
  return std::nullopt;
}

bool names_body(std::string_view text) {
  return key_names_body(heading_key(text));
}

bool concerns(std::string_view text) {
  static const std::string about = base::comparison_key("đối với");
  return starts_with_word(heading_key(text), about);
}

bool tells_circumstance(std::string_view text) {
  static constexpr std::string_view kCircumstances[] = {
      "thời gian", "địa điểm", "thành phần", "đối tượng", "phạm vi", "điều kiện"};
  static constexpr std::string_view kTimes[] = {"thời gian tới", "thời gian qua"};
  static const std::vector<std::string> circumstances = keys_of(kCircumstances);
  static const std::vector<std::string> times = keys_of(kTimes);
  const std::string key = heading_key(text);
  return starts_with_any(key, circumstances) && !starts_with_any(key, times);
}

bool tells_participants(std::string_view text) {
  static const std::string participants = base::comparison_key("thành phần");
  return starts_with_word(heading_key(text), participants);
}

bool tells_course(std::string_view text) {
  static const std::string course = base::comparison_key("lộ trình");
  return starts_with_word(heading_key(text), course);
}

bool opens_with_act(std::string_view text) {
  const std::string lower = base::to_lower(text.substr(0, std::min<std::size_t>(text.size(), 64)));
  const std::vector<Word> words = read_words(lower);
  const std::size_t adverbs = adverb(words, 0);
  return action_verb(words, 0) > 1 || (adverbs != 0 && action_verb(words, adverbs) != 0);
}

bool tells_to_act(std::string_view text) {
  constexpr std::size_t kFewestWords = 4;
  const std::string_view start = text.substr(0, std::min<std::size_t>(text.size(), 240));
  const std::vector<Word> words = read_words(start);
  if (words.size() < kFewestWords) return false;
  if (action_verb(words, adverb(words, 0)) != 0) return true;
  const BodyList bodies = read_bodies(start, words, assigning_verb(words, 0));
  if (!bodies || bodies.end >= words.size()) return false;
  return action_verb(words, bodies.end) > 1 || assigning_verb(words, bodies.end) != 0 ||
         adverb(words, bodies.end) != 0 || modal(words, bodies.end) != 0;
}

bool announces_tasks(std::string_view text) {
  static constexpr std::string_view kWork[] = {
      "nhiệm vụ", "giải pháp", "công việc", "biện pháp", "nội dung trọng tâm"};
  static const std::vector<std::string> work = keys_of(kWork);
  constexpr std::size_t kReachBytes = 96;
  if (text.empty() || text.back() != ':') return false;
  std::size_t from = text.size() > kReachBytes ? text.size() - kReachBytes : 0;
  while (from < text.size() && from > 0 && text[from] != ' ')
    ++from;
  const std::string key = base::comparison_key(text.substr(from));
  if (!contains_phrase(key, base::comparison_key("sau")) &&
      !contains_phrase(key, base::comparison_key("sau đây")))
    return false;
  return std::any_of(work.begin(), work.end(), [&](const std::string& phrase) {
    return contains_phrase(key, phrase);
  });
}

bool opens_with_funds(std::string_view text) {
  static constexpr std::string_view kFunds[] = {"kinh phí", "nguồn kinh phí"};
  static const std::vector<std::string> funds = keys_of(kFunds);
  return starts_with_any(heading_key(text), funds);
}

}  // namespace parsers
