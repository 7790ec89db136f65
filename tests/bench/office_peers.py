#!/usr/bin/env python3
"""Reads the same Word files with Vanban's reader of office files, in its limited process, and with
python-docx (Debian's python3-docx, with lxml), in turn, and prints for each: documents a second
of one processor, the best of the rounds. Processor time (user and system, of all processes) hardly depends on what
else the machine does.

    tests/bench/office_peers.py --import build/release/bin/vanban-import
    tests/bench/office_peers.py --import V --rounds 3 a.docx b.docx     files of one's own

Without files: the DOCX of ../shared/eval beside the checkout. python-docx does less: it hands over
the text of paragraphs and cells, without numbers, notes, headers, fields or tracked changes.
"""

import argparse
import pathlib
import resource
import socket
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPEATS = 20  # of a file in a round: starting a process is spread over them, as in a long run

PEER = """
import sys, docx
def blocks(parent):
    for paragraph in parent.paragraphs:
        yield paragraph.text
    for table in parent.tables:
        for row in table._tbl.tr_lst:
            for cell in row.tc_lst:
                yield from blocks(docx.table._Cell(cell, table))
for path in sys.argv[2:]:
    for _ in range(int(sys.argv[1])):
        text = "\\n".join(blocks(docx.Document(path)))
"""


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Ours:
    """Speaks the protocol of parsers/import/main.cpp."""

    def __init__(self, program):
        self.program = program

    def read(self, files):
        mine, theirs = socket.socketpair()
        with subprocess.Popen([self.program, "3072", "60"], stdin=theirs) as helper:
            theirs.close()
            answers = mine.makefile("rb")
            for path in files:
                content = path.read_bytes()
                for _ in range(REPEATS):
                    mine.sendall(b"0 vi 6 %d\nx.docx" % len(content) + content)
                    head = answers.readline().split()
                    if not head or head[0] != b"ok":
                        raise SystemExit(f"{path}: cannot be read")
                    answers.read(int(head[1]))
            answers.close()
            mine.close()
            helper.wait()


class PythonDocx:
    @staticmethod
    def read(files):
        subprocess.run([sys.executable, "-c", PEER, str(REPEATS), *map(str, files)], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--import", dest="program", default=ROOT / "build/release/bin/vanban-import")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("files", nargs="*", type=pathlib.Path)
    options = options.parse_args()
    files = options.files or sorted((ROOT.parent / "shared/eval").glob("*/*.docx"))
    if not files:
        raise SystemExit("no files: ../shared/eval is absent; name some")
    for name, reader in (("vanban-import", Ours(options.program)), ("python-docx", PythonDocx())):
        best = float("inf")
        for _ in range(options.rounds):
            before = processor_seconds()
            reader.read(files)
            best = min(best, processor_seconds() - before)
        print(f"{name:14} {len(files) * REPEATS / best:7.0f} documents/s per core")


if __name__ == "__main__":
    main()
