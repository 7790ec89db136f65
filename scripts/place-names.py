#!/usr/bin/env python3
"""Prints the place names of parsers/data/gazetteer.tsv as training text, one unit per line:

    scripts/place-names.py > names.txt        xã Kim Anh, thành phố Hà Nội
"""
import pathlib
import re

TABLE = pathlib.Path(__file__).resolve().parent.parent / "parsers/data/gazetteer.tsv"

province = ""
for line in TABLE.read_text(encoding="utf-8").splitlines():
    fields = line.split("\t")
    if fields[0] == "P":
        province = f"{fields[2]} {fields[3]}"
        print(province)
    elif fields[0] == "F":
        print(f"{fields[1]} {fields[2]}")
    elif fields[0] == "C":
        for name in re.split(r", (?=\d{5} )", fields[2]):
            print(f"{fields[1]} {name[6:]}, {province}")
