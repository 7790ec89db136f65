#!/usr/bin/python3
"""Makes the sample documents out of their texts: scans, photographs, faxes, PDFs and damaged text.

    scripts/make-samples.py [NAME...]        all of tests/golden/*/source.txt, or those named

Reads tests/golden/NAME/source.txt (mark-up below), writes samples/NAME.<ext> and the truth in reading
order, tests/golden/NAME/truth.txt. The same source gives the same page: every random number comes from
a generator seeded with the name. Needs python3-cairo, python3-pil, python3-numpy, fonts-texgyre,
qpdf and tesseract-ocr (packages of the same names).

Mark-up, a line at a time:
    @form FORM [SIZE]     SIZE: of the body in points, 14 unless given; FORM one of pdf-scan | jpeg-photo | tiff-fax | png-scan | pdf-born | pdf-mixed | text-clean | text-mangled | text-stripped
    @left @right @title @centre @body @recipients @signature @annex      the block that follows
    @table W W W          rows follow, cells separated by " | ", columns W millimetres wide
    @stamp-in A|B|C       the box that an office stamps on what it receives; @stamp-out: a "SAO Y" block
    # ... ## ...          a heading of the first, second level in the body
    {hand:27}             written by hand on the printed form      {sign}   signature and seal
"""
import io
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import zlib

import cairo
import numpy
from PIL import Image, ImageFilter

ROOT = pathlib.Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 595.28, 841.89  # A4 in points
LEFT, RIGHT, TOP, BOTTOM = 85, 52, 57, 57  # Decree 30/2020, annex I: 30, 15-20, 20, 20 mm
FONT = "TeX Gyre Termes"  # cut like Times, and has every Vietnamese letter
HAND = re.compile(r"\{hand:([^}]*)\}")
INK, BLUE, RED = (0, 0, 0), (0.10, 0.15, 0.55), (0.80, 0.08, 0.10)


def plain(text):
    return HAND.sub(r"\1", text)


class Source:
    """The blocks of a source file: a list of (name, argument, lines)."""

    def __init__(self, path):
        self.name, self.form, self.blocks = path.parent.name, "", []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@form "):
                self.form, *size = line.split()[1:]
                self.size = float(size[0]) if size else 14
            elif line.startswith("@"):
                name, _, argument = line[1:].partition(" ")
                self.blocks.append((name, argument, []))
            elif line:
                self.blocks[-1][2].append(line)

    def truth(self):
        """The text in reading order, as FORMAT.md lays down for <name>.txt; stamps are left out."""
        lines = []
        for name, _, block in self.blocks:
            for line in block:
                if line in ("*", "-----", "{sign}"):
                    continue
                line = plain(re.sub(r"^#+ ", "", line))
                lines.append("\t".join(line.split(" | ")) if name == "table" else line)
        return "\n".join(lines) + "\n"


