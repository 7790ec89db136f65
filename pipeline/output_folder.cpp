#include "pipeline/output_folder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/sha256.h"

// Nothing is flushed to disk file by file: after a power cut the digests in the manifest tell a
// complete file from a torn one, and the document is made again.

namespace pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kManifest = "manifest.json";
constexpr std::string_view kStagingPrefix = ".vanban-";

base::Error unwritable(const fs::path& path, const std::error_code& failure) {
  return base::Error(path.string(),
                     std::string(base::tr("không ghi được: ", "cannot be written: ")) +
                         base::file_problem(failure.value()),
                     base::ErrorCode::unwritable);
}

void require(const fs::path& path, const std::error_code& failure) {
  if (failure) throw unwritable(path, failure);
}

// Whether `name` is a staging folder of a process that is no more.
bool is_abandoned(const std::string& name) {
  if (!name.starts_with(kStagingPrefix)) return false;
  const char* begin = name.data() + kStagingPrefix.size();
  const char* end = name.data() + name.size();
  pid_t process = 0;
  const auto [stop, failure] = std::from_chars(begin, end, process);
  if (failure != std::errc() || stop != end || process <= 0) return false;
  return ::kill(process, 0) != 0 && errno == ESRCH;
}

void remove_abandoned(const fs::path& output) {
  std::error_code failure;
  std::vector<fs::path> abandoned;
  for (const fs::directory_entry& entry : fs::directory_iterator(output, failure)) {
    if (is_abandoned(entry.path().filename().string())) abandoned.push_back(entry.path());
  }
  for (const fs::path& path : abandoned)
    fs::remove_all(path, failure);
}

bool is_intact(const fs::path& directory, const OutputFile& output) {
  const fs::path path = directory / output.path;
  std::error_code failure;
  if (fs::file_size(path, failure) != output.bytes || failure) return false;
  try {
    return base::sha256_of_file(path) == output.sha256;
  } catch (const base::Error&) {
    return false;
  }
}

// Clears the way for new outputs: the old manifest first, then what it names.
void retire(const fs::path& directory, const Manifest& old, const Manifest& fresh) {
  std::error_code failure;
  fs::remove(directory / kManifest, failure);
  require(directory / kManifest, failure);
  for (const OutputFile& output : old.outputs) {
    const fs::path path = directory / output.path;
    if (!fs::exists(path, failure)) continue;
    const bool kept = std::any_of(
        fresh.outputs.begin(), fresh.outputs.end(), [&output](const OutputFile& candidate) {
          return candidate == output;
        });
    if (kept && is_intact(directory, output)) continue;
    if (is_intact(directory, output)) {
      fs::remove(path, failure);
    } else {
      fs::rename(path, path.string() + ".bak", failure);
    }
    require(path, failure);
  }
}

void move_file(const fs::path& from, const fs::path& to) {
  std::error_code failure;
  fs::create_directories(to.parent_path(), failure);
  require(to, failure);
  fs::rename(from, to, failure);
  require(to, failure);
}

}  // namespace

Staging::Staging(const fs::path& output)
    : path_(output / (std::string(kStagingPrefix) + std::to_string(::getpid()))) {
  std::error_code failure;
  fs::create_directories(output, failure);
  require(output, failure);
  remove_abandoned(output);
  fs::create_directories(path_, failure);
  require(output, failure);
}

Staging::~Staging() {
  std::error_code failure;
  fs::remove_all(path_, failure);
}

OutputFolder::OutputFolder(fs::path staged, fs::path final)
    : staged_(std::move(staged)), final_(std::move(final)) {}

OutputFolder::~OutputFolder() {
  std::error_code failure;
  fs::remove_all(staged_, failure);
}

void OutputFolder::add(const std::string& path, std::string_view bytes) {
  const fs::path file = staged_ / path;
  std::error_code failure;
  fs::create_directories(file.parent_path(), failure);
  require(file, failure);
  errno = 0;
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream) throw unwritable(final_ / path, {errno != 0 ? errno : EIO, std::generic_category()});

  OutputFile output{path, base::sha256_hex(bytes), bytes.size()};
  const std::lock_guard lock(mutex_);
  outputs_.push_back(std::move(output));
}

std::string OutputFolder::read(const std::string& path) const {
  return base::read_file(staged_ / path);
}

void OutputFolder::publish(Manifest manifest) {
  manifest.outputs = outputs_;
  std::sort(manifest.outputs.begin(),
            manifest.outputs.end(),
            [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
  move_in(manifest);
}

void OutputFolder::extend(Manifest before) {
  std::erase_if(before.outputs, [this](const OutputFile& old) {
    return std::any_of(outputs_.begin(), outputs_.end(), [&old](const OutputFile& output) {
      return output.path == old.path;
    });
  });
  outputs_.insert(outputs_.end(), before.outputs.begin(), before.outputs.end());
  publish(std::move(before));
}

void OutputFolder::move_in(const Manifest& manifest) {
  add(std::string(kManifest), write_manifest(manifest));
  std::error_code failure;
  fs::create_directories(final_.parent_path(), failure);
  require(final_, failure);
  if (!fs::exists(final_, failure)) {  // the usual case: everything appears at once
    fs::rename(staged_, final_, failure);
    if (!failure) return;
  }
  fs::create_directories(final_, failure);
  require(final_, failure);
  if (const std::optional<Manifest> old = read_manifest(final_)) retire(final_, *old, manifest);
  for (const OutputFile& output : manifest.outputs) {
    const fs::path from = staged_ / output.path;
    if (fs::exists(from, failure)) move_file(from, final_ / output.path);
  }
  move_file(staged_ / kManifest, final_ / kManifest);
}

bool outputs_intact(const fs::path& directory, const Manifest& manifest) {
  return std::all_of(
      manifest.outputs.begin(), manifest.outputs.end(), [&directory](const OutputFile& output) {
        return is_intact(directory, output);
      });
}

}  // namespace pipeline
