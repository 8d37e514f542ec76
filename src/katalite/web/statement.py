"""Texts of authors to HTML that a strict policy allows: no raw HTML, no inline style, maths typeset already.

`markdown` says what a text may hold, `unsaid` what would come out wrong without a word. Here both meet the rest of the
site: formulas are typeset, links and figures are looked up, and everything that is wrong is told with file and line.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.token import Token
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from katalite.common.language import LANGUAGES
from katalite.course.images import FOLDER, dark_twin
from katalite.course.model import ContentError, Problem, Text
from katalite.course.problems import did_you_mean
from katalite.web.images import picture
from katalite.web.markdown import environment, markdown, name_alerts
from katalite.web.text_styles import styles
from katalite.web.typeset import Formula, Mistake, PagesTypesetter, Typeset, Typesetter
from katalite.web.unsaid import collect, formula_finding

_OUTSIDE = re.compile(r"(https?:)?//|mailto:", re.IGNORECASE)
_EXERCISE = re.compile(r"(?:exercise:|\.\./)([\w-]+)(?:/|/statement\.md|/index\.html)?(#.*)?")
_FORMULAS = ("math_inline", "math_inline_double", "math_block", "amsmath")


@dataclass(frozen=True)
class Prose:
    """A text to convert; its highest heading becomes `<h{top}>` and the others keep their distance to it.

    `name` is unique among the texts of one page: anchors within the text begin with it.
    """

    text: Text
    top: int = 2
    name: str = "statement"
    images: Mapping[str, Path] = field(default_factory=dict)
    """The pictures that the text may show, by the names that it gives them."""
    language: str = LANGUAGES[0]
    """Of the words that are added to it."""


@dataclass
class _Document:
    prose: Prose
    tokens: list[Token]
    env: dict[str, object]
    formulas: list[tuple[Formula, int]] = field(default_factory=list)
    """Each with its line in the text's file."""
    shown: set[Path] = field(default_factory=set)
    """The pictures in it."""


@dataclass(frozen=True)
class Converted:
    """The HTML of each text of a page, in order, and what is needed to show them: style rules, and the fonts they name
    as `fonts/<name>`."""

    html: Sequence[str]
    css: str
    fonts: Mapping[str, Path]


def convert(
    proses: Sequence[Prose], typesetter: Typesetter, figures: Collection[str] = (), exercises: Collection[str] = ()
) -> Converted:
    """`convert_pages` for a page alone."""
    (page,) = convert_pages([proses], lambda pages: [typesetter(each) for each in pages], figures, exercises)
    return page


def convert_pages(
    pages: Sequence[Sequence[Prose]],
    typesetter: PagesTypesetter,
    figures: Collection[str] = (),
    exercises: Collection[str] = (),
) -> list[Converted]:
    """The texts of each page, converted as if it were alone.

    A fenced block whose info is `figure NAME` is the place of an interactive figure; `figures` are the names that the
    site knows, `exercises` the slugs that texts may link to. Raises ContentError with everything that is wrong or would
    come out wrong in silence.
    """
    done: dict[Formula, str | Mistake] = {}
    parser = markdown(lambda tex, display: done[Formula(tex.strip(), display)])
    parser.core.ruler.before("text_join", "unsaid", collect)
    read: list[list[_Document]] = []
    problems: list[Problem] = []
    for proses in pages:
        read.append(documents := [])
        for prose in proses:
            env = environment(prose.name, prose.language)
            document = _Document(prose, parser.parse(prose.text.source, env), env)
            name_alerts(document.tokens, env)
            documents.append(document)
            problems += _prepare(document, figures, exercises)
        problems += _unused_images(documents)
    typeset = typesetter([[formula for each in documents for formula, _ in each.formulas] for documents in read])
    problems += [problem for page in zip(read, typeset, strict=True) for problem in _mistakes(*page)]
    if problems:
        raise ContentError(problems)
    converted = []
    for documents, maths in zip(read, typeset, strict=True):
        done.clear()
        done.update(maths.html)
        html = [str(parser.renderer.render(each.tokens, parser.options, each.env)) for each in documents]
        used = {_kind(token) for each in documents for token, _ in _with_lines(each.tokens, 1)}
        converted.append(Converted(html, "\n".join(filter(None, (maths.css, *styles(used)))), maths.fonts))
    return converted


def _mistakes(documents: Sequence[_Document], typeset: Typeset) -> Iterator[Problem]:
    for document in documents:
        for formula, line in document.formulas:
            if isinstance(mistake := typeset.html[formula], Mistake):
                message = f"KaTeX cannot read the formula {formula.tex}: {mistake}."
                yield Problem(document.prose.text.path, line, message)


