"""What is wrong with a file that cannot be read or lacks its function: what is there, and what to do.

The patterns stand in diagnosis_table.py, the sentences in languages/*/judge-advice.ftl.
"""

import ast
import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from katalite_grader import diagnosis_table as table
from katalite_grader import messages
from katalite_grader.lookalikes import MOST_EDITS, Lookalike, lookalikes
from katalite_grader.texts import one_line, shown
from katalite_grader.words import text as said

_SHOWN = 60
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Diagnosis:
    """A sentence; the line and column from 1 that it is about, where there is one; and edits that mend it.

    An edit is [line, column, old character, new text]; columns count characters.
    """

    message: str
    line: int | None = None
    column: int | None = None
    edits: list[list[Any]] = field(default_factory=list)
    detail: str = ""
    """The sentence without the file and its line."""


def unreadable(source: str, error: SyntaxError) -> Diagnosis:
    """What stands in a file that Python cannot read, or else what Python says. Lines of `source` end in "\\n"."""
    if is_notebook(source):
        return Diagnosis(notebook_file())
    lines = source.split("\n")
    line = min(error.lineno, len(lines)) if error.lineno else None
    text = lines[line - 1] if line else ""
    found = lookalikes(source)
    if found:
        first = next((each for each in found if each.line == line), found[0])
        return _told(_about(first, len(found)), first.line, first.column, [each.edit() for each in found])
    if line:
        for row in table.TEXT:
            match = row.pattern.search(text)
            if match and _also(row, lines, line):
                entity = table.ENTITIES.get(match[0][1:-1], "")
                there = said(row.there, found=_quotable(match[0]))
                todo = said(f"{row.there}.todo", character=f"`{entity}`" if entity else said("html-character"))
                edits = _entities(lines) if row.there.startswith("there-html") else []
                return _told(f"{there}. {todo}", line, error.offset, edits)
    return _told(_own_words(error), line, error.offset, [])


def _told(detail: str, line: int | None, column: int | None, edits: list[list[Any]]) -> Diagnosis:
    return Diagnosis(messages.syntax_error(line, detail), line, column, edits, detail)


def notebook_file() -> str:
    return said("notebook-file")


def is_notebook(source: str) -> bool:
    """Whether this is the file of a notebook: JSON with cells."""
    if not source.lstrip().startswith("{") or '"cells"' not in source:
        return False
    try:
        content = json.loads(source)
    except (ValueError, RecursionError):
        return '"cell_type"' in source
    return isinstance(content, dict) and isinstance(content.get("cells"), list)


def function_missing(source: str, function: str) -> str:
    """Why a file that Python can read gives no such function: what is there in its place, and what to do."""
    if is_notebook(source):
        return notebook_file()
    if not source.strip():
        return said("function-empty", function=function)
    tree = ast.parse(source)
    if all(isinstance(node, ast.Pass) or _is_text(node) for node in tree.body):
        return said("function-only-comments", function=function)
    places = list(_definitions(tree))
    exact = [place for place in places if place.name == function]
    if exact:
        place = exact[0]
        sentence = {
            "class": "function-in-class",
            "function": "function-in-function",
            "main": "function-in-main",
            "block": "function-in-block",
            "": "function-removed",
        }[place.inside]
        return said(sentence, function=function, owner=place.owner, line=place.line)
    return _near(places, function)


def _near(places: list["_Place"], function: str) -> str:
    """The names that come near, or else the only one there is; functions before methods."""
    outer = [place for place in places if place.inside not in ("class", "function") and not place.is_class]
    methods = [place for place in places if place.inside == "class" and not place.name.startswith("__")]

    def told(place: _Place) -> str:
        sentence = "function-near-in-class" if place.inside == "class" else "function-near"
        near, owner = _quotable(place.name), _quotable(place.owner)
        return said(sentence, function=function, near=near, line=place.line, owner=owner)

    for candidates in (outer, methods):
        by_name = {_folded(place.name): place for place in reversed(candidates)}
        close = difflib.get_close_matches(_folded(function), by_name, 1, 0.6)
        if close:
            return told(by_name[close[0]])
    alone = outer or methods
    if len(alone) == 1:
        return told(alone[0])
    if outer:
        names = [f"`{_quotable(place.name)}`" for place in outer[:4]] + ([said("more-names")] if len(outer) > 4 else [])
        return said("function-others", function=function, names=messages.listed(names))
    return said("function-code-only", function=function)


