"""Look inside a call: a learner steps through it, by mouse, keys and touch, and sees what each line has done."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .bench import ENDLESS, Bench, change_page, wrong
from .conftest import DESK, PHONE, visitor
from .test_accessibility import SMALL, violations
from .watch import Watch

WRONG_AXIS = wrong("across_the_groups")
MANY = """import numpy as np

def total(row):
    s = 0
    for x in row:
        s += x
    return s

def group_normalization(X, gamma, beta, num_groups):
    flat = X.reshape(-1)
    view = flat[1:]
    view[0] = 7
    for k in range(2):
        t = total(flat[:2])
    squares = [n * n for n in range(3)]
    big = np.zeros((2500, 2500))
    try:
        return X / missing
    except NameError:
        raise ValueError("no luck")
"""


class Inside:
    """The window in which a call is looked at."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.button = page.get_by_role("button", name="Look inside this call")
        self.window = page.get_by_role("dialog", name=re.compile("Inside"))
        self.said = self.window.get_by_role("status")
        self.variables = self.window.get_by_role("group", name="Variables")
        self.next_line = self.window.locator("[aria-current=step]")
        self.position = self.window.locator(".inside-position")

    def open(self) -> "Inside":
        self.button.first.click()
        expect(self.position).to_contain_text("Step 1 of")
        return self

    def variable(self, name: str) -> Locator:
        named = self.page.locator("dt > code", has_text=re.compile(rf"^{name}$"))
        return self.variables.locator(".inside-variable").filter(has=named)

    def until(self, key: str, text: str) -> None:
        """Press the key until the sentence says this."""
        for _ in range(60):
            if text in self.said.inner_text():
                return
            self.page.keyboard.press(key)
            self.page.evaluate("new Promise(requestAnimationFrame)")
        raise AssertionError(f"no step says {text!r}")


def test_a_beginner_finds_the_wrong_axis_by_looking_inside(bench: Bench) -> None:
    bench.judge(WRONG_AXIS)
    inside = Inside(bench.page).open()
    expect(inside.said).to_contain_text("group_normalization is called with X = array (1, 2, 1, 2) int64")
    expect(inside.next_line).to_contain_text("def group_normalization")
    expect(inside.window.get_by_role("button", name="One step on")).to_be_focused()
    inside.until("ArrowRight", "Line 12 ran")
    # One row: a mean along axis 0 is a mean of one number.
    expect(inside.variable("flat")).to_contain_text("array (1, 4) int64")
    expect(inside.variable("flat")).to_contain_text("in the same memory as X")
    inside.window.get_by_role("button", name="One step on").click()
    expect(inside.said).to_contain_text("Line 13 ran: flat = array (1, 4) float64")
    expect(inside.variable("flat").locator(".heat-cell")).to_have_text(["0", "0", "0", "0"])
    bench.page.keyboard.press("ArrowLeft")
    expect(inside.said).to_contain_text("Line 12 ran")
    expect(inside.window.get_by_role("listitem").nth(11)).to_contain_text("flat = array (1, 4) int64")
    inside.window.get_by_role("checkbox", name="Results beside the lines").uncheck()
    expect(inside.window.get_by_role("listitem").nth(11)).not_to_contain_text("int64")
    bench.page.keyboard.press("Escape")
    expect(inside.window).to_have_count(0)
    expect(inside.button.first).to_be_focused()


