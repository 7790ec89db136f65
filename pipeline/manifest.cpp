#include "pipeline/manifest.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "ocr/page_text.h"

// nlohmann::ordered_json keeps the fields in the order of docs/format_manifest.md, so the bytes are
// the same on every run.

namespace pipeline {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

Json to_json(const Doubt& doubt) {
  Json json{{"kind", doubt.kind}, {"text", doubt.text}, {"confidence", doubt.confidence}};
  if (!doubt.alternatives.empty()) json["alternatives"] = doubt.alternatives;
  json["reason"] = doubt.reason;
  if (doubt.page > 0) json["page"] = doubt.page;
  if (doubt.line > 0) json["line"] = doubt.line;
  if (doubt.box != std::array<int, 4>{}) json["box"] = doubt.box;
  if (!doubt.section.empty()) json["section"] = doubt.section;
  return json;
}

Doubt doubt_from(const Json& json) {
  Doubt doubt;
  doubt.kind = json.at("kind");
  doubt.text = json.at("text");
  doubt.confidence = json.at("confidence");
  doubt.alternatives = json.value("alternatives", std::vector<std::string>());
  doubt.reason = json.at("reason");
  doubt.page = json.value("page", 0);
  doubt.line = json.value("line", std::size_t{0});
  doubt.box = json.value("box", std::array<int, 4>{});
  doubt.section = json.value("section", "");
  return doubt;
}

Json to_json(const PageDecision& page) {
  Json json{
      {"page", page.page}, {"text", page.text}, {"reason", page.reason}, {"layer", page.layer}};
  if (page.layer != "none") json["layerScore"] = page.layer_score;
  if (!page.encoding.empty()) json["encoding"] = page.encoding;
  json["grade"] = ocr::name_of(page.quality.grade);
  json["gradeReasons"] = page.quality.reasons;
  json["width"] = page.width;
  json["height"] = page.height;
  json["dpi"] = page.dpi;
  json["words"] = page.words;
  json["confidence"] = page.confidence;
  json["passes"] = page.passes;
  return json;
}

PageDecision page_from(const Json& json) {
  PageDecision page;
  page.page = json.at("page");
  page.text = json.at("text");
  page.reason = json.at("reason");
  page.layer = json.value("layer", "none");
  page.layer_score = json.value("layerScore", 0.0);
  page.encoding = json.value("encoding", "");
  page.quality.grade = ocr::grade_from_name(json.value("grade", "good"));
  page.quality.reasons = json.value("gradeReasons", std::vector<std::string>());
  page.width = json.at("width");
  page.height = json.at("height");
  page.dpi = json.at("dpi");
  page.words = json.at("words");
  page.confidence = json.at("confidence");
  page.passes = json.at("passes").get<std::vector<std::string>>();
  return page;
}

Json to_json(const LinesDecision& lines) {
  return {{"first", lines.first_line},
          {"last", lines.last_line},
          {"mode", lines.mode},
          {"score", lines.score}};
}

LinesDecision lines_from(const Json& json) {
  return {json.at("first"), json.at("last"), json.at("mode"), json.at("score")};
}

Json to_json(const EncodedLines& lines) {
  return {{"first", lines.first_line}, {"last", lines.last_line}, {"encoding", lines.encoding}};
}

EncodedLines encoded_from(const Json& json) {
  return {json.at("first"), json.at("last"), json.at("encoding")};
}

Json to_json(const OutputFile& output) {
  return {{"path", output.path}, {"sha256", output.sha256}, {"bytes", output.bytes}};
}

OutputFile output_from(const Json& json) {
  return {json.at("path"), json.at("sha256"), json.at("bytes")};
}

template <typename T>
Json list_of(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items)
    list.push_back(to_json(item));
  return list;
}

template <typename T>
std::vector<T> list_from(const Json& list, T (*read)(const Json&)) {
  std::vector<T> items;
  for (const Json& item : list)
    items.push_back(read(item));
  return items;
}

Manifest manifest_from(const Json& json) {
  Manifest manifest;
  const Json& input = json.at("input");
  manifest.input_name = input.at("name");
  manifest.input_sha256 = input.at("sha256");
  manifest.input_bytes = input.at("bytes");
  manifest.media_type = input.at("mediaType");
  manifest.page_count = input.at("pages");
  const Json& versions = json.at("versions");
  manifest.maker.program = versions.at("program");
  manifest.maker.model = versions.at("model");
  manifest.maker.engine = versions.at("engine");
  const Json& settings = json.at("settings");
  manifest.maker.mode = settings.at("mode");
  manifest.maker.encoding = settings.value("encoding", "auto");
  manifest.maker.page_mode = settings.value("pageMode", "auto");
  manifest.maker.pages = settings.at("pages");
  manifest.formats = settings.at("formats").get<std::vector<std::string>>();
  manifest.pages = list_from(json.at("pages"), page_from);
  manifest.lines = list_from(json.at("lines"), lines_from);
  manifest.encodings = list_from(json.value("encodings", Json::array()), encoded_from);
  manifest.outputs = list_from(json.at("outputs"), output_from);
  manifest.doubts = list_from(json.at("review"), doubt_from);
  return manifest;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  const Json json{
      {"format", kFormatVersion},
      {"input",
       {{"name", manifest.input_name},
        {"sha256", manifest.input_sha256},
        {"bytes", manifest.input_bytes},
        {"mediaType", manifest.media_type},
        {"pages", manifest.page_count}}},
      {"versions",
       {{"program", manifest.maker.program},
        {"model", manifest.maker.model},
        {"engine", manifest.maker.engine}}},
      {"settings",
       {{"mode", manifest.maker.mode},
        {"encoding", manifest.maker.encoding},
        {"pageMode", manifest.maker.page_mode},
        {"pages", manifest.maker.pages},
        {"formats", manifest.formats}}},
      {"outputs", list_of(manifest.outputs)},
      {"pages", list_of(manifest.pages)},
      {"lines", list_of(manifest.lines)},
      {"encodings", list_of(manifest.encodings)},
      {"review", list_of(manifest.doubts)},
  };
  // A file name need not be UTF-8.
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Manifest parse_manifest(std::string_view json) {
  try {
    return manifest_from(Json::parse(json));
  } catch (const nlohmann::json::exception& error) {
    throw base::Error(
        "manifest.json",
        std::string(base::tr("không đúng định dạng: ", "is damaged: ")) + error.what(),
        base::ErrorCode::unreadable);
  }
}

std::optional<Manifest> read_manifest(const std::filesystem::path& directory) {
  try {
    return parse_manifest(base::read_file(directory / "manifest.json"));
  } catch (const base::Error&) {
    return std::nullopt;
  }
}

}  // namespace pipeline
