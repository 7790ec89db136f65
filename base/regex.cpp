#include "base/regex.h"

#include <array>
#include <string>

#include <pcre2.h>

#include "base/error.h"

namespace base {
namespace {

// Steps that one match may take; far above what any pattern of ours needs on a line.
constexpr uint32_t kMatchLimit = 1'000'000;

template <auto kFree>
struct FreeWith {
  template <typename T>
  void operator()(T* handle) const {
    kFree(handle);
  }
};

using CodeHandle = std::unique_ptr<pcre2_code, FreeWith<pcre2_code_free>>;
using MatchHandle = std::unique_ptr<pcre2_match_data, FreeWith<pcre2_match_data_free>>;
using ContextHandle = std::unique_ptr<pcre2_match_context, FreeWith<pcre2_match_context_free>>;

std::string describe(int error_code) {
  std::array<PCRE2_UCHAR, 128> message{};
  pcre2_get_error_message(error_code, message.data(), message.size());
  return reinterpret_cast<const char*>(message.data());
}

// Scratch space of one thread, so that a match allocates nothing but its result.
pcre2_match_data* scratch() {
  constexpr uint32_t kMaxGroups = 32;
  static thread_local MatchHandle data(pcre2_match_data_create(kMaxGroups, nullptr));
  return data.get();
}

pcre2_match_context* limits() {
  static thread_local ContextHandle context = [] {
    ContextHandle made(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(made.get(), kMatchLimit);
    return made;
  }();
  return context.get();
}

}  // namespace

struct Regex::Code {
  CodeHandle handle;
  uint32_t groups = 0;
};

Regex::Regex(std::string_view pattern, Case letter_case) {
  int error_code = 0;
  PCRE2_SIZE offset = 0;
  const uint32_t options =
      PCRE2_UTF | PCRE2_UCP | (letter_case == Case::insensitive ? PCRE2_CASELESS : 0u);
  CodeHandle handle(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()),
                                  pattern.size(),
                                  options,
                                  &error_code,
                                  &offset,
                                  nullptr));
  if (!handle) {
    throw Error("pattern /" + std::string(pattern) + "/",
                describe(error_code) + " at byte " + std::to_string(offset));
  }
  pcre2_jit_compile(handle.get(), PCRE2_JIT_COMPLETE);  // where it fails, matching is interpreted
  uint32_t groups = 0;
  pcre2_pattern_info(handle.get(), PCRE2_INFO_CAPTURECOUNT, &groups);
  code_ = std::make_unique<Code>(Code{std::move(handle), groups});
}

Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

std::optional<Match> Regex::match(std::string_view text, std::size_t from) const {
  if (from > text.size()) return std::nullopt;
  const int count = pcre2_match(code_->handle.get(),
                                reinterpret_cast<PCRE2_SPTR>(text.data()),
                                text.size(),
                                from,
                                PCRE2_NO_UTF_CHECK,
                                scratch(),
                                limits());
  if (count < 0) return std::nullopt;

  Match groups;
  groups.reserve(code_->groups + 1);
  const PCRE2_SIZE* bounds = pcre2_get_ovector_pointer(scratch());
  for (uint32_t i = 0; i <= code_->groups; ++i, bounds += 2) {
    const bool took_part = i < static_cast<uint32_t>(count) && bounds[0] != PCRE2_UNSET;
    groups.push_back(took_part ? text.substr(bounds[0], bounds[1] - bounds[0])
                               : std::string_view());
  }
  return groups;
}

std::vector<Match> Regex::match_all(std::string_view text) const {
  std::vector<Match> all;
  std::size_t from = 0;
  while (auto found = match(text, from)) {
    const std::string_view whole = found->front();
    from = static_cast<std::size_t>(whole.data() - text.data()) + whole.size();
    if (whole.empty()) {  // step over one character, or the search would stand still
      do {
        ++from;
      } while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80);
    }
    all.push_back(std::move(*found));
  }
  return all;
}

}  // namespace base