def test_loops_calls_views_changes_and_exceptions_of_ones_own_inputs(bench: Bench) -> None:
    bench.write(MANY)
    bench.run_code.click()
    bench.ended()
    inside = Inside(bench.page).open()
    keys = bench.page.keyboard
    inside.until(
        "ArrowRight", "Line 12 ran: X has 1 changed number; flat has 1 changed number; view has 1 changed number"
    )
    expect(inside.variable("X")).to_contain_text("in the same memory as flat, view")
    expect(inside.variable("view").locator(".heat-marked")).to_have_count(1)
    inside.until("ArrowRight", "total is called with row = array (2,)")
    expect(inside.window.get_by_role("list", name="Calls inside one another").get_by_role("button")).to_have_text(
        ["group_normalization:14", "total:3"]
    )
    inside.until("ArrowRight", "Line 6 is next")
    expect(inside.window.get_by_role("listitem").filter(has_text="for x in row")).to_contain_text("pass 1 of 2")
    keys.press("PageDown")
    keys.press("ArrowRight")
    expect(inside.window.get_by_role("listitem").filter(has_text="for x in row")).to_contain_text("pass 2 of 2")
    inside.window.get_by_role("button", name="group_normalization:14").click()
    expect(inside.variable("k")).to_contain_text("0")
    inside.window.get_by_role("button", name="Out").click()
    inside.until("ArrowDown", "Line 15 is next")  # past the second call
    expect(inside.variables).not_to_contain_text("row")
    inside.until("ArrowRight", "n = 2")
    inside.until("ArrowRight", "big = array (2500, 2500) float64")
    expect(inside.variable("big")).to_contain_text("shown: 16 × 16 of 2500 × 2500")
    keys.press("End")
    expect(inside.said).to_have_text("Line 20 raises ValueError: no luck.")
    expect(inside.variables).to_contain_text("ValueError: no luck")
    inside.until("ArrowLeft", "Line 18 raises NameError")
    slider = inside.window.get_by_role("slider", name="Steps")
    slider.fill("1")
    expect(inside.position).to_contain_text("Step 1 of")
    board = inside.variable("X").get_by_role("application")
    board.focus()
    keys.press("ArrowRight")
    expect(inside.variable("X")).to_contain_text("[0, 0, 0, 1]: 2")
    expect(inside.position).to_contain_text("Step 1 of")
    inside.window.get_by_role("button", name="Close").click()
    expect(inside.window).to_have_count(0)


@pytest.mark.full
@pytest.mark.parametrize(("device", "colours"), [(PHONE, "dark"), (DESK, "light")], ids=["phone-dark", "desk-light"])
def test_it_is_fetched_when_asked_for_and_is_whole_by_touch_and_for_axe(
    browser: Browser, site_url: str, watch: Watch, device: dict[str, Any], colours: Any
) -> None:
    loaded = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/inside-')).length"
    with visitor(browser, watch, device | {"bypass_csp": True, "color_scheme": colours}) as context:
        page = context.new_page()
        bench = Bench(page, site_url, watch).ready()
        bench.judge(WRONG_AXIS)
        assert page.evaluate(loaded) == 0
        inside = Inside(page)
        press = inside.button.first.tap if device is PHONE else inside.button.first.click
        watch.allow("inside-|ERR_FAILED")
        page.route("**/inside-*.js", lambda route: route.abort())
        press()
        expect(page.get_by_text("could not be loaded. Check the connection")).to_be_visible()
        page.unroute_all()
        press()
        expect(inside.position).to_contain_text("Step 1 of 6")
        on = inside.window.get_by_role("button", name="One step on")
        for _ in range(4):
            on.tap() if device is PHONE else on.click()
        expect(inside.said).to_contain_text("Line 13 ran")
        expect(inside.next_line).to_be_in_viewport()
        assert violations(page) == []
        assert page.evaluate(SMALL, 44 if device is PHONE else 24) == []
        wide = page.evaluate(
            "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth"
        )
        assert wide == 0
    assert watch.unexpected() == []


@pytest.mark.full
def test_a_loop_without_an_end_is_shown_up_to_its_bound(new_bench: Bench) -> None:
    change_page(new_bench.page, '"time_limit": 10.0', '"time_limit": 1')
    new_bench.ready().judge(ENDLESS)
    inside = Inside(new_bench.page).open()
    end = inside.window.locator(".inside-end")
    for _ in range(600):
        new_bench.page.keyboard.press("End")  # which moves on while the recording grows
        if end.is_visible():
            break
        new_bench.page.wait_for_timeout(100)
    # A slow machine comes to the bound of time first.
    expect(end).to_have_text(re.compile("The recording ends here.*(10,000 steps|4 seconds).*Your code went on"))
    expect(inside.position).to_have_text(re.compile(r"Step ([\d,]+) of \1$"))
    expect(inside.said).to_have_text(re.compile("Line [23] is next."))
    inside.window.get_by_role("button", name="Close").click()
    # Nothing of the look is left: the next run has a sandbox, and its own verdict.
    new_bench.judge(WRONG_AXIS)
    expect(new_bench.verdict).to_have_text("Wrong answer")
