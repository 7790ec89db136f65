#include "ocr/engine.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <limits>
#include <mutex>

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/ltrresultiterator.h>
#include <tesseract/ocrclass.h>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/sha256.h"
#include "base/text.h"
#include "ocr/alternatives.h"

namespace ocr {
namespace {

using base::Error;
using base::ErrorCode;
using base::tr;

constexpr int kMargin_px = 20;  // letters that touch the edge of what is read are read badly

std::string nfc_and_free(char* text) {
  std::string result = text == nullptr ? std::string() : base::to_nfc(text);
  delete[] text;
  return result;
}

std::vector<std::vector<Choice>> choices_of(const tesseract::LTRResultIterator& word) {
  std::vector<std::vector<Choice>> characters;
  tesseract::LTRResultIterator symbol = word;
  do {
    std::vector<Choice> choices;
    choices.push_back({nfc_and_free(symbol.GetUTF8Text(tesseract::RIL_SYMBOL)), 0});
    tesseract::ChoiceIterator choice(symbol);
    do {
      const char* text = choice.GetUTF8Text();
      if (text == nullptr) continue;
      const double probability = static_cast<double>(choice.Confidence());
      if (choices.front().text == text) {
        choices.front().probability = std::max(choices.front().probability, probability);
      } else {
        choices.push_back({text, probability});
      }
    } while (choice.Next());
    characters.push_back(std::move(choices));
  } while (!symbol.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL) &&
           symbol.Next(tesseract::RIL_SYMBOL));
  return characters;
}

// Confidences are kept to four decimals, so that files hold them exactly.
double four_decimals(double value) {
  return std::round(std::clamp(value, 0.0, 1.0) * 10'000) / 10'000;
}

Box box_of(const tesseract::LTRResultIterator& at,
           tesseract::PageIteratorLevel level,
           const Box& zone) {
  Box box;
  at.BoundingBox(level, &box.x0, &box.y0, &box.x1, &box.y1);
  const int dx = zone.x0 - kMargin_px, dy = zone.y0 - kMargin_px;
  return {std::clamp(box.x0 + dx, zone.x0, zone.x1),
          std::clamp(box.y0 + dy, zone.y0, zone.y1),
          std::clamp(box.x1 + dx, zone.x0, zone.x1),
          std::clamp(box.y1 + dy, zone.y0, zone.y1)};
}

// The picture of the zone with a margin in the colour of the paper, taken as the lightest tenth.
Image crop(const Image& grey, const Box& zone) {
  ::Box* box = boxCreate(zone.x0, zone.y0, zone.width(), zone.height());
  Pix* part = pixClipRectangle(grey.pix(), box, nullptr);
  boxDestroy(&box);
  if (part == nullptr) return {};
  l_uint32 paper = 255;
  pixGetRankValue(part, 4, 0.9F, &paper);
  Image framed(pixAddBorder(part, kMargin_px, paper));
  pixDestroy(&part);
  return framed;
}

// Vietnamese runs from left to right, and the iterator that expects both directions sorts the words
// of a line anew at every step.
struct LeftToRightApi : tesseract::TessBaseAPI {
  using TessBaseAPI::GetLTRIterator;
};

double thread_seconds() {
  timespec used{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

}  // namespace

struct Engine::Api {
  // Tesseract asks before each word.
  static bool is_late(void* api, int) { return static_cast<Api*>(api)->check_time(); }

  bool check_time() {
    out_of_time = out_of_time || thread_seconds() > last_second;
    return out_of_time;
  }

  LeftToRightApi tesseract;
  std::string name;
  bool alternatives = true;
  double last_second = std::numeric_limits<double>::infinity();  // of the thread's time
  bool out_of_time = false;
};

Engine::Engine(const std::string& language, bool alternatives) : api_(std::make_unique<Api>()) {
  api_->alternatives = alternatives;
  if (api_->tesseract.Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
    throw Error("tesseract",
                std::string(tr(
                    "chưa cài dữ liệu nhận dạng, hãy cài gói tesseract-ocr-",
                    "the recognition data are not installed; install the package tesseract-ocr-")) +
                    language,
                ErrorCode::missing);
  }
  // The one setting that all engines of a process share.
  static std::once_flag once;
  std::call_once(once, [this] { api_->tesseract.SetVariable("debug_file", "/dev/null"); });
  if (alternatives) {
    api_->tesseract.SetVariable("lstm_choice_mode", "2");
    api_->tesseract.SetVariable("lstm_choice_iterations", "2");
    api_->tesseract.SetVariable("lstm_rating_coefficient", "2");
  }
  // Tables without rulings are lines to us, and those with rulings are found before.
  api_->tesseract.SetVariable("textord_tabfind_find_tables", "0");
  const std::filesystem::path data = api_->tesseract.GetDatapath();
  api_->name = std::string("tesseract ") + tesseract::TessBaseAPI::Version() + " " + language +
               " " +
               base::sha256_hex(base::read_file(data / (language + ".traineddata"))).substr(0, 8);
}

Engine::~Engine() = default;

const std::string& Engine::name() const {
  return api_->name;
}

void Engine::allow(double seconds) {
  api_->last_second = thread_seconds() + seconds;
  api_->out_of_time = false;
}

bool Engine::ran_out_of_time() const {
  return api_->out_of_time;
}

std::vector<Block> Engine::read(const Image& grey, const Box& zone, Segmentation segmentation) {
  if (api_->check_time()) return {};
  // Pages are read side by side; threads inside one page only get in each other's way.
  omp_set_max_active_levels(0);
  const Image picture = crop(grey, zone);
  if (picture.empty()) return {};
  LeftToRightApi& api = api_->tesseract;
  api.SetPageSegMode(segmentation == Segmentation::automatic ? tesseract::PSM_AUTO
                                                             : tesseract::PSM_SINGLE_BLOCK);
  api.SetImage(picture.pix());
  api.SetSourceResolution(grey.dpi() > 0 ? grey.dpi() : 200);
  std::vector<Block> blocks;
  tesseract::ETEXT_DESC monitor;
  monitor.cancel = &Api::is_late;
  monitor.cancel_this = api_.get();
  if (api.Recognize(&monitor) != 0 && !api_->out_of_time) return blocks;
  const std::unique_ptr<tesseract::LTRResultIterator> at(api.GetLTRIterator());
  if (!at) return blocks;
  do {
    if (at->Empty(tesseract::RIL_WORD)) continue;
    if (blocks.empty() || at->IsAtBeginningOf(tesseract::RIL_BLOCK)) {
      blocks.push_back({box_of(*at, tesseract::RIL_BLOCK, zone), {}});
    }
    if (blocks.back().lines.empty() || at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
      blocks.back().lines.push_back({box_of(*at, tesseract::RIL_TEXTLINE, zone), {}});
    }
    Word word;
    word.text = without_eth(nfc_and_free(at->GetUTF8Text(tesseract::RIL_WORD)));
    if (base::trim(word.text).empty()) continue;
    word.box = box_of(*at, tesseract::RIL_WORD, zone);
    word.confidence = four_decimals(static_cast<double>(at->Confidence(tesseract::RIL_WORD)) / 100);
    if (api_->alternatives)
      word.alternatives = combine_choices(word.text, word.confidence, choices_of(*at));
    blocks.back().lines.back().words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  for (Block& block : blocks)
    std::erase_if(block.lines, [](const Line& line) { return line.words.empty(); });
  std::erase_if(blocks, [](const Block& block) { return block.lines.empty(); });
  return blocks;
}

}  // namespace ocr
