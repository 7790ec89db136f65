#include "parsers/enum_names.h"

#include <array>
#include <cassert>
#include <utility>

namespace parsers {
namespace {

template <class Enum>
using Name = std::pair<Enum, std::string_view>;

// Every value of an enumeration with its name.
template <class Enum>
constexpr std::array<Name<Enum>, 0> kNames{};

template <>
constexpr std::array<Name<SectionKind>, 6> kNames<SectionKind>{
    {{SectionKind::purpose, "purpose"},
     {SectionKind::tasks, "tasks"},
     {SectionKind::implementation, "implementation"},
     {SectionKind::funding, "funding"},
     {SectionKind::context, "context"},
     {SectionKind::other, "other"}}};

template <>
constexpr std::array<Name<System>, 5> kNames<System>{{{System::party, "party"},
                                                      {System::state, "state"},
                                                      {System::front, "front"},
                                                      {System::union_, "union"},
                                                      {System::other, "other"}}};

template <>
constexpr std::array<Name<Relation>, 5> kNames<Relation>{{{Relation::implements, "implements"},
                                                          {Relation::basis, "basis"},
                                                          {Relation::amends, "amends"},
                                                          {Relation::replaces, "replaces"},
                                                          {Relation::cites, "cites"}}};

template <>
constexpr std::array<Name<Field>, kFields> kNames<Field>{{{Field::type, "type"},
                                                          {Field::number, "number"},
                                                          {Field::issuer, "issuer"},
                                                          {Field::place, "place"},
                                                          {Field::date, "date"},
                                                          {Field::subject, "subject"},
                                                          {Field::addressee, "addressee"},
                                                          {Field::secrecy, "secrecy"},
                                                          {Field::urgency, "urgency"}}};

template <>
constexpr std::array<Name<DeadlineKind>, 6> kNames<DeadlineKind>{
    {{DeadlineKind::date, "date"},
     {DeadlineKind::period, "period"},
     {DeadlineKind::recurring, "recurring"},
     {DeadlineKind::on_request, "on-request"},
     {DeadlineKind::continuous, "continuous"},
     {DeadlineKind::relative, "relative"}}};

template <>
constexpr std::array<Name<Bound>, 5> kNames<Bound>{{{Bound::none, ""},
                                                    {Bound::before, "before"},
                                                    {Bound::by, "by"},
                                                    {Bound::on, "on"},
                                                    {Bound::in, "in"}}};

template <>
constexpr std::array<Name<ObligationKind>, 4> kNames<ObligationKind>{
    {{ObligationKind::assignment, "assignment"},
     {ObligationKind::task, "task"},
     {ObligationKind::requirement, "requirement"},
     {ObligationKind::report, "report"}}};

template <>
constexpr std::array<Name<Strength>, 4> kNames<Strength>{{{Strength::must, "must"},
                                                          {Strength::should, "should"},
                                                          {Strength::request, "request"},
                                                          {Strength::may, "may"}}};

template <>
constexpr std::array<Name<ActorSource>, 5> kNames<ActorSource>{{{ActorSource::none, ""},
                                                                {ActorSource::sentence, "sentence"},
                                                                {ActorSource::heading, "heading"},
                                                                {ActorSource::parent, "parent"},
                                                                {ActorSource::table, "table"}}};

template <>
constexpr std::array<Name<TextOrigin>, 4> kNames<TextOrigin>{{{TextOrigin::ocr, "ocr"},
                                                              {TextOrigin::layer, "layer"},
                                                              {TextOrigin::office, "office"},
                                                              {TextOrigin::text, "text"}}};

}  // namespace

template <class Enum>
std::string_view name_of(Enum value) {
  for (const auto& [candidate, name] : kNames<Enum>) {
    if (candidate == value) return name;
  }
  assert(false && "an enumerator without a name");
  return {};
}

template <class Enum>
std::optional<Enum> from_name(std::string_view wanted) {
  for (const auto& [value, name] : kNames<Enum>) {
    if (name == wanted) return value;
  }
  return std::nullopt;
}

template std::string_view name_of(SectionKind);
template std::string_view name_of(System);
template std::string_view name_of(Relation);
template std::string_view name_of(DeadlineKind);
template std::string_view name_of(Bound);
template std::string_view name_of(ObligationKind);
template std::string_view name_of(Strength);
template std::string_view name_of(ActorSource);
template std::string_view name_of(TextOrigin);
template std::string_view name_of(Field);

template std::optional<SectionKind> from_name(std::string_view);
template std::optional<System> from_name(std::string_view);
template std::optional<Relation> from_name(std::string_view);
template std::optional<DeadlineKind> from_name(std::string_view);
template std::optional<Bound> from_name(std::string_view);
template std::optional<ObligationKind> from_name(std::string_view);
template std::optional<Strength> from_name(std::string_view);
template std::optional<ActorSource> from_name(std::string_view);
template std::optional<TextOrigin> from_name(std::string_view);
template std::optional<Field> from_name(std::string_view);

}  // namespace parsers
