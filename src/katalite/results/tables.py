"""Results as CSV: a table of everything, and columns that gradebooks read.

A spreadsheet takes a cell that begins like a formula for one. Such a cell gets an apostrophe in front, which
spreadsheets show as text.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from katalite.common.archives import grader_version
from katalite.common.language import said
from katalite.handins.hand_in import Person
from katalite.results.receipts import claimed
from katalite.results.score import Score, place_of, result_of, written
from katalite_grader.texts import one_line

CELL = 2_000
"""Characters of a cell."""
BOM = "utf-8-sig"
"""The encoding of the table of everything: the mark at its start tells spreadsheets that it is UTF-8."""
_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")
_COLUMNS = (
    "person",
    "id",
    "email",
    "exercise",
    "verdict",
    "tests passed",
    "tests",
    "points",
    "points possible",
    "first failing case",
    "misconception",
    "seconds",
    "file",
    "sha256 of the file",
    "version of the exercise",
    "version of the judge",
    "verdict in the receipt",
    "notes",
)


def cell(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula."""
    shown = one_line(text, CELL)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown


def as_csv(scores: Iterable[Score]) -> str:
    """One line for each hand-in, below the names of the columns."""
    judge = grader_version()[:12]
    return _table([_COLUMNS, *(_line(score, judge) for score in scores)])


def as_moodle(scores: Sequence[Score]) -> str:
    """The columns of Moodle's grading worksheet: one line for each person, the points of all exercises together."""
    head = ("Identifier", "Full name", "Email address", "Grade", "Maximum Grade", "Last modified (grade)")
    lines = []
    for person, own in _by_person(scores).items():
        number = f"Participant {person.id}" if person.id.isascii() and person.id.isdigit() else cell(person.id)
        grade, most = written(_sum(own)), written(sum(score.most for score in own))
        names = (cell(person.name), cell(person.email))
        lines.append((number, *names, grade, most, "-", cell(" ".join(_feedback(score) for score in own))))
    return _table([(*head, "Feedback comments"), *lines])


def as_canvas(scores: Sequence[Score]) -> str:
    """The columns of Canvas's gradebook: one line for each person, one column for each exercise."""
    exercises = {score.exercise.slug: score for score in scores}
    head = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
    titles = [cell(score.exercise.title) for score in exercises.values()]
    most = [written(score.most) for score in exercises.values()]
    lines = []
    for person, own in _by_person(scores).items():
        points = {score.exercise.slug: written(score.points) for score in own}
        is_number = person.id.isascii() and person.id.isdigit()
        ids = (person.id, "", "", "") if is_number else ("", "", cell(person.id), "")
        lines.append((cell(person.name), *ids, *(points.get(slug, "") for slug in exercises)))
    return _table([(*head, *titles), ("    Points Possible", "", "", "", "", *most), *lines])


def _line(score: Score, judge: str) -> Sequence[str]:
    person, entry, failed = score.person, score.entry, score.first_failure
    return (
        cell(person.name),
        cell(person.id),
        cell(person.email),
        score.exercise.slug,
        score.verdict,
        str(score.passed),
        str(len(score.tests)),
        written(score.points),
        written(score.most),
        cell(place_of(failed)) if failed else "",
        cell(score.hint),
        "" if entry["seconds"] is None else f"{entry['seconds']:.3f}",
        cell(score.hand_in.file),
        entry["sha256"],
        score.exercise.judged,
        judge,
        claimed(entry),
        cell(" ".join(score.notes)),
    )


def _feedback(score: Score) -> str:
    failed = score.first_failure
    told = [result_of(score)]
    told += [said("first-failure", test=place_of(failed), message=failed["message"])] if failed else []
    return " ".join([*told, *([score.hint] if score.hint else [])])


def _by_person(scores: Iterable[Score]) -> Mapping[Person, list[Score]]:
    people: dict[Person, list[Score]] = {}
    for score in scores:
        people.setdefault(score.person, []).append(score)
    return people


def _sum(scores: Iterable[Score]) -> float | None:
    """All points; None if a hand-in could not be judged, since a part is no mark."""
    total = 0.0
    for score in scores:
        if score.points is None:
            return None
        total += score.points
    return total


def _table(lines: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()
