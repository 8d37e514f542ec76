"""The browser's Python with packages: deterministic, apart from the one without, judging as CPython does."""

import pytest

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course.load import load_exercise
from katalite.python.bundle import REALM
from katalite.python.node_judge import NodeJudge, Source
from katalite.python.ready import make_pythons
from katalite.python.snapshot import LIBRARIES, LIBRARY, _make
from tests.docs.guide import COOKBOOK, follow_by_hand, steps
from tests.katalite.python.test_snapshot import read_archive

pytestmark = pytest.mark.full

SCIPY = """
from scipy import optimize, stats


def mean_by_city(table):
    return table
"""


@pytest.fixture(scope="module")
def pythons(tmp_path_factory):
    return make_pythons(SITE, tmp_path_factory.mktemp("scripts"), SilentReport(), [(), ("pandas",)])


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    for step in steps(next(page for page in COOKBOOK if page.stem == "packages")):
        follow_by_hand(step, root)
    return load_exercise(root, "mean-by-city")


def test_reference_and_wrong_submission_get_their_verdicts(pythons, exercise):
    runtimes, scripts = pythons
    judge = NodeJudge(exercise, runtimes[exercise.packages], scripts[REALM])
    sources = [Source("right", exercise.reference.read_text()), Source("wrong", exercise.wrong[0].read_text())]
    right, wrong, scipy = judge.run([*sources, Source("scipy", SCIPY)])[1]
    assert right.verdict == "accepted"
    assert wrong.verdict == "wrong-answer"
    assert "in column 'degrees'" in wrong.tests[0]["message"]
    assert scipy.verdict == "compile-error"
    assert "This exercise has NumPy, pandas and Python's standard library." in (scipy.error or "")


def test_packages_are_in_none_of_the_files_of_others(pythons):
    runtimes, _ = pythons
    plain, with_pandas = ({file.name: file for file in runtimes[each].files} for each in ((), ("pandas",)))
    for name in (LIBRARIES, LIBRARY):
        assert not [path for path in read_archive(plain[name].path) if "pandas" in path]
    assert any("pandas/_libs/" in path for path in read_archive(with_pandas[LIBRARIES].path))
    assert plain.keys() < with_pandas.keys()


def test_the_same_parts_make_the_same_snapshot(pythons, tmp_path):
    """Made again from its archives, nothing more is wanted and every byte is the same."""
    runtimes, scripts = pythons
    runtime = runtimes[("pandas",)]
    files = {file.name: file.path for file in runtime.files}
    for name in (LIBRARIES, LIBRARY):
        (tmp_path / name).write_bytes(files[name].read_bytes())
    assert _make(runtime, scripts[REALM], tmp_path) == []
    for name in ("snapshot.bin", "snapshot-head.bin"):
        assert (tmp_path / name).read_bytes() == files[name].read_bytes()
