"""The page stays light, and holds still while results arrive."""

import gzip

from playwright.sync_api import Response

from .bench import REFERENCE, Bench, wrong

MOST_SCRIPT = 200_000
"""Bytes of the page's own scripts, compressed, before anything is run."""
MOST_SHIFT = 0.02

_WATCH = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shifts.push([entry.value, entry.sources.map((source) => source.node?.id || source.node?.className || "")]);
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""


def test_the_pages_own_scripts_are_small(new_bench: Bench) -> None:
    scripts: list[Response] = []
    new_bench.page.on("response", lambda response: scripts.append(response) if ".js" in response.url else None)
    new_bench.ready()
    own = [response for response in scripts if "/assets/" in response.url]
    assert len(own) >= 2
    assert sum(len(gzip.compress(response.body())) for response in own) <= MOST_SCRIPT


def test_nothing_moves_when_results_arrive(new_bench: Bench) -> None:
    page = new_bench.ready().page
    page.evaluate(_WATCH)
    new_bench.judge(wrong("gamma_missing"))
    new_bench.judge(REFERENCE)
    new_bench.drawn()
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, _ in shifts) < MOST_SHIFT, shifts
