#include "parsers/deadline_repeats.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace parsers {
namespace {

// "2026-04-01/2026-04-30"
bool is_whole_month(const std::string& interval) {
  return interval.size() == 21 && interval.compare(0, 7, interval, 11, 7) == 0;
}

bool is_said_better(const std::vector<FoundDeadline>& found, std::size_t i) {
  const Deadline& one = found[i].deadline;
  const bool yearly_rate = one.value == "FREQ=YEARLY" && one.text.find('/') != std::string::npos;
  const std::size_t limit = std::min(found.size(), std::size_t{64});  // keeps this linear
  for (std::size_t j = 0; j < limit; ++j) {
    const Deadline& other = found[j].deadline;
    if (i == j) continue;
    const bool same = other.kind == one.kind && other.value == one.value;
    if (same && j < i && (!one.value.empty() || one.kind != DeadlineKind::relative)) return true;
    if (yearly_rate && other.kind == DeadlineKind::period &&
        other.text.find("tháng") != std::string::npos &&
        found[i].deadline.text.find("năm") != std::string::npos && is_whole_month(other.value))
      return true;
    if (one.kind == DeadlineKind::recurring && other.kind == DeadlineKind::recurring &&
        other.value ==
            one.value + other.value.substr(std::min(other.value.size(), one.value.size())) &&
        other.value.compare(0, one.value.size() + 12, one.value + ";BYMONTHDAY=") == 0)
      return true;
  }
  return false;
}

}  // namespace

std::vector<FoundDeadline> without_repeats(std::vector<FoundDeadline> found) {
  std::vector<bool> drops(found.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    drops[i] = is_said_better(found, i);
  std::vector<FoundDeadline> kept;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (!drops[i]) kept.push_back(std::move(found[i]));
  return kept;
}

}  // namespace parsers
