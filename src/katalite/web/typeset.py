"""Maths typeset when the site is built: one call of KaTeX for all formulas, no script when the page is read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from katalite.common.report import Report
from katalite.common.toolchain import SITE, ensure_node_modules, run_node


class Formula(NamedTuple):
    tex: str
    display: bool
    """On lines of its own, and not within a line of text."""


class Mistake(str):
    """What KaTeX says is wrong with a formula."""


@dataclass(frozen=True)
class Typeset:
    """Each formula's HTML, or the mistake in it, and what the pages need to show it."""

    html: dict[Formula, str | Mistake]
    css: str
    """KaTeX's style sheet and the generated rules; names its fonts as `fonts/<name>`."""
    fonts: dict[str, Path]
    """The files for the names in `css`."""


class Typesetter(Protocol):
    """Raises BuildError if KaTeX cannot be run."""

    def __call__(self, formulas: Sequence[Formula]) -> Typeset: ...


def katex(report: Report, site: Path = SITE) -> Typesetter:
    """The typesetter of the site; its packages are installed when it is first used."""

    def typeset(formulas: Sequence[Formula]) -> Typeset:
        modules = ensure_node_modules(site, report)
        distinct = list(dict.fromkeys(formulas))
        request = json.dumps({"modules": str(modules), "formulas": [formula._asdict() for formula in distinct]})
        answer = json.loads(run_node(site / "node" / "typeset.ts", input=request, timeout=120))
        html = [Mistake(result["error"]) if "error" in result else result["html"] for result in answer["results"]]
        fonts = {name: modules / "katex" / "dist" / name for name in answer["fonts"]}
        return Typeset(dict(zip(distinct, html, strict=True)), answer["css"], fonts)

    return typeset
