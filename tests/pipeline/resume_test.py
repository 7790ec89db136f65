"""Finished documents are skipped, and exactly what changed is done again."""
import csv
import json
import shutil

from vanban import DIRECTIVE, VanbanTest, digests, main, run


class Resume(VanbanTest):
    def setUp(self):
        super().setUp()
        self.source = self.folder / "in"
        for name in ("a.txt", "b.txt", "2025/c.txt"):
            self.write(f"in/{name}", DIRECTIVE.replace("15/KH", f"{len(name)}/KH"))

    def outcomes(self, *arguments):
        self.assert_code(self.process(self.source, *arguments), 0)
        return {d["name"]: d["outcome"] for d in self.report()["documents"]}

    def all(self, outcome):
        return {name: outcome for name in ("2025/c", "a", "b")}

    def test_skips_what_is_finished(self):
        self.assertEqual(self.outcomes(), self.all("done"))
        before = digests(self.out)
        self.assertEqual(self.outcomes(), self.all("skipped"))
        self.assertEqual(digests(self.out), before)
        self.assertEqual(self.outcomes("--overwrite"), self.all("done"))
        self.assertEqual(digests(self.out), before)

    def test_redoes_what_changed(self):
        self.outcomes()
        self.write("in/a.txt", DIRECTIVE.replace("15/KH", "77/KH"))
        self.assertEqual(self.outcomes(), {**self.all("skipped"), "a": "done"})
        self.assertIn("77/KH-UBND", (self.out / "a/a.xml").read_text(encoding="utf-8"))
        (self.out / "b/b.txt").unlink()
        self.assertEqual(self.outcomes(), {**self.all("skipped"), "b": "done"})
        (self.out / "b/b.xml").write_text("edited by hand")
        self.assertEqual(self.outcomes(), {**self.all("skipped"), "b": "done"})
        self.assertEqual((self.out / "b/b.xml.bak").read_text(), "edited by hand")
        (self.out / "2025/c/manifest.json").write_text("{")
        self.assertEqual(self.outcomes(), {**self.all("skipped"), "2025/c": "done"})
        self.assertEqual(self.outcomes("--mode", "clean"), self.all("done"))
        self.assertEqual(self.outcomes(), self.all("done"))

    def test_notices_another_program_or_model(self):
        self.outcomes()
        for key in ("program", "model"):
            path = self.out / "a/manifest.json"
            manifest = json.loads(path.read_text(encoding="utf-8"))
            manifest["versions"][key] = "another"
            path.write_text(json.dumps(manifest), encoding="utf-8")
            self.assertEqual(self.outcomes(), {**self.all("skipped"), "a": "done"})

    def test_adds_formats(self):
        self.outcomes()
        xml = (self.out / "a/a.xml").stat().st_mtime_ns
        self.assertEqual(self.outcomes("--format", "json,html"), self.all("exported"))
        self.assertEqual((self.out / "a/a.xml").stat().st_mtime_ns, xml)
        json.loads((self.out / "a/a.json").read_text(encoding="utf-8"))
        exported = digests(self.out)
        self.assertEqual(self.outcomes("--format", "json"), self.all("skipped"))
        shutil.rmtree(self.out)
        self.outcomes("--format", "html,json")
        self.assertEqual(digests(self.out), exported)  # the same as if asked for at once

    def test_dry_run_writes_nothing(self):
        result = self.process(self.source, "--dry-run")
        self.assert_code(result, 0)
        self.assert_says(result, "a:", "b:")
        self.assertFalse(self.out.exists())

    def test_same_bytes_for_any_jobs(self):
        self.outcomes("-j", "1")
        one = digests(self.out)
        shutil.rmtree(self.out)
        self.outcomes("-j", "4")
        self.assertEqual(digests(self.out), one)

    def test_tables_hold_skipped_documents_too(self):
        self.outcomes()
        first = (self.out / "obligations.csv").read_bytes()
        self.assertTrue(first.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.reader(first.decode("utf-8-sig").splitlines()))
        self.assertGreaterEqual(len(rows), 1 + 3 * 2)
        figures = [(d["name"], d["obligations"], d["findings"]) for d in self.report()["documents"]]
        self.outcomes()
        self.assertEqual((self.out / "obligations.csv").read_bytes(), first)
        again = self.report()
        self.assertEqual([(d["name"], d["obligations"], d["findings"]) for d in again["documents"]], figures)
        self.assertEqual((again["pages"], again["counts"]["skipped"]), (0, len(figures)))
        review = (self.out / "review.csv").read_text(encoding="utf-8-sig")
        doubts = [float(row[0]) for row in list(csv.reader(review.splitlines()))[1:]]
        self.assertEqual(doubts, sorted(doubts))

    def test_names(self):
        self.write("in/a.text", DIRECTIVE.replace("15/KH", "99/KH"))
        names = self.outcomes()
        self.assertEqual(sorted(names), ["2025/c", "a", "a.txt", "b"])
        other = self.write("elsewhere/b.txt", DIRECTIVE.replace("15/KH", "98/KH"))
        self.assert_code(self.process(other), 0)
        self.assertIn("98/KH", (self.out / "b.txt/b.txt.xml").read_text(encoding="utf-8"))
        self.assertNotIn("98/KH", (self.out / "b/b.xml").read_text(encoding="utf-8"))
        self.assertEqual(self.outcomes(), {name: "skipped" for name in names})

    def test_input_is_never_changed(self):
        before = digests(self.source)
        self.outcomes()
        self.assertEqual(digests(self.source), before)

    def test_log_and_quiet(self):
        log = self.folder / "run.log"
        result = self.process(self.source, "-q", "--log", log)
        self.assert_code(result, 0)
        self.assertEqual(result.stderr, b"")
        self.assertEqual(result.stdout, b"")
        self.assertIn("a.txt", log.read_text(encoding="utf-8"))
        self.assert_code(self.process(self.source, "--log", self.folder), 5)

    def test_stale_staging_is_removed(self):
        self.write("out/.vanban-2147483646/0/a.xml", "half")
        self.outcomes()
        self.assert_nothing_half_done()


if __name__ == "__main__":
    main()
