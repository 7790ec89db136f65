// Headings that are the same are taken away first; of the rest each of the left finds the one of
// the right that is most like it, by the words they share.

#include "corpus/heading_alignment.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "corpus/likeness.h"

namespace corpus {
namespace {

constexpr double kLikeEnough = 0.6;
constexpr std::size_t kMostCompared = 1000;  // pairs are compared each with each

struct Heading {
  std::string printed, key;
  std::set<std::string> words;
};

void add_headings(const std::vector<parsers::Node>& nodes, std::vector<Heading>& headings) {
  for (const parsers::Node& node : nodes) {
    const auto* section = std::get_if<parsers::Section>(&node);
    if (section == nullptr) continue;
    if (section->heading) {
      const std::string& text = section->heading->text;
      headings.push_back(
          {section->path + ' ' + text, base::comparison_key(text), bare_words(text)});
    }
    add_headings(section->children, headings);
  }
}

std::set<std::string> keys_of(const std::vector<Heading>& headings) {
  std::set<std::string> keys;
  for (const Heading& heading : headings)
    keys.insert(heading.key);
  return keys;
}

void leave_out(std::vector<Heading>& headings, const std::set<std::string>& known) {
  std::erase_if(headings, [&](const Heading& heading) { return known.contains(heading.key); });
}

// The one of `others` that is most like `heading`; the first of several.
std::optional<std::size_t> like(const Heading& heading, const std::vector<Heading>& others) {
  std::optional<std::size_t> found;
  double best = kLikeEnough;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const double much = likeness(heading.words, others[i].words);
    if (much < best || (found && much == best)) continue;
    found = i;
    best = much;
  }
  return found;
}

}  // namespace

HeadingAlignment align_headings(const parsers::Document& left, const parsers::Document& right) {
  std::vector<Heading> ours, theirs;
  add_headings(left.body, ours);
  add_headings(right.body, theirs);
  const std::set<std::string> our_keys = keys_of(ours), their_keys = keys_of(theirs);
  leave_out(ours, their_keys);
  leave_out(theirs, our_keys);
  const bool is_much = ours.size() > kMostCompared || theirs.size() > kMostCompared;
  HeadingAlignment aligned;
  for (const Heading& heading : ours) {
    const std::optional<std::size_t> other = is_much ? std::nullopt : like(heading, theirs);
    if (!other) {
      aligned.left_only.push_back(heading.printed);
      continue;
    }
    aligned.reworded.emplace_back(heading.printed, theirs[*other].printed);
    theirs.erase(theirs.begin() + static_cast<std::ptrdiff_t>(*other));
  }
  for (const Heading& heading : theirs)
    aligned.right_only.push_back(heading.printed);
  return aligned;
}

}  // namespace corpus
