"""R1, L19: a submission answers alike in CPython and in Pyodide, exceptions and warnings included."""

import json
from pathlib import Path

import pytest

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course.load import load_exercise
from katalite.course.pool import Known, read_pool
from katalite.proof.places import Pyodide
from katalite.python.bundle import REALM
from katalite.python.ready import make_python
from tests.content.group_normalization import ROOT, SLUG
from tests.content.test_pool import CASES, SWEEPS
from tests.field.answers import comparing, differences

PLAIN = [line for name, case in CASES.items() if name not in SWEEPS for line in getattr(case, "calls", ())]
SWEPT = [line for name in sorted(SWEEPS) for line in CASES[name].calls]
HEAD = "import numpy as np\n\n\ndef group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n"
LINEAR_ALGEBRA = {
    "inv": "np.linalg.inv(np.zeros((2, 2)))",
    "solve": "np.linalg.solve(np.ones((2, 2)), np.ones(2))",
    "cholesky": "np.linalg.cholesky(-np.eye(2))",
    "eig": "np.linalg.eig(np.full((2, 2), np.nan))",
    "svd": "np.linalg.svd(np.full((2, 2), np.nan))",
    "lstsq": "np.linalg.lstsq(np.full((2, 2), np.nan), np.ones(2))",
    "det": "np.linalg.det(np.zeros((2, 2)))",
    "pinv": "np.linalg.pinv(np.full((2, 2), np.nan))",
    "a good matrix": "np.linalg.inv(np.array([[4.0, 1.0], [1.0, 3.0]]))",
}
WARNED = """import contextlib
import io

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    with contextlib.redirect_stderr(io.StringIO()) as said:
        np.array([]).mean()
    return "RuntimeWarning: Mean of empty slice" in said.getvalue()
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory):
    runtime, scripts = make_python(SITE, tmp_path_factory.mktemp("python"), SilentReport())
    return runtime, scripts[REALM]


def test_r1_l19_lapack_gives_up_and_numpy_warns_in_pyodide_as_in_cpython(python, tmp_path: Path):
    caught = HEAD + "    caught = []\n"
    for expression in LINEAR_ALGEBRA.values():
        caught += f"    try:\n        caught.append(str({expression}))\n"
        caught += "    except np.linalg.LinAlgError as error:\n        caught.append(str(error))\n"
    some = [Known("caught.py", caught + "    return caught\n"), Known("warned.py", WARNED)]
    exercise, named = comparing(some, PLAIN[:1], tmp_path)
    assert json.loads(exercise.test_files["answers.json"])["warned.py"] == [["bool", "True"]]
    assert list(differences(Pyodide(exercise, *python), named)) == []


def test_where_answers_differ_it_is_told(python, tmp_path: Path):
    """The default integer of WebAssembly, which stands under Limits in README."""
    text = HEAD + "    return np.arange(3)\n"
    exercise, named = comparing([Known("integers.py", text)], PLAIN[:1], tmp_path)
    (told,) = differences(Pyodide(exercise, *python), named)
    assert "int32" in told
    assert "int64" in told


@pytest.mark.full
@pytest.mark.parametrize("kind", ["accepted", "wrong"])
def test_r1_every_submission_of_the_pool_answers_alike_in_pyodide(python, tmp_path: Path, kind: str):
    pool, _ = read_pool(load_exercise(ROOT, SLUG))
    some = [pool.reference, *pool.accepted] if kind == "accepted" else [pool.starter, *pool.wrong]
    exercise, named = comparing(some, [*PLAIN, *SWEPT[::3]], tmp_path)
    assert list(differences(Pyodide(exercise, *python), named)) == []