def _prepare(document: _Document, figures: Collection[str], exercises: Collection[str]) -> Iterator[Problem]:
    """Finds the formulas and changes the tokens to what the site allows."""
    text, tokens = document.prose.text, document.tokens
    findings = document.env["findings"]
    assert isinstance(findings, list)
    for line, message in findings:
        yield Problem(text.path, text.line + line, message)
    levels = [int(token.tag[1:]) for token in tokens if token.type == "heading_open"]
    shift = document.prose.top - min(levels, default=document.prose.top)
    anchors = {str(token.attrGet("id")) for token in tokens if token.type == "heading_open"}
    in_table = False
    for token, line in _with_lines(tokens, text.line):
        message = ""
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1:]) + shift, 6)}"
            if anchor := token.attrs.pop("id", ""):
                token.attrSet("id", f"{document.prose.name}-{anchor}")
        elif token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type == "link_open":
            message = _link(token, anchors, exercises, document.prose.name)
        elif token.type == "fence":
            message = _fence(token, figures)
        elif token.type in ("html_block", "html_inline"):
            token.content = ""  # a comment; anything else is a finding
        elif token.type == "image":
            words = "".join(child.content for child in token.children or ())
            source = str(token.attrGet("src"))
            token.content, message = picture(source, words, document.prose.images)
            shown = (document.prose.images.get(name) for name in (source, dark_twin(source)))
            document.shown.update(path for path in shown if path)
        if token.type in _FORMULAS:
            token.type = "math_block" if token.type == "amsmath" else token.type
            token.content = _tex(token)
            message = formula_finding(token.content, in_table)
            if not message:
                document.formulas.append((Formula(token.content, token.type != "math_inline"), line))
        if message:
            yield Problem(text.path, line, message)
        if style := token.attrs.pop("style", None):  # the alignment of a table's column
            token.attrSet("class", str(style).replace("text-align:", "align-"))


def _unused_images(documents: Sequence[_Document]) -> Iterator[Problem]:
    """Pictures that no text shows, neither itself nor as the twin of another."""
    there = {path for document in documents for path in document.prose.images.values()}
    for path in sorted(there - {path for document in documents for path in document.shown}):
        name = f"exercise/{path.parents[1].name}/{FOLDER}/{path.name}"
        yield Problem(
            name, 0, f"No text shows this picture; write ![what it shows]({FOLDER}/{path.name}), or remove it."
        )


def _kind(token: Token) -> str:
    return "task" if "checked" in token.meta else token.type


def _tex(token: Token) -> str:
    """The formula without what only sets it off: spaces, and GitHub's backticks between the dollars."""
    tex = token.content.strip()
    return tex[1:-1].strip() if token.type == "math_inline" and re.fullmatch(r"`[^`]+`", tex) else tex


def _fence(token: Token, figures: Collection[str]) -> str:
    """Turns the token into what its first word asks for; what is wrong with it, or ""."""
    language, _, rest = token.info.strip().partition(" ")
    if language == "figure":
        token.type, token.content = "figure", rest.strip()
        if token.content not in figures:
            known = f"; these are: {', '.join(sorted(figures))}" if figures else ""
            return f"There is no figure “{token.content}”{known}."
    elif language in ("math", "latex"):
        token.type = "math_block"
    elif language:
        try:
            get_lexer_by_name(language)
        except ClassNotFound:
            near = did_you_mean(language, ("python", "shell", "json", "text"))
            return f"“{language}” is no language that can be coloured; write python, shell, json or text.{near}"
    return ""


def _link(token: Token, anchors: Collection[str], exercises: Collection[str], name: str) -> str:
    """Makes the link right for the page; what is wrong with it, or ""."""
    href = str(token.attrGet("href"))
    if _OUTSIDE.match(href):
        if not href.lower().startswith("mailto:"):
            token.attrSet("target", "_blank")
            token.attrSet("rel", "noopener noreferrer")
        return ""
    if href.startswith("#"):
        token.attrSet("href", f"#{name}-{href[1:]}")
        if href[1:] not in anchors:
            return f"There is no heading {href} in this text.{did_you_mean(href[1:], anchors)}"
        return ""
    if found := _EXERCISE.fullmatch(href):
        token.attrSet("href", f"../{found[1]}/")
        if found[2]:
            return f"A link to another exercise leads to its page as a whole; leave out {found[2]}."
        return "" if found[1] in exercises else f"There is no exercise “{found[1]}”.{did_you_mean(found[1], exercises)}"
    return f"“{href}” leads nowhere in the site; write https://…, #heading or exercise:SLUG."


def _with_lines(tokens: Sequence[Token], first: int) -> Iterator[tuple[Token, int]]:
    """Every token, those within a line included, with its line; `first` is the line that the text begins in."""
    line = first
    for token in tokens:
        line = first + token.map[0] if token.map else line
        yield token, line
        inner = line
        for child in token.children or ():
            yield child, inner
            inner += child.type in ("softbreak", "hardbreak") or child.content.count("\n")
