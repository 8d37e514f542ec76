"""axe finds nothing on any page, in light and dark, on desk and phone; and the exercise is solved with keys alone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from katalite.common.toolchain import SITE
from tests.sampling import first

from .bench import ENDLESS, REFERENCE, SLUG, Bench, answer, change_page, wrong
from .conftest import DESK, PHONE, visitor
from .watch import Watch

AXE = SITE / "node_modules" / "axe-core" / "axe.min.js"
NO_BROADCAST = REFERENCE.replace("gamma.reshape(1, C, 1, 1)", "gamma")
OLDER_DRAFT = '{"source": "mine = 1", "version": "older"}'
# What can be pressed, with its label if it has one, and is smaller than this many pixels. Links in a sentence may be.
SMALL = """(least) => [...document.querySelectorAll("button, summary, select, textarea, input, a:not(p a)")]
  .filter((element) => element.checkVisibility())
  .map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.round(Math.min(width, height)) < least)
  .map(([element, { width, height }]) => `${element.outerHTML.slice(0, 80)}: ${width} x ${height}`)"""


def violations(page: Page) -> list[str]:
    """What axe finds wrong on the page as it is now: rule, element, reason."""
    if not page.evaluate("typeof axe === 'object'"):
        page.add_script_tag(path=AXE)
    found: list[dict[str, Any]] = page.evaluate("axe.run().then((results) => results.violations)")
    return [
        f"{rule['id']}: {node['target']}: {' '.join(check['message'] for check in [*node['any'], *node['all']])}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(
    ("device", "colours"),
    first(2, [(DESK, "light"), (PHONE, "dark"), (DESK, "dark"), (PHONE, "light")]),
    ids=["desk-light", "phone-dark", "desk-dark", "phone-light"],
)
def test_axe_finds_nothing_on_any_page(
    browser: Browser, site_url: str, watch: Watch, colours: Any, device: dict[str, Any]
) -> None:
    # The policy would keep axe out; the pages are the same without it.
    with visitor(browser, watch, device | {"bypass_csp": True, "color_scheme": colours}) as context:
        page = context.new_page()
        for address in ("", "404.html"):
            page.goto(site_url + address)
            assert violations(page) == []
        bench = Bench(page, site_url, watch).open()
        for number in (1, 2, 3):
            page.get_by_text(f"Hint {number}", exact=True).click()
        assert violations(page) == []
        page.get_by_role("tab", name="Lesson").click()
        assert violations(page) == []
        assert page.evaluate(SMALL, 44 if device is PHONE else 24) == []
        page.get_by_role("tab", name="Statement").click()
        bench.to("Code")
        assert violations(page) == []
        expect(bench.status).to_have_text("Python is ready")
        bench.judge(wrong("gamma_missing"))
        page.get_by_text("Values as a table").first.click()
        page.get_by_text("The failing call").first.click()
        assert violations(page) == []
        assert page.evaluate(SMALL, 40 if device is PHONE else 24) == []
        bench.choose("Earlier versions")
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.locator("#file-menu summary").click()
        assert violations(page) == []
        assert page.evaluate(SMALL, 40 if device is PHONE else 24) == []
        page.keyboard.press("Escape")
        bench.judge(NO_BROADCAST)
        assert violations(page) == []
        bench.judge(REFERENCE)
        page.get_by_role("button", name="See the explained solution").click()
        page.get_by_text("One way to write it:").wait_for()
        assert violations(page) == []
        bench.run_code.click()
        bench.ended()
        assert violations(page) == []
        page.goto(site_url)
        page.get_by_text("Solved").wait_for()
        assert violations(page) == []
        page.evaluate("([key, draft]) => localStorage.setItem(key, draft)", [f"katalite:/:draft:{SLUG}", OLDER_DRAFT])
        bench.open().to("Code")
        page.get_by_role("button", name="Compare").click()
        assert violations(page) == []


@pytest.mark.parametrize("colours", first(1, ["light", "dark"]))
def test_axe_finds_nothing_where_code_cannot_be_run(
    browser: Browser, site_url: str, watch: Watch, colours: Any
) -> None:
    """While Python is on its way, a file that does not compile, one that does not end, and a start that failed."""
    with visitor(browser, watch, DESK | {"bypass_csp": True, "color_scheme": colours}) as context:
        page = context.new_page()
        change_page(page, '"time_limit": 10.0', '"time_limit": 1.5')
        bench = Bench(page, site_url, watch)
        held: list[Route] = []
        answer(page, "pyodide.asm.wasm", held.append)
        bench.open()
        bench.write("def group_normalization(:")
        bench.run_tests.click()
        expect(bench.verdict).to_contain_text("Waiting for Python")
        assert violations(page) == []
        held.pop().continue_()
        expect(bench.verdict).to_have_text("Compile error")
        bench.ended()
        assert violations(page) == []
        bench.write(ENDLESS)
        bench.run_tests.click()
        expect(bench.stop).to_be_visible()
        assert violations(page) == []
        expect(bench.verdict).to_have_text("Time limit exceeded")
        bench.ended()
        assert violations(page) == []
        answer(page, "pyodide.asm.wasm", lambda route: route.abort())
        bench.open()
        page.get_by_role("button", name="Try again").wait_for()
        assert violations(page) == []


def test_the_exercise_is_solved_with_keys_alone(new_bench: Bench) -> None:
    page = new_bench.open().page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the editor")).to_be_focused()
    page.keyboard.press("Enter")
    expect(new_bench.editor).to_be_focused()
    new_bench.type(REFERENCE)
    page.keyboard.press("Escape")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "run-tests":
            break
    page.keyboard.press("Enter")
    expect(new_bench.verdict).to_have_text("Accepted")
    expect(page.locator("#announcer")).to_have_text("Accepted. 4 of 4 tests passed.")
    page.keyboard.press("Shift+Tab")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "tab-tests":
            break
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Example run")).to_be_focused()
    expect(new_bench.example).to_be_visible()
