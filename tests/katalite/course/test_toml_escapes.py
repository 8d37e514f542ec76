"""toml_escapes finds commands of TeX that double quotes have eaten."""

import pytest

from katalite.course.toml_escapes import control_character, lost_commands


@pytest.mark.parametrize(
    ("literal", "said"),
    [
        (r'"$\theta$"', "\\theta in double quotes is a tab and “heta”"),
        (r'"$3 \times 2$"', "\\times in double quotes is a tab and “imes”"),
        (r'"$\frac{1}{2}$"', "\\frac in double quotes is a form feed and “rac”"),
        (r'"$\rho_i$"', "\\rho in double quotes is a carriage return and “ho”"),
        (r'"$\nu$"', "\\nu in double quotes is a line break and “u”"),
        (r'"$\nabla f$"', "\\nabla in double quotes is a line break and “abla”"),
        (r'"$\beta$"', "\\beta in double quotes is a backspace and “eta”"),
        (r'"$\\alpha \to x$"', "\\to in double quotes is a tab and “o”"),
    ],
)
def test_a_command_that_became_a_control_character_is_told(literal, said):
    ((below, message),) = lost_commands(literal)
    assert below == 0
    assert message == f"{said}; double each backslash, or put the text between single quotes, '…'."


@pytest.mark.parametrize(
    "literal", [r'"$\\theta$ and $\\nu$"', r'"First.\nThen $x$.\n\nNot $y$."', r'"\theta without maths"', r'"a\tb\nnu"']
)
def test_other_strings_are_let_be(literal):
    assert list(lost_commands(literal)) == []


def test_the_line_within_a_text_of_several_lines_is_known():
    assert [below for below, _ in lost_commands('"""one\n$x$\n$\\tau$\n"""')] == [2]


@pytest.mark.parametrize(
    ("text", "name"),
    [("a\nb", ""), ("C:\temp", "tab"), ("$\theta$", ""), ("a\x07b", "character U+0007"), ("a\x7f", "character U+007F")],
)
def test_a_character_that_cannot_be_seen_has_a_name(text, name):
    assert control_character(text) == name