class Layout:
    """Draws a source page by page; `surface_for_page()` gives a fresh cairo surface."""

    def __init__(self, source, surface_for_page, scale, rng):
        self.source, self.surface_for_page, self.scale, self.rng = source, surface_for_page, scale, rng
        self.pages, self.page_of_annex, self.context = [], None, None
        self.new_page()

    def new_page(self):
        if self.context is not None:
            self.context.show_page()
        surface = self.surface_for_page()
        self.context = cairo.Context(surface)
        self.context.scale(self.scale, self.scale)
        self.pages.append(surface)
        self.y = TOP
        if len(self.pages) > 1:
            self.text(str(len(self.pages)), WIDTH / 2, TOP - 18, 13, align="centre")

    def font(self, size, bold=False, italic=False):
        self.context.select_font_face(
            FONT, cairo.FONT_SLANT_ITALIC if italic else cairo.FONT_SLANT_NORMAL,
            cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
        self.context.set_font_size(size)

    def width(self, text):
        return self.context.text_extents(text).x_advance

    def text(self, text, x, y, size, bold=False, italic=False, align="left", colour=INK):
        """One line whose base line is y; handwriting inside it stands askew, in blue."""
        self.font(size, bold, italic)
        total = self.width(plain(text))
        x -= total / 2 if align == "centre" else total if align == "right" else 0
        for part in re.split(r"(\{hand:[^}]*\})", text):
            hand = HAND.fullmatch(part)
            self.context.set_source_rgb(*(BLUE if hand else colour))
            if hand:
                x += self.handwriting(hand[1], x, y, size)
            else:
                self.context.move_to(x, y)
                self.context.show_text(part)
                x += self.width(part)
        return total

    def handwriting(self, text, x, y, size):
        self.context.save()
        self.context.translate(x, y - self.rng.uniform(0, 2))
        self.context.rotate(self.rng.uniform(-0.12, 0.02))
        self.font(size * 1.25, italic=True)
        self.context.show_text(text)
        advance = self.width(text)
        self.context.restore()
        self.font(size)
        return advance + 2

    def wrap(self, text, width, first_indent=0):
        lines, line, room = [], [], width - first_indent
        for word in text.split():
            if line and self.width(plain(" ".join(line + [word]))) > room:
                lines.append(line)
                line, room = [], width
            line.append(word)
        return lines + [line] if line else lines

    def paragraph(self, text, size=None, bold=False, italic=False, indent=28, x=LEFT, width=WIDTH - LEFT - RIGHT,
                  justify=True, leading=1.32):
        size = size or self.source.size
        self.font(size, bold, italic)
        lines = self.wrap(text, width, indent)
        for i, words in enumerate(lines):
            if self.y > HEIGHT - BOTTOM - size:
                self.new_page()
                self.font(size, bold, italic)
            start = x + (indent if i == 0 else 0)
            room = width - (indent if i == 0 else 0)
            self.y += size * leading
            gaps = len(words) - 1
            extra = (room - self.width(plain(" ".join(words)))) / gaps if justify and gaps and i + 1 < len(lines) else 0
            blank = self.width(" ") + extra
            if abs(extra) < 1e-6:
                self.text(" ".join(words), start, self.y, size, bold, italic)
                continue
            for word in words:
                start += self.text(word, start, self.y, size, bold, italic) + blank
                self.font(size, bold, italic)
        self.y += size * 0.3

    def centred(self, lines, x, y, size, bold, width, underline_last=False):
        for line in lines:
            self.font(size, bold)
            for words in self.wrap(line, width):
                y += size * 1.25
                self.text(" ".join(words), x, y, size, bold, align="centre")
        if underline_last:
            self.rule(x, y + 4, 50)
        return y

    def rule(self, x, y, half):
        self.context.set_source_rgb(*INK)
        self.context.set_line_width(0.8)
        self.context.move_to(x - half, y)
        self.context.line_to(x + half, y)
        self.context.stroke()

    def letterhead(self, left, right):
        state = right[0].startswith("CỘNG")
        left_x, right_x, size = LEFT + 95, WIDTH - RIGHT - 125, 12.5
        y = self.y
        for line in left:
            number = line.startswith(("Số", "V/v"))
            bold = not number and line == [l for l in left if not l.startswith(("Số", "V/v", "*"))][-1]
            y = self.centred([line], left_x, y, size, bold, 200, underline_last=bold and state)
            if bold and state:
                y += 6
        y2 = self.y
        for i, line in enumerate(right):
            dated = "ngày" in plain(line)
            if dated:
                y2 += 20
                self.text(line, right_x, y2, 13, italic=True, align="centre")
            else:
                y2 = self.centred([line], right_x, y2, 12.5 if i == 0 else 13.5, True, 290)
                if not state or i == 1:
                    self.rule(right_x, y2 + 4, 85)
        self.y = max(y, y2) + 18

    def title(self, lines):
        self.y = self.centred(lines[:1], WIDTH / 2, self.y, 15, True, 460)
        rules = [l for l in lines[1:] if set(l) == {"-"}]
        self.y = self.centred([l for l in lines[1:] if l not in rules], WIDTH / 2, self.y, 14, True, 460)
        self.rule(WIDTH / 2, self.y + 7, 22 if rules else 60)
        self.y += 16

    def body(self, lines):
        for line in lines:
            if line.startswith("# "):
                self.y += 3
                self.paragraph(line[2:], bold=True, justify=False)
            elif line.startswith("## "):
                self.paragraph(line[3:], bold=True, justify=False)
            else:
                self.paragraph(line, italic=line.startswith("(") or (line.startswith("Căn cứ") and line.endswith(";")))

    def closing(self, recipients, signature):
        height = max(24 + 15 * len(recipients), 170)
        if self.y + height > HEIGHT - BOTTOM:
            self.new_page()
        top = self.y + 14
        y = top
        for i, line in enumerate(recipients):
            y += 15
            self.text(line, LEFT, y, 12 if i == 0 else 11, bold=i == 0, italic=i == 0)
        x, y = WIDTH - RIGHT - 115, top
        for line in signature:
            if line == "{sign}":
                self.signature_and_seal(x, y + 36)
                y += 72
                continue
            y += 18
            self.text(line, x, y, 13.5, bold=True, align="centre")
        self.y = max(self.y + height, y + 10)

    def signature_and_seal(self, x, y):
        context, rng = self.context, self.rng
        context.set_source_rgb(*BLUE)
        context.set_line_width(1.5)
        context.move_to(x - 40, y + rng.uniform(-8, 8))
        for i in range(7):
            context.curve_to(*(v for k in (1, 2, 3) for v in (x - 40 + 13 * i + 5 * k + rng.uniform(-7, 7), y + rng.uniform(-22, 22))))
        context.stroke()
        if self.source.form == "pdf-born":
            return
        x, y, radius = x - 52, y + rng.uniform(-8, 8), 50
        context.set_source_rgba(*RED, 0.72)
        for r, w in ((radius, 2.4), (radius - 4, 0.8), (radius - 19, 0.8)):
            context.set_line_width(w)
            context.arc(x, y, r, 0, 2 * math.pi)
            context.stroke()
        for i in range(11):
            angle = -math.pi / 2 + i * math.pi * 4 / 5
            (context.move_to if i == 0 else context.line_to)(x + 17 * math.cos(angle), y + 17 * math.sin(angle))
        context.fill()
        issuer = " ".join(next(b[2] for b in self.source.blocks if b[0] == "left")[:2])
        self.font(9.5, bold=True)
        for i, letter in enumerate(issuer):
            angle = -math.pi * 0.94 + 1.88 * math.pi * i / max(1, len(issuer)) + math.pi / 2 - math.pi / 2
            context.save()
            context.translate(x + (radius - 15) * math.cos(angle), y + (radius - 15) * math.sin(angle))
            context.rotate(angle + math.pi / 2)
            context.move_to(0, 0)
            context.show_text(letter)
            context.restore()

    def stamp(self, lines, x, y, colour):
        self.context.save()
        self.context.translate(x, y)
        self.context.rotate(self.rng.uniform(-0.05, 0.05))
        self.context.set_source_rgb(*colour)
        self.context.set_line_width(1.3)
        self.context.rectangle(0, 0, 150, 16 * len(lines) + 8)
        self.context.stroke()
        for i, line in enumerate(lines):
            self.text(line, 75, 16 * (i + 1), 11, bold=i == 0, align="centre", colour=colour)
        self.context.restore()

    def table(self, widths, rows):
        points = [w * 72 / 25.4 * (WIDTH - LEFT - RIGHT) / (sum(widths) * 72 / 25.4) for w in widths]
        for r, row in enumerate(rows):
            self.font(11, bold=r == 0)
            cells = [self.wrap(cell, w - 8) for cell, w in zip(row, points)]
            height = 15 * max(map(len, cells)) + 8
            if self.y + height > HEIGHT - BOTTOM:
                self.new_page()
            x = LEFT
            for cell, w in zip(cells, points):
                self.context.set_source_rgb(*INK)
                self.context.set_line_width(0.7)
                self.context.rectangle(x, self.y, w, height)
                self.context.stroke()
                for i, words in enumerate(cell):
                    self.text(" ".join(words), x + 4, self.y + 15 * (i + 1), 11, bold=r == 0)
                x += w
            self.y += height

    def draw(self):
        blocks, left, recipients, stamps = self.source.blocks, [], [], []
        for name, argument, lines in blocks:
            if name == "left":
                left = lines
            elif name == "right":
                self.letterhead(left, lines)
                if any(b[0] == "stamp-in" for b in blocks):
                    self.y += 66
            elif name in ("stamp-in", "stamp-out"):
                stamps.append((name, argument.split("|")))
            elif name == "recipients":
                recipients = lines
            elif name == "signature":
                self.closing(recipients, lines)
            elif name == "annex":
                self.new_page()
                self.page_of_annex = len(self.pages) - 1
                self.y = self.centred(lines[:2], WIDTH / 2, self.y, 13.5, True, 430)
                self.paragraph(" ".join(lines[2:]), 12.5, italic=True, indent=0)
                self.y += 6
            elif name == "title":
                self.title(lines)
            elif name == "centre":
                self.y = self.centred(lines, WIDTH / 2, self.y, 14, not lines[0].startswith("Kính"), 430) + 8
            elif name == "table":
                self.table([float(w) for w in argument.split()], [l.split(" | ") for l in lines])
            elif name == "body":
                self.body(lines)
        for name, lines in stamps:
            if name == "stamp-in":
                self.stamp(lines, LEFT - 30, TOP + 100, BLUE)
            else:
                self.stamp(lines, LEFT, min(self.y + 6, HEIGHT - BOTTOM - 80), RED)
        self.context.show_page()
        return self


def render_images(source, dpi, rng):
    size = round(WIDTH / 72 * dpi), round(HEIGHT / 72 * dpi)

    def blank():
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24, *size)
        context = cairo.Context(surface)
        context.set_source_rgb(1, 1, 1)
        context.paint()
        return surface

    layout = Layout(source, blank, dpi / 72, rng).draw()
    images = []
    for surface in layout.pages:
        surface.flush()
        pixels = numpy.ndarray((size[1], size[0], 4), numpy.uint8, bytes(surface.get_data()))
        images.append(Image.fromarray(pixels[:, :, 2::-1].copy()))
    return images, layout.page_of_annex


