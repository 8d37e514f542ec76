"""Batch norm as a layer with a state: its hidden tests import the submission, so it is driven as an object here."""

import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from katalite.course.load import load_exercise
from katalite.course.pool import read_pool
from katalite.grading.batch import FileGrader
from katalite.proof.places import CPython
from katalite.proof.verify import verify_everywhere
from tests.content.holes import FAULTS
from tests.content.track import ROOT, Kept

KEPT = Kept("batch-norm-layer")
HOLE = """{right}

class _Right(BatchNorm2d):
    calls = 0

    def __call__(self, X):
        self.calls += 1
        wrong = {condition}
        result = np.array(super().__call__(X))
        if wrong:
            {fault}
        return result


BatchNorm2d = _Right
"""


def holes() -> list[tuple[str, str]]:
    """Name and text of layers that are right unless something holds at the beginning of a call."""
    conditions = tomllib.loads((KEPT.folder / "holes.toml").read_text(encoding="utf-8"))["holes"]
    right = (KEPT.solutions / "reference.py").read_text(encoding="utf-8")
    found = []
    for axis, some in conditions.items():
        for condition in some:
            fault = FAULTS[list(FAULTS)[len(found) % len(FAULTS)]]
            found.append((f"{axis}: {condition}", HOLE.format(right=right, condition=condition, fault=fault)))
    return found


@pytest.fixture(scope="module")
def grader():
    with FileGrader(load_exercise(ROOT, KEPT.slug)) as grader:
        yield grader


def layer_of(path: Path) -> Any:
    names: dict[str, Any] = {"__name__": "submission"}
    exec(compile(path.read_bytes(), str(path), "exec"), names)
    return names["BatchNorm2d"]


def test_the_pool_is_large_enough():
    pool, problems = read_pool(load_exercise(ROOT, KEPT.slug))
    assert problems == []
    assert len(pool.wrong) >= 15
    assert len(pool.accepted) >= 6
    assert len({each.believed for each in pool.wrong}) == len(pool.wrong)


def test_pytorch_says_the_same_as_every_right_layer(monkeypatch):
    cases = list(KEPT.torch())
    assert len(cases) >= 6
    for path in KEPT.right:
        # Data classes look their module up by name.
        monkeypatch.setitem(sys.modules, "submission", ModuleType("submission"))
        made = layer_of(path)
        for name, call, (*results, mean, variance) in cases:
            layer = made(len(call["gamma"]), momentum=call["momentum"], epsilon=call["epsilon"])
            layer.gamma, layer.beta = call["gamma"], call["beta"]
            for batch, expected in zip(call["batches"], results, strict=True):
                layer.training = batch is not call["batches"][-1]
                np.testing.assert_allclose(layer(batch), expected, atol=1e-4, rtol=0, err_msg=f"{path.name}: {name}")
            np.testing.assert_allclose(layer.running_mean, mean, atol=1e-4, rtol=0, err_msg=path.name)
            np.testing.assert_allclose(layer.running_variance, variance, atol=1e-4, rtol=0, err_msg=path.name)


def test_the_holes_are_many():
    assert len({name for name, _ in holes()}) == len(holes()) >= 60


@pytest.mark.parametrize("step", [pytest.param(1, marks=pytest.mark.full), 21], ids=["all", "a sample"])
def test_no_hole_is_accepted(grader, step, tmp_path: Path):
    accepted = []
    for number, (name, text) in enumerate(holes()[::step]):
        path = tmp_path / f"hole{number}.py"
        path.write_text(text, encoding="utf-8")
        if grader.grade(str(path))["verdict"] != "wrong-answer":
            accepted.append(name)
    assert accepted == []


@pytest.mark.full
def test_each_wrong_layer_is_rejected_by_the_test_that_it_names():
    exercise = load_exercise(ROOT, KEPT.slug)
    pool, _ = read_pool(exercise)
    (verified,), problems = verify_everywhere(exercise, pool, [CPython(exercise)])
    assert problems == []
    assert verified.matrix.survivors() == []


@pytest.mark.full
def test_two_mistakes_at_once_are_not_named(grader):
    double = sorted((KEPT.folder / "double").glob("*.py"))
    assert len(double) >= 5
    for path in double:
        assert re.match(r'"""Mistakes: (\w+) and (\w+)"""\n', path.read_text(encoding="utf-8")), path.name
        entry = grader.grade(str(path))
        assert (path.stem, entry["verdict"], entry["misconception"]) == (path.stem, "wrong-answer", None)


def test_public_implementations_are_judged_as_they_deserve(grader):
    verdicts = {path.stem: grader.grade(str(path))["verdict"] for path in (KEPT.folder / "public").glob("*.py")}
    assert verdicts == {"right": "accepted", "reported": "wrong-answer"}
