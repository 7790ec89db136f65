#include "corpus/document_identity.h"

#include "base/text.h"
#include "corpus/likeness.h"
#include "corpus/number_key.h"

namespace corpus {
namespace {

constexpr double kAlikeSubjects = 0.5;

bool has_number(const DocumentIdentity& identity) {
  return identity.number.find_first_of("0123456789") != std::string::npos;
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool are_alike(const std::string& a, const std::string& b) {
  return a == b || likeness(bare_words(a), bare_words(b)) >= kAlikeSubjects;
}

}  // namespace

std::string folded_name(std::string_view name) {
  return base::strip_marks(base::comparison_key(name));
}

DocumentIdentity identity_of(const parsers::Document& document) {
  const parsers::Metadata& metadata = document.metadata;
  return {folded_name(metadata.type),
          number_key(metadata.number),
          folded_name(metadata.issuer),
          folded_name(metadata.issuer_parent),
          folded_name(metadata.place),
          metadata.date_iso,
          metadata.subject,
          document.source.href};
}

bool is_findable(const DocumentIdentity& identity) {
  return !identity.number.empty() && !identity.date.empty() && !identity.issuer.empty();
}

bool is_same_document(const DocumentIdentity& a, const DocumentIdentity& b) {
  return is_findable(a) && a.number == b.number && a.date == b.date && a.type == b.type &&
         a.issuer == b.issuer && !differ(a.parent, b.parent) && !differ(a.place, b.place) &&
         (has_number(a) || a.href == b.href) && are_alike(a.subject, b.subject);
}

}  // namespace corpus
