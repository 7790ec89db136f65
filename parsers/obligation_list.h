#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/date_parser.h"
#include "parsers/document.h"
#include "parsers/field_scope.h"
#include "parsers/section_fields.h"
#include "parsers/task_fields.h"

namespace parsers {

// The obligations of a document in text order, completed by the field lines that stand among them:
// "Thời gian thực hiện: …", "Cơ quan chủ trì: …". A line completes those of its list before it,
// back to the last line of its kind or the list's beginning; where there are none, those that
// follow in the list.
class ObligationList {
 public:
  // `issued` is the date of the document.
  explicit ObligationList(const Date& issued) : issued_(issued) {}

  std::size_t size() const { return found_.size(); }
  bool empty() const { return found_.empty(); }

  // True when the next field line completes obligations that stand before it.
  bool awaits_fields() const { return found_.size() > fields_.after_last_due; }

  // Adds `obligation`, with what lines before it in its list say.
  void add(Obligation obligation);

  // Adds `obligation`, which is complete: a row of a table.
  void add_complete(Obligation obligation) { found_.push_back(std::move(obligation)); }

  // A list begins, in which `fields` hold; of the list around it they hold no longer. Returns what
  // end_list() gives back to the list around it.
  FieldScope begin_list() { return begin_list(FieldScope{found_.size(), {}, {}, {}, {}}); }
  FieldScope begin_list(FieldScope fields) { return std::exchange(fields_, std::move(fields)); }

  // Returns the fields of the list that ends.
  FieldScope end_list(FieldScope outer) { return std::exchange(fields_, std::move(outer)); }

  // Reads a line, of one field or of several, whose words are `text`.
  void read_field(const FieldLine& line, std::string_view text);

  // Reads such lines; false when there are none.
  bool read_fields(const std::vector<SectionField>& fields);

  // Reads such a line for the obligations from `from` on, whatever stands before them.
  void complete(std::size_t from, const FieldLine& line, std::string_view text);

  // Completes the obligations from `from` on by what lines before them in this list say.
  void complete_from(std::size_t from);

  // "Quý I/2031", "Tháng 9/2031:": a title that is nothing but a time, for the obligations from
  // `from` on that have no time of their own. Any other title does nothing.
  void complete_titled(std::size_t from, std::string_view title);

  // Reads such a line for the obligations to come, whatever stands before it.
  void read_field_for_what_follows(const FieldLine& line, std::string_view text);

  // Gives the obligations their ids and hands them out.
  std::vector<Obligation> take();

 private:
  void read_one_field(const FieldLine& line, std::string_view text);

  Date issued_;
  std::vector<Obligation> found_;
  FieldScope fields_;  // of the list at hand
};

}  // namespace parsers
