"""The build backend: setuptools, and for wheels the front end, its scripts bundled, inside the package.

A wheel carries all that an author's build needs of `site/`, so that neither TypeScript nor esbuild is needed where it
is installed. It is made in a copy of the sources, and leaves nothing behind in them. Editable installs use `site/`.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from front_end import ROOT, needed, write_front_end
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


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:
    return [*build_meta.get_requires_for_build_wheel(config_settings), *needed()]


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
        write_front_end(copy / "src" / "katalite" / "site")
        os.chdir(copy)
        try:
            yield
        finally:
            os.chdir(before)
