// Every transfer is bounded by the page's deadline; when it passes, or the helper hangs up, the
// process is killed and the error says which of the two it was. The next question starts a new one.
#include "ocr/helper_process.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/language.h"
#include "base/resources.h"

namespace ocr {
namespace {

using base::Error;
using base::ErrorCode;
using base::tr;
using Clock = std::chrono::steady_clock;
using Transfer = base::HelperChannel::Transfer;

constexpr std::size_t kPiece = std::size_t{16} << 20;  // of a payload, received at once

// The integers after "ok", or nullopt when the line has another shape.
std::optional<std::vector<long>> parse_numbers(std::string_view line) {
  if (line.substr(0, 3) != "ok ") return {};
  std::vector<long> numbers;
  const char* at = line.data() + 2;
  const char* const end = line.data() + line.size();
  while (at != end) {
    long value = 0;
    if (*at != ' ') return {};
    const auto result = std::from_chars(at + 1, end, value);
    if (result.ec != std::errc()) return {};
    numbers.push_back(value);
    at = result.ptr;
  }
  return numbers;
}

Error failure_of(std::string_view reason, const std::string& where) {
  struct Row {
    std::string_view reason, vi, en;
    ErrorCode code;
  };
  static constexpr Row kRows[] = {
      {"empty", "tệp rỗng (0 byte)", "the file is empty (0 bytes)", ErrorCode::unreadable},
      {"unsupported",
       "không phải tệp PDF, TIFF, PNG hay JPEG",
       "not a PDF, TIFF, PNG or JPEG file",
       ErrorCode::unreadable},
      {"damaged",
       "tệp bị hỏng hoặc bị cắt cụt, không mở được; hãy sao chép hoặc quét lại",
       "the file is damaged or truncated and cannot be opened; copy or scan it again",
       ErrorCode::unreadable},
      {"encrypted",
       "tệp PDF được bảo vệ bằng mật khẩu; hãy gỡ mật khẩu rồi chạy lại",
       "the PDF is protected by a password; remove it and try again",
       ErrorCode::encrypted},
      {"no-such-page", "không có trang này", "there is no such page", ErrorCode::unreadable},
      {"broken-page",
       "trang bị hỏng, không giải mã được",
       "the page is damaged and cannot be decoded",
       ErrorCode::unreadable},
      {"too-large",
       "ảnh quá lớn so với giới hạn bộ nhớ; hãy quét lại ở độ phân giải thấp hơn",
       "the picture is too large for the memory limit; scan it at a lower resolution",
       ErrorCode::limit},
  };
  for (const Row& row : kRows) {
    if (row.reason == reason) return Error(where, tr(row.vi, row.en), row.code);
  }
  return Error(
      where, tr("trình giải mã trả lời sai", "the decoder gave a wrong answer"), ErrorCode::other);
}

Error failure_of(Transfer transfer, const std::string& where) {
  if (transfer == Transfer::too_late) {
    return Error(where,
                 tr("giải mã quá lâu nên đã dừng", "decoding took too long and was stopped"),
                 ErrorCode::limit);
  }
  return Error(
      where,
      tr("giải mã gặp sự cố, nội dung ở đây bị hỏng", "decoding crashed; the data here is damaged"),
      ErrorCode::unreadable);
}

}  // namespace

HelperProcess::HelperProcess(std::filesystem::path path, DecodeLimits limits)
    : path_(std::move(path)), limits_(limits) {
  file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // a pipe must not make us wait
  struct stat status {};
  const bool is_file = file_ >= 0 && fstat(file_, &status) == 0 && S_ISREG(status.st_mode);
  if (is_file) return;
  const std::string reason =
      file_ < 0 ? std::strerror(errno) : std::string(tr("không phải tệp", "not a file"));
  if (file_ >= 0) ::close(file_);
  throw Error(path_.string(),
              std::string(tr("không mở được tệp: ", "the file cannot be opened: ")) + reason,
              ErrorCode::unreadable);
}

HelperProcess::~HelperProcess() {
  ::close(file_);
}

void HelperProcess::start() {
  helper_.start(base::helper_path("vanban-decode"),
                {std::to_string(limits_.memory_megabytes),
                 std::to_string(limits_.max_megapixels),
                 std::to_string(limits_.page_cpu_seconds)},
                file_,
                decode::kFile);
}

Error HelperProcess::give_up(bool too_late, const std::string& where) {
  return failure_of(helper_.stop() || too_late ? Transfer::too_late : Transfer::hung_up, where);
}

decode::Reply HelperProcess::ask(const std::string& request,
                                 std::size_t least_numbers,
                                 const std::string& where,
                                 std::string_view payload) {
  if (!helper_.is_running()) start();
  const auto deadline = Clock::now() + std::chrono::milliseconds(limits_.page_timeout_ms);
  std::string line;
  Transfer state = helper_.send(request + "\n", deadline);
  if (state == Transfer::done) state = helper_.send(payload, deadline);
  if (state == Transfer::done) state = helper_.receive_line(line, deadline);
  if (state != Transfer::done) throw give_up(state == Transfer::too_late, where);
  if (line.substr(0, 6) == "error ") throw failure_of(std::string_view(line).substr(6), where);
  decode::Reply reply;
  const auto numbers = parse_numbers(line);
  const long size = numbers && !numbers->empty() ? numbers->back() : -1;
  if (size < 0 || static_cast<std::size_t>(size) > decode::kMaxPayload ||
      numbers->size() <= least_numbers) {
    helper_.stop();
    throw failure_of("", where);
  }
  reply.numbers.assign(numbers->begin(), numbers->end() - 1);
  // Memory is asked for as the bytes come: the size is only what the helper says.
  const auto announced = static_cast<std::size_t>(size);
  while (reply.payload.size() < announced) {
    const std::size_t had = reply.payload.size();
    reply.payload.resize(std::min(announced, had + kPiece));
    state = helper_.receive(reply.payload.data() + had, reply.payload.size() - had, deadline);
    if (state != Transfer::done) throw give_up(state == Transfer::too_late, where);
  }
  return reply;
}

}  // namespace ocr
