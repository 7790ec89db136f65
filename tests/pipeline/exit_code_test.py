"""The exit codes of docs/exit_codes.md, and that data and messages keep to their streams."""
import pathlib
import subprocess

from vanban import DIRECTIVE, SAMPLES, VANBAN, VanbanTest, main, run


class ExitCode(VanbanTest):
    def test_wrong_usage(self):
        for arguments in ([], ["fly"], ["process"], ["process", "x"], ["process", "-o", "y"],
                          ["process", "x", "-o", "y", "--pages", "3-1"],
                          ["process", "x", "-o", "y", "-j", "0"],
                          ["process", "x", "-o", "y", "--format", "doc"],
                          ["process", "x", "-o", "y", "-q", "-v"],
                          ["restore", "--mode", "best"], ["parse"], ["eval", "a"], ["--lang", "fr"]):
            with self.subTest(arguments):
                result = run(*arguments, stdin=b"")
                self.assert_code(result, 1)
                self.assertEqual(result.stdout, b"")
                self.assertIn(b"--help", result.stderr)

    def test_wrong_usage_is_said_in_the_users_language(self):
        for arguments, vi, en in (
                (["fly"], "không có lệnh nào tên là fly", "there is no command named fly"),
                (["process", "x"], "còn thiếu: --output", "something is missing: --output"),
                (["process", "x", "-o", "y", "--pagse", "2"], "tham số không hiểu được: --pagse", "unknown arguments: --pagse"),
                (["process", "x", "-o", "y", "-j", "0"], "--jobs: 0 nằm ngoài khoảng từ 1 đến 1024", "not in the range from 1 to 1024"),
                (["process", "x", "-o", "y", "-j", "a"], "giá trị không hợp lệ: --jobs: a ", "invalid value: --jobs: a "),
                (["process", "x", "-o", "y", "--format", "doc"], "doc không có trong {", "doc not in {"),
                (["process", "x", "-o", "y", "-q", "-v"], "--quiet không đi cùng --verbose", "--quiet excludes --verbose"),
                (["process", "x", "-o"], "giá trị bị thiếu", "missing")):
            with self.subTest(arguments):
                self.assert_says(run(*arguments), vi)
                self.assert_says(run("--lang", "en", *arguments), en)

    def test_missing_model(self):
        path = self.write("a.txt", DIRECTIVE)
        bad = self.write("bad.vnlm", "not a model")
        for model in (self.folder / "absent.vnlm", bad):
            self.assert_code(self.process(path, "--model", model), 3)
            self.assert_code(run("restore", path, "--model", model), 3)

    def test_unwritable(self):
        path = self.write("a.txt", DIRECTIVE)
        self.assert_code(run("parse", path, "-o", path / "x.xml"), 5)
        self.assert_code(run("parse", path, "-o", "/dev/full"), 5)
        self.assert_code(run("parse", path, "-o", "/dev/null"), 0)
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())
        with open("/dev/full", "wb") as full:
            self.assertEqual(subprocess.run([VANBAN, "parse", path], stdout=full,
                                            stderr=subprocess.DEVNULL).returncode, 5)

    def test_several_inputs(self):
        good, bad = self.write("a.txt", DIRECTIVE), self.write("b.pdf", b"")
        self.assert_code(self.process(good), 0)
        self.assert_code(self.process(bad), 2)
        self.assert_code(self.process(good, bad), 11)
        result = run("obligations", good, bad)
        self.assert_code(result, 11)
        self.assertIn("Công an xã", result.stdout.decode())
        self.assert_code(run("obligations", bad), 2)

    def test_pages_that_are_not_there(self):
        result = self.process(SAMPLES / "ke-hoach-dang-uy-xa.pdf", "--pages", "90")
        self.assert_code(result, 1)
        self.assert_says(result, "--pages")

    def test_eval_bounds(self):
        truth, reading = self.write("t", "Kế hoạch số 5\n"), self.write("r", "Kế hoach số 5\n")
        self.assert_code(run("eval", truth, reading), 0)
        self.assert_code(run("eval", truth, reading, "--max-cer", "0.1"), 0)
        self.assert_code(run("eval", truth, reading, "--max-cer", "0.01"), 15)
        self.assert_code(run("eval", truth, reading, "--min-found", "0.9"), 15)


if __name__ == "__main__":
    main()
