#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/helper_channel.h"
#include "ocr/decode/wire.h"
#include "ocr/page_source.h"

namespace ocr {

// One vanban-decode process with one file open, started on first use and again after it died.
class HelperProcess {
 public:
  // Throws base::Error when the file cannot be opened (unreadable) or is a directory.
  HelperProcess(std::filesystem::path path, DecodeLimits limits);
  ~HelperProcess();
  HelperProcess(const HelperProcess&) = delete;
  HelperProcess& operator=(const HelperProcess&) = delete;

  // Sends "verb numbers...", then `payload`, and gives the reply, whose shape alone is checked: at
  // least `least_numbers` integers and no more payload than allowed. Throws base::Error that says
  // what is wrong with the file, or that it took too long or crashed the helper; `where` names the
  // place ("ke-hoach.pdf, trang 3").
  decode::Reply ask(const std::string& request,
                    std::size_t least_numbers,
                    const std::string& where,
                    std::string_view payload = {});

  const std::filesystem::path& path() const { return path_; }

 private:
  void start();
  base::Error give_up(bool too_late, const std::string& where);

  std::filesystem::path path_;
  DecodeLimits limits_;
  int file_ = -1;
  base::HelperChannel helper_;
};

}  // namespace ocr
