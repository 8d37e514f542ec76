"""A starter made of a solution: the same names and arguments, and nothing of the work."""

import ast
import re
from collections.abc import Collection, Iterator, Sequence

TODO = "# TODO: write this."
_BEGIN = re.compile(r"(?P<indent>\s*)#+\s*BEGIN SOLUTION\b.*", re.IGNORECASE)
_END = re.compile(r"\s*#+\s*END SOLUTION\b.*", re.IGNORECASE)
type _Function = ast.FunctionDef | ast.AsyncFunctionDef


def has_marks(text: str) -> bool:
    """Whether the solution's lines stand between BEGIN SOLUTION and END SOLUTION."""
    return any(_BEGIN.fullmatch(line) for line in text.splitlines())


def without_marks(text: str) -> str:
    """The solution, without the lines that mark it."""
    return "".join(
        line
        for line in text.splitlines(keepends=True)
        if not (_BEGIN.fullmatch(line.rstrip("\n")) or _END.fullmatch(line.rstrip("\n")))
    )


def blanked(text: str) -> str:
    """The text with `...` in the place of what is marked."""
    made: list[str] = []
    inside = False
    for line in text.splitlines(keepends=True):
        begin = _BEGIN.fullmatch(line.rstrip("\n"))
        if begin and not inside:
            made += [f"{begin['indent']}{TODO}\n", f"{begin['indent']}...\n"]
        if begin or _END.fullmatch(line.rstrip("\n")):
            inside = bool(begin)
        elif not inside:
            made.append(line)
    return "".join(made)


def stub(source: str, asked: Collection[str]) -> str:
    """The starter of a solution of which tests ask these names. Raises SyntaxError for what is no Python.

    Functions keep their arguments and docstrings, classes their methods, constants that are asked for become None.
    What only the work needed is left out.
    """
    tree = ast.parse(source)
    lines = source.splitlines(keepends=True)
    kept = _needed(tree, set(asked))
    parts = [_statement(node, lines, asked) for node in tree.body if id(node) in kept]
    text = ""
    for node, part in zip((node for node in tree.body if id(node) in kept), parts, strict=True):
        apart = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        text += f"{chr(10) * 2 if apart and text else ''}{part}{chr(10) * 2 if apart else ''}"
    return re.sub(r"\n{4,}", "\n\n\n", text).strip() + "\n"


def _needed(tree: ast.Module, asked: set[str]) -> set[int]:
    """The statements that define what is asked for, or what the kept parts of these use; imports stay when used."""
    bound = {id(node): _bound(node) for node in tree.body}
    wanted, kept = set(asked), set[int]()
    while True:
        more = [node for node in tree.body if id(node) not in kept and bound[id(node)] & wanted]
        if not more:
            return kept
        for node in more:
            kept.add(id(node))
            wanted |= _used(node, asked)


def _bound(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {alias.asname or alias.name.split(".")[0] for alias in node.names}
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def _used(node: ast.stmt, asked: Collection[str]) -> set[str]:
    """The names that the stub of a statement reads."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        heads: list[ast.AST] = [*node.decorator_list, node.args, *([node.returns] if node.returns else [])]
        return {name for head in heads for name in _names(head)}
    if isinstance(node, ast.ClassDef):
        found = {name for head in [*node.decorator_list, *node.bases, *node.keywords] for name in _names(head)}
        return found.union(*(_used(each, ()) for each in node.body))
    return set() if _bound(node) & set(asked) else set(_names(node))


def _names(node: ast.AST) -> Iterator[str]:
    return (each.id for each in ast.walk(node) if isinstance(each, ast.Name))


def _statement(node: ast.stmt, lines: Sequence[str], asked: Collection[str]) -> str:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return _function(node, lines)
    if isinstance(node, ast.ClassDef):
        return _class(node, lines)
    if isinstance(node, ast.Assign | ast.AnnAssign) and _bound(node) & set(asked):
        return "".join(f"{name} = None  {TODO}\n" for name in sorted(_bound(node)))
    return _lines(node.lineno, node.end_lineno, lines)


def _class(node: ast.ClassDef, lines: Sequence[str]) -> str:
    if node.body[0].lineno == node.lineno:
        return _lines(first_line(node), node.end_lineno, lines)
    made, at = "", first_line(node)
    for each in node.body:
        made += _lines(at, first_line(each) - 1, lines)
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            made += _function(each, lines)
        elif isinstance(each, ast.ClassDef):
            made += _class(each, lines)
        else:
            made += _lines(each.lineno, each.end_lineno, lines)
        at = (each.end_lineno or each.lineno) + 1
    return made


def _function(node: _Function, lines: Sequence[str]) -> str:
    first = node.body[0]
    if first.lineno == node.lineno or _is_overload(node):
        head = _lines(first_line(node), first.lineno - 1, lines)
        return f"{head}{lines[first.lineno - 1][: first.col_offset].rstrip()} ...\n"
    has_docstring = ast.get_docstring(node, clean=False) is not None
    indent = " " * first.col_offset
    end = first.end_lineno if has_docstring else _end_of_head(node, lines)
    return f"{_lines(first_line(node), end, lines)}{indent}{TODO}\n{indent}pass\n"


def _is_overload(node: _Function) -> bool:
    return any(ast.unparse(each).rpartition(".")[2] == "overload" for each in node.decorator_list)


def _end_of_head(node: _Function, lines: Sequence[str]) -> int:
    """The last line of the signature; comments below it belong to the work."""
    end = first_line(node.body[0]) - 1
    while end > node.lineno and not lines[end - 1].split("#")[0].rstrip().endswith(":"):
        end -= 1
    return end


def first_line(node: ast.stmt) -> int:
    """The line on which a statement begins, its decorators included."""
    decorators: Sequence[ast.expr] = getattr(node, "decorator_list", ())
    return min([node.lineno, *(each.lineno for each in decorators)])


def _lines(first: int, last: int | None, lines: Sequence[str]) -> str:
    return "".join(lines[first - 1 : last])
