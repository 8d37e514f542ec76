"""What a learner does around a run: Stop, Reset and its undo, drafts, keys, Run code with inputs of one's own."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from .bench import REFERENCE, SLUG, STARTER, TITLES, Bench

FLOOD = """def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    while True:
        print("a line of sixty characters, again and again, without an end")
"""
TALKATIVE = f"""{REFERENCE}

print("loaded as", __name__)
if __name__ == "__main__":
    X = np.arange(4.0).reshape(1, 2, 1, 2)
    print("largest", round(group_normalization(X, np.ones(2), np.zeros(2), 1).max(), 4))
"""


@pytest.fixture
def desk(new_bench: Bench) -> Iterator[Bench]:
    """The page of a new visitor whose download never ends: enough for everything that needs no Python."""
    held: list[Route] = []
    new_bench.page.route("**/runtime/runtime-*.json", lambda route: held.append(route))
    yield new_bench.open()
    new_bench.page.unroute_all(behavior="ignoreErrors")


def test_stop_ends_a_flood_of_prints_and_the_next_run_works(bench: Bench) -> None:
    bench.write(FLOOD)
    bench.run_tests.click()
    expect(bench.status).to_have_text("Running: Reference example")
    expect(bench.page.locator(".printed-cut").filter(visible=True)).to_have_text(
        re.compile(r"^The first [\d,]+ characters are not shown\.$")
    )
    assert len(bench.printed.inner_text()) <= 20_000
    bench.stop.click()
    expect(bench.verdict).to_have_text("Stopped")
    expect(bench.status).to_have_text("Stopped")
    assert bench.outcomes() == dict.fromkeys(TITLES, "Not run")
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"


def test_reset_brings_the_starter_and_undo_the_code(desk: Bench) -> None:
    desk.write("mine = 1\n")
    desk.choose("Reset to starter")
    expect(desk.page.locator("#editor-note")).to_have_text(
        "The starter is back. Undo, or Earlier versions, brings your code back."
    )
    assert desk.text() == STARTER.rstrip("\n")
    desk.page.get_by_role("button", name="Undo").click()
    assert desk.text() == "mine = 1"
    desk.page.get_by_role("button", name="Redo").click()
    assert desk.text() == STARTER.rstrip("\n")


def test_the_draft_is_there_after_a_reload_and_does_not_run_by_itself(bench: Bench) -> None:
    bench.write('print("the draft runs")\n')
    expect(bench.page.locator("#editor-note")).to_have_text("Saved in this browser")
    bench.page.reload()
    expect(bench.status).to_have_text("Python is ready")
    assert bench.text() == 'print("the draft runs")'
    expect(bench.page.locator("#editor-note")).to_have_text("Your draft from the last visit")
    assert bench.outcomes() == dict.fromkeys(TITLES, "Not run yet")
    expect(bench.verdict).to_have_text("4 hidden tests are waiting for your code")
    expect(bench.page.get_by_text("the draft runs", exact=True)).to_have_count(0)


def test_brackets_close_by_themselves_and_a_docstring_typed_in_full_keeps_its_three_quotes(desk: Bench) -> None:
    source = 'def f(x):\n    """One line."""\n    return {"a": [x, (x, 1)]}\n'
    desk.type(source)
    assert desk.text() == source.rstrip("\n")
    desk.clear()
    desk.page.keyboard.type("f([")
    assert desk.text() == "f([])"


def test_a_draft_equal_to_the_starter_is_not_kept(desk: Bench) -> None:
    key = f"katalite:/:draft:{SLUG}"
    desk.write("mine = 1\n")
    desk.page.wait_for_function("(key) => localStorage.getItem(key) !== null", arg=key)
    desk.choose("Reset to starter")
    desk.page.wait_for_function("(key) => localStorage.getItem(key) === null", arg=key)


@pytest.mark.parametrize("key", ["Control+Enter", "Meta+Enter"])
def test_the_key_for_run_tests_works_outside_the_editor_too(bench: Bench, key: str) -> None:
    bench.write(REFERENCE)
    bench.page.get_by_role("tab", name="Example run").click()
    bench.page.keyboard.press(key)
    bench.ended()
    expect(bench.tests).to_be_visible()
    expect(bench.verdict).to_have_text("Accepted")


def test_control_enter_runs_the_tests_from_the_editor(bench: Bench) -> None:
    bench.write(STARTER)
    bench.editor.press("Control+Enter")
    bench.ended()
    assert bench.verdict.inner_text() == "Wrong answer"
    assert bench.text() == STARTER.rstrip("\n")


def test_escape_then_tab_leaves_the_editor(desk: Bench) -> None:
    desk.clear()
    desk.page.keyboard.press("Tab")
    expect(desk.editor).to_be_focused()
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Tab")
    expect(desk.editor).not_to_be_focused()


def test_run_code_runs_the_file_as_a_script_and_shows_what_came_back(bench: Bench) -> None:
    bench.write(TALKATIVE)
    bench.run_code.click()
    bench.ended()
    expect(bench.status).to_have_text("Your code ran")
    expect(bench.example.get_by_role("group", name="Returned")).to_contain_text("[[[[-1.3416, -0.4472]],")
    expect(bench.example).to_contain_text("shape (1, 2, 1, 2)")
    expect(bench.example).to_contain_text("dtype float64")
    assert bench.printed.inner_text().splitlines() == ["loaded as __main__", "largest 1.3416"]


def test_run_code_uses_the_inputs_as_they_are_edited(bench: Bench) -> None:
    bench.write(REFERENCE)
    bench.run_code.click()
    bench.ended()
    field = bench.example.get_by_role("textbox", name="X", exact=True)
    before = field.input_value()
    field.fill("np.full((3, 2, 1, 1), 7.0)")
    bench.example.get_by_role("textbox", name="beta", exact=True).fill("np.array([0.5, -2.0])")
    field.press("Shift+Enter")
    bench.ended()
    expect(bench.example).to_contain_text("shape (3, 2, 1, 1)")
    expect(bench.example.get_by_role("group", name="Returned")).to_contain_text("[[ 0.5]]")
    bench.example.get_by_role("button", name="Reset inputs").click()
    assert field.input_value() == before


def test_an_input_that_python_cannot_read_says_so_at_its_field(bench: Bench) -> None:
    bench.write(REFERENCE)
    bench.run_code.click()
    bench.ended()
    field = bench.example.get_by_role("textbox", name="gamma", exact=True)
    field.fill("[1, 2")
    bench.run_code.click()
    bench.ended()
    expect(bench.example.get_by_role("heading", name="In the input gamma")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("The input gamma cannot be read: '[' was never closed.")
    bench.example.get_by_role("button", name="Reset inputs").click()
    bench.run_code.click()
    bench.ended()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(bench.status).to_have_text("Your code ran")


def test_run_code_links_an_exception_to_its_line(bench: Bench) -> None:
    bench.write("def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return X.no_such_thing\n")
    bench.run_code.click()
    bench.ended()
    expect(bench.example).to_contain_text("AttributeError: 'numpy.ndarray' object has no attribute 'no_such_thing'")
    bench.line_link(2).click()
    assert bench.cursor_line() == ("2", "    return X.no_such_thing")


@pytest.mark.full
def test_l18_ones_own_inputs_are_there_after_a_reload(new_bench: Bench) -> None:
    bench = new_bench.ready()
    bench.page.get_by_role("tab", name="Example run").click()
    bench.example.get_by_role("textbox", name="num_groups", exact=True).fill("2")
    bench.run_code.click()
    bench.ended()
    bench.open()
    bench.page.get_by_role("tab", name="Example run").click()
    field = bench.example.get_by_role("textbox", name="num_groups", exact=True)
    expect(field).to_have_value("2")
    bench.example.get_by_role("button", name="Reset inputs").click()
    bench.open()
    bench.page.get_by_role("tab", name="Example run").click()
    expect(field).to_have_value("1")
