#include "parsers/import/odt_reader.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "parsers/import/archive.h"
#include "parsers/import/element_tree.h"
#include "parsers/import/odt_body.h"
#include "parsers/import/odt_styles.h"
#include "parsers/import/office_findings.h"

namespace parsers {
namespace {

base::Error no_document(const std::string& where) {
  return base::Error(where,
                     base::tr("tệp ODT không có phần nội dung (content.xml)",
                              "the ODT file has no content (content.xml)"),
                     base::ErrorCode::unreadable);
}

base::Error locked(const std::string& where) {
  return base::Error(where,
                     base::tr("tệp được bảo vệ bằng mật khẩu; hãy gỡ mật khẩu rồi chạy lại",
                              "the file is protected by a password; remove it and try again"),
                     base::ErrorCode::encrypted);
}

class OdtFile {
 public:
  static constexpr std::size_t kHead = 8;  // bytes: a byte-order mark, and what opens XML

  OdtFile(std::string_view bytes, const std::string& where) : where_(where) {
    if (bytes.substr(0, kHead).find("<?xml") != std::string_view::npos) {  // all in one file
      members_["content.xml"] = members_["styles.xml"] = bytes;
      return;
    }
    members_ = read_archive(bytes, where, [this](std::string_view name) {
      if (name.starts_with("Basic/") || name.starts_with("Scripts/")) remarks_.macros = true;
      if (name.starts_with("Object ")) remarks_.embedded = true;
      return name == "content.xml" || name == "styles.xml" || name == "META-INF/manifest.xml";
    });
    if (members_["META-INF/manifest.xml"].find("encryption-data") != std::string::npos)
      throw locked(where);
  }

  OfficeDocument read() {
    const auto content = members_.find("content.xml");
    if (content == members_.end()) throw no_document(where_);
    const ElementTree content_tree =
        parse_elements(content->second, where_ + " (content.xml)", base::ErrorCode::unreadable);
    const XmlElement root = content_tree.root();
    const XmlElement text = root.child("body").child("text");
    if (!text) throw no_document(where_);
    const ElementTree styles_tree = styles_part();
    const XmlElement styles_root = styles_tree.root();
    OdtStyles styles;
    styles.add(root);
    styles.add(styles_root);

    OdtBody body(styles, remarks_);
    OfficeDocument document;
    document.blocks = body.read(text);
    document.notes = body.take_notes();
    add_headers(styles_root, body.master_pages(), document);
    document.findings = remarks_.findings();
    return document;
  }

 private:
  ElementTree styles_part() {
    const auto styles = members_.find("styles.xml");
    if (styles == members_.end()) return {};
    try {
      return parse_elements(styles->second, where_ + " (styles.xml)", base::ErrorCode::unreadable);
    } catch (const base::Error& error) {
      if (error.code() != base::ErrorCode::unreadable) throw;
      remarks_.damaged = true;
      return {};
    }
  }

  // Automatic styles of styles.xml may have the names of others in content.xml.
  void add_headers(XmlElement root, const std::set<std::string>& used, OfficeDocument& document) {
    OdtStyles styles;
    styles.add(root);
    OdtBody body(styles, remarks_);
    for (const XmlElement page : root.child("master-styles").children()) {
      const std::string name = page.attribute("name");
      if (!page.is("master-page") || (name != "Standard" && !used.contains(name))) continue;
      for (const XmlElement part : page.children()) {
        if (part.attribute("display") == "false") continue;
        if (part.name().starts_with("header")) add_new(body.read(part), document.headers);
        if (part.name().starts_with("footer")) add_new(body.read(part), document.footers);
      }
    }
  }

  static void add_new(std::vector<OfficeBlock> blocks, std::vector<OfficeBlock>& all) {
    for (OfficeBlock& block : blocks)
      if (std::find(all.begin(), all.end(), block) == all.end()) all.push_back(std::move(block));
  }

  const std::string& where_;
  ArchiveMembers members_;
  OfficeRemarks remarks_;
};

}  // namespace

OfficeDocument read_odt(std::string_view bytes, const std::string& where) {
  return OdtFile(bytes, where).read();
}

}  // namespace parsers
