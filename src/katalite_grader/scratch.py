"""Code that runs after the file, as in a cell of a notebook: the value of its last line is what it shows."""

import ast
from types import CodeType

_SHOW = "_last_line_"


def compiled(code: str, filename: str) -> tuple[CodeType, CodeType | None]:
    """What comes before the last line, and the last line where that is an expression. Raises what `compile` raises."""
    tree = ast.parse(code, filename)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    before: CodeType = compile(tree, filename, "exec", dont_inherit=True)
    if not isinstance(last, ast.Expr):
        return before, None
    shown: CodeType = compile(ast.Expression(last.value), filename, "eval", dont_inherit=True)
    return before, shown


def printing_last(code: str) -> str:
    """The code as part of a program, with the value of its last line printed unless that is None."""
    tree = ast.parse(code)
    if not (tree.body and isinstance(tree.body[-1], ast.Expr)):
        return code
    last = tree.body[-1]
    lines = code.splitlines()
    before = "\n".join(lines[: last.lineno - 1])
    start = lines[last.lineno - 1].encode()[: last.col_offset].decode()
    value = ast.get_source_segment(code, last.value)
    return f"{before}\n{start}{_SHOW} = ({value})\nif {_SHOW} is not None: print(repr({_SHOW}))\n"
