#include "base/language.h"

#include <atomic>

namespace base {
namespace {

std::atomic<Language> chosen{Language::vi};

}  // namespace

void set_language(Language language) {
  chosen = language;
}

Language language() {
  return chosen;
}

std::string_view tr(std::string_view vi, std::string_view en) {
  return chosen == Language::vi ? vi : en;
}

}  // namespace base
