"""vanban restore and train given anything: any bytes, any model, no room, an impatient user."""
import json
import os
import pathlib
import resource
import signal
import struct
import subprocess
import time
import unicodedata

from vanban import ROOT, SAMPLES, VANBAN, VanbanTest, main, run

MODES = ("auto", "clean", "plain", "mangled")
MODEL = ROOT / "diacritics/model/vi.vnlm"
BARE = "Thuc hien Ke hoach cua Uy ban nhan dan xa.\n"
DAMAGED = "Thvc hi~n K6 ho?ch ciia Uy ban nh4n dan x8.\n"
TRAINING = "".join(f"Uỷ ban nhân dân xã Suối Mơ thực hiện kế hoạch số {n} của huyện.\n" for n in range(300))
# A line of 50 MB is what release builds read elsewhere; restoring takes longer than copying.
MEGABYTES = int(os.environ.get("VANBAN_LONGEST_LINE", "50")) / 50
# A sanitized program takes a second to load a model, so it is given a sample of the broken ones.
BROKEN_MODELS = slice(None) if MEGABYTES >= 1 else slice(None, None, 8)


def strip(text):
    text = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class RestoreInput(VanbanTest):
    def restore(self, content, mode, *more):
        """What comes out, with the promises that hold for any text checked."""
        data = content.encode() if isinstance(content, str) else content
        changes = self.folder / "changes.jsonl"
        result = run("restore", "--mode", mode, "--changes", changes, *more, stdin=data)
        self.assert_code(result, 0)
        before = unicodedata.normalize("NFC", data.decode(errors="replace"))
        after = result.stdout.decode()
        self.assertEqual(after.count("\n"), before.count("\n"))
        self.assertEqual(unicodedata.normalize("NFC", after), after)
        if mode == "plain":
            self.assertEqual(strip(after), strip(before))
        back, done, place = b"", 0, 0
        for row in map(json.loads, changes.read_text(encoding="utf-8").splitlines()):
            kept = row["begin"] - done
            back += result.stdout[place:place + kept] + row["before"].encode()
            place += kept + len(row["after"].encode())
            done = row["end"]
        if data.decode(errors="ignore").encode() == data:  # else U+FFFD is counted in another way
            self.assertEqual(back + result.stdout[place:], before.encode())
        return after

    def test_empty_and_blank(self):
        for text in ("", "\n", "\n" * 5000, "\r\n" * 3, " \t \n\f\n", "\ufeff", "\ufeff\n"):
            for mode in MODES:
                with self.subTest(text=text[:10], mode=mode):
                    self.assertEqual(self.restore(text, mode), text)

    def test_invalid_bytes_are_replaced_and_placed(self):
        for mode in MODES:
            result = run("restore", "--mode", mode, stdin=(BARE * 3).encode() + b"xa\xff\xfe ho\xc3\n" + BARE.encode() * 3)
            self.assert_code(result, 0)
            if mode in ("clean", "plain"):  # a mangled word may be read in spite of it
                self.assertEqual(result.stdout.decode().count("\ufffd"), 3)
            self.assert_says(result, ":4:3: ", ":4:8: ")

    def test_nuls_and_controls(self):
        for mode in MODES:
            after = self.restore(BARE * 2 + "a\0b \x1b[31m \x7f\n", mode)
            if mode in ("clean", "plain"):
                self.assertTrue(after.endswith("a\0b \x1b[31m \x7f\n"), after)

    def test_line_ends(self):
        for mode in MODES:
            for end in ("\n", "\r\n", "\r"):
                text = (BARE + DAMAGED).replace("\n", end)
                self.assertEqual(self.restore(text, mode).count("\r"), text.count("\r"), (mode, end))

    def test_decomposed_letters(self):
        text = "Uỷ ban nhân dân xã Suối Mơ ban hành Kế hoạch này.\n"
        for mode in MODES:
            self.assertEqual(self.restore(unicodedata.normalize("NFD", text), mode), text)

    def test_long_lines(self):
        size = int(MEGABYTES * 1_000_000)
        for mode in MODES:
            for text, length in (("a", size), ("x4~", size), ("ấ", size), ("0", size), (".", size),
                                 (BARE[:-2] + " ", size if mode != "mangled" else size // 10),
                                 (DAMAGED[:-2] + " ", size if mode == "clean" else size // 10)):
                with self.subTest(text=text, mode=mode):
                    self.restore(text * (length // len(text)), mode)

    def test_many_sections(self):
        """The text is taken half a mebibyte at a time; lines and bytes are counted through."""
        text = (BARE + "\n" + "Điều này đã đúng rồi.\n") * int(MEGABYTES * 25_000)
        source = self.write("in.txt", text)
        output = self.folder / "out.txt"
        self.assert_code(run("restore", "--mode", "plain", source, "-o", output, "--changes", "/dev/null"), 0)
        lines = output.read_text(encoding="utf-8").split("\n")
        self.assertEqual(len(lines), text.count("\n") + 1)
        self.assertEqual(set(lines[2::3]), {"Điều này đã đúng rồi."})
        self.assertEqual(self.restore(text, "plain"), output.read_text(encoding="utf-8"))

    def test_binary(self):
        picture = (SAMPLES / "cong-van-so-van-hoa.png").read_bytes()
        program = pathlib.Path(VANBAN).read_bytes()[:4_000_000]
        for content in (program, picture, bytes(range(256)) * 50, b"\0" * 1000):
            for mode in MODES:
                output = self.folder / "out.txt"
                result = run("restore", "--mode", mode, "-o", output, stdin=content)
                self.assert_code(result, 2)
                self.assert_says(result, "đầu vào chuẩn: ", "văn bản")
                self.assertEqual(len(result.stderr.splitlines()), 1)
                self.assertFalse(output.exists())
        result = run("restore", "--lang", "en", stdin=picture)
        self.assert_says(result, "standard input: ", "text")

    def test_one_standard_output(self):
        result = run("restore", "--changes", "-", stdin=BARE.encode())
        self.assert_code(result, 1)
        self.assert_says(result, "--changes")
        output = self.folder / "out.txt"
        result = run("restore", "--mode", "plain", "--changes", "-", "-o", output, stdin=BARE.encode())
        self.assertEqual(json.loads(result.stdout.splitlines()[0])["before"], "Thuc")

    def test_in_place(self):
        path = self.write("a.txt", BARE)
        self.assert_code(run("restore", "--mode", "plain", path, "-o", path), 0)
        self.assertIn("Thực hiện", path.read_text(encoding="utf-8"))

    def test_interrupted(self):
        output, changes = self.folder / "out.txt", self.folder / "c.jsonl"
        process = subprocess.Popen([VANBAN, "restore", "-o", output, "--changes", changes], stdin=subprocess.PIPE)
        process.stdin.write(BARE.encode() * 60_000)  # more than a section, and then it waits
        process.stdin.flush()
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), 130)
        process.stdin.close()
        self.assertEqual(list(self.folder.iterdir()), [])


class Model(VanbanTest):
    """A model that is not what it was: a sentence with its name, in either language, or good work."""

    def assert_refused(self, path):
        for lang, word in (("vi", "mô hình"), ("en", "model")):
            for mode in ("plain", "mangled"):
                result = run("restore", "--lang", lang, "--mode", mode, "--model", path, stdin=DAMAGED.encode())
                self.assert_code(result, 3)
                self.assertEqual(result.stdout, b"")
                self.assertEqual(len(result.stderr.splitlines()), 1)
                self.assert_says(result, path.name)
                if path.is_file() and path.stat().st_size > 0:
                    self.assert_says(result, word)

    def test_absent_empty_folder(self):
        (self.folder / "folder.vnlm").mkdir()
        self.write("empty.vnlm", b"")
        for name in ("absent.vnlm", "empty.vnlm", "folder.vnlm"):
            self.assert_refused(self.folder / name)

    def test_cut_short_at_every_boundary(self):
        data = MODEL.read_bytes()
        header = data[:776]
        cuts = {n for n in struct.unpack("<97Q", header) if 0 < n < len(data)} | {1, 8, 16, 100, 775, 776, len(data) - 1}
        self.assertGreater(len(cuts), 30)
        for cut in sorted(cuts)[BROKEN_MODELS]:
            with self.subTest(cut):
                self.assert_refused(self.write("cut.vnlm", data[:cut]))

    def test_another_version(self):
        data = bytearray(MODEL.read_bytes())
        for at in (0, 8, 12):  # magic, version, byte order
            altered = data[:]
            altered[at] ^= 1
            self.assert_refused(self.write("other.vnlm", altered))

    def test_altered_bytes(self):
        """What the checks at loading do not see gives other words, never a crash."""
        data = MODEL.read_bytes()
        for seed in range(40)[BROKEN_MODELS]:
            altered = bytearray(data)
            for n in range(200):
                at = (seed * 7919 + n * 104_729 * (seed + 1)) % (776 if seed % 4 == 0 and n == 0 else len(data))
                altered[at] ^= 1 + (seed + n) % 255
            path = self.write("altered.vnlm", altered)
            for mode in ("plain", "mangled"):
                result = run("restore", "--mode", mode, "--model", path, stdin=(BARE + DAMAGED).encode())
                self.assertIn(result.returncode, (0, 3), result.stderr)
                if result.returncode == 0:
                    self.assertEqual(result.stdout.count(b"\n"), 2)


class Train(VanbanTest):
    def train(self, *more, **options):
        return run("train", self.write("text.txt", TRAINING), "-o", self.folder / "m.vnlm", "--size", "200k", "-q", *more, **options)

    def test_memory_in_either_unit(self):
        models = set()
        for memory in ("64", "64Mi", "100M", "1G", "1Gi"):
            self.assert_code(self.train("--memory", memory), 0)
            models.add((self.folder / "m.vnlm").read_bytes())
        self.assertEqual(len(models), 1)

    def test_too_little_memory(self):
        for memory in ("0", "60", "10M", "2T"):
            self.assert_says(self.train(f"--memory={memory}"), "--memory: cần từ 64M")
            result = self.train(f"--memory={memory}", "--lang", "en")
            self.assert_code(result, 1)
            self.assert_says(result, "--memory: must be 64M")
        self.assert_says(self.train("--memory=-5"), "--memory: không được là số âm: -5")
        for memory in ("much", "5 elephants"):
            result = self.train(f"--memory={memory}")
            self.assert_code(result, 1)
            self.assert_says(result, "--memory")

    def test_what_cannot_be_written_is_said_first(self):
        result = run("train", self.folder / "absent.txt", "-o", self.write("file", "x") / "m.vnlm")
        self.assert_code(result, 5)

    def test_interrupted(self):
        out = self.folder / "out"
        out.mkdir()
        process = subprocess.Popen([VANBAN, "train", self.write("long.txt", TRAINING * 2000), "-o", out / "m.vnlm", "-q"],
                                   env={**os.environ, "TMPDIR": str(out)})
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), 130)
        self.assertEqual(list(out.iterdir()), [])

    def test_no_room_for_the_model(self):
        """A limit on the size of files stands for a full disk."""
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        text = self.write("text.txt", TRAINING)
        out = self.folder / "out"
        out.mkdir()
        result = subprocess.run([VANBAN, "train", text, "-o", out / "m.vnlm", "--size", "200k", "-q"], capture_output=True,
                                preexec_fn=limit, restore_signals=False)
        self.assert_code(result, 5)
        self.assert_says(result, "m.vnlm", "không ghi được")
        self.assertEqual(list(out.iterdir()), [])

    def test_no_folder_for_temporary_files(self):
        """It is asked for only when memory does not do."""
        self.assert_code(self.train(env={"TMPDIR": "/nonexistent"}), 0)


if __name__ == "__main__":
    main()
