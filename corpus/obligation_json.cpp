#include "corpus/obligation_json.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "parsers/enum_names.h"
#include "parsers/xml_builder.h"

namespace corpus {
namespace {

using Json = nlohmann::ordered_json;
using parsers::from_name;
using parsers::name_of;
using parsers::xml_text;

Json names_to_json(const std::vector<std::string>& names) {
  Json array = Json::array();
  for (const std::string& name : names)
    array.push_back(xml_text(name));
  return array;
}

Json actors_to_json(const std::vector<parsers::Actor>& actors) {
  Json array = Json::array();
  for (const parsers::Actor& actor : actors) {
    array.push_back({{"name", xml_text(actor.name)},
                     {"source", name_of(actor.source)},
                     {"ref", xml_text(actor.ref)}});
  }
  return array;
}

Json deadlines_to_json(const std::vector<parsers::Deadline>& deadlines) {
  Json array = Json::array();
  for (const parsers::Deadline& deadline : deadlines) {
    array.push_back({{"text", xml_text(deadline.text)},
                     {"kind", name_of(deadline.kind)},
                     {"value", xml_text(deadline.value)},
                     {"bound", name_of(deadline.bound)},
                     {"yearInferred", deadline.year_inferred},
                     {"workdays", deadline.workdays}});
  }
  return array;
}

// The value named in `object`; throws what nlohmann throws when there is none.
template <class Enum>
Enum named(const Json& object, const char* field) {
  const auto value = from_name<Enum>(object.at(field).get<std::string>());
  if (!value) throw base::Error("obligation", field, base::ErrorCode::unreadable);
  return *value;
}

std::vector<parsers::Actor> actors_from_json(const Json& array) {
  std::vector<parsers::Actor> actors;
  for (const Json& object : array) {
    actors.push_back({object.at("name").get<std::string>(),
                      named<parsers::ActorSource>(object, "source"),
                      object.at("ref").get<std::string>()});
  }
  return actors;
}

std::vector<parsers::Deadline> deadlines_from_json(const Json& array) {
  std::vector<parsers::Deadline> deadlines;
  for (const Json& object : array) {
    parsers::Deadline& deadline = deadlines.emplace_back();
    object.at("text").get_to(deadline.text);
    deadline.kind = named<parsers::DeadlineKind>(object, "kind");
    object.at("value").get_to(deadline.value);
    deadline.bound = named<parsers::Bound>(object, "bound");
    object.at("yearInferred").get_to(deadline.year_inferred);
    object.at("workdays").get_to(deadline.workdays);
  }
  return deadlines;
}

parsers::Obligation from_json(const Json& object) {
  parsers::Obligation obligation;
  object.at("id").get_to(obligation.id);
  object.at("section").get_to(obligation.section);
  object.at("block").get_to(obligation.block);
  obligation.kind = named<parsers::ObligationKind>(object, "kind");
  obligation.strength = named<parsers::Strength>(object, "strength");
  object.at("negative").get_to(obligation.negative);
  object.at("confidence").get_to(obligation.confidence);
  object.at("text").get_to(obligation.text.text);
  if (object.contains("page")) {
    obligation.text.place = parsers::Place{object.at("page").get<int>(), 0, 0, 0, 0, 1.0};
  }
  obligation.actors = actors_from_json(object.at("actors"));
  object.at("delegates").get_to(obligation.delegates);
  object.at("coordinators").get_to(obligation.coordinators);
  object.at("reportTo").get_to(obligation.report_to);
  object.at("via").get_to(obligation.via);
  object.at("products").get_to(obligation.products);
  obligation.deadlines = deadlines_from_json(object.at("deadlines"));
  return obligation;
}

}  // namespace

std::string obligation_to_json(const parsers::Obligation& obligation) {
  Json object{{"id", xml_text(obligation.id)},
              {"section", xml_text(obligation.section)},
              {"block", xml_text(obligation.block)},
              {"kind", name_of(obligation.kind)},
              {"strength", name_of(obligation.strength)},
              {"negative", obligation.negative},
              {"confidence", obligation.confidence},
              {"text", xml_text(obligation.text.text)}};
  if (obligation.text.place) object["page"] = obligation.text.place->page;
  object["actors"] = actors_to_json(obligation.actors);
  object["delegates"] = names_to_json(obligation.delegates);
  object["coordinators"] = names_to_json(obligation.coordinators);
  object["reportTo"] = names_to_json(obligation.report_to);
  object["via"] = names_to_json(obligation.via);
  object["products"] = names_to_json(obligation.products);
  object["deadlines"] = deadlines_to_json(obligation.deadlines);
  return object.dump();
}

parsers::Obligation obligation_from_json(std::string_view json) {
  try {
    return from_json(Json::parse(json));
  } catch (const Json::exception& error) {
    throw base::Error("obligation", error.what(), base::ErrorCode::unreadable);
  }
}

}  // namespace corpus
