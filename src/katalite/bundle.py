"""The browser's scripts, bundled from TypeScript with esbuild. Equal sources give equal bytes."""

import base64
import hashlib
import json
from pathlib import Path

from katalite.report import Report
from katalite.toolchain import ensure_node_modules, run_node

REALM, FRAME = "realm.js", "frame.js"
PAGES = {"page.js": "src/page.ts", "index.js": "src/index-page.ts"}


def bundle(site: Path, out: Path, report: Report) -> dict[str, Path]:
    """Bundle the scripts of `site` into `out`.

    Returns the file of each name. `page.js` and `index.js` are modules (a page whose source does not
    exist is left out), `realm.js` is the classic script that follows Pyodide's two in a worker's blob,
    and `frame.js` is the text of the inline script in a realm's frame, which the pages carry as the
    constant FRAME_SCRIPT.

    Raises BuildError with esbuild's first message.
    """
    ensure_node_modules(site, report)
    report.step("bundle the scripts (esbuild)")
    out.mkdir(parents=True, exist_ok=True)
    files = {
        REALM: _bundle(site, "src/realm.ts", out / REALM, "iife", {}),
        FRAME: _bundle(site, "src/frame.ts", out / FRAME, "iife", {}),
    }
    frame = files[FRAME].read_text(encoding="utf-8")
    for name, entry in PAGES.items():
        if (site / entry).is_file():
            files[name] = _bundle(site, entry, out / name, "esm", {"FRAME_SCRIPT": frame})
    return files


def csp_hash(script: str) -> str:
    """The source expression that allows an inline script of exactly this text, without quotes: `sha256-…`."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _bundle(site: Path, entry: str, outfile: Path, form: str, define: dict[str, str]) -> Path:
    job = {
        "site": str(site.resolve()),
        "entry": entry,
        "outfile": str(outfile.resolve()),
        "format": form,
        "define": define,
    }
    run_node(site / "node" / "bundle.ts", input=json.dumps(job), timeout=120)
    return outfile
