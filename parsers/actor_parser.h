#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/report_route.h"
#include "parsers/words.h"

namespace parsers {

// How a sentence is built, as far as directing somebody goes:
//
//   [adjunct ","]* (subject predicate | "giao" body predicate | predicate)
enum class SentenceShape {
  directed,  // names who must act: "Sở X rà soát …", "Giao Sở X rà soát", "Sở X: Rà soát …"
  imperative,  // starts with what is to be done: "Tăng cường …"
  modal,       // says how something must be: "Việc … phải …", "Điều tra … phải …"
  ensuring,    // the same by "bảo đảm", "phù hợp với" without "phải"
  passive,     // "Bản tin được phát hành …"
  definition,  // "Là cơ quan tham mưu …", "X là …"
  thing,       // a noun phrase: "Tình hình …", "Số lượng: 5.000 cuốn"
  unknown      // none of these is certain
};

struct Direction {
  SentenceShape shape = SentenceShape::unknown;
  std::size_t begin = 0;               // word at which the direction starts, behind its topic
  std::size_t predicate = 0;           // word at which what is to be done starts
  std::vector<std::string> actors;     // named in the sentence, as printed
  std::vector<std::string> delegates;  // Y of "X chỉ đạo Y thực hiện …"
  std::vector<std::string> coordinators;
  std::vector<std::string> owners;  // "Bản tin của Sở X được …": perhaps who must act
  ReportRoute route;
  bool assigned = false;        // by giao, đề nghị, yêu cầu
  bool by_appointment = false;  // by phân công, which a heading's body does itself
  bool has_modal = false;       // phải, cần, có trách nhiệm before the predicate
  bool demands_state = false;   // opens with nghiêm cấm, bảo đảm: how things must be
  bool has_act_inside = false;  // a verb stands somewhere in a thing or unknown
};

// Reads one sentence (NFC, without its bullet), whose words are `words`. Linear.
Direction read_direction(std::string_view sentence, const std::vector<Word>& words);
Direction read_direction(std::string_view sentence);

}  // namespace parsers
