"""Takes the docstrings out of Python sources, so that Python's memory in the browser is smaller by them.

`python -OO` would do it as well, but it also drops asserts, and leaves None where some modules work on their own
docstrings. An empty text in the same place keeps them all importable, and every line keeps its number.

Runs inside Pyodide, and imports nothing of this project (see compile_inside.py).
"""

import ast

_DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def without_docstrings(source: bytes) -> bytes:
    """The source in UTF-8 with empty docstrings. What is no Python stays as it is: whoever compiles it says why."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    lines = source.splitlines(keepends=True)
    docstrings = [
        node.body[0]
        for node in ast.walk(tree)
        if isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False)
    ]
    for docstring in docstrings:
        first, last = docstring.lineno - 1, (docstring.end_lineno or docstring.lineno) - 1
        before, after = lines[first][: docstring.col_offset], lines[last][docstring.end_col_offset :]
        # Continued to its last line, which may go on with another statement.
        lines[first:last] = [before + b"\\\n", *[b"\\\n"] * (last - first - 1)] if first < last else []
        lines[last] = (b"" if first < last else before) + b'""' + after
    return b"".join(lines)