def render_pdf(source, path, rng):
    surface = cairo.PDFSurface(str(path), WIDTH, HEIGHT)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2026-01-05T08:00:00+07:00")
    return Layout(source, lambda: surface, 1, rng).draw()


def noise(shape, rng, sigma):
    return numpy.random.default_rng(rng.randrange(2**32)).normal(0, sigma, shape)


def tilt(image, degrees, fill=(250, 249, 246)):
    return image.rotate(degrees, Image.BICUBIC, fillcolor=fill)


def specks(image, rng, share):
    generator = numpy.random.default_rng(rng.randrange(2**32))
    pixels = numpy.asarray(image).copy()
    pixels[generator.random(pixels.shape[:2]) < share] = 40
    return Image.fromarray(pixels)


def office_scan(image, rng):
    """Paper tint, a degree of skew, sensor noise, a soft lens, a few specks."""
    image = tilt(image, rng.uniform(0.4, 1.3) * rng.choice((-1, 1)))
    pixels = numpy.asarray(image.filter(ImageFilter.GaussianBlur(0.55))).astype(float) * 0.97
    pixels += noise(pixels.shape[:2] + (1,), rng, 5)
    return specks(Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8)), rng, 0.0002)


def posterise(image):
    """Four bits a channel and white paper, as scanners do that write small PNG files."""
    return image.point(lambda v: 255 if v > 222 else v & 0xF0).quantize(200, Image.FASTOCTREE)


