"""Reads our exports back by programs that are not ours and compares them with our XML.

    read_back.py FORMAT DIR

For every DIR/<name>.xml there must be DIR/<name>.<suffix>. Prints what differs; exit status 1 when
anything does, 77 when a Python package that reads the format is not installed.
"""
import base64
import collections
import csv
import datetime
import html.parser
import importlib
import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET

NS = "{urn:vanban:document:1}"
ROOT = pathlib.Path(__file__).resolve().parents[3]
TEXT_PARTS = ("letterhead", "body", "recipients", "signature")


def need(module):
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"python3 has no module {module}")
        sys.exit(77)


def words(texts):
    """As a bag; brackets, which exports put around notes, are no part of a word."""
    return collections.Counter(word for text in texts for word in text.replace("(", " ").replace(")", " ").split())


def words_of_document(root):
    """Every word of the running text, printed markers included."""
    texts = []
    for part in TEXT_PARTS:
        for element in root.iter(NS + part):
            texts += element.itertext()
            texts += [e.get(a, "") for e in element.iter() for a in ("printedMarker", "note")]
            texts += [e.get("marker", "") for e in element.iter() if e.tag in (NS + "p", NS + "item")]
    return words(texts)


def names(obligation, tag):
    return "; ".join(text for e in obligation.findall(NS + tag) if (text := "".join(e.itertext())))


def last_day(deadline):
    """The last day in time of a dated deadline, worked out anew; None for the others."""
    kind, value = deadline.get("kind"), deadline.get("value")
    if kind == "period" and value.split("/")[1] != "..":
        return datetime.date.fromisoformat(value.split("/")[1])
    if kind != "date" or not value:
        return None
    if len(value) == 7:
        first = datetime.date.fromisoformat(value + "-01")
        following = (first + datetime.timedelta(days=32)).replace(day=1)
        return (first if deadline.get("bound") == "before" else following) - datetime.timedelta(days=1)
    return datetime.date.fromisoformat(value) - datetime.timedelta(days=deadline.get("bound") == "before")


def due(obligation):
    return min((d for d in map(last_day, obligation.findall(NS + "deadline")) if d), default=None)


class Words(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts, self.silent = [], False

    def handle_starttag(self, tag, attributes):
        self.silent = tag == "style"

    def handle_data(self, data):
        if not self.silent:
            self.texts.append(data)


def missing_words(root, text):
    reader = Words()
    reader.feed(text)
    reader.close()
    yield from (f"word lost: {w!r} {n} times" for w, n in (words_of_document(root) - words(reader.texts)).items())


def check_html(root, path):
    text = path.read_text(encoding="utf-8")
    ET.fromstring(text.split("\n", 1)[1])  # well-formed below the DOCTYPE
    if "<script" in text.lower():
        yield "has a script"
    yield from missing_words(root, text)


def check_md(root, path):
    try:
        run = subprocess.run(["cmark-gfm", "-e", "table", str(path)], capture_output=True, check=True)
    except FileNotFoundError:
        print("cmark-gfm is not installed")
        sys.exit(77)
    text = run.stdout.decode("utf-8")
    yield from missing_words(root, text)
    if "<!--" in text:  # what cmark puts in the place of raw HTML
        yield "markup of the text was taken for markup"


def check_akn(root, path):
    text = ET.parse(path).getroot()
    akn = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    parts = [e for tag in ("preface", "preamble", "mainBody", "conclusions", "attachments") for e in text[0].findall(akn + tag)]
    leaves = {akn + tag for tag in ("p", "num", "heading", "subheading", "caption")}  # marks stand within words
    have = words("".join(e.itertext()) for part in parts for e in part.iter() if e.tag in leaves)
    have += words("".join(e.itertext()) + " " + e.get("note", "") for e in text.iter(NS + "recipient"))
    yield from (f"word lost: {w!r} {n} times" for w, n in (words_of_document(root) - have).items())
    sentences = [(o.get("id"), "".join(o.find(NS + "text").itertext())) for o in root.iter(NS + "obligation")]
    if sentences != [(o.get("id"), "".join(o.find(NS + "text").itertext())) for o in text.iter(NS + "obligation")]:
        yield "obligations differ"
    ids = {e.get("eId") for e in text.iter()}
    for element in text.iter():
        for attribute in ("refersTo", "target"):
            if element.get(attribute, "#issuer")[1:] not in ids:
                yield f"{attribute} {element.get(attribute)} leads nowhere"


def check_edxml(root, path):
    ns = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"
    packet = ET.parse(path).getroot()
    attached = base64.b64decode(packet.find(f".//{ns}ContentTransferEncoded").text, validate=True)
    if attached != path.with_suffix("").with_suffix(".xml").read_bytes():
        yield "the attachment is not the document"
    number = root.findtext(f"{NS}metadata/{NS}number") or ""
    code = [packet.findtext(f".//{ns}{tag}") or "" for tag in ("CodeNumber", "CodeNotation")]
    if "".join(code) != number and "".join(code) != number.replace("-", "", 1) and "".join(code) != number.replace("/", "", 1):
        yield f"number {number!r} became {code}"
    if len(packet.findall(f".//{ns}ToPlaces/{ns}Place")) != len(list(root.iter(NS + "recipient"))):
        yield "recipients differ"


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def check_json(root, path):
    jsonschema = need("jsonschema")
    data = json.loads(path.read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "parsers/schema/document.schema.json").read_text(encoding="utf-8"))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(data):
        yield f"{list(error.absolute_path)}: {error.message}"
    yield from (f"word lost: {w!r} {n} times" for w, n in (words_of_document(root) - words(strings(data))).items())
    for o, got in zip(root.iter(NS + "obligation"), data["obligations"]):
        if got["text"]["text"] != "".join(o.find(NS + "text").itertext()) or got["kind"] != o.get("kind"):
            yield f"obligation {o.get('id')} differs"
        if [a["name"] for a in got["actors"]] != ["".join(a.itertext()) for a in o.findall(NS + "actor")]:
            yield f"actors of {o.get('id')} differ"
        days = [d.get("lastDay") for d in got.get("deadlines", [])]
        if days != [str(day) if (day := last_day(d)) else None for d in o.findall(NS + "deadline")]:
            yield f"last days of {o.get('id')} differ"


