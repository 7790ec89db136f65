#pragma once

#include <cstdint>
#include <string>

#include "parsers/document.h"

// Documents made of chance for the laws of readers, writers and exports. Every field is used,
// every string is NFC, ids are unique, dates and rules are such as parsers write them. Texts hold
// what breaks formats: markup, quotes, blanks at the ends, tabs, line breaks, emoji.
parsers::Document random_document(std::uint32_t seed);

// A small document with sensible contents, for examples: a plan of an invented commune.
parsers::Document sample_document();

// `document` without the spans of its texts, which the XML does not hold.
parsers::Document without_spans(parsers::Document document);

// A paragraph that says `text`.
parsers::Text plain(std::string text);
