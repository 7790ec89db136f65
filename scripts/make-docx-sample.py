"""Writes samples/ke-hoach-thu-vien-xa.docx: a plan of an invented commune as an office writes it in Word, with
automatic numbers, a letterhead and a foot in tables without lines, a table of tasks with merged cells, a page number
in the header, a footnote and a tracked change. The same bytes each time.

    scripts/make-docx-sample.py samples/ke-hoach-thu-vien-xa.docx
"""
import sys
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DOWN, FROM = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'


def run(text, bold=False):
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    parts = escape(text).split("\n")
    return f"<w:r>{look}" + "<w:br/>".join(f'<w:t xml:space="preserve">{p}</w:t>' for p in parts) + "</w:r>"


def paragraph(inner, level=None, centre=False, style=None):
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    if centre:
        properties += '<w:jc w:val="center"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(text, width, merge="", span=1, centre=False):
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    inner = "".join(paragraph(run(line), centre=centre) for line in text.split("|"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{merge}</w:tcPr>{inner}</w:tc>'


def table(widths, rows, style=""):
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    look = f'<w:tblStyle w:val="{style}"/>' if style else ""
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


HALVES = (3900, 5400)
TASKS = (700, 3000, 2000, 2000, 1600)


def body():
    yield table(HALVES, [
        cell("ỦY BAN NHÂN DÂN|XÃ ĐỒNG MÂY|-------", HALVES[0], centre=True)
        + cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|---------------", HALVES[1], centre=True),
        cell("Số: 45/KH-UBND", HALVES[0], centre=True)
        + cell("Đồng Mây, ngày 12 tháng 9 năm 2025", HALVES[1], centre=True)])
    yield paragraph(run("KẾ HOẠCH\nPhát triển thư viện và phong trào đọc sách năm 2026", True), centre=True)
    note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    yield paragraph(run("Thực hiện Kế hoạch số 128/KH-UBND ngày 05/8/2025 của Ủy ban nhân dân tỉnh Bình Lục về phát "
                        "triển văn hóa đọc") + note + run(", Ủy ban nhân dân xã ban hành Kế hoạch như sau:"))
    yield paragraph(run("MỤC ĐÍCH, YÊU CẦU", True), 0)
    yield paragraph(run("Mục đích", True), 1)
    yield paragraph(run("Đưa sách đến với người dân các thôn, nhất là trẻ em và người cao tuổi."), 3)
    yield paragraph(run("Yêu cầu", True), 1)
    old = '<w:del w:id="1" w:author="vp"><w:r><w:delText>ba</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2" w:author="vp">{run("bốn")}</w:ins>'
    yield paragraph(run("Mỗi quý có ít nhất ") + old + new + run(" buổi đọc sách tại nhà văn hóa thôn."), 3)
    yield paragraph(run("PHÂN CÔNG NHIỆM VỤ", True), 0)
    yield paragraph(run("Nhiệm vụ cụ thể được phân công theo bảng dưới đây:"))
    w = TASKS
    yield table(w, [
        cell("STT", w[0], FROM) + cell("Nội dung công việc", w[1], FROM)
        + cell("Đơn vị thực hiện", w[2] + w[3], span=2) + cell("Thời gian hoàn thành", w[4], FROM),
        cell("", w[0], DOWN) + cell("", w[1], DOWN) + cell("Chủ trì", w[2]) + cell("Phối hợp", w[3]) + cell("", w[4], DOWN),
        cell("I", w[0]) + cell("TUYÊN TRUYỀN", sum(w[1:]), span=4),
        cell("1", w[0]) + cell("Xây dựng kế hoạch tuyên truyền", w[1]) + cell("Phòng Văn hóa - Xã hội", w[2], FROM)
        + cell("Văn phòng Ủy ban nhân dân xã", w[3]) + cell("Trước ngày 15/10/2025", w[4]),
        cell("2", w[0]) + cell("Tổ chức ngày hội đọc sách|tại nhà văn hóa các thôn", w[1]) + cell("", w[2], DOWN)
        + cell("Đoàn Thanh niên xã", w[3]) + cell("Quý I năm 2026", w[4], FROM),
        cell("3", w[0]) + cell("Biên soạn tài liệu giới thiệu sách", w[1]) + cell("", w[2], DOWN)
        + cell("Trường Trung học cơ sở Đồng Mây", w[3]) + cell("", w[4], DOWN),
        cell("II", w[0]) + cell("CƠ SỞ VẬT CHẤT", sum(w[1:]), span=4),
        cell("4", w[0]) + cell("Sửa chữa phòng đọc", w[1]) + cell("Phòng Kinh tế", w[2]) + cell("", w[3])
        + cell("30/6/2026", w[4])], "TableGrid")
    yield paragraph(run("TỔ CHỨC THỰC HIỆN", True), 0)
    yield paragraph(run("Văn phòng Ủy ban nhân dân xã theo dõi, đôn đốc việc thực hiện Kế hoạch, báo cáo Ủy ban nhân "
                        "dân xã trước ngày 20 hằng tháng."), 1)
    yield paragraph(run("Các thôn:"), 1)
    yield paragraph(run("Bố trí nơi đọc sách tại nhà văn hóa trước ngày 31/12/2025;"), 2)
    yield paragraph(run("Vận động nhân dân tặng sách cho thư viện."), 2)
    yield table(HALVES, [
        cell("Nơi nhận:|- UBND tỉnh Bình Lục (để báo cáo);|- Các phòng chuyên môn;|- Các thôn;|- Lưu: VT, VHXH.", HALVES[0])
        + cell("TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Trần Văn Hòa", HALVES[1], centre=True)])
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def level(at, form, text):
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>')


def parts():
    def root(name, inner):
        return f'{HEAD}<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'

    def relations(rows):
        inner = "".join(f'<Relationship Id="{i}" Type="{R}/{t}" Target="{target}"/>' for i, t, target in rows)
        return f'{HEAD}<Relationships xmlns="{P}">{inner}</Relationships>'

    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("header1", "header"),
             ("footnotes", "footnotes"))
    overrides = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{word}.{k}+xml"/>' for n, k in kinds)
    yield "[Content_Types].xml", (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>')
    yield "_rels/.rels", relations([("rId1", "officeDocument", "word/document.xml")])
    yield "word/_rels/document.xml.rels", relations([
        ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"),
        ("rId3", "footnotes", "footnotes.xml"), ("rId4", "header", "header1.xml")])
    yield "word/document.xml", root("document", f'<w:body>{"".join(body())}</w:body>')
    sides = "".join(f'<w:{s} w:val="single" w:sz="4"/>' for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
    yield "word/styles.xml", root("styles", (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
        '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
        f"{sides}</w:tblBorders></w:tblPr></w:style>"))
    yield "word/numbering.xml", root("numbering", (
        '<w:abstractNum w:abstractNumId="0">' + level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.")
        + level(2, "lowerLetter", "%3)") + level(3, "bullet", "-")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))
    yield "word/header1.xml", root("hdr", paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar '
        f'w:fldCharType="separate"/></w:r>{run("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>', centre=True))
    yield "word/footnotes.xml", root("footnotes", (
        '<w:footnote w:id="2">' + paragraph("<w:r><w:footnoteRef/></w:r>" + run(
            " Kế hoạch này do Sở Văn hóa, Thể thao và Du lịch tham mưu.")) + "</w:footnote>"))


with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as out:
    for name, content in parts():
        out.writestr(zipfile.ZipInfo(name, (2025, 9, 12, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
