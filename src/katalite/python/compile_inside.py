"""Compiles the Python files of an archive. Runs inside Pyodide, under Node, when a site is built.

Only there: bytecode belongs to one version of Python, and its bytes to one build of it. So nothing depends on which
Python an author has. compile-python.ts brings this file and the two that it imports, and nothing else of katalite.
"""

import importlib.util
import marshal
import zipfile
from pathlib import Path

from katalite.python.docstrings import without_docstrings
from katalite.python.line_tables import without_lines

_UNCHECKED_HASH = (0b01).to_bytes(4, "little") + bytes(8)
"""In the head of a compiled file: it belongs to a source of that hash, which nobody is to look for."""


def compile_archive(source: str, target: str, documented: bool, numbered: bool) -> str:
    """Write the zip at `source` to `target`, with each .py compiled to .pyc and nothing compressed.

    Docstrings stay if it is `documented`, line tables if it is `numbered`. Returns what is wrong with a file that
    cannot be compiled, else "".
    """
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w") as made:
        for info in given.infolist():
            name = info.filename
            if info.is_dir() or name.endswith(".pyc"):
                continue
            contents = given.read(info)
            if name.endswith(".py"):
                try:
                    contents = _compiled(contents if documented else without_docstrings(contents), name, numbered)
                except (SyntaxError, ValueError) as error:
                    Path(target).unlink()
                    return f"{name}: {type(error).__name__}: {error}"
                name += "c"
            made.writestr(name, contents)
    return ""


def _compiled(source: bytes, name: str, numbered: bool) -> bytes:
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    # Through marshal once: what it writes depends on who else refers to a constant.
    code = marshal.loads(marshal.dumps(code))
    code = code if numbered else without_lines(code)
    return importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH + marshal.dumps(code)
