#include "ocr/decode/page_picture.h"

#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "ocr/decode/wire.h"

namespace ocr::decode {
namespace {

// The one filter of a stream; none when there are several.
std::string filter_of(QPDFObjectHandle dict) {
  QPDFObjectHandle filter = dict.getKey("/Filter");
  if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
  return filter.isName() ? filter.getName() : std::string();
}

std::string_view bytes_of(const Buffer& buffer) {
  return {reinterpret_cast<const char*>(buffer.getBuffer()), buffer.getSize()};
}

// Keeps what is decoded, up to the size that the picture must have.
class Keeper : public Pipeline {
 public:
  explicit Keeper(std::size_t size) : Pipeline("samples", nullptr), size_(size) {}

  void write(const unsigned char* data, std::size_t size) override {
    if (size > size_ - kept_.size()) throw std::length_error("too many samples");
    kept_.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}
  std::string take() { return std::move(kept_); }

 private:
  std::size_t size_;
  std::string kept_;
};

std::string inflated(QPDFObjectHandle picture, std::size_t size) {
  Keeper keeper(size);
  const bool done = picture.pipeStreamData(&keeper, 0, qpdf_dl_generalized, true);
  return done ? keeper.take() : std::string();
}

Samples decoded(QPDFObjectHandle picture, int channels, const Samples& size) {
  if (filter_of(picture.getDict()) == "/DCTDecode") {
    if (picture.getDict().hasKey("/DecodeParms")) return {};  // may change the colours
    return decode_picture(bytes_of(*picture.getRawStreamData()), PictureKind::jpeg, 0, 0);
  }
  if (filter_of(picture.getDict()) != "/FlateDecode") return {};
  Samples samples = size;
  samples.channels = channels;
  samples.data = inflated(picture, static_cast<std::size_t>(size.width * size.height * channels));
  return samples;
}

}  // namespace

std::optional<Samples> picture_samples(QPDFObjectHandle picture, long width, long height) {
  try {
    QPDFObjectHandle dict = picture.getDict();
    const bool has_size = dict.getKey("/Width").isInteger() && dict.getKey("/Height").isInteger() &&
                          dict.getKey("/Width").getIntValue() == width &&
                          dict.getKey("/Height").getIntValue() == height;
    if (!has_size) return {};
    const int channels = dict.getKey("/ColorSpace").isNameAndEquals("/DeviceRGB") ? 3 : 1;
    Samples size;
    size.width = static_cast<int>(width);
    size.height = static_cast<int>(height);
    Samples samples = decoded(picture, channels, size);
    const auto bytes = static_cast<std::size_t>(width * height * channels);
    if (samples.width != width || samples.height != height || samples.channels != channels ||
        samples.bits != 8 || samples.data.size() != bytes)
      return {};
    return samples;
  } catch (const Failure&) {  // Poppler may make more of it
  } catch (const std::exception&) {
  }
  return {};
}

}  // namespace ocr::decode
