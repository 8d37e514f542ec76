"""Line tables go, and what is compiled does the same as before."""

import textwrap
import traceback
from pathlib import Path
from types import CodeType

import pytest

from katalite.python.line_tables import without_lines

SOURCE = """
def outer(values):
    total = 0
    for value in values:
        try:
            total += inner(value)
        except ZeroDivisionError:
            total -= 1
    return total


def inner(value):
    # one line further
    return (
        12
        //
        value
    )
"""


@pytest.fixture
def compiled() -> CodeType:
    return compile(SOURCE, "thing.py", "exec")


def run(compiled: CodeType) -> dict[str, object]:
    names: dict[str, object] = {}
    exec(compiled, names)
    return names


def tables(code: CodeType) -> int:
    return len(code.co_linetable) + sum(tables(each) for each in code.co_consts if isinstance(each, CodeType))


def test_code_does_the_same_and_its_tables_are_smaller(compiled):
    flat = without_lines(compiled)
    assert run(flat)["outer"]([1, 0, 5]) == run(compiled)["outer"]([1, 0, 5]) == 13
    assert tables(flat) < tables(compiled) / 2


def test_a_traceback_names_the_first_line_of_each_function(compiled):
    inner = run(without_lines(compiled))["inner"]
    with pytest.raises(ZeroDivisionError) as error:
        inner(0)
    (*_, last) = traceback.extract_tb(error.value.__traceback__)
    assert (last.name, last.lineno) == ("inner", 12)
    assert {line for *_, line in inner.__code__.co_lines()} == {12}


def test_a_real_module_still_works():
    """Its functions are long, and their tables have many entries."""
    flat = without_lines(compile(Path(textwrap.__file__).read_text(), "textwrap.py", "exec"))
    assert run(flat)["fill"]("several words in a row", 8) == textwrap.fill("several words in a row", 8)
