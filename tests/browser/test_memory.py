"""The browser's memory over many runs, a third of which are killed."""

import json
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.startup.browser import Browser as Measured
from benchmarks.startup.browser import open_browser
from katalite.common.chromium import find_chromium
from katalite.common.report import PlainReport

from .bench import DRAWN, ENDLESS, REFERENCE, SLUG, wrong

RUNS, FIRST = 30, 5
REST = 5.0
"""Seconds after which a killed worker has gone: Chromium lets a busy one burn for two."""
SAMPLES = 5
TOLERANCE = 40e6
"""Bytes. A sandbox at rest has about 90 MB, so that one which stays would show."""
LIMIT = 60.0
KINDS = {"Accepted": REFERENCE, "Wrong answer": wrong("rows_forgotten"), "Stopped": ENDLESS}
_PASTE = """(() => {
  const element = document.getElementById("editor").shadowRoot.querySelector(".cm-content");
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", TEXT);
  element.focus();
  // As events of the page: a key of the system goes to the window in front, and this one may not be it.
  const key = { key: "a", code: "KeyA", keyCode: 65, ctrlKey: true, bubbles: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent("keydown", key));
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
})()"""


class Desk:
    """The exercise page, driven without Playwright, which would keep what it hears of the page."""

    def __init__(self, browser: Measured, address: str) -> None:
        self._browser, self._tab = browser, browser.tab()
        self._tab.open(address)
        self.until("document.getElementById('runbar-status')?.textContent === 'Python is ready'")

    def until(self, expression: str) -> None:
        end = time.monotonic() + LIMIT
        while not self._tab.evaluate(f"Boolean({expression})"):
            assert time.monotonic() < end, f"waited in vain: {expression}"
            time.sleep(0.05)

    def write(self, source: str) -> None:
        self._tab.evaluate(_PASTE.replace("TEXT", json.dumps(source)))

    def run(self, verdict: str) -> None:
        """Runs a submission of this kind, and waits for its verdict; an endless one is stopped while it runs."""
        self.write(KINDS[verdict])
        self._press("run-tests")
        if verdict == "Stopped":
            self.until("document.getElementById('runbar-status').textContent.startsWith('Running: ')")
            time.sleep(0.5)
            self._press("stop")
        self.until("document.getElementById('stop').hidden")
        said = self._tab.evaluate("document.querySelector('#verdict .verdict-line').textContent")
        assert said == verdict

    def watched(self, source: str) -> tuple[int, int]:
        """Runs a submission: the most bytes of the whole browser meanwhile, and the page's tasks of over 200 ms."""
        self.write(source)
        self._tab.evaluate(
            "globalThis.long = 0, new PerformanceObserver((list) => "
            "{ long += list.getEntries().filter(({ duration }) => duration > 200).length; })"
            ".observe({ type: 'longtask' })"
        )
        self._press("run-tests")
        most, end = 0, time.monotonic() + LIMIT
        while not self._tab.evaluate("document.getElementById('stop').hidden"):
            most = max(most, self._browser.memory() or 0)
            assert time.monotonic() < end, "the run does not end"
        return max(most, self._browser.memory() or 0), self._tab.evaluate("long")

    def _press(self, button: str) -> None:
        """And waits until what follows is drawn: until then the page shows the run before."""
        self._tab.evaluate(f"document.getElementById({button!r}).click(), {DRAWN}")

    def memory(self) -> list[int]:
        """Bytes of the whole browser at rest, several times."""
        sizes = []
        for _ in range(SAMPLES):
            self._browser.pipe.call("HeapProfiler.collectGarbage", {}, self._tab.session)
            time.sleep(REST)
            size = self._browser.memory()
            assert size is not None, "this system does not tell how much memory a process has"
            sizes.append(size)
        return sizes


@pytest.mark.full
def test_thirty_runs_with_ten_killed_need_no_more_memory_than_the_first_five(
    browser: Browser, site_url: str, tmp_path: Path
) -> None:
    found = find_chromium(Path(browser.browser_type.executable_path), PlainReport())
    with open_browser(found, tmp_path / "profile") as measured:
        desk = Desk(measured, f"{site_url}exercise/{SLUG}/")
        order = [list(KINDS)[number % 3] for number in range(RUNS)]
        for verdict in order[:FIRST]:
            desk.run(verdict)
        early = desk.memory()
        for verdict in order[FIRST:]:
            desk.run(verdict)
        late = desk.memory()
    said = [[round(size / 1e6) for size in sizes] for sizes in (early, late)]
    print(f"MB after {FIRST} runs: {said[0]}, after {RUNS}: {said[1]}")
    assert min(late) <= min(early) + TOLERANCE, said
