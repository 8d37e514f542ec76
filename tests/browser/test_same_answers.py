"""R1: every submission of the pool answers in Chromium as in CPython: type, dtype, shape, values, exceptions.

tests/field/test_places.py shows the same of Pyodide under Node.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.course.pool import Known, read_pool
from katalite.pipeline import build_site
from katalite.web.serve import serving
from tests.field.answers import comparing, differences
from tests.field.test_places import PLAIN, SWEPT

from .bench import SLUG, Bench
from .conftest import visitor
from .test_pool import OneVisit
from .watch import Watch

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Known]]:
    """A built site whose only hidden test compares answers, and the pool as that test can judge it."""
    root = tmp_path_factory.mktemp("course")
    texts, hidden = root / "exercise" / SLUG, root / "hidden_tests" / SLUG
    shutil.copytree(PROJECT / "exercise" / SLUG, texts)
    hidden.mkdir(parents=True)
    settings = texts / "exercise.toml"
    allowed = 'may_modify = ["X", "gamma", "beta"]\n'
    settings.write_text(allowed + settings.read_text(encoding="utf-8"), encoding="utf-8")
    pool, _ = read_pool(load_exercise(PROJECT, SLUG))
    everything = [pool.reference, pool.starter, *pool.accepted, *pool.wrong]
    _, named = comparing(everything, [*PLAIN[::2], *SWEPT[::12]], hidden)
    reference = root / "solutions" / SLUG / "reference.py"
    reference.parent.mkdir(parents=True)
    # The starter's signature, which a course's reference must have.
    text = named[0].text.replace("(*args, **kwargs):", "(X, gamma, beta, num_groups, epsilon=1e-5):")
    text = text.replace('kwargs.get("num_groups")', "num_groups").replace(
        "(*args, **kwargs)", "(X, gamma, beta, num_groups, epsilon)"
    )
    reference.write_text(text, encoding="utf-8")
    out = tmp_path_factory.mktemp("site") / "dist"
    build_site(root, out, PlainReport())
    return out, named


@pytest.fixture
def visit(browser: Browser, compared: tuple[Path, list[Known]]) -> Iterator[Bench]:
    watch = Watch()
    with serving(compared[0]) as server, visitor(browser, watch) as context:
        yield Bench(context.new_page(), server.address, watch).ready()
    assert watch.unexpected() == []


def test_r1_every_submission_of_the_pool_answers_alike_in_chromium(
    visit: Bench, compared: tuple[Path, list[Known]]
) -> None:
    named = compared[1]
    assert len(named) >= 80
    assert list(differences(OneVisit(visit), named)) == []


def test_an_answer_that_differs_is_told(visit: Bench, compared: tuple[Path, list[Known]]) -> None:
    reference = compared[1][0]
    told = list(differences(OneVisit(visit), [Known("changed.py", reference.text + "\n_answer = lambda *a, **k: 1\n")]))
    assert len(told) == 1
