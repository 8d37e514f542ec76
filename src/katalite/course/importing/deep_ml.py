"""A deep-ml question: a folder with `meta.json`, `solution.py`, `starter_code.py` and `tests.json`."""

import ast
import json
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from katalite.course.importing.draft import Draft, Note, NotImportableError, read_text, slug_of, title_of
from katalite.course.importing.free_names import (
    import_lines,
    imports_of,
    indented,
    known_import,
    missing_imports,
    names_in,
)
from katalite.course.importing.ordinary_files import parse
from katalite.course.importing.stub import first_line
from katalite.course.importing.texts import adapted, first_sentence, joined
from katalite.course.ordinary_tests import defined_names

TESTS, SOLUTION, STARTER = "tests.json", "solution.py", "starter_code.py"
_MODULE = "solution"
_MEMORY_LIMIT = 1024
"""MB; tests get large arrays from a solution and give them back."""
_LONGEST = 100
_HEAD = '"""What each test prints is compared with what it must print."""\n\n'
_PRINTING = "from katalite_grader.transcript import printing"


def is_deep_ml(path: Path) -> bool:
    return path.is_dir() and all((path / name).is_file() for name in (TESTS, SOLUTION, STARTER))


def read_deep_ml(path: Path) -> Draft:
    """Raises NotImportableError."""
    notes = [
        Note(path / name, 0, "Not taken over: its package is not available; the NumPy version was taken.")
        for name in ("pytorch", "tinygrad")
        if (path / name).is_dir()
    ]
    about = _json(path / "meta.json") if (path / "meta.json").is_file() else {}
    slug = re.sub(r"^\d+-(?=\D)", "", slug_of(path.resolve().name))
    starter = _whole(path / STARTER, notes)
    reference = _whole(path / SOLUTION, notes, path / STARTER)
    tree = parse(path / SOLUTION, reference)
    statement = _statement(path)
    category = " ".join(str(about.get("category") or "").split())
    return Draft(
        slug=slug,
        title=" ".join(str(about.get("title") or title_of(slug)).split()),
        summary=first_sentence(statement) or title_of(slug),
        difficulty={"easy": "Easy", "hard": "Hard"}.get(str(about.get("difficulty")).lower(), "Medium"),
        tags=(category,) if category else (),
        statement=statement,
        lesson=_text(path / "learn.md"),
        starter=starter,
        reference=reference,
        tests={"test_printed.py": _tests(path / TESTS, tree, notes)},
        module=_MODULE,
        memory_limit=_MEMORY_LIMIT,
        notes=tuple(notes),
    )


def _whole(path: Path, notes: list[Note], given: Path | None = None) -> str:
    """A module's text, with what it uses of `given`, and the imports that its site gives to every file."""
    text = read_text(path)
    try:
        if given is not None and (more := _given(text, read_text(given))):
            notes.append(Note(path, 1, f"It uses what only {given.name} defines; that was put before it."))
            text = f"{more}\n\n\n{text}"
        missing = missing_imports(ast.parse(text))
    except (SyntaxError, ValueError):  # said by who needs the tree
        return text
    for line in missing:
        notes.append(Note(path, 1, f"`{line}` was added, which this uses and does not have."))
    return "".join(f"{line}\n" for line in missing) + ("\n\n" if missing else "") + text


def _given(text: str, starter: str) -> str:
    """The statements of the starter that the solution does not write anew; "" where it uses none of them."""
    tree, given = ast.parse(text), _readable(starter)
    own = {*defined_names(tree)}
    if not names_in(tree).free & {*defined_names(given)}:
        return ""
    lines = starter.splitlines()
    kept = [node for node in given.body if not own & {*defined_names(ast.Module([node], []))}]
    return "\n".join("\n".join(lines[first_line(node) - 1 : node.end_lineno]) for node in kept)


def _readable(starter: str) -> ast.Module:
    """A starter may be unfinished in any way: the statements before the first that is no Python."""
    while True:
        try:
            return ast.parse(starter)
        except (SyntaxError, ValueError) as error:
            lines = starter.splitlines()[: (getattr(error, "lineno", 0) or 1) - 1]
            while lines and (not lines[-1].strip() or lines[-1][0] in " \t)]}"):
                lines.pop()
            starter = "\n".join(lines[:-1])


