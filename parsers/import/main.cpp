// vanban-import: reads office files that may come from anywhere and hands their text over with its
// layout. It is started by pipeline/office_process.cpp, speaks the protocol of office_wire.h, and
// may crash: only the file at hand is lost.
#include <algorithm>
#include <cstdlib>
#include <new>
#include <sstream>
#include <string>

#include <malloc.h>

#include "base/confinement.h"
#include "base/error.h"
#include "base/helper_socket.h"
#include "base/language.h"
#include "parsers/import/office_reader.h"
#include "parsers/import/office_wire.h"

namespace parsers {
namespace {

struct Request {
  int kind = 0;
  std::string language;
  std::size_t name_bytes = 0, file_bytes = 0;
};

std::string failure(const base::Error& error) {
  const std::string what = error.what();
  const std::string problem = what.substr(std::min(what.size(), error.where().size() + 2));
  return "error " + std::to_string(static_cast<int>(error.code())) + " " +
         std::to_string(error.where().size()) + " " + std::to_string(problem.size()) + "\n" +
         error.where() + problem;
}

std::string answer(const Request& request, const std::string& file, const std::string& name) {
  try {
    const auto kind = static_cast<OfficeKind>(request.kind);
    const std::string document = to_bytes(read_office_file(file, kind, name));
    return "ok " + std::to_string(document.size()) + "\n" + document;
  } catch (const base::Error& error) {
    return failure(error);
  } catch (const std::bad_alloc&) {
    return failure(base::Error(name,
                               base::tr("tệp quá lớn so với giới hạn bộ nhớ",
                                        "the file is too large for the memory limit"),
                               base::ErrorCode::limit));
  } catch (const std::exception&) {
    return failure(base::Error(name,
                               base::tr("tệp Office bị hỏng, không đọc được",
                                        "the office file is damaged and cannot be read"),
                               base::ErrorCode::unreadable));
  }
}

// A tree of XML is many small pieces, all given back at once: what one file had is kept for the
// next instead of being put together and handed to the system.
void keep_memory() {
  constexpr int kKept = 64 << 20;  // bytes
  mallopt(M_MXFAST, 0);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, kKept);
}

// Arguments: memory in megabytes, seconds for one file.
int serve(int memory_megabytes, int seconds) {
  base::confine(memory_megabytes);
  keep_memory();
  std::string line;
  while (base::receive_line(base::kHelperSocket, line)) {
    base::allow_cpu_seconds(seconds);
    Request request;
    std::istringstream words(line);
    words >> request.kind >> request.language >> request.name_bytes >> request.file_bytes;
    if (!words || request.file_bytes > kMaxOfficeBytes || request.name_bytes > kMaxOfficeBytes)
      return 1;
    base::set_language(request.language == "en" ? base::Language::en : base::Language::vi);
    std::string name(request.name_bytes, '\0'), file(request.file_bytes, '\0');
    if (!base::receive_all(base::kHelperSocket, name.data(), name.size()) ||
        !base::receive_all(base::kHelperSocket, file.data(), file.size()) ||
        !base::send_all(base::kHelperSocket, answer(request, file, name)))
      return 1;
  }
  return 0;
}

}  // namespace
}  // namespace parsers

int main(int argc, char** argv) {
  if (argc != 3) return 1;
  return parsers::serve(std::atoi(argv[1]), std::atoi(argv[2]));
}
