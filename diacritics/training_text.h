#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace diacritics {

// The paragraphs of a text file, plain or compressed (.xz), one at a time: a file of any size takes
// the memory of its longest paragraph. A paragraph is a line, or several that print had broken: a
// line of 40 to 160 characters that does not end a sentence goes on in the next when that begins in
// lower case and is no point of a list.
//
//   TrainingText text("law.txt.xz");
//   for (std::string paragraph; text.next(paragraph);) ...
class TrainingText {
 public:
  // Throws base::Error (unreadable).
  explicit TrainingText(const std::filesystem::path& path);
  ~TrainingText();
  TrainingText(const TrainingText&) = delete;
  TrainingText& operator=(const TrainingText&) = delete;

  // Puts the next paragraph into `paragraph`, in NFC and without its end, its lines joined by
  // blanks; false when there is none. A line longer than 16 MiB is cut there. Throws base::Error
  // (unreadable) when the file is damaged.
  bool next(std::string& paragraph);

  // Bytes of the file itself read so far, and its size: for showing progress.
  std::uint64_t bytes_read() const;
  std::uint64_t size() const;

 private:
  struct Source;
  std::unique_ptr<Source> source_;
};

}  // namespace diacritics
