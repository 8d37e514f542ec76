"""Every exercise of the track has what an exercise needs, and hidden tests that see through the unforeseen.

That each wrong submission is rejected by the case it names, and each right one accepted, is for `check` to prove; with
`--full` it is shown here too, and that no case could be left out. By default what starts a judge is done for two
exercises only.
"""

import re
from pathlib import Path

import numpy as np
import pytest

from katalite.course.load import load_exercise
from katalite.course.pool import read_pool
from katalite.grading.batch import FileGrader
from katalite.proof.places import CPython
from katalite.proof.verify import verify_everywhere
from katalite_grader.cases import load_cases
from tests.content.holes import FAULTS
from tests.content.track import ROOT, SLUGS, Kept
from tests.content.track_sweeps import sweep
from tests.sampling import first

PYTORCH = [slug for slug in SLUGS if (Kept(slug).folder / "torch.json").is_file()]


@pytest.fixture(scope="module", params=SLUGS)
def kept(request):
    return Kept(request.param)


@pytest.fixture(scope="module", params=first(2, SLUGS))
def judged(request):
    """An exercise and its judge."""
    kept = Kept(request.param)
    with FileGrader(load_exercise(ROOT, kept.slug)) as grader:
        yield kept, grader


def items(kept: Kept) -> dict[str, bool]:
    """The hidden cases as wrong submissions name them, and whether each is a sweep."""
    return {
        f"{test}[{case.name}]": getattr(case.fresh(), "sweep", False)
        for test, cases in load_cases(kept.cases).items()
        for case in cases
    }


def test_the_pool_is_large_enough_and_names_every_case(kept):
    pool, problems = read_pool(load_exercise(ROOT, kept.slug))
    assert problems == []
    assert len(pool.wrong) >= 15
    assert len(pool.accepted) >= 6
    assert len({each.believed for each in pool.wrong}) == len({each.hint for each in pool.wrong}) == len(pool.wrong)
    if kept.cases.is_file():
        assert {each.item for each in pool.wrong} == {name for name, is_sweep in items(kept).items() if not is_sweep}


@pytest.mark.full
def test_without_any_one_case_a_wrong_submission_would_survive(kept):
    exercise = load_exercise(ROOT, kept.slug)
    pool, _ = read_pool(exercise)
    (verified,), problems = verify_everywhere(exercise, pool, [CPython(exercise)])
    assert problems == []
    assert verified.matrix.useless() == []


@pytest.mark.parametrize("slug", PYTORCH)
def test_pytorch_says_the_same_as_every_right_solution_and_the_definition(slug):
    kept = Kept(slug)
    cases = list(kept.torch())
    assert len(cases) >= 6
    for right in (kept.hidden_tests().definition, *map(kept.load, kept.right)):
        for name, call, expected in cases:
            found = right(**call)
            together = zip(found, expected, strict=True) if isinstance(expected, tuple) else [(found, expected)]
            for one, other in together:
                np.testing.assert_allclose(one, other, atol=1e-4, rtol=0, err_msg=f"{right.__module__}: {name}")


def test_the_stored_results_of_the_hidden_cases_follow_from_the_definition(kept):
    definition = kept.hidden_tests().definition
    stored = [case.fresh() for cases in load_cases(kept.cases).values() for case in cases]
    stored = [case for case in stored if hasattr(case, "returns")]
    assert len(stored) >= 5
    for case in stored:
        found, expected = definition(**case.call), case.returns
        together = zip(found, expected, strict=True) if isinstance(found, tuple) else [(found, expected)]
        for one, other in together:
            np.testing.assert_allclose(one, other, atol=5e-5, rtol=0, err_msg=case.name)


def test_the_holes_are_many_of_many_kinds(kept):
    found = kept.holes()
    assert len({hole.condition for hole in found}) == len(found) >= 60
    assert len({hole.axis for hole in found}) >= 5
    assert {hole.fault for hole in found} == FAULTS.keys()


@pytest.mark.parametrize("step", [pytest.param(1, marks=pytest.mark.full), 13], ids=["all", "a sample"])
def test_no_hole_is_accepted(judged, step, tmp_path: Path):
    kept, grader = judged
    accepted = []
    for number, hole in enumerate(kept.holes()[::step]):
        path = tmp_path / f"hole{number}.py"
        path.write_text(hole.program, encoding="utf-8")
        if grader.grade(str(path))["verdict"] != "wrong-answer":
            accepted.append(f"{hole.name} ({hole.fault})")
    assert accepted == []


def test_two_mistakes_at_once_are_not_named(judged):
    kept, grader = judged
    double = sorted((kept.folder / "double").glob("*.py"))
    pool, _ = read_pool(load_exercise(ROOT, kept.slug))
    known = {each.name for each in pool.wrong}
    assert len(double) >= 5
    for path in double:
        named = re.match(r'"""Mistakes: (\w+) and (\w+)"""\n', path.read_text(encoding="utf-8"))
        assert named, path.name
        assert set(named.groups()) <= known, path.name
        entry = grader.grade(str(path))
        assert (path.stem, entry["verdict"], entry["misconception"]) == (path.stem, "wrong-answer", None)


def test_public_implementations_are_judged_as_they_deserve(judged):
    kept, grader = judged
    verdicts = {path.stem: grader.grade(str(path))["verdict"] for path in (kept.folder / "public").glob("*.py")}
    assert verdicts == {"right": "accepted", "reported": "wrong-answer"}


@pytest.mark.parametrize("slug", first(3, SLUGS))
def test_the_sweep_is_the_one_that_is_made(slug):
    kept = Kept(slug)
    test, made = sweep(kept)
    (stored,) = [case.fresh() for case in load_cases(kept.cases)[test] if getattr(case.fresh(), "sweep", False)]
    assert stored.calls == made
