#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/body_item.h"
#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {

// What may stand inside the name of a body besides words that a table knows: fields of work,
// places, numbers, and what joins two parts of one name. Each function looks at word `at` of a
// sentence; `from` is the word after the head of the name. Those that return a number tell how
// many words belong to the name there (0: none). For body_parser.cpp.
class NameParts {
 public:
  explicit NameParts(const std::vector<Word>& words) : words_(words) {}

  bool is(std::size_t at, std::string_view word) const;

  bool is_capital(std::size_t at) const;

  // A verb in lower case, or with the capital of the sentence it opens.
  std::size_t verb_at(std::size_t at) const;

  // "UBND"; the Y of "Sở Y tế" is a syllable.
  bool is_all_capitals(std::size_t at) const;

  bool is_acronym(std::size_t at) const;

  // "Ban Xây dựng Đảng (hoặc ban tổ chức) Đảng uỷ xã": brackets inside a name, with the body after
  // them that both belong to.
  std::size_t alternative(std::size_t at) const;

  // Of a name only the first syllable of each word has a capital: Nông nghiệp, Đào tạo.
  bool is_second_syllable(std::size_t at, std::size_t verb) const;

  // "các sở, ban, ngành, đoàn thể Thành phố": the capital honours the place, it names no body.
  bool names_territory(std::size_t at) const;

  // "Ban Chỉ đạo 35", "Công an phường 5"; not "… 02 đồng chí".
  std::size_t number_in_name(std::size_t at, std::size_t from) const;

  // "và" and "," inside a name: Tuyên giáo và Dân vận; Văn hoá, Thể thao và Du lịch.
  bool joins_name(std::size_t at) const;

  bool opens_cited_document(std::size_t at) const;

  // "các xã, phường", "các thôn, tổ dân phố", "các Chương trình …": whom a body is of.
  std::size_t places(std::size_t at, BodyClass kind) const;

  // "Trưởng các điểm thi": nouns that no table knows, up to what cannot belong to a name.
  std::size_t class_noun(std::size_t at) const;

  // "Ban Quản lý các khu công nghiệp Cần Thơ", "Ban Chỉ đạo phòng thủ dân sự quốc gia": up
  // to the name or place that such a name ends with.
  std::size_t field_in_name(std::size_t at, std::size_t from) const;

  // "Ban Quản lý các khu công nghệ cao và khu công nghiệp": kinds of zones, in a list.
  std::size_t managed_zones(std::size_t at, std::size_t from) const;

  // The list of such zones that starts at `at`.
  std::size_t zones(std::size_t at) const;

  // "Liên hiệp các Hội Khoa học": a union of bodies is called by them.
  bool opens_united(const BodyItem& item, std::size_t at, std::size_t from) const;

  // "UBND các tỉnh Sơn Bình, Hoà An": the comma or "và" between places that "các" speaks of.
  bool joins_places(const BodyItem& item, std::size_t at) const;

  // True when nothing but places behind "các xã" and the like stands before word `at`.
  bool lists_places(const BodyItem& item, std::size_t at) const;

  // "Trường Tiểu học, Trung học cơ sở Tân Lập": the comma between the stages of one school.
  bool joins_schools(const BodyItem& item, std::size_t at) const;

  // "các đơn vị cấp nước thuộc phạm vi quản lý": what a class does, when its remit follows.
  std::size_t work_within_remit(const BodyItem& item, std::size_t at, std::size_t from) const;

  // "cơ quan tham mưu về công tác tổ chức", "cơ quan quản lý nhà nước về môi trường".
  std::size_t field_of_work(std::size_t at, std::size_t from) const;

  // Lower-case words inside the title of a programme: "Ban Chỉ đạo các Chương trình mục tiêu quốc
  // gia thành phố".
  bool belongs_to_title(std::size_t at, std::size_t from) const;

  // "các ngân hàng thương mại phối hợp", "Hội đồng xét tặng họp": one compound that no table knows,
  // between a head and what can only follow a name.
  std::size_t unknown_noun(const BodyItem& item, std::size_t at, std::size_t from) const;

  // "Phòng Quản lý di sản", "Trung tâm Lưu trữ lịch sử tỉnh": offices are called by what they do,
  // in words that no table knows; up to three of them, when the first word had its capital.
  std::size_t office_name(const BodyItem& item, std::size_t at, std::size_t from) const;

  // The word after a separator of a list at `at`; `at` itself when there is none.
  std::size_t after_separator(std::size_t at, Semicolons semicolons) const;

  // "(gọi tắt là …)" between the bodies of a list.
  std::size_t skip_brackets(std::size_t at) const;

 private:
  const std::vector<Word>& words_;
};

}  // namespace parsers
