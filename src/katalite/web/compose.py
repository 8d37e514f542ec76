"""What a site consists of: every part of it by its address, from what the earlier stages made. Writes nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from katalite.common.cache import sha256_of
from katalite.common.compress import compress_all
from katalite.common.report import BuildError
from katalite.course.memory import Memory
from katalite.course.model import About, Exercise
from katalite.grading.record import Recorded
from katalite.python.bundle import (
    DECODER,
    ELEMENT,
    FRAME,
    HOSTED,
    INLINE,
    LIVE,
    LOST,
    REALM,
    WORKER,
    WORKER_OFF,
    csp_hash,
)
from katalite.python.node_judge import NodeJudge
from katalite.python.ready import Packages
from katalite.python.runtime import Runtime, RuntimeFile
from katalite.python.snapshot import use_of
from katalite.web import highlight, offline, stick
from katalite.web.csp import lost_policy, policy
from katalite.web.files import SiteFiles, compact_json
from katalite.web.images import image_address
from katalite.web.render import (
    FEW,
    LIST,
    Frame,
    Lost,
    Page,
    Python,
    Renderer,
    Texts,
    list_data,
    reference_data,
    solution_data,
)
from katalite.web.statement import Converted
from katalite_grader.packages import PACKAGES

_AS_NAME = str.maketrans(".-", "__")
"""A script's file name as templates name it."""
NOTICES = "THIRD-PARTY-NOTICES.txt"
LOST_STYLES = ("base.css", "index-page.css", "tokens.css", "top.css")
"""The style sheets that 404.html needs."""


@dataclass(frozen=True)
class Parts:
    """What the earlier stages made; mappings by slug."""

    exercises: Sequence[Exercise]
    about: About
    """What the course says of itself."""
    css: str
    """The course's own rules, which come after all others."""
    runtimes: Mapping[Packages, Runtime]
    """The browser's Python for each set of packages that an exercise asks for, and the one without any."""
    scripts: Mapping[str, Path]
    """The bundled scripts by name."""
    tests: Mapping[str, dict[str, Any]]
    """Each exercise's tests bundle."""
    misconceptions: Mapping[str, bytes]
    """What known-wrong submissions answer, for the exercises that have some."""
    texts: Mapping[str, Converted]
    """Each exercise's converted texts, those that `render.proses` lists."""
    notices: str
    katalite: str
    """The version of this package."""


def compose(parts: Parts, site: Path, *, work_offline: bool = True, memory: Memory | None = None) -> SiteFiles:
    """The files of the whole site; equal parts and sources give equal files.

    Without `work_offline` no page asks for a service worker, and sw.js removes one that an earlier build has left.
    `memory` is of an earlier build with the same templates, and what is in it is not made again.
    """
    files, memory = SiteFiles(), memory or Memory()
    files.add(".nojekyll", "")  # GitHub Pages would leave out what begins with an underscore
    exercises, renderer = _beside_pages(files, parts, site, memory, work_offline=work_offline)
    files.add(ELEMENT, parts.scripts[ELEMENT])  # other people's pages name it, so it keeps its address
    files.add("serve.py", Path(stick.__file__))  # for whoever has the folder and no host
    lost = _lost(parts.scripts[LOST], _styles(site / "styles", parts.css, LOST_STYLES))
    for address, page in _pages(exercises, renderer, lost, memory):
        files.add(address, offline.with_edition(page) if work_offline else page)
    worker = parts.scripts[WORKER if work_offline else WORKER_OFF]
    files.add(offline.ADDRESS, offline.service_worker(worker, files) if work_offline else worker)
    return files


def compose_package(parts: Parts, site: Path) -> tuple[SiteFiles, str]:
    """The files of a package for a learning platform with the only exercise of `parts`, and the address of its page."""
    files = SiteFiles()
    (page,), renderer = _beside_pages(files, parts, site, Memory(), work_offline=False)
    files.add(LIST, compact_json(list_data([page.exercise], "")))
    return files, files.add(f"exercise/{page.exercise.slug}/scorm.html", renderer.exercise(page, "scorm"))


def _beside_pages(
    files: SiteFiles, parts: Parts, site: Path, memory: Memory, *, work_offline: bool
) -> tuple[Sequence[Page], Renderer]:
    """Adds all that pages ask for; returns what is to be rendered, and what renders it."""
    assets = {
        "page_css": files.add_hashed("assets", "page.css", _styles(site / "styles", parts.css)),
        "checker": files.add_hashed("assets", "pyflakes.whl", parts.runtimes[()].checker),
        "notices": files.add(NOTICES, parts.notices),
    }
    if len(parts.exercises) > FEW or parts.about.chapters:
        # Apart from the other rules, which every exercise's page carries.
        assets["index_css"] = files.add_hashed("assets", "index.css", _styles(site / "styles" / "index", ""))
    for name, path in parts.scripts.items():
        if name not in (DECODER, REALM, *INLINE, LIVE, LOST, WORKER, WORKER_OFF, ELEMENT, HOSTED):
            assets[name.translate(_AS_NAME)] = files.add_hashed("assets", name, path)
    frame_script = parts.scripts[FRAME].read_text(encoding="utf-8")
    versions = {**parts.runtimes[()].versions, "katalite": parts.katalite}
    edition = offline.NO_EDITION if work_offline else ""
    own = [parts.scripts[name] for name in (DECODER, REALM)]
    pythons = {
        packages: _add_runtime(files, runtime, own)
        for packages, runtime in parts.runtimes.items()
        if any(exercise.packages == packages for exercise in parts.exercises)
    }
    frame = Frame(assets, policy(csp_hash(frame_script), offline=work_offline), versions, parts.about, edition)
    exercises = [
        _add_exercise(files, parts, exercise, pythons[exercise.packages], memory) for exercise in parts.exercises
    ]
    return exercises, Renderer(site / "templates", frame)


