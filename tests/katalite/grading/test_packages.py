"""Exercises with packages in `grade`: imported before the time runs, confined alike, told where they are missing."""

from dataclasses import replace
from importlib.metadata import PackageNotFoundError

import pytest

from katalite.common.report import BuildError
from katalite.course.load import load_exercise
from katalite.grading import packages
from katalite.grading.grade import Grader
from katalite.grading.page_modules import is_in_the_page
from katalite_grader.packages import PACKAGES, modules_of
from tests.docs.guide import COOKBOOK, follow_by_hand, steps


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    """The cookbook's, with pandas."""
    root = tmp_path_factory.mktemp("course")
    for step in steps(next(page for page in COOKBOOK if page.stem == "packages")):
        follow_by_hand(step, root)
    return load_exercise(root, "mean-by-city")


@pytest.fixture(scope="module", params=[True, False], ids=["forked", "spawned"])
def grader(request, exercise):
    with Grader(exercise, parameters=exercise.parameters, fork=request.param) as grader:
        yield grader


def test_a_package_is_imported_before_a_submission_is_loaded(grader):
    source = "import sys\nraise ValueError('pandas' in sys.modules)\n"
    assert "ValueError: True" in grader.grade_source(source).summary["error"]


def test_tables_are_judged(grader, exercise):
    assert grader.grade_source(exercise.reference.read_text()).summary["verdict"] == "accepted"
    assert grader.grade_source(exercise.wrong[0].read_text()).summary["verdict"] == "wrong-answer"


def test_what_the_exercise_does_not_ask_for_is_not_there(grader):
    """SciPy is installed here, and pandas would use it."""
    for name in ("scipy", "matplotlib.pyplot"):
        error = grader.grade_source(f"import {name}\n").summary["error"]
        assert f"No module named '{name.partition('.')[0]}'" in error
        assert "This exercise has NumPy, pandas and Python's standard library." in error


def test_a_name_without_its_import_is_told_how_it_is_imported(grader):
    source = "def mean_by_city(table):\n    return pd.DataFrame(table)\n"
    messages = [test["message"] for test in grader.grade_source(source).summary["tests"]]
    assert all("Write `import pandas as pd` at the top of the file." in message for message in messages)


def test_modules_of_packages_are_in_the_page_where_the_exercise_asks_for_them():
    assert is_in_the_page("pandas.io", modules_of(["pandas"]))
    assert not is_in_the_page("pandas.io")
    assert not is_in_the_page("sympy", modules_of(["pandas"]))


def test_a_package_that_is_not_installed_is_told_with_what_to_run(exercise, monkeypatch):
    def version(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(packages, "version", version)
    with pytest.raises(BuildError, match=r"^pandas: not installed here, .* -m pip install pandas==3\.0\.2`\.$"):
        Grader(exercise)


def test_other_versions_than_the_page_s_are_told(monkeypatch):
    monkeypatch.setattr(packages, "version", {"pandas": "2.3.0", "scipy": "1.18.0"}.__getitem__)
    told = packages.other_versions(["scipy", "pandas"])
    assert told.startswith("pandas is 2.3.0 here and 3.0.2 in the page; `check` judges with both.")
    assert "pip install pandas==3.0.2`" in told
    assert packages.other_versions(["scipy"]) == ""


def test_a_verdict_that_was_kept_is_of_these_versions(exercise, monkeypatch):
    before = packages.versions_here(exercise.packages)
    monkeypatch.setattr(packages, "version", lambda name: "2.3.0")
    assert before != packages.versions_here(exercise.packages) == "pandas 2.3.0"
    assert packages.versions_here(replace(exercise, packages=()).packages) == ""


def test_every_package_comes_after_what_it_needs():
    names = [*PACKAGES]
    for name, package in PACKAGES.items():
        for other in names[names.index(name) + 1 :]:
            assert PACKAGES[other].modules[0] not in package.modules
