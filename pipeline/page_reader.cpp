#include "pipeline/page_reader.h"

#include <cmath>
#include <utility>

#include "ocr/alto.h"
#include "ocr/page_text.h"
#include "pipeline/layer_triage.h"
#include "pipeline/reranker.h"

namespace pipeline {
namespace {

PageDecision decide(const ocr::Page& page, std::string text, std::string reason) {
  PageDecision decision;
  decision.page = page.number;
  decision.text = std::move(text);
  decision.reason = std::move(reason);
  decision.width = page.width;
  decision.height = page.height;
  decision.dpi = page.dpi;
  decision.passes = page.passes;
  for (const ocr::TextLine& line : ocr::lines_of(page))
    decision.words += line.words.size();
  if (decision.words == 0) decision.text = "blank";
  decision.confidence = decision.words == 0 ? 1 : std::round(ocr::confidence_of(page) * 1e4) / 1e4;
  return decision;
}

ReadPage recognised(ocr::Page page, std::string reason, const Engines& engines) {
  std::vector<RecordedChange> changes = choose_readings(page, engines.model());
  PageDecision decision = decide(page, "ocr", std::move(reason));
  return {std::move(page), std::move(decision), std::move(changes)};
}

}  // namespace

ReadPage read_page(const std::filesystem::path& path,
                   int number,
                   PageWorker& worker,
                   const Engines& engines) {
  ocr::PageSource& source = worker.source(path);
  std::string reason = "tệp ảnh";
  if (source.kind() == ocr::FileKind::pdf) {
    ocr::Page layer = source.text_layer(number);
    const LayerVerdict verdict = judge_layer(layer, source.facts(number), engines.restorer());
    if (verdict.keep) {
      PageDecision decision = decide(layer, "layer", verdict.reason);
      return {std::move(layer), std::move(decision), {}};
    }
    reason = verdict.reason;
  }
  const ocr::Image image = source.image(number);
  ocr::Page page = worker.recognizer().read(image, number);
  return recognised(std::move(page), std::move(reason), engines);
}

std::vector<ReadPage> read_recorded_pages(std::string_view xml,
                                          const std::string& where,
                                          const Engines& engines) {
  std::vector<ReadPage> pages;
  for (ocr::Page& page : ocr::read_alto_pages(xml, where)) {
    if (page.origin == ocr::PageOrigin::layer) {
      PageDecision decision = decide(page, "layer", "bản ALTO ghi sẵn");
      pages.push_back({std::move(page), std::move(decision), {}});
    } else {
      pages.push_back(recognised(std::move(page), "bản ALTO ghi sẵn", engines));
    }
  }
  return pages;
}

}  // namespace pipeline
