"""The pages of `grade --html` in Chromium, from the disk: axe finds nothing, nothing runs, nothing is asked for."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from katalite.common.report import PlainReport
from katalite.common.toolchain import SITE, ensure_node_modules
from katalite.handins.hand_in import Person
from katalite.results.pages import address, write_pages
from tests.katalite.results.made import HOSTILE, SOURCE, read_as, score, toy

from .conftest import DESK, PHONE, visitor
from .test_accessibility import violations
from .watch import Watch

RESULTS = ({"verdict": "accepted", "passed": 3, "total": 3}, None)
CLAIMED = {
    "exercise": "double",
    "version": "0123456789ab",
    "result": RESULTS[0],
    "attempts": 2,
    "texts": 2,
    "code": "",
    "changed": True,
    "earlier": [{"time": "2026-11-28T06:59:00.000Z", "lines": 2, "result": result} for result in RESULTS],
}
NAMED = {"name": "squares", "hint": "That is the square of x."}


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    """The teacher's page of a class of three, and that of a hostile hand-in."""
    exercise = toy(tmp_path)
    scores = [
        score(exercise, "Ada", "passed", "passed", "passed"),
        score(
            exercise, HOSTILE, "failed", "error", "passed", person=Person(HOSTILE), misconception=NAMED, receipt=CLAIMED
        ),
        score(exercise, "Bo", "timeout", "timeout", "not-run", notes=[HOSTILE]),
    ]
    ensure_node_modules(SITE, PlainReport())  # axe
    write_pages(tmp_path / "out", scores, read_as(SOURCE))
    return tmp_path / "out" / "index.html", tmp_path / "out" / address(scores[1])


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_on_pages_of_results(
    browser: Browser, pages: tuple[Path, Path], watch: Watch, colours: Any, device: dict[str, Any]
) -> None:
    with visitor(browser, watch, device | {"bypass_csp": True, "color_scheme": colours}) as context:
        page = context.new_page()
        for path in pages:
            page.goto(path.as_uri())
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_runs_and_nothing_is_asked_for(browser: Browser, pages: tuple[Path, Path], watch: Watch) -> None:
    with visitor(browser, watch) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(pages[0].as_uri())
        page.get_by_text("1 file", exact=True).first.click()
        page.locator("details[open] a").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("<script>alert(1)</script>")
        assert page.locator("script").count() == 0
        # The style sheet, which the policy lets in by its hash, is in force.
        assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
        assert asked == [path.as_uri() for path in pages]
