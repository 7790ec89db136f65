#include "parsers/import/run_look.h"

namespace parsers {
namespace {

template <typename Value>
void take(const std::optional<Value>& nearer, std::optional<Value>& value) {
  if (nearer) value = nearer;
}

}  // namespace

void RunLook::apply(const RunLook& nearer) {
  take(nearer.font, font);
  take(nearer.bold, bold);
  take(nearer.italic, italic);
  take(nearer.capitals, capitals);
  take(nearer.hidden, hidden);
  take(nearer.raised, raised);
}

OfficeRun run_of(const RunLook& look) {
  OfficeRun run;
  run.font = look.font.value_or("");
  run.bold = look.bold.value_or(false);
  run.italic = look.italic.value_or(false);
  run.all_capitals = look.capitals.value_or(false);
  run.raised = look.raised.value_or(false);
  return run;
}

bool has_same_look(OfficeRun a, const OfficeRun& b) {
  a.text = b.text;
  return a == b;
}

}  // namespace parsers
