#include "pipeline/mode_name.h"

#include <array>
#include <utility>

namespace pipeline {
namespace {

constexpr std::array<std::pair<diacritics::Mode, std::string_view>, 4> kModes{
    {{diacritics::Mode::automatic, "auto"},
     {diacritics::Mode::clean, "clean"},
     {diacritics::Mode::plain, "plain"},
     {diacritics::Mode::mangled, "mangled"}}};

constexpr std::array<std::pair<PageMode, std::string_view>, 4> kPageModes{
    {{PageMode::automatic, "auto"},
     {PageMode::skip, "skip"},
     {PageMode::redo, "redo"},
     {PageMode::force, "force"}}};

}  // namespace

std::string mode_name(diacritics::Mode mode) {
  for (const auto& [value, name] : kModes) {
    if (value == mode) return std::string(name);
  }
  return "";
}

std::optional<diacritics::Mode> mode_from_name(std::string_view name) {
  for (const auto& [value, known] : kModes) {
    if (known == name) return value;
  }
  return std::nullopt;
}

std::string page_mode_name(PageMode mode) {
  for (const auto& [value, name] : kPageModes) {
    if (value == mode) return std::string(name);
  }
  return "";
}

std::optional<PageMode> page_mode_from_name(std::string_view name) {
  for (const auto& [value, known] : kPageModes) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace pipeline
