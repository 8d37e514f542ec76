"""The guide's pages as its readers follow them: what they write into files, run, and should see."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from katalite.common.toolchain import PROJECT

DOCS = PROJECT / "docs"
FIRST = DOCS / "first-exercise.md"
COOKBOOK = sorted(path for path in (DOCS / "cookbook").glob("*.md") if path.name != "README.md")
_STEP = re.compile(r"^<!-- (\w+)(?:: (\S+))? -->\n(`{3,})\w*\n(.*?)^\3$", re.DOTALL | re.MULTILINE)


class Step(NamedTuple):
    """A marked block of code. `kind` is file (write it), line (put it in the place of the line with the same key), run,
    serve (run it, and let it run) or said (what the command before it prints, among other lines)."""

    kind: str
    path: str
    text: str


def steps(page: Path) -> Iterator[Step]:
    text = page.read_text(encoding="utf-8")
    found = [Step(kind, path or "", body) for kind, path, _, body in _STEP.findall(text)]
    assert len(found) == len(re.findall("^<!-- ", text, re.MULTILINE)), f"{page.name}: a mark without a block"
    return iter(found)


def follow_by_hand(step: Step, root: Path) -> None:
    """Does what a reader does in an editor."""
    path = root / step.path
    if step.kind == "file":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, encoding="utf-8")
    elif step.kind == "line":
        key = step.text.split("=")[0]
        text, count = re.subn(
            rf"^{re.escape(key)}=.*\n", lambda _: step.text, path.read_text(encoding="utf-8"), flags=re.M
        )
        assert count == 1, f"{step.path} has {count} lines that begin with {key}"
        path.write_text(text, encoding="utf-8")
