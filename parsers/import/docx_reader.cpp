#include "parsers/import/docx_reader.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "parsers/import/archive.h"
#include "parsers/import/docx_body.h"
#include "parsers/import/docx_numbering.h"
#include "parsers/import/docx_styles.h"
#include "parsers/import/element_tree.h"
#include "parsers/import/office_findings.h"

namespace parsers {
namespace {

struct Relationship {
  std::string type;    // last part of its URI: "styles"
  std::string target;  // name of the member; "" for what lies outside the file
};
using Relationships = std::map<std::string, Relationship>;  // by id

// `target` as the member `base` would be asked for it, with "." and ".." taken out; what points
// above the root names nothing.
std::string resolved(const std::string& base, std::string target) {
  if (!target.starts_with('/')) target = base.substr(0, base.rfind('/') + 1) + target;
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= target.size()) {
    const std::size_t end = std::min(target.find('/', begin), target.size());
    const std::string part = target.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return "";
    } else {
      parts.pop_back();
    }
  }
  std::string name;
  for (const std::string& part : parts)
    name += (name.empty() ? "" : "/") + part;
  return name;
}

class DocxFile {
 public:
  DocxFile(std::string_view bytes, const std::string& where) : where_(where) {
    members_ = read_archive(bytes, where, [this](std::string_view name) {
      if (name.ends_with("vbaProject.bin")) remarks_.macros = true;
      return is_wanted(name);
    });
  }

  OfficeDocument read() {
    const std::string main = main_part();
    const XmlElement body = part(main).child("body");
    if (!body) throw no_document();
    relationships_ = relationships_of(main);
    const DocxStyles styles(optional_part("styles"));
    DocxNumbering numbering(optional_part("numbering"));
    DocxBody reader(styles, numbering, remarks_);

    OfficeDocument document;
    document.blocks = reader.read(body);
    add_notes("footnotes", "footnote", reader.footnotes(), reader, document);
    add_notes("endnotes", "endnote", reader.endnotes(), reader, document);
    add_headers(reader, document);
    document.findings = remarks_.findings();
    return document;
  }

 private:
  static bool is_wanted(std::string_view name) {
    if (name.ends_with(".rels")) return true;
    return name.ends_with(".xml") && name.find("/theme/") == name.npos &&
           name.find("/charts/") == name.npos && !name.starts_with("customXml/") &&
           !name.starts_with("docProps/");
  }

  base::Error no_document() const {
    return base::Error(where_,
                       base::tr("tệp Word không có phần nội dung chính (document.xml)",
                                "the Word file has no main document (document.xml)"),
                       base::ErrorCode::unreadable);
  }

  XmlElement part(const std::string& name) {
    const auto found = members_.find(name);
    if (found == members_.end()) return {};
    ElementTree tree =
        parse_elements(found->second, where_ + " (" + name + ")", base::ErrorCode::unreadable);
    members_.erase(found);
    trees_.push_back(std::move(tree));
    return trees_.back().root();
  }

  // A part without which the text can be read, if not as well.
  XmlElement part_if_sound(const std::string& name) {
    try {
      return part(name);
    } catch (const base::Error& error) {
      if (error.code() != base::ErrorCode::unreadable) throw;
      remarks_.damaged = true;
      return {};
    }
  }

  XmlElement optional_part(std::string_view type) {
    for (const auto& [id, relationship] : relationships_)
      if (relationship.type == type) return part_if_sound(relationship.target);
    return {};
  }

  Relationships relationships_of(const std::string& name) {
    const std::size_t slash = name.rfind('/') + 1;
    Relationships all;
    const XmlElement root =
        part_if_sound(name.substr(0, slash) + "_rels/" + name.substr(slash) + ".rels");
    for (const XmlElement each : root.children()) {
      const std::string type = each.attribute("Type");
      const bool is_outside = each.attribute("TargetMode") == "External";
      all[each.attribute("Id")] = {type.substr(type.rfind('/') + 1),
                                   is_outside ? "" : resolved(name, each.attribute("Target"))};
    }
    return all;
  }

  std::string main_part() {
    for (const auto& [id, relationship] : relationships_of(""))
      if (relationship.type == "officeDocument" && members_.contains(relationship.target))
        return relationship.target;
    return "word/document.xml";
  }

  void add_notes(std::string_view type,
                 std::string_view element,
                 const std::vector<std::string>& ids,
                 DocxBody& reader,
                 OfficeDocument& document) {
    if (ids.empty()) return;
    std::map<std::string, XmlElement> notes;
    for (const XmlElement note : optional_part(type).children())
      if (note.is(element)) notes.try_emplace(note.attribute("id"), note);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto found = notes.find(ids[i]);
      if (found == notes.end()) continue;
      document.notes.push_back({std::to_string(i + 1), reader.read(found->second)});
    }
  }

  // Each header and footer that is printed; pages that differ in nothing else have the same one.
  void add_headers(DocxBody& reader, OfficeDocument& document) {
    const std::vector<XmlElement> sections = reader.sections();
    for (const XmlElement section : sections) {
      const XmlElement title_page = section.child("titlePg");
      const bool has_first = title_page && is_on(title_page);
      for (const XmlElement reference : section.children()) {
        const bool is_header = reference.is("headerReference");
        if (!is_header && !reference.is("footerReference")) continue;
        if (reference.attribute("type") == "first" && !has_first) continue;
        const auto found = relationships_.find(reference.attribute("id"));
        if (found == relationships_.end()) continue;
        add_header(reader.read(part_if_sound(found->second.target)),
                   is_header ? document.headers : document.footers);
      }
    }
  }

  static void add_header(std::vector<OfficeBlock> blocks, std::vector<OfficeBlock>& all) {
    for (OfficeBlock& block : blocks)
      if (std::find(all.begin(), all.end(), block) == all.end()) all.push_back(std::move(block));
  }

  const std::string& where_;
  ArchiveMembers members_;
  std::vector<ElementTree> trees_;
  Relationships relationships_;
  OfficeRemarks remarks_;
};

}  // namespace

OfficeDocument read_docx(std::string_view bytes, const std::string& where) {
  return DocxFile(bytes, where).read();
}

}  // namespace parsers
