"""The named peer: the same hidden tests under plain pytest, a fresh process for each submission."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.grading.cost import Cost, measured
from katalite.course.model import Exercise

CONFTEST = '''"""What the judge gives the hidden tests, without a sandbox: the submission, imported, and the cases."""

import importlib.util
import os
from pathlib import Path

import pytest

from katalite_grader.cases import load_cases

CASES = load_cases(Path(__file__).with_name("cases.toml"))


def pytest_generate_tests(metafunc):
    if "case" in metafunc.fixturenames:
        tables = CASES[metafunc.function.__name__]
        metafunc.parametrize("case", tables, ids=[table.name for table in tables], indirect=True)


@pytest.fixture
def case(request):
    return request.param.fresh()


@pytest.fixture(scope="session")
def solution():
    spec = importlib.util.spec_from_file_location("solution", os.environ["SUBMISSION"])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.{function}
'''


def prepare(exercise: Exercise, folder: Path) -> None:
    """Lay the hidden tests out for plain pytest."""
    shutil.copytree(exercise.tests_dir, folder)
    (folder / "conftest.py").write_text(CONFTEST.replace("{function}", exercise.function))
    (folder / "pytest.ini").write_text("[pytest]\n")


def judge(folder: Path, files: Sequence[Path], at_a_time: int) -> tuple[Cost, list[bool]]:
    """The cost of all files, and for each whether all tests passed."""
    with measured() as cost, ThreadPoolExecutor(at_a_time) as pool:
        passed = list(pool.map(lambda file: _passes(folder, file), files))
    return cost, passed


def _passes(folder: Path, file: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    # Only what pytest itself needs: no plugin or option of this project's environment slows the peer down.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {"SUBMISSION": str(file), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=300).returncode == 0
