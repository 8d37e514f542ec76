"""What `check` found, for other programs: JSON, annotations and a summary for GitHub Actions, JUnit's XML."""

import html
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from katalite.course.model import Problem
from katalite.proof.check import Checked
from katalite.proof.kill_matrix import KillMatrix
from katalite_grader.texts import clean

FORMATS = ("text", "json", "github", "junit")
SUMMARY_LIMIT = 1_000_000
"""Bytes: GitHub refuses a step's summary of more than 1 MiB, all of it."""


def usual_format(environment: Mapping[str, str] = os.environ) -> str:
    """The form that is meant where none is named."""
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def as_json(checked: Iterable[Checked], problems: Iterable[Problem]) -> str:
    """The exercises' results, and the problems that were there before anything was judged."""
    found = [{"path": each.path, "line": each.line, "message": each.message} for each in sorted(set(problems))]
    whole = {"exercises": [each.as_json() for each in checked], "problems": found}
    return json.dumps(whole, indent=2, ensure_ascii=False)


def annotations(problems: Iterable[Problem], root: Path, environment: Mapping[str, str] = os.environ) -> Iterator[str]:
    """A line for each problem that makes GitHub Actions show it at its place in the course's repository."""
    workspace = Path(environment.get("GITHUB_WORKSPACE", root)).resolve()
    for problem in sorted(set(problems)):
        path = (root / problem.path).resolve()
        name = path.relative_to(workspace).as_posix() if path.is_relative_to(workspace) else problem.path
        line = f",line={problem.line}" if problem.line else ""
        yield f"::error file={_property(name)}{line}::{_data(problem.message)}"


def write_summary(
    checked: Sequence[Checked], problems: Iterable[Problem], environment: Mapping[str, str] = os.environ
) -> None:
    """Adds to the summary of the step in GitHub Actions, if there is one."""
    if path := environment.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(summary(checked, problems))


def summary(checked: Sequence[Checked], problems: Iterable[Problem], limit: int = SUMMARY_LIMIT) -> str:
    """Markdown: the problems, and which case of each exercise rejects what; never more than `limit` bytes."""
    problems = sorted(set(problems))
    heading = f"## {_count(len(checked), 'exercise')}, {_count(len(problems), 'problem')}"
    parts = [heading, *(f"- {_code(str(problem).split(': ', 1)[0])}: {_text(problem.message)}" for problem in problems)]
    for each in checked:
        matrix = next((verified.matrix for verified in each.places if verified.matrix.kills), None)
        if matrix is not None:
            title = f"{each.exercise.slug}: which case rejects which of {_count(len(matrix.kills), 'wrong solution')}"
            parts.append(f"<details><summary>{html.escape(title)}</summary>\n\n{_matrix(matrix)}\n\n</details>")
    kept: list[str] = []
    room = limit - 200  # for the last line
    for part in parts:
        room -= len(part.encode()) + 2
        if room < 0:
            kept.append(
                f"{_count(len(parts) - len(kept), 'entry', 'entries')} more: a summary holds no more than this."
            )
            break
        kept.append(part)
    return "\n\n".join(kept) + "\n"


def as_junit(checked: Sequence[Checked], problems: Iterable[Problem]) -> str:
    """XML with a suite for each exercise, whose test cases are its files: one fails with the problems in it."""
    of_file: dict[str, list[Problem]] = {}
    for problem in sorted({*problems, *(problem for each in checked for problem in each.problems)}):
        of_file.setdefault(problem.path, []).append(problem)
    suites = ElementTree.Element("testsuites", name="katalite")
    for each in checked:
        pool = each.pool
        judged = [known.path for known in (pool.reference, pool.starter, *pool.accepted, *pool.wrong)]
        others = [path for path in of_file if path.split("/")[1:2] == [each.exercise.slug] and path not in judged]
        _suite(suites, each.exercise.slug, {path: of_file.pop(path, []) for path in [*judged, *others]})
    if of_file:
        _suite(suites, "course", of_file)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode")


def _suite(suites: ElementTree.Element, name: str, files: Mapping[str, Sequence[Problem]]) -> None:
    failed = sum(bool(problems) for problems in files.values())
    numbers = {"tests": str(len(files)), "failures": str(failed), "errors": "0", "skipped": "0"}
    suite = ElementTree.SubElement(suites, "testsuite", {"name": name, **numbers})
    for path, problems in files.items():
        line = {"line": str(problems[0].line)} if problems and problems[0].line else {}
        attributes = {"classname": name, "name": clean(path), "file": clean(path), **line}
        case = ElementTree.SubElement(suite, "testcase", attributes)
        if problems:
            failure = ElementTree.SubElement(case, "failure", message=clean(problems[0].message))
            failure.text = clean("\n".join(map(str, problems)))


def _matrix(matrix: KillMatrix) -> str:
    rows = [
        f"| {_code(item)} | {rejects} | {alone} | {', '.join(map(_code, few))} |"
        for item, rejects, alone, few in matrix.rows()
    ]
    return "\n".join(["| case | rejects | alone | such as |", "|---|--:|--:|---|", *rows])


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>"


def _text(text: str) -> str:
    """As it is, in Markdown: HTML's characters as entities, and those that Markdown reads too."""
    escaped = html.escape(clean(text), quote=False).replace("\n", " ")
    return "".join(f"&#{ord(each)};" if each in "\\`*_[]|~$!#@" else each for each in escaped)


def _data(text: str) -> str:
    return clean(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
