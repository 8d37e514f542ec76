"""Markdown of other places says the same as a statement."""

import pytest

from katalite.course.importing.stub import blanked, stub, without_marks
from katalite.course.importing.texts import adapted, first_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $x_i$ b", "a $x_i$ b"),
        ("a $ \\text{dl} $ b", "a $\\text{dl}$ b"),
        ("$\nx = 1\n$", "$$\nx = 1\n$$"),
        ("costs $5 and more", "costs \\$5 and more"),
        ("$$\nx <y> \n$$", "$$\nx <y> \n$$"),
        ("`$x` and <b>this</b>", "`$x` and **this**"),
        ("a <- b, x<y and <name>", "a <- b, x\\<y and \\<name>"),
        ("<https://a.org/b>", "<https://a.org/b>"),
        ("one<br>\ntwo<br/>", "one\\\ntwo"),
        ("[words](/a/b) and [c](https://d.org)", "words and [c](https://d.org)"),
        ("![a picture](https://a.org/b.png)", "[a picture](https://a.org/b.png)"),
        ("[concept:python/bools]()", "`bools`"),
        ("a <!-- hidden --> b", "a  b"),
        ("# One\n\n## Two\n\n```sh\n# three\n```", "## One\n\n### Two\n\n```sh\n# three\n```"),
        ("# Instructions\n\n## Two", "## Two"),
        ("~~~~exercism/caution\nBe careful.\n\nVery.\n~~~~", "> [!CAUTION]\n> Be careful.\n> \n> Very."),
        (
            "[`class`][classes], [this][Here], `x[1][2]` and m[1][2]\n\n[here]: https://a.org",
            "`class`, [this][Here], `x[1][2]` and m[1][2]\n\n[here]: https://a.org",
        ),
        (
            "[of `int()`][`int()`], [`f`][`g`] or `h`\n\n[`int()`]: https://a.org",
            "[of `int()`][`int()`], `f` or `h`\n\n[`int()`]: https://a.org",
        ),
        ("$x = 1 or so forth$", "$x = 1 \\text{ or so forth }$"),
        ("$\\text{one two} x$", "$\\text{one two} x$"),
        ("Solve ( \\alpha ): then `(\\nu)` (so)", "Solve $( \\alpha )$: then `(\\nu)` (so)"),
        ("```python {.cls}\nx\n```", "```python\nx\n```"),
        ("```unknown\nx\n```", "```\nx\n```"),
    ],
)
def test_a_text_is_adapted(text, expected):
    assert adapted(text, maths=True) == f"{expected}\n"


def test_where_there_are_no_formulas_every_dollar_is_money():
    assert adapted("$x$ for $5", maths=False) == "\\$x\\$ for \\$5\n"


def test_the_first_sentence_is_one_line_of_words():
    text = "## Task\n\n```python\nx\n```\n\nWrite `f` as in\n[this text][link]. Then more."
    assert first_sentence(text) == "Write f as in this text."
    assert first_sentence("## Only a heading") == ""


def test_a_stub_keeps_what_is_asked_for_and_what_its_head_needs():
    source = (
        "import math\nimport re\n\nLIMIT = 3\nOTHER = 4\nMOST = re.compile('x')\n\n\ndef deco(f):\n    return f\n\n\n"
        "def helper():\n    return OTHER\n\n\n@deco\ndef f(\n    x,\n    y=LIMIT,\n):  # why\n    # how\n"
        "    return helper() + math.pi\n\n\nasync def g(): return 1\n\n\nMOST_ASKED = helper()\n"
    )
    assert stub(source, ["f", "g", "MOST_ASKED"]) == (
        "LIMIT = 3\n\n\ndef deco(f):\n    # TODO: write this.\n    pass\n\n\n@deco\ndef f(\n    x,\n    y=LIMIT,\n"
        "):  # why\n    # TODO: write this.\n    pass\n\n\nasync def g(): ...\n\n\n"
        "MOST_ASKED = None  # TODO: write this.\n"
    )


def test_marked_lines_are_the_solution():
    marked = "def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n"
    assert without_marks(marked) == "def f():\n    return 1\n"
    assert blanked(marked) == "def f():\n    # TODO: write this.\n    ...\n"
