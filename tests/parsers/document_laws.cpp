#include "tests/parsers/document_laws.h"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/text.h"

namespace parsers {
namespace {

using Bag = std::map<std::string, int>;

// Runs of letters and digits, so that punctuation at a healed line end does not count.
void add_words(std::string_view text, int count, Bag& bag) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty() && (bag[word] += count) == 0) bag.erase(word);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    if (base::is_letter(c) || (c >= '0' && c <= '9')) {
      base::append_utf8(word, c);
    } else {
      flush();
    }
  }
  flush();
}

class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) { add_words(text, 1, bag_); }

  void check(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      check(block);
  }

  void check(const std::vector<Node>& nodes, const std::string& parent, int level) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) check(*block);
      if (const auto* section = std::get_if<Section>(&node)) check(*section, parent, level);
    }
  }

  void check(const Section& section, const std::string& parent, int level) {
    expect(section.path == parent + section.marker, "path " + section.path);
    expect(section.level == level, "level of " + section.path);
    add_words(section.printed_marker, -1, bag_);
    if (section.heading) check(*section.heading);
    check(section.children, section.path + "/", level + 1);
  }

  void check(const Furniture& furniture) { add_words(furniture.text, -1, bag_); }

  void check_words() {
    for (const auto& [word, count] : bag_) {
      expect(count == 0, (count > 0 ? "lost word " : "invented word ") + word);
    }
  }

  // What a healed hyphen joins is one word in the Document and two in the text: then letters are
  // compared instead of words.
  void check_letters() {
    std::map<char32_t, int> letters;
    for (const auto& [word, count] : bag_) {
      for (std::size_t at = 0; at < word.size();)
        letters[base::next_char(word, at)] += count;
    }
    for (const auto& [letter, count] : letters) {
      std::string name;
      base::append_utf8(name, letter);
      expect(count == 0, "lost or invented letter " + name);
    }
  }

  std::string take_broken() { return std::move(broken_); }

 private:
  void expect(bool holds, const std::string& law) {
    if (!holds && broken_.empty()) broken_ = law;
  }

  void check(const Block& block) {
    expect(!block.id.empty(), "a block without id");
    expect(ids_.insert(block.id).second, "id twice: " + block.id);
    check(block.text);
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells)
        check(cell.text);
    }
  }

  void check(const Text& text) {
    add_words(text.text, -1, bag_);
    expect(text.text.find('\n') == std::string::npos, "line break in: " + text.text);
    std::size_t end = 0;
    for (const base::TextSpan& span : text.spans) {
      expect(span.begin >= end && span.begin <= span.end, "order of spans of: " + text.text);
      expect(span.end <= text_.size(), "span outside the text: " + text.text);
      end = span.end;
    }
  }

  std::string_view text_;
  Bag bag_;
  std::set<std::string> ids_;
  std::string broken_;
};

// A line that ends with a hyphen or slash, which may be healed.
bool has_broken_word(std::string_view text) {
  for (const std::string_view line : base::split_lines(text)) {
    const std::string_view end = base::trim(line);
    if (end.ends_with('-') || end.ends_with('/') || end.ends_with("\u00AD")) return true;
  }
  return false;
}

}  // namespace

std::string broken_law(std::string_view text, const Document& document) {
  Checker checker(text);
  checker.check(document.letterhead);
  checker.check(document.preamble);
  checker.check(document.body, "", 1);
  checker.check(document.closing);
  checker.check(document.signature);
  for (const Section& annex : document.annexes)
    checker.check(annex, "", 1);
  for (const Furniture& furniture : document.furniture)
    checker.check(furniture);
  if (has_broken_word(text)) {
    checker.check_letters();
  } else {
    checker.check_words();
  }
  return checker.take_broken();
}

}  // namespace parsers
