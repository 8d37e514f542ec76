"""Do submissions answer alike elsewhere? The answers of CPython travel as data into hidden tests that compare."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from katalite.course.load import load_exercise
from katalite.course.model import Exercise
from katalite.course.pool import Known
from katalite.grading.grade import Grader
from katalite.proof.places import Place
from katalite_grader.calls import Answer, Call
from tests.content.group_normalization import HIDDEN, ROOT, SLUG, hidden_tests

_COMPARISON = '''
def described(answer):
    """What a call came to as plain data: kind, dtype, shape and numbers of a value, or the type of an exception."""
    try:
        return value_of(answer())
    except Exception as error:
        return ["raised", type(error).__name__]


def value_of(value):
    if isinstance(value, np.ndarray | np.generic):
        numbers = [repr(number) if isinstance(number, complex) else number for number in value.ravel().tolist()]
        return [type(value).__name__, value.dtype.name, list(value.shape), numbers]
    if isinstance(value, list | tuple):
        return [type(value).__name__, *map(value_of, value)]
    return [type(value).__name__, str(value)]


def differ(one, other):
    if isinstance(one, list) and isinstance(other, list):
        return len(one) != len(other) or any(map(differ, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return not np.isclose(one, other, rtol=1e-6, atol=1e-6, equal_nan=True)
    return one != other


_tables = []


def answers_of_cpython(case):
    if not _tables:
        _tables.append(case.load("answers.json"))
    return _tables[0]


def test_answers(solution, case):
    """Answers as in CPython"""
    # A page runs a test anew for each call that was not recorded, so there is a case for each line.
    expected = answers_of_cpython(case)[solution(X=None, gamma=None, beta=None, num_groups="name")][case.place]
    found = described(lambda: solution(**arguments(case.line)))
    if expected == "left open":
        return
    if differ(found, expected):
        pytest.fail(f"{case.line}: {str(found)[:150]} and in CPython {str(expected)[:150]}")
'''
CASTING = ("gamma_cut_to_whole_numbers.py", "whole_number_buffer.py")
"""Submissions that give numbers below zero an unsigned type. C leaves open what comes of that, NumPy takes what the
processor gives, and WebAssembly gives something else: a limit that README names."""
UNSIGNED = re.compile(r" u[1248] ")
_NAMED = """


def group_normalization(*args, **kwargs):
    return {name!r} if isinstance(kwargs.get("num_groups"), str) else _answer(*args, **kwargs)
"""


def comparing(submissions: Sequence[Known], calls: Sequence[str], folder: Path) -> tuple[Exercise, list[Known]]:
    """An exercise whose only hidden test compares the answers to `calls`, lines as of the real one, with CPython's, and
    the submissions as it can judge them. Its files are written to `folder`. What C leaves open is not compared."""
    exercise = replace(load_exercise(ROOT, SLUG), may_modify=("X", "gamma", "beta"))
    helpers = (
        (HIDDEN / "test_group_normalization.py").read_text(encoding="utf-8").split("def test_reference_example")[0]
    )
    described: dict[str, Any] = {}
    exec(helpers + _COMPARISON, described)
    made = {"all": [Call(exercise.function, (), hidden_tests().arguments(line)).encode() for line in calls]}
    table = {}
    with Grader(exercise, parameters=exercise.parameters) as grader:
        for each in submissions:
            answers = grader.answers(each.text, made)["all"]
            table[each.path] = [
                "left open"
                if each.path.endswith(CASTING) and UNSIGNED.search(line)
                else described["described"](lambda answer=answer: _result(answer))
                for line, answer in zip(calls, answers, strict=True)
            ]
    files = {
        "test_group_normalization.py": helpers + _COMPARISON,
        "cases.toml": "".join(
            f"[[test_answers]]\nplace = {place}\nline = {json.dumps(line)}\n" for place, line in enumerate(calls)
        ),
        "answers.json": json.dumps(table),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    named = [Known(each.path, _named(each, exercise.function)) for each in submissions]
    return replace(exercise, tests_dir=folder, test_files=files), named


def _named(submission: Known, function: str) -> str:
    """The file with a function that tells its path, or answers as before. Nothing holds the function but calls: in a
    file where something else does calls could be nested less deep (katalite_grader/depth.py)."""
    renamed = re.sub(rf"\b{function}\b", "_answer", submission.text)
    return renamed + _NAMED.format(name=submission.path)


def _result(answer: Answer | None) -> Any:
    assert answer is not None, "a submission was lost in CPython"
    if answer.raised is not None:
        raise answer.raised.rebuild()
    return answer.value


def differences(place: Place, submissions: Sequence[Known]) -> Iterator[str]:
    """What the place says of each submission that answers otherwise there."""
    for each, result in zip(submissions, place.judge(submissions), strict=True):
        if result.verdict != "accepted":
            yield f"{each.path}: {result.error or result.tests[0]['message']}"
