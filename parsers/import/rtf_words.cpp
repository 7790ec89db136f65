// A table from each word to what it does, made once. Words of one kind that differ in nothing that
// is read here share an entry's code.
#include "parsers/import/rtf_words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "parsers/import/rtf_state.h"

namespace parsers {
namespace {

using Acts = std::unordered_map<std::string_view, RtfAct>;

constexpr std::pair<std::string_view, const char*> kCharacters[] = {{"tab", "\t"},
                                                                    {"line", "\n"},
                                                                    {"lbr", "\n"},
                                                                    {"page", "\n"},
                                                                    {"column", "\n"},
                                                                    {"emdash", "—"},
                                                                    {"endash", "–"},
                                                                    {"lquote", "‘"},
                                                                    {"rquote", "’"},
                                                                    {"ldblquote", "“"},
                                                                    {"rdblquote", "”"},
                                                                    {"bullet", "•"},
                                                                    {"emspace", " "},
                                                                    {"enspace", " "},
                                                                    {"qmspace", " "}};

const auto* character_of(std::string_view word) {
  return std::find_if(std::begin(kCharacters), std::end(kCharacters), [word](const auto& each) {
    return each.first == word;
  });
}

int within_page(int twips) {
  constexpr int kMost = 32'000;
  return std::clamp(twips, -kMost, kMost);
}

bool is_on(const RtfToken& token) {
  return !token.has_number || token.number != 0;
}

void add_look_acts(Acts& acts) {
  acts["f"] = [](RtfState& r, const RtfToken& t) { r.look().font = t.number; };
  acts["b"] = [](RtfState& r, const RtfToken& t) { r.look().bold = is_on(t); };
  acts["i"] = [](RtfState& r, const RtfToken& t) { r.look().italic = is_on(t); };
  acts["caps"] = [](RtfState& r, const RtfToken& t) { r.look().capitals = is_on(t); };
  acts["scaps"] = acts["caps"];
  acts["v"] = [](RtfState& r, const RtfToken& t) { r.look().hidden = is_on(t); };
  acts["super"] = [](RtfState& r, const RtfToken& t) { r.look().raised = is_on(t); };
  acts["sub"] = [](RtfState& r, const RtfToken&) { r.look().raised = false; };
  acts["nosupersub"] = acts["sub"];
  acts["up"] = [](RtfState& r, const RtfToken& t) { r.look().raised = t.number > 0; };
  acts["deleted"] = [](RtfState& r, const RtfToken& t) { r.look().deleted = is_on(t); };
  acts["mvf"] = acts["deleted"];
  acts["revised"] = [](RtfState& r, const RtfToken&) { r.remarks.changes = true; };
  acts["plain"] = [](RtfState& r, const RtfToken&) { r.reset_look(); };
}

void add_form_acts(Acts& acts) {
  acts["pard"] = [](RtfState& r, const RtfToken&) { r.form() = {}; };
  acts["ql"] = [](RtfState& r, const RtfToken&) { r.form().alignment = OfficeAlignment::start; };
  acts["qc"] = [](RtfState& r, const RtfToken&) { r.form().alignment = OfficeAlignment::centre; };
  acts["qr"] = [](RtfState& r, const RtfToken&) { r.form().alignment = OfficeAlignment::end; };
  acts["qj"] = [](RtfState& r, const RtfToken&) {
    r.form().alignment = OfficeAlignment::justified;
  };
  acts["s"] = [](RtfState& r, const RtfToken& t) { r.form().style = t.number; };
  acts["outlinelevel"] = [](RtfState& r, const RtfToken& t) {
    r.form().outline = std::max(t.number, 0);
  };
  acts["intbl"] = [](RtfState& r, const RtfToken&) { r.form().in_table = true; };
  acts["itap"] = [](RtfState& r, const RtfToken& t) {
    r.form().in_table = t.number > 0;
    r.form().level = t.number;
  };
  acts["par"] = [](RtfState& r, const RtfToken&) { r.end_paragraph(); };
  acts["sect"] = acts["par"];
  acts["titlepg"] = [](RtfState& r, const RtfToken&) { r.has_first = true; };
}

void add_table_acts(Acts& acts) {
  acts["trowd"] = [](RtfState& r, const RtfToken&) {
    r.places() = {};
    r.place = {};
  };
  acts["trleft"] = [](RtfState& r, const RtfToken& t) {
    r.places().left_edge = within_page(t.number);
  };
  acts["cellx"] = [](RtfState& r, const RtfToken& t) { r.add_place(within_page(t.number)); };
  acts["clmrg"] = [](RtfState& r, const RtfToken&) { r.place.is_merged = true; };
  acts["clvmgf"] = [](RtfState& r, const RtfToken&) { r.place.opens_column = true; };
  acts["clvmrg"] = [](RtfState& r, const RtfToken&) { r.place.goes_on_down = true; };
  for (const char* edge : {"clbrdrt",
                           "clbrdrb",
                           "clbrdrl",
                           "clbrdrr",
                           "trbrdrt",
                           "trbrdrb",
                           "trbrdrl",
                           "trbrdrr",
                           "trbrdrh",
                           "trbrdrv"})
    acts[edge] = [](RtfState& r, const RtfToken&) { r.is_cell_line = true; };
  for (const char* edge :
       {"brdrt", "brdrb", "brdrl", "brdrr", "box", "brdrnone", "brdrnil", "brdrtbl"})
    acts[edge] = [](RtfState& r, const RtfToken&) { r.is_cell_line = false; };
  for (const char* line : {"brdrs",
                           "brdrth",
                           "brdrdb",
                           "brdrdot",
                           "brdrdash",
                           "brdrhair",
                           "brdrsh",
                           "brdrtriple",
                           "brdrdashsm",
                           "brdrdashd",
                           "brdrdashdd",
                           "brdroutset",
                           "brdrinset",
                           "brdrwavy"})
    acts[line] = [](RtfState& r, const RtfToken&) {
      if (std::exchange(r.is_cell_line, false)) r.places().draws_lines = true;
    };
  acts["cell"] = [](RtfState& r, const RtfToken&) { r.end_cell(1); };
  acts["row"] = [](RtfState& r, const RtfToken&) { r.end_row(1); };
  acts["nestcell"] = [](RtfState& r, const RtfToken&) {
    r.end_cell(std::max(r.form().table_level(), std::size_t{2}));
  };
  acts["nestrow"] = [](RtfState& r, const RtfToken&) {
    r.end_row(std::max(r.form().table_level(), std::size_t{2}));
  };
}

void add_character_acts(Acts& acts) {
  acts["u"] = [](RtfState& r, const RtfToken& t) { r.add_character(t.number); };
  acts["uc"] = [](RtfState& r, const RtfToken& t) {
    r.group().fallback = std::clamp(t.number, 0, 255);
  };
  for (const auto& [word, text] : kCharacters)
    acts[word] = [](RtfState& r, const RtfToken& t) { r.add_text(character_of(t.text)->second); };
  acts["chftn"] = [](RtfState& r, const RtfToken&) { r.add_note_mark(); };
}

void add_destination_acts(Acts& acts) {
  acts["mac"] = [](RtfState& r, const RtfToken&) { r.code_page = 10'000; };
  acts["pc"] = [](RtfState& r, const RtfToken&) { r.code_page = 437; };
  acts["pca"] = [](RtfState& r, const RtfToken&) { r.code_page = 850; };
  acts["ansicpg"] = [](RtfState& r, const RtfToken& t) {
    if (t.number > 0) r.code_page = t.number;
  };
  acts["deff"] = [](RtfState& r, const RtfToken& t) { r.look().font = r.default_font = t.number; };
  acts["fonttbl"] = [](RtfState& r, const RtfToken&) { r.read_fonts(); };
  acts["stylesheet"] = [](RtfState& r, const RtfToken&) { r.read_styles(); };
  for (const char* other : {"colortbl",
                            "info",
                            "pict",
                            "nonshppict",
                            "shprslt",
                            "sp",
                            "xe",
                            "tc",
                            "tcn",
                            "rxe",
                            "bkmkstart",
                            "bkmkend",
                            "nonesttables",
                            "template",
                            "filetbl",
                            "pgdsctbl",
                            "atnid",
                            "atnauthor",
                            "objdata"})
    acts[other] = [](RtfState& r, const RtfToken&) { r.skip(); };
  acts["fldinst"] = [](RtfState& r, const RtfToken&) { r.read_field_instruction(); };
  acts["annotation"] = [](RtfState& r, const RtfToken&) {
    r.remarks.comments = true;
    r.skip();
  };
  for (const char* frame : {"shp", "do", "moMath", "moMathPara", "upr"})
    acts[frame] = [](RtfState& r, const RtfToken&) { r.group().is_silent = true; };
  acts["object"] = [](RtfState& r, const RtfToken&) {
    r.remarks.embedded = true;
    r.group().is_silent = true;
  };
  for (const char* inside : {"result", "ud", "mr"})
    acts[inside] = [](RtfState& r, const RtfToken&) { r.group().is_silent = false; };
  acts["shpinst"] = [](RtfState&, const RtfToken&) {};  // shapes have their text in it
  acts["nesttableprops"] = [](RtfState& r, const RtfToken&) { r.group().of_nested_row = true; };
  static constexpr std::pair<const char*, RtfFlowKind> kFlows[] = {
      {"header", RtfFlowKind::header},
      {"headerl", RtfFlowKind::header},
      {"headerr", RtfFlowKind::header},
      {"headerf", RtfFlowKind::first_header},
      {"footer", RtfFlowKind::footer},
      {"footerl", RtfFlowKind::footer},
      {"footerr", RtfFlowKind::footer},
      {"footerf", RtfFlowKind::first_footer},
      {"footnote", RtfFlowKind::note},
      {"shptxt", RtfFlowKind::box},
      {"dptxbxtext", RtfFlowKind::box},
      {"listtext", RtfFlowKind::label},
      {"pntext", RtfFlowKind::label}};
  for (const auto& [name, kind] : kFlows)
    acts[name] = [](RtfState& r, const RtfToken& t) {
      const auto* flow = std::find_if(std::begin(kFlows), std::end(kFlows), [&t](const auto& each) {
        return each.first == t.text;
      });
      r.begin_flow(flow->second);
    };
}

const Acts& acts() {
  static const Acts kActs = [] {
    Acts all;
    add_look_acts(all);
    add_form_acts(all);
    add_table_acts(all);
    add_character_acts(all);
    add_destination_acts(all);
    return all;
  }();
  return kActs;
}

}  // namespace

RtfAct rtf_act(std::string_view word) {
  const auto found = acts().find(word);
  return found == acts().end() ? nullptr : found->second;
}

bool is_rtf_character(std::string_view word) {
  return character_of(word) != std::end(kCharacters);
}

}  // namespace parsers