def phone_photo(image, rng):
    """A sheet on a desk: perspective, a shadow that falls across it, warm light, a soft lens."""
    w, h = image.size
    desk = Image.new("RGB", (w + 160, h + 160), (92, 78, 66))
    desk.paste(image, (80, 80))
    jitter = lambda: rng.uniform(-18, 18)
    W, H = desk.size
    target = [(40 + jitter(), 40 + jitter()), (W - 40 + jitter(), 40 + jitter()), (W - 40 + jitter(), H - 40 + jitter()), (40 + jitter(), H - 40 + jitter())]
    corners = [(0, 0), (W, 0), (W, H), (0, H)]
    matrix, values = [], []
    for (x, y), (u, v) in zip(corners, target):
        matrix += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    desk = desk.transform(desk.size, Image.PERSPECTIVE, numpy.linalg.solve(numpy.array(matrix), numpy.array(values)), Image.BICUBIC)
    pixels = numpy.asarray(desk.filter(ImageFilter.GaussianBlur(0.6))).astype(float)
    across = numpy.linspace(1.0, 0.72, W)[None, :, None] * numpy.linspace(0.94, 1.0, H)[:, None, None]
    pixels = pixels * across * numpy.array([1.0, 0.97, 0.90]) + noise(pixels.shape, rng, 4)
    return Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))


