"""Line tables go, and what is compiled does the same as before."""

import importlib.util
import marshal
import subprocess
import sys
import textwrap
import traceback
import zipfile
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


def pyc(source: str) -> bytes:
    return importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(compile(source, "thing.py", "exec"))


@pytest.fixture
def compiled() -> bytes:
    return pyc(SOURCE)


def run(compiled: bytes) -> dict[str, object]:
    names: dict[str, object] = {}
    exec(marshal.loads(compiled[16:]), names)
    return names


def tables(code: CodeType) -> int:
    return len(code.co_linetable) + sum(tables(each) for each in code.co_consts if isinstance(each, CodeType))


def test_code_does_the_same_and_its_tables_are_smaller(compiled):
    flat = without_lines(compiled)
    assert flat[:16] == compiled[:16]
    assert run(flat)["outer"]([1, 0, 5]) == run(compiled)["outer"]([1, 0, 5]) == 13
    assert tables(marshal.loads(flat[16:])) < tables(marshal.loads(compiled[16:])) / 2


def test_a_traceback_names_the_first_line_of_each_function(compiled):
    inner = run(without_lines(compiled))["inner"]
    with pytest.raises(ZeroDivisionError) as error:
        inner(0)
    (*_, last) = traceback.extract_tb(error.value.__traceback__)
    assert (last.name, last.lineno) == ("inner", 12)
    assert {line for *_, line in inner.__code__.co_lines()} == {12}


def test_a_real_module_still_works():
    """Its functions are long, and their tables have many entries."""
    flat = without_lines(pyc(Path(textwrap.__file__).read_text()))
    assert run(flat)["fill"]("several words in a row", 8) == textwrap.fill("several words in a row", 8)


def test_equal_archives_give_equal_archives(tmp_path, compiled):
    source = tmp_path / "in.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("thing.pyc", compiled)
        archive.writestr("note.txt", "stays")
    results = [tmp_path / "a.zip", tmp_path / "b.zip"]
    for result in results:
        subprocess.run([sys.executable, "-P", "-m", "katalite.python.line_tables", source, result], check=True)
    assert results[0].read_bytes() == results[1].read_bytes()
    with zipfile.ZipFile(results[0]) as archive:
        assert archive.read("note.txt") == b"stays"
        assert archive.read("thing.pyc") == without_lines(compiled)
