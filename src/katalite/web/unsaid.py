"""What a text would say wrongly in silence: markup that the parser takes for plain text, or drops.

Each finding is a line and a sentence with what to write instead. The checks look at the parsed text, so code, links and
formulas are not taken for something else; what is escaped with a backslash is meant as it stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from katalite.web.markdown import cells

type Finding = tuple[int, str]
"""A line of the text, from 0, and what is wrong there."""

_OTHER = "\ufffc"
"""Stands for anything in a line that is no plain text: code, a formula, an escaped sign."""
_MONEY = re.compile(r"\$\s?\d|\d\s?\$")
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_GROUPED = re.compile(
    r"\\(?:text\w*|math[a-z]+|operatorname\*?|begin|end|mbox|hbox|tag\*?|color|textcolor|fbox)\s*\{[^{}]*\}"
)
_COMMAND = re.compile(r"\\(?:[a-zA-Z]+|.)")
_WORDS = re.compile(r"(?<![A-Za-z])(?=[A-Za-z\s]*[A-Za-z]{3})[A-Za-z]{2,}\s+[A-Za-z]{2,}(?![A-Za-z])")
_WORD_ALONE = re.compile(r"(?:^|\s)[A-Za-z]{2,}(?=\s|$)")
_LONG_SUBSCRIPT = re.compile(r"[A-Za-z]{2,}_[A-Za-z]{3,}")

_PLAIN = (
    (re.compile(r"\\(?:begin|end)\{"), "put the formula between two lines $$"),
    (re.compile(r"\\(?!begin\b|end\b)[A-Za-z]{2,}"), "put the formula between $ and $, or code between backticks"),
    (re.compile(r"\[\^[^\]\s]+\]"), "a line `[^name]: …` must say what the footnote is"),
    (re.compile(r"(?<![\w\])])\[[^\[\]]+\]\[[^\[\]]*\]"), "a line `[name]: https://…` must say where the link leads"),
    (re.compile(r"(?<!\w)\[[^\[\]]*\]\("), "no link: its address must begin with https:// and hold no spaces"),
    (re.compile(r"^#{2,6}[^#\s]"), "put a space after the # of a heading"),
    (re.compile(r"^\|.*\|$"), "a table needs a second line such as |---|---|, with as many cells as the first"),
    (
        re.compile(r"^\[![A-Za-z]+\]"),
        "notes are > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION], alone in a line",
    ),
    (re.compile(r"^:::+"), "what opens on demand is ::: details TITLE, and ends with :::"),
    (re.compile(r"<!--"), "end the comment with -->"),
)
_INSTEAD = {
    "a": "[words](https://…)",
    "b": "**words**",
    "br": "a backslash at the end of the line",
    "center": "the words alone",
    "code": "`words` in backticks",
    "del": "~~words~~",
    "details": "::: details TITLE, the text, and :::",
    "div": "the words alone",
    "em": "*words*",
    "font": "the words alone",
    "hr": "a line ---",
    "i": "*words*",
    "img": "![what it shows](images/NAME.svg)",
    "kbd": "`words` in backticks",
    "li": "a line that begins with -",
    "ol": "lines that begin with 1.",
    "p": "an empty line between paragraphs",
    "pre": "a block between two lines ```",
    "s": "~~words~~",
    "small": "the words alone",
    "span": "the words alone",
    "strong": "**words**",
    "sub": "a formula, $x_1$",
    "summary": "::: details TITLE, the text, and :::",
    "sup": "a formula, $x^2$",
    "table": "a table of lines | a | b |",
    "tt": "`words` in backticks",
    "u": "*words*",
    "ul": "lines that begin with -",
} | {f"h{level}": f"a line that begins with {'#' * max(level, 2)}" for level in range(1, 7)}


def collect(state: StateCore) -> None:
    """A rule for the parser, before it joins what was escaped to the rest: findings go to `state.env["findings"]`."""
    lines = state.src.split("\n")
    found: list[Finding] = state.env.setdefault("findings", [])
    if lines[0].rstrip() == "---" and "---" in map(str.rstrip, lines[1:]):
        found.append(
            (0, "The lines between --- and --- come out as a heading; remove them, exercise.toml has its place.")
        )
    line = 0
    opened: set[str] = set()
    for token in state.tokens:
        line = token.map[0] if token.map else line
        found += _block(token, lines, line)
        if token.type == "html_block":
            found += _html(token.content, line, opened)
        if token.type == "inline":
            found += _inline(token.children or [], line, opened)
    found += _footnotes(state.env, lines)


def _block(token: Token, lines: Sequence[str], line: int) -> Iterator[Finding]:
    if token.type == "fence" and token.map:
        last = lines[token.map[1] - 1].strip(" >\t")
        if token.map[1] - token.map[0] < 2 or set(last) != {token.markup[0]} or len(last) < len(token.markup):
            yield line, f"This block of code is not closed; end it with a line {token.markup}"
    elif token.type == "container_details_open" and token.map:
        if token.map[1] >= len(lines) or not lines[token.map[1]].strip(" >\t").startswith(token.markup):
            yield line, f"This part is not closed; end it with a line {token.markup}"
        if re.search(r"[$`*<\\]", token.info):
            yield (
                line,
                "The title after ::: details is plain text; put formulas, code and the like into the part itself.",
            )
    elif token.type == "table_open" and token.map:
        first, end = token.map
        width = cells(lines[first])
        for row in range(first + 2, end):
            if (count := cells(lines[row].strip(" >\t"))) > width:
                message = (
                    f"This row has {count} cells and the table {width} columns; write \\| for a bar that ends no cell."
                )
                yield row, message


def _inline(children: Sequence[Token], line: int, opened: set[str]) -> Iterator[Finding]:
    """What is left of markup in the text of one paragraph, heading or cell; it may go over several lines."""
    text = ""
    told: set[str] = set()
    for token in children:
        if token.type == "html_inline":
            yield from _html(token.content, line, opened)
        if token.type == "text_special" and token.markup in ("\\(", "\\[", "\\)", "\\]"):
            yield (
                line,
                f"This {token.markup} has no partner; a formula is \\(…\\) or \\[…\\]. A bracket needs no backslash.",
            )
        if token.type in ("softbreak", "hardbreak"):
            yield from _plain(text, line, told)
            text = ""
            line += 1
        else:
            # A backslash before a letter escapes nothing, and stays.
            plain = token.type == "text" or (token.type == "text_special" and token.content == token.markup)
            text += token.content if plain else _OTHER
            line += token.content.count("\n")
    yield from _plain(text, line, told)


def _plain(text: str, line: int, told: set[str]) -> Iterator[Finding]:
    """`told` is what was said of this paragraph's other lines: a table without its second line is told once."""
    for pattern, instead in _PLAIN:
        if instead not in told and (found := pattern.search(text)):
            told.add(instead)
            shown = found[0] if len(found[0]) <= 40 else found[0][:39] + "…"
            yield line, f"“{shown}” comes out as it is written: {instead}."
    if "$" in _MONEY.sub("", text):
        yield line, "This $ has no partner; close the formula with $, or write \\$ for the sign itself."


