#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {

// The names of bodies and posts as sentences, headings and cells print them:
//
//   body  = [quantifier] head modifier*         các cơ quan chuyên môn, Sở Tài chính tỉnh
//   head  = institution | generic | post | level
//   modifier = name in capitals | known word | "thuộc" body | "các" place {"," place}
//   bodies = body {("," | "và" | "hoặc" | ";") body}
//
// A list of classes said in one breath is one body ("các sở, ban, ngành", "các cấp uỷ, cơ quan,
// đơn vị"); bodies that have a name or quantifier of their own are several ("các chi bộ, Đảng uỷ
// phường"; "các tỉnh Sơn Bình, Hoà Lăng" are two, each with its noun; "Cấp uỷ, tổ chức đảng, chính
// quyền" too, each being a body by itself). A post takes in the classes it is the head of ("người
// đứng đầu cấp uỷ, chính quyền, cơ quan").
struct Body {
  std::string name;       // as printed
  std::size_t begin = 0;  // words [begin, end)
  std::size_t end = 0;
  BodyClass kind = BodyClass::institution;
  bool specific = false;  // has a name in capitals or a quantifier
};

struct BodyList {
  std::vector<Body> bodies;
  std::size_t end = 0;  // the word after the last body

  explicit operator bool() const { return !bodies.empty(); }
};

enum class Semicolons { end_list, join };

// The bodies named from word `at` on; none when no body starts there. `text` is what `words` were
// read from. Linear in what is read.
BodyList read_bodies(std::string_view text,
                     const std::vector<Word>& words,
                     std::size_t at,
                     Semicolons semicolons = Semicolons::end_list);

}  // namespace parsers
