#include "pipeline/page_reader.h"

#include <cmath>
#include <utility>

#include "ocr/alto.h"
#include "ocr/page_grade.h"
#include "ocr/page_text.h"
#include "pipeline/confidence.h"
#include "pipeline/layer_decoding.h"
#include "pipeline/layer_repair.h"
#include "pipeline/reranker.h"

namespace pipeline {
namespace {

constexpr double kPoorLayer = 0.3;  // of its words that stand in damaged paragraphs

PageDecision decide(const ocr::Page& page, std::string text, std::string reason) {
  PageDecision decision;
  decision.page = page.number;
  decision.text = std::move(text);
  decision.reason = std::move(reason);
  decision.width = page.width;
  decision.height = page.height;
  decision.dpi = page.dpi;
  decision.passes = page.passes;
  decision.quality = page.quality;
  for (const ocr::TextLine& line : ocr::lines_of(page))
    decision.words += line.words.size();
  if (decision.words == 0) decision.text = "blank";
  decision.confidence = decision.words == 0 ? 1 : std::round(ocr::confidence_of(page) * 1e4) / 1e4;
  return decision;
}

// A page whose confidences are probabilities already has been through these stages.
ReadPage recognised(ocr::Page page,
                    const ocr::Image* image,
                    std::string reason,
                    const Engines& engines) {
  std::vector<RecordedChange> changes;
  if (!page.calibrated) changes = choose_readings(page, engines.model());
  calibrate(page, changes);
  if (image != nullptr) page.quality = ocr::grade_of(ocr::measure(*image, page));
  PageDecision decision = decide(page, "ocr", std::move(reason));
  return {std::move(page), std::move(decision), std::move(changes)};
}

ReadPage with_layer(ReadPage read, const LayerVerdict& verdict) {
  read.decision.layer = layer_use_name(verdict.use);
  read.decision.layer_score = std::round(verdict.score * 1e3) / 1e3;
  return read;
}

// The page's own text, mended where the verdict says so.
ReadPage layer_as_read(ocr::Page layer, LayerVerdict verdict) {
  std::vector<RecordedChange> changes;
  if (verdict.use == LayerUse::repair) {
    changes = repair_layer(layer, std::move(verdict.changes));
    layer.origin = ocr::PageOrigin::repaired;
  }
  if (verdict.use == LayerUse::keep && verdict.damage > kPoorLayer)
    layer.quality = {ocr::PageGrade::poor, {"lớp chữ giữ lại có nhiều chữ hỏng"}};
  PageDecision decision = decide(layer, "layer", verdict.reason);
  return with_layer({std::move(layer), std::move(decision), std::move(changes)}, verdict);
}

}  // namespace

ReadPage read_page(const std::filesystem::path& path,
                   int number,
                   PageMode mode,
                   PageWorker& worker,
                   const Engines& engines,
                   const std::filesystem::path& debug_stem) {
  ocr::PageSource& source = worker.source(path);
  ocr::Page layer;
  LayerVerdict verdict;
  verdict.reason = "tệp ảnh";
  if (source.kind() == ocr::FileKind::pdf) {
    layer = source.text_layer(number);
    const std::string encoding = decode_layer(layer, engines.encodings());
    if (!encoding.empty()) source.rearrange(layer);
    verdict = judge_layer(layer, source.facts(number), mode, engines.restorer());
    if (verdict.use == LayerUse::keep || verdict.use == LayerUse::repair) {
      ReadPage read = layer_as_read(std::move(layer), std::move(verdict));
      read.decision.encoding = encoding;
      return read;
    }
  }
  const ocr::Image image = source.image(number);
  ReadPage read = recognised(
      worker.recognizer().read(image, number, debug_stem), &image, verdict.reason, engines);
  if (verdict.doubted && damage_of(read.page, engines.restorer()) >= verdict.damage) {
    verdict.use = LayerUse::keep;
    verdict.reason += "; đọc lại không tốt hơn nên giữ lại";
    return layer_as_read(std::move(layer), std::move(verdict));
  }
  return with_layer(std::move(read), verdict);
}

std::vector<ReadPage> read_recorded_pages(std::string_view xml,
                                          const std::string& where,
                                          const Engines& engines) {
  std::vector<ReadPage> pages;
  for (ocr::Page& page : ocr::read_alto_pages(xml, where)) {
    if (page.origin != ocr::PageOrigin::recognised) {
      PageDecision decision = decide(page, "layer", "bản ALTO ghi sẵn");
      decision.layer =
          layer_use_name(page.origin == ocr::PageOrigin::layer ? LayerUse::keep : LayerUse::repair);
      pages.push_back({std::move(page), std::move(decision), {}});
    } else {
      pages.push_back(recognised(std::move(page), nullptr, "bản ALTO ghi sẵn", engines));
    }
  }
  return pages;
}

}  // namespace pipeline
