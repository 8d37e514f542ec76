"""W5 to W7, R1, R2, L18 in the page: the same verdicts and sentences as in `grade`, and a button that mends."""

import pytest
from playwright.sync_api import expect

from tests.sampling import first

from ..field.beginners import BEGINNERS, SHORT
from ..field.recursions import LOOPS, RECURSIONS, RUN_IN_PYTHON, recursion
from .bench import TITLES, Bench

SAMPLE = [
    "W5 magic",
    "W5 prompts of a block",
    "W5 chat",
    "W5 &gt;",
    "W5 a notebook's JSON",
    "W6 in a class",
    "W6 British",
    "W6 empty",
    "W7 torch",
    "W7 input",
    "W7 curved quotes",
    "W7 np without import",
    "W7 one renamed parameter",
    "W7 return outside",
    "R2 2,500 terms",
    "R2 190 brackets",
    "R5 form feed",
]
VERDICTS = {"compile-error": "Compile error", "run-time-error": "Run-time error"}


def said(bench: Bench, load_failed: bool) -> str:
    """The sentence at the head, or else at the first test that failed."""
    place = bench.sentence if load_failed else bench.page.get_by_role("article").first.locator(".fault-why")
    return place.inner_text()


@pytest.mark.parametrize("name", first(6, SAMPLE))
def test_a_beginner_reads_the_same_in_the_page(bench: Bench, name: str):
    given = next(each for each in BEGINNERS if each.name == name)
    bench.judge(given.source)
    expect(bench.verdict).to_have_text(VERDICTS[given.verdict])
    sentence = said(bench, given.verdict == "compile-error")
    for part in given.parts:
        assert part.replace("`", "") in sentence
    if given.line is not None:
        assert f"line {given.line}" in sentence


def test_replace_all_mends_the_draft_and_can_be_undone(bench: Bench):
    """W7."""
    mine = SHORT.replace("x - x.mean", "x − x.mean").replace("1e-5):", "1e-5)：").replace(" / np", " /\u00a0np")
    for run in (bench.run_tests, bench.run_code):
        bench.write(mine)
        run.click()
        bench.ended()
        button = bench.page.get_by_role("button", name="Replace all 3 characters").locator("visible=true")
        button.click()
        assert bench.text() == SHORT.rstrip("\n")
        expect(bench.page.locator("#announcer")).to_have_text(
            "The characters are replaced; Undo brings the old ones back."
        )
        expect(button).to_have_count(0)
        bench.page.get_by_role("button", name="Undo").click()
        assert bench.text().replace("\u00a0", " ") == mine.rstrip("\n").replace("\u00a0", " ")
        bench.page.get_by_role("button", name="Redo").click()
    bench.run_tests.click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.parametrize("kind", first(3, ["plain", "await", *sorted(RECURSIONS.keys() - RUN_IN_PYTHON)[::3]]))
def test_a_recursion_ends_in_an_exception_with_its_line(bench: Bench, kind: str):
    """R2: and not in the end of Python."""
    bench.judge(recursion(kind, 2000))
    expect(bench.verdict).to_have_text("Run-time error")
    fault = bench.fault(TITLES[0])
    expect(fault).to_contain_text("RecursionError")
    expect(fault.get_by_role("button", name="times").first).to_be_visible()


@pytest.mark.parametrize("kind", first(2, ["run", "at the top", "group", "get_event_loop"]))
def test_coroutines_run_to_their_end(bench: Bench, kind: str):
    """R1."""
    bench.judge(LOOPS[kind])
    expect(bench.verdict).to_have_text("Accepted")


def test_inputs_are_taken_as_the_statement_shows_them(bench: Bench):
    """L18."""
    page = bench.page
    bench.write("def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return X.shape\n")
    bench.run_code.click()
    bench.ended()
    field = page.get_by_role("textbox", name="X", exact=True)
    field.fill("[[[[1, 2]], [[3, 4]]]]")
    bench.run_code.click()
    bench.ended()
    expect(bench.example).to_contain_text("(1, 2, 1, 2)")
    field.fill("")
    bench.run_code.click()
    bench.ended()
    expect(bench.example).to_contain_text("The input X is empty.")
    page.get_by_role("button", name="Reset inputs").click()


DROP = """(name_and_text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([name_and_text[1]], name_and_text[0]));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""


def test_a_notebook_that_is_dropped_becomes_the_draft(bench: Bench):
    """W5."""
    notebook = next(each.source for each in BEGINNERS if each.name == "W5 a notebook's JSON")
    announcer = bench.page.locator("#announcer")
    bench.write("mine = 1")
    bench.page.evaluate(DROP, ["broken.ipynb", "{"])
    expect(announcer).to_have_text("broken.ipynb cannot be opened: it is no notebook, or it holds no code.")
    assert bench.text() == "mine = 1"
    bench.page.evaluate(DROP, ["lab 3.ipynb", notebook])
    expect(announcer).to_have_text("The code of lab 3.ipynb (1 cell) is in the editor; Undo brings back what was here.")
    assert bench.text() == SHORT.rstrip("\n")
    bench.page.get_by_role("button", name="Undo").click()
    assert bench.text() == "mine = 1"
