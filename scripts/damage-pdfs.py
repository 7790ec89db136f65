#!/usr/bin/python3
"""Opens damaged PDFs with vanban-decode, as the programs that read with it do.

    scripts/damage-pdfs.py [--seed 1] [--count 2000] [--keep DIR] [build/release/bin/vanban-decode]

libFuzzer cannot do this: its compiler does not take qpdf's headers. Small PDFs made here (text, a
picture, a form, an annotation, a tree of pages) are damaged in several ways at random, each is
opened in a process of its own and asked for its facts, its picture and its words. A process that
ends by itself with an error answered is as it should be, and so is one that is stopped at the limit
of its processor time; any other signal is a crash: the file is kept in DIR, and the script fails.
"""
import argparse
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import zlib

PICTURE = bytes((x * 7 + y * 13) % 251 for y in range(40) for x in range(30))


def stream(keys, data):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (keys, len(data), data)


def pdf(contents, picture_keys=b"", picture=None, page_keys=b"", more=()):
    data = zlib.compress(PICTURE) if picture is None else picture
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 120]/Contents 4 0 R%s/Resources<<"
        b"/Font<</F0 6 0 R>>/XObject<</Im0 5 0 R/Fm0 7 0 R>>>>>>" % page_keys,
        stream(b"", contents),
        stream(b"/Type/XObject/Subtype/Image/Width 30/Height 40/BitsPerComponent 8%s" %
               (picture_keys or b"/ColorSpace/DeviceGray/Filter/FlateDecode"), data),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        stream(b"/Type/XObject/Subtype/Form/BBox[0 0 90 120]/Matrix[1 0 0 1 0 0]"
               b"/Resources<</XObject<</Im0 5 0 R/Fm0 7 0 R>>>>", b"q 30 0 0 40 9 9 cm /Im0 Do Q"),
        *more,
    ]
    whole, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return whole + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Root 1 0 R/Size %d>>\n" \
        b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(whole))


def whole_pdfs():
    scan = b"q 90 0 0 120 0 0 cm /Im0 Do Q"
    yield pdf(scan)
    yield pdf(b"BT /F0 12 Tf 9 90 Td (Tan Thuong) Tj ET")
    yield pdf(scan + b" BT 3 Tr /F0 12 Tf 9 90 Td (Tan) Tj ET", page_keys=b"/Rotate 90")
    yield pdf(b"/Fm0 Do")
    yield pdf(b"q 9 0 0 9 0 0 cm BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI Q")
    yield pdf(scan, b"/ColorSpace/DeviceRGB/Filter/FlateDecode", zlib.compress(3 * PICTURE))
    yield pdf(scan, b"/ColorSpace/DeviceGray/Filter/FlateDecode/DecodeParms<</Predictor 12"
              b"/Columns 30>>", zlib.compress(b"".join(
                  b"\2" + PICTURE[30 * y:30 * y + 30] for y in range(40))))
    for name in (b"DCTDecode", b"JPXDecode", b"JBIG2Decode", b"CCITTFaxDecode", b"LZWDecode",
                 b"RunLengthDecode"):
        yield pdf(scan, b"/ColorSpace/DeviceGray/Filter/" + name, PICTURE)
    yield pdf(scan, page_keys=b"/Annots[8 0 R]",
              more=[b"<</Type/Annot/Subtype/Stamp/Rect[9 9 50 50]/AP<</N 7 0 R>>>>"])


TOKENS = [b"0", b"-1", b"1e9", b"2147483648", b"99999999999999999999", b"<<", b">>", b"[", b"]",
          b"null", b"2 0 R", b"5 0 R", b"7 0 R", b"/Kids", b"/Length 0", b"(", b"endobj", b"BT",
          b"/Fm0 Do", b"q ", b"Q ", b"cm"]


def damaged(data, rng, others):
    data = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(6)
        if kind == 0 and at < len(data):
            data[at] = rng.randrange(256)
        elif kind == 1:
            data[at:at] = rng.choice(TOKENS)
        elif kind == 2:
            token = rng.choice(TOKENS)
            data[at:at + len(token)] = token
        elif kind == 3:
            del data[at:at + rng.randint(1, 40)]
        elif kind == 4:
            other = rng.choice(others)
            begin = rng.randrange(len(other))
            data[at:at] = other[begin:begin + rng.randint(1, 200)]
        elif rng.random() < 0.3:
            del data[at:]
    return bytes(data) or b"%PDF-"


class Answers:
    """What a helper says, until it hangs up."""

    def __init__(self, line):
        self.file = line.makefile("rb")

    def next(self):
        head = self.file.readline().split()
        if not head:
            return False
        if head[0] == b"ok":
            size = int(head[-1])
            return len(self.file.read(size)) == size
        return head[0] == b"error"


def ends_with(program, path):
    """The signal that ended the helper, 0 when it answered everything."""
    here, there = socket.socketpair()
    with open(path, "rb") as file, here:
        child = subprocess.Popen(
            ["/bin/bash", "-c", f"exec {program} 2000 40 5 3<&{file.fileno()}"],
            stdin=there, pass_fds=[file.fileno()], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        there.close()
        answers, wrong = Answers(here), False
        for question in (b"open", b"facts 1 300", b"image 1 72", b"layer 1 72", b"image 2 72"):
            try:
                here.sendall(question + b"\n")
            except OSError:
                break
            if not answers.next():
                wrong = True
                break
        here.shutdown(socket.SHUT_RDWR)
    status = child.wait()
    return -status if status < 0 else status - 128 if status > 128 else int(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("build/damaged-pdfs"))
    parser.add_argument("program", nargs="?", default="build/release/bin/vanban-decode")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    whole = list(whole_pdfs())
    crashes = slow = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "damaged.pdf"
        for data in whole:
            path.write_bytes(data)
            if ends_with(options.program, path) != 0:
                sys.exit("a PDF without damage is not read")
        for round_number in range(options.count):
            data = damaged(rng.choice(whole), rng, whole)
            path.write_bytes(data)
            end = ends_with(options.program, path)
            if end in (signal.SIGXCPU, signal.SIGKILL):
                slow += 1
            elif end != 0:
                crashes += 1
                options.keep.mkdir(parents=True, exist_ok=True)
                kept = options.keep / f"{options.seed}-{round_number}.pdf"
                kept.write_bytes(data)
                print(f"{kept}: signal {end}")
    print(f"{options.count} damaged PDFs, {slow} stopped at the limit, {crashes} crashes")
    sys.exit(1 if crashes else 0)


if __name__ == "__main__":
    main()
