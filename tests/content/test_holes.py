"""No program that is right unless something holds is accepted, and every right one still is."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course.load import load_exercise
from katalite.course.pool import Known, read_pool
from katalite.grading.batch import FileGrader
from katalite.proof.places import Pyodide
from katalite.python.bundle import REALM
from katalite.python.ready import make_python
from tests.content.group_normalization import ROOT, SLUG, SOLUTIONS
from tests.content.holes import FAULTS, SIGNATURE, VARIATION, Hole, holes

REFERENCE = (SOLUTIONS / "reference.py").read_text(encoding="utf-8")
HOLES = list(holes(REFERENCE, "group_normalization", SIGNATURE, VARIATION))
NARROW = {
    "float32 stays float32": "    gamma, beta = gamma.astype(X.dtype), beta.astype(X.dtype)\n",
    "float32 stays, the rest is widened": "    X = X if X.dtype == np.float32 else X.astype(float)\n",
    "float32 in native order": "    X = X.astype('=f4' if X.dtype.str[1:] == 'f4' else float)\n",
}
"""Lines that make the reference work in the precision of X where the statement allows it."""


def narrow(line: str) -> str:
    first = "    B, C, H, W = X.shape\n"
    assert REFERENCE.count(first) == 1
    text = REFERENCE.replace(first, line + first)
    if "gamma.astype" in line:
        text = text.replace(line, f"    if X.dtype == np.float32:\n    {line}")
    return text


def test_the_holes_are_many_of_many_kinds():
    assert len(HOLES) >= 200
    assert len({hole.axis for hole in HOLES}) >= 10
    assert {hole.fault for hole in HOLES} == FAULTS.keys()
    assert len({hole.condition for hole in HOLES}) == len(HOLES)


def test_holes_are_made_from_any_signature():
    right = "import numpy as np\n\n\ndef double(x, by=2.0):\n    return by * x\n"
    (hole,) = holes(right, "double", "x, by=2.0", {"size": ["x.size == 3"]})
    names: dict = {}
    exec(hole.program, names)
    np = names["np"]
    assert names["double"](np.ones(2)).tolist() == [2.0, 2.0]
    assert names["double"](np.ones(3), by=1.0).tolist() != [1.0, 1.0, 1.0]


def survivors(found: Sequence[Hole]) -> list[str]:
    return [f"{hole.name} ({hole.fault})" for hole in found]


@pytest.mark.parametrize("some", [pytest.param(HOLES, marks=pytest.mark.full), HOLES[::4]], ids=["all", "a quarter"])
def test_no_hole_is_accepted_in_cpython(tmp_path: Path, some: Sequence[Hole]):
    accepted = []
    with FileGrader(load_exercise(ROOT, SLUG)) as grader:
        for number, hole in enumerate(some):
            path = tmp_path / f"hole{number}.py"
            path.write_text(hole.program, encoding="utf-8")
            if grader.grade(str(path))["verdict"] != "wrong-answer":
                accepted.append(hole)
    assert survivors(accepted) == []


@pytest.mark.parametrize("what", NARROW)
def test_single_precision_is_accepted_where_the_statement_allows_it(tmp_path: Path, what: str):
    path = tmp_path / "narrow.py"
    path.write_text(narrow(NARROW[what]), encoding="utf-8")
    with FileGrader(load_exercise(ROOT, SLUG)) as grader:
        entry = grader.grade(str(path))
    assert entry["verdict"] == "accepted", entry["tests"]


@pytest.mark.full
def test_no_hole_is_accepted_in_pyodide_and_every_right_solution_is(tmp_path: Path):
    exercise = load_exercise(ROOT, SLUG)
    pool, _ = read_pool(exercise)
    right = [pool.reference, *pool.accepted, *(Known(f"{what}.py", narrow(line)) for what, line in NARROW.items())]
    runtime, scripts = make_python(SITE, tmp_path, SilentReport())
    judged = Pyodide(exercise, runtime, scripts[REALM]).judge(
        [*right, *(Known(f"{number}.py", hole.program) for number, hole in enumerate(HOLES))]
    )
    verdicts = [result.verdict for result in judged]
    assert [each.path for each, verdict in zip(right, verdicts, strict=False) if verdict != "accepted"] == []
    wrong = zip(HOLES, verdicts[len(right) :], strict=True)
    assert survivors([hole for hole, verdict in wrong if verdict != "wrong-answer"]) == []
