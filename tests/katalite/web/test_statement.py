"""statement turns Markdown into HTML that a strict policy allows, and typeset brings the maths."""

import re
from html.parser import HTMLParser

import pytest

from katalite.common.report import SilentReport
from katalite.course.model import ContentError, Text
from katalite.web import highlight
from katalite.web.statement import Prose, convert
from katalite.web.typeset import Formula, Mistake, Typeset, katex

# What the statements of a course may hold: one of each thing that KaTeX gives inline styles, classes or fonts to.
FORMULAS = [
    Formula(r"\hat{x} = \frac{x - \mu_g}{\sqrt{\sigma_g^2 + \epsilon}}", True),
    Formula(r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", True),
    Formula(r"\textcolor{red}{a} < b \text{ and } \mathbb{R}", False),
    Formula(r"\boxed{\underbrace{a + b}_{c}}", False),
]
EXERCISES = ("batch-norm", "layer-norm")


def plain(formulas):
    """Stands in for KaTeX where the maths is not what is tested."""
    return Typeset({formula: f"<i>{formula.tex}|{formula.display}</i>" for formula in formulas}, "", {})


def html(source, top=2, typesetter=plain):
    (converted,) = convert([Prose(Text(source, "exercise/a/statement.md"), top)], typesetter, (), EXERCISES).html
    return converted


def problems_of(source, typesetter=plain, line=1):
    with pytest.raises(ContentError) as caught:
        convert([Prose(Text(source, "exercise/a/statement.md", line))], typesetter, (), EXERCISES)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture(scope="module")
def typeset():
    return katex(SilentReport())([*FORMULAS, Formula(r"\frac{a", False)])


def test_raw_html_is_told_and_never_obeyed():
    said = problems_of("<script>alert(1)</script>\n\na <b onclick='x'>bold</b> word<br>\nlist<int>")
    assert [problem.removeprefix("exercise/a/statement.md:") for problem in said] == [
        "1: HTML is not used in texts: <script>; write `<script>` in backticks if it is meant as text.",
        "3: HTML is not used in texts: <b>; write **words**.",
        "3: HTML is not used in texts: <br>; write a backslash at the end of the line.",
        "4: HTML is not used in texts: <int>; write `<int>` in backticks if it is meant as text.",
    ]
    assert html("`<b>` & 1 < 2") == "<p><code>&lt;b&gt;</code> &amp; 1 &lt; 2</p>\n"


def test_comments_are_not_published():
    converted = html("a <!-- one --> b\n\n<!-- two\n\nthree -->\n\nc\n\n```\n<!-- four -->\n```\n")
    assert converted == "<p>a  b</p>\n<p>c</p>\n<pre><code>&lt;!-- four --&gt;\n</code></pre>\n"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"])
def test_a_link_that_runs_something_is_told(address):
    (said,) = problems_of(f"[here]({address})")
    assert "“[here](” comes out as it is written" in said


def test_links_to_other_hosts_open_apart_and_links_within_the_site_do_not():
    assert '<a href="https://numpy.org/" target="_blank" rel="noopener noreferrer">' in html("[n](https://numpy.org/)")
    assert '<a href="mailto:a@b.org">' in html("<a@b.org>")
    assert '<a href="#statement-the-input">' in html("[below](#the-input)\n\n## The input")
    assert '<h2 id="statement-the-input">' in html("[below](#the-input)\n\n## The input")


@pytest.mark.parametrize(
    "address", ["exercise:batch-norm", "../batch-norm/", "../batch-norm", "../batch-norm/statement.md"]
)
def test_a_link_to_another_exercise_names_its_slug(address):
    assert html(f"[other]({address})") == '<p><a href="../batch-norm/">other</a></p>\n'


@pytest.mark.parametrize(
    ("source", "top", "tags"),
    [
        ("# a\n## b\n# c", 2, ["h2", "h3", "h2"]),
        ("## a\n### b", 2, ["h2", "h3"]),
        ("### a\n##### b", 5, ["h5", "h6"]),  # never below h6
        ("#### a", 2, ["h2"]),
    ],
)
def test_headings_begin_where_the_page_wants_them(source, top, tags):
    converted = html(source, top)
    assert re.findall(r"<(h\d) id=", converted) == tags
    assert re.findall(r"</(h\d)>", converted) == tags


def test_formulas_are_found_and_money_is_not():
    converted = html("$a$ costs US$5 or US$6.\n\n`$b$` \\$c\\$ and $$d$$.\n\n$$\ne\n$$\n\n- $f$\n\n| $g$ |\n|---|\n")
    assert re.findall(r"<i>(.)\|(\w+)</i>", converted) == [
        ("a", "False"),
        ("d", "True"),
        ("e", "True"),
        ("f", "False"),
        ("g", "False"),
    ]
    assert "US$5 or US$6" in converted
    assert "<code>$b$</code> $c$" in converted


def test_a_displayed_formula_within_a_paragraph_does_not_end_it():
    converted = html("before $$d$$ after")
    assert converted.startswith("<p>before <span")
    assert converted.endswith("</span> after</p>\n")


def test_columns_are_aligned_by_a_class():
    converted = html("| a | b |\n|--:|---|\n| 1 | 2 |")
    assert '<th class="align-right">a</th>' in converted
    assert '<td class="align-right">1</td>' in converted
    assert "style" not in converted


def test_code_is_coloured_by_classes_that_have_a_rule():
    converted = html('```python\ndef f(x):  # why <b>\n    return "a" + 2\n```\n\n```sh\n<b>\n```\n\n```\n1 < 2\n```')
    classes = set(re.findall(r'<span class="([^"]+)">', converted))
    assert classes == {"code-keyword", "code-define", "code-comment", "code-string", "code-number"}
    assert all(f".{name}{{" in highlight.CSS for name in classes)
    assert "# why &lt;b&gt;" in converted
    assert "&lt;b&gt;\n</code>" in converted.replace("</span>", "").replace('<span class="code-keyword">', "")
    assert "1 &lt; 2\n</code>" in converted


def test_every_wrong_formula_is_a_problem_with_its_line():
    source = "one $\\frac{a$\ntwo\nthree $\\nosuch$ $ok$\n\n$$\n{\n$$\n"
    said = problems_of(source, katex(SilentReport()), line=10)
    assert [problem.split(": ")[0] for problem in said] == [f"exercise/a/statement.md:{line}" for line in (10, 12, 14)]
    assert "KaTeX cannot read the formula \\nosuch: Undefined control sequence: \\nosuch." in said[1]


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.attributes = []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        self.attributes += [(tag, name, value) for name, value in attrs]


def tags_of(typeset):
    tags = _Tags()
    for formula in FORMULAS:
        tags.feed(typeset.html[formula])
    return tags.attributes


def test_no_formula_keeps_a_style_attribute_or_runs_anything(typeset):
    attributes = tags_of(typeset)
    assert len(attributes) > 250
    assert not [a for a in attributes if a[1] == "style" or a[1].startswith("on")]


def test_each_moved_style_has_one_class_and_one_rule(typeset):
    used = {name for _, attribute, value in tags_of(typeset) if attribute == "class" for name in value.split()}
    moved = {name for name in used if re.fullmatch(r"k\d+", name)}
    rules = re.findall(r"^\.katex \.(k\d+)\{(.+)\}$", typeset.css, re.MULTILINE)
    assert len(moved) > 20
    assert [name for name, _ in rules] == [f"k{number}" for number in range(1, len(rules) + 1)]
    assert moved == {name for name, _ in rules}
    assert len({style for _, style in rules}) == len(rules)
    assert all(part.endswith("!important") for _, style in rules for part in style.split(";"))


def test_readers_of_mathml_get_the_formula_too(typeset):
    assert all("<math" in typeset.html[formula] and "<annotation" in typeset.html[formula] for formula in FORMULAS)


def test_a_formula_that_cannot_be_read_is_a_mistake(typeset):
    assert isinstance(typeset.html[Formula(r"\frac{a", False)], Mistake)


def test_only_the_fonts_that_are_used_are_named_and_they_exist(typeset):
    named = re.findall(r"url\(([^)]+)\)", typeset.css)
    assert sorted(typeset.fonts) == sorted(named)
    assert sorted(typeset.fonts) == [
        "fonts/KaTeX_AMS-Regular.woff2",
        "fonts/KaTeX_Main-Regular.woff2",
        "fonts/KaTeX_Math-Italic.woff2",
        "fonts/KaTeX_Size3-Regular.woff2",
    ]
    assert all(path.read_bytes()[:4] == b"wOF2" for path in typeset.fonts.values())


def test_equal_formulas_give_equal_output(typeset):
    again = katex(SilentReport())([*FORMULAS, Formula(r"\frac{a", False), FORMULAS[0]])
    assert again == typeset


def test_a_figure_has_its_place_among_the_text():
    source = "Look:\n\n```figure boxes\n```\n\nSeen?\n"
    (converted,) = convert([Prose(Text(source, "exercise/a/lesson.md"))], plain, {"boxes"}).html
    assert '<p>Look:</p>\n<div class="figure" data-figure="boxes"></div>\n<p>Seen?</p>' in converted


def test_an_unknown_figure_is_a_problem_with_its_line():
    prose = Prose(Text("Look:\n\n```figure <b>\n```\n", "exercise/a/lesson.md"))
    with pytest.raises(ContentError) as caught:
        convert([prose], plain, {"boxes", "arrows"})
    expected = "exercise/a/lesson.md:3: There is no figure “<b>”; these are: arrows, boxes."
    assert [str(problem) for problem in caught.value.problems] == [expected]
