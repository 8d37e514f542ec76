"""A notebook in which nbgrader's or otter's marks say what is a task, what its solution and what its tests.

nbgrader marks cells by their metadata; otter by lines of text, `# BEGIN QUESTION` to `# END QUESTION`, around them. In
both, the solution's lines lie between BEGIN SOLUTION and END SOLUTION, or end in `# SOLUTION`. One notebook is one
exercise: its code is the submission's file, and each cell of tests is a test.
"""

import ast
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from katalite.course.importing.draft import Draft, Note, NotImportableError, slug_of, title_of
from katalite.course.importing.free_names import import_lines, imports_of, indented, names_in
from katalite.course.importing.stub import TODO, blanked, without_marks
from katalite.course.importing.texts import adapted, first_sentence
from katalite.course.ordinary_tests import defined_names

_MODULE = "solution"
_MARK = re.compile(r"\s*(?:<!--|#)+\s*(?P<what>BEGIN|END)\s+(?P<kind>QUESTION|SOLUTION|TESTS|PROMPT)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"\s*#+\s*(?:BEGIN|END) HIDDEN TESTS\b.*", re.IGNORECASE)
_ONE_LINE = re.compile(
    r"(?P<indent>\s*)(?P<name>[\w.\[\], ]+=(?!=)\s*)?(?P<work>.*?)\s*#\s*SOLUTION(?P<no> NO PROMPT)?\s*"
)
_MAGIC = re.compile(r"\s*[%!]")
_TEST_CONFIG = re.compile(r'\s*(?:"{3}|\'{3})\s*#\s*BEGIN TEST CONFIG.*?(?:"{3}|\'{3})\s*', re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class _Cell:
    number: int
    """From 1, as it is counted in the notebook."""
    role: str
    """text, code, solution or test."""
    source: str
    name: str = ""
    output: str | None = None
    """What the notebook shows as the cell's result; None where a test says itself what must hold."""


def is_notebook(path: Path) -> bool:
    return path.suffix == ".ipynb" and path.is_file()


def read_notebook(path: Path) -> Draft:
    """Raises NotImportableError."""
    notes: list[Note] = []
    cells = list(_cells(_read(path)))
    if not any(cell.role == "test" for cell in cells):
        raise NotImportableError(path, 0, "No cell is marked as a test, as nbgrader or otter mark them.")
    code = [cell for cell in cells if cell.role in ("code", "solution")]
    reference, starter = (_joined(path, code, notes, learner) for learner in (False, True))
    try:
        tree = ast.parse(reference)
    except SyntaxError as error:
        raise NotImportableError(path, 0, f"The code of its cells is not Python: {error.msg}.") from None
    tests = "".join(_tests(path, [cell for cell in cells if cell.role == "test"], tree, notes))
    slug = slug_of(path.stem)
    raw = "\n\n".join(cell.source for cell in cells if cell.role == "text")
    heading = re.search(r"^#\s+(.+)$", raw, re.MULTILINE)
    statement = adapted(raw.replace(heading[0], "", 1) if heading else raw, maths=True)
    return Draft(
        slug=slug,
        title=re.sub(r"[*`$\\]", "", heading[1]).strip() if heading else title_of(slug),
        summary=first_sentence(statement) or title_of(slug),
        statement=statement if statement.strip() else "Complete the code.\n",
        starter=starter,
        reference=reference,
        tests={"test_notebook.py": tests},
        module=_MODULE,
        notes=tuple(notes),
    )


def _read(path: Path) -> Sequence[Mapping[str, Any]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read: Any = nbformat.reads(path.read_text(encoding="utf-8-sig"), as_version=4)  # type: ignore[no-untyped-call]
        return list(read["cells"])
    except OSError as error:
        raise NotImportableError(path, 0, f"This file cannot be read ({error.strerror}).") from None
    except Exception:  # nbformat's own, which has one for each thing that a notebook can be wrong in
        raise NotImportableError(path, 0, "This is not a notebook; save it again from Jupyter.") from None


def _cells(cells: Sequence[Mapping[str, Any]]) -> Iterator[_Cell]:
    """The cells that are part of the exercise, each with its role."""
    inside: list[str] = []
    question = ""
    for number, cell in enumerate(cells, start=1):
        source = str(cell["source"]).replace("\r\n", "\n")
        mark = None if cell["cell_type"] == "code" else _MARK.match(source)
        if mark:
            kind = mark["kind"].lower()
            if mark["what"].upper() == "BEGIN":
                inside.append(kind)
                named = re.search(r"^name:\s*(\S+)", source, re.MULTILINE)
                question = named[1] if kind == "question" and named else question
            elif kind in inside:
                del inside[inside.index(kind) :]
            continue
        marks = cell.get("metadata", {}).get("nbgrader", {})
        if cell["cell_type"] == "markdown":
            if "solution" not in inside and not marks.get("solution"):
                yield _Cell(number, "text", source)
        elif cell["cell_type"] == "code":
            if "tests" in inside or (marks.get("grade") and not marks.get("solution")):
                result = _result(cell) if "tests" in inside else None
                yield _Cell(number, "test", source, str(marks.get("grade_id") or question), result)
            elif "prompt" not in inside:
                is_solution = bool(marks.get("solution")) or "solution" in inside
                yield _Cell(number, "solution" if is_solution else "code", source)


def _result(cell: Mapping[str, Any]) -> str:
    """What the cell printed, and its last value, as a notebook shows them."""
    parts = []
    for output in cell.get("outputs", []):
        if output.get("output_type") == "stream":
            parts.append(str(output.get("text", "")))
        else:
            parts.append(str(output.get("data", {}).get("text/plain", "")) + "\n")
    return "".join(parts).strip("\n")


def _joined(path: Path, cells: Sequence[_Cell], notes: list[Note], learner: bool) -> str:
    """The cells' code as one file: the solution, or what a learner starts from."""
    parts = []
    for cell in cells:
        lines = []
        for number, line in enumerate(cell.source.split("\n"), start=1):
            if _MAGIC.match(line) and not learner:
                notes.append(
                    Note(path, 0, f"Cell {cell.number}, line {number}: left out, {line.strip()} is for Jupyter.")
                )
            if not _MAGIC.match(line):
                lines.append(line)
        source = "\n".join(_one_line(line, learner) for line in lines)
        parts.append(blanked(source + "\n") if learner else without_marks(source + "\n"))
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def _one_line(line: str, learner: bool) -> str:
    found = _ONE_LINE.fullmatch(line)
    if not found or not found["work"]:
        return line
    if not learner:
        return f"{found['indent']}{found['name'] or ''}{found['work']}"
    return "" if found["no"] else f"{found['indent']}{found['name'] or ''}...  {TODO}"


def _tests(path: Path, cells: Sequence[_Cell], reference: ast.Module, notes: list[Note]) -> Iterator[str]:
    imports = imports_of(reference)
    own = {*defined_names(reference)} - imports.keys()
    needed, taken, bodies = set[str](), set[str](), []
    for number, cell in enumerate(cells, start=1):
        source = "\n".join(line for line in cell.source.split("\n") if not _HIDDEN.fullmatch(line))
        source = _TEST_CONFIG.sub("", source).strip("\n")
        if not source.strip():
            continue
        try:
            tree = ast.parse(source)
            body, calls = _body(tree, source, cell)
        except SyntaxError as error:
            where = f"Cell {cell.number}, line {error.lineno or 1}"
            notes.append(Note(path, 0, f"{where}: left out, it is not Python ({error.msg})."))
            continue
        names = names_in(tree)
        again = sorted(names.used & names.set & own)
        if unknown := sorted(names.free - own - imports.keys()):
            notes.append(Note(path, 0, f"Cell {cell.number}: left out, `{unknown[0]}` is set in no cell of code."))
            continue
        needed |= names.free & own
        taken |= {imports[name] for name in names.free & imports.keys()} | calls
        name = re.sub(r"\W+", "_", cell.name).strip("_") or "cell"
        head = f"    from {_MODULE} import {', '.join(again)}\n\n" if again else ""
        title = f'    """{re.sub(r"[_-]+", " ", name).capitalize()}, part {number}"""\n'
        bodies.append(f"\n\ndef test_{number}_{name}():\n{title}{head}{body}\n")
    if not bodies:
        raise NotImportableError(path, 0, "None of its cells of tests can be taken over.")
    yield f'"""The tests of a notebook, a function for each cell."""\n\n{import_lines(_MODULE, taken, needed)}'
    yield from bodies


def _body(tree: ast.Module, source: str, cell: _Cell) -> tuple[str, set[str]]:
    """The test's lines, and the imports that they need. Raises SyntaxError."""
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test")]
    if functions and len(functions) == len(tree.body):
        # otter gives such a function the names of the notebook, by `env`, or by their own.
        calls = [f"    {each.name}({', '.join(_argument(name.arg) for name in each.args.args)})" for each in functions]
        return "\n".join([indented(source), *calls]), set()
    if not cell.output:
        return indented(source), set()
    last = tree.body[-1]
    lines = source.split("\n")
    if isinstance(last, ast.Expr) and last.end_lineno is not None and not _prints(last):
        shown = ast.get_source_segment(source, last)
        lines[last.lineno - 1 :] = [f"print(repr({shown}))"]
    inside = indented("\n".join(lines), " " * 8)
    return f"    with printing({cell.output!r}):\n{inside}", {"from katalite_grader.transcript import printing"}


def _argument(name: str) -> str:
    return "{**globals()}" if name == "env" else name


def _prints(node: ast.Expr) -> bool:
    call = node.value
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print"
