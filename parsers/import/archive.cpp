#include "parsers/import/archive.h"

#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "base/error.h"
#include "base/language.h"

namespace parsers {
namespace {

using base::Error;
using base::ErrorCode;
using base::tr;

struct FreeArchive {
  void operator()(struct archive* handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<struct archive, FreeArchive>;

Error broken(const std::string& where) {
  return Error(where,
               tr("tệp nén bên trong bị hỏng hoặc bị cắt cụt; hãy sao chép lại tệp",
                  "its ZIP container is damaged or truncated; copy the file again"),
               ErrorCode::unreadable);
}

Error too_large(const std::string& where) {
  return Error(where,
               tr("nội dung giải nén vượt giới hạn an toàn (có thể là bom nén)",
                  "its unpacked content exceeds the safe limit (it may be a zip bomb)"),
               ErrorCode::limit);
}

Error locked(const std::string& where) {
  return Error(where,
               tr("tệp được bảo vệ bằng mật khẩu; hãy gỡ mật khẩu rồi chạy lại",
                  "the file is protected by a password; remove it and try again"),
               ErrorCode::encrypted);
}

class MemberReader {
 public:
  MemberReader(std::string_view bytes, const std::string& where, const ArchiveLimits& limits)
      : bytes_(bytes), where_(where), limits_(limits), handle_(archive_read_new()) {
    archive_read_support_format_zip_seekable(handle_.get());
    if (archive_read_open_memory(handle_.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
      throw broken(where);
  }

  ArchiveMembers read(const std::function<bool(std::string_view)>& wanted) {
    ArchiveMembers members;
    archive_entry* entry = nullptr;
    for (std::size_t count = 0; next(entry); ++count) {
      if (count == limits_.most_members) throw too_large(where_);
      const char* name = archive_entry_pathname_utf8(entry);
      if (name == nullptr) name = archive_entry_pathname(entry);
      if (name == nullptr || !wanted(name)) continue;
      if (archive_entry_is_encrypted(entry) != 0) throw locked(where_);
      members.try_emplace(name, content());
    }
    return members;
  }

 private:
  bool next(archive_entry*& entry) {
    const int state = archive_read_next_header(handle_.get(), &entry);
    if (state == ARCHIVE_EOF) return false;
    if (state < ARCHIVE_WARN) throw broken(where_);
    return true;
  }

  std::string content() {
    std::string text;
    char block[1 << 16];
    for (;;) {
      const la_ssize_t count = archive_read_data(handle_.get(), block, sizeof block);
      if (count < 0) throw broken(where_);
      if (count == 0) return text;
      text.append(block, static_cast<std::size_t>(count));
      total_ += static_cast<std::size_t>(count);
      if (text.size() > limits_.most_member_bytes || total_ > limits_.most_bytes ||
          (total_ > limits_.ratio_from && total_ / limits_.most_ratio > bytes_.size()))
        throw too_large(where_);
    }
  }

  std::string_view bytes_;
  const std::string& where_;
  ArchiveLimits limits_;
  Handle handle_;
  std::size_t total_ = 0;
};

}  // namespace

ArchiveMembers read_archive(std::string_view bytes,
                            const std::string& where,
                            const std::function<bool(std::string_view)>& wanted,
                            const ArchiveLimits& limits) {
  return MemberReader(bytes, where, limits).read(wanted);
}

}  // namespace parsers
