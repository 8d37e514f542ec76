"""A test case that is added as README.md says counts in `grade` and comes into the page."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import FOLDERS

from .readme import block_after

SLUG = "group-normalization"
FILE = f"hidden_tests/{SLUG}/cases.toml"
CASE = block_after(f"case: {FILE}")
WRONG_FOR_THIS_CASE = """
import numpy as np
from functools import wraps

_right = group_normalization


@wraps(_right)
def group_normalization(X, *args, **kwargs):
    if X.tolist() == {X}:
        return np.zeros(X.shape)
    return _right(X, *args, **kwargs)
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of this course with its build.py."""
    for name in FOLDERS:
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "build.py", tmp_path)
    return tmp_path


@pytest.fixture
def wrong(course: Path) -> Path:
    """A submission that is right for everything but README's case."""
    ((case,),) = tomllib.loads(CASE).values()
    reference = (course / "solutions" / SLUG / "reference.py").read_text(encoding="utf-8")
    path = course / "submission.py"
    path.write_text(reference + WRONG_FOR_THIS_CASE.format(X=case["call"]["X"]), encoding="utf-8")
    return path


def build_py(course: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """The course's own build.py, as README calls it."""
    command = [sys.executable, "build.py", *args]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


def grade(course: Path, file: Path) -> dict[str, Any]:
    done = build_py(course, "grade", str(file), "--exercise", SLUG, "--json")
    assert done.returncode in (0, 1), done.stderr
    (result,) = json.loads(done.stdout)
    return result


def recorded(course: Path) -> list[str]:
    """The ids of the items in the tests bundle that the built page names."""
    done = build_py(course)
    assert done.returncode == 0, done.stderr
    site = course / "site" / "dist"
    page = (site / "exercise" / SLUG / "index.html").read_text(encoding="utf-8")
    (bundle,) = (site / "tests").glob(f"{SLUG}-*.json")
    assert bundle.name in page
    return [item["id"] for item in json.loads(bundle.read_text(encoding="utf-8"))["items"]]


def append_case(course: Path) -> None:
    with (course / FILE).open("a", encoding="utf-8") as file:
        file.write(CASE)


def test_the_case_is_three_lines() -> None:
    assert len(CASE.splitlines()) == 3


@pytest.mark.full
def test_grade_catches_with_the_case_what_it_did_not_catch_before(course: Path, wrong: Path) -> None:
    assert grade(course, wrong)["verdict"] == "accepted"
    append_case(course)
    caught = grade(course, wrong)
    assert caught["verdict"] == "wrong-answer"
    assert [test["outcome"] for test in caught["tests"]] == ["failed", "passed", "passed", "passed"]
    assert grade(course, course / "solutions" / SLUG / "reference.py")["verdict"] == "accepted"


@pytest.mark.full
def test_the_page_holds_the_case_after_the_next_build(course: Path) -> None:
    append_case(course)
    ((test, _),) = tomllib.loads(CASE).items()
    cases = tomllib.loads((course / FILE).read_text(encoding="utf-8"))[test]
    ids = [item for item in recorded(course) if f"::{test}[" in item]
    assert len(ids) == len(cases)
    assert ids[-1].endswith(f"::{test}[case {len(cases)}]")
