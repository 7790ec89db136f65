#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diacritics/restorer.h"
#include "parsers/document.h"

namespace pipeline {

// The marks that the abbreviations of document numbers lack, by the names in the letterhead: where
// the issuer is a "Liên đoàn Lao động", "LDLD" in "19/HD-LDLD" stands for "LĐLĐ". Only letters that
// follow one another as the first letters of the words of a name count, three at least, and only Đ
// is put back, as no other mark is printed in abbreviations.
//
// `input` is the text before it was restored, in NFC; `changes` are those already made, which are
// left alone. The result is to be made beside them: in text order, none overlapping one of them,
// for the reason "code-name".
std::vector<diacritics::Change> marks_by_names(std::string_view input,
                                               const std::vector<diacritics::Change>& changes,
                                               const parsers::Metadata& metadata);

}  // namespace pipeline
