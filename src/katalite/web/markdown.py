"""The Markdown that authors write: markdown-it with its plugins, and what they leave to be said.

Beyond CommonMark: tables, ~~deleted~~, task lists, footnotes, definition lists, GitHub's notes (`> [!NOTE]`),
`::: details TITLE` for what opens on demand, headings with anchors, and maths in every spelling that is common: `$…$`,
`\\(…\\)`, `$$…$$`, `\\[…\\]`, a bare `\\begin{align}`, and a fenced block `math`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import escape
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.anchors import anchors_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.footnote import footnote_plugin

from katalite.common.language import Say
from katalite.web.highlight import highlight

type RenderFormula = Callable[[str, bool], str]
"""(TeX, on lines of its own) -> HTML."""

_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_TABLE_MATHS = re.compile(r"(?<!\\)(\$\$?)(?=\S).*?(?<=\S)(?<!\\)\1|\\\(.*?\\\)")
_BAR = "\ue000"
"""Stands for a | within a formula while a table is cut into cells."""


def markdown(formula: RenderFormula) -> MarkdownIt:
    """A parser and renderer; `formula` is asked while rendering."""
    options: dict[str, Any] = {"html": True, "alerts": True, "tasklists": True, "highlight": highlight}
    made = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    made.use(
        dollarmath_plugin,
        allow_labels=False,
        allow_space=True,
        allow_digits=False,
        allow_blank_lines=True,
        double_inline=True,
        renderer=lambda tex, how: formula(tex, how["display_mode"]),
    )
    made.use(amsmath_plugin).use(deflist_plugin).use(footnote_plugin, inline=False)
    made.use(anchors_plugin, max_level=6)
    made.use(container_plugin, "details", render=_details)
    dollars = math_block_dollar(allow_labels=False, allow_blank_lines=True)
    made.block.ruler.at("math_block", _looking_ahead(dollars), _INTERRUPTS)
    made.block.ruler.before("fence", "math_bracket", _bracket_block, _INTERRUPTS)
    made.inline.ruler.before("escape", "math_bracket", _bracket_inline)
    made.block.ruler.at("table", _table_with_maths, {"alt": ["paragraph", "reference"]})

    def render(name: str, rule: Callable[[Token, EnvType], str]) -> None:
        def rendered(
            _self: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType
        ) -> str:
            return rule(tokens[index], env)

        made.add_render_rule(name, rendered)

    render("figure", lambda token, _: f'<div class="figure" data-figure="{escape(token.content)}"></div>\n')
    render("image", lambda token, _: token.content)
    # The plugin's <div> may not stand in a paragraph.
    render("math_inline_double", lambda token, _: f'<span class="math block">{formula(token.content, True)}</span>')
    render("footnote_caption", lambda token, _: f"[{token.meta['id'] + 1}]")
    render("footnote_anchor", _footnote_anchor)
    render("footnote_block_open", lambda _, __: '<section class="footnotes">\n<ol class="footnotes-list">\n')
    render("list_item_open", _list_item)
    return made


def environment(name: str, language: str) -> dict[str, object]:
    """What the parser and the renderer are told of a text: what its anchors begin with, and whose words are added."""
    return {"docId": name, "say": Say(language)}


def name_alerts(tokens: Sequence[Token], env: Mapping[str, object]) -> None:
    """Give GitHub's notes their titles in the text's language."""
    kind = ""
    for token, following in pairwise(tokens):
        if token.type == "alert_open":
            kind = str(token.meta["kind"]).lower()
        elif token.type == "alert_title_open" and following.children:
            following.children[0].content = _say(env)(f"alert-{kind}")


def _say(env: Mapping[str, object]) -> Say:
    say = env["say"]
    assert isinstance(say, Say)
    return say


def cells(line: str) -> int:
    """The number of cells that a row of a table has, as the parser counts them."""
    parts = escapedSplit(_without_bars(line.strip()))
    return len(parts) - (parts[0] == "") - (len(parts) > 1 and parts[-1] == "")


def _looking_ahead[S: StateBlock](rule: Callable[[S, int, int, bool], bool]) -> Callable[[S, int, int, bool], bool]:
    """The rule, made fit for ending a paragraph: asked in silence, it leaves nothing behind."""

    def asked(state: S, start: int, end: int, silent: bool) -> bool:
        line, count = state.line, len(state.tokens)
        found = rule(state, start, end, silent)
        if silent:
            state.line = line
            del state.tokens[count:]
        return found

    return asked


def _bracket_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""`\[`, a formula, and `\]` at the end of a line."""
    first = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("\\[", first):
        return False
    for line in range(start, end):
        text = state.src[first + 2 if line == start else state.bMarks[line] : state.eMarks[line]].rstrip()
        if "\\]" in text:
            break
    else:
        return False
    if not text.endswith("\\]") or text.count("\\]") > 1:
        return False  # more follows on the line: a matter for the paragraph
    if not silent:
        token = state.push("math_block", "math", 0)
        token.block, token.map = True, [start, line + 1]
        token.content = state.getLines(start, line + 1, state.blkIndent, False).strip()[2:-2]
        token.markup = "\\["
        state.line = line + 1
    return True


def _bracket_inline(state: StateInline, silent: bool) -> bool:
    r"""`\(…\)` and `\[…\]` within a text."""
    opening = state.src[state.pos : state.pos + 2]
    closing = {"\\(": "\\)", "\\[": "\\]"}.get(opening)
    end = state.src.find(closing, state.pos + 2, state.posMax) if closing else -1
    if end < 0 or not state.src[state.pos + 2 : end].strip():
        return False
    if not silent:
        token = state.push("math_inline" if opening == "\\(" else "math_inline_double", "math", 0)
        token.content, token.markup = state.src[state.pos + 2 : end], opening
    state.pos = end + 2
    return True


def _table_with_maths(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The parser's own rule; a | within a formula ends no cell."""
    source, count = state.src, len(state.tokens)
    hidden: str = state.env.setdefault("bars", {}).get(source) or _without_bars(source)
    state.env["bars"][source] = hidden
    state.src = hidden
    try:
        found = table(state, start, end, silent)
    finally:
        state.src = source
    for token in state.tokens[count:]:
        token.content = token.content.replace(_BAR, "|")
    return found


def _without_bars(text: str) -> str:
    return _TABLE_MATHS.sub(lambda formula: formula[0].replace("|", _BAR), text)


def _details(
    _self: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, env: Mapping[str, object]
) -> str:
    if tokens[index].nesting < 0:
        return "</details>\n"
    title = tokens[index].info.strip().removeprefix("details").strip()
    return f'<details class="aside"><summary>{escape(title or _say(env).text_more)}</summary>\n'


def _footnote_anchor(token: Token, env: EnvType) -> str:
    number, again = token.meta["id"] + 1, token.meta["subId"]
    place = f"fnref-{env['docId']}-{number}" + (f":{again}" if again else "")
    # The arrow is followed by a character that keeps it from being shown as a picture.
    return f' <a href="#{place}" class="footnote-back" aria-label="{_say(env).text_back}">\u21a9\ufe0e</a>'


def _list_item(token: Token, env: EnvType) -> str:
    if "checked" not in token.meta:
        return "<li>"
    sign, word = ("☑", _say(env).text_done) if token.meta["checked"] else ("☐", _say(env).text_to_do)
    return f'<li class="task-list-item"><span class="task" role="img" aria-label="{word}">{sign}</span> '
