#include "pipeline/input_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <system_error>

#include "base/file.h"
#include "base/language.h"
#include "base/sha256.h"
#include "pipeline/input_kind.h"
#include "pipeline/manifest.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;

base::Error unreadable(const fs::path& path, const std::error_code& failure) {
  return base::Error(path.string(),
                     std::string(base::tr("không đọc được: ", "cannot be read: ")) +
                         base::file_problem(failure.value()),
                     base::ErrorCode::unreadable);
}

// Also what Word leaves beside a document that is open: "~$ke-hoach.docx".
bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || name.starts_with("~$");
}

// Collects files in depth-first order, each folder's entries sorted by name, so that the list does
// not depend on the order in which the file system keeps them.
class Collector {
 public:
  explicit Collector(const fs::path& output) : output_(location_of(output)) {}

  void add_argument(const fs::path& argument) {
    std::error_code failure;
    const fs::file_status status = fs::status(argument, failure);
    if (failure && status.type() != fs::file_type::not_found) {
      list_.failures.push_back(unreadable(argument, failure));
    } else if (status.type() == fs::file_type::not_found) {
      list_.failures.push_back(
          unreadable(argument, std::make_error_code(std::errc::no_such_file_or_directory)));
    } else if (fs::is_directory(status)) {
      add_folder(argument, "");
    } else {
      add_file(argument, "");
    }
  }

  InputList take() { return std::move(list_); }

 private:
  void add_file(const fs::path& path, const std::string& folder) {
    if (seen_.insert(location_of(path).string()).second) list_.inputs.push_back({path, folder, ""});
  }

  void add_folder(const fs::path& directory, const std::string& folder) {
    if (location_of(directory) == output_) return;
    std::error_code failure;
    std::vector<fs::directory_entry> entries;
    fs::directory_iterator iterator(directory, failure);
    while (!failure && iterator != fs::directory_iterator()) {
      if (!is_hidden(iterator->path())) entries.push_back(*iterator);
      iterator.increment(failure);
    }
    if (failure) {
      list_.failures.push_back(unreadable(directory, failure));
      return;
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return a.path().native() < b.path().native();
    });
    for (const fs::directory_entry& entry : entries)
      add_entry(entry, folder);
  }

  void add_entry(const fs::directory_entry& entry, const std::string& folder) {
    std::error_code failure;
    const fs::path& path = entry.path();
    if (entry.is_directory(failure)) {
      if (entry.is_symlink(failure)) return;
      const std::string name = path.filename().string();
      add_folder(path, folder.empty() ? name : folder + "/" + name);
    } else if (entry.is_regular_file(failure) && is_candidate(path)) {
      add_file(path, folder);
    } else {
      ++list_.unknown_files;
    }
  }

  fs::path output_;
  InputList list_;
  std::set<std::string> seen_;
};

// Names of the run's own files, which a document's folder must not take.
constexpr std::array<std::string_view, 3> kReserved{"obligations.csv", "review.csv", "run.json"};

bool same_content(const fs::path& path, const std::string& sha256) {
  try {
    return base::sha256_of_file(path) == sha256;
  } catch (const base::Error&) {
    return false;  // it will be reported when its turn comes
  }
}

class NameGiver {
 public:
  NameGiver(const fs::path& output, const NameLedger& ledger) : output_(output), ledger_(ledger) {}

  std::string name_for(const Input& input) {
    const std::string prefix = input.folder.empty() ? "" : input.folder + "/";
    const std::string stem = prefix + input.path.stem().string();
    const std::string whole = prefix + input.path.filename().string();
    for (std::size_t turn = 0;; ++turn) {
      std::string name = turn == 0 ? stem : turn == 1 ? whole : whole + "-" + std::to_string(turn);
      if (is_free(name, input)) {
        taken_.insert(name);
        return name;
      }
    }
  }

 private:
  bool is_free(const std::string& name, const Input& input) const {
    if (taken_.contains(name)) return false;
    if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) return false;
    const std::optional<Manifest> manifest = read_manifest(output_ / name);
    return !manifest || is_of(*manifest, name, input);
  }

  // Whether the result `name` in the output came from `input`: from a file of this name that holds
  // the same, or that stood in the same place, or whose place is not known or is empty now.
  bool is_of(const Manifest& manifest, const std::string& name, const Input& input) const {
    if (manifest.input_name != input.path.filename().string()) return false;
    const auto entry = ledger_.find(name);
    if (entry == ledger_.end() || entry->second == location_of(input.path).string()) return true;
    std::error_code failure;
    return !fs::exists(entry->second, failure) || same_content(input.path, manifest.input_sha256);
  }

  fs::path output_;
  const NameLedger& ledger_;
  std::set<std::string> taken_;
};

}  // namespace

InputList list_inputs(const std::vector<fs::path>& arguments, const fs::path& output) {
  Collector collector(output);
  for (const fs::path& argument : arguments)
    collector.add_argument(argument);
  return collector.take();
}

void assign_names(std::vector<Input>& inputs, const fs::path& output, const NameLedger& ledger) {
  NameGiver giver(output, ledger);
  for (Input& input : inputs)
    input.name = giver.name_for(input);
}

fs::path location_of(const fs::path& path) {
  std::error_code failure;
  const fs::path found = fs::weakly_canonical(path, failure);
  return failure ? fs::absolute(path, failure).lexically_normal() : found;
}

}  // namespace pipeline
