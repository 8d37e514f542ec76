"""L10 and L17: a phone, a phone that lies on its side, and a page at 400 %."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from .bench import REFERENCE, STARTER, Bench, wrong
from .conftest import PHONE, visitor
from .watch import Watch

LONG = "x = [" + ", ".join(f"name_{number}" for number in range(40)) + "]\n"
BROAD = "def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return X.no_such_thing\n"


@pytest.fixture
def phone(browser: Browser, site_url: str, watch: Watch) -> Iterator[Bench]:
    with visitor(browser, watch, PHONE) as context:
        yield Bench(context.new_page(), site_url, watch)
    assert watch.unexpected() == []


def link(bench: Bench, part: str) -> Locator:
    return bench.page.get_by_role("navigation", name="Parts of this page").get_by_role("link", name=part)


def shown(bench: Bench) -> list[str]:
    places = {"Statement": "#sheet", "Code": "#editor-pane", "Results": "#results"}
    return [part for part, place in places.items() if bench.page.locator(place).is_visible()]


def test_l10_the_switch_shows_one_part_and_is_always_in_sight(phone: Bench) -> None:
    bench = phone.ready()
    assert shown(bench) == ["Statement"]
    for part in ("Code", "Results", "Statement"):
        link(bench, part).tap()
        assert shown(bench) == [part]
        expect(link(bench, part)).to_have_attribute("aria-current", "true")
        bench.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        expect(link(bench, part)).to_be_in_viewport(ratio=1)


def test_l10_each_part_keeps_its_place(phone: Bench) -> None:
    bench = phone.ready()
    bench.page.evaluate("scrollTo(0, 900)")
    link(bench, "Code").dispatch_event("click")  # a tap of Playwright's scrolls first
    assert bench.page.evaluate("scrollY") == 0
    link(bench, "Statement").dispatch_event("click")
    assert bench.page.evaluate("scrollY") == 900


@pytest.mark.full
def test_l10_the_switch_tells_how_each_part_stands(phone: Bench) -> None:
    bench = phone.ready()
    expect(link(bench, "Statement")).to_contain_text("Medium")
    expect(link(bench, "Code")).to_contain_text("Starter")
    expect(link(bench, "Results")).to_contain_text("Ready")
    bench.page.get_by_role("tab", name="Lesson").tap()
    expect(link(bench, "Statement")).to_contain_text("Lesson")
    bench.write(BROAD)
    expect(link(bench, "Code")).to_contain_text("Draft")
    bench.run_tests.tap()
    bench.ended()
    assert shown(bench) == ["Results"]
    expect(link(bench, "Results")).to_contain_text("0 of 4 passed")
    expect(link(bench, "Code")).to_contain_text("Line 2")
    bench.line_link(2).first.tap()
    assert shown(bench) == ["Code"]
    expect(bench.marked).to_be_in_viewport()
    bench.write(REFERENCE)
    expect(link(bench, "Code")).to_contain_text("Changed")
    bench.run_tests.tap()
    bench.ended()
    expect(link(bench, "Results")).to_contain_text("Accepted")
    bench.page.get_by_role("button", name="See the explained solution").tap()
    expect(bench.page.locator("#solution pre").first).to_be_in_viewport()
    assert shown(bench) == ["Statement"]


@pytest.mark.full
def test_l10_a_question_about_the_code_is_told_in_the_switch(phone: Bench) -> None:
    phone.page.route("**/runtime/**", lambda route: None)
    bench = phone.open()
    bench.write("mine = 1")
    expect(bench.page.locator("#editor-note")).to_have_text("Saved in this browser")
    bench.page.goto(f"{bench.address}#code=S8xTsFUw5AIA")
    bench.page.reload()
    expect(link(bench, "Code")).to_contain_text("Choose")
    link(bench, "Code").tap()
    bench.page.get_by_role("button", name="Keep mine").tap()
    expect(link(bench, "Code")).to_contain_text("Draft")


def test_l10_long_lines_are_wrapped_and_nothing_jumps_sideways(phone: Bench) -> None:
    phone.page.route("**/runtime/**", lambda route: None)
    bench = phone.open()
    bench.write(LONG)
    bench.page.locator(".cm-line").first.tap()
    bench.page.keyboard.press("End")
    scroller = bench.page.locator(".cm-scroller")
    assert scroller.evaluate("(element) => element.scrollWidth - element.clientWidth") <= 1
    assert scroller.evaluate("(element) => element.scrollLeft") == 0
    assert bench.page.evaluate("scrollX") == 0


def test_l10_on_a_desk_all_three_are_there_and_lines_are_not_wrapped(new_bench: Bench) -> None:
    new_bench.page.route("**/runtime/**", lambda route: None)
    bench = new_bench.open()
    bench.write(LONG)
    assert shown(bench) == ["Statement", "Code", "Results"]
    expect(link(bench, "Code")).to_be_hidden()
    assert bench.page.locator(".cm-scroller").evaluate("(element) => element.scrollWidth > element.clientWidth + 100")


@pytest.mark.parametrize(("width", "height"), [(320, 200), (844, 390)], ids=["400 %", "on its side"])
def test_l17_what_is_fixed_takes_one_line_of_a_low_screen(new_bench: Bench, width: int, height: int) -> None:
    bench = new_bench
    bench.page.set_viewport_size({"width": width, "height": height})
    bench.page.route("**/runtime/**", lambda route: None)
    bench.open()
    bench.page.evaluate("scrollTo(0, 500)")
    bar = bench.page.locator("#runbar").bounding_box()
    assert bar is not None
    assert bar["height"] <= 48
    expect(link(bench, "Code")).not_to_be_in_viewport()
    bench.page.evaluate("scrollTo(0, 0)")
    link(bench, "Code").click()
    bench.write(STARTER)
    bench.run_tests.click()
    expect(bench.stop).to_be_in_viewport(ratio=1)
    assert bench.page.evaluate("document.documentElement.scrollWidth") <= width


def test_l7_wrong_answers_on_a_phone_begin_with_their_verdict(phone: Bench) -> None:
    bench = phone.ready()
    bench.judge(wrong("gamma_missing"))
    expect(bench.verdict).to_be_in_viewport(ratio=1)
