// The page's content is walked with nothing but the transformation matrix and the rendering mode of
// text kept: q, Q, cm, Tr, Do and what shows text. Each picture drawn is a parallelogram whose
// sides give its share of the page and, with its width and height in pixels, its resolution. Forms,
// in which some programs wrap the page's picture or its text, are followed a few levels deep;
// clipping is ignored.
#include "ocr/decode/page_content.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace ocr::decode {
namespace {

constexpr int kMaxFormDepth = 4;
constexpr std::size_t kMaxSavedStates = 512;
constexpr int kMaxObjects = 10'000;  // a page drawn of more is not a scan
constexpr double kCovers = 0.5;      // of the page: text beneath such a picture cannot be seen
constexpr int kInvisible = 3;        // text rendering mode, ISO 32000-1, table 106
constexpr double kWholePage = 0.01;  // of its sides
// What draws nothing and does not change how a picture is drawn, ISO 32000-1, annex A.
constexpr std::string_view kHarmless[] = {"q",  "Q",  "cm", "w",  "J",  "j",  "M",
                                          "d",  "BT", "ET", "Tf", "Td", "TD", "Tm",
                                          "T*", "Tz", "Tc", "Tw", "TL", "Ts", "Tr"};

struct Walk {
  QPDFObjectHandle::Rectangle page_pt{0, 0, 0, 0};
  double page_area_pt2 = 0;
  int objects = 0;                // pictures and forms drawn
  bool has_only_pictures = true;  // and text that is not seen
  PageContent found;
  double shown_bytes = 0, hidden_bytes = 0;  // of text
};

struct State {
  QPDFMatrix matrix;
  int rendering = 0;  // of text
};

void walk_content(
    QPDFObjectHandle owner, QPDFObjectHandle resources, const State& state, int depth, Walk& walk);

bool is_plain(QPDFObjectHandle dict) {
  for (const char* key : {"/SMask", "/Mask", "/Decode", "/ImageMask", "/OC", "/Alternates"}) {
    if (dict.hasKey(key)) return false;
  }
  QPDFObjectHandle colours = dict.getKey("/ColorSpace"), bits = dict.getKey("/BitsPerComponent");
  return bits.isInteger() && bits.getIntValue() == 8 &&
         (colours.isNameAndEquals("/DeviceGray") || colours.isNameAndEquals("/DeviceRGB"));
}

bool covers_page(const QPDFMatrix& matrix, const QPDFObjectHandle::Rectangle& page) {
  const double width = page.urx - page.llx, height = page.ury - page.lly;
  const auto equal = [](double a, double b, double side) {
    return std::abs(a - b) < kWholePage * side;
  };
  return matrix.b == 0 && matrix.c == 0 && equal(matrix.a, width, width) &&
         equal(matrix.d, height, height) && equal(matrix.e, page.llx, width) &&
         equal(matrix.f, page.lly, height);
}

void take_picture(QPDFObjectHandle picture, const QPDFMatrix& matrix, Walk& walk) {
  QPDFObjectHandle dict = picture.getDict();
  const double columns =
      dict.getKey("/Width").isNumber() ? dict.getKey("/Width").getNumericValue() : 0;
  const double rows =
      dict.getKey("/Height").isNumber() ? dict.getKey("/Height").getNumericValue() : 0;
  const double width_pt = std::hypot(matrix.a, matrix.b),
               height_pt = std::hypot(matrix.c, matrix.d);
  const double area_pt2 = std::abs(matrix.a * matrix.d - matrix.b * matrix.c);
  if (++walk.objects > kMaxObjects || area_pt2 <= 0 || columns <= 0 || rows <= 0) return;
  const double share = std::min(1.0, area_pt2 / walk.page_area_pt2);
  if (share >= kCovers) {
    walk.hidden_bytes += walk.shown_bytes;
    walk.shown_bytes = 0;
  }
  if (!(share > walk.found.share)) return;
  double x_dpi = 72 * columns / width_pt, y_dpi = 72 * rows / height_pt;
  const bool lies_on_its_side = std::abs(matrix.b) > std::abs(matrix.a);
  if (lies_on_its_side) std::swap(x_dpi, y_dpi);
  walk.found = {share, x_dpi, y_dpi, std::min(columns, rows), 0, 0, 0};
  if (is_plain(dict) && covers_page(matrix, walk.page_pt)) {
    walk.found.only_object = picture.getObjectID();
    walk.found.only_generation = picture.getGeneration();
  }
}

class ContentWalker : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentWalker(QPDFObjectHandle resources, const State& state, int depth, Walk& walk)
      : xobjects_(resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle()),
        state_(state),
        depth_(depth),
        walk_(walk) {}

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      if (operands_.size() < 64) operands_.push_back(object);
      return;
    }
    apply(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  void apply(const std::string& name) {
    if (name == "q" && saved_.size() < kMaxSavedStates) saved_.push_back(state_);
    if (name == "Q" && !saved_.empty()) {
      state_ = saved_.back();
      saved_.pop_back();
    }
    if (name == "cm") concatenate();
    if (name != "Do" && !shows_text(name) &&
        std::find(std::begin(kHarmless), std::end(kHarmless), name) == std::end(kHarmless))
      walk_.has_only_pictures = false;
    if (operands_.empty()) return;
    if (name == "Tr" && operands_.back().isInteger())
      state_.rendering = operands_.back().getIntValueAsInt();
    if (name == "Do" && operands_.back().isName()) draw(operands_.back());
    if (shows_text(name)) show(operands_.back());
  }

  static bool shows_text(const std::string& name) {
    return name == "Tj" || name == "'" || name == "\"" || name == "TJ";
  }

  void show(QPDFObjectHandle text) {
    double bytes = 0;
    if (text.isString()) bytes = static_cast<double>(text.getStringValue().size());
    if (text.isArray()) {
      for (QPDFObjectHandle piece : text.getArrayAsVector()) {
        if (piece.isString()) bytes += static_cast<double>(piece.getStringValue().size());
      }
    }
    (state_.rendering == kInvisible ? walk_.hidden_bytes : walk_.shown_bytes) += bytes;
    walk_.has_only_pictures = walk_.has_only_pictures && state_.rendering == kInvisible;
  }

  void concatenate() {
    if (operands_.size() != 6) return;
    double v[6];
    for (std::size_t i = 0; i < 6; ++i) {
      if (!operands_[i].isNumber()) return;
      v[i] = operands_[i].getNumericValue();
    }
    state_.matrix.concat(QPDFMatrix(v[0], v[1], v[2], v[3], v[4], v[5]));
  }

  void draw(QPDFObjectHandle name) {
    if (!xobjects_.isInitialized() || !xobjects_.isDictionary()) return;
    QPDFObjectHandle object = xobjects_.getKey(name.getName());
    if (!object.isStream()) return;
    QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
    if (subtype.isNameAndEquals("/Image")) take_picture(object, state_.matrix, walk_);
    if (!subtype.isNameAndEquals("/Form") || depth_ >= kMaxFormDepth) return;
    if (++walk_.objects > kMaxObjects) return;
    State inner = state_;
    QPDFObjectHandle form_matrix = object.getDict().getKey("/Matrix");
    if (form_matrix.isMatrix()) inner.matrix.concat(QPDFMatrix(form_matrix.getArrayAsMatrix()));
    walk_content(object, object.getDict().getKey("/Resources"), inner, depth_ + 1, walk_);
  }

  QPDFObjectHandle xobjects_;
  State state_;
  int depth_;
  Walk& walk_;
  std::vector<State> saved_;
  std::vector<QPDFObjectHandle> operands_;
};

