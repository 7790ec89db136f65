// A pull reader walks the file once and needs no memory beyond the page it builds. Elements are
// told by their local names, so that all versions and namespaces of ALTO are read alike; positions
// may be fractions, as other programs write them.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <sstream>

#include <libxml/xmlreader.h>

#include "base/error.h"
#include "base/language.h"
#include "base/libxml.h"
#include "base/text.h"
#include "ocr/alto.h"
#include "ocr/page_text.h"

namespace ocr {
namespace {

using base::Error;
using base::ErrorCode;
using base::tr;

constexpr RegionKind kLastKind = RegionKind::note;

double number_in(std::string_view text, double otherwise) {
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && std::isfinite(value) ? value : otherwise;
}

int pixels_in(std::string_view text) {
  return static_cast<int>(std::lround(std::clamp(number_in(text, 0), -1e6, 1e6)));
}

std::vector<TableCell> cells_in(std::string_view text) {
  std::vector<int> values;
  for (const std::string_view word : base::split_words(text))
    values.push_back(pixels_in(word));
  std::vector<TableCell> cells;
  for (std::size_t i = 0; i + 6 <= values.size(); i += 6) {
    cells.push_back(
        {values[i], values[i + 1], values[i + 2], values[i + 3], values[i + 4], values[i + 5]});
  }
  return cells;
}

// "fair; nhoè; nghiêng 3 độ", as write_alto has it; what other programs say is no grade.
PageQuality quality_in(std::string_view text) {
  PageQuality quality;
  const std::size_t end = std::min(text.find("; "), text.size());
  quality.grade = grade_from_name(text.substr(0, end));
  if (text.substr(0, end) != name_of(quality.grade)) return {};
  for (text.remove_prefix(end); !text.empty();) {
    text.remove_prefix(2);
    const std::size_t next = std::min(text.find("; "), text.size());
    quality.reasons.emplace_back(text.substr(0, next));
    text.remove_prefix(next);
  }
  return quality;
}

class AltoReader {
 public:
  AltoReader(std::string_view xml, std::string where);
  std::vector<Page> read();  // at least one

 private:
  void start_element(const std::string& name);
  void start_page();
  void end_element(const std::string& name);
  void start_region();
  void start_word();
  void end_processing();
  std::string attribute(const char* name) const;
  Box place() const;
  [[noreturn]] void fail(std::string_view problem) const;

  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };
  // What the description says was done to a page.
  struct Step {
    std::string description, settings;
  };
  void apply(const Step& step);

