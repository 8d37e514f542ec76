"""The browser's scripts, bundled from TypeScript with esbuild. Equal sources give equal bytes."""

import base64
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from katalite.common.cache import hashed_name, sha256_of
from katalite.common.language import LANGUAGES
from katalite.common.report import Report
from katalite.common.toolchain import BUNDLED, ensure_node_modules, run_node

REALM, FRAME, SUPPLY = "realm.js", "frame.js", "supply.js"
LIVE = "live.js"
"""Served by `serve` alone; no built site holds it."""
THEME, FALLBACK, LOST = "theme.js", "fallback.js", "lost.js"
WORKER, WORKER_OFF = "sw.js", "sw-off.js"
ELEMENT, HOSTED = "katalite-exercise.js", "hosted.js"
DECODER = "zstd.wasm"
"""What the page decompresses Python's files with; not bundled but brought along."""
DECODER_PACKAGE = "zstddec"
CLASSIC = {
    REALM: "src/realm/realm.ts",
    FRAME: "src/engine/frame.ts",
    SUPPLY: "src/engine/supply.ts",
    THEME: "src/page/theme-first.ts",
    FALLBACK: "src/page/fallback.ts",
    LOST: "src/page/lost.ts",
    ELEMENT: "src/page/embed-element.ts",
    WORKER: "src/offline/sw.ts",
    WORKER_OFF: "src/offline/sw-off.ts",
}
INLINE = {FRAME: "FRAME_SCRIPT", SUPPLY: "SUPPLY_SCRIPT"}
"""Scripts that the pages carry in theirs, each in a constant."""
TARGET = "es2022"
LICENCE_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE)[^/]*(?<!\.py)(?<!\.pyc)$", re.IGNORECASE)
LICENCES = "licences"
"""Beside bundled scripts: a folder for each package in them, with its licence."""
OLD = {THEME: "es2015", FALLBACK: "es2015"}
"""Scripts that must be readable to browsers that are too old for the others."""
INSIDE = "inside.js"
"""Fetched by a page when a learner looks inside a call, with its style sheet in it."""
DRAWN = "drawn.js"
"""Fetched by a page when code has drawn or shown something."""
TOOLS = "tools.js"
"""Fetched by a page when a tool of the editor is asked for, and what that one fetches: the keys of other editors."""
KEYS = {"vim.js": "VIM_SCRIPT", "emacs.js": "EMACS_SCRIPT"}
"""With the constants in `TOOLS` that hold their names."""
LENT = {
    f"@{scope}/{name}": f"src/tools/lent/{name}.ts"
    for scope, names in {"codemirror": ("commands", "language", "state", "view"), "lezer": ("common",)}.items()
    for name in names
}
"""What those scripts have in the place of packages: parts that the page lends them."""
EXPECTED = "expected.js"
"""Fetched by a page when a learner has run code: shows what the reference gives."""
MODULES = {
    "page.js": "src/page/page.ts",
    "index.js": "src/page/index-page.ts",
    INSIDE: "src/inside/inside.ts",
    DRAWN: "src/feedback/drawn.ts",
    TOOLS: "src/tools/tools.ts",
    EXPECTED: "src/expected/expected.ts",
    "own-inputs.js": "src/expected/own-inputs.ts",
    "receipt.js": "src/page/receipt.ts",
    "attempts.js": "src/page/attempts.ts",
    "embed.js": "src/page/embed.ts",
    "scorm.js": "src/page/scorm.ts",
    HOSTED: "src/page/hosted.ts",
    LIVE: "src/page/live.ts",
}


def bundle(site: Path, out: Path, report: Report, language: str = LANGUAGES[0]) -> dict[str, Path]:
    """Bundle the scripts of `site` into `out`, with the words of a language.

    An entry whose source does not exist is left out.

    Returns the file of each name. `page.js` and `index.js` are modules; a page fetches `receipt.js`, `attempts.js`,
    `inside.js`, `own-inputs.js`, `expected.js`, `drawn.js` and `tools.js` when they are wanted, and the last of these
    `vim.js` and `emacs.js`; `embed.js` and `scorm.js` fetch `page.js` in a frame of another page and in one of a
    learning platform. The others are classic scripts without imports: `realm.js` follows the two of Pyodide in a
    worker's blob, `theme.js` and `fallback.js` stand in the head of a page, 404.html carries `lost.js`, pages of others
    include `katalite-exercise.js`, `sw.js` is the service worker and `sw-off.js` the one that removes it. `frame.js` is
    the text of the inline script in the realms' frame, which the pages carry as the constants FRAME_SCRIPT and
    FRAME_HASH, and `supply.js` that of a worker, SUPPLY_SCRIPT; `zstd.wasm` is what that worker decompresses with.
    Raises BuildError with file, line and esbuild's first message.
    """
    if (site / BUNDLED).is_dir():
        made = {path.name: path for path in sorted((site / BUNDLED).iterdir()) if path.is_file()}
        return made | {path.name: path for path in sorted((site / BUNDLED / language).glob("*.js"))}
    ensure_node_modules(site, report)
    report.step("bundle the scripts (esbuild)")
    return {name: path for name, (path, _) in _bundle_all(site, out, language).items()}


