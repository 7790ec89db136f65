#include "pipeline/cli/hit_output.h"

#include <nlohmann/json.hpp>

#include "base/language.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

using base::tr;
using Json = nlohmann::ordered_json;

std::string place(const corpus::Hit& hit) {
  std::string text;
  if (!hit.section.empty()) text = std::string(tr("mục ", "section ")) + hit.section;
  if (hit.page != 0) {
    text +=
        (text.empty() ? "" : ", ") + std::string(tr("trang ", "page ")) + std::to_string(hit.page);
  }
  return text.empty() ? "" : " [" + text + "]";
}

// The excerpt on one line.
std::string excerpt(const corpus::Hit& hit, bool in_bold) {
  std::string text;
  std::size_t at = 0;
  const std::string_view all = hit.excerpt;
  for (const base::TextSpan& match : hit.matches) {
    text += printable(all.substr(at, match.begin - at));
    text += in_bold ? "\033[1m" : "";
    text += printable(base::slice(all, match));
    text += in_bold ? "\033[0m" : "";
    at = match.end;
  }
  return text + printable(all.substr(at));
}

Json as_json(const corpus::Hit& hit) {
  Json matches = Json::array();
  for (const base::TextSpan& match : hit.matches)
    matches.push_back({match.begin, match.end});
  return {{"document", hit.document.href},
          {"sha256", hit.document.key},
          {"type", hit.document.type},
          {"number", hit.document.number},
          {"issuer", hit.document.issuer},
          {"date", hit.document.date},
          {"section", hit.section},
          {"block", hit.block},
          {"page", hit.page},
          {"excerpt", hit.excerpt},
          {"matches", matches}};
}

Json as_json(const std::vector<corpus::Hit>& hits) {
  Json rows = Json::array();
  for (const corpus::Hit& hit : hits)
    rows.push_back(as_json(hit));
  return rows;
}

// Bytes that are not UTF-8, which only a query can have, become U+FFFD.
std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string facet_name(const std::string& facet) {
  if (facet == "type") return std::string(tr("Loại văn bản", "Type"));
  if (facet == "issuer") return std::string(tr("Cơ quan ban hành", "Issuer"));
  if (facet == "level") return std::string(tr("Cấp", "Level"));
  if (facet == "year") return std::string(tr("Năm", "Year"));
  if (facet == "kind") return std::string(tr("Loại nhiệm vụ", "Kind of duty"));
  if (facet == "actor") return std::string(tr("Ai làm", "Actor"));
  return std::string(tr("Phần", "Section"));
}

}  // namespace

std::string title(const corpus::DocumentInfo& document) {
  std::string text = document.type;
  for (const std::string& part : {document.number, document.date, document.issuer}) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  }
  if (!text.empty() && !document.href.empty()) text += " (" + document.href + ")";
  return printable(text.empty() ? document.href : text);
}

std::string hits_as_text(const std::vector<corpus::Hit>& hits, bool in_bold) {
  std::string text;
  for (const corpus::Hit& hit : hits) {
    text += title(hit.document) + place(hit) + "\n    " + excerpt(hit, in_bold) + '\n';
  }
  return text;
}

std::string hits_as_json(const std::vector<corpus::Hit>& hits) {
  return dumped(as_json(hits), 2);
}

std::string hits_as_jsonl(const std::vector<corpus::Hit>& hits) {
  std::string lines;
  for (const corpus::Hit& hit : hits)
    lines += dumped(as_json(hit), -1);
  return lines;
}

std::string answer_line(const std::string& id,
                        const std::string& query,
                        const std::vector<corpus::Hit>& hits) {
  return dumped({{"id", id}, {"query", query}, {"hits", as_json(hits)}}, -1);
}

std::string failure_line(const std::string& id,
                         const std::string& query,
                         const std::string& problem) {
  return dumped({{"id", id}, {"query", query}, {"error", problem}}, -1);
}

std::string facets_as_text(const std::vector<corpus::FacetCount>& facets) {
  std::string text;
  const std::string* last = nullptr;
  for (const corpus::FacetCount& each : facets) {
    if (last == nullptr || *last != each.facet) text += facet_name(each.facet) + ":\n";
    last = &each.facet;
    const std::string count = std::to_string(each.count);
    text +=
        std::string(count.size() < 8 ? 8 - count.size() : 0, ' ') + count + "  " +
        (each.value.empty() ? std::string(tr("(không rõ)", "(unknown)")) : printable(each.value)) +
        '\n';
  }
  return text;
}

std::string facets_as_json(const std::vector<corpus::FacetCount>& facets, const char* counted) {
  Json rows = Json::array();
  for (const corpus::FacetCount& each : facets)
    rows.push_back({{"facet", each.facet}, {"value", each.value}, {counted, each.count}});
  return dumped(rows, 2);
}

}  // namespace cli
