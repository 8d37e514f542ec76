"""One exercise judged in CPython, in Pyodide under Node and in Chromium on the built site."""

from pathlib import Path

from playwright.sync_api import Browser

from katalite.bundle import REALM
from katalite.in_browser import Chromium
from katalite.load import load_exercise
from katalite.pipeline import make_python
from katalite.places import CPython, Pyodide
from katalite.pool import Known, Pool, read_pool
from katalite.report import SilentReport
from katalite.toolchain import PROJECT, SITE
from katalite.verify import verify

from .bench import SLUG


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
