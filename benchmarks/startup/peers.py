"""The three pages that are compared, and the files of each.

Plain Pyodide gets its files exactly as Pyodide ships them, and the wheels of pytest as their authors publish them.
"Compiled" is the same page with standard library and wheels compiled beforehand, as this project's build does first.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.startup.link import folder_files
from katalite.common.archives import write_grader_wheel
from katalite.common.cache import sha256_of
from katalite.common.download import IndexSource, fetch_wheel
from katalite.common.report import Report
from katalite.common.toolchain import PROJECT, SITE, ensure_node_modules
from katalite.pipeline import build_site
from katalite.python.pins import Wheel, load_pins
from katalite.python.runtime import CORE, CORE_MODULE, LOCK, Runtime, prepare

DEPENDS = {"pytest": ["iniconfig", "packaging", "pluggy", "pygments"], "katalite-grader": ["numpy", "pytest"]}
#: What pytest imports in plain Pyodide, in the version of Pyodide's lock; this project ships a stand-in.
PYGMENTS = Wheel(
    name="pygments",
    version="2.20.0",
    file="pygments-2.20.0-py3-none-any.whl",
    sha256="81a9e26dd42fd28a23a2d169d86d7ac03b46e2f8b59ed4698fb4785f946d0176",
    sources=(IndexSource("pygments", "pygments-2.20.0-py3-none-any.whl"),),
)
SLUG = "group-normalization"
LOADER_MODULE = "pyodide.mjs"
PLAIN_PAGE = Path(__file__).with_name("plain")
ENDLESS = "def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    while True:\n        pass\n"


@dataclass(frozen=True)
class Subject:
    """The exercise that is visited: in the course at `root`, with these packages beside NumPy."""

    root: Path
    slug: str
    function: str
    packages: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        return (self.root / "solutions" / self.slug / "reference.py").read_text(encoding="utf-8")

    @property
    def tests(self) -> dict[str, str]:
        """The files of the hidden tests by name."""
        folder = self.root / "hidden_tests" / self.slug
        return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()}


FIRST = Subject(PROJECT, SLUG, "group_normalization")


@dataclass(frozen=True)
class Peer:
    """A page: its files by address, where it is, and the names of its marks ("<marks>:verdict")."""

    name: str
    files: Mapping[str, Path]
    page: str
    marks: str
    draft_key: str
    reference: str

    def script(self, source: str) -> str:
        """For the beginning of the page: `source` is the draft, and Run is pressed as soon as the page listens."""
        draft = json.dumps({"source": source, "version": ""}) if self.marks == "katalite" else source
        return f"""
            if (window === top && location.protocol === "http:") {{
                localStorage.setItem({json.dumps(self.draft_key)}, {json.dumps(draft)});
                new PerformanceObserver((list, observer) => {{
                    if (list.getEntriesByName("{self.marks}:listening").length === 0) return;
                    observer.disconnect();
                    document.getElementById("run-tests").click();
                }}).observe({{ type: "mark" }});
            }}"""


def katalite(out: Path, report: Report, subject: Subject = FIRST) -> Peer:
    """This project's own site, built into `out` unless it is there."""
    if not (out / "index.html").is_file():
        build_site(subject.root, out, report)
    slug = subject.slug
    files = folder_files(out)
    return Peer("Katalite", files, f"exercise/{slug}/", "katalite", f"katalite:/:draft:{slug}", subject.reference)


def plain(work: Path, report: Report, subject: Subject = FIRST) -> Peer:
    """The files as they are shipped; `work` is an empty folder for those that are made."""
    pins, core = load_pins(), _core(report)
    # Pyodide's own lock names wheels on Pyodide's own server: those of the same versions take their place.
    lock = json.loads(core[LOCK].read_text(encoding="utf-8"))
    more = pins.with_needs(subject.packages)
    depends = DEPENDS | {wheel.name: [*wheel.needs] for wheel in more}
    wheels = {wheel.name: fetch_wheel(wheel, report) for wheel in (*pins.wheels, *more, PYGMENTS)}
    wheels["katalite-grader"] = write_grader_wheel(work)
    for name, path in wheels.items():
        entry = lock["packages"].setdefault(name, _grader_entry())
        entry |= {"file_name": path.name, "sha256": sha256_of(path), "depends": depends.get(name, [])}
    (work / LOCK).write_text(json.dumps(lock), encoding="utf-8")
    files = {**core, LOCK: work / LOCK, **{path.name: path for path in wheels.values()}}
    return _page("plain Pyodide", files, work, subject)


def compiled(work: Path, report: Report) -> tuple[Peer, Runtime]:
    """The same with the compiled library. The core's own files are as they are shipped."""
    runtime = prepare(report)
    files = {file.name: file.path for file in runtime.files}
    own = {name: path for name, path in _core(report).items() if name in (CORE, CORE_MODULE, LOADER_MODULE)}
    return _page("compiled Pyodide", files | own, work), runtime


def _core(report: Report) -> dict[str, Path]:
    """The core as Pyodide ships it."""
    pins = load_pins()
    npm = ensure_node_modules(SITE, report) / pins.npm
    # Pyodide's loader wants a module worker; of the core's module this project makes a classic script.
    return {file.name: npm / file.name for file in pins.core}


def _grader_entry() -> dict[str, object]:
    return {
        "name": "katalite-grader",
        "version": version("katalite"),
        "install_dir": "site",
        "imports": ["katalite_grader"],
        "package_type": "package",
        "unvendored_tests": False,
    }


def _page(name: str, runtime: Mapping[str, Path], work: Path, subject: Subject = FIRST) -> Peer:
    packages = ["numpy", "pytest", "katalite-grader", *subject.packages]
    exercise = {"packages": packages, "function": subject.function, "files": subject.tests}
    (work / "exercise.json").write_text(json.dumps(exercise), encoding="utf-8")
    files = {**runtime, **folder_files(PLAIN_PAGE), "exercise.json": work / "exercise.json"}
    return Peer(name, files, "", "plain", "draft", subject.reference)
