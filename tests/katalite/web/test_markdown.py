"""markdown reads every spelling of maths that is common, and what else a text may hold."""

import re

import pytest

from katalite.course.model import Text
from katalite.web.markdown import cells
from katalite.web.statement import Prose, convert
from katalite.web.typeset import Typeset

ALIGNED = "\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}"


def plain(formulas):
    """Stands in for KaTeX."""
    return Typeset({formula: f"<i>{formula.tex}|{formula.display}</i>" for formula in formulas}, "", {})


def html(*sources):
    converted = convert([Prose(Text(s, "s.md"), name=f"t{n}") for n, s in enumerate(sources)], plain).html
    return "".join(converted)


def formulas(source):
    return [(tex, display == "True") for tex, display in re.findall(r"<i>(.*?)\|(\w+)</i>", html(source), re.DOTALL)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("$x$", [("x", False)]),
        ("$ x $", [("x", False)]),
        ("$`x`$", [("x", False)]),
        (r"\(x\)", [("x", False)]),
        (r"\( x \) and \(y\)", [("x", False), ("y", False)]),
        (r"a \[x\] b", [("x", True)]),
        (r"\[x\]", [("x", True)]),
        ("a $$x$$ b", [("x", True)]),
        ("$$x$$", [("x", True)]),
        ("$$\nx\n$$", [("x", True)]),
        ("$$\nx\n= y\n- z\n+ u\n$$", [("x\n= y\n- z\n+ u", True)]),
        ("text\n$$\nx\n- y\n$$\ntext", [("x\n- y", True)]),
        ("\\[\nx\n= y\n- z\n\\]", [("x\n= y\n- z", True)]),
        ("text\n\\[\nx\n- y\n\\]\ntext", [("x\n- y", True)]),
        ("- item\n\n  \\[\n  x\n  \\]\n", [("x", True)]),
        ("> $$\n> x\n> $$\n", [("x", True)]),
        (ALIGNED, [(ALIGNED, True)]),
        ("```math\nx\n```", [("x", True)]),
        ("## $x$", [("x", False)]),
        ("| $|x|$ | \\(a|b\\) |\n|---|---|\n", [("|x|", False), ("a|b", False)]),
        ("| a | b |\n|---|---|\n| $P(a|b)$ | $$|c|$$ |\n", [("P(a|b)", False), ("|c|", True)]),
        (r"\\(x\\) `$x$` \$x\$", []),
        ("```\n$x$ \\(x\\)\n```", []),
        ("from US$5 to US$10", []),
    ],
)  # fmt: skip
def test_a_formula_is_found_in_every_spelling(source, found):
    assert formulas(source) == found


def test_nothing_around_a_formula_is_lost():
    assert html(r"\[x\] where $x$ is *one*") == (
        '<p><span class="math block"><i>x|True</i></span> where <span class="math inline"><i>x|False</i></span> is '
        "<em>one</em></p>\n"
    )
    assert html("before\n$$x$$ after\n\\[y\\] end").count("<p>") == 1


def test_a_bar_in_a_formula_ends_no_cell_and_an_escaped_one_in_code_neither():
    converted = html("| a | b |\n|---|---|\n| $|x| + |y|$ | `p\\|q` |\n")
    assert '<td><span class="math inline"><i>|x| + |y||False</i></span></td>\n<td><code>p|q</code></td>' in converted
    assert [cells(line) for line in ("| $|x|$ | b |", "a | b", "|a|", "| a | b | c |", r"| a \| b |")] == [
        2,
        2,
        1,
        3,
        1,
    ]


def test_footnotes_have_places_of_their_own_in_each_text_of_a_page():
    converted = html("a[^1] b[^1]\n\n[^1]: One.\n", "c[^1]\n\n[^1]: Two.\n")
    ids = re.findall(r' id="([^"]+)"', converted)
    assert len(ids) == len(set(ids)) == 5
    assert set(re.findall(r'href="#([^"]+)"', converted)) <= set(ids)
    assert converted.count('aria-label="Back to the text"') == 3


def test_headings_of_two_texts_have_different_anchors():
    assert re.findall(r'id="([^"]+)"', html("## Input\n\n## Input", "## Input")) == [
        "t0-input",
        "t0-input-1",
        "t1-input",
    ]


def test_definitions_notes_parts_that_open_and_tasks():
    converted = html(
        "Term\n: Meaning\n\n> [!NOTE]\n> body\n\n::: details Why so\nInner **text**.\n:::\n\n- [ ] this\n- [x] that\n"
    )
    assert "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>" in converted
    assert '<div class="markdown-alert markdown-alert-note">\n<p class="markdown-alert-title">Note</p>' in converted
    assert '<details class="aside"><summary>Why so</summary>' in converted
    assert "<p>Inner <strong>text</strong>.</p>\n</details>" in converted
    assert '<span class="task" role="img" aria-label="to do">☐</span> this' in converted
    assert '<span class="task" role="img" aria-label="done">☑</span> that' in converted


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("| a |\n|--:|\n", ".align-right{"),
        ("> [!TIP]\n> x", ".markdown-alert{"),
        ("::: details a\nx\n:::", ".aside{"),
        ("a\n: b", "dl dt{"),
        ("a[^1]\n\n[^1]: b", ".footnotes{"),
        ("- [ ] a", ".contains-task-list{"),
    ],
)
def test_a_site_carries_the_rules_for_what_its_texts_hold_and_no_others(source, rule):
    css = convert([Prose(Text(source, "s.md"))], plain).css
    assert rule in css
    assert css.count("\n.") + css.count("\n:") <= 2
    css = convert([Prose(Text("- a\n\n**b**", "s.md"))], plain).css
    assert css == ""
