"""build.py says what is missing before anything else happens, and hands over."""

import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest

from katalite.common.toolchain import PROJECT

START = f"""
import runpy, sys
sys.argv = ["build.py", "--help"]
runpy.run_path({str(PROJECT / "build.py")!r}, run_name="__main__")
"""
MISSING = """
import sys
class Missing:
    def find_spec(name, path=None, target=None):
        if name == {module!r}:
            raise ModuleNotFoundError("No module named " + name, name=name)
sys.meta_path.insert(0, Missing)
"""


def start(before, after="pass"):
    """Runs build.py in the project's folder, in a Python in which `before` has been done."""
    program = f"{before}\ntry:\n{indent(START, '    ')}\nfinally:\n{indent(after, '    ')}"
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def test_build_py_hands_over():
    done = start("")
    assert done.returncode == 0
    assert "grade" in done.stdout


@pytest.mark.parametrize("version", ["(3, 6, 0)", "(3, 11, 9)"])
def test_a_python_that_is_too_old_is_told_which_is_needed(version):
    done = start(f"import sys; sys.version_info = type('V', (tuple,), {{}})({version})")
    assert done.returncode == 1
    assert "Katalite needs Python 3.12 or newer, and this is 3." in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("version", ["(3, 12, 1)", "(3, 14, 0)", "(3, 15, 0)"])
def test_every_python_from_3_12_on_is_taken(version):
    done = start(f"import sys, typing; sys.version_info = type('V', (tuple,), {{}})({version})")
    assert "Katalite needs Python" not in done.stderr


@pytest.mark.parametrize("module", ["katalite", "click", "jinja2"])
def test_a_missing_package_is_named_with_the_command_that_brings_it(module):
    done = start(MISSING.format(module=module))
    assert done.returncode == 1
    assert f"The module {module} is not installed" in done.stderr
    assert "-m pip install -e '.[test]'" in done.stderr
    assert done.stderr.count("\n") == 1


def test_build_py_does_not_stand_in_for_the_package_build():
    done = start("import sys; sys.path.insert(0, '')", after="import build\nprint(build.__file__)")
    assert Path(done.stdout.splitlines()[-1]).parent != PROJECT