def _tests(path: Path, reference: ast.Module, notes: list[Note]) -> str:
    text = read_text(path)
    try:
        listed = json.loads(text)
    except ValueError as error:
        raise NotImportableError(path, getattr(error, "lineno", 0), f"This is not JSON: {error}.") from None
    imports = imports_of(reference)
    own = {*defined_names(reference)} - imports.keys()
    needed, taken, bodies = set[str](), {_PRINTING}, []
    for number, each in enumerate(listed if isinstance(listed, list) else [], start=1):
        code, expected = (str(each.get(key, "")).replace("\r\n", "\n") for key in ("test", "expected_output"))
        line = _line(text, number)
        try:
            tree = ast.parse(code := code.strip("\n").rstrip())
            if not code:
                raise SyntaxError("it is empty")
            inside = indented(code, " " * 8)
        except (SyntaxError, ValueError) as error:
            notes.append(Note(path, line, f"Left out: this test is not Python ({getattr(error, 'msg', error)})."))
            continue
        names = names_in(tree)
        elsewhere = {name: imports.get(name) or known_import(name) for name in names.free - own}
        if unknown := sorted(name for name, statement in elsewhere.items() if statement is None):
            notes.append(Note(path, line, f"Left out: the solution does not define `{unknown[0]}`, which this uses."))
            continue
        # What the test also sets would be a name of its function's alone.
        again = sorted(names.used & names.set & own)
        needed |= names.free & own
        taken |= {statement for statement in elsewhere.values() if statement}
        bodies.append(_test(number, code, inside, expected, again))
    if not bodies:
        raise NotImportableError(path, 0, f"No test can be taken over. {notes[-1].message if notes else ''}".strip())
    return f"{_HEAD}{import_lines(_MODULE, taken, needed)}" + "".join(bodies)


def _test(number: int, code: str, inside: str, expected: str, again: Collection[str]) -> str:
    title = _title(code)
    head = f"\n\ndef test_{number}():\n    {title}\n"
    head += f"    from {_MODULE} import {', '.join(again)}\n\n" if again else ""
    return f"{head}    with printing({_literal(expected)}):\n{inside}\n"


def _title(code: str) -> str:
    """A docstring: the last line of the test, which is what it prints."""
    last = " ".join(code.rstrip().splitlines()[-1].split())
    short = last if len(last) <= _LONGEST else f"{last[: _LONGEST - 1]}…"
    return json.dumps(short, ensure_ascii=False)


def _literal(text: str) -> str:
    lines = text.strip("\n").splitlines(keepends=True)
    if len(lines) < 2:
        return repr(text.strip("\n"))
    return "\n        " + "\n        ".join(map(repr, lines)) + "\n    "


def _line(text: str, number: int) -> int:
    """The line on which the test of this number begins."""
    starts = [found.start() for found in re.finditer(r'"test"\s*:', text)]
    return text.count("\n", 0, starts[number - 1]) + 1 if number <= len(starts) else 0


def _statement(path: Path) -> str:
    parts = [_text(path / "description.md") or "Complete the code.\n"]
    example: Mapping[str, Any] = _json(path / "example.json") if (path / "example.json").is_file() else {}
    shown = [str(example.get(key) or "").strip() for key in ("input", "output")]
    if any(shown):
        parts.append(f"## Example\n\n```text\ninput:  {shown[0]}\noutput: {shown[1]}\n```\n")
    if reasoning := str(example.get("reasoning") or "").strip():
        parts.append(adapted(reasoning, maths=True))
    return joined(parts)


def _text(path: Path) -> str:
    return adapted(text, maths=True) if path.is_file() and (text := read_text(path)).strip() else ""


def _json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(read_text(path))
    except ValueError as error:
        raise NotImportableError(path, getattr(error, "lineno", 0), f"This is not JSON: {error}.") from None
    return read if isinstance(read, dict) else {}
