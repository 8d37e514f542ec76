"""Results as JUnit's XML, which most systems of continuous integration show: a suite a hand-in, a case a test."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from katalite.results.score import Row, Score, place_of
from katalite_grader.texts import one_line, shown

TEXT = 4_000
_ERRORS = ("error", "timeout")


def as_junit(scores: Iterable[Score]) -> str:
    root = ET.Element("testsuites", name="katalite")
    for score in scores:
        root.append(_suite(score))
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data.decode() + "\n"


def _suite(score: Score) -> ET.Element:
    tests = score.tests
    outcomes = [test["outcome"] for test in tests]
    unjudged = not score.judged
    counts = {
        "tests": len(tests) + unjudged,
        "failures": outcomes.count("failed"),
        "errors": sum(map(outcomes.count, _ERRORS)) + unjudged,
        "skipped": outcomes.count("not-run"),
    }
    suite = ET.Element("testsuite", name=one_line(score.hand_in.file, 500))
    for key, count in counts.items():
        suite.set(key, str(count))
    if score.entry["seconds"] is not None:
        suite.set("time", f"{score.entry['seconds']:.3f}")
    for test in tests:
        suite.append(_case(score, test))
    if unjudged:
        case = ET.SubElement(suite, "testcase", classname=score.exercise.slug, name="judged at all")
        ET.SubElement(case, "error", message=one_line(score.entry["error"] or score.verdict, TEXT))
    if score.notes or score.hint:
        said = "\n".join(filter(None, (*score.notes, score.hint)))
        ET.SubElement(suite, "system-out").text = shown(said, TEXT)
    return suite


def _case(score: Score, test: Row) -> ET.Element:
    case = ET.Element("testcase", classname=f"{score.exercise.slug}.{test['id']}", name=one_line(test["title"], 500))
    if test["outcome"] == "not-run":
        ET.SubElement(case, "skipped", message=one_line(test["message"], TEXT))
    elif test["outcome"] != "passed":
        kind = "failure" if test["outcome"] == "failed" else "error"
        message = one_line(f"{place_of(test)}: {test['message']}", TEXT)
        ET.SubElement(case, kind, type=test["outcome"], message=message)
    return case
