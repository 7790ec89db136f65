"""Each command as a user calls it."""
import csv
import io
import json
import subprocess
import xml.etree.ElementTree as ET

from vanban import DIRECTIVE, SAMPLES, VANBAN, VanbanTest, main, run

NS = {"v": "urn:vanban:document:1"}
BARE = "Thuc hien Ke hoach cua Uy ban nhan dan xa\n"


class Command(VanbanTest):
    def setUp(self):
        super().setUp()
        self.text = self.write("ke-hoach.txt", DIRECTIVE)

    def out_of(self, *arguments, **options):
        result = run(*arguments, **options)
        self.assert_code(result, 0)
        return result.stdout.decode()

    def test_help_in_two_languages(self):
        commands = ("process", "ocr", "restore", "parse", "convert", "obligations", "train", "eval",
                    "doctor", "schema")
        for lang, word, examples in (("vi", "Cách dùng", "Ví dụ"), ("en", "Usage", "Examples")):
            general = self.out_of("--lang", lang, "--help")
            self.assertIn(word, general)
            for command in commands:
                self.assertIn(command, general)
                text = self.out_of(command, "--help", "--lang", lang)
                self.assertIn(examples, text)
                self.assertIn(f"vanban {command}", text)
        self.assertRegex(self.out_of("--version"), r"^vanban \d+\.\d+\.\d+")

    def test_help_fits_a_terminal(self):
        for command in ("process", "ocr", "restore", "parse", "obligations", "eval"):
            for line in self.out_of(command, "--help").splitlines():
                if not line.startswith("  ") or line.startswith(" " * 30):
                    self.assertLessEqual(len(line), 80, line)

    def test_formats_before_inputs(self):
        """An option with a list takes one argument, not the inputs behind it."""
        self.assert_code(run("process", "--format", "html,md", self.text, "-o", self.out), 0)
        self.assertTrue((self.out / "ke-hoach" / "ke-hoach.html").exists())

    def test_names_in_brackets(self):
        folder, other = self.write("[2025]/a.txt", DIRECTIVE).parent, self.write("[b].txt", DIRECTIVE)
        self.assert_code(self.process("[2025]", "[b].txt", cwd=folder.parent), 0)
        self.assertEqual([d["name"] for d in self.report()["documents"]], ["a", "[b]"])
        self.write("[c]", DIRECTIVE)
        self.assertIn("Công an xã", self.out_of("obligations", "[c]", "[b].txt", cwd=folder.parent))

    def test_manual(self):
        for lang, word in (("vi", "MÃ THOÁT"), ("en", "EXIT STATUS")):
            page = self.out_of("--lang", lang, "manual")
            self.assertTrue(page.startswith(".TH VANBAN 1"))
            self.assertIn(word, page)
            self.assertIn("--overwrite".replace("-", "\\-"), page)

    def test_restore_is_a_filter(self):
        restored = self.out_of("restore", "--mode", "plain", stdin=BARE.encode())
        self.assertRegex(restored, "^Thực hiện Kế hoạch của (Uỷ|Ủy) ban nhân dân xã\n$")
        self.assertEqual(self.out_of("restore", "-", "--mode", "plain", stdin=BARE.encode()), restored)
        self.assertEqual(self.out_of("restore", stdin=b""), "")
        changes, output = self.folder / "c.jsonl", self.folder / "r.txt"
        self.out_of("restore", self.write("b.txt", BARE), "--mode", "plain", "-o", output, "--changes", changes)
        self.assertEqual(output.read_text(encoding="utf-8"), restored)
        rows = [json.loads(line) for line in changes.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(rows[0]["before"], "Thuc")
        self.assertEqual(rows[0]["after"], "Thực")
        whole, again = BARE.encode(), b""
        done = 0
        for row in rows:  # making the recorded changes gives the output
            self.assertEqual(whole[row["begin"]:row["end"]].decode(), row["before"])
            again += whole[done:row["begin"]] + row["after"].encode()
            done = row["end"]
        self.assertEqual((again + whole[done:]).decode(), restored)

    def test_changes_lead_there_and_back(self):
        """Making every recorded change gives the output; taking every one back gives the input."""
        for name, mode in (("huong-dan-lien-doan-lao-dong", "plain"), ("ke-hoach-huyen-uy-2024", "mangled"),
                           ("ke-hoach-huyen-uy-2024", "auto"), ("ke-hoach-mat-tran", "auto")):
            changes, output = self.folder / "c.jsonl", self.folder / "r.txt"
            source = SAMPLES / f"{name}.txt"
            self.out_of("restore", source, "--mode", mode, "-o", output, "--changes", changes)
            before, after = source.read_bytes(), output.read_bytes()
            there, back, done, moved = b"", b"", 0, 0
            for row in map(json.loads, changes.read_text(encoding="utf-8").splitlines()):
                begin, end, new = row["begin"], row["end"], row["after"].encode()
                self.assertEqual(before[begin:end].decode(), row["before"], name)
                self.assertEqual(before[:begin].count(b"\n") + 1, row["line"], name)
                self.assertTrue(0 <= row["probability"] <= 1, row)
                there += before[done:begin] + new
                self.assertEqual(after[begin + moved:begin + moved + len(new)], new, name)
                back += after[done + moved:begin + moved] + before[begin:end]
                moved += len(new) - (end - begin)
                done = end
            self.assertEqual(there + before[done:], after, name)
            self.assertEqual(back + after[done + moved:], before, name)

    def test_restore_keeps_lines(self):
        text = "Ke hoach\r\n\r\nthuc hien"
        restored = self.out_of("restore", "--mode", "plain", stdin=text.encode())
        self.assertEqual([line.count("\r") for line in restored.split("\n")], [1, 1, 0])
        self.assertFalse(restored.endswith("\n"))

    def test_restore_says_how(self):
        right = "Thực hiện chỉ đạo của Uỷ ban nhân dân xã, các thôn đã tổ chức nhiều đợt vệ sinh đường làng.\n"
        text = (right + "\n") * 3 + (BARE.strip() + " " + BARE.strip()) + "\n"
        result = run("restore", "-v", stdin=text.encode())
        self.assert_code(result, 0)
        said = result.stderr.decode().splitlines()
        self.assertEqual(len(said), 2, said)
        self.assertRegex(said[0], r":1-6: clean, để nguyên$")
        self.assertRegex(said[1], r":7-7: plain, thêm dấu$")
        self.assertEqual(run("restore", stdin=text.encode()).stderr, b"")

    def test_parse(self):
        xml = ET.fromstring(self.out_of("parse", self.text))
        self.assertEqual(xml.find("v:metadata/v:number", NS).text, "15/KH-UBND")
        self.assertEqual(xml.find("v:source", NS).get("href"), "ke-hoach.txt")
        piped = ET.fromstring(self.out_of("parse", "-", stdin=DIRECTIVE.encode()))
        self.assertEqual(len(piped.findall(".//v:obligation", NS)), len(xml.findall(".//v:obligation", NS)))
        self.assertGreaterEqual(len(xml.findall(".//v:obligation", NS)), 2)
        json.loads(self.out_of("parse", self.text, "--format", "json"))
        for name in ("akn", "html", "md"):
            self.assertIn("15/KH-UBND", self.out_of("parse", self.text, "--format", name))
        self.assertIn("KH-UBND", self.out_of("parse", self.text, "--format", "edxml"))

    def test_convert_to_text(self):
        text = self.out_of("convert", self.text, "--to", "text")
        self.assertEqual(text.split(), DIRECTIVE.split())

    def test_obligations(self):
        self.assert_code(self.process(self.text), 0)
        xml = self.out / "ke-hoach" / "ke-hoach.xml"
        for source in (self.text, xml):
            self.assertIn("Công an xã", self.out_of("obligations", source))
            rows = list(csv.DictReader(io.StringIO(self.out_of("obligations", source, "--format", "csv"))))
            self.assertGreaterEqual(len(rows), 2)
            self.assertEqual(len(json.loads(self.out_of("obligations", source, "--format", "json"))), len(rows))
            lines = self.out_of("obligations", source, "--format", "jsonl").splitlines()
            self.assertEqual(len([json.loads(line) for line in lines]), len(rows))
            self.assertIn("BEGIN:VCALENDAR", self.out_of("obligations", source, "--format", "ics"))
        sheet = self.folder / "o.xlsx"
        self.out_of("obligations", xml, "--format", "xlsx", "-o", sheet)
        self.assertEqual(sheet.read_bytes()[:2], b"PK")

    def test_obligations_chosen_and_sorted(self):
        samples = sorted(SAMPLES.glob("*.txt"))

        def rows(*options):
            table = self.out_of("obligations", *samples, "--format", "csv", *options)
            return list(csv.DictReader(io.StringIO(table)))

        every = rows()
        due = [row for row in every if row["due"]]
        self.assertGreater(len(due), 2)
        middle = sorted(row["due"] for row in due)[len(due) // 2]
        until = rows("--due-before", middle, "--sort", "due")
        days = [row["due"] for row in until if "FREQ" not in row["deadlines"]]
        self.assertEqual(days, sorted(days))
        self.assertEqual(len(days), sum(row["due"] <= middle for row in due))
        named = next(row["actors"] for row in every if row["actors"])
        of_actor = rows("--actor", named.split(";")[0])
        self.assertIn(named, [row["actors"] for row in of_actor])
        self.assertLess(len(of_actor), len(every))
        for kind in ("task", "assignment", "requirement", "report"):
            self.assertEqual(rows("--kind", kind), [row for row in every if row["kind"] == kind])
        self.assertEqual(len(rows("--sort", "actor")), len(every))
        nothing = run("obligations", samples[0], "--actor", "không ai cả")
        self.assert_code(nothing, 0)
        self.assertIn("Không có nhiệm vụ nào phù hợp", nothing.stderr.decode())
        self.assert_code(run("obligations", samples[0], "--due-after", "31/02/2026"), 1)
        self.assert_code(run("obligations", samples[0], "--sort", "màu"), 1)

    def test_ocr(self):
        page = SAMPLES / "huong-dan-ban-tuyen-giao.jpg"
        words = self.out_of("ocr", page).split()
        self.assertGreater(len(words), 50)
        alto = ET.fromstring(self.out_of("ocr", page, "--format", "alto"))
        strings = [e for e in alto.iter() if e.tag.endswith("}String")]
        self.assertEqual(len(strings), len(words))
        self.assertIn("ocrx_word", self.out_of("ocr", page, "--format", "hocr"))
        pdf = self.folder / "o.pdf"
        self.out_of("ocr", page, "--format", "pdf", "-o", pdf)
        self.assertEqual(pdf.read_bytes()[:5], b"%PDF-")
        self.assert_code(run("ocr", self.text), 2)

    def test_recorded_alto_is_an_input(self):
        alto = self.folder / "trang.alto.xml"
        self.out_of("ocr", SAMPLES / "huong-dan-ban-tuyen-giao.jpg", "--format", "alto", "-o", alto)
        self.assert_code(self.process(alto), 0)
        xml = ET.parse(self.out / "trang.alto" / "trang.alto.xml").getroot()
        self.assertEqual(xml.find("v:source", NS).get("textOrigin"), "ocr")
        self.assertTrue(xml.findall(".//v:p[@box]", NS))

    def test_schema(self):
        self.assertIn("urn:vanban:document:1", self.out_of("schema"))
        self.assertIn("grammar", self.out_of("schema", "rng"))
        json.loads(self.out_of("schema", "json"))

    def test_doctor(self):
        report = self.out_of("doctor", "-o", self.out)
        for word in ("Tesseract", "Mô hình ngôn ngữ", "Lược đồ", "Quyền ghi"):
            self.assertIn(word, report)
        self.assertEqual(list(self.out.iterdir()), [])
        self.write("data/diacritics/model/vi.vnlm", "broken")
        broken = run("doctor", "-o", self.out, "--model", self.folder / "data/diacritics/model/vi.vnlm")
        self.assert_code(broken, 3)
        no_tesseract = run("doctor", "-o", self.out, env={"TESSDATA_PREFIX": str(self.folder)})
        self.assert_code(no_tesseract, 3)
        self.assertIn("tesseract-ocr-vie", no_tesseract.stdout.decode())

    def test_train_and_use(self):
        lines = [line for line in DIRECTIVE.splitlines() if line.strip()] * 40
        text, model = self.write("text.txt", "\n".join(lines)), self.folder / "mine.vnlm"
        self.out_of("train", text, "-o", model, "--size", "1M", "--min-count", "1", "-q")
        first = model.read_bytes()
        self.out_of("train", "-o", model, "--size", "1M", "--min-count", "1", "-q", "--weights", "1", text)
        self.assertEqual(model.read_bytes(), first)
        restored = self.out_of("restore", "--mode", "plain", "--model", model, stdin=b"chay rung\n")
        self.assertEqual(restored, "cháy rừng\n")

    def test_eval(self):
        report = self.out_of("eval", self.text, self.text)
        self.assertIn("CER 0.0000 WER 0.0000 words found 1.0000", report)

    def test_closed_pipe(self):
        command = f"'{VANBAN}' parse '{self.text}' | head -c 10"
        self.assertEqual(subprocess.run(["sh", "-c", command], capture_output=True).returncode, 0)


if __name__ == "__main__":
    main()
