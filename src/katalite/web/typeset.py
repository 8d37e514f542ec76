"""Maths typeset when the site is built: one call of KaTeX for all pages, no script when a page is read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

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
    """The HTML of each formula of a page, or the mistake in it, and what the page needs to show it."""

    html: dict[Formula, str | Mistake]
    css: str
    """The rules of KaTeX's style sheet that these formulas need, and generated ones; names fonts as `fonts/<name>`."""
    fonts: dict[str, Path]
    """The files for the names in `css`."""


class Typesetter(Protocol):
    """Typesets the formulas of a page. Raises BuildError if KaTeX cannot be run."""

    def __call__(self, formulas: Sequence[Formula]) -> Typeset: ...


class PagesTypesetter(Protocol):
    """Typesets the formulas of many pages, each as if it were alone. Raises BuildError if KaTeX cannot be run."""

    def __call__(self, pages: Sequence[Sequence[Formula]]) -> list[Typeset]: ...


def katex(report: Report, site: Path = SITE) -> Typesetter:
    """`katex_for_pages` for a page alone."""
    typesetter = katex_for_pages(report, site)
    return lambda formulas: typesetter([formulas])[0]


def katex_for_pages(report: Report, site: Path = SITE) -> PagesTypesetter:
    """The typesetter of the site; its packages are installed when it is first used."""

    def typeset(pages: Sequence[Sequence[Formula]]) -> list[Typeset]:
        distinct = [list(dict.fromkeys(formulas)) for formulas in pages]
        if not any(distinct):
            return [Typeset({}, "", {}) for _ in pages]
        modules = ensure_node_modules(site, report)
        asked = [[formula._asdict() for formula in formulas] for formulas in distinct]
        request = json.dumps({"modules": str(modules), "pages": asked})
        answers = json.loads(run_node(site / "node" / "typeset.ts", input=request))
        return [_typeset(*each, modules / "katex" / "dist") for each in zip(distinct, answers, strict=True)]

    return typeset


def _typeset(formulas: Sequence[Formula], answer: dict[str, Any], folder: Path) -> Typeset:
    html = [Mistake(result["error"]) if "error" in result else result["html"] for result in answer["results"]]
    fonts = {name: folder / name for name in answer["fonts"]}
    return Typeset(dict(zip(formulas, html, strict=True)), answer["css"], fonts)
