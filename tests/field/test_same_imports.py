"""R3: `grade` imports what the learner's page has, and says of everything else what the page says."""

import importlib.metadata
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from katalite.common.report import PlainReport
from katalite.common.toolchain import SITE
from katalite.course.load import load
from katalite.grading.grade import Grader
from katalite.grading.page_modules import NOT_IN_THE_PAGE, PACKAGES, is_in_the_page
from katalite.python.bundle import REALM
from katalite.python.node_judge import NodeJudge, Source
from katalite.python.ready import make_python
from tests.hostile.exercise import RIGHT, Standardize, write_course


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(Standardize(), parameters=("x", "axis")) as grader:
        yield grader


INSTALLED = (
    "nbformat",
    "click",
    "rich",
    "jinja2",
    "playwright",
    "mypy",
    "pip",
    "setuptools",
    "katalite",
    "_distutils_hack",
)
ABSENT = (
    "requests",
    "torch",
    "scipy",
    "matplotlib.pyplot",
    "pwd",
    "resource",
    "curses",
    "tkinter",
    "cgi",
    "test.support",
)
NOT_ASKED = {"antigravity", "this", "_compression"}
"""Modules that do something when they are imported, and one that older Pythons' own modules are made with."""
INDIRECT = ("multiprocessing.pool", "dbm.dumb", "curses.ascii")


@pytest.mark.parametrize("name", [*INSTALLED, *ABSENT])
def test_r3_a_module_that_the_page_has_not_is_not_there(grader: Grader, name: str) -> None:
    summary = grader.grade_source(f"import {name}\n{RIGHT}").summary
    first = name.partition(".")[0]
    assert summary["verdict"] == "compile-error"
    assert summary["error"].startswith(
        f"The file stops with ModuleNotFoundError: No module named '{first}' while it is loaded (line 1)."
    )


def test_r3_it_can_be_done_without(grader: Grader) -> None:
    source = f"try:\n    import scipy\nexcept ImportError:\n    scipy = None\n{RIGHT}"
    assert grader.grade_source(source).summary["verdict"] == "accepted"


def test_r3_what_the_page_has_is_there(grader: Grader) -> None:
    names = (
        "numpy.polynomial numpy.ma numpy.fft numpy.linalg numpy.random statistics fractions itertools asyncio decimal"
    )
    names += (
        " dataclasses typing re json hashlib random collections.abc concurrent.futures tempfile uuid zoneinfo pytest"
    )
    names += " sqlite3 ssl lzma multiprocessing logging.handlers ctypes unittest.mock email.mime.text"
    names += " http.client xml.etree.ElementTree"
    source = "".join(f"import {name}\n" for name in names.split()) + RIGHT
    assert grader.grade_source(source).summary["error"] is None


def test_r3_everything_that_is_installed_here_is_there_in_both_or_in_none() -> None:
    ours = {name for name in importlib.metadata.packages_distributions() if is_in_the_page(name)}
    assert ours <= PACKAGES


PROBE = """
import importlib
words = []
for name in {names}:
    try:
        importlib.import_module(name)
    except ImportError as error:
        words.append({word})
raise ValueError(" ".join(words))
"""


@pytest.mark.full
def test_r3_the_page_and_grade_have_the_same_modules_and_the_same_words(tmp_path: Path, grader: Grader) -> None:
    """Each module of Python's library, and what lies beside it, is imported in both or in none."""
    write_course(tmp_path, time_limit=60)
    (exercise,) = load(tmp_path).exercises
    runtime, scripts = make_python(SITE, tmp_path / "scripts", PlainReport())
    names = sorted(({*sys.stdlib_module_names} | NOT_IN_THE_PAGE | PACKAGES) - NOT_ASKED)
    probes = [
        PROBE.format(names=names, word="name"),
        PROBE.format(names=[*ABSENT, *INDIRECT], word="f'{name} {type(error).__name__}: {error};'"),
    ]
    judge = NodeJudge(exercise, runtime, scripts[REALM])
    sources = [Source(str(number), probe) for number, probe in enumerate(probes)]
    in_page = [judged.error for judged in judge.run(sources)[1]]
    absent = " ".join(name for name in names if not is_in_the_page(name))
    assert in_page[0] == f"The file stops with ValueError: {absent} while it is loaded (line 9)."
    assert in_page == [grader.grade_source(probe).summary["error"] for probe in probes]
