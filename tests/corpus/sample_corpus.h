#pragma once

#include <string>
#include <vector>

#include "corpus/store.h"

namespace corpus {

// The directive A and the plans B to G of tests/corpus/data, parsed. Their files are named "A" to
// "G".
const std::vector<parsers::Document>& sample_corpus();

// The one named `letter`.
const parsers::Document& sample(const std::string& letter);

// Puts all of them into `store`.
void put_samples(Store& store);

// The rows of a table of tests/corpus/data, its fields.
std::vector<std::vector<std::string>> sample_table(const std::string& file);

}  // namespace corpus
