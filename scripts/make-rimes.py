#!/usr/bin/env python3
"""Writes diacritics/data/rimes.tsv, the rimes of Vietnamese syllables without their tones.

    scripts/make-rimes.py ../shared/domain/data/rimes.tsv diacritics/data/rimes.tsv

The source is a table of rimes (first column) that says which end in a stop (second column): after
p, t, c, ch only the tones sắc and nặng occur.
"""
import pathlib
import sys

HEAD = """\
# Rimes of Vietnamese syllables, without tone: glide, nucleus and coda as they are spelled.
# "stop" marks those that take the tones sắc and nặng only. Facts of the orthography
# (Quyết định 1989/QĐ-BGDĐT of 25 May 2018), counted out by scripts/make-rimes.py. Licence: CC0.
"""


def main(source, target):
    rows = [line.split("\t") for line in pathlib.Path(source).read_text(encoding="utf-8").splitlines()[1:]]
    lines = sorted(f"{row[0]}\t{'stop' if row[1] == 'stop' else 'any'}" for row in rows if row[0])
    pathlib.Path(target).write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
