// The tokens of a content stream pass through a filter that keeps back the operands of each
// operator until it is known: what shows text in rendering mode 3 is dropped, any other showing of
// text is put into a span whose replacement text is empty. Forms, into which many programs put the
// text of a recognition, pass through the same filter.
#include "ocr/decode/old_text.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "ocr/decode/deflate.h"

namespace ocr::decode {
namespace {

using Object = QPDFObjectHandle;
using Token = QPDFTokenizer::Token;

constexpr std::size_t kMaxSavedStates = 512;
constexpr int kMaxFormDepth = 8;

class TextFilter : public Object::TokenFilter {
 public:
  void handleToken(const Token& token) override {
    if (token.getType() == QPDFTokenizer::tt_integer) last_integer_ = token.getValue();
    if (token.getType() == QPDFTokenizer::tt_word) {
      apply(token.getValue());
    } else if (token.getType() == QPDFTokenizer::tt_inline_image) {
      flush();
      writeToken(token);
    } else {
      operands_ += token.getRawValue();
    }
  }

  void handleEOF() override { flush(); }

  bool found_text() const { return found_text_; }

 private:
  void apply(const std::string& name) {
    if (name == "q" && saved_.size() < kMaxSavedStates) saved_.push_back(invisible_);
    if (name == "Q" && !saved_.empty()) {
      invisible_ = saved_.back();
      saved_.pop_back();
    }
    if (name == "Tr") invisible_ = last_integer_ == "3";
    if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
      show_text(name);
    } else {
      flush();
      write(name);
    }
  }

  // ' and " begin a new line, also when there is nothing to see on it.
  void show_text(const std::string& name) {
    found_text_ = true;
    if (invisible_) {
      operands_.clear();
      write(name == "Tj" || name == "TJ" ? "" : " T*");
      return;
    }
    write(" /Span <</ActualText ()>> BDC ");
    flush();
    write(name + " EMC ");
  }

  void flush() {
    write(operands_);
    operands_.clear();
  }

  std::string operands_, last_integer_;
  bool invisible_ = false, found_text_ = false;
  std::vector<bool> saved_;
};

std::string filtered(QPDFPageObjectHelper content, TextFilter& filter) {
  Pl_Buffer buffer("content");
  content.filterContents(&filter, &buffer);
  const std::shared_ptr<Buffer> written = buffer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

class PageCleaner {
 public:
  explicit PageCleaner(QPDF& pdf) : pdf_(pdf) {}

  void clean(QPDFPageObjectHelper page) {
    TextFilter filter;
    const std::string content = filtered(page, filter);
    if (filter.found_text()) {
      Object stream = pdf_.newStream();
      put(content, stream);
      page.getObjectHandle().replaceKey("/Contents", stream);
    }
    Object resources = page.getAttribute("/Resources", true);
    if (resources.isDictionary()) clean_forms(resources, 0);
  }

 private:
  void put(const std::string& content, Object stream) {
    stream.replaceStreamData(deflated(content), Object::newName("/FlateDecode"), Object::newNull());
  }

  // Those of `resources`, a dictionary that nobody else has.
  void clean_forms(Object resources, int depth) {
    if (depth >= kMaxFormDepth || !resources.getKey("/XObject").isDictionary()) return;
    Object objects = resources.getKey("/XObject").shallowCopy();
    for (const std::string& name : objects.getKeys()) {
      Object object = objects.getKey(name);
      if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
        objects.replaceKey(name, cleaned(object, depth));
    }
    resources.replaceKey("/XObject", objects);
  }

  Object cleaned(Object form, int depth) {
    const auto known = cleaned_.find(form.getObjGen());
    if (known != cleaned_.end()) return known->second;
    Object copy = form.copyStream();
    cleaned_[form.getObjGen()] = copy;  // before its own forms, one of which may be itself
    TextFilter filter;
    const std::string content = filtered(copy, filter);
    if (filter.found_text()) put(content, copy);
    if (copy.getDict().getKey("/Resources").isDictionary()) {
      copy.getDict().replaceKey("/Resources", copy.getDict().getKey("/Resources").shallowCopy());
      clean_forms(copy.getDict().getKey("/Resources"), depth + 1);
    }
    return copy;
  }

  QPDF& pdf_;
  std::map<QPDFObjGen, Object> cleaned_;
};

}  // namespace

void take_away_text(QPDF& pdf, QPDFPageObjectHelper page) {
  PageCleaner(pdf).clean(page);
}

}  // namespace ocr::decode
