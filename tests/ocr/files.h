#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ocr::test {

// A directory of its own for each test, gone with it.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  std::filesystem::path write(const std::string& name, std::string_view bytes) const;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A PDF of the given pages, each a content stream in which /F0 is Helvetica and /Im0 a grey picture
// of 413 x 585 pixels whose sample at (x, y) is (x * 7 + y * 13) % 251. `page_keys` is added to the
// dictionary of every page.
struct PdfSpec {
  std::vector<std::string> contents;
  std::string page_keys = "/MediaBox [0 0 595 842]";
  std::string user_password = {};
  std::string owner_password = {};  // with an empty user password: anyone may open it
  std::string picture_filter = {};  // what the picture is said to be coded with
  std::string picture = {};    // its stream, grey, of 700 x 900 pixels, in place of the samples
  int picture_bits = 8;        // of a pixel of `picture`
  bool has_signature = false;  // seen as a black square from (100, 100) to (200, 200)
};
std::string make_pdf(const PdfSpec& spec);

// A TIFF of one page, uncompressed, of 8 bits a sample.
struct TiffSpec {
  int width = 0, height = 0;
  std::string samples = {};  // row by row
  int channels = 1;
  int photometric =
      1;  // black is zero; 2 is red, green and blue, 5 cyan, magenta, yellow and black
  int orientation = 1;
  int x_dpi = 0, y_dpi = 0;
  unsigned next_page = 0;  // where the file says that it is
};
std::string make_tiff(const TiffSpec& spec);

}  // namespace ocr::test
