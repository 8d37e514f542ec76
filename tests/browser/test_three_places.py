"""One exercise judged in CPython, in Pyodide under Node and in Chromium on the built site."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from katalite.common.report import SilentReport
from katalite.common.toolchain import PROJECT, SITE
from katalite.course.load import load_exercise
from katalite.course.pool import Known, Pool, read_pool
from katalite.proof.in_browser import Chromium
from katalite.proof.places import CPython, Pyodide
from katalite.proof.verify import verify
from katalite.python.bundle import REALM
from katalite.python.ready import make_python

from .bench import SLUG


@pytest.mark.full
def test_a_starter_in_the_references_place_turns_each_of_the_three_red(
    browser: Browser, site_url: str, tmp_path: Path
) -> None:
    exercise = load_exercise(PROJECT, SLUG)
    pool, problems = read_pool(exercise)
    assert problems == []
    runtime, scripts = make_python(SITE, tmp_path, SilentReport())
    right = Pool(pool.reference, pool.starter, (), ())
    swapped = Pool(Known(pool.reference.path, pool.starter.text), pool.starter, (), ())
    places = [CPython(exercise), Pyodide(exercise, runtime, scripts[REALM]), Chromium(exercise, browser, site_url)]
    for place in places:
        green, red = verify(right, place), verify(swapped, place)
        assert green.problems == ()
        assert [test["outcome"] for test in green.reference.tests] == ["passed"] * 4
        assert red.reference.verdict == "wrong-answer"
        assert [problem.path for problem in red.problems] == [f"solutions/{SLUG}/reference.py"]
        assert f"not accepted in {place.name}" in red.problems[0].message
