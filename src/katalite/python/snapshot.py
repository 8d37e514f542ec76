"""The memory snapshot that the browser boots from, and the two archives that go with it.

`snapshot.bin` is Python's memory with NumPy, pytest and the grader imported, made here by running the pinned Pyodide
under Node (site/src/realm/snapshot.ts tells how, and what must match); `snapshot-head.bin` is the little that a start
needs to know of it before. One snapshot serves judge and sandbox: a second one without pytest would save the sandbox a
tenth of its memory and cost every first visit half a download.
`libraries.bin` holds the dynamic libraries that are loaded before the interpreter starts, `library.bin` every other
file that Python may want later. Which libraries these are a first making shows, where packages have more than NumPy's
two. Nothing of any exercise is an input.
"""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from katalite.common.archives import read_zip
from katalite.common.cache import cache_root, sha256_of, write_atomically
from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE, run_node
from katalite.python.runtime import STDLIB, Runtime, RuntimeFile

SCRIPT = SITE / "node" / "make-snapshot.ts"
#: A clock that stands still is among them, and chance that is none: the same inputs give the same bytes.
SURROUNDINGS = SCRIPT.parent / "surroundings.js"
HEAD, SNAPSHOT, LIBRARIES, LIBRARY = "snapshot-head.bin", "snapshot.bin", "libraries.bin", "library.bin"
#: Libraries that the snapshot's modules need, whatever packages there are.
PRELOADED = ("numpy/_core/_multiarray_umath.", "numpy/linalg/_umath_linalg.")
SHARED = ".libs/"
"""In the path of a library that other libraries need (site/src/realm/snapshot.ts, too)."""


def add_snapshot(runtime: Runtime, realm: Path, report: Report) -> Runtime:
    """The runtime with snapshot and archives, made anew only when an input has changed.

    `realm` is the bundled realm.js. Raises BuildError if Pyodide under Node cannot make the snapshot.
    """
    makers = (realm, *sorted(SCRIPT.parent.glob("realm-*.ts")), SURROUNDINGS, SCRIPT, Path(__file__))
    inputs = [runtime.folder.name, *map(sha256_of, makers)]
    folder = cache_root() / "snapshots" / hashlib.sha256("\n".join(inputs).encode()).hexdigest()[:16]
    made = [folder / name for name in (HEAD, SNAPSHOT, LIBRARIES, LIBRARY)]
    if not all(path.is_file() for path in made):
        report.step("make the memory snapshot (Pyodide under Node)")
        _write_archives(runtime, folder)
        if wanted := _make(runtime, realm, folder):
            _write_archives(runtime, folder, wanted)
            if again := _make(runtime, realm, folder):
                raise BuildError(f"{again[0]} cannot be loaded before Python starts.")
    added = tuple(map(RuntimeFile.of, made))
    return replace(runtime, files=(*runtime.files, *added))


def use_of(name: str) -> str:
    """What a file of the runtime is for: every boot, the boot from the snapshot, afterwards, or the plain boot."""
    match name:
        case "snapshot-head.bin" | "snapshot.bin" | "libraries.bin":
            return "snapshot"
        case "library.bin":
            return "library"
        case "python_stdlib.zip":
            return "plain"
    return "plain" if name.endswith(".whl") else "boot"


def _write_archives(runtime: Runtime, folder: Path, wanted: Collection[str] = ()) -> None:
    """`wanted` are the paths of libraries to load before the start, beside those of `PRELOADED`."""
    minor = runtime.versions["python"]
    site = f"/lib/python{minor}/site-packages/"
    libraries: list[tuple[str, bytes]] = []
    others: list[tuple[str, bytes]] = []
    for file in runtime.files:
        if file.name == STDLIB:
            others.append((f"/lib/python{minor.replace('.', '')}.zip", file.path.read_bytes()))
        if not file.name.endswith(".whl"):
            continue
        for name, contents in read_zip(file.path):
            if ".dist-info/" in name or "/tests/" in name:
                continue
            loaded = name.endswith(".so") and (name.startswith(PRELOADED) or site + name in wanted)
            (libraries if loaded else others).append((site + name, contents))
    # Those that others need come first.
    write_archive(folder / LIBRARIES, sorted(libraries, key=lambda each: (SHARED not in each[0], each[0])))
    write_archive(folder / LIBRARY, sorted(others))


def write_archive(path: Path, members: Sequence[tuple[str, bytes]]) -> None:
    """One file for many: uint32 length of the list, JSON list of [path, length], contents (shared/archive.ts)."""
    listed = json.dumps([[name, len(contents)] for name, contents in members], separators=(",", ":")).encode()
    write_atomically(path, [len(listed).to_bytes(4, "little"), listed, *(contents for _, contents in members)])


def _make(runtime: Runtime, realm: Path, folder: Path) -> list[str]:
    """Make the snapshot, or find the libraries that it wants to be loaded before the start."""
    job = {
        "scripts": [str(runtime.folder / "pyodide.js"), str(runtime.folder / "pyodide.asm.js"), str(realm)],
        "files": {
            **{file.name: str(file.path) for file in runtime.files if use_of(file.name) != "snapshot"},
            LIBRARIES: str(folder / LIBRARIES),
            LIBRARY: str(folder / LIBRARY),
        },
        "out": [str(folder / f"{name}.part") for name in (HEAD, SNAPSHOT)],
    }
    wanted: list[str] = json.loads(run_node(SCRIPT, input=json.dumps(job), timeout=300))
    for name in (HEAD, SNAPSHOT) if not wanted else ():
        (folder / f"{name}.part").replace(folder / name)
    return wanted
