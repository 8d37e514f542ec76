"""Characters that look like Python's own: found where Python would not take them, and nowhere else."""

import pytest

from katalite_grader.diagnosis_table import CHARACTERS
from katalite_grader.lookalikes import MOST_EDITS, lookalikes
from katalite_grader.sandbox import Sandbox


def edited(source: str) -> str:
    """The source after all edits, made as a page makes them: from the last to the first."""
    lines = source.split("\n")
    for found in reversed(lookalikes(source)):
        line, column, old, new = found.edit()
        text = lines[line - 1]
        assert text[column - 1 : column - 1 + len(old)] == old
        lines[line - 1] = text[: column - 1] + new + text[column - 1 + len(old) :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("x\u00a0= 1", "x = 1"),
        ("print(“a ’ b”, ‘c’)", "print(\"a ’ b\", 'c')"),
        ('print("a”)', 'print("a")'),
        ("x = 1 − 2 × 3：", "x = 1 - 2 * 3:"),
        ("f（１，\u200b2）", "f(1,2)"),
        ("a ≤ b → c", "a <= b -> c"),
        ("𝟏 − 1", "1 - 1"),
    ],
    ids=range(7),
)
def test_each_is_told_with_what_to_type(source, mended):
    assert edited(source) == mended


@pytest.mark.parametrize(
    "source",
    [
        "# “quoted” − × ：",
        "x = '“a” − b'",
        'x = "× \\" −"',
        '"""\n− “\n"""',
        "π = 3; größe = π; 名 = 1",
        "x = '''it's − ×'''",
    ],
    ids=range(6),
)
def test_texts_comments_and_names_may_hold_what_they_like(source):
    assert lookalikes(source) == []


@pytest.mark.parametrize("character", sorted(CHARACTERS), ids=lambda character: f"U+{ord(character):04X}")
def test_every_character_of_the_table_is_named_where_it_stands(character):
    """W7."""
    result = Sandbox("f").load(f"def f(x):\n    y = x\n    return (y {character} x)\n")
    assert result.verdict == "compile-error"
    assert (result.line, result.column) == (3, 15)
    assert f"U+{ord(character):04X}" in result.message
    assert [edit[2] for edit in result.edits] == [character]


def test_edits_have_a_limit():
    assert len(lookalikes("− " * 10_000)) == MOST_EDITS
