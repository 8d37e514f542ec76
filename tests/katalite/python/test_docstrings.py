"""Docstrings go, and everything else of a source stays where it is."""

import ast
import inspect

import pytest

from katalite.python.docstrings import without_docstrings

SOURCE = '''"""A module
in two lines."""
from __future__ import annotations

TEXT = """no docstring"""


class Kind:
    """A class

    with a long text.
    """

    def one(self): "in one line"

    def two(self): """in
    two"""; self.after = 1

    async def three(self):
        """With more behind it
        """ ; number = 3
        return number, __class__.__doc__
'''


def test_every_docstring_is_empty_and_no_other_text_changes():
    tree = ast.parse(without_docstrings(SOURCE.encode()))
    documented = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    assert [ast.get_docstring(node) for node in documented] == [""] * 4
    assert "no docstring" in ast.unparse(tree)


def test_every_other_statement_keeps_its_line():
    def places(source: bytes | str) -> list[tuple[str, int]]:
        nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]
        return [(ast.unparse(node), node.lineno) for node in nodes if not isinstance(node, ast.Expr | ast.ClassDef)]

    def last_lines(found: list[tuple[str, int]]) -> list[int]:
        return [line for _, line in found]

    assert last_lines(places(without_docstrings(SOURCE.encode()))) == last_lines(places(SOURCE))


@pytest.mark.parametrize("module", [ast, inspect, pytest])
def test_a_real_module_can_still_be_compiled(module):
    source = inspect.getsource(module).encode()
    changed = without_docstrings(source)
    compile(changed, module.__name__, "exec")
    assert changed.count(b"\n") == source.count(b"\n")
    assert len(changed) < len(source)


def test_a_source_without_docstrings_is_left_as_it_is():
    source = "x = 1\r\n\n\ndef f():\n\treturn 'é'\n".encode()
    assert without_docstrings(source) == source
