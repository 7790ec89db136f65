#include "corpus/new_file.h"

#include <filesystem>

#include "base/error.h"
#include "base/language.h"

namespace corpus {

void write_new_file(const std::string& path,
                    const std::function<void(const std::string& part)>& write) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::exists(path, error))
    throw base::Error(
        path,
        base::tr("đã có tệp này; hãy chọn tên khác", "it exists; choose another name"),
        base::ErrorCode::unwritable);
  const std::string part = path + ".part";
  fs::remove(part, error);
  try {
    write(part);
  } catch (const base::Error& failure) {
    fs::remove(part, error);
    throw base::Error(path, failure.what(), base::ErrorCode::unwritable);
  }
  fs::rename(part, path, error);
  if (error) throw base::Error(path, error.message(), base::ErrorCode::unwritable);
}

}  // namespace corpus
