// What a document says of itself, its subject and its recipients, is printed in its letterhead and
// at its end; it is a passage of its own only where the print does not say it, or breaks it over
// several lines, which are one passage then.

#include "corpus/passages.h"

#include <algorithm>
#include <utility>

#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using parsers::Block;
using parsers::BlockKind;
using parsers::Node;
using parsers::Section;

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  for_each_word(text,
                [&words](base::TextSpan, const WordForms& forms) { words.push_back(forms.bare); });
  return words;
}

// Where the words `sought` stand in `words`; the end when they do not.
std::size_t find_words(const Words& words, const Words& sought) {
  const auto found = std::search(words.begin(), words.end(), sought.begin(), sought.end());
  return static_cast<std::size_t>(found - words.begin());
}

void add_words(const Block& block, Words& words) {
  const auto add = [&words](const std::string& text) {
    for (std::string& word : words_of(text))
      words.push_back(std::move(word));
  };
  add(block.text.text);
  for (const parsers::Row& row : block.rows)
    for (const parsers::Cell& cell : row.cells)
      add(cell.text.text);
}

// The blocks [begin, end) that together have the words `sought`; none when `end` is 0.
struct Lines {
  std::size_t begin = 0, end = 0;
};

Lines find_lines(const std::vector<Block>& blocks, const Words& sought) {
  Words all;
  std::vector<std::size_t> block_of;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    add_words(blocks[i], all);
    block_of.resize(all.size(), i);
  }
  const std::size_t at = find_words(all, sought);
  if (sought.empty() || at == all.size()) return {};
  return {block_of[at], block_of[at + sought.size() - 1] + 1};
}

class Collector {
 public:
  std::vector<Passage> collect(const parsers::Document& document) {
    add_letterhead(document);
    add_blocks(document.preamble);
    add_nodes(document.body);
    add_blocks(document.closing);
    add_recipients(document);
    add_blocks(document.signature);
    for (const Section& annex : document.annexes)
      add_section(annex);
    return std::move(passages_);
  }

 private:
  void add(const std::string& block, std::string text, const parsers::Text* source) {
    if (text.empty()) return;
    const std::optional<parsers::Place> place = source == nullptr ? std::nullopt : source->place;
    passages_.push_back({section_, block, place ? place->page : 0, std::move(text), place});
  }

  static std::string joined(const std::string& marker, const std::string& text) {
    return marker.empty() || text.empty() ? marker + text : marker + ' ' + text;
  }

  void add_block(const Block& block) {
    if (block.kind != BlockKind::table) {
      add(block.id, joined(block.marker, block.text.text), &block.text);
      return;
    }
    add(block.id, block.text.text, &block.text);
    for (const parsers::Row& row : block.rows) {
      std::string line;
      for (const parsers::Cell& cell : row.cells) {
        if (cell.text.text.empty()) continue;
        if (!line.empty()) line += " | ";
        line += cell.text.text;
      }
      const bool has_place = !row.cells.empty() && row.cells.front().text.place;
      add(block.id, line, has_place ? &row.cells.front().text : &block.text);
    }
  }

  void add_blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      add_block(block);
  }

  void add_letterhead(const parsers::Document& document) {
    const std::vector<Block>& blocks = document.letterhead;
    const Lines subject = find_lines(blocks, words_of(document.metadata.subject));
    const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(subject.begin);
    const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(subject.end);
    const bool is_broken = last - first > 1 && std::all_of(first, last, [](const Block& block) {
                             return block.kind != BlockKind::table;
                           });
    if (!is_broken) {
      add_blocks(blocks);
      if (last - first != 1) add("", document.metadata.subject, nullptr);
      return;
    }
    std::for_each(blocks.begin(), first, [this](const Block& block) { add_block(block); });
    std::string text;
    std::for_each(first, last, [&text](const Block& block) {
      text += (text.empty() ? "" : " ") + joined(block.marker, block.text.text);
    });
    add(first->id, std::move(text), &first->text);
    std::for_each(last, blocks.end(), [this](const Block& block) { add_block(block); });
  }

  // Those that no line at the end of the document names.
  void add_recipients(const parsers::Document& document) {
    Words printed;
    for (const std::vector<Block>* blocks :
         {&document.letterhead, &document.preamble, &document.closing, &document.signature})
      for (const Block& block : *blocks)
        add_words(block, printed);
    for (const parsers::Recipient& recipient : document.recipients) {
      const bool is_printed = find_words(printed, words_of(recipient.text.text)) < printed.size() &&
                              find_words(printed, words_of(recipient.note)) < printed.size();
      const std::string note = recipient.note.empty() ? "" : " (" + recipient.note + ")";
      if (!is_printed) add("", recipient.text.text + note, &recipient.text);
    }
  }

  void add_nodes(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) {
        add_block(*block);
      } else {
        add_section(std::get<Section>(node));
      }
    }
  }

  void add_section(const Section& section) {
    const std::string outer = std::exchange(section_, section.path);
    const parsers::Text heading = section.heading.value_or(parsers::Text{});
    if (section.heading) add("", joined(section.printed_marker, heading.text), &heading);
    add_nodes(section.children);
    section_ = outer;
  }

  std::string section_;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages(const parsers::Document& document) {
  return Collector().collect(document);
}

}  // namespace corpus
