#!/usr/bin/env python3
"""Prints the place names of parsers/data/gazetteer.tsv as training text: every unit as documents
write it, in running text, behind the body that governs it, in lists and in rows of tables:

    scripts/place-names.py > names.txt        xã Kim Anh, thành phố Hà Nội
                                              Đảng ủy xã Kim Anh
                                              các xã Sóc Sơn, Kim Anh, Trung Giã, Đa Phúc và Nội Bài
"""
import pathlib
import re

TABLE = pathlib.Path(__file__).resolve().parent.parent / "parsers/data/gazetteer.tsv"
LIST_LENGTH = 5


def print_communes(kind, names, province):
    for name in names:
        print(f"{kind} {name}, {province}")
        print(f"1 {kind} {name}")
        print(f"Ủy ban nhân dân {kind} {name}")
        print(f"Đảng ủy {kind} {name}")
        print(f"trên địa bàn {kind} {name}")
        print(name)
    for begin in range(0, len(names), LIST_LENGTH):
        *first, last = names[begin:begin + LIST_LENGTH]
        if first:
            print(f"các {kind} {', '.join(first)} và {last}")


province = ""
for line in TABLE.read_text(encoding="utf-8").splitlines():
    fields = line.split("\t")
    if fields[0] == "P":
        province = f"{fields[2]} {fields[3]}"
        print(province)
        print(f"Ủy ban nhân dân {province}")
        print(f"UBND {province}")
        print(f"trên địa bàn {province}")
        print(fields[3])
    elif fields[0] == "F":
        print(f"{fields[1]} {fields[2]}")
        print(f"trên địa bàn {fields[1]} {fields[2]}")
    elif fields[0] == "C":
        print_communes(fields[1], [name[6:] for name in re.split(r", (?=\d{5} )", fields[2])], province)
