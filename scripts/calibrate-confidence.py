#!/usr/bin/python3
"""How often words read with some confidence are right, and the map that makes the two agree.

    calibrate-confidence.py fit VANBAN             draws pages, reads them, prints table and knots
    calibrate-confidence.py measure VANBAN FOLDER  the table for FOLDER/*.{pdf,png,jpg,tif} with .txt

The pages of `fit` are those of tests/golden/*/source.txt, drawn by make-samples.py and damaged in several ways and
degrees. Words are aligned with the truth in reading order; a word counts as right when it has an equal partner there.
Page numbers, seals and notes, which the truth leaves out, are not counted. The knots belong in
pipeline/confidence.cpp; to fit them anew, build with the map there made the identity first. Words above 0.98 are those
that the language model chose; the share of right ones among them is kChosenRight.
"""
import difflib
import importlib.util
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

import numpy
from PIL import Image, ImageFilter

ROOT = pathlib.Path(__file__).resolve().parent.parent
ALTO = "{http://www.loc.gov/standards/alto/ns-v4#}"
NOT_IN_TRUTH = {"page-number", "seal", "note"}
BINS = (0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.000001)
KNOTS = (0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.965, 0.98, 1)
SAME = str.maketrans({"“": '"', "”": '"', "–": "-", "—": "-", "‘": "'", "’": "'"})


def samples():
    spec = importlib.util.spec_from_file_location("samples", ROOT / "scripts" / "make-samples.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def canonical(word):
    return unicodedata.normalize("NFC", word).translate(SAME).lower()


def words_of_alto(xml):
    """(word, confidence) of what is in the truth, in reading order."""
    root = ET.fromstring(xml)
    kinds = {tag.get("ID"): tag.get("LABEL") for tag in root.iter(ALTO + "LayoutTag")}
    for block in root.iter(ALTO + "TextBlock"):
        if any(kinds.get(tag) in NOT_IN_TRUTH for tag in block.get("TAGREFS", "").split()):
            continue
        for string in block.iter(ALTO + "String"):
            yield string.get("CONTENT"), float(string.get("WC"))


def judged(vanban, path, truth):
    """(confidence, right) of every word read."""
    xml = subprocess.run([vanban, "ocr", path, "--format", "alto", "--mode", "force", "-j", "1"], check=True,
                         capture_output=True).stdout
    read = list(words_of_alto(xml))
    a = [canonical(word) for word, _ in read]
    b = [canonical(word) for word in truth.split()]
    right = [0] * len(a)
    for i, _, size in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        right[i:i + size] = [1] * size
    return [(confidence, r) for (_, confidence), r in zip(read, right)]


def damages(s):
    """How pages are damaged, each with a name."""
    def low_resolution(image, rng):
        small = image.resize((image.width * 5 // 8, image.height * 5 // 8), Image.LANCZOS)
        return s.office_scan(small, rng)

    def photocopy(image, rng):
        pixels = numpy.asarray(image.convert("L").filter(ImageFilter.GaussianBlur(1.1))).astype(float)
        return Image.fromarray((128 + (pixels - 150) * 1.6 + s.noise(pixels.shape, rng, 22)).clip(0, 255).astype(numpy.uint8))

    def faded(image, rng):
        pixels = 255 - (255 - numpy.asarray(image.convert("L")).astype(float)) * 0.35
        return Image.fromarray((pixels + s.noise(pixels.shape, rng, 9)).clip(0, 255).astype(numpy.uint8))

    def dirty_fax(image, rng):
        return s.specks(s.fax(image, rng).convert("L"), rng, 0.004)

    return (s.office_scan, s.phone_photo, s.fax, low_resolution, photocopy, faded, dirty_fax)


def drawn_pages(folder):
    """(picture, truth) of every document with every damage; one file for all pages of a document."""
    s = samples()
    for path in sorted((ROOT / "tests" / "golden").glob("*/source.txt")):
        source = s.Source(path)
        for number, damage in enumerate(damages(s)):
            rng = random.Random(f"{path.parent.name} {number}")
            images = [damage(image, rng).convert("L") for image in s.render_images(source, 200, rng)[0]]
            picture = folder / f"{path.parent.name}-{damage.__name__}.tif"
            images[0].save(picture, save_all=True, append_images=images[1:], dpi=(200, 200), compression="tiff_lzw")
            yield picture, source.truth()


def pairs_in(folder):
    for truth in sorted(pathlib.Path(folder).glob("*.txt")):
        for extension in ("pdf", "png", "jpg", "tif"):
            if truth.with_suffix("." + extension).exists():
                yield truth.with_suffix("." + extension), truth.read_text(encoding="utf-8")


def print_table(judgements):
    confidence = numpy.array([c for c, _ in judgements])
    right = numpy.array([r for _, r in judgements])
    print("confidence     words   mean  right")
    error = 0
    for low, high in zip(BINS, BINS[1:]):
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            gap = confidence[inside].mean() - right[inside].mean()
            error += abs(gap) * inside.sum()
            print(f"{low:.2f} - {min(high, 1):.2f} {inside.sum():8} {confidence[inside].mean():6.3f} {right[inside].mean():6.3f}")
    print(f"all         {len(right):8} {confidence.mean():6.3f} {right.mean():6.3f}")
    print(f"expected calibration error {error / len(right):.4f}")


def monotone(judgements):
    """Pool adjacent violators: the non-decreasing share of right words, as a function of confidence."""
    blocks = []
    for confidence, right in sorted(judgements):
        blocks.append([right, 1, confidence, confidence])
        while len(blocks) > 1 and blocks[-2][0] * blocks[-1][1] >= blocks[-1][0] * blocks[-2][1]:
            right, count, _, last = blocks.pop()
            blocks[-1][0] += right
            blocks[-1][1] += count
            blocks[-1][3] = last
    return blocks


def print_knots(judgements):
    """The map at KNOTS: at each the share of right words among its neighbours on the monotone map."""
    blocks = monotone(judgements)
    x = numpy.array([(b[2] + b[3]) / 2 for b in blocks])
    y = numpy.array([(b[0] + 0.5) / (b[1] + 1) for b in blocks])
    print("knots", ", ".join(f"{{{k:g}, {numpy.interp(k, x, y):.3f}}}" for k in KNOTS))


def main():
    what, vanban, *folder = sys.argv[1:]
    with tempfile.TemporaryDirectory() as drawn:
        pages = pairs_in(folder[0]) if what == "measure" else drawn_pages(pathlib.Path(drawn))
        judgements = []
        for path, truth in pages:
            words = judged(vanban, path, truth)
            judgements += words
            print(f"{path.name}: {len(words)} words, {sum(r for _, r in words) / max(len(words), 1):.3f} right",
                  file=sys.stderr, flush=True)
    print_table(judgements)
    if what == "fit":
        print_knots(judgements)


if __name__ == "__main__":
    main()
