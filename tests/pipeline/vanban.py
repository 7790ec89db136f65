"""What the tests of the built program share: running it as a user would, and inputs to give it."""
import hashlib
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

VANBAN = os.environ["VANBAN"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
NOBODY = 65534

DIRECTIVE = """UỶ BAN NHÂN DÂN
XÃ SUỐI MƠ
Số: 15/KH-UBND
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mơ, ngày 12 tháng 9 năm 2025

KẾ HOẠCH
Phòng, chống cháy rừng mùa khô

I. MỤC ĐÍCH
1. Nâng cao ý thức của nhân dân trong việc giữ rừng.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Tham mưu Uỷ ban nhân dân xã xây dựng phương án trước ngày 30/9/2025.
2. Văn phòng
- Tổng hợp kết quả, báo cáo Uỷ ban nhân dân xã trước ngày 25 hằng tháng.

Nơi nhận:
- Đảng uỷ xã;
- Lưu: VT.
TM. UỶ BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Bình
"""


def run(*arguments, stdin=None, user=None, timeout=1300, env=None, cwd=None):
    """The finished process; output as bytes."""
    more = {}
    if user is not None:
        more = {"user": user, "group": user, "extra_groups": []}
    return subprocess.run([VANBAN, *map(str, arguments)], input=stdin, capture_output=True,
                          timeout=timeout, cwd=cwd, env={**os.environ, **(env or {})}, **more)


def digests(folder, without=("run.json",)):
    """sha256 of every file below `folder` by relative path."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in without}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def white_png(width, height):
    """A 1-bit PNG without anything on it."""
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    packer = zlib.compressobj()
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def need(tool):
    """Skips the test when a program that makes its input is not installed."""
    if shutil.which(tool) is None:
        raise unittest.SkipTest(f"{tool} is not installed (scripts/packages-test.txt)")


class VanbanTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vanban-test-"))
        self.folder.chmod(0o755)
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.out = self.folder / "out"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def process(self, *arguments, **options):
        return run("process", *arguments, "-o", self.out, **options)

    def assert_code(self, result, code):
        self.assertEqual(result.returncode, code, result.stderr.decode(errors="replace"))

    def assert_says(self, result, *words):
        message = result.stderr.decode(errors="replace")
        for word in words:
            self.assertIn(word, message)

    def assert_nothing_half_done(self):
        """Every document folder is finished, and no temporary file or folder is left."""
        for path in self.out.rglob("*"):
            self.assertFalse(path.name.startswith("."), path)
            if path.suffix in (".txt", ".jsonl") and path.is_file():
                self.assertTrue((path.parent / "manifest.json").exists(), path)

    def manifest(self, name):
        return json.loads((self.out / name / "manifest.json").read_text(encoding="utf-8"))

    def report(self):
        return json.loads((self.out / "run.json").read_text(encoding="utf-8"))


def main():
    unittest.main(argv=[sys.argv[0], "-v"])
