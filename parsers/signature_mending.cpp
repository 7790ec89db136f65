#include "parsers/signature_mending.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

namespace parsers {
namespace {

// Posts in capitals by their letters without marks; "" where several posts have the same.
std::map<std::string, std::string> posts_by_letters(std::string_view posts) {
  std::map<std::string, std::string> table;
  const auto add = [&table](const std::string& post) {
    const auto [entry, is_new] = table.emplace(bare_key(post), base::to_upper(post));
    if (!is_new && entry->second != base::to_upper(post)) entry->second.clear();
  };
  for (std::size_t begin = 0; begin <= posts.size();) {
    const std::size_t bar = std::min(posts.find('|', begin), posts.size());
    const std::string post(posts.substr(begin, bar - begin));
    add(post);
    add(post + " thường trực");
    begin = bar + 1;
  }
  return table;
}

// The letters of `text` without marks, as many as it has.
std::size_t count_letters(std::string_view text) {
  return bare_key(text).size();
}

}  // namespace

std::string_view post_without_marks(std::string_view line, std::string_view posts) {
  static const std::map<std::string, std::string> table = posts_by_letters(posts);
  if (!is_nearly_all_capitals(line)) return {};
  const auto post = table.find(bare_key(line));
  return post == table.end() ? std::string_view() : std::string_view(post->second);
}

std::string deputy_of(std::string_view post, std::string_view line) {
  constexpr std::size_t kLeastLetters = 8;
  constexpr std::size_t kLongestPost = 60;  // bytes
  if (post.empty() || post.size() > kLongestPost || line.size() > 2 * kLongestPost) return {};
  for (const std::string_view suffix : {"", " THƯỜNG TRỰC"}) {
    std::string deputy = "PHÓ " + std::string(post) + std::string(suffix);
    const std::size_t letters = count_letters(deputy);
    if (letters >= kLeastLetters && within_edits(bare_key(line), bare_key(deputy), letters / 3))
      return deputy;
  }
  return {};
}

std::string_view without_scraps(std::string_view line) {
  constexpr std::size_t kMostScraps = 2;
  constexpr std::size_t kLongestScrap = 4;  // characters
  const std::vector<std::string_view> words = base::split_words(line);
  for (std::size_t i = 0; i < words.size() && i <= kMostScraps; ++i) {
    const std::string_view rest = line.substr(base::span_of(words[i], line).begin);
    if (starts_upper(words[i]) && base::is_all_capitals(rest)) return rest;
    const bool scrap = length_in_characters(words[i]) <= kLongestScrap;
    if (!scrap || (starts_upper(words[i]) && base::is_all_capitals(words[i]))) break;
  }
  return line;
}

std::string surname_mended(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kSurnames = {
      "Nguyễn", "Trần", "Phạm", "Huỳnh", "Đặng", "Trịnh", "Trương", "Đoàn"};
  const std::vector<std::string_view> words = base::split_words(name);
  if (words.size() < 2) return std::string(name);
  const std::string key = bare_key(words.front());
  for (const std::string_view surname : kSurnames) {
    if (key != bare_key(surname) || word_key(words.front()) == word_key(surname)) continue;
    const std::size_t end = base::span_of(words.front(), name).end;
    const bool capitals = base::is_all_capitals(words.front());
    return (capitals ? base::to_upper(surname) : std::string(surname)) +
           std::string(name.substr(end));
  }
  return std::string(name);
}

}  // namespace parsers
