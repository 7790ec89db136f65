// The page's content is walked with nothing but the transformation matrix kept: q, Q, cm and Do.
// Each picture drawn is a parallelogram whose sides give its share of the page and, with its width
// and height in pixels, its resolution. Forms, in which some programs wrap the page's picture, are
// followed a few levels deep; clipping is ignored.
#include "ocr/decode/largest_picture.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace ocr::decode {
namespace {

constexpr int kMaxFormDepth = 4;
constexpr std::size_t kMaxSavedStates = 512;
constexpr int kMaxPictures = 10'000;  // a page drawn of more is not a scan

struct Walk {
  double page_area_pt2 = 0;
  int pictures = 0;
  LargestPicture largest;
};

void walk_content(
    QPDFObjectHandle owner, QPDFObjectHandle resources, QPDFMatrix matrix, int depth, Walk& walk);

void take_picture(QPDFObjectHandle picture, const QPDFMatrix& matrix, Walk& walk) {
  QPDFObjectHandle dict = picture.getDict();
  const double columns =
      dict.getKey("/Width").isNumber() ? dict.getKey("/Width").getNumericValue() : 0;
  const double rows =
      dict.getKey("/Height").isNumber() ? dict.getKey("/Height").getNumericValue() : 0;
  const double width_pt = std::hypot(matrix.a, matrix.b),
               height_pt = std::hypot(matrix.c, matrix.d);
  const double area_pt2 = std::abs(matrix.a * matrix.d - matrix.b * matrix.c);
  if (++walk.pictures > kMaxPictures || area_pt2 <= 0 || columns <= 0 || rows <= 0) return;
  const double share = std::min(1.0, area_pt2 / walk.page_area_pt2);
  if (!(share > walk.largest.share)) return;
  double x_dpi = 72 * columns / width_pt, y_dpi = 72 * rows / height_pt;
  const bool lies_on_its_side = std::abs(matrix.b) > std::abs(matrix.a);
  if (lies_on_its_side) std::swap(x_dpi, y_dpi);
  walk.largest = {share, x_dpi, y_dpi};
}

class ContentWalker : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentWalker(QPDFObjectHandle resources, const QPDFMatrix& matrix, int depth, Walk& walk)
      : xobjects_(resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle()),
        matrix_(matrix),
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
    if (name == "q" && saved_.size() < kMaxSavedStates) saved_.push_back(matrix_);
    if (name == "Q" && !saved_.empty()) {
      matrix_ = saved_.back();
      saved_.pop_back();
    }
    if (name == "cm") concatenate();
    if (name == "Do" && !operands_.empty() && operands_.back().isName()) draw(operands_.back());
  }

  void concatenate() {
    if (operands_.size() != 6) return;
    double v[6];
    for (std::size_t i = 0; i < 6; ++i) {
      if (!operands_[i].isNumber()) return;
      v[i] = operands_[i].getNumericValue();
    }
    matrix_.concat(QPDFMatrix(v[0], v[1], v[2], v[3], v[4], v[5]));
  }

  void draw(QPDFObjectHandle name) {
    if (!xobjects_.isInitialized() || !xobjects_.isDictionary()) return;
    QPDFObjectHandle object = xobjects_.getKey(name.getName());
    if (!object.isStream()) return;
    QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
    if (subtype.isNameAndEquals("/Image")) take_picture(object, matrix_, walk_);
    if (!subtype.isNameAndEquals("/Form") || depth_ >= kMaxFormDepth) return;
    QPDFMatrix inner = matrix_;
    QPDFObjectHandle form_matrix = object.getDict().getKey("/Matrix");
    if (form_matrix.isMatrix()) inner.concat(QPDFMatrix(form_matrix.getArrayAsMatrix()));
    walk_content(object, object.getDict().getKey("/Resources"), inner, depth_ + 1, walk_);
  }

  QPDFObjectHandle xobjects_;
  QPDFMatrix matrix_;
  int depth_;
  Walk& walk_;
  std::vector<QPDFMatrix> saved_;
  std::vector<QPDFObjectHandle> operands_;
};

void walk_content(
    QPDFObjectHandle owner, QPDFObjectHandle resources, QPDFMatrix matrix, int depth, Walk& walk) {
  if (walk.pictures > kMaxPictures) return;
  ContentWalker walker(resources, matrix, depth, walk);
  if (depth == 0) {
    owner.parsePageContents(&walker);
  } else {
    owner.parseAsContents(&walker);
  }
}

}  // namespace

LargestPicture largest_picture(QPDFObjectHandle page) {
  QPDFPageObjectHelper helper(page);
  QPDFObjectHandle box = helper.getAttribute("/CropBox", false).isRectangle()
                             ? helper.getAttribute("/CropBox", false)
                             : helper.getAttribute("/MediaBox", false);
  if (!box.isRectangle()) return {};
  const auto rectangle = box.getArrayAsRectangle();
  Walk walk;
  walk.page_area_pt2 = std::abs((rectangle.urx - rectangle.llx) * (rectangle.ury - rectangle.lly));
  if (!(walk.page_area_pt2 > 0)) return {};
  walk_content(page, helper.getAttribute("/Resources", false), QPDFMatrix(), 0, walk);
  QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false);
  if (rotate.isInteger() && rotate.getIntValue() % 180 != 0)
    std::swap(walk.largest.x_dpi, walk.largest.y_dpi);
  return walk.largest;
}

}  // namespace ocr::decode
