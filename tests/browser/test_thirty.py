"""Exercises of every shape are recorded and replayed, and judged alike in CPython, under Node and in Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course.load import load
from katalite.course.pool import Pool, read_pool
from katalite.grading.record import record
from katalite.pipeline import build_site
from katalite.proof.in_browser import Chromium
from katalite.proof.places import CPython, Pyodide
from katalite.proof.verify import verify
from katalite.python.bundle import REALM
from katalite.python.node_judge import NodeJudge
from katalite.python.ready import make_python
from katalite.web.serve import serving

from .thirty import Small, read, write

SHAPES = read()
THIRTY = [small for smalls in SHAPES.values() for small in smalls]


def test_there_are_thirty_of_five_shapes() -> None:
    assert len({small.slug for small in THIRTY}) == 30
    assert {shape: len(smalls) for shape, smalls in SHAPES.items()} == {
        "classes": 8,
        "generators": 6,
        "callbacks": 6,
        "programs": 6,
        "values": 4,
    }


@pytest.mark.parametrize(
    "small",
    [
        small if small.slug in ("complain", "data-class") else pytest.param(small, marks=pytest.mark.full)
        for small in THIRTY
    ],
    ids=lambda small: small.slug,
)
def test_its_reference_is_accepted_and_its_starter_is_not(tmp_path: Path, small: Small) -> None:
    write(tmp_path, [small])
    (exercise,) = load(tmp_path).exercises
    pool = read_pool(exercise)[0]
    assert verify(Pool(pool.reference, pool.starter, (), ()), CPython(exercise)).problems == ()


@pytest.mark.full
@pytest.mark.timeout(1500)
def test_the_three_places_agree(browser: Browser, tmp_path: Path) -> None:
    course, dist = tmp_path / "course", tmp_path / "dist"
    write(course, THIRTY)
    build_site(course, dist, SilentReport())
    runtime, scripts = make_python(SITE, tmp_path, SilentReport())
    with serving(dist) as server:
        for exercise in load(course).exercises:
            recorded = record(NodeJudge(exercise, runtime, scripts[REALM]))
            assert all(item["calls"] for item in recorded.items), exercise.slug
            pool = read_pool(exercise)[0]
            both = Pool(pool.reference, pool.starter, (), ())
            places = [
                CPython(exercise),
                Pyodide(exercise, runtime, scripts[REALM]),
                Chromium(exercise, browser, server.address),
            ]
            verified = [verify(both, place) for place in places]
            assert [each.problems for each in verified] == [(), (), ()], exercise.slug
            rows = [[test["outcome"] for test in each.starter.tests] for each in verified]
            assert rows[0] == rows[1] == rows[2], exercise.slug