  base::LibxmlSilence silence_;
  std::string where_;  // for errors
  std::unique_ptr<xmlTextReader, Free> reader_;
  std::vector<Page> pages_;
  Page page_;  // the one being read
  bool in_alto_ = false, in_page_ = false;
  std::vector<std::pair<std::string, Step>> steps_;      // by ID, in order
  std::map<std::string, RegionKind> kinds_;              // by the tag's ID
  std::map<std::string, std::vector<TableCell>> cells_;  // by the tag's ID
  std::string text_, description_, settings_;            // of the element being read
};

AltoReader::AltoReader(std::string_view xml, std::string where) : where_(std::move(where)) {
  if (xml.size() > INT32_MAX) fail(tr("tệp quá lớn", "the file is too large"));
  // Entities are not replaced and nothing is fetched: the file may come from anyone.
  reader_.reset(xmlReaderForMemory(xml.data(),
                                   static_cast<int>(xml.size()),
                                   "alto.xml",
                                   nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (!reader_) fail(tr("không đủ bộ nhớ", "not enough memory"));
}

void AltoReader::fail(std::string_view problem) const {
  const int line = reader_ ? xmlTextReaderGetParserLineNumber(reader_.get()) : 0;
  throw Error(where_ + ":" + std::to_string(line), problem, ErrorCode::unreadable);
}

std::string AltoReader::attribute(const char* name) const {
  xmlChar* value = xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
  std::string text = value == nullptr ? "" : base::to_nfc(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return text;
}

Box AltoReader::place() const {
  const int x = pixels_in(attribute("HPOS")), y = pixels_in(attribute("VPOS"));
  return {x, y, x + pixels_in(attribute("WIDTH")), y + pixels_in(attribute("HEIGHT"))};
}

void AltoReader::start_region() {
  Region region;
  region.box = place();
  const std::string tags = attribute("TAGREFS");
  for (const std::string_view id : base::split_words(tags)) {
    if (const auto kind = kinds_.find(std::string(id)); kind != kinds_.end())
      region.kind = kind->second;
    if (const auto cells = cells_.find(std::string(id)); cells != cells_.end())
      region.cells = cells->second;
  }
  page_.regions.push_back(std::move(region));
}

void AltoReader::start_word() {
  if (page_.regions.empty() || page_.regions.back().lines.empty()) return;
  Word word;
  const std::string content = attribute("CONTENT");
  for (const std::string_view part : base::split_words(content))
    word.text += part;
  word.box = place();
  word.confidence = std::clamp(number_in(attribute("WC"), 1), 0.0, 1.0);
  if (!word.text.empty()) page_.regions.back().lines.back().words.push_back(std::move(word));
}

void AltoReader::start_element(const std::string& name) {
  text_.clear();
  if (name == "alto") in_alto_ = true;
  if (!in_alto_) fail(tr("không phải tệp ALTO", "not an ALTO file"));
  if (name == "LayoutTag") {
    for (int kind = 0; kind <= static_cast<int>(kLastKind); ++kind) {
      if (attribute("LABEL") == name_of(static_cast<RegionKind>(kind)))
        kinds_[attribute("ID")] = static_cast<RegionKind>(kind);
    }
  }
  if (name == "OtherTag" && attribute("LABEL") == "table-cells")
    cells_[attribute("ID")] = cells_in(attribute("DESCRIPTION"));
  if (name == "Processing") steps_.push_back({attribute("ID"), {}});
  if (name == "Page") start_page();
  if (!in_page_) return;
  if (name == "TextBlock") start_region();
  if (name == "TextLine" && !page_.regions.empty())
    page_.regions.back().lines.push_back({place(), {}});
  if (name == "String") start_word();
  if (name == "ALTERNATIVE") settings_ = attribute("PURPOSE");
}

// The page's own steps, where it names them, else all.
void AltoReader::start_page() {
  in_page_ = true;
  page_ = Page();
  page_.number = pixels_in(attribute("PHYSICAL_IMG_NR"));
  page_.width = pixels_in(attribute("WIDTH"));
  page_.height = pixels_in(attribute("HEIGHT"));
  page_.quality = quality_in(attribute("QUALITY_DETAIL"));
  const std::string references = attribute("PROCESSINGREFS");
  const std::vector<std::string_view> own = base::split_words(references);
  for (const auto& [id, step] : steps_) {
    if (own.empty() || std::find(own.begin(), own.end(), id) != own.end()) apply(step);
  }
}

void AltoReader::apply(const Step& step) {
  if (step.description == "clean-up") page_.passes.push_back(step.settings);
  if (step.description == "layer") page_.origin = PageOrigin::layer;
  if (step.description == "repaired") page_.origin = PageOrigin::repaired;
  if (step.settings.starts_with("dpi "))
    page_.dpi = pixels_in(std::string_view(step.settings).substr(4));
  if (step.settings.ends_with(" calibrated")) page_.calibrated = true;
}

void AltoReader::end_processing() {
  if (!steps_.empty()) steps_.back().second = {description_, settings_};
  description_.clear();
  settings_.clear();
}

void AltoReader::end_element(const std::string& name) {
  text_ = base::collapse_space(text_);
  if (name == "processingStepDescription") description_ = text_;
  if (name == "processingStepSettings") settings_ = text_;
  if (name == "Processing") end_processing();
  if (name == "Page" && in_page_) {
    in_page_ = false;
    for (Region& region : page_.regions)
      std::erase_if(region.lines, [](const Line& line) { return line.words.empty(); });
    pages_.push_back(std::move(page_));
    page_ = Page();
  }
  if (name != "ALTERNATIVE" || page_.regions.empty() || page_.regions.back().lines.empty() ||
      page_.regions.back().lines.back().words.empty() || text_.empty()) {
    return;
  }
  const std::string_view purpose = settings_;
  const double confidence =
      purpose.substr(0, 11) == "confidence " ? number_in(purpose.substr(11), 0) : 0;
  page_.regions.back().lines.back().words.back().alternatives.push_back({text_, confidence});
}

std::vector<Page> AltoReader::read() {
  int state = 0;
  while ((state = xmlTextReaderRead(reader_.get())) == 1) {
    const int type = xmlTextReaderNodeType(reader_.get());
    const auto* local = reinterpret_cast<const char*>(xmlTextReaderConstLocalName(reader_.get()));
    const std::string name = local == nullptr ? "" : local;
    if (type == XML_READER_TYPE_ELEMENT) {
      start_element(name);
      if (xmlTextReaderIsEmptyElement(reader_.get()) == 1) end_element(name);
    } else if (type == XML_READER_TYPE_END_ELEMENT) {
      end_element(name);
    } else if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
               type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) {
      const auto* value = reinterpret_cast<const char*>(xmlTextReaderConstValue(reader_.get()));
      if (value != nullptr) text_ += base::to_nfc(value);
    }
  }
  if (state != 0) fail(tr("XML bị hỏng", "the XML is damaged"));
  if (pages_.empty()) fail(tr("không có trang nào", "there is no page"));
  return std::move(pages_);
}

}  // namespace

std::vector<Page> read_alto_pages(std::string_view xml, const std::string& where) {
  return AltoReader(xml, where).read();
}

Page read_alto(std::string_view xml, const std::string& where) {
  return std::move(AltoReader(xml, where).read().front());
}

}  // namespace ocr
