"""Prints the tests of a ctest JUnit report that were skipped, with the reason each gave."""
import re
import sys
import xml.etree.ElementTree as ET

cases = ET.parse(sys.argv[1]).getroot().findall("testcase")
skipped = [c for c in cases if c.find("skipped") is not None]
for case in skipped:
    said = re.findall(r"(?:Skipped\n|skipped[: ]+)(.*)", case.findtext("system-out") or "")
    print(f"skipped {case.get('name')}: {said[0].strip() if said else case.find('skipped').get('message', '')}")
failed = sum(c.find("failure") is not None for c in cases)
print(f"{len(cases) - len(skipped) - failed} passed, {failed} failed, {len(skipped)} skipped")
