#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace diacritics {

// The lines of a text file, plain or compressed (.xz), one at a time: a file of any size takes the
// memory of its longest line.
//
//   TrainingText text("law.txt.xz");
//   for (std::string line; text.next(line);) ...
class TrainingText {
 public:
  // Throws base::Error (unreadable).
  explicit TrainingText(const std::filesystem::path& path);
  ~TrainingText();
  TrainingText(const TrainingText&) = delete;
  TrainingText& operator=(const TrainingText&) = delete;

  // Puts the next line into `line`, in NFC and without its end; false when there is none. A line
  // longer than 16 MiB is cut there. Throws base::Error (unreadable) when the file is damaged.
  bool next(std::string& line);

  // Bytes of the file itself read so far, and its size: for showing progress.
  std::uint64_t bytes_read() const;
  std::uint64_t size() const;

 private:
  struct Source;
  std::unique_ptr<Source> source_;
};

}  // namespace diacritics
