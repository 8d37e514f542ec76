"""L16: on paper the page is a worksheet."""

import pytest
from playwright.sync_api import expect

from tests.sampling import first

from .bench import REFERENCE, STARTER, Bench, wrong

# Texts and pictures that would be printed twice, on each page, or not at all.
FIXED = """[...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && ["fixed", "sticky"].includes(getComputedStyle(element).position))
  .map((element) => element.id || element.className)"""


def on_paper(bench: Bench) -> None:
    bench.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    bench.page.emulate_media(media="print")


def test_l16_an_unsolved_exercise_has_statement_lesson_starter_and_empty_lines(new_bench: Bench) -> None:
    new_bench.page.route("**/runtime/**", lambda route: None)
    page = new_bench.open().page
    on_paper(new_bench)
    for heading in ("Problem", "Examples", "By hand"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    expect(page.locator(".paper-code")).to_have_text(STARTER)
    assert page.locator(".paper-lines div").count() >= 10
    for left_out in ("#runbar", "#views", "header.top", "#editor", "#result-tabs", "#file-menu", ".copy"):
        expect(page.locator(left_out).first).to_be_hidden()
    assert page.evaluate(FIXED) == []
    assert page.locator(".figure svg").count() >= 1
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".paper-code")).to_have_count(0)
    expect(new_bench.editor).to_be_visible()


@pytest.mark.parametrize("width", first(1, [1280, 390]))
def test_l16_the_whole_code_and_the_results_with_their_colours_are_printed(new_bench: Bench, width: int) -> None:
    bench = new_bench
    bench.page.set_viewport_size({"width": width, "height": 844})
    bench.ready()
    code = wrong("gamma_missing") + "\n".join(f"# line {number}" for number in range(200))
    bench.judge(code)
    on_paper(bench)
    expect(bench.page.locator(".paper-code")).to_have_text(code)
    expect(bench.page.locator(".paper-lines")).to_have_count(0)
    expect(bench.verdict).to_be_visible()
    expect(bench.page.get_by_role("heading", name="Problem")).to_be_visible()
    for coloured in (".heat", ".heat-legend i"):
        kept = bench.page.locator(coloured).first.evaluate("(element) => getComputedStyle(element).printColorAdjust")
        assert kept == "exact"
    assert bench.page.evaluate(FIXED) == []
    assert bench.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.full
def test_l16_a_solved_exercise_is_printed_with_its_code(new_bench: Bench) -> None:
    bench = new_bench.ready()
    bench.judge(REFERENCE)
    on_paper(bench)
    expect(bench.page.locator(".paper-code")).to_have_text(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")
    expect(bench.page.locator(".way-on")).to_be_hidden()
