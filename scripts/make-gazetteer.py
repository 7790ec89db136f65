#!/usr/bin/env python3
"""Makes parsers/data/gazetteer.tsv: the administrative units of Vietnam since 1 July 2025.

    scripts/make-gazetteer.py ../shared/gazetteer > parsers/data/gazetteer.tsv

Reads provinces_34.tsv, communes_3321.tsv (thanglequoc/vietnamese-provinces-database, MIT) and
province_mergers_34.json (the public list of mergers). The form of the output is described in the
head that it starts with.
"""
import csv
import json
import pathlib
import sys
import unicodedata

HEAD = """\
# vanban gazetteer 1
# Administrative units of Vietnam: the provinces and cities since 1 July 2025 (Nghị quyết
# 202/2025/QH15, 30/2026/QH16), their communes, wards and special zones, and the provinces that
# were merged into them or had another name.
# Source: github.com/thanglequoc/vietnamese-provinces-database (MIT licence), data of 25 July 2026;
# mergers: Nghị quyết 202/2025/QH15 (official text, no copyright).
# Made by scripts/make-gazetteer.py. Fields are separated by TAB:
#   P  code  kind  name              a province or city: tỉnh, thành phố
#   F  kind  name                    a former province that is now part of the last P, or its name
#   C  kind  code name, code name    communes of the last P: xã, phường, đặc khu
"""


# Provinces that changed their name and kind before the mergers, which the list of mergers lacks.
RENAMED = {"Huế": [("tỉnh", "Thừa Thiên Huế")]}  # Nghị quyết 175/2024/QH15


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def key(name):
    """One spelling for hoà and hòa: the letters without tone, then the tones."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    tones = "\u0300\u0301\u0303\u0309\u0323"
    return "".join(c for c in decomposed if c not in tones) + "".join(c for c in decomposed if c in tones)


def kind_of(full_name, name):
    return full_name[: -len(name)].strip().lower()


def split_kind(full_name):
    kind = "thành phố" if full_name.casefold().startswith("thành phố") else "tỉnh"
    return kind, full_name[len(kind):].strip()


def former_units(path, current_names):
    """Successor's name's key -> [(kind, name)] of the provinces that lost their name."""
    result = {key(name): list(units) for name, units in RENAMED.items()}
    for record in json.loads(path.read_text(encoding="utf-8"))["records"]:
        _, successor = split_kind(record["canonical_name"])
        for entity in record["former_entities"]:
            kind, name = split_kind(entity)
            if key(name) not in current_names:
                result.setdefault(key(successor), []).append((kind, name))
    return result


def main():
    folder = pathlib.Path(sys.argv[1])
    provinces = list(rows(folder / "provinces_34.tsv"))
    former = former_units(folder / "province_mergers_34.json", {key(p["name"]) for p in provinces})
    communes = list(rows(folder / "communes_3321.tsv"))
    out = [HEAD]
    for province in provinces:
        code, name, full_name = province["code"], province["name"], province["full_name"]
        out.append(f"P\t{code}\t{kind_of(full_name, name)}\t{name}\n")
        for kind, former_name in sorted(former.get(key(name), [])):
            out.append(f"F\t{kind}\t{former_name}\n")
        units = {}
        for commune in communes:
            if commune["province_code"] == code:
                kind = kind_of(commune["full_name"], commune["name"])
                units.setdefault(kind, []).append(f'{commune["code"]} {commune["name"]}')
        for kind in sorted(units):
            out.append(f"C\t{kind}\t" + ", ".join(sorted(units[kind])) + "\n")
    sys.stdout.write(unicodedata.normalize("NFC", "".join(out)))


if __name__ == "__main__":
    main()
