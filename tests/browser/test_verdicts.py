"""What a learner is told: a submission is written, Run tests pressed, and the page says what happened and where."""

import ast
import re

import pytest
from playwright.sync_api import expect

from .bench import REFERENCE, STARTER, TITLES, Bench, change_page, wrong

LIMIT = 3
"""Seconds that a test may take where this page is told so, in place of ten."""

RAISES = """import numpy as np


def helper(X):
    return X.reshape(2, 3)


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    return helper(X)
"""

LOOPS = """def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    left = 1
    while left != 0:
        left -= 2
        left += 0
"""


def without_words(source: str) -> str:
    """The code without comments and docstrings, which take long to type."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node):
            node.body = node.body[1:]
    return ast.unparse(tree)


def all_of(word: str) -> dict[str, str]:
    return dict.fromkeys(TITLES, word)


def test_the_reference_typed_by_hand_is_accepted(bench: Bench) -> None:
    source = without_words(REFERENCE)
    bench.type(source)
    assert bench.text() == source
    bench.run_tests.click()
    bench.ended()
    assert bench.verdict.inner_text() == "Accepted"
    assert bench.sentence.inner_text() == "All 4 tests passed."
    assert bench.outcomes() == all_of("Passed")
    expect(bench.status).to_have_text("4 of 4 tests passed")
    expect(bench.page.get_by_role("article")).to_have_count(0)


def test_the_starter_is_wrong_and_told_that_it_returns_nothing(bench: Bench) -> None:
    bench.judge(STARTER)
    assert bench.verdict.inner_text() == "Wrong answer"
    assert bench.sentence.inner_text().startswith("0 of 4 tests passed.")
    assert bench.outcomes() == all_of("Wrong answer")
    for title in TITLES:
        expect(bench.fault(title)).to_contain_text("Your function returned None. Did you forget return?")


def test_a_wrong_axis_shows_the_sentence_and_pictures_of_expected_and_got(bench: Bench) -> None:
    bench.judge(wrong("rows_forgotten"))
    assert bench.verdict.inner_text() == "Wrong answer"
    assert bench.outcomes()["Reference example"] == "Wrong answer"
    fault = bench.fault("Reference example")
    expect(fault).to_contain_text("values are wrong; the first is at index (0, 0, 0, 0): expected 0.711325, got 1.")
    expect(fault).to_contain_text("10 of 12 cases passed · Shown: every channel its own group")
    expect(fault.get_by_role("heading", name="Expected", exact=True)).to_be_visible()
    expect(fault.get_by_role("heading", name="Got", exact=True)).to_be_visible()


def test_the_failing_call_is_shown_with_its_arguments(bench: Bench) -> None:
    bench.judge(STARTER)
    fault = bench.fault("Reference example")
    fault.get_by_text("The failing call").click()
    expect(fault.get_by_role("group", name="num_groups", exact=True)).to_have_text("1")
    expect(fault.get_by_role("group", name="X", exact=True)).to_contain_text("shape (1, 2, 1, 2)")


def test_an_exception_names_the_learners_lines_and_marks_the_last(bench: Bench) -> None:
    bench.judge(RAISES)
    assert bench.verdict.inner_text() == "Run-time error"
    assert bench.outcomes() == all_of("Error")
    said = (
        "Your function stopped with ValueError: cannot reshape array of size 4 into shape (2,3). It happened in line 5."
    )
    expect(bench.fault("Reference example")).to_contain_text(said)
    expect(bench.line_link(9)).to_contain_text("return helper(X)")
    expect(bench.line_link(9)).to_contain_text("in group_normalization")
    expect(bench.line_link(5)).to_contain_text("in helper")
    expect(bench.marked).to_have_count(1)
    expect(bench.marked).to_have_text("    return X.reshape(2, 3)")


def test_a_line_link_jumps_to_the_line_and_marks_it(bench: Bench) -> None:
    bench.judge(RAISES)
    bench.line_link(9).click()
    expect(bench.editor).to_be_focused()
    assert bench.cursor_line() == ("9", "    return helper(X)")
    expect(bench.marked).to_have_text("    return helper(X)")


def test_a_line_link_follows_its_line_through_later_edits(bench: Bench) -> None:
    bench.judge(RAISES)
    bench.editor.focus()
    bench.page.keyboard.press("Control+Home")
    bench.page.keyboard.type("# one\n# two\n")
    bench.line_link(5).click()
    assert bench.cursor_line() == ("7", "    return X.reshape(2, 3)")
    expect(bench.head).to_contain_text("The code has changed since this run.")


def test_a_syntax_error_is_a_compile_error_with_its_line(bench: Bench) -> None:
    bench.judge("def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return X +\n")
    assert bench.verdict.inner_text() == "Compile error"
    assert bench.sentence.inner_text() == "Python cannot read the file in line 2: invalid syntax."
    assert bench.outcomes() == all_of("Not run")
    expect(bench.head).to_contain_text("no test was run")
    expect(bench.marked).to_have_text("    return X +")
    bench.line_link(2).click()
    assert bench.cursor_line() == ("2", "    return X +")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("x = 1\n", "The file has code, but no function named group_normalization."),
        ("import sys\nsys.exit(0)\n", "The file ends Python while it is loaded (line 2)."),
        ("1 / 0\n", "The file stops with ZeroDivisionError: division by zero while it is loaded (line 1)."),
    ],
)
def test_a_file_that_cannot_be_loaded_is_a_compile_error(bench: Bench, source: str, said: str) -> None:
    bench.judge(source)
    assert bench.verdict.inner_text() == "Compile error"
    assert said in bench.sentence.inner_text()
    assert bench.outcomes() == all_of("Not run")


def test_too_much_memory_has_its_own_verdict_and_the_next_run_works(bench: Bench) -> None:
    bench.judge(
        "import numpy as np\n\n\n"
        "def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return np.ones(10**8)\n"
    )
    assert bench.verdict.inner_text() == "Memory limit exceeded"
    assert bench.outcomes() == all_of("Out of memory")
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"


def test_leaving_python_costs_one_case_and_not_the_run(bench: Bench) -> None:
    bench.judge(
        REFERENCE.replace(
            "    B, C, H, W = X.shape\n",
            "    if epsilon == 3 and X.shape == (2, 4, 1, 2): __import__('os')._exit(0)\n    B, C, H, W = X.shape\n",
        )
    )
    assert bench.verdict.inner_text() == "Run-time error"
    assert bench.outcomes() == all_of("Passed") | {"Reference example": "Python stopped"}
    expect(bench.fault("Reference example")).to_contain_text("11 of 12 cases passed · Shown: large epsilon")
    expect(bench.fault("Reference example")).to_contain_text("Your code stopped Python itself")


def test_an_endless_loop_ends_by_the_time_limit_and_the_next_run_works(new_bench: Bench) -> None:
    change_page(new_bench.page, '"time_limit": 10.0', f'"time_limit": {LIMIT}')
    bench = new_bench.ready()
    bench.judge(LOOPS)
    assert bench.verdict.inner_text() == "Time limit exceeded"
    assert "look for a loop that does not end" in bench.sentence.inner_text()
    assert list(bench.outcomes().values()) == ["Too slow", "Not run", "Not run", "Not run"]
    expect(bench.fault(TITLES[0])).to_contain_text(f"took longer than {LIMIT} seconds")
    expect(bench.fault(TITLES[1])).to_contain_text("the time limit had already been reached twice")
    assert stuck_line(bench.fault(TITLES[0]).locator(".fault-why").inner_text()) in (3, 4, 5)
    bench.judge("import numpy as np\n\nwhile True: pass\n")
    assert bench.verdict.inner_text() == "Time limit exceeded"
    assert bench.sentence.inner_text().startswith(f"Loading your code took longer than {LIMIT} seconds.")
    assert stuck_line(bench.sentence.inner_text()) == 3
    expect(bench.marked).to_have_text("while True: pass")
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"


@pytest.mark.full
def test_the_line_at_which_the_time_was_up_is_linked_and_marked(new_bench: Bench) -> None:
    change_page(new_bench.page, '"time_limit": 10.0', '"time_limit": 2')
    bench = new_bench.ready()
    bench.judge(LOOPS)
    number = stuck_line(bench.fault(TITLES[0]).locator(".fault-why").inner_text())
    text = LOOPS.splitlines()[number - 1]
    expect(bench.marked).to_have_text(text)
    bench.line_link(number).first.click()
    assert bench.cursor_line() == (str(number), text)
    bench.editor.press("Shift+Enter")
    bench.ended()
    expect(bench.example).to_contain_text("When the time was up, Python was in line ")
    expect(bench.marked).to_have_count(1)


def stuck_line(said: str) -> int:
    found = re.search(r"When the time was up, Python was in line (\d+)\.$", said)
    assert found, said
    return int(found[1])
