// vanban-decode: opens one untrusted file and hands its pages over as plain samples and words. It
// is started by ocr::PageSource, speaks the protocol of wire.h, and may crash: only the page at
// hand is lost.
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <sys/stat.h>

#include "base/confinement.h"
#include "base/helper_socket.h"
#include "ocr/decode/request.h"
#include "ocr/decode/untrusted_file.h"
#include "ocr/decode/wire.h"

namespace ocr::decode {
namespace {

using base::kHelperSocket;
using base::receive_all;
using base::receive_line;
using base::send_all;

// The whole file, mapped. Mapping instead of reading keeps a file of gigabytes cheap.
std::string_view file_bytes() {
  struct stat status {};
  if (fstat(kFile, &status) != 0 || status.st_size == 0) throw Failure{Reason::empty};
  const auto size = static_cast<std::size_t>(status.st_size);
  void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, kFile, 0);
  if (bytes == MAP_FAILED) throw Failure{Reason::too_large};
  return {static_cast<const char*>(bytes), size};
}

// A PDF may have up to 1,024 bytes before its header (ISO 32000-1, annex H.3.4.1).
bool looks_like_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

std::unique_ptr<UntrustedFile> open_file(int max_megapixels) {
  const std::string_view bytes = file_bytes();
  return looks_like_pdf(bytes) ? open_pdf(bytes, max_megapixels)
                               : open_picture(bytes, max_megapixels);
}

std::string receive_pdf(int size) {
  std::string pdf(static_cast<std::size_t>(size < 0 ? 0 : size), '\0');
  if (!receive_all(kHelperSocket, pdf.data(), pdf.size())) std::exit(0);
  return pdf;
}

Reply answer(UntrustedFile& file, const Request& request) {
  const int page = request.number(0), dpi = request.number(1);
  if (request.verb == "open") return file.open();
  if (request.verb == "facts") return file.facts(page, dpi);
  if (request.verb == "image") return file.image(page, dpi);
  if (request.verb == "layer") return file.layer(page, dpi);
  if (request.verb == "stream") return file.stream(page);
  if (request.verb == "overlay") return file.overlay(receive_pdf(request.number(0)));
  throw Failure{Reason::unsupported};
}

bool send_reply(const Reply& reply) {
  std::string head = "ok";
  for (const long number : reply.numbers)
    head += " " + std::to_string(number);
  head += " " + std::to_string(reply.payload.size()) + "\n";
  return send_all(kHelperSocket, head) && send_all(kHelperSocket, reply.payload);
}

bool send_failure(Reason reason) {
  const auto name = kReasonNames[static_cast<std::size_t>(reason)];
  return send_all(kHelperSocket, "error " + std::string(name) + "\n");
}

// Arguments: memory in megabytes, megapixels, seconds for one request.
int serve(int memory_megabytes, int max_megapixels, int seconds) {
  base::confine(memory_megabytes);
  std::unique_ptr<UntrustedFile> file;
  std::string line;
  bool connected = true;
  while (connected && receive_line(kHelperSocket, line)) {
    base::allow_cpu_seconds(seconds);
    try {
      if (!file) file = open_file(max_megapixels);
      connected = send_reply(answer(*file, parse_request(line)));
    } catch (const Failure& failure) {
      connected = send_failure(failure.reason);
    } catch (const std::bad_alloc&) {
      connected = send_failure(Reason::too_large);
    } catch (const std::exception&) {
      connected = send_failure(Reason::damaged);
    }
  }
  return 0;
}

}  // namespace
}  // namespace ocr::decode

int main(int argc, char** argv) {
  if (argc != 4) return 1;
  return ocr::decode::serve(std::atoi(argv[1]), std::atoi(argv[2]), std::atoi(argv[3]));
}
