"""index and search as a user calls them."""
import json
import shutil

from vanban import DIRECTIVE, VanbanTest, main, run


class Store(VanbanTest):
    def setUp(self):
        super().setUp()
        self.store = self.folder / "kho.db"
        self.assert_code(run("process", self.write("ke-hoach.txt", DIRECTIVE), "-o", self.out,
                             "--format", "akn,edxml"), 0)
        self.xml = self.out / "ke-hoach" / "ke-hoach.xml"

    def index(self, *inputs, code=0):
        result = run("index", *inputs, "--store", self.store)
        self.assert_code(result, code)
        return result.stderr.decode()

    def hits(self, *words, code=0):
        result = run("search", *words, "--store", self.store, "--format", "json")
        self.assert_code(result, code)
        return json.loads(result.stdout)

    def test_a_folder_of_results_is_indexed_once(self):
        self.assertIn("thêm 1,", self.index(self.out))  # not the exports beside it
        self.assertIn("giữ nguyên 2,", self.index(self.out, self.xml))
        self.assertEqual(len(self.hits("phuong an")), 1)

    def test_search_with_and_without_marks(self):
        self.index(self.xml)
        self.assertGreater(len(self.hits("uy ban nhan dan")), 0)
        self.assertEqual(len(self.hits("phương", "án")), 1)
        self.assertEqual(self.hits("phường an"), [])
        hit = self.hits('"xây dựng phương án"')[0]
        self.assertEqual((hit["number"], hit["section"]), ("15/KH-UBND", "II/1"))
        text = run("search", "phuong an", "--store", self.store).stdout.decode()
        self.assertIn("15/KH-UBND", text)
        self.assertIn("phương án", text)
        self.assertNotIn("\033", text)  # bold on terminals only

    def test_what_cannot_be_read(self):
        not_ours = self.write("khac.xml", "<a/>")
        self.assertIn("khac.xml", self.index(not_ours, code=2))
        self.assertIn("khac.xml", self.index(not_ours, self.xml, code=11))
        self.assertEqual(len(self.hits("phuong an")), 1)  # the rest is done
        self.index(self.folder / "absent", code=2)
        self.assert_code(run("search", "x", "--store", self.folder / "absent.db"), 2)
        self.assert_code(run("search", "x", "--store", not_ours), 2)
        self.assert_code(run("index", self.xml, "--store", self.folder / "no" / "kho.db"), 5)
        self.assert_code(run("search", "x"), 1)

    def test_a_better_result_replaces_the_first(self):
        self.index(self.xml)
        text = self.xml.read_text(encoding="utf-8")
        self.xml.write_text(text.replace("phương án", "quy chế"), encoding="utf-8")
        self.assertIn("thay 1,", self.index(self.xml))
        self.assertEqual(self.hits('"phuong an"'), [])
        shutil.rmtree(self.out)
        self.assertEqual(len(self.hits('"quy che"')), 1)

    def test_a_changed_file_replaces_the_first(self):
        plan = self.write("ke-hoach.txt", DIRECTIVE)
        self.index(plan)
        plan.write_text(DIRECTIVE.replace("phương án", "quy chế"), encoding="utf-8")
        self.assertIn("thêm 0, thay 1,", self.index(plan))
        self.assertEqual(self.hits('"phuong an"'), [])
        show = ["corpus", "show", "15/KH-UBND", "--store", self.store]
        self.assertIn("Bản cũ: 1, ke-hoach.txt", run(*show).stdout.decode())
        old = run(*show, "--old-version", "1", "--format", "xml")
        self.assert_code(old, 0)
        self.assertIn("phương án", old.stdout.decode())
        self.assert_code(run(*show, "--old-version", "2"), 2)
        self.assertIn("giữ nguyên 1,", self.index(plan))
        plan.write_text(DIRECTIVE, encoding="utf-8")
        self.assertIn("bỏ qua bản cũ 1,", self.index(plan))

    def test_questions_to_a_store(self):
        text = self.write("cong-van.txt", DIRECTIVE.replace("15/KH-UBND", "16/KH-UBND"))
        self.assertIn("thêm 1,", self.index(text))  # raw input goes through the pipeline
        self.assertIn("thêm 1,", self.index(self.xml))
        store = ["--store", self.store]

        def out(*arguments, code=0):
            result = run(*arguments, *store)
            self.assert_code(result, code)
            return result.stdout.decode()

        listed = out("search", "--obligations", "--number", "15/KH-UBND", "--format", "jsonl")
        self.assertGreater(len(listed.splitlines()), 0)
        self.assertIn("15/KH-UBND", out("due", "--from", "2000", "--to", "2019", "--format", "csv")
                      + out("due", "--from", "2020", "--to", "2039", "--format", "csv"))
        self.assertIn("</graphml>", out("graph"))
        self.assertIn("16/KH-UBND", out("corpus", "list"))
        self.assertEqual(json.loads(out("compare", "15/KH-UBND", "16/KH-UBND", "--format", "json",
                                        "--hide-same"))["obligations"], [])
        out("corpus", "check")
        out("corpus", "backup", self.folder / "sao.db")
        out("corpus", "backup", self.folder / "sao.db", code=5)
        out("corpus", "show", "99/KH", code=2)
        out("coverage", "99/KH", code=2)
        out("search", "--expression", "a AND", code=1)
        queries = self.write("cau-hoi.csv", "id,query,number\na,phuong an,15/KH-UBND\nb,?,\n")
        answers = [json.loads(line)
                   for line in out("search", "--queries", queries, code=11).splitlines()]
        self.assertEqual((answers[0]["id"], len(answers[0]["hits"])), ("a", 1))
        self.assertIn("không có từ nào", answers[1]["error"])  # signs only
        self.assertEqual(out("search", "--facets", "--obligations", "--format", "json")[:1], "[")
        out("search", "phuong an", "--offset", "-1", code=1)
        out("corpus", "remove", "16/KH-UBND")
        self.assertNotIn("16/KH-UBND", out("corpus", "list"))


if __name__ == "__main__":
    main()
