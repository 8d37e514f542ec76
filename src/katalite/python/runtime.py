"""Everything that Python in the browser is made of, in one folder, pinned, compiled and cached."""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from katalite.common.archives import read_zip, write_grader_wheel
from katalite.common.cache import cache_root, place, sha256_of
from katalite.common.language import LANGUAGES
from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE, STAMP, ensure_node_modules
from katalite.python.compile import compile_archives, require_pyodide_build
from katalite.python.lock import NATIVE, write_lock
from katalite.python.pins import CoreFile, Pins, load_pins
from katalite.python.standin import write_standin
from katalite.python.trim import trim, trim_loader

STDLIB = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
CORE, CORE_SCRIPT, LOADER = "pyodide.asm.wasm", "pyodide.asm.js", "pyodide.js"
CORE_MODULE = "pyodide.asm.mjs"
"""The core's script as Pyodide has it, a module. What is shipped is a classic script, as the realms' workers are."""
TYPES = SITE / "src" / "realm" / "pyodide.ts"
"""What this project's own scripts use of the core is declared there."""


@dataclass(frozen=True)
class RuntimeFile:
    """A file that the browser needs; `size` in bytes."""

    name: str
    path: Path
    sha256: str
    size: int

    @classmethod
    def of(cls, path: Path) -> Self:
        return cls(path.name, path, sha256_of(path), path.stat().st_size)


@dataclass(frozen=True)
class Runtime:
    """`folder` holds every file of `files`.

    `versions` has the keys pyodide, python (the minor version), numpy and pytest, and those of the packages that it
    was prepared with.
    """

    folder: Path
    files: tuple[RuntimeFile, ...]
    versions: dict[str, str]
    checker: Path
    """The wheel of pyflakes, which lies in the folder and is no part of what Python starts with."""


def prepare(report: Report, site: Path = SITE, language: str = LANGUAGES[0], packages: Sequence[str] = ()) -> Runtime:
    """Bring, verify, compile, trim and gather the runtime with these packages, whose judge speaks `language`.

    Needs the network the first time only.

    Raises BuildError, naming the step, if a file cannot be had, is not the pinned one, or cannot be compiled.
    """
    # Here, because it brings libraries that take longer to import than all else, and `grade` has no use for them.
    from katalite.common.download import fetch_wheel

    pins = load_pins()
    require_pyodide_build()
    if other := other_numpy(pins, np.__version__):
        report.note(other)
    core = _core_files(pins, site, report)
    report.step("download the Python wheels")
    more = pins.with_needs(packages)
    wheels = {wheel.name: fetch_wheel(wheel, report) for wheel in (*pins.wheels, *more)}
    listed = [NATIVE, *(wheel.name for wheel in more)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pure = [_copied(wheel, folder) for name, wheel in wheels.items() if name not in listed]
        pure += [write_standin(folder), write_grader_wheel(folder, language)]
        compiled = compile_archives([core[STDLIB], *(wheels[name] for name in listed), *pure], pins.pyodide, report)
        write_lock(core[LOCK], folder / LOCK, pins, listed, pure, compiled)
        shipped = compiled | {LOCK: folder / LOCK} | _trimmed(core, compiled.values(), folder)
        checker = fetch_wheel(pins.checker, report)
        folder, files = _gather(shipped | {checker.name: checker})
    return Runtime(
        folder=folder,
        files=tuple(file for file in files if file.name != checker.name),
        versions={
            "pyodide": pins.pyodide,
            "python": pins.python,
            "numpy": pins.version_of("numpy"),
            "pytest": pins.version_of("pytest"),
            **{name: pins.version_of(name) for name in packages},
        },
        checker=folder / checker.name,
    )


def _copied(wheel: Path, folder: Path) -> Path:
    place(wheel, folder / wheel.name)
    return folder / wheel.name


def other_numpy(pins: Pins, installed: str) -> str:
    """A sentence where CPython has another NumPy than the page, as the newest Pythons do; "" where both are one."""
    pinned = pins.version_of("numpy")
    if installed == pinned:
        return ""
    return (
        f"NumPy is {installed} here and {pinned} in the page, since this Python has no NumPy {pinned}; `check` judges "
        "with both. With Python 3.12 to 3.14 they are one."
    )


def _core_files(pins: Pins, site: Path, report: Report) -> dict[str, Path]:
    """Pyodide's own files in node_modules. One that is not the pinned one is installed again, once."""
    for attempt in (1, 2):
        modules = ensure_node_modules(site, report)
        folder = modules / pins.npm
        wrong = [file for file in pins.core if not _is_pinned(folder, file)]
        if not wrong:
            return {file.name: folder / file.name for file in pins.core}
        if attempt == 1:
            report.note(f"{wrong[0].name} is not the pinned file; installing Pyodide again")
            (modules / STAMP).unlink(missing_ok=True)
    raise BuildError(
        f"{wrong[0].name} of the npm package {pins.npm} is not the file that pins.toml names; "
        "make package.json and pins.toml name the same version."
    )


def _is_pinned(folder: Path, file: CoreFile) -> bool:
    path = folder / file.name
    return path.is_file() and sha256_of(path) == file.sha256


def _trimmed(core: dict[str, Path], archives: Iterable[Path], folder: Path) -> dict[str, Path]:
    """Write the core's scripts and module, without what nobody uses of them, into `folder`."""
    members = (member for archive in archives for member in read_zip(archive))
    libraries = [contents for name, contents in members if name.endswith(".so")]
    loader = trim_loader(core[LOADER].read_text(encoding="utf-8"))
    users = [loader, TYPES.read_text(encoding="utf-8")]
    script, module = trim(core[CORE_MODULE].read_text(encoding="utf-8"), users, core[CORE].read_bytes(), libraries)
    (folder / LOADER).write_text(loader, encoding="utf-8")
    (folder / CORE_SCRIPT).write_text(script, encoding="utf-8")
    (folder / CORE).write_bytes(module)
    return {name: folder / name for name in (LOADER, CORE_SCRIPT, CORE)}


def _gather(shipped: dict[str, Path]) -> tuple[Path, list[RuntimeFile]]:
    """Put all files into one folder of the cache, named by what is in it."""
    hashes = {name: sha256_of(path) for name, path in sorted(shipped.items())}
    folder = cache_root() / "runtime" / hashlib.sha256(json.dumps(hashes).encode()).hexdigest()[:16]
    for name, path in shipped.items():
        target = folder / name
        if not target.is_file() or sha256_of(target) != hashes[name]:
            place(path, target)
    files = [RuntimeFile(name, folder / name, sha256, shipped[name].stat().st_size) for name, sha256 in hashes.items()]
    return folder, files
