"""The wheel carries all that an author needs: built, installed alone, and used as an author would."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from katalite.common.chromium import open_chromium
from katalite.common.report import SilentReport
from katalite.common.toolchain import PROJECT, SITE
from katalite.course.load import load
from katalite.course.pool import read_pool
from katalite.course.schema import schema_files
from katalite.proof.in_browser import Chromium
from katalite.web.serve import serving
from tests.katalite.courses import replace

OWN = ["tests", "solutions", "hidden_tests", "exercise"]


def run(*command, cwd, status=0, **environment):
    """The standard output of a command that ends with `status`."""
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": "", "PIP_NO_INPUT": "1"} | environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def front_end():
    spec = spec_from_file_location("front_end", PROJECT / "packaging" / "front_end.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_lock_of_the_wheel_holds_what_a_build_needs_and_nothing_more(front_end):
    package, lock = (json.loads((SITE / name).read_text()) for name in front_end.PACKAGE_FILES)
    package, lock = front_end.pruned(package, lock)
    assert package["dependencies"].keys() == lock["packages"][""]["dependencies"].keys() == {"katex", "pyodide"}
    assert "devDependencies" not in package
    names = {name.removeprefix("node_modules/") for name in lock["packages"]} - {""}
    assert {"katex", "pyodide"} < names
    assert not {name for name in names if "esbuild" in name or "codemirror" in name or "typescript" in name}
    for entry in lock["packages"].values():
        assert entry.get("dependencies", {}).keys() <= names


def test_what_bundling_needs_is_a_dependency_of_the_project(front_end):
    wanted = [requirement.split(">")[0] for requirement in front_end.needed()]
    assert set(front_end.NEEDED) == set(wanted)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    before = run("git", "status", "--porcelain", cwd=PROJECT)
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", folder, PROJECT, cwd=folder)
    assert run("git", "status", "--porcelain", cwd=PROJECT) == before  # building leaves nothing in the sources
    (built,) = folder.glob("*.whl")
    return built


def contents(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.full
def test_the_wheel_is_small_and_holds_no_course_and_no_test(wheel):
    assert wheel.stat().st_size < 1_000_000
    tops = {Path(name).parts[0] for name in contents(wheel)}
    assert not tops.intersection(OWN)
    assert {"katalite", "katalite_grader"} < tops
    assert {f"katalite/course/schemas/{name}" for name in schema_files()} <= contents(wheel).keys()
    assert not [name for name in contents(wheel) if "node_modules/" in name or "/site/tests/" in name]


@pytest.mark.full
def test_the_sdist_builds_the_same_wheel(wheel, tmp_path):
    program = "import sys; sys.path.insert(0, 'packaging'); import backend; print(backend.build_sdist(sys.argv[1]))"
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--target",
        tmp_path / "setuptools",
        "setuptools>=77",
        cwd=tmp_path,
    )
    run(sys.executable, "-c", program, tmp_path, cwd=PROJECT, PYTHONPATH=str(tmp_path / "setuptools"))
    (sdist,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "sources", filter="data")
    (sources,) = (tmp_path / "sources").iterdir()
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", tmp_path / "again", sources, cwd=tmp_path)
    (again,) = (tmp_path / "again").glob("*.whl")
    assert contents(again) == contents(wheel)


@pytest.mark.full
@pytest.mark.timeout(1200)
def test_an_author_makes_checks_builds_and_grades_a_course_with_the_wheel_alone(wheel, tmp_path, monkeypatch):
    """In a folder with an awkward name, with empty caches; and the page accepts what must be accepted."""
    run(sys.executable, "-m", "venv", tmp_path / "env", cwd=tmp_path)
    programs = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    katalite = programs / "katalite"
    course = tmp_path / "größe [2026] course"

    assert "katalite serve" in run(katalite, "init", course, cwd=tmp_path)
    assert "katalite check moving-average" in run(katalite, "new", "moving-average", cwd=course)
    file = course / "course.toml"
    replace(file, '["scale"]', '["scale", "moving-average"]')
    checked = json.loads(run(katalite, "check", "--json", cwd=course / "exercise"))  # from any folder in it
    assert [exercise["slug"] for exercise in checked["exercises"]] == ["scale", "moving-average"]
    assert checked["problems"] == []
    run(katalite, "build", cwd=course)
    reference = course / "solutions" / "scale" / "reference.py"
    assert "accepted" in run(katalite, "grade", reference, "--exercise", "scale", cwd=course)
    starter = course / "exercise" / "scale" / "starter.py"
    assert "wrong" in run(katalite, "grade", starter, "--exercise", "scale", cwd=course, status=1)

    (exercise,) = (each for each in load(course).exercises if each.slug == "scale")
    pool = read_pool(exercise)[0]
    with serving(course / "site" / "dist") as server, open_chromium(SilentReport()) as browser:
        judged = list(Chromium(exercise, browser, server.address).judge([pool.reference, pool.starter]))
    assert [result.verdict == "accepted" for result in judged] == [True, False]
    for name in ("@codemirror/view", "katex", "Pyodide", "CPython"):
        assert name in (course / "site/dist/THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
