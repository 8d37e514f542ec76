"""One NumPy and one pytest everywhere: the pins agree with what Python and npm are told to install."""

import json
import re
import tomllib

from katalite.common.sources import IndexSource
from katalite.common.toolchain import PROJECT, SITE
from katalite.python.pins import load_pins


def test_pinned_wheels_are_the_versions_that_cpython_installs() -> None:
    """The lines in pyproject.toml and the wheels in pins.toml name the same versions."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    exact = dict(line.partition(";")[0].split("==") for line in project["dependencies"] if "==" in line)
    wheels = {wheel.name: wheel.version for wheel in load_pins().wheels}
    assert wheels == {name: exact.get(name) for name in wheels}
    assert set(wheels) == {"numpy", "pytest", "pluggy", "iniconfig", "packaging"}


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
    for wheel in pins.wheels:
        assert re.fullmatch("[0-9a-f]{64}", wheel.sha256), wheel.name
        assert wheel.file.startswith(f"{wheel.name}-{wheel.version}-")
        assert any(isinstance(source, IndexSource) for source in wheel.sources)


def test_lock_files_name_no_registry() -> None:
    """A lock file with addresses in it would install from one host only."""
    for lock in (SITE / "package-lock.json", PROJECT / "tests" / "chromium" / "package-lock.json"):
        assert '"resolved"' not in lock.read_text(encoding="utf-8")
