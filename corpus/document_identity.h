#pragma once

#include <string>
#include <string_view>

#include "parsers/document.h"

namespace corpus {

// What tells, whatever file it was read from, which document a result is of. An office's numbers
// begin anew every year and for every type of document (Decree 30/2020/NĐ-CP, article 8), so that
// issuer, type, number and day of issue name one document.
struct DocumentIdentity {
  std::string type;    // in small letters, without marks
  std::string number;  // number_key()
  std::string issuer;  // in small letters, without marks; so are the next two
  std::string parent;  // the body above, whose name tells "Sở Y tế" of two provinces apart
  std::string place;
  std::string date;     // ISO 8601
  std::string subject;  // as printed
  std::string href;     // the file
};

// A name in small letters, without marks.
std::string folded_name(std::string_view name);

DocumentIdentity identity_of(const parsers::Document& document);

// Whether enough of it is known to find the document by.
bool is_findable(const DocumentIdentity& identity);

// Whether both are of one document. The body above and the place may be missing in one, but not
// differ. Subjects must be alike as well, since a number may be misread;
// where the number is missing, as in drafts, the files have to have one name. Never true of what is
// not findable.
bool is_same_document(const DocumentIdentity& a, const DocumentIdentity& b);

}  // namespace corpus
