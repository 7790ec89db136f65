#include "pipeline/office_converter.h"

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "pipeline/limited_program.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;
using base::tr;
using parsers::OfficeKind;

// A folder of its own for one conversion, gone afterwards.
class WorkFolder {
 public:
  WorkFolder() {
    std::string name = (base::temporary_folder() / "vanban-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw base::Error(name,
                        tr("không tạo được thư mục tạm", "cannot create a temporary folder"),
                        base::ErrorCode::unwritable);
    }
    path_ = name;
  }
  ~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

base::Error failure_of(ProgramEnd end, const std::string& where) {
  if (end == ProgramEnd::timeout) {
    return base::Error(where,
                       tr("chuyển đổi quá lâu nên đã dừng", "conversion took too long"),
                       base::ErrorCode::limit);
  }
  if (end == ProgramEnd::stopped) {
    return base::Error(
        where, tr("đã dừng theo yêu cầu", "stopped as asked"), base::ErrorCode::interrupted);
  }
  return base::Error(where,
                     tr("tệp Office bị hỏng, không chuyển đổi được",
                        "the Office file is damaged and cannot be converted"),
                     base::ErrorCode::unreadable);
}

std::string converted_by(const fs::path& program,
                         const std::vector<std::string>& arguments,
                         const WorkFolder& folder,
                         const std::string& result,
                         const std::string& where) {
  const ProgramEnd end = run_program(program, arguments, folder.path(), "output", {});
  const fs::path made = folder.path() / result;
  std::error_code ignored;
  if (end != ProgramEnd::success || !fs::is_regular_file(made, ignored))
    throw failure_of(end == ProgramEnd::success ? ProgramEnd::failure : end, where);
  return base::read_file(made, parsers::kMaxOfficeBytes);
}

std::string by_libreoffice(const fs::path& program,
                           OfficeKind kind,
                           const WorkFolder& folder,
                           const std::string& where) {
  const std::string profile = "file://" + (folder.path() / "profile").string();
  const bool sheet = kind == OfficeKind::sheet;
  return converted_by(program,
                      {"-env:UserInstallation=" + profile,
                       "--headless",
                       "--norestore",
                       "--nolockcheck",
                       "--nodefault",
                       "--convert-to",
                       sheet ? "html" : "docx",
                       "--outdir",
                       "made",
                       "input"},
                      folder,
                      sheet ? "made/input.html" : "made/input.docx",
                      where);
}

base::Error no_converter(const std::string& where) {
  return base::Error(
      where,
      std::string(tr("cần LibreOffice để đọc tệp Word và Excel 97-2003; hãy cài: ",
                     "LibreOffice is needed to read Word and Excel 97-2003; install it: ")) +
          converter_advice(),
      base::ErrorCode::missing);
}

}  // namespace

std::string converter_advice() {
  return "sudo apt-get install libreoffice-writer-nogui libreoffice-calc-nogui";
}

std::vector<std::string> installed_converters() {
  std::vector<std::string> found;
  for (const char* name : {"soffice", "antiword", "catdoc"}) {
    if (const auto program = find_program(name)) found.push_back(program->string());
  }
  return found;
}

ConvertedOffice convert_office(std::string_view bytes, OfficeKind kind, const std::string& where) {
  const auto libreoffice = find_program("soffice");
  const bool sheet = kind == OfficeKind::sheet;
  const bool document = kind == OfficeKind::doc;
  const auto antiword = document ? find_program("antiword") : std::nullopt;
  const auto catdoc = document ? find_program("catdoc") : std::nullopt;
  if (!libreoffice && !antiword && !catdoc) throw no_converter(where);
  const WorkFolder folder;
  base::write_file(folder.path() / "input", bytes);
  if (libreoffice)
    return {by_libreoffice(*libreoffice, kind, folder, where),
            sheet ? OfficeKind::html : OfficeKind::docx,
            false};
  ConvertedOffice converted;
  converted.is_text = true;
  converted.bytes =
      antiword ? converted_by(
                     *antiword, {"-w", "0", "-m", "UTF-8.txt", "input"}, folder, "output", where)
               : converted_by(*catdoc, {"-w", "-d", "utf-8", "input"}, folder, "output", where);
  return converted;
}

}  // namespace pipeline
