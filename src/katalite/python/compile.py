"""Compile the standard library and the wheels with pyodide-build, once for each content.

Pyodide's files come as sources, and compiling them in the browser is most of a plain boot. `pyodide
py-compile` does it beforehand. It stamps each file with the time of compiling; here the stamps are hashes
of the sources (SOURCE_DATE_EPOCH asks for that) and the zips are written anew with fixed dates, so that
equal inputs give equal outputs on every machine.

What is compiled is also what a memory snapshot holds, so it is made small: without the places of expressions and
statements (a traceback shows a learner's own lines, and those are compiled in the browser), and without docstrings,
except NumPy's, which learners look up.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from katalite.common.archives import read_zip, write_zip
from katalite.common.cache import cache_root, sha256_of, write_atomically
from katalite.common.report import BuildError, Report
from katalite.python import docstrings, line_tables
from katalite.python.docstrings import without_docstrings

STEP = "compile the standard library and wheels (pyodide-build)"
DOCUMENTED = "numpy-"
"""How the name of the archive begins whose docstrings stay."""


def require_pyodide_build(python: str) -> None:
    """Raise BuildError if pyodide-build is not installed, or this Python is not Pyodide's minor version."""
    if importlib.util.find_spec("pyodide_build") is None:
        raise BuildError(f"{STEP}: pyodide-build is not installed; run `{sys.executable} -m pip install -e .`")
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    if running != python:
        raise BuildError(
            f"{STEP}: Pyodide reads files compiled by Python {python}, this is Python {running}; "
            f"make the environment with Python {python} and build again."
        )


def compile_archives(archives: Sequence[Path], python: str, report: Report) -> dict[str, Path]:
    """Compile zips and wheels; those done before come from the cache.

    Returns the compiled archive for each archive's file name. A wheel's name changes: its tag becomes that of
    this interpreter. Raises BuildError if pyodide-build is missing or fails.
    """
    report.step(STEP)
    require_pyodide_build(python)
    folders = {archive: _cache_folder(archive) for archive in archives}
    missing = [archive for archive, folder in folders.items() if not _compiled(folder)]
    if missing:
        _run(missing, folders)
    return {archive.name: _compiled(folder)[0] for archive, folder in folders.items()}


def _cache_folder(archive: Path) -> Path:
    tools = f"{version('pyodide-build')} {sys.implementation.cache_tag}"
    ours = " ".join(sha256_of(Path(str(module.__file__))) for module in (docstrings, line_tables))
    recipe = f"{tools} {ours} {archive.name} {sha256_of(archive)}"
    return cache_root() / "compiled" / hashlib.sha256(recipe.encode()).hexdigest()


def _compiled(folder: Path) -> list[Path]:
    """The archive of a cache folder whose recorded sha256 is right, or nothing."""
    candidates = [path for path in folder.glob("*/*") if not path.name.startswith(".")]
    return [path for path in candidates if path.parent.name == sha256_of(path)]


def _run(archives: Sequence[Path], folders: dict[Path, Path]) -> None:
    with tempfile.TemporaryDirectory() as name:
        for archive in archives:
            folder = Path(name) / archive.stem
            folder.mkdir()
            write_zip(folder / archive.name, _sources(archive), 0)
            _py_compile(folder / archive.name)
            (compiled,) = folder.iterdir()
            fixed = compiled.with_name("fixed")
            _without_lines(compiled, fixed)
            target = folders[archive] / sha256_of(fixed) / compiled.name
            write_atomically(target, [fixed.read_bytes()])


def _sources(archive: Path) -> Iterator[tuple[str, bytes]]:
    """The members to compile."""
    for name, contents in read_zip(archive):
        strip = name.endswith(".py") and not archive.name.startswith(DOCUMENTED)
        yield name, without_docstrings(contents) if strip else contents


def _py_compile(archive: Path) -> None:
    command = [
        sys.executable,
        "-P",  # the project's build.py must not stand in for the package `build`
        "-m",
        "pyodide_cli",
        "py-compile",
        "--silent",
        "--compression-level",
        "0",
        str(archive),
    ]
    _execute(command, archive)


def _without_lines(compiled: Path, result: Path) -> None:
    _execute([sys.executable, "-P", "-m", "katalite.python.line_tables", str(compiled), str(result)], compiled)


def _execute(command: Sequence[str], archive: Path) -> None:
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": "315532800",
        "PYTHONNODEBUGRANGES": "1",
        "PYTHONHASHSEED": "0",
    }
    done = subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment, check=False
    )
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise BuildError(f"{STEP}: {archive.name} could not be compiled: {lines[-1] if lines else 'no message'}")