@dataclass(frozen=True)
class _Place:
    """A definition: its name and line, and what it is inside of: "class", "function", "main", "block", or ""."""

    name: str
    line: int
    inside: str
    owner: str
    is_class: bool = False


def _definitions(node: ast.AST, inside: str = "", owner: str = "") -> Iterator[_Place]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _FUNCTIONS):
            yield _Place(child.name, child.lineno, inside, owner)
            yield from _definitions(child, "function", child.name)
        elif isinstance(child, ast.ClassDef):
            if inside == "":
                yield _Place(child.name, child.lineno, inside, owner, is_class=True)
            yield from _definitions(child, "class", child.name)
        elif isinstance(child, ast.Assign) and isinstance(child.value, ast.Lambda):
            names = [target for target in child.targets if isinstance(target, ast.Name)]
            yield from (_Place(name.id, child.lineno, inside, owner) for name in names)
        elif isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):
            block = "main" if isinstance(child, ast.If) and "__name__" in ast.dump(child.test) else "block"
            yield from _definitions(child, inside or block, owner)


def _about(found: Lookalike, count: int) -> str:
    code = f"U+{ord(found.character):04X}"
    shown = found.character if found.instead.strip() else ""
    name = said(f"character-{found.name}")
    what = f"{shown} ({name}, {code})" if shown else f"{name} ({code})"
    todo = {"": "delete", " ": "space", "\n": "enter"}.get(found.instead, "type")
    sentences = [
        said("column-holds", column=found.column, what=what),
        said(f"column-holds.{todo}", instead=found.instead.strip()),
        *([said("more-characters", count=count)] if count > 1 else []),
    ]
    return " ".join(sentences)


def _also(row: table.Row, lines: list[str], line: int) -> bool:
    if row.also is None:
        return True
    return any(row.also.search(text) for number, text in enumerate(lines, 1) if number != line)


def _entities(lines: list[str]) -> list[list[Any]]:
    """Edits that put the characters themselves in the place of all their spellings as on a web page."""
    pattern = re.compile(f"&({'|'.join(table.ENTITIES)});")
    found = [
        [number, match.start() + 1, match[0], table.ENTITIES[match[1]]]
        for number, text in enumerate(lines, 1)
        for match in pattern.finditer(text)
    ]
    return found[:MOST_EDITS]


def _own_words(error: SyntaxError) -> str:
    """Python's message, or one of ours where Python's helps little. The versions of Python agree on those."""
    message = shown(str(error.msg), 2_000)
    if isinstance(error, TabError) or "inconsistent use of tabs" in message:
        return messages.mixed_tabs()
    if isinstance(error, IndentationError):
        block = re.search(r"after (.+) on line (\d+)", message)
        if block:
            return messages.block_missing(
                block[1].removesuffix(" statement").removesuffix(" definition"), int(block[2])
            )
        if "unexpected indent" in message:
            return messages.too_much_indent()
        if "unindent" in message:
            return messages.odd_indent()
    word = re.match(r"'?(return|yield|await|break|continue)\b.*(?:outside|not properly)", message)
    if word:
        return messages.outside(word[1])
    strange = re.search(r"invalid (?:non-printable )?character.*(U\+[0-9A-F]+)", message)
    if strange:
        return messages.no_python_character(strange[1], error.offset)
    return message


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _folded(name: str) -> str:
    return name.replace("_", "").lower().replace("isation", "ization")


def _quotable(text: str) -> str:
    return one_line(text[: 4 * _SHOWN].strip().replace("`", "'"), _SHOWN)
