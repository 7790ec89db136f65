#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parsers/document.h"

namespace corpus {

// The headings of the sections of two documents, each as its path and its words: "II NHIỆM VỤ".
struct HeadingAlignment {
  std::vector<std::pair<std::string, std::string>> reworded;  // left and right
  std::vector<std::string> left_only, right_only;
};

// Headings with the same words, wherever they stand, are not listed. Of the others, those are
// reworded that share most of their words. In the order of the documents.
HeadingAlignment align_headings(const parsers::Document& left, const parsers::Document& right);

}  // namespace corpus
