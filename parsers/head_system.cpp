#include "parsers/head_system.h"

#include <algorithm>
#include <iterator>

#include "parsers/document_number.h"
#include "parsers/document_type.h"
#include "parsers/text_folding.h"

namespace parsers {
namespace {

// Names of unions and mass organisations (bare_key), which print "Mặt trận" in their symbols, too.
constexpr std::string_view kUnions[] = {"liendoanlaodong",
                                        "congdoan",
                                        "ldld",
                                        "hoilienhiepphunu",
                                        "hoilhpn",
                                        "hoinongdan",
                                        "hoicuuchienbinh",
                                        "hoiccb"};

// Names that stand anywhere in a union's issuer, behind that of the place or above it.
constexpr std::string_view kUnionsWithin[] = {"congdoan",
                                              "liendoanlaodong",
                                              "ldld",
                                              "hoilienhiepphunu",
                                              "hoilhpn",
                                              "hoinongdan",
                                              "hoicuuchienbinh",
                                              "hoiccb",
                                              "tinhdoan",
                                              "thanhdoan"};

}  // namespace

System system_of_head(const Metadata& metadata, const HeadSigns& signs) {
  if (signs.party_name && !signs.national_name) return System::party;
  const std::string own = bare_key(metadata.issuer);
  const std::string issuer = bare_key(metadata.issuer_parent) + ' ' + own;
  const auto holds = [&](std::string_view name) { return issuer.find(name) != std::string::npos; };
  const bool is_union = std::any_of(std::begin(kUnions),
                                    std::end(kUnions),
                                    [&](std::string_view name) { return own.starts_with(name); });
  if (!is_union && (holds("mttq") || holds("mattran"))) return System::front;
  if (signs.youth_name || std::any_of(std::begin(kUnionsWithin), std::end(kUnionsWithin), holds))
    return System::union_;
  if (signs.national_name || signs.motto) return System::state;
  return is_party_number(metadata.number) ? System::party : System::other;
}

std::string code_of_head(const Metadata& metadata, std::string_view type_name) {
  for (const System guess : {metadata.system, System::party, System::state}) {
    const std::string_view code = code_of_type(type_name, guess);
    if (!code.empty() && number_has_group(metadata.number, code)) return std::string(code);
  }
  return std::string(code_of_type(type_name, metadata.system));
}

}  // namespace parsers