def _lost(script: Path, style: str) -> Lost:
    # Neither may end its element.
    code, style = (text.replace("</", "<\\/") for text in (script.read_text(encoding="utf-8").strip(), style))
    return Lost(code, style, lost_policy(csp_hash(code), csp_hash(style)))


def _add_exercise(files: SiteFiles, parts: Parts, exercise: Exercise, python: Python, memory: Memory) -> Page:
    """Adds what its page asks for, and gives what the page is made of."""
    texts, wrong = parts.texts[exercise.slug], parts.misconceptions.get(exercise.slug)
    address = None
    if wrong is not None:
        address = files.add_hashed("tests", f"{exercise.slug}.bin", wrong).removeprefix("tests/")
    for path in exercise.images.values():
        files.add(image_address(path), path)
    used = (texts, parts.tests[exercise.slug], address)
    made: tuple[bytes, bytes] | None = memory.find("fetched", exercise, *used)
    if made is None:
        # The address, relative to the bundle's, of the misconceptions, which are beside it.
        tests = compact_json(parts.tests[exercise.slug] | {"misconceptions": address})
        solution = compact_json(solution_data(exercise, Texts.of(exercise, texts.html)))
        made = memory.keep("fetched", exercise, (tests.encode(), solution.encode()), *used)
    bundle, solved = (
        files.add_hashed(folder, f"{exercise.slug}.json", content)
        for folder, content in zip(("tests", "solutions"), made, strict=True)
    )
    reference = ""
    if exercise.expected:
        reference = files.add_hashed("solutions", f"{exercise.slug}.bin", reference_data(exercise))
    return Page(exercise, texts.html, bundle, solved, reference, _add_maths(files, texts), python)


def _pages(exercises: Sequence[Page], renderer: Renderer, lost: Lost, memory: Memory) -> Iterator[tuple[str, str]]:
    """The text of every page, and of what pages are told about all exercises, with its address."""
    everything = [page.exercise for page in exercises]
    yield "index.html", renderer.index(everything)
    yield "404.html", renderer.lost(lost)
    yield LIST, compact_json(list_data(everything, renderer.edition))
    for page in exercises:
        exercise, used = page.exercise, (page, renderer.frame)
        for name, guest in (("index", ""), ("embed", "embed")):
            html = memory.find(name, exercise, *used)
            html = html or memory.keep(name, exercise, renderer.exercise(page, guest), *used)
            yield f"exercise/{exercise.slug}/{name}.html", html


def make_tests_bundle(judge: NodeJudge, recorded: Recorded) -> dict[str, Any]:
    """What the page's judge is given (`TestsBundle` in site/src/shared/protocol.ts).

    Raises BuildError if pytest collects other tests than were found by reading.
    """
    collected = list(dict.fromkeys(item["test"] for item in recorded.items))
    read = [test.id for test in judge.exercise.tests]
    if collected != read:
        raise BuildError(
            f"hidden_tests/{judge.exercise.slug}: pytest collects {', '.join(collected) or 'nothing'}, and the files "
            f"define {', '.join(read)}; write plain test functions, which nothing renames or leaves out."
        )
    spec = judge.spec([item["id"] for item in recorded.items], recorded.code)
    setting = judge.exercise.setting.text
    return {"format": 1, "spec": spec, "setting": setting, "items": recorded.items, "library": recorded.library}


def _add_runtime(files: SiteFiles, runtime: Runtime, own: Sequence[Path]) -> Python:
    """Adds the runtime's files, of which several runtimes share those that are the same."""
    listed, first = [], 0
    # What the others are decompressed with comes first.
    shipped = (*map(RuntimeFile.of, own), *runtime.files)
    # Compressed here and not by the server, since many hosts leave these types as they are. The name says neither
    # the encoding nor the type, so that no server takes the compression off on the way. What nobody needs but a browser
    # in which the snapshot does not fit is not worth the time.
    packs = compress_all((file.path, file.sha256, use_of(file.name) != "plain") for file in shipped)
    for file, packed in zip(shipped, packs, strict=True):
        url = files.add_hashed("runtime", f"{file.name}.bin", packed.path).removeprefix("runtime/")
        size = packed.path.stat().st_size
        entry = {"name": file.name, "url": url, "encoding": packed.encoding, "sha256": sha256_of(packed.path)}
        first += size if use_of(file.name) != "plain" else 0
        listed.append(entry | {"bytes": size, "size": file.size, "use": use_of(file.name)})
    address = files.add_hashed("runtime", "runtime.json", compact_json({**runtime.versions, "files": listed}))
    return Python(address, first, {name: runtime.versions[name] for name in PACKAGES if name in runtime.versions})


def _add_maths(files: SiteFiles, texts: Converted) -> str:
    """Adds the fonts beside the style sheet for what an exercise's texts hold, and returns the sheet's address.

    Exercises that need the same share them.
    """
    css = "\n".join((texts.css, highlight.CSS))
    for name, path in texts.fonts.items():
        address = files.add_hashed("assets", path.name, path)
        css = css.replace(f"url({name})", f"url({address.removeprefix('assets/')})")
    return files.add_hashed("assets", "maths.css", css)


def _styles(folder: Path, own: str, names: Collection[str] = ()) -> str:
    """The style sheets of these names, or all, in the order of their names, and then the course's own rules."""
    paths = [path for path in sorted(folder.glob("*.css")) if not names or path.name in names]
    sheets = [path.read_text(encoding="utf-8") for path in paths]
    return "\n".join([*sheets, *([own] if own else [])])
