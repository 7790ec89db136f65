#!/usr/bin/env python3
"""How right, how fast and how large `vanban restore` is, the program as it stands.

    tests/bench/restoration.py --vanban build/release/bin/vanban
    tests/bench/restoration.py --vanban V --model other.vnlm --rounds 5 TEXT...

Each TEXT is right text with its marks: they are taken away, and `--mode plain` puts them back. For a
text with a NAME.gold.txt beside it, NAME.txt is what an engine read, and `--mode mangled` mends it.
Without texts: those of ../shared/eval beside the checkout. Prints the share of right syllables (tone
placement and capitals do not count) or the word error rate, then for the longest text of each mode the
syllables a second over the whole command, and for one word the time to the end. Medians of the rounds,
of processor time; the largest resident set of any of them. Figures are only worth something on a quiet
machine.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
TONES = "\u0300\u0301\u0303\u0309\u0323"


def bare(text):
    kept = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(kept).replace("đ", "d").replace("Đ", "D")


def key(word):
    """The word's letters and, apart from them, its tone: hoà and hòa are one."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in letters if c not in TONES), "".join(c for c in letters if c in TONES)


def syllables(text):
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text))


def edits(truth, read):
    row = list(range(len(read) + 1))
    for i, want in enumerate(truth, 1):
        above, row[0] = row[0], i
        for j, got in enumerate(read, 1):
            above, row[j] = row[j], min(above + (want != got), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def restore(options, mode, text):
    """The restored text, seconds of processor time, seconds on the clock, MB of memory."""
    with tempfile.TemporaryDirectory() as folder:
        source, result = pathlib.Path(folder) / "in.txt", pathlib.Path(folder) / "out.txt"
        source.write_text(text, encoding="utf-8")
        command = [options.vanban, "restore", "--mode", mode, source, "-o", result]
        if options.model:
            command += ["--model", options.model]
        start = time.monotonic()
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        if status:
            sys.exit(f"{command}: status {status}")
        return result.read_text(encoding="utf-8"), used.ru_utime + used.ru_stime, seconds, used.ru_maxrss / 1024


def accuracy(options, texts):
    right, total = 0, 0
    for text in texts:
        truth = text.read_text(encoding="utf-8")
        want, got = syllables(truth), syllables(restore(options, "plain", bare(truth))[0])
        right += sum(key(a) == key(b) for a, b in zip(want, got)) if len(want) == len(got) else 0
        total += len(want)
    return right / total, total


def word_error_rate(options, texts):
    wrong, total = 0, 0
    for text in texts:
        want = text.with_suffix(".gold.txt").read_text(encoding="utf-8").split()
        got = restore(options, "mangled", text.read_text(encoding="utf-8"))[0].split()
        wrong += edits([key(word) for word in want], [key(word) for word in got])
        total += len(want)
    return wrong / total, total


def speed(options, mode, text):
    runs = [restore(options, mode, text)[1:] for _ in range(options.rounds)]
    processor, clock, memory = zip(*runs)
    return statistics.median(processor), statistics.median(clock), max(memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vanban", type=pathlib.Path, default=ROOT / "build/release/bin/vanban")
    parser.add_argument("--model", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("texts", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    data = ROOT / "../shared/eval"
    texts = options.texts or [text for pattern in ("documents/*.txt", "diacritics/*.txt", "mangled/*.txt")
                              for text in sorted(data.glob(pattern))]
    texts = [text for text in texts if not text.name.endswith(".gold.txt")]
    if not texts:
        sys.exit("no texts: name some, or put ../shared beside the checkout")
    mangled = [text for text in texts if text.with_suffix(".gold.txt").exists()]
    marked = [text for text in texts if text not in mangled]

    for folder in sorted({text.parent for text in marked}):
        share, total = accuracy(options, [text for text in marked if text.parent == folder])
        print(f"plain    {folder.name:12} {share:.4f} of {total} syllables right")
    for text in mangled:
        rate, total = word_error_rate(options, [text])
        print(f"mangled  {text.stem:12} WER {rate:.4f} of {total} words")
    for mode, sources in (("plain", marked), ("mangled", mangled)):
        long = "\n".join(text.read_text(encoding="utf-8") for text in sources)
        long = bare(long) if mode == "plain" else long
        for name, text in (("all of them", long), ("one word", "huong\n")):
            processor, clock, memory = speed(options, mode, text)
            count = len(text.split())
            print(f"{mode:8} {name:12} {processor:.3f} s of processor, {clock:.3f} s on the clock, "
                  f"{memory:.0f} MB, {count / processor:.0f} words/s")


if __name__ == "__main__":
    main()
