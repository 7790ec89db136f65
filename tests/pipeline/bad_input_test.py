"""Inputs that cannot be read: a clear sentence that names the file, the right exit code, and
nothing lost."""
import os
import shutil
import struct
import subprocess
import unicodedata
import unittest

from vanban import DIRECTIVE, NOBODY, SAMPLES, VanbanTest, digests, main, need, run, white_png

PDF = SAMPLES / "ke-hoach-dang-uy-xa.pdf"


def tiff_with_broken_second_page():
    """Two white pages of 1 bit, 320 x 200; the picture of the second lies behind the file's end."""
    width, height = 320, 200
    size = width // 8 * height

    def directory(strip, following):
        tags = [(256, 4, width), (257, 4, height), (258, 3, 1), (259, 3, 1), (262, 3, 0),
                (273, 4, strip), (277, 3, 1), (278, 4, height), (279, 4, size)]
        entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
        return struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)

    first = 8 + size
    second = first + len(directory(0, 0))
    return (struct.pack("<2sHI", b"II", 42, first) + bytes(size) + directory(8, second) +
            directory(10_000_000, 0))


class BadInput(VanbanTest):
    def assert_fails(self, path, code, *words, **options):
        """Alone it gives its own code; beside a good document 11, and the good one is done."""
        result = self.process(path, **options)
        self.assert_code(result, code)
        self.assert_says(result, path.name, *words)
        self.assert_nothing_half_done()
        good = self.write("good.txt", DIRECTIVE)
        both = self.process(path, good, **options)
        self.assert_code(both, 11)
        self.assert_says(both, path.name)
        self.assertTrue((self.out / "good" / "good.xml").exists())
        self.assert_nothing_half_done()

    def test_zero_bytes(self):
        for name in ("empty.pdf", "empty.txt", "empty.png"):
            with self.subTest(name):
                self.assert_fails(self.write(name, b""), 2, "rỗng")

    def test_truncated_pdf(self):
        self.assert_fails(self.write("cut.pdf", PDF.read_bytes()[:2000]), 2)

    def test_not_a_pdf(self):
        self.assert_fails(self.write("text.pdf", DIRECTIVE), 2, "không phải tệp PDF")
        self.assert_fails(self.write("noise.pdf", bytes(range(256)) * 40), 2)

    def test_encrypted_pdf(self):
        need("qpdf")
        path = self.folder / "locked.pdf"
        subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", PDF, path], check=True)
        self.assert_fails(path, 8)

    def test_truncated_images(self):
        for name in ("cong-van-so-van-hoa.png", "huong-dan-ban-tuyen-giao.jpg", "chi-thi-ubnd-tinh.tif"):
            with self.subTest(name):
                whole = (SAMPLES / name).read_bytes()
                self.assert_fails(self.write("cut-" + name, whole[:200]), 2)

    def test_huge_image(self):
        path = self.write("huge.png", white_png(20000, 20000))
        result = self.process(path)
        self.assertIn(result.returncode, (0, 12), result.stderr.decode())
        if result.returncode == 12:
            self.assert_says(result, "huge.png")
        self.assert_nothing_half_done()

    def test_tiny_image(self):
        path = self.write("tiny.png", white_png(1, 1))
        result = self.process(path)
        self.assertIn(result.returncode, (0, 2), result.stderr.decode())
        self.assert_nothing_half_done()

    def test_text_in_another_encoding(self):
        korean = "한국어 문서는 읽을 수 없습니다\n" * 20
        self.assert_fails(self.write("euc-kr.txt", korean.encode("euc-kr")), 2, "bảng mã")

    def test_nuls(self):
        path = self.write("nul.txt", DIRECTIVE.replace("giữ rừng", "giữ\0rừng"))
        self.assert_code(self.process(path), 0)
        xml = (self.out / "nul" / "nul.xml").read_text(encoding="utf-8")
        self.assertIn("giữ\ufffdrừng", xml)
        self.assertIn("damaged-characters", xml)
        self.assert_fails(self.write("zeros.txt", b"\0" * 5000), 2)

    def test_one_very_long_line(self):
        size = int(os.environ.get("VANBAN_LONGEST_LINE", "50")) * 1_000_000
        line = "Uỷ ban nhân dân xã tổ chức thực hiện Kế hoạch này trên địa bàn; "
        path = self.write("long.txt", line * (size // len(line.encode())))
        # Restoring is left out here: its speed has tests of its own.
        self.assert_code(self.process("--mode", "clean", path), 0)
        self.assertGreater((self.out / "long" / "long.txt").stat().st_size, size * 0.98)

    def test_missing_file(self):
        self.assert_fails(self.folder / "absent.pdf", 2, "không có tệp này")

    def test_pipe(self):
        """Nobody writes to it: it is refused, not waited for."""
        path = self.folder / "pipe.txt"
        os.mkfifo(path)
        self.assert_fails(path, 2, "ống dẫn", timeout=60)

    def test_alto_in_a_broken_encoding(self):
        """The message is ours alone: libxml2 likes to print its own."""
        for encoding in ("EUC-JP", "UCS-4", "ISO-2022-JP", "UTF-8"):
            with self.subTest(encoding):
                head = f'<?xml version="1.0" encoding="{encoding}"?>\n<alto><Layout><Page>'.encode()
                path = self.write("broken.xml", head + b"\xff\xfe\x1b$B\xe1\xba</Page></Layout></alto>")
                result = run("parse", path)
                self.assert_code(result, 2)
                self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
                self.assert_says(result, "broken.xml:", "XML bị hỏng")

    def test_circle_of_links(self):
        path = self.folder / "circle.txt"
        path.symlink_to("circle.txt")
        self.assert_fails(path, 2, "đi vòng")

    def test_strange_names(self):
        names = ["có dấu cách.txt", "ngoặc \"kép\" 'đơn'.txt", "hai\ndòng.txt", "-rf.txt", "=1+1.txt",
                 "[2025].txt", "<a&b>.txt", "a\x1b[31m.txt", os.fsdecode(b"k\xff.txt"),
                 unicodedata.normalize("NFD", "Đảng uỷ.txt"), unicodedata.normalize("NFC", "Đảng uỷ.txt")]
        paths = [self.write("in/" + name, DIRECTIVE) for name in names]
        result = self.process(self.folder / "in")
        self.assert_code(result, 0)
        self.assertNotIn(b"\x1b", result.stderr)
        self.assertEqual(self.report()["counts"]["done"], len(names))
        for name in names:
            stem = name.removesuffix(".txt")
            self.assertTrue((self.out / stem / f"{stem}.xml").exists(), name)
        for table in ("obligations.csv", "review.csv"):
            (self.out / table).read_text(encoding="utf-8")
        here = {"cwd": self.folder / "in"}
        self.assert_code(self.process(*(path.name for path in paths if path.name[0] != "-"), **here), 0)
        self.assert_code(run("process", "-o", self.out, "--", "-rf.txt", **here), 0)
        self.assertEqual(self.report()["counts"]["skipped"], 1)

    def test_unknown_kind(self):
        path = self.write("archive.zip", b"PK\x03\x04" + bytes(200))
        self.assert_fails(path, 2, "chưa được hỗ trợ")
        folder = self.folder / "mixed"
        folder.mkdir()
        shutil.copy(path, folder)
        (folder / "a.txt").write_text(DIRECTIVE, encoding="utf-8")
        result = self.process(folder)
        self.assert_code(result, 0)  # in a folder it is skipped, and counted
        self.assertEqual(self.report()["counts"]["unknownFiles"], 1)

    def test_one_bad_file_in_a_folder(self):
        folder = self.folder / "in"
        for name in ("a.txt", "c.txt"):
            self.write(f"in/{name}", DIRECTIVE)
        self.write("in/b.pdf", b"")
        result = self.process(folder)
        self.assert_code(result, 11)
        self.assert_says(result, "b.pdf", "rỗng")
        self.assertEqual([d["outcome"] for d in self.report()["documents"]], ["done", "failed", "done"])
        self.assertEqual(self.report()["documents"][1]["code"], 2)

    def test_page_that_cannot_be_read(self):
        """Damage in one page of several costs that page: a finding, and the rest is there."""
        self.assert_code(self.process(self.write("two.tif", tiff_with_broken_second_page())), 0)
        self.assertEqual([p["text"] for p in self.manifest("two")["pages"]], ["blank", "failed"])
        self.assertIn("page-unreadable", (self.out / "two" / "two.xml").read_text(encoding="utf-8"))
        self.assertIn("Trang 2", (self.out / "review.csv").read_text(encoding="utf-8"))
        here = digests(self.out)
        self.out = self.folder / "elsewhere"  # neither the way to the input nor the language shows
        self.assert_code(self.process("two.tif", "--lang", "en", cwd=self.folder), 0)
        self.assertEqual(digests(self.out), here)


@unittest.skipUnless(os.geteuid() == 0, "only root can become another user")
class Permissions(VanbanTest):
    """Root may read and write everything, so these run as nobody."""

    def setUp(self):
        super().setUp()
        self.source = self.write("in/a.txt", DIRECTIVE)
        self.out.mkdir()
        os.chown(self.out, NOBODY, NOBODY)

    def test_unreadable_file(self):
        self.source.chmod(0)
        result = self.process(self.source, user=NOBODY)
        self.assert_code(result, 2)
        self.assert_says(result, "a.txt", "quyền")

    def test_unreadable_folder(self):
        closed = self.folder / "in" / "closed"
        closed.mkdir(mode=0)
        result = self.process(closed, user=NOBODY)
        self.assert_code(result, 2)
        self.assert_says(result, "closed", "quyền")
        result = self.process(self.folder / "in", user=NOBODY)
        self.assert_code(result, 11)
        self.assertTrue((self.out / "a" / "a.xml").exists())

    def test_unwritable_output(self):
        self.out.chmod(0o555)
        os.chown(self.out, 0, 0)
        result = self.process(self.source, user=NOBODY)
        self.assert_code(result, 5)
        self.assert_says(result, "out", "quyền")
        self.assertEqual(list(self.out.iterdir()), [])
        self.assert_code(run("parse", self.source, "-o", self.out / "a.xml", user=NOBODY), 5)

    def test_output_is_a_file(self):
        path = self.write("taken", "x")
        result = run("process", self.source, "-o", path)
        self.assert_code(result, 5)
        self.assertEqual(path.read_text(), "x")


if __name__ == "__main__":
    main()