def write_bundled(site: Path, target: Path, report: Report) -> None:
    """Write into `target`, a copy of `site` for a wheel, the bundled scripts and the licences of what is in them.

    What a language changes is there again for each of the others, in a folder of its own.
    """
    modules = ensure_node_modules(site, report)
    first = _bundle_all(site, target / BUNDLED)
    for language in LANGUAGES[1:]:
        for name, (path, _) in _bundle_all(site, target / BUNDLED / language, language).items():
            if path.read_bytes() == first[name][0].read_bytes():
                path.unlink()
    for name, (_, packages) in first.items():
        report.note(name)
        for package in packages:
            licences = target / BUNDLED / LICENCES / package
            licences.mkdir(parents=True, exist_ok=True)
            for path in (modules / package).iterdir():
                if LICENCE_FILE.search(path.name):
                    shutil.copyfile(path, licences / path.name)


def package_folders(site: Path, report: Report) -> dict[str, Path]:
    """The npm packages that end up in the scripts, sorted, each with a folder that holds its licence."""
    modules = ensure_node_modules(site, report)
    licences = site / BUNDLED / LICENCES
    if licences.is_dir():
        scoped = (path for path in licences.glob("*/*") if path.is_dir())
        plain = (path for path in licences.glob("*") if not path.name.startswith("@"))
        return {path.relative_to(licences).as_posix(): path for path in sorted((*scoped, *plain))}
    return {name: modules / name for name in bundled_packages(site)}


def bundled_packages(site: Path) -> list[str]:
    """The npm packages that end up in the scripts, sorted. Needs the packages installed."""
    with tempfile.TemporaryDirectory() as out:
        return sorted(set().union(*(packages for _, packages in _bundle_all(site, Path(out)).values())))


def figures(site: Path) -> set[str]:
    """The names of the interactive figures: each is a module of its own."""
    return {path.stem for path in (site / "src" / "figures").glob("*.ts")}


def csp_hash(script: str) -> str:
    """The source expression that allows an inline script of exactly this text, without quotes: `sha256-…`."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _bundle_all(site: Path, out: Path, language: str = LANGUAGES[0]) -> dict[str, tuple[Path, set[str]]]:
    """Each script's file, and the npm packages in it."""
    out.mkdir(parents=True, exist_ok=True)
    jobs = {
        name: _job(site, entry, out / name, "iife", {}, language, OLD.get(name, TARGET))
        for name, entry in CLASSIC.items()
    }
    done = _bundle(site, jobs)
    if (site / "src" / "engine" / "decompress.ts").is_file():
        run_node(site / "node" / "decoder.ts", [str((out / DECODER).resolve())], timeout=60)
        done[DECODER] = (out / DECODER, {DECODER_PACKAGE})
    texts = {name: done[name][0].read_text(encoding="utf-8") for name in INLINE}
    constants = {name: texts[script] for script, name in INLINE.items()} | {"FRAME_HASH": csp_hash(texts[FRAME])}
    jobs = {
        name: _job(site, f"src/tools/{Path(name).stem}.ts", out / name, "esm", {}, language, alias=LENT, whole=True)
        for name in KEYS
    }
    done |= _bundle(site, jobs)
    constants |= {KEYS[name]: hashed_name(name, sha256_of(done[name][0])) for name in KEYS if name in done}
    jobs = {
        name: _job(site, entry, out / name, "esm", constants, language, alias=LENT if name == TOOLS else {})
        for name, entry in MODULES.items()
    }
    return done | _bundle(site, jobs)


def _job(
    site: Path,
    entry: str,
    outfile: Path,
    form: str,
    define: dict[str, str],
    language: str,
    target: str = TARGET,
    alias: Mapping[str, str] = MappingProxyType({}),
    whole: bool = False,
) -> dict[str, Any]:
    return {
        "site": str(site.resolve()),
        "entry": entry,
        "outfile": str(outfile.resolve()),
        "format": form,
        "target": target,
        "define": define,
        "language": language,
        "alias": dict(alias),
        "whole": whole,
    }


def _bundle(site: Path, jobs: dict[str, dict[str, Any]]) -> dict[str, tuple[Path, set[str]]]:
    """All of them with one start of Node; those whose source does not exist are left out."""
    there = {name: job for name, job in jobs.items() if (site / job["entry"]).is_file()}
    answer = run_node(site / "node" / "bundle.ts", input=json.dumps([*there.values()]), timeout=120)
    packages = map(set, json.loads(answer))
    return {name: (Path(job["outfile"]), some) for (name, job), some in zip(there.items(), packages, strict=True)}
