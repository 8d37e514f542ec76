"""Pages in other languages: nothing English is left, nothing overflows, and reading from right to left works as well.

With KATALITE_PICTURES set, each state is photographed into that folder.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from katalite.web.serve import serving
from tests.languages.made_up import LANGUAGE, RAISES, RIGHT, UNREAD, WRONG, build, make_course, make_kit

from .bench import DRAWN
from .conftest import DESK, PHONE, visitor
from .test_accessibility import violations
from .watch import Watch

pytestmark = pytest.mark.full

NAMES = (
    # Of things, the same in every language; and what Python says itself.
    *("Katalite", "Python", "NumPy", "Pyodide", "solution.py", "scale", "factor", "float64", "int64", "Ctrl"),
    # Of a case without a name, which is also what its test is told apart by.
    *("IndexError: tuple index out of range", "case"),
)
# A word in plain letters that somebody may read or hear, outside of code.
ENGLISH = """(names) => {
  const found = [];
  const look = (what, text) => {
    for (const name of names) text = text.replaceAll(name, "");
    if (/[A-Za-z]{3,}/.test(text)) found.push(`${what}: ${text.trim()}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : node.parentElement;
    if (element.closest("script, style, code, pre, noscript, .katex, .editor, [translate=no]")) continue;
    if (node === element) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) look(name, element.getAttribute(name) ?? "");
    } else {
      look(element.className || element.tagName, node.data);
    }
  }
  return found;
}"""
# What sticks out of the window, and is not in something that scrolls by itself.
OVERFLOWING = """() => {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
  const kept = (element) =>
    element !== null && (getComputedStyle(element).overflowX !== "visible" || kept(element.parentElement));
  for (const element of document.querySelectorAll("body *")) {
    const { left, right, width } = element.getBoundingClientRect();
    const out = left < -1 || right > root.clientWidth + 1;
    if (width > 0 && out && element.checkVisibility() && !kept(element.parentElement)) {
      found.push(`${element.tagName} ${element.className}: ${Math.round(left)} to ${Math.round(right)}`);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site in the language that nobody speaks."""
    kit = make_kit(tmp_path_factory.mktemp("kit"))
    course = make_course(kit, tmp_path_factory.mktemp("course") / "made-up")
    build(kit, course, "build")
    with serving(course / "site" / "dist") as server:
        yield server.address


def look(page: Page, name: str) -> None:
    """Nothing English, nothing that sticks out, nothing that axe finds; and a picture for people to look at."""
    if folder := os.environ.get("KATALITE_PICTURES"):
        width = page.evaluate("innerWidth")
        page.screenshot(path=Path(folder) / f"{name}-{width}.png")
    assert page.evaluate(ENGLISH, list(NAMES)) == [], name
    assert page.evaluate(OVERFLOWING) == [], name
    assert violations(page) == [], name


def go(page: Page, part: str) -> None:
    """Where the page is one column, show this part."""
    link = page.locator(f"#views [data-view={part}]")
    if link.is_visible():
        link.click()


def run(page: Page, source: str, button: str) -> None:
    go(page, "code")
    page.locator("#editor .cm-content").fill(source)
    page.locator(button).click()
    page.evaluate(DRAWN)  # a file that cannot be read is told before anyone could see Stop
    expect(page.locator("#stop")).to_be_hidden()


def open_all(page: Page) -> None:
    """Every detail of the results."""
    closed = page.locator("#results details:not([open]) > summary").locator("visible=true")
    while closed.count():
        closed.first.click()


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_a_whole_visit_is_in_the_language(browser: Browser, watch: Watch, made_up: str, device: dict) -> None:
    with visitor(browser, watch, device | {"bypass_csp": True}) as context:
        page = context.new_page()
        page.goto(made_up)
        expect(page.locator("html")).to_have_attribute("lang", LANGUAGE)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        look(page, "list")
        page.goto(f"{made_up}404.html")
        look(page, "lost")
        page.goto(f"{made_up}exercise/scale/")
        expect(page.locator("#editor .cm-content")).to_be_attached()
        look(page, "statement")
        page.locator("#tab-lesson").click()
        expect(page.locator(".figure input").first).to_be_visible()
        look(page, "lesson")
        page.locator("#tab-statement").click()
        go(page, "code")
        assert page.locator("#editor .cm-content").evaluate("(element) => getComputedStyle(element).direction") == "ltr"
        look(page, "code")
        page.locator("#file-menu summary").click()
        look(page, "menu")
        page.locator("#earlier").click()
        look(page, "earlier")
        page.keyboard.press("Escape")
        for name, source in {"wrong": WRONG, "raises": RAISES, "unread": UNREAD, "accepted": RIGHT}.items():
            run(page, source, "#run-tests")
            go(page, "results")
            look(page, name)
            open_all(page)
            look(page, f"{name}-open")
        run(page, WRONG, "#run-code")
        go(page, "results")
        look(page, "example")