def _html(content: str, line: int, opened: set[str]) -> Iterator[Finding]:
    """Comments are dropped; other HTML is not obeyed, and told: once for a pair of tags, which `opened` knows."""
    rest = _COMMENT.sub("", content)
    if "<!--" in rest:
        yield line, "This comment is not closed, and hides what follows; end it with -->."
    elif rest != content and rest.strip():
        yield line, "What stands in the comment's last line is lost; begin a new line after -->."
    elif tag := _TAG.search(rest):
        name = tag[1].lower()
        if tag[0].startswith("</") and name in opened:
            return
        opened.add(name)
        instead = (
            f"write {_INSTEAD[name]}" if name in _INSTEAD else f"write `{tag[0]}>` in backticks if it is meant as text"
        )
        yield line + content[: content.find(tag[0])].count("\n"), f"HTML is not used in texts: {tag[0]}>; {instead}."
    elif rest.strip():
        yield line, f"HTML is not used in texts: {rest.strip()[:20]}; remove it."


def _footnotes(env: Mapping[str, Any], lines: Sequence[str]) -> Iterator[Finding]:
    """Footnotes that nothing refers to, or that are said twice: their text would be lost."""
    known = {label.removeprefix(":"): number for label, number in env.get("footnotes", {}).get("refs", {}).items()}
    seen: set[str] = set()
    for line, text in enumerate(lines):
        label = re.match(r"\s{0,3}\[\^([^\]\s]+)\]:", text)
        if label is None or label[1] not in known:
            continue
        if label[1] in seen:
            yield line, f"The footnote [^{label[1]}] is there twice, and one is lost; give it another name."
        elif known[label[1]] < 0:
            yield line, f"Nothing refers to this footnote, so it is lost; write [^{label[1]}] where it belongs."
        seen.add(label[1])


def formula_finding(tex: str, in_table: bool) -> str:
    """What would come out wrong of a formula that KaTeX can read, or ""."""
    if re.search(r"\n[ \t]*\n", tex):
        return "A formula cannot hold an empty line; remove it, or close the formula before it."
    bare = _COMMAND.sub(" ", _GROUPED.sub(" ", tex))
    if tex.count("`") % 2 or (tex[:1].isdigit() and _WORD_ALONE.search(bare)):
        return f"“{_short(tex)}” reads as a formula from one $ to the next; write \\$ where money is meant."
    if words := _WORDS.search(bare):
        return f"Words in a formula become products of letters; write \\text{{{words[0]}}}, or \\$ for the sign itself."
    if name := _LONG_SUBSCRIPT.search(bare):
        first, rest = (f"\\text{{{word}}}" for word in name[0].split("_"))
        return f"Only one letter of “{name[0]}” is lowered; write {first}_{{{rest}}}, or `{name[0]}` as code."
    if re.search(r"(?<!\\)(?:\\\\)*%", tex):
        return "In a formula % begins a comment, and the rest is lost; write \\%."
    if in_table and re.search(r"(?<!\\)(?:\\\\)*\\\|", tex):
        return "In a table \\| may mean a bar or a norm; write \\vert or \\Vert."
    return ""


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else one_line[:39] + "…"
