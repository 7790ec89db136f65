#pragma once

#include <cstddef>

#include "parsers/clause_reader.h"

namespace parsers {

// A sentence that tells something else first and directs somebody in a later clause. `at` is where
// the sentence starts. For actor_parser.cpp.
class LateClauseReader : public ClauseReader {
 protected:
  using ClauseReader::ClauseReader;

  // "tăng biên chế cho xã vùng cao: giao Sở Nội vụ nghiên cứu": what is gone into, then whose it
  // is.
  bool enter_after_proposal(std::size_t at);

  // "Đồng ý chủ trương sửa nhà văn hoá; giao Sở Xây dựng hướng dẫn": the duty comes second.
  bool enter_late_assignment(std::size_t at);

  // "Quán triệt …; căn cứ vào …, Sở X và các đơn vị … tập trung một số nhiệm vụ sau:": a sentence
  // that announces names late who must act, after clauses that tell what it rests on.
  bool enter_late_subject(std::size_t at);

 private:
  // "Thời gian không còn nhiều; do vậy, yêu cầu các sở, ngành:": the last clause assigns.
  bool enter_last_clause(std::size_t at);
};

}  // namespace parsers
