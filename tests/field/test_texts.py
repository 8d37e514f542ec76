"""C1: what authors' texts said wrongly in silence. The inputs are those of the reports, in their words."""

import pytest

from katalite.common.report import SilentReport
from katalite.course.load import load
from katalite.course.model import ContentError, Text
from katalite.web.statement import Prose, convert
from katalite.web.typeset import Typeset, katex
from tests.katalite.courses import lay_out

STATEMENT = r"""Return $1^2 + 2^2 + \dots + n^2$. It costs from US$5 to US$10, between 5$ and 10$.

| set | size |
|---|---|
| norm | $|x|$ |
| given | $P(a|b)$ |

<!-- note to self: the trick is the closed formula -->

$$
a = b

c = d
$$

See [output](#output) and [data](data.csv) and [other](../no-such-exercise/).

## Output

An integer.[^1]

[^1]: Of any size.
"""

SPELLINGS = r"""## Softmax

Let \(x \in \mathbb{R}^n\) and $ y_i = \sigma(x)_i $ with

\[
\sigma(x)_i = \frac{e^{x_i}}{\sum_j e^{x_j}}
\]

\begin{align}
\log \sigma(x)_i &= x_i - \log \sum_j e^{x_j} \\
&= x_i - m - \log \sum_j e^{x_j - m}
\end{align}

| name | value |
|---|---|
| norm | $|x|$ or \(\lVert x \rVert\) |
"""


def plain(formulas):
    return Typeset(dict.fromkeys(formulas, "<i></i>"), "", {})


def test_c1_what_came_out_wrong_without_a_word_is_told_at_its_line():
    with pytest.raises(ContentError) as caught:
        convert([Prose(Text(STATEMENT, "statement.md"))], plain)
    assert [(problem.line, problem.message.split("; ")[0]) for problem in caught.value.problems] == [
        (1, "“10, between 5” reads as a formula from one $ to the next"),
        (10, "A formula cannot hold an empty line"),
        (16, "There is no exercise “no-such-exercise”."),
        (16, "“data.csv” leads nowhere in the site"),
    ]


def test_c1_mended_as_the_sentences_say_it_is_published_whole():
    mended = (
        STATEMENT.replace("US$", "US\\$")
        .replace("5$", "5\\$")
        .replace("10$", "10\\$")
        .replace("a = b\n\n", "a = b \\\\\n")
        .replace(" and [data](data.csv) and [other](../no-such-exercise/)", "")
    )
    (html,) = convert([Prose(Text(mended, "statement.md"))], plain).html
    assert "between 5$ and 10$" in html
    assert "trick" not in html
    assert html.count("<i></i>") == 4
    assert '<a href="#statement-output">' in html
    assert "<p>Of any size." in html


def test_c1_every_spelling_of_maths_is_typeset_by_katex():
    (html,) = convert([Prose(Text(SPELLINGS, "statement.md"))], katex(SilentReport())).html
    assert html.count('class="katex"') == 6
    text = "".join(part.split("<annotation")[0] for part in html.split("</annotation>"))
    assert not any(sign in text for sign in ("\\(", "\\[", "\\begin", "$"))


def test_c1_commands_of_tex_that_toml_took_for_tabs_and_line_breaks_are_told(tmp_path):
    root = lay_out(tmp_path)
    file = root / "exercise/add/exercise.toml"
    hint = r'hints = ["Angle $\theta$, rate $\nu$, $3 \times 2$, half $\frac{1}{2}$, $\rho_i$, \"C:\temp\new.py\"."]'
    file.write_text(hint + "\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(root)
    said = [problem.message.split(" ")[0] for problem in caught.value.problems]
    assert said == ["\\frac", "\\nu", "\\rho", "\\theta", "\\times", "`hints`"]
    assert {(problem.path, problem.line) for problem in caught.value.problems} == {("exercise/add/exercise.toml", 1)}
