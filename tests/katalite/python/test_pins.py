"""One NumPy and one pytest everywhere: the pins agree with what Python and npm are told to install."""

import json
import re
import tomllib

from katalite.common.report import SilentReport
from katalite.common.sources import IndexSource
from katalite.common.toolchain import PROJECT, SITE, ensure_node_modules
from katalite.python.pins import load_pins
from katalite_grader.packages import PACKAGES


def test_pinned_wheels_are_the_versions_that_cpython_installs() -> None:
    """The lines in pyproject.toml and the wheels in pins.toml name the same versions."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    exact = dict(line.partition(";")[0].split("==") for line in project["dependencies"] if "==" in line)
    wheels = {wheel.name: wheel.version for wheel in load_pins().wheels}
    assert wheels == {name: exact.get(name) for name in wheels}
    assert set(wheels) == {"numpy", "pytest", "pluggy", "iniconfig", "packaging"}


def test_the_packages_of_exercises_are_the_versions_that_cpython_installs() -> None:
    """In the extra that an author installs, and in what the tests use of them."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    pinned = {wheel.name: wheel.version for wheel in load_pins().packages}
    author, tests = (
        dict(line.partition(";")[0].split("==") for line in extras[extra] if "==" in line)
        for extra in ("packages", "test")
    )
    assert author == {name: pinned[name] for name in (*PACKAGES, "pytz")}
    assert tests.items() <= author.items()


def test_packages_come_with_what_pyodide_says_that_they_need() -> None:
    lock = json.loads((ensure_node_modules(SITE, SilentReport()) / "pyodide" / "pyodide-lock.json").read_text())
    pins = load_pins()
    everywhere = {wheel.name for wheel in pins.wheels}
    for wheel in pins.packages:
        entry = lock["packages"][wheel.name]
        assert (wheel.version, wheel.file, wheel.sha256) == (entry["version"], entry["file_name"], entry["sha256"])
        assert set(wheel.needs) == set(entry["depends"]) - everywhere, wheel.name
    assert [wheel.name for wheel in pins.with_needs(["pandas"])] == ["pandas", "python-dateutil", "six", "pytz"]
    assert pins.with_needs([]) == ()


def test_what_packages_are_imported_as_is_in_their_wheels() -> None:
    """Each module that a submission may import, and no other at the top of a wheel that an author would name."""
    lock = json.loads((ensure_node_modules(SITE, SilentReport()) / "pyodide" / "pyodide-lock.json").read_text())
    pins = load_pins()
    for name, package in PACKAGES.items():
        brought = {each for wheel in pins.with_needs([name]) for each in lock["packages"][wheel.name]["imports"]}
        assert package.modules[0] in brought
        public = {each.partition(".")[0] for each in brought if not each.startswith("_")}
        assert public - {"numpy"} <= set(package.modules), name


def test_pinned_pyodide_is_the_version_that_npm_installs() -> None:
    pins = load_pins()
    package = json.loads((SITE / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((SITE / "package-lock.json").read_text(encoding="utf-8"))
    assert package["dependencies"][pins.npm] == pins.pyodide
    assert lock["packages"][f"node_modules/{pins.npm}"]["version"] == pins.pyodide


def test_the_python_that_a_clone_asks_for_is_one_that_the_project_takes() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.12"
    assert (PROJECT / ".python-version").read_text().strip() == "3.13"


def test_every_file_has_a_whole_sha256_and_every_wheel_a_package_index_source() -> None:
    pins = load_pins()
    for file in pins.core:
        assert re.fullmatch("[0-9a-f]{64}", file.sha256), file.name
    for wheel in (*pins.wheels, *pins.packages):
        assert re.fullmatch("[0-9a-f]{64}", wheel.sha256), wheel.name
        assert wheel.file.startswith(f"{wheel.name.replace('-', '_')}-{wheel.version}-")
        assert any(isinstance(source, IndexSource) for source in wheel.sources)


def test_lock_files_name_no_registry() -> None:
    """A lock file with addresses in it would install from one host only."""
    for lock in (SITE / "package-lock.json", PROJECT / "tests" / "chromium" / "package-lock.json"):
        assert '"resolved"' not in lock.read_text(encoding="utf-8")
