"""Results as pages: one for each hand-in, and one for whoever teaches. They need no host, no network and no script.

Whatever comes from a hand-in is text: cleaned, cut, and escaped by the templates. The pages' policy allows no script
and nothing from elsewhere, and one style sheet, by its hash.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from katalite.common.language import Say, direction, said
from katalite.common.toolchain import SITE
from katalite.grading.handed_in import HandedIn, shown_name
from katalite.results.files import write_result
from katalite.results.score import Score, place_of, written
from katalite_grader import words
from katalite_grader.texts import one_line, shown

STYLES = ("tokens.css", "grades/grades.css")
CODE = 60_000
"""Characters of a file that are shown."""
TEXT = 4_000
BARS = 10
"""The most bars of the histogram, beside that of all points."""
WIDTH = 200
"""Pixels of the longest bar."""


def write_pages(folder: Path, scores: Sequence[Score], reader: Callable[[str], HandedIn]) -> None:
    """Write `index.html` and a page for each hand-in below `folder`. Raises BuildError.

    `reader` reads a file by its name. A file that is not any more what was judged is not shown.
    """
    style = "\n".join((SITE / "styles" / name).read_text(encoding="utf-8") for name in STYLES)
    environment = Environment(
        loader=FileSystemLoader(SITE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    language = words.language()
    environment.globals |= {"say": Say(language), "language": language, "direction": direction(language)}
    shared = {"style": style, "csp": policy(style)}
    page = environment.get_template("grades/person.j2")
    for score in scores:
        text = page.render(**shared, **_person(score), **_code(score, reader))
        write_result(folder / address(score), text)
    by_exercise: dict[str, list[Score]] = {}
    for score in scores:
        by_exercise.setdefault(score.exercise.slug, []).append(score)
    exercises = [_exercise(own) for own in by_exercise.values()]
    whole = environment.get_template("grades/class.j2").render(**shared, exercises=exercises)
    write_result(folder / "index.html", whole)


def policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def address(score: Score) -> str:
    """Where the page of a hand-in is: the same whoever else handed in, and safe on every disk."""
    name = re.sub(r"[^a-z0-9]+", "-", score.person.name.lower()).strip("-")[:40]
    of = "\n".join((score.hand_in.file, score.exercise.slug, score.person.name)).encode("utf-8", "surrogatepass")
    return f"people/{name or 'person'}-{hashlib.sha256(of).hexdigest()[:10]}.html"


def _person(score: Score) -> dict[str, Any]:
    points = score.exercise.points
    tests = [
        {
            "title": one_line(test["title"], TEXT),
            "outcome": test["outcome"] if test["outcome"] in ("passed", "failed", "timeout", "not-run") else "error",
            "points": written(points.get(test["id"], 0.0) if test["outcome"] == "passed" else 0.0),
            "most": written(points.get(test["id"], 0.0)),
            "case": one_line(test["case"], TEXT),
            "message": shown(test["message"], TEXT),
        }
        for test in score.tests
    ]
    return {
        "name": _name(score),
        "exercise": score.exercise.title,
        "verdict": score.verdict,
        "points": written(score.points),
        "most": written(score.most),
        "file": shown_name(score.hand_in.file),
        "hint": shown(score.hint, TEXT),
        "notes": [shown(note, TEXT) for note in score.notes],
        "tests": tests,
        "earlier": _earlier(score.entry["receipt"]),
    }


def _earlier(receipt: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    """The texts of which a receipt tells, oldest first. Its form was checked when it was read."""
    return [
        {"time": each["time"][:16].replace("T", " "), "lines": each["lines"], "result": each["result"]}
        for each in reversed(receipt["earlier"] if receipt else ())
    ]


def _code(score: Score, reader: Callable[[str], HandedIn]) -> dict[str, Any]:
    handed = reader(score.hand_in.file)
    if handed.source is None or handed.sha256 != score.entry["sha256"]:
        return {"code": None, "cut": False}
    return {"code": shown(handed.source, CODE).split("\n"), "cut": len(handed.source) > CODE}


def _exercise(scores: Sequence[Score]) -> dict[str, Any]:
    judged = [score for score in scores if score.judged]
    accepted = sum(score.verdict == "accepted" for score in scores)
    mean = sum(score.points or 0.0 for score in judged) / len(judged) if judged else 0.0
    most = scores[0].most
    failures = ((place_of(failed), score) for score in scores if (failed := score.first_failure))
    return {
        "title": scores[0].exercise.title,
        "summary": said("grades-summary", accepted=accepted, total=len(scores), mean=_number(mean), most=_number(most)),
        "histogram": _histogram([score.points or 0.0 for score in judged], scores[0].most),
        "failing": _counted(failures),
        "misconceptions": _counted((score.hint, score) for score in scores if score.hint),
        "rows": [
            _link(score)
            | {
                "verdict": score.verdict,
                "passed": score.passed,
                "tests": len(score.tests),
                "points": written(score.points),
            }
            for score in sorted(scores, key=lambda score: (score.person.name.casefold(), score.hand_in.file))
        ],
    }


def _counted(found: Iterable[tuple[str, Score]]) -> list[dict[str, Any]]:
    """What was found with the hand-ins at which it was, the most frequent first."""
    by_what: dict[str, list[Mapping[str, str]]] = {}
    for what, score in found:
        by_what.setdefault(one_line(what, TEXT), []).append(_link(score))
    rows = [{"what": what, "people": people} for what, people in by_what.items()]
    return sorted(rows, key=lambda row: -len(row["people"]))


def _histogram(points: Sequence[float], most: float) -> list[dict[str, Any]]:
    """The number of hand-ins by points, in equal steps up to all of them, which has a bar of its own."""
    bars = int(most) if most <= BARS and most.is_integer() else BARS
    counts = [0] * (bars + 1)
    for each in points:
        counts[min(int(each / most * bars + 1e-9), bars)] += 1
    highest = max([*counts, 1])
    return [
        {
            "label": written(most * step / bars),
            "count": count,
            "width": f"{count * WIDTH / highest:.1f}",
        }
        for step, count in enumerate(counts)
    ]


def _number(points: float) -> str:
    """Points within a sentence."""
    return words.catalogue().number(float(written(points)))


def _link(score: Score) -> dict[str, str]:
    return {"address": address(score), "name": _name(score)}


def _name(score: Score) -> str:
    return one_line(score.person.name, 200)
