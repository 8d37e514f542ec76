"""Compile the standard library and the wheels, once for each content.

Pyodide's files come as sources, and compiling them in the browser is most of a plain boot. Here Pyodide itself compiles
them beforehand, under Node (compile_inside.py), and pyodide-build packs the result: a wheel's own list of its files
is then true again. The zips are written anew with fixed dates and uncompressed, so that equal inputs give equal outputs
whatever Python and zlib an author has; what travels is compressed as a whole (web/compose.py).

What is compiled is also what a memory snapshot holds, so it is made small: without the places of expressions and
statements (a traceback shows a learner's own lines, and those are compiled in the browser), and without docstrings,
except NumPy's, which learners look up.
"""

import hashlib
import importlib.util
import json
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from katalite.common.archives import read_zip, write_zip
from katalite.common.cache import cache_root, sha256_of, write_atomically
from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE, ensure_node_modules, run_node

STEP = "compile the standard library and wheels (Pyodide under Node, pyodide-build)"
DOCUMENTED = "numpy-"
"""How the name of the archive begins whose docstrings stay."""
NUMBERED = "pyparsing-"
"""How the name of the archive begins whose line tables stay: it asks by lines of its own where it was called."""
SCRIPT = SITE / "node" / "compile-python.ts"
INSIDE = [Path(__file__).with_name(name) for name in ("compile_inside.py", "docstrings.py", "line_tables.py")]
"""What runs inside Pyodide, as modules of the package katalite.python."""


def require_pyodide_build() -> None:
    """Raise BuildError if pyodide-build is not installed."""
    if importlib.util.find_spec("pyodide_build") is None:
        raise BuildError(f"{STEP}: pyodide-build is not installed; run `{sys.executable} -m pip install -e .`")


def compile_archives(archives: Sequence[Path], pyodide: str, report: Report) -> dict[str, Path]:
    """Compile zips and wheels; those done before come from the cache.

    Returns the compiled archive, of the same name, for each archive's file name. `pyodide` is the version that
    compiles.
    Raises BuildError if pyodide-build is missing, or a file cannot be compiled.
    """
    report.step(STEP)
    require_pyodide_build()
    folders = {archive: _cache_folder(archive, pyodide) for archive in archives}
    missing = [archive for archive, folder in folders.items() if not _compiled(folder)]
    if missing:
        _run(missing, folders, report)
    return {archive.name: _compiled(folder)[0] for archive, folder in folders.items()}


def _cache_folder(archive: Path, pyodide: str) -> Path:
    ours = " ".join(sha256_of(path) for path in (Path(__file__), SCRIPT, *INSIDE))
    recipe = f"{pyodide} {version('pyodide-build')} {ours} {archive.name} {sha256_of(archive)}"
    return cache_root() / "compiled" / hashlib.sha256(recipe.encode()).hexdigest()


def _compiled(folder: Path) -> list[Path]:
    """The archive of a cache folder whose recorded sha256 is right, or nothing."""
    candidates = [path for path in folder.glob("*/*") if not path.name.startswith(".")]
    return [path for path in candidates if path.parent.name == sha256_of(path)]


def _run(archives: Sequence[Path], folders: dict[Path, Path], report: Report) -> None:
    modules = ensure_node_modules(SITE, report)
    with tempfile.TemporaryDirectory() as name:
        made = {archive: Path(name) / archive.name for archive in archives}
        shared = {
            "pyodide": str(modules / "pyodide" / "pyodide.mjs"),
            "modules": {path.name: str(path) for path in INSIDE},
        }

        def compile_share(share: Sequence[Path]) -> None:
            listed = [
                {
                    "source": str(each),
                    "target": str(made[each]),
                    "documented": each.name.startswith(DOCUMENTED),
                    "numbered": each.name.startswith(NUMBERED),
                }
                for each in share
            ]
            run_node(SCRIPT, input=json.dumps(shared | {"archives": listed}))

        shares = _shares(archives)
        with ThreadPoolExecutor(len(shares)) as pool:
            try:
                list(pool.map(compile_share, shares))
            except BuildError as error:
                raise BuildError(f"{STEP}: {error}") from None
        for archive, target in made.items():
            packed = _packed(target, Path(name) / f"{archive.name}.packed")
            write_atomically(folders[archive] / sha256_of(packed) / archive.name, [packed.read_bytes()])


def _shares(archives: Sequence[Path]) -> list[list[Path]]:
    """Two parts of about one size, for two Pythons at a time; what a file compiles to does not depend on the others."""
    shares: list[list[Path]] = [[], []]
    sizes = {archive: archive.stat().st_size for archive in archives}
    for archive in sorted(archives, key=lambda each: -sizes[each]):
        min(shares, key=lambda share: sum(sizes[each] for each in share)).append(archive)
    return [share for share in shares if share]


def _packed(archive: Path, folder: Path) -> Path:
    """The archive packed by pyodide-build in a new folder, to bytes that depend on its members only."""
    from pyodide_build.common import make_zip_archive, pack_wheel  # type: ignore[import-untyped]

    members, packed = folder / "members", folder / archive.name
    with zipfile.ZipFile(archive) as compiled:
        compiled.extractall(members)
    try:
        if archive.suffix == ".whl":
            pack_wheel(members, folder, verbose=False)
        else:
            make_zip_archive(packed, members, compression_level=0)
    except SystemExit:
        raise BuildError(f"{STEP}: {archive.name} could not be packed.") from None
    result = folder / "result"
    write_zip(result, sorted(read_zip(packed)), 0)
    return result
