"""A submission is one file: modules of the source that it imports are put into it."""

import ast
from collections.abc import Sequence
from pathlib import Path

from katalite.course.importing.draft import Note, NotImportableError, read_text
from katalite.course.importing.ordinary_files import parse


def one_file(path: Path, text: str, modules: Sequence[Path], notes: list[Note]) -> str:
    """The text of a file with the modules in the places of `from module import …`; each is put in once.

    Text that is no Python is given back as it is. Raises NotImportableError for a module that cannot be put in.
    """
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return text
    return _merged(path, text, {each.stem: each for each in modules if each.name != path.name}, set(), notes)


def _merged(path: Path, text: str, modules: dict[str, Path], done: set[str], notes: list[Note]) -> str:
    lines = text.splitlines(keepends=True)
    tree = parse(path, text)
    for node in reversed(tree.body):  # from the end, so that the lines before it stay where they are
        name = _local(node, modules)
        if name is None:
            continue
        if isinstance(node, ast.Import):
            message = f"A submission is one file, and this imports `{name}` whole; write `from {name} import …`."
            raise NotImportableError(path, node.lineno, message)
        assert isinstance(node, ast.ImportFrom)
        added = ""
        if name not in done:
            done.add(name)
            module = modules[name]
            added = _merged(module, read_text(module), modules, done, notes).rstrip() + "\n"
            notes.append(Note(path, node.lineno, f"A submission is one file: {module.name} was put in here."))
        added += "".join(f"{each.asname} = {each.name}\n" for each in node.names if each.asname)
        lines[node.lineno - 1 : node.end_lineno] = [added]
    return "".join(lines)


def _local(node: ast.stmt, modules: dict[str, Path]) -> str | None:
    """The module of the source that a statement imports."""
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        names = [(node.module or "").split(".")[-1]]
    else:
        return None
    return next((name for name in names if name in modules), None)
