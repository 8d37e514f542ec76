"""Where the loops of a file are, so that a reader can fold their passes."""

import ast

MOST = 500


def loops_of(source: str) -> list[list[int]]:
    """`[first line, last line]` of each `for` and `while`, outer ones first, at most `MOST`; none for no Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For | ast.AsyncFor | ast.While)]
    found = {(node.lineno, _last(node)) for node in loops}
    return [list(lines) for lines in sorted(found, key=lambda lines: (lines[0], -lines[1]))][:MOST]


def _last(loop: ast.For | ast.AsyncFor | ast.While) -> int:
    """An `else` belongs to no pass."""
    return max(node.end_lineno or node.lineno for node in loop.body)
