"""Markdown of authors to HTML that a strict policy allows: no raw HTML, no inline style, maths typeset already."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape
from mdit_py_plugins.dollarmath import dollarmath_plugin

from katalite.course.model import ContentError, Problem, Text
from katalite.web.highlight import highlight
from katalite.web.typeset import Formula, Mistake, Typeset, Typesetter

CSS = "\n".join(f".align-{side}{{text-align:{side}}}" for side in ("left", "center", "right"))


@dataclass(frozen=True)
class Prose:
    """A text to convert; its highest heading becomes `<h{top}>` and the others keep their distance to it."""

    text: Text
    top: int = 2


@dataclass
class _Document:
    prose: Prose
    tokens: list[Token]
    formulas: list[tuple[Formula, int]] = field(default_factory=list)
    """Each with its line in the text's file."""


def convert(
    proses: Sequence[Prose], typesetter: Typesetter, figures: Collection[str] = ()
) -> tuple[list[str], Typeset]:
    """The HTML of each text, in order, and what their formulas need.

    A fenced block whose info is `figure NAME` is the place of an interactive figure; `figures` are the names that the
    site knows. Raises ContentError with every formula that is wrong, every unknown figure and every image, which the
    site has no place for.
    """
    done: dict[Formula, str | Mistake] = {}
    markdown = _markdown(done)
    documents = [_Document(prose, markdown.parse(prose.text.source)) for prose in proses]
    problems = [problem for document in documents for problem in _prepare(document, figures)]
    typeset = typesetter([formula for document in documents for formula, _ in document.formulas])
    done.update(typeset.html)
    for document in documents:
        for formula, line in document.formulas:
            if isinstance(mistake := done[formula], Mistake):
                message = f"KaTeX cannot read the formula {formula.tex}: {mistake}."
                problems.append(Problem(document.prose.text.path, line, message))
    if problems:
        raise ContentError(problems)
    return [str(markdown.renderer.render(document.tokens, markdown.options, {})) for document in documents], typeset


def _markdown(done: dict[Formula, str | Mistake]) -> MarkdownIt:
    """A parser whose renderer takes formulas from `done`."""
    markdown = MarkdownIt("commonmark", {"html": False, "highlight": highlight}).enable(["table", "strikethrough"])
    markdown.use(
        dollarmath_plugin,
        allow_labels=False,
        allow_space=False,
        allow_digits=False,
        allow_blank_lines=False,
        double_inline=True,
        renderer=lambda tex, options: done[Formula(tex, options["display_mode"])],
    )
    markdown.add_render_rule(
        "figure",
        lambda _self, tokens, index, _options, _env: (
            f'<div class="figure" data-figure="{escape(tokens[index].content)}"></div>\n'
        ),
    )
    # The plugin's <div> may not stand in a paragraph.
    markdown.add_render_rule(
        "math_inline_double",
        lambda _self, tokens, index, _options, _env: (
            f'<span class="math block">{done[Formula(tokens[index].content.strip(), True)]}</span>'
        ),
    )
    return markdown


def _prepare(document: _Document, figures: Collection[str]) -> Iterator[Problem]:
    """Finds the formulas and changes the tokens to what the site allows."""
    text, tokens = document.prose.text, document.tokens
    levels = [int(token.tag[1:]) for token in tokens if token.type == "heading_open"]
    shift = document.prose.top - min(levels, default=document.prose.top)
    for token, line in _with_lines(tokens, text.line):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1:]) + shift, 6)}"
        elif token.type == "link_open" and str(token.attrGet("href")).startswith(("http:", "https:", "//")):
            token.attrSet("target", "_blank")
            token.attrSet("rel", "noopener noreferrer")
        elif token.type == "fence" and token.info.split()[:1] == ["figure"]:
            token.type, token.content = "figure", token.info.removeprefix("figure").strip()
            if token.content not in figures:
                known = f"; these are: {', '.join(sorted(figures))}" if figures else ""
                yield Problem(text.path, line, f"There is no figure “{token.content}”{known}.")
        elif token.type == "image":
            yield Problem(text.path, line, "Images cannot be shown yet; describe it in words, or link to it.")
        elif token.type in ("math_inline", "math_inline_double", "math_block"):
            display = token.type != "math_inline"
            document.formulas.append((Formula(token.content.strip(), display), line))
        if style := token.attrs.pop("style", None):  # the alignment of a table's column
            token.attrSet("class", str(style).replace("text-align:", "align-"))


def _with_lines(tokens: Sequence[Token], first: int) -> Iterator[tuple[Token, int]]:
    """Every token, those within a line included, with its line; `first` is the line that the text begins in."""
    for token in tokens:
        line = first + (token.map[0] if token.map else 0)
        yield token, line
        for child in token.children or ():
            yield child, line
            line += child.type in ("softbreak", "hardbreak")
