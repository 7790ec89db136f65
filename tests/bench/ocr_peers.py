#!/usr/bin/env python3
"""Reads the same pages with Vanban, plain Tesseract and OCRmyPDF in one go, on an otherwise quiet
machine, and prints for each: seconds, seconds of CPU, the largest process, CER, WER, words found.

    tests/bench/ocr_peers.py --vanban build/release/bin/vanban
    tests/bench/ocr_peers.py --vanban V --rounds 3 a.pdf b.png     pages of one's own, a.txt beside a.pdf

Without pages: those of ../shared/eval beside the checkout. The peers are Debian's tesseract-ocr,
tesseract-ocr-vie and ocrmypdf (with unpaper); what is missing is installed first. Each peer has as
many workers as Vanban (--jobs): Tesseract runs as that many processes side by side, each with one
thread, on pages rendered to PNG beforehand, which costs it no time here; OCRmyPDF as that many, each
with a document. CPU seconds are those of the reader and all its processes, and hardly depend on what
else the machine does; the seconds of the clock do.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = {
    "tesseract": ["tesseract-ocr", "tesseract-ocr-vie", "poppler-utils"],
    "ocrmypdf": ["ocrmypdf", "unpaper", "tesseract-ocr-vie", "poppler-utils", "img2pdf"],
}
DPI = "200"
ONE_THREAD = os.environ | {"OMP_THREAD_LIMIT": "1"}


def is_installed(package):
    state = subprocess.run(["dpkg-query", "--show", "--showformat=${db:Status-Status}", package],
                           capture_output=True, text=True, check=False).stdout
    return state == "installed"


def install(names):
    packages = sorted({package for name in names for package in PEERS.get(name, [])})
    missing = [package for package in packages if not is_installed(package)]
    if not missing:
        return
    for command in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        subprocess.run(["apt-get", "-qq", *command], check=True, stdout=subprocess.DEVNULL,
                       env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def run(command, **settings):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **settings)


def side_by_side(jobs, work, items):
    with concurrent.futures.ThreadPoolExecutor(jobs) as workers:
        list(workers.map(work, items))


def render(pages, folder):
    """PNG files of every page, by document, in order: what Tesseract can open."""
    pictures = {}
    for page in pages:
        if page.suffix != ".pdf":
            pictures[page] = [page]
            continue
        run(["pdftoppm", "-r", DPI, "-png", page, folder / page.stem])
        pictures[page] = sorted(folder.glob(f"{page.stem}-*.png"))
    return pictures


def read_with_vanban(options, pages, _, folder):
    run([options.vanban, "process", *pages, "-o", folder, "-j", str(options.jobs)])
    return {page: folder / page.stem / f"{page.stem}.txt" for page in pages}


def read_with_tesseract(options, pages, pictures, folder):
    all_pictures = [picture for page in pages for picture in pictures[page]]
    side_by_side(options.jobs,
                 lambda picture: run(["tesseract", picture, folder / picture.name, "-l", "vie"], env=ONE_THREAD),
                 all_pictures)
    for page in pages:
        texts = [(folder / f"{picture.name}.txt").read_text() for picture in pictures[page]]
        (folder / f"{page.stem}.all").write_text("\n".join(texts))
    return {page: folder / f"{page.stem}.all" for page in pages}


def read_with_ocrmypdf(*extra):
    def read(options, pages, _, folder):
        def one(page):
            source = page
            if page.suffix != ".pdf":
                source = folder / f"{page.stem}.in.pdf"
                run(["img2pdf", page, "-o", source])
            run(["ocrmypdf", "-l", "vie", "--force-ocr", "--output-type", "pdf", "--jobs", "1", *extra,
                 "--sidecar", folder / f"{page.stem}.txt", source, folder / f"{page.stem}.pdf"],
                env=ONE_THREAD)
        side_by_side(options.jobs, one, pages)
        return {page: folder / f"{page.stem}.txt" for page in pages}
    return read


READERS = {
    "vanban": read_with_vanban,
    "tesseract": read_with_tesseract,
    "ocrmypdf": read_with_ocrmypdf(),
    "ocrmypdf --deskew --clean": read_with_ocrmypdf("--deskew", "--clean"),
}


def measured(read, *arguments):
    """What `read` returns, its seconds, and the CPU seconds of its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    texts = read(*arguments)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return texts, seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def scores(vanban, texts):
    pairs = [path for page, text in texts.items() for path in (page.with_suffix(".txt"), text)]
    report = subprocess.run([vanban, "eval", *pairs], capture_output=True, text=True, check=True).stdout
    return re.search(r"CER (\S+) WER (\S+) words found (\S+)", report.splitlines()[-1]).groups()


def one_reader(name, options, pages, pictures):
    """Runs in a process of its own, so that its largest child is this reader's."""
    times = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            texts, seconds, cpu = measured(READERS[name], options, pages, pictures, pathlib.Path(folder))
            times.append((seconds, cpu))
            figures = scores(options.vanban, texts)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    seconds, cpu = (statistics.median(column) for column in zip(*times))
    return [name, f"{seconds:.1f}", f"{cpu:.1f}", f"{largest}", *figures]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vanban", type=pathlib.Path, default=ROOT / "build/release/bin/vanban")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1, help="the median of so many is printed")
    parser.add_argument("--only", choices=READERS, action="append")
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    data = ROOT / "../shared/eval"
    pages = options.pages or [page for pattern in ("pages/*.pdf", "scans/*.jpg", "scans/*.png", "scans/*.tif")
                              for page in sorted(data.glob(pattern))]
    if not pages:
        sys.exit("no pages: name some, or put ../shared beside the checkout")
    names = options.only or list(READERS)
    install({name.split()[0] for name in names})

    print("\t".join(["reader", "seconds", "CPU s", "largest MB", "CER", "WER", "found"]))
    with tempfile.TemporaryDirectory() as folder:
        pictures = render(pages, pathlib.Path(folder))
        for name in names:
            with concurrent.futures.ProcessPoolExecutor(1) as apart:
                print("\t".join(apart.submit(one_reader, name, options, pages, pictures).result()), flush=True)


if __name__ == "__main__":
    main()
