"""PDFs and images through the whole pipeline."""
import subprocess
import xml.etree.ElementTree as ET

from vanban import SAMPLES, VanbanTest, digests, main, need

NS = {"v": "urn:vanban:document:1"}
SCAN, BORN = SAMPLES / "ke-hoach-dang-uy-xa.pdf", SAMPLES / "quyet-dinh-ubnd-xa.pdf"


class Page(VanbanTest):
    def document(self, name):
        return ET.parse(self.out / name / f"{name}.xml").getroot()

    def test_images_and_scans(self):
        steps = self.folder / "steps"
        self.assert_code(self.process(SAMPLES / "chi-thi-ubnd-tinh.tif",
                                      SAMPLES / "huong-dan-ban-tuyen-giao.jpg", SCAN,
                                      "--debug-images", steps), 0)
        for name in ("chi-thi-ubnd-tinh", "huong-dan-ban-tuyen-giao", "ke-hoach-dang-uy-xa"):
            with self.subTest(name):
                manifest = self.manifest(name)
                self.assertTrue(manifest["versions"]["engine"].startswith("tesseract"))
                self.assertEqual([p["text"] for p in manifest["pages"]], ["ocr"] * len(manifest["pages"]))
                files = digests(self.out / name)
                for page in manifest["pages"]:
                    self.assertIn(f"pages/{page['page']:04d}.alto.xml", files)
                    passes = [step for step in page["passes"] if step != "turn"]
                    self.assertEqual(len(list((steps / name).glob(f"{page['page']:04d}-*.png"))), len(passes))
                self.assertIn(f"{name}.pdf", files)
                for output in manifest["outputs"]:
                    self.assertEqual(output["sha256"], files[output["path"]])
                xml = self.document(name)
                self.assertEqual(xml.find("v:source", NS).get("textOrigin"), "ocr")
                for tag in ("p", "item", "heading"):
                    for element in xml.findall(f"v:body//v:{tag}", NS):
                        if "".join(element.itertext()).strip():
                            self.assertEqual(len(element.get("box").split()), 4, element.attrib)
                            self.assertIsNotNone(element.get("page"))
                            self.assertIsNotNone(element.get("confidence"))

    def test_text_layer_is_kept_page_by_page(self):
        need("qpdf")
        mixed = self.folder / "mixed.pdf"
        subprocess.run(["qpdf", "--empty", "--pages", BORN, "1", SCAN, "1", "--", mixed], check=True)
        self.assert_code(self.process(mixed), 0)
        self.assertEqual([p["text"] for p in self.manifest("mixed")["pages"]], ["layer", "ocr"])
        self.assertEqual(self.document("mixed").find("v:source", NS).get("textOrigin"), "ocr")
        self.assert_code(self.process(BORN), 0)
        source = self.document("quyet-dinh-ubnd-xa").find("v:source", NS)
        self.assertEqual(source.get("textOrigin"), "layer")
        for page in self.manifest("quyet-dinh-ubnd-xa")["pages"]:
            self.assertTrue(page["reason"])

    def test_selected_pages(self):
        need("qpdf")
        three = self.folder / "three.pdf"
        subprocess.run(["qpdf", "--empty", "--pages", BORN, "1", BORN, "1", SCAN, "1", "--", three],
                       check=True)
        self.assert_code(self.process(three, "--pages", "2-"), 0)
        manifest = self.manifest("three")
        self.assertEqual([p["page"] for p in manifest["pages"]], [2, 3])
        self.assertEqual(manifest["input"]["pages"], 3)
        self.assertEqual(manifest["settings"]["pages"], "2-")
        pages = {e.get("page") for e in self.document("three").iter() if e.get("page")}
        self.assertLessEqual(pages, {"2", "3"})

    def test_same_bytes_for_any_jobs(self):
        need("qpdf")
        two = self.folder / "two.pdf"
        subprocess.run(["qpdf", "--empty", "--pages", SCAN, "1", SCAN, "1", "--", two], check=True)
        image = SAMPLES / "huong-dan-ban-tuyen-giao.jpg"
        self.assert_code(self.process(two, image, "-j", "1"), 0)
        one = digests(self.out)
        self.out = self.folder / "out-2"
        self.assert_code(self.process(image, two, "-j", "3"), 0)
        several = digests(self.out)
        tables = {"obligations.csv", "review.csv"}  # in the order of the inputs
        self.assertEqual({k: v for k, v in several.items() if k not in tables},
                         {k: v for k, v in one.items() if k not in tables})


if __name__ == "__main__":
    main()
