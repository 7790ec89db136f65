// The text is divided from the outside in: page furniture, letterhead, foot, annexes; what is left
// between letterhead and foot is the body. Each part is read by its own parser, and what they found
// is put together here.
#include "parsers/document_parser.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "parsers/actor_ids.h"
#include "parsers/annex_parser.h"
#include "parsers/block_finder.h"
#include "parsers/block_ids.h"
#include "parsers/cited_documents.h"
#include "parsers/date_agreement.h"
#include "parsers/end_matter_parser.h"
#include "parsers/field_origins.h"
#include "parsers/letterhead_parser.h"
#include "parsers/lines.h"
#include "parsers/obligation_extractor.h"
#include "parsers/running_text.h"
#include "parsers/section_parser.h"
#include "parsers/stray_ink.h"

namespace parsers {
namespace {

// One block per line, as printed.
void append_lines(const std::vector<Line>& lines, std::vector<Block>& blocks) {
  for (const Line& line : lines) {
    Block block;
    block.text = running_text({&line, 1});
    blocks.push_back(std::move(block));
  }
}

template <typename T>
void append(std::vector<T>& all, std::vector<T>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

// The first line at or after `from` that opens an annex; the number of lines when none does.
std::size_t find_annex(std::span<const Line> lines, std::size_t from) {
  for (std::size_t i = from; i < lines.size(); ++i) {
    if (opens_annex(lines, i)) return i;
  }
  return lines.size();
}

// The layout of a page tells what its lines are; office files only tell tables.
bool is_read_by_machine(const SourceText& source) {
  return source.mangled ||
         std::any_of(source.hints.begin(), source.hints.end(), [](const LineHint& hint) {
           return hint.kind == LineKind::body;
         });
}

SectionContext context_for(const Metadata& metadata, bool read_by_machine) {
  SectionContext context;
  context.read_by_machine = read_by_machine;
  context.is_letter = metadata.type_code == "CV";
  static constexpr std::string_view kDirecting[] = {"CV", "CT", "HD", "CĐ", "KL", "ML", "NL", "HT"};
  static constexpr std::string_view kPlanning[] = {"KH", "CTr", "NQ", "TB", "ĐA", "PA"};
  const bool concludes = base::to_lower(metadata.subject).starts_with("kết luận");  // Thông báo
  const bool directs =
      concludes || std::find(std::begin(kDirecting), std::end(kDirecting), metadata.type_code) !=
                       std::end(kDirecting);
  context.directs =
      directs || std::find(std::begin(kPlanning), std::end(kPlanning), metadata.type_code) !=
                     std::end(kPlanning);
  context.default_kind = directs ? SectionKind::tasks : SectionKind::other;
  return context;
}

// The id of the block that a finding is about; "" for the whole document.
std::string id_of(const Block* block) {
  return block == nullptr ? "" : block->id;
}

}  // namespace

Document parse_document(const SourceText& source) {
  Document document;
  std::vector<Line> lines = read_lines(source);
  document.furniture = take_furniture(lines);
  const std::span<const Line> all(lines);

  Letterhead head = parse_letterhead(all);
  std::vector<base::Finding> findings = std::move(head.findings);
  document.metadata = std::move(head.metadata);
  append_lines(head.lines, document.letterhead);

  const std::size_t annex_begin = find_annex(all, head.end);
  EndMatter foot = parse_end_matter(all.first(annex_begin), head.end);
  append(findings, std::move(foot.findings));
  document.metadata.signers = std::move(foot.signers);
  document.recipients = std::move(foot.recipients);
  if (document.metadata.system == System::other) {
    document.metadata.system = infer_system(document.metadata);
  }
  append(document.furniture, take_scribble(foot.signature_lines));
  append_lines(foot.recipient_lines, document.signature);
  append_lines(foot.signature_lines, document.signature);

  std::vector<Line> body_lines(all.begin() + static_cast<std::ptrdiff_t>(head.end),
                               all.begin() + static_cast<std::ptrdiff_t>(foot.begin));
  SectionTree body = parse_sections(std::move(body_lines),
                                    context_for(document.metadata, is_read_by_machine(source)));
  document.preamble = std::move(body.preamble);
  document.body = std::move(body.nodes);
  document.closing = std::move(body.closing);
  append(findings, std::move(body.findings));

  Annexes annexes = parse_annexes(all.subspan(foot.end));
  document.annexes = std::move(annexes.annexes);
  append_lines(annexes.leftovers, document.signature);
  append(findings, std::move(annexes.findings));

  assign_block_ids(document);
  const BlockFinder blocks(document);
  for (base::Finding& finding : findings) {
    document.findings.push_back(
        {std::move(finding.kind), id_of(blocks.find(finding.span)), std::move(finding.message)});
  }
  CitedDocuments cited = find_cited_documents(document);
  document.references = std::move(cited.references);
  document.mentions = std::move(cited.mentions);
  document.obligations = extract_obligations(document);
  give_actor_ids(document.metadata, document.obligations);
  check_date_of_issue(document, source.mangled);
  check_deadlines(document);
  find_origins(document);
  return document;
}

}  // namespace parsers
