#include "parsers/enum_names.h"

#include <array>
#include <cassert>
#include <utility>

namespace parsers {
namespace {

template <class Enum, std::size_t count>
using Names = std::array<std::pair<Enum, std::string_view>, count>;

constexpr Names<SectionKind, 6> kSectionKinds{{{SectionKind::purpose, "purpose"},
                                               {SectionKind::tasks, "tasks"},
                                               {SectionKind::implementation, "implementation"},
                                               {SectionKind::funding, "funding"},
                                               {SectionKind::context, "context"},
                                               {SectionKind::other, "other"}}};

constexpr Names<System, 5> kSystems{{{System::party, "party"},
                                     {System::state, "state"},
                                     {System::front, "front"},
                                     {System::union_, "union"},
                                     {System::other, "other"}}};

constexpr Names<Relation, 5> kRelations{{{Relation::implements, "implements"},
                                         {Relation::basis, "basis"},
                                         {Relation::amends, "amends"},
                                         {Relation::replaces, "replaces"},
                                         {Relation::cites, "cites"}}};

constexpr Names<DeadlineKind, 6> kDeadlineKinds{{{DeadlineKind::date, "date"},
                                                 {DeadlineKind::period, "period"},
                                                 {DeadlineKind::recurring, "recurring"},
                                                 {DeadlineKind::on_request, "on-request"},
                                                 {DeadlineKind::continuous, "continuous"},
                                                 {DeadlineKind::relative, "relative"}}};

constexpr Names<Bound, 5> kBounds{{{Bound::none, ""},
                                   {Bound::before, "before"},
                                   {Bound::by, "by"},
                                   {Bound::on, "on"},
                                   {Bound::in, "in"}}};

constexpr Names<ObligationKind, 4> kObligationKinds{{{ObligationKind::assignment, "assignment"},
                                                     {ObligationKind::task, "task"},
                                                     {ObligationKind::requirement, "requirement"},
                                                     {ObligationKind::report, "report"}}};

constexpr Names<Strength, 4> kStrengths{{{Strength::must, "must"},
                                         {Strength::should, "should"},
                                         {Strength::request, "request"},
                                         {Strength::may, "may"}}};

constexpr Names<ActorSource, 5> kActorSources{{{ActorSource::none, ""},
                                               {ActorSource::sentence, "sentence"},
                                               {ActorSource::heading, "heading"},
                                               {ActorSource::parent, "parent"},
                                               {ActorSource::table, "table"}}};

constexpr Names<TextOrigin, 4> kTextOrigins{{{TextOrigin::ocr, "ocr"},
                                             {TextOrigin::layer, "layer"},
                                             {TextOrigin::office, "office"},
                                             {TextOrigin::text, "text"}}};

template <class Enum, std::size_t count>
std::string_view find_name(const Names<Enum, count>& names, Enum value) {
  for (const auto& [candidate, name] : names) {
    if (candidate == value) return name;
  }
  assert(false && "an enumerator without a name");
  return {};
}

template <class Enum, std::size_t count>
std::optional<Enum> find_value(const Names<Enum, count>& names, std::string_view wanted) {
  for (const auto& [value, name] : names) {
    if (name == wanted) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(SectionKind value) {
  return find_name(kSectionKinds, value);
}
std::string_view name_of(System value) {
  return find_name(kSystems, value);
}
std::string_view name_of(Relation value) {
  return find_name(kRelations, value);
}
std::string_view name_of(DeadlineKind value) {
  return find_name(kDeadlineKinds, value);
}
std::string_view name_of(Bound value) {
  return find_name(kBounds, value);
}
std::string_view name_of(ObligationKind value) {
  return find_name(kObligationKinds, value);
}
std::string_view name_of(Strength value) {
  return find_name(kStrengths, value);
}
std::string_view name_of(ActorSource value) {
  return find_name(kActorSources, value);
}
std::string_view name_of(TextOrigin value) {
  return find_name(kTextOrigins, value);
}

template <>
std::optional<SectionKind> from_name(std::string_view name) {
  return find_value(kSectionKinds, name);
}
template <>
std::optional<System> from_name(std::string_view name) {
  return find_value(kSystems, name);
}
template <>
std::optional<Relation> from_name(std::string_view name) {
  return find_value(kRelations, name);
}
template <>
std::optional<DeadlineKind> from_name(std::string_view name) {
  return find_value(kDeadlineKinds, name);
}
template <>
std::optional<Bound> from_name(std::string_view name) {
  return find_value(kBounds, name);
}
template <>
std::optional<ObligationKind> from_name(std::string_view name) {
  return find_value(kObligationKinds, name);
}
template <>
std::optional<Strength> from_name(std::string_view name) {
  return find_value(kStrengths, name);
}
template <>
std::optional<ActorSource> from_name(std::string_view name) {
  return find_value(kActorSources, name);
}
template <>
std::optional<TextOrigin> from_name(std::string_view name) {
  return find_value(kTextOrigins, name);
}

}  // namespace parsers