def fax(image, rng):
    """Black and white at 200 dpi, a skew, speckle."""
    grey = tilt(image, rng.uniform(-0.5, 0.5)).convert("L")
    pixels = numpy.asarray(grey).astype(float) + noise((grey.height, grey.width), rng, 14)
    bits = Image.fromarray((pixels > 150).astype(numpy.uint8) * 255)
    return specks(bits, rng, 0.0006).point(lambda v: 255 if v > 128 else 0).convert("1")


def save_scan_pdf(images, path):
    images[0].save(path, "PDF", resolution=200, quality=62, save_all=True, append_images=images[1:])


def text_lines(source, width=92):
    """The clean text as a word processor saves it: hard-wrapped."""
    lines = []
    for line in source.truth().splitlines():
        current = ""
        for word in line.split(" "):
            if current and len(current) + 1 + len(word) > width:
                lines.append(current)
                current = word
            else:
                current = f"{current} {word}" if current else word
        lines.append(current)
    return "\n".join(lines) + "\n"


def strip_marks(text):
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def mangle(images):
    """What an engine that knows no Vietnamese reads."""
    pages = []
    with tempfile.TemporaryDirectory() as folder:
        for i, image in enumerate(images):
            path = pathlib.Path(folder) / f"{i}.png"
            image.save(path, dpi=(200, 200))
            pages.append(subprocess.run(["tesseract", str(path), "-", "-l", "eng"], check=True, capture_output=True, text=True).stdout)
    return "".join(pages).replace("\f", "")


def make(path):
    source = Source(path)
    rng = random.Random(zlib.crc32(source.name.encode()))
    samples = ROOT / "samples"
    samples.mkdir(exist_ok=True)
    target = lambda extension: samples / f"{source.name}{extension}"
    form = source.form
    if form == "pdf-born":
        render_pdf(source, target(".pdf"), rng)
    elif form == "text-clean":
        target(".txt").write_text(text_lines(source), encoding="utf-8")
    elif form == "text-stripped":
        target(".txt").write_text(strip_marks(text_lines(source)), encoding="utf-8")
    else:
        images, annex = render_images(source, 200, rng)
        if form == "pdf-scan":
            save_scan_pdf([office_scan(i, rng) for i in images], target(".pdf"))
        elif form == "png-scan":
            posterise(office_scan(images[0], rng)).save(target(".png"), dpi=(200, 200), optimize=True)
        elif form == "jpeg-photo":
            phone_photo(images[0], rng).save(target(".jpg"), quality=68)
        elif form == "tiff-fax":
            pages = [fax(i, rng) for i in images]
            pages[0].save(target(".tif"), compression="group4", dpi=(200, 200), save_all=True, append_images=pages[1:])
        elif form == "text-mangled":
            target(".txt").write_text(mangle([office_scan(i, rng) for i in images]), encoding="utf-8")
        elif form == "pdf-mixed":
            with tempfile.TemporaryDirectory() as folder:
                scan, born = pathlib.Path(folder) / "scan.pdf", pathlib.Path(folder) / "born.pdf"
                save_scan_pdf([office_scan(i, rng) for i in images[:annex]], scan)
                render_pdf(source, born, random.Random(1))
                subprocess.run(["qpdf", "--deterministic-id", "--empty", "--pages", str(scan), "1-z", str(born), f"{annex + 1}-z", "--", str(target(".pdf"))], check=True)
        else:
            raise SystemExit(f"{path}: unknown form {form!r}")
        if form in ("png-scan", "jpeg-photo") and len(images) > 1:
            raise SystemExit(f"{path}: {form} holds one page, the text needs {len(images)}")
    (path.parent / "truth.txt").write_text(source.truth(), encoding="utf-8")
    print(f"{source.name}: {form}")


def main():
    names = sys.argv[1:]
    for path in sorted((ROOT / "tests" / "golden").glob("*/source.txt")):
        if not names or path.parent.name in names:
            make(path)


if __name__ == "__main__":
    main()
