"""The page stays light, and holds still while results arrive."""

import gzip
from typing import Any

import pytest
from playwright.sync_api import Browser, Response

from tests.sampling import first

from .bench import REFERENCE, Bench, wrong
from .conftest import DESK, PHONE, visitor
from .watch import Watch

MOST_SCRIPT = 200_000
"""Bytes of the page's own scripts, compressed, before anything is run."""
MOST_SHIFT = 0.02

# As browsers count it: what moves right after a press of a key or a button is an answer to it.
_WATCH = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      window.shifts.push([value, sources.map(({ node }) => node?.id || node?.className || "")]);
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""


def forget_shifts(bench: Bench) -> list[list[Any]]:
    """What has moved since this was last asked: how much, and which elements."""
    bench.drawn()
    shifts: list[list[Any]] = bench.page.evaluate("window.shifts.splice(0)")
    return shifts


def check_shifts(bench: Bench) -> None:
    shifts = forget_shifts(bench)
    assert sum(value for value, _ in shifts) < MOST_SHIFT, shifts


def test_the_pages_own_scripts_are_small(new_bench: Bench) -> None:
    scripts: list[Response] = []
    new_bench.page.on("response", lambda response: scripts.append(response) if ".js" in response.url else None)
    new_bench.ready()
    own = [response for response in scripts if "/assets/" in response.url]
    assert len(own) >= 2
    assert sum(len(gzip.compress(response.body())) for response in own) <= MOST_SCRIPT


@pytest.mark.parametrize("device", first(1, [DESK, PHONE]), ids=["desk", "phone"])
def test_nothing_moves_from_the_first_text_to_the_last_result(
    browser: Browser, site_url: str, watch: Watch, device: dict[str, Any]
) -> None:
    with visitor(browser, watch, device) as context:
        bench = Bench(context.new_page(), site_url, watch).ready()
        bench.page.evaluate(_WATCH)
        check_shifts(bench)
        for source, last in ((wrong("gamma_missing"), "Perhaps: "), ("broken = (", "Line 1"), (REFERENCE, "All 4")):
            bench.write(source)
            forget_shifts(bench)  # an editor grows with what is pasted into it
            bench.run_tests.click()
            bench.head.get_by_text(last).first.wait_for()
            bench.ended()
            check_shifts(bench)
    assert watch.unexpected() == []
