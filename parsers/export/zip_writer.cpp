#include "parsers/export/zip_writer.h"

#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "base/error.h"

namespace parsers {
namespace {

struct FreeArchive {
  void operator()(struct archive* zip) const { archive_write_free(zip); }
};
struct FreeEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(struct archive*, void* bytes, const void* block, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

void require(bool is_so) {
  if (!is_so) throw base::Error("ZIP", "libarchive", base::ErrorCode::other);
}

}  // namespace

std::string write_zip(const std::vector<ZipMember>& members) {
  std::string bytes;
  const std::unique_ptr<struct archive, FreeArchive> zip(archive_write_new());
  require(zip != nullptr && archive_write_set_format_zip(zip.get()) == ARCHIVE_OK);
  archive_write_set_bytes_in_last_block(zip.get(), 1);
  require(archive_write_open(zip.get(), &bytes, nullptr, &append, nullptr) == ARCHIVE_OK);
  for (const ZipMember& member : members) {
    if (member.is_packed) {
      archive_write_zip_set_compression_deflate(zip.get());
    } else {
      archive_write_zip_set_compression_store(zip.get());
    }
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), member.name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.content.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    require(archive_write_header(zip.get(), entry.get()) == ARCHIVE_OK);
    const auto size = static_cast<la_ssize_t>(member.content.size());
    require(archive_write_data(zip.get(), member.content.data(), member.content.size()) == size);
  }
  require(archive_write_close(zip.get()) == ARCHIVE_OK);
  return bytes;
}

}  // namespace parsers