void walk_content(
    QPDFObjectHandle owner, QPDFObjectHandle resources, const State& state, int depth, Walk& walk) {
  if (walk.objects > kMaxObjects) return;
  ContentWalker walker(resources, state, depth, walk);
  if (depth == 0) {
    owner.parsePageContents(&walker);
  } else {
    owner.parseAsContents(&walker);
  }
}

}  // namespace

PageContent page_content(QPDFObjectHandle page) {
  QPDFPageObjectHelper helper(page);
  QPDFObjectHandle box = helper.getAttribute("/CropBox", false).isRectangle()
                             ? helper.getAttribute("/CropBox", false)
                             : helper.getAttribute("/MediaBox", false);
  if (!box.isRectangle()) return {};
  const auto rectangle = box.getArrayAsRectangle();
  Walk walk;
  walk.page_pt = rectangle;
  walk.page_area_pt2 = std::abs((rectangle.urx - rectangle.llx) * (rectangle.ury - rectangle.lly));
  if (!(walk.page_area_pt2 > 0)) return {};
  QPDFObjectHandle resources = helper.getAttribute("/Resources", false);
  walk_content(page, resources, {}, 0, walk);
  QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false);
  if (rotate.isInteger() && rotate.getIntValue() % 180 != 0)
    std::swap(walk.found.x_dpi, walk.found.y_dpi);
  const bool is_upright = !rotate.isInteger() || rotate.getIntValue() % 360 == 0;
  const bool has_own_colours = resources.isDictionary() && resources.hasKey("/ColorSpace");
  if (!walk.has_only_pictures || walk.objects != 1 || !is_upright || has_own_colours ||
      page.hasKey("/Annots") || page.hasKey("/UserUnit"))
    walk.found.only_object = 0;
  const double bytes = walk.shown_bytes + walk.hidden_bytes;
  if (bytes > 0) walk.found.hidden_text = walk.hidden_bytes / bytes;
  return walk.found;
}

}  // namespace ocr::decode