def check_csv(root, path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    obligations = list(root.iter(NS + "obligation"))
    if len(rows) != len(obligations):
        yield f"{len(rows)} rows for {len(obligations)} obligations"
    for row, o in zip(rows, obligations):
        want = {"document": root.find(NS + "source").get("href"), "id": o.get("id"), "section": o.get("section"),
                "text": "".join(o.find(NS + "text").itertext()), "actors": names(o, "actor"), "report_to": names(o, "reportTo"),
                "deadline": names(o, "deadline"), "due": str(due(o) or ""), "confidence": o.get("confidence"), "kind": o.get("kind")}
        yield from (f"{o.get('id')} {k}: {row[k]!r} for {v!r}" for k, v in want.items() if row[k] != v)


def check_xlsx(root, path):
    openpyxl = need("openpyxl")
    sheet = openpyxl.load_workbook(path).active
    obligations = list(root.iter(NS + "obligation"))
    header, *rows = list(sheet.iter_rows())
    titles = [cell.value for cell in header]
    if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref or len(rows) != len(obligations):
        yield f"{sheet.freeze_panes} {sheet.auto_filter.ref} {len(rows)} rows"
    for row, o in zip(rows, obligations):
        cells = dict(zip(titles, row))
        text = "".join(o.find(NS + "text").itertext())
        if " ".join((cells["Nội dung"].value or "").split()) != " ".join(text.split()):
            yield f"{o.get('id')}: {cells['Nội dung'].value!r} for {text!r}"
        day = cells["Hạn cuối"].value
        if (day.date() if day else None) != due(o):
            yield f"{o.get('id')}: {day} for {due(o)}"
        if any(cell.data_type == "f" for cell in row):
            yield f"{o.get('id')} has a formula"
        href = root.find(NS + "source").get("href")
        if href.endswith(".pdf") and href not in cells["Văn bản"].hyperlink.target:
            yield f"{o.get('id')} has no link"


def check_ics(root, path):
    icalendar, rrule = need("icalendar"), need("dateutil.rrule")
    raw = path.read_bytes()
    if any(len(line) > 75 for line in raw.split(b"\r\n")) or b"\n" in raw.replace(b"\r\n", b""):
        yield "lines too long or not ended by CR LF"
    events = [e for e in icalendar.Calendar.from_ical(raw).walk("VEVENT")]
    if len({str(e["UID"]) for e in events}) != len(events):
        yield "UIDs repeat"
    days = sorted(e["DTSTART"].dt for e in events if "RRULE" not in e)
    want = sorted(day for o in root.iter(NS + "obligation") for d in o.findall(NS + "deadline") if (day := last_day(d)))
    if days != want:
        yield f"days {days} for {want}"
    series = [d for o in root.iter(NS + "obligation") for d in o.findall(NS + "deadline") if d.get("kind") == "recurring"]
    issued = root.find(f"{NS}metadata/{NS}date")
    count = len(series) if issued is not None and issued.get("iso") else 0
    repeating = [e for e in events if "RRULE" in e]
    if len(repeating) != count:
        yield f"{len(repeating)} series for {count}"
    for event in repeating:
        start = datetime.datetime.combine(event["DTSTART"].dt, datetime.time())
        rule = rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
        if rule[0] != start:
            yield f"{event['RRULE'].to_ical()} does not fall on {start}"


def main():
    form, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    suffix = {"akn": "akn.xml", "edxml": "edxml.xml"}.get(form, form)
    paths = sorted(p for p in folder.glob("*.xml") if "." not in p.stem)
    faults = [f"{p.name}: {fault}" for p in paths for fault in globals()["check_" + form](ET.parse(p).getroot(), p.with_suffix("." + suffix))]
    print(*faults[:20], sep="\n")
    print(f"{len(paths)} documents, {len(faults)} faults")
    sys.exit(1 if faults or not paths else 0)


main()
