"""unsaid finds what a text would say wrongly without a word, and lets right texts be."""

import pytest

from katalite.course.model import ContentError, Text
from katalite.web.statement import Prose, convert
from katalite.web.typeset import Typeset

FINDINGS = [
    # (text, line, a part of the sentence)
    ("a\n##Output", 2, "put a space after the # of a heading"),
    ("a \\[ b", 1, "This \\[ has no partner"),
    ("a \\( b", 1, "This \\( has no partner"),
    ("a \\) b", 1, "This \\) has no partner"),
    ("a $x b", 1, "This $ has no partner"),
    ("a\nb\n$$\nx\n", 3, "This $ has no partner"),
    ("$$\na = b\n\nc = d\n$$", 1, "A formula cannot hold an empty line"),
    ("costs US$5, between 5$ and 10$", 1, "write \\$ where money is meant"),
    ("it costs $5 in all or 6$ here", 1, "write \\$ where money is meant"),
    ("it costs $10, see `$HOME`", 1, "write \\$ where money is meant"),
    ("$for all i$", 1, "write \\text{for all}"),
    ("$num_groups$", 1, "Only one letter of “num_groups” is lowered"),
    ("$50%$", 1, "write \\%"),
    ("\\begin{align}\nx", 1, "put the formula between two lines $$"),
    ("a \\begin{cases} x \\end{cases}", 1, "put the formula between two lines $$"),
    ("a\nthe \\alpha of b", 2, "“\\alpha” comes out as it is written: put the formula between $ and $"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n| `x|y` | 2 |", 4, "This row has 3 cells and the table 2 columns"),
    ("| a |\n|---|\n| $\\|x\\|$ |", 3, "write \\vert or \\Vert"),
    ("| a | b |\n| 1 | 2 |", 1, "a table needs a second line such as |---|---|"),
    ("a[^1]", 1, "must say what the footnote is"),
    ("a\n\n[^1]: lost", 3, "Nothing refers to this footnote"),
    ("a[^1]\n\n[^1]: one\n\n[^1]: two", 5, "is there twice"),
    ("[x][nope]", 1, "must say where the link leads"),
    ("[a](b c.html)", 1, "no link: its address"),
    ("[a](data.csv)", 1, "“data.csv” leads nowhere in the site"),
    ("[a](/abs/)", 1, "“/abs/” leads nowhere in the site"),
    ("[a](../lesson.md)", 1, "leads nowhere in the site"),
    ("[a](#outpt)\n\n## Output", 1, "There is no heading #outpt in this text. Did you mean “output”?"),
    ("[a](exercise:othr)", 1, "There is no exercise “othr”. Did you mean “other”?"),
    ("[a](../other/#x)", 1, "leave out #x"),
    ("a\n\n<!-- open\n\nmore", 3, "This comment is not closed"),
    ("a <!-- open", 1, "end the comment with -->"),
    ("<!-- x --> lost", 1, "What stands in the comment's last line is lost"),
    ("a H<sub>2</sub>O", 1, "<sub>; write a formula, $x_1$"),
    ("<details>\n<summary>a</summary>\n</details>", 1, "write ::: details TITLE"),
    ("a\n\n<div>\n\nb\n\n</div>", 3, "<div>; write the words alone"),
    ("a</b>", 1, "</b>; write **words**"),
    ("a\n\n```python\nx", 3, "This block of code is not closed"),
    ("```pyton\n```", 1, "Did you mean “python”?"),
    ("> [!FOO]\n> x", 1, "notes are > [!NOTE]"),
    ("> [!NOTE] Title\n> x", 1, "alone in a line"),
    ("::: note\nx\n:::", 1, "what opens on demand is ::: details TITLE"),
    ("::: details a\nx", 1, "This part is not closed"),
    ("::: details $x$\nx\n:::", 1, "The title after ::: details is plain text"),
    ("---\ntitle: x\n---\n", 1, "The lines between --- and --- come out as a heading"),
    ("```figure boxes\n```", 1, "There is no figure “boxes”"),
    ("a\n\n![x](images/no.png)", 3, "There is no picture images/no.png"),
]

RIGHT = [
    "# a\n\n## b #1\n\n#hashtag",
    "Costs $5 or US$10. A \\$ sign.\n\n`$HOME` and `\\alpha`.",
    "It is 12$ or $ 3.",
    "X[i][j], f(x)[0], a[0] and [brackets] and \\*stars\\*",
    "$x_iy_j$, $\\text{for all } i$, $\\operatorname{softmax} x$, $\\%$, $a\\\\b$, $W_{in}$, $\\mathrm{num\\ groups}$",
    "$\\sin x$, $2 x$, $5$, $10^{-5}$, $3 \\times 3$, $\\|x\\|$, $\\begin{cases} a & b \\end{cases}$",
    "```\n[^1] $x \\alpha <b> | a | b |\n```",
    "```python\ndef f(): ...\n```\n\n~~~sh\nls\n~~~\n\n````text\n```\n````",
    "> ```\n> x\n> ```\n\n- ```\n  x\n  ```",
    "| a | b |\n|---|---|\n| 1 |\n| `x\\|y` | 2 |",
    "1 < 2 > 0, a -> b, x <= y, List[int] & more",
    "<!-- one\nline -->\n\na <!-- b --> c",
    "a\\\nb  \nc\n\n---\n\nd",
    "[a](https://b.org/c) <https://d.org> [e][f] [g]\n\n[f]: https://h.org\n[g]: https://i.org",
]


def problems(source, line=1):
    def plain(formulas):
        return Typeset(dict.fromkeys(formulas, ""), "", {})

    try:
        convert([Prose(Text(source, "s.md", line))], plain, (), ("other",))
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize(("source", "line", "said"), FINDINGS)
def test_what_would_come_out_wrong_is_told_with_its_line_and_what_to_write(source, line, said):
    (problem,) = problems(source, 10)
    assert problem.startswith(f"s.md:{line + 9}: ")
    assert said in problem


@pytest.mark.parametrize("source", RIGHT)
def test_a_right_text_has_no_problem(source):
    assert problems(source) == []


def test_everything_is_told_at_once():
    together = "\n\n".join(source for source, *_ in FINDINGS[:5])
    assert len(problems(together)) == 5
