#!/usr/bin/python3
"""Draws documents of our own, damaged in one way each, with their text beside them: what ocr_steps reads.

    tests/bench/damaged_pages.py FOLDER            FOLDER/<damage>-<document>.tif and .txt
    tests/bench/damaged_pages.py FOLDER specks fax only these kinds

The documents are tests/golden/*/source.txt as make-samples.py draws them; kinds named as in
calibrate-confidence.py are damaged as they are there.
"""
import importlib.util
import pathlib
import random
import sys

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ("cong-van-so-van-hoa", "huong-dan-lien-doan-lao-dong", "ke-hoach-huyen-uy-2024")
DPI = 200
FONT = "DejaVuSerif-Bold.ttf"


def script(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def grey(image):
    return numpy.asarray(image.convert("L")).astype(float)


def picture(pixels):
    return Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))


def clean(image, _):
    return image


def dust(image, rng):
    pixels = grey(image)
    generator = numpy.random.default_rng(rng.randrange(2**32))
    for _ in range(4000):
        y, x = generator.integers(0, pixels.shape[0] - 2), generator.integers(0, pixels.shape[1] - 2)
        pixels[y:y + generator.integers(1, 3), x:x + generator.integers(1, 3)] = 30
    return picture(pixels)


def salt_and_pepper(image, rng):
    pixels = grey(image)
    pixels[numpy.random.default_rng(rng.randrange(2**32)).random(pixels.shape) < 0.05] = 0
    return picture(pixels)


def level_streaks(image, rng):
    image = image.convert("L")
    draw = ImageDraw.Draw(image)
    for _ in range(6):
        y = rng.randrange(image.height // 10, image.height * 9 // 10)
        draw.line([(rng.randrange(200), y), (image.width - rng.randrange(200), y + rng.randrange(-3, 4))], 40, 2)
    return image


def falling_streaks(image, rng):
    image = image.convert("L")
    draw = ImageDraw.Draw(image)
    for _ in range(3):
        x = rng.randrange(image.width // 5, image.width * 4 // 5)
        draw.line([(x, 0), (x + rng.randrange(-4, 5), image.height)], 40, 3)
    return image


def black_borders(image, rng):
    image = image.convert("L")
    draw = ImageDraw.Draw(image)
    draw.rectangle([0, 0, rng.randrange(40, 90), image.height], 15)
    draw.rectangle([0, image.height - rng.randrange(30, 80), image.width, image.height], 15)
    return image


def negative(image, _):
    return ImageOps.invert(image.convert("L"))


def shadow(image, _):
    pixels = grey(image)
    across = numpy.linspace(1.0, 0.45, pixels.shape[1])[None, :]
    return picture(pixels * across)


def bleed_through(image, _):
    back = 255 - (255 - grey(ImageOps.mirror(image).transform(image.size, Image.AFFINE, (1, 0, 13, 0, 1, 21)))) * 0.35
    return ImageChops.darker(image.convert("L"), picture(back).filter(ImageFilter.GaussianBlur(1.2)))


def skew(image, rng):
    return image.rotate(rng.choice((-1, 1)) * 3, Image.BICUBIC, fillcolor=(255, 255, 255))


def dpi_100(image, _):
    return image.convert("L").resize((image.width // 2, image.height // 2), Image.LANCZOS)


def dpi_400(image, _):
    return image.convert("L").resize((image.width * 2, image.height * 2), Image.BICUBIC)


def on_its_side(image, _):
    return image.transpose(Image.ROTATE_90)


def upside_down(image, _):
    return image.transpose(Image.ROTATE_180)


def seal(image, middle, ink):
    """A round seal of 36 mm: two rings, letters along them, a star and two words."""
    radius = round(18 / 25.4 * DPI)
    stamp = Image.new("L", (2 * radius + 8,) * 2, 255)
    draw = ImageDraw.Draw(stamp)
    at = radius + 4
    for r, width in ((radius, 5), (radius - 9, 2), (radius - 50, 2)):
        draw.ellipse([at - r, at - r, at + r, at + r], outline=ink, width=width)
    font = ImageFont.truetype(FONT, 26)
    text = "ỦY BAN NHÂN DÂN XÃ BÌNH AN * "
    for i, letter in enumerate(text):
        tile = Image.new("L", stamp.size, 255)
        ImageDraw.Draw(tile).text((at, at - radius + 30), letter, font=font, fill=ink, anchor="mm")
        stamp = ImageChops.darker(stamp, tile.rotate(180 - 360 * i / len(text), fillcolor=255))
    ImageDraw.Draw(stamp).multiline_text((at, at), "HUYỆN\nTÂN LẬP", font=font, fill=ink, anchor="mm", align="center")
    place = Image.new("L", image.size, 255)
    place.paste(stamp, (middle[0] - at, middle[1] - at))
    return ImageChops.darker(image, place)


def grey_seals(image, _):
    """Red seals as a grey scanner sees them: as dark as half-tone print."""
    image = image.convert("L")
    for middle in ((image.width // 3, image.height * 4 // 10), (image.width * 6 // 10, image.height * 6 // 10)):
        image = seal(image, middle, 105)
    return image


def black_seals(image, _):
    image = image.convert("L")
    for middle in ((image.width // 3, image.height * 4 // 10), (image.width * 6 // 10, image.height * 6 // 10)):
        image = seal(image, middle, 0)
    return image.point(lambda v: 255 if v > 150 else 0).convert("1")


def grey_copy(image, _):
    """With the seal over the signature, which make-samples.py draws in red."""
    return image.convert("L")


def black_copy(image, _):
    return image.convert("L").point(lambda v: 255 if v > 165 else 0).convert("1")


def keystone(share):
    def damage(image, _):
        w, h = image.size
        inset = w * share / 2
        quad = (-inset * w / (w - 2 * inset), 0, 0, h, w, h, w + inset * w / (w - 2 * inset), 0)
        return image.transform(image.size, Image.QUAD, quad, Image.BICUBIC, fillcolor=(255, 255, 255))
    damage.__name__ = f"keystone_{round(100 * share)}"
    return damage


KINDS = (clean, dust, salt_and_pepper, level_streaks, falling_streaks, black_borders, negative, shadow, bleed_through,
         skew, dpi_100, dpi_400, on_its_side, upside_down, grey_copy, black_copy, grey_seals, black_seals,
         keystone(0.1), keystone(0.2))


def main():
    folder, *names = sys.argv[1:]
    samples, calibration = script("make-samples"), script("calibrate-confidence")
    kinds = {kind.__name__: kind for kind in KINDS + tuple(calibration.damages(samples))}
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for document in DOCUMENTS:
        source = samples.Source(ROOT / "tests" / "golden" / document / "source.txt")
        for name in names or kinds:
            rng = random.Random(f"{document} {name}")
            images = [kinds[name](image, rng) for image in samples.render_images(source, DPI, rng)[0]]
            path = pathlib.Path(folder) / f"{name}-{document}"
            dpi = {"dpi_100": 100, "dpi_400": 400}.get(name, DPI)
            images[0].save(f"{path}.tif", save_all=True, append_images=images[1:], compression="tiff_lzw",
                           dpi=(dpi, dpi))
            pathlib.Path(f"{path}.txt").write_text(source.truth(), encoding="utf-8")


if __name__ == "__main__":
    main()
