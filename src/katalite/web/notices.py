"""The licences of everything that a built site ships and others wrote, from the files that came with it."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE, ensure_node_modules
from katalite.python.bundle import LICENCE_FILE, package_folders
from katalite.python.lock import GRADER_NAME
from katalite.python.runtime import Runtime
from katalite.python.standin import NAME as STANDIN

RULE = "=" * 78
INTRODUCTION = """\
This site ships the works named below, unchanged but for bundling, minifying, compiling Python sources to bytecode, and
leaving out names of C functions in Pyodide's core that nobody uses. Each is under its own licence, which follows its
name.
"""


@dataclass(frozen=True)
class Notice:
    """A work's name with its version, and its licence's text."""

    title: str
    text: str


def third_party_notices(runtimes: Sequence[Runtime], report: Report, site: Path = SITE) -> str:
    """The text of the site's notices: interpreter, Python packages, and what is in scripts, styles and fonts.

    `runtimes` are those of the site, at least one.

    Raises BuildError if a shipped package brings no licence.
    """
    notices = [
        *_interpreter(runtimes[0].versions),
        *_wheels(runtime.folder for runtime in runtimes),
        *_npm_packages(package_folders(site, report) | {"katex": ensure_node_modules(site, report) / "katex"}),
    ]
    parts = [f"{RULE}\n{notice.title}\n{RULE}\n\n{notice.text.strip()}\n" for notice in notices]
    return "\n".join(["Third-party notices\n", INTRODUCTION, *parts])


def _interpreter(versions: dict[str, str]) -> Iterable[Notice]:
    """Pyodide's npm package has no licence file; pyodide-build, of the same project, has the same licence."""
    mozilla = _licences_of_distribution("pyodide-build")
    where = f"Its source is at https://github.com/pyodide/pyodide/tree/{versions['pyodide']}.\n\n"
    yield Notice(f"Pyodide {versions['pyodide']} (MPL-2.0)", where + mozilla)
    emscripten = "Under the MIT licence; text and source at https://github.com/emscripten-core/emscripten."
    yield Notice("Emscripten's runtime, in pyodide.asm.js and pyodide.asm.wasm", emscripten)
    # Python's own licence, which its typing_extensions bring along; that of an author's Python would be another one's.
    yield Notice(f"CPython {versions['python']} (PSF-2.0)", _licences_of_distribution("typing_extensions"))


def _licences_of_distribution(name: str) -> str:
    files = distribution(name).files or []
    own = [file for file in sorted(files) if LICENCE_FILE.search(file.as_posix()) and "vendor" not in file.parts]
    return _joined(name, [file.read_text() for file in own])


def _wheels(folders: Iterable[Path]) -> Iterable[Notice]:
    """Every wheel of the runtimes except the project's own two."""
    wheels = {wheel.name: wheel for folder in folders for wheel in folder.glob("*.whl")}
    for _, wheel in sorted(wheels.items()):
        name, version = wheel.name.split("-")[:2]
        if name in (GRADER_NAME.replace("-", "_"), STANDIN):
            continue
        with zipfile.ZipFile(wheel) as archive:
            names = sorted(member for member in archive.namelist() if LICENCE_FILE.search(member))
            texts = [archive.read(member).decode("utf-8") for member in names]
        yield Notice(f"{name} {version}", _joined(wheel.name, texts))


def _npm_packages(folders: Mapping[str, Path]) -> Iterable[Notice]:
    for name, folder in sorted(folders.items()):
        files = sorted(path for path in folder.iterdir() if LICENCE_FILE.search(path.name))
        yield Notice(name, _joined(name, [file.read_text(encoding="utf-8") for file in files]))


def _joined(name: str, texts: list[str]) -> str:
    """The distinct texts, one after the other."""
    if not texts:
        raise BuildError(f"notices: {name} is shipped and brings no licence file; name its licence in notices.py.")
    return "\n\n".join(dict.fromkeys(text.strip() for text in texts))
