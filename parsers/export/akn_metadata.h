#pragma once

#include <map>
#include <string>

#include "parsers/document.h"
#include "parsers/xml_builder.h"

namespace parsers {

// The <meta> of an Akoma Ntoso document: who it is (FRBR), whom it names, what it cites, its
// obligations, and in <proprietary> what has no place of its own.

// From the ids of our blocks to those they have in Akoma Ntoso.
using AknBlockIds = std::map<std::string, std::string>;

// The type in one word: "keHoach"; "vanBan" when it is not known.
std::string akn_document_type(const Document& document);

// The date of issue; 0001-01-01, since there has to be one, when it is missing or incomplete.
std::string akn_date(const Document& document);

// <identification> of one component: "main" is the document, "annex_1" its first annex.
void write_akn_identification(XmlBuilder& xml,
                              const Document& document,
                              const std::string& component);

// The whole <meta> of the document.
void write_akn_metadata(XmlBuilder& xml, const Document& document, const AknBlockIds& block_ids);

}  // namespace parsers
