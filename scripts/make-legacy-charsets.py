#!/usr/bin/env python3
"""Writes parsers/import/data/legacy_charsets.tsv: the Vietnamese letters in the encodings before
Unicode.

    scripts/make-legacy-charsets.py ../shared/domain/data/legacy_charsets.tsv \\
        > parsers/import/data/legacy_charsets.tsv

The source has TCVN3, VNI and VIQR; VISCII (RFC 1456) and Windows-1258 come from iconv, VPS from the
table below. TCVN3 is held against iconv's TCVN5712-1 wherever both have a single byte.
"""
import csv
import itertools
import subprocess
import sys
import unicodedata

HEAD = """\
# vanban legacy charsets 1
# The Vietnamese letters in the encodings that were in use before Unicode. Facts, no copyright:
# TCVN 5712:1993 (TCVN3 is the part that ABC's .Vn fonts have), VNI-Windows, RFC 1456 (VISCII and
# VIQR), Windows-1258, VPS-Win. TCVN3, VNI and VIQR are those of github.com/duydev/vietnamese-conversion
# (MIT licence), corrected in four letters; VISCII and Windows-1258 those of GNU libc.
# Made by scripts/make-legacy-charsets.py. Fields are separated by TAB, bytes in hexadecimal, other
# ways to write a letter behind the usual one, separated by blanks; "-": the encoding has none.
# U+ is the letter, or a tone that stands behind it as a character of its own.
# letter	tcvn3	vni	viscii	vps	windows-1258	viqr
"""

TONES = "\u0300\u0301\u0309\u0303\u0323"

# VPS-Win, tone by tone (none, huyền, sắc, hỏi, ngã, nặng) for the twelve vowels, lower case before
# upper case; vowels without marks are ASCII. As in VietUni and UniKey.
VPS_VOWELS = "aâăeêioôơuưyAÂĂEÊIOÔƠUƯY"
VPS = """\
-- E2 E6 -- EA -- -- F4 D6 -- DC --  -- C2 88 -- CA -- -- D4 F7 -- D0 --
E0 C0 A2 E8 8A EC F2 D2 A9 F9 D8 FF  80 84 8E D7 93 B5 BC 97 9E A8 AF B2
E1 C3 A1 E9 89 ED F3 D3 A7 FA D9 9A  C1 83 8D C9 90 B4 B9 96 9D DA AD DD
E4 C4 A3 C8 8B CC D5 B0 AA FB BA 9B  81 85 8F DE 94 B7 BD 98 9F D1 B1 FD
E3 C5 A4 EB CD EF F5 87 AB DB BB CF  82 1C F0 FE 95 B8 BE 99 A6 AC 1D B3
E5 C6 A5 CB 8C CE 86 B6 AE F8 BF 9C  02 03 04 05 06 10 11 12 13 14 15 19
"""


def iconv_table(encoding):
    """Character -> byte, of what differs from ASCII."""
    table = {}
    for byte in range(256):
        read = subprocess.run(["iconv", "-f", encoding, "-t", "UTF-8"], input=bytes([byte]), capture_output=True)
        text = read.stdout.decode()
        if read.returncode == 0 and len(text) == 1 and text != chr(byte):
            table[text] = byte
        elif read.returncode == 0 and byte >= 0x80:
            table.setdefault(text, byte)
    return table


def vps_table():
    table = {"đ": 0xC7, "Đ": 0xF1}
    for tone, row in zip([""] + list(TONES), VPS.splitlines()):
        for vowel, byte in zip(VPS_VOWELS, row.split(), strict=True):
            if byte != "--":
                table[unicodedata.normalize("NFC", vowel + tone)] = int(byte, 16)
    return table


def windows_1258(letter, single):
    """A byte of its own, else the letter without tone and the tone."""
    if letter in single:
        return f"{single[letter]:02X}"
    parts = unicodedata.normalize("NFD", letter)
    tone = next(c for c in parts if c in TONES)
    base = unicodedata.normalize("NFC", parts.replace(tone, ""))
    return f"{single.get(base, ord(base[0])):02X}{single[tone]:02X}"


def hexadecimal(field):
    return field.replace(" ", "")


VNI_TONES = {"\u0300": 0xF8, "\u0301": 0xF9, "\u0309": 0xFB, "\u0303": 0xF5, "\u0323": 0xEF}


def vni(letter, field):
    """Behind a capital the marks of small letters are found, too. The few letters of one byte are
    also written by some programs as the others are: i and the byte of the tone."""
    codes = bytes.fromhex(field)
    parts = unicodedata.normalize("NFD", letter)
    if len(codes) == 1 and len(parts) == 2 and parts[1] in VNI_TONES:
        tone = VNI_TONES[parts[1]] - (0x20 if letter.isupper() else 0)
        codes, ways = bytes([ord(parts[0]), tone]), [codes.hex().upper()]
    else:
        ways = []
    ways.append(codes.hex().upper())
    if letter.isupper() and len(codes) > 1:
        ways.append((codes[:1] + bytes([codes[1] | 0x20])).hex().upper())
    return ways


def viqr(letter, field):
    """Also with * for the horn, and with one small d."""
    ways = [field]
    if "+" in field:
        ways.append(field.replace("+", "*"))
    if field == "DD":
        ways.append("Dd")
    return [way.encode().hex().upper() for way in ways]


def main(source):
    with open(source, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    viscii, tcvn, single, vps = iconv_table("VISCII"), iconv_table("TCVN5712-1"), iconv_table("CP1258"), vps_table()
    lines = []
    for row in rows:
        letter = row["unicode"]
        tcvn3 = hexadecimal(row["tcvn3_hex"])
        if len(tcvn3) == 2 and tcvn[letter] != int(tcvn3, 16):
            sys.exit(f"{letter}: TCVN3 {tcvn3}, iconv has {tcvn[letter]:02X}")
        lines.append([f"U+{ord(letter):04X}", [tcvn3], vni(letter, row["vni_hex"]), [f"{viscii[letter]:02X}"],
                      [f"{vps[letter]:02X}"], [windows_1258(letter, single)], viqr(letter, row["viqr"])])
    for tone in TONES:
        lines.append([f"U+{ord(tone):04X}", [f"{tcvn[tone]:02X}"], ["-"], ["-"], ["-"], [f"{single[tone]:02X}"], ["-"]])
    lines.append(["U+20AB", ["-"], ["-"], ["-"], ["-"], [f"{single['₫']:02X}"], ["-"]])
    for column in range(1, 7):
        codes = list(itertools.chain(*(line[column] for line in lines if line[column] != ["-"])))
        if len(codes) != len(set(codes)):
            sys.exit(f"column {column}: a code stands for two letters")
    sys.stdout.write(HEAD)
    for line in lines:
        print(line[0], *(" ".join(ways) for ways in line[1:]), sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
