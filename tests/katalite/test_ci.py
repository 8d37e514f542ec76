"""`.ci/run` runs what the README says, on a bare machine, and fails when that fails; `--full` adds marked tests."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.engines.webdriver import INSTALL
from katalite.common.toolchain import PROJECT
from tests.katalite.web.test_hosts import INSTALL as INSTALL_SERVERS

CLOSING = "========= 3 passed in 0.01s ========="
BUILD = "import sys; print('build.py was given', sys.argv[1:])"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a project that has `.ci/run`, a README and a build.py, but little else."""
    (tmp_path / ".ci").mkdir()
    shutil.copy2(PROJECT / ".ci" / "run", tmp_path / ".ci" / "run")
    shutil.copy2(PROJECT / ".python-version", tmp_path / ".python-version")
    (tmp_path / "katalite.py").write_text("")
    (tmp_path / "build.py").write_text(BUILD)
    write_readme(tmp_path, f"echo options $PYTEST_ADDOPTS && echo '{CLOSING}'")
    stand_in_python(tmp_path / "bin" / "python3.13")
    return tmp_path


def stand_in_python(path: Path) -> None:
    """This Python, except that the environments it makes have no pip: that would take a second each."""
    path.parent.mkdir()
    real = Path(sys.executable).resolve()
    stand_in(path, f'if [ "$1 $2" = "-m venv" ]; then exec {real} -m venv --without-pip "$3"; fi\nexec {real} "$@"')


def stand_in(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def write_readme(clone: Path, command: str) -> None:
    marked = f"Text.\n\n<!-- command: tests -->\n```sh\n{command}\n```\n\n```sh\nanother command\n```\n"
    (clone / "README.md").write_text(marked)


def ci_run(clone: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run it without a HOME, as some machines do."""
    path = os.pathsep.join([str(clone / "bin"), "/usr/bin", "/bin"])
    environment = {"HOME": "", "PATH": path}
    command = [str(clone / ".ci" / "run"), *args]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_it_runs_the_readmes_test_command_then_the_check_and_ends_with_pytests_last_line(clone: Path) -> None:
    done = ci_run(clone)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines.index(CLOSING) < lines.index("build.py was given ['check', 'group-normalization', '--browser']")
    assert lines[-1] == CLOSING


def test_full_is_passed_on_to_pytest_and_checks_every_exercise(clone: Path) -> None:
    stand_in(clone / "bin" / "apt-get", "exit 0")
    said = ci_run(clone, "--full").stdout
    assert "options --full" in said
    assert "build.py was given ['check', '--browser']" in said


def test_full_brings_the_other_engines_as_root_and_nothing_else_does(clone: Path) -> None:
    asked = clone / "asked"
    stand_in(clone / "bin" / "apt-get", f'echo "apt-get $*" >>{asked}')
    ci_run(clone)
    assert not asked.exists()
    stand_in(clone / "bin" / "id", "echo 1000")
    ci_run(clone, "--full")
    assert not asked.exists()
    stand_in(clone / "bin" / "id", "echo 0")
    assert ci_run(clone, "--full").returncode == 0
    *engines, servers = asked.read_text().splitlines()
    assert " && ".join(engines) == INSTALL
    assert servers == INSTALL_SERVERS


def test_engines_that_cannot_be_had_are_left_to_their_tests(clone: Path) -> None:
    stand_in(clone / "bin" / "apt-get", "exit 100")
    stand_in(clone / "bin" / "id", "echo 0")
    assert ci_run(clone, "--full").stdout.splitlines()[-1] == CLOSING


def test_failing_tests_end_it_before_the_check(clone: Path) -> None:
    write_readme(clone, "echo '1 failed in 0.01s' && false")
    done = ci_run(clone)
    assert done.returncode == 1
    assert "1 failed in 0.01s" in done.stdout
    assert "build.py" not in done.stdout


def test_a_failing_check_fails_it(clone: Path) -> None:
    (clone / "build.py").write_text("raise SystemExit(1)")
    assert ci_run(clone).returncode == 1


def test_a_readme_without_the_command_is_named(clone: Path) -> None:
    (clone / "README.md").write_text("Nothing here.\n")
    done = ci_run(clone)
    assert done.returncode == 1
    assert "README.md has no line after '<!-- command: tests -->'" in done.stderr


def test_an_unknown_option_is_refused(clone: Path) -> None:
    done = ci_run(clone, "--fast")
    assert (done.returncode, done.stderr) == (2, "usage: .ci/run [--full]\n")


def test_without_a_python_that_will_do_it_says_which_one_to_install(clone: Path) -> None:
    (clone / "bin" / "python3.13").unlink()
    for name in ("python", "python3"):
        stand_in(clone / "bin" / name, "exit 1")
    done = ci_run(clone)
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.12 or newer is needed")


def test_another_python_from_3_12_on_will_do(clone: Path) -> None:
    (clone / "bin" / "python3.13").rename(clone / "bin" / "python")
    (clone / ".python-version").write_text("2.7\n")
    done = ci_run(clone)
    assert done.returncode == 0, done.stderr


def test_the_readme_marks_one_line_for_each_of_its_two_commands() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    for name in ("tests", "serve"):
        assert re.search(rf"^<!-- command: {name} -->\n```sh\n[^\n]+\n```$", readme, re.MULTILINE), name


def test_the_workflow_runs_the_same_command_and_publishes_the_site() -> None:
    workflow = (PROJECT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert "\n      - run: .ci/run\n" in workflow
    assert "path: site/dist" in workflow


@pytest.mark.parametrize(("option", "counts"), [([], "1 passed, 1 deselected"), (["--full"], "2 passed")])
def test_tests_marked_full_are_deselected_without_the_option(tmp_path: Path, option: list[str], counts: str) -> None:
    marked = "import pytest\ndef test_quick(): pass\n@pytest.mark.full\ndef test_long(): pass\n"
    (tmp_path / "test_marked.py").write_text(marked)
    command = [sys.executable, "-m", "pytest", "-c", os.devnull, "-p", "tests.conftest", "--rootdir", tmp_path]
    command += [*option, tmp_path / "test_marked.py"]
    environment = os.environ | {"PYTEST_ADDOPTS": ""}
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, env=environment, check=False)
    assert f"= {counts} in " in done.stdout
