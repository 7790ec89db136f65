"""Golden documents: what the program makes of the samples, held against what was reviewed by eye.

    check.py --vanban build/dev/bin/vanban              the XML of every golden document
    check.py --vanban build/release/bin/vanban out      and the text that a run over samples/ left in out/
    check.py --vanban build/release/bin/vanban --update  writes the golden files anew (then review the diff)

tests/golden/NAME/expected.xml is the XML of samples/NAME.txt or NAME.docx or, for a scan, of pages.alto.xml beside it: the
recognition as it was recorded once, since an engine may read a letter differently on another processor.
How well this machine's engine reads is held against truth.txt within the bounds of bounds.tsv.
"""
import argparse
import difflib
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"


def input_of(folder):
    """The text or office sample, or the recorded pages of a scanned one."""
    for suffix in (".txt", ".docx"):
        sample = SAMPLES / f"{folder.name}{suffix}"
        if sample.exists():
            return sample
    return folder / "pages.alto.xml"


def xml_of(vanban, folder):
    with tempfile.TemporaryDirectory() as out:
        source = input_of(folder)
        subprocess.run([vanban, "process", str(source), "-o", out, "--quiet"], check=True)
        written = [p for p in pathlib.Path(out).glob("*/*.xml")]
        return written[0].read_text(encoding="utf-8")


def record(vanban, folder):
    """Reads the scan once more and keeps what the engine said."""
    scan = next(p for p in SAMPLES.glob(f"{folder.name}.*"))
    if scan.suffix not in (".txt", ".docx"):
        subprocess.run([vanban, "ocr", str(scan), "--format", "alto", "-o", str(folder / "pages.alto.xml")], check=True)


def check_xml(vanban, folder, update):
    expected = folder / "expected.xml"
    if update:
        record(vanban, folder)
        expected.write_text(xml_of(vanban, folder), encoding="utf-8")
        return True
    want, got = expected.read_text(encoding="utf-8"), xml_of(vanban, folder)
    if want == got:
        return True
    sys.stdout.writelines(difflib.unified_diff(want.splitlines(True), got.splitlines(True), str(expected), "now", n=1))
    return False


def check_reading(vanban, name, bound, out):
    """The run's text against the truth; prints the figures."""
    texts = [str(HERE / name / "truth.txt"), str(out / name / f"{name}.txt")]
    return subprocess.run([vanban, "eval", "--max-cer", bound, *texts], check=False).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=pathlib.Path, help="the output of a run over samples/")
    parser.add_argument("--vanban", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--only", help="one document")
    args = parser.parse_args()
    folders = sorted(p.parent for p in HERE.glob("*/expected.xml") if args.only in (None, p.parent.name))
    wrong = [f"{f.name}: XML" for f in folders if not check_xml(args.vanban, f, args.update)]
    if args.out:
        for line in (HERE / "bounds.tsv").read_text(encoding="utf-8").splitlines():
            name, _, bound = line.partition("\t")
            if not line.startswith("#") and not check_reading(args.vanban, name, bound, args.out):
                wrong.append(f"{name}: CER above {bound}")
    print("\n".join(wrong) or f"{len(folders)} golden documents agree")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
