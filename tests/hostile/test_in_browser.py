"""The built page in Chromium: right verdicts for the whole corpus, while the page goes on answering."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from katalite.common.report import PlainReport
from katalite.pipeline import build_site
from katalite.web.serve import serving

from ..browser import conftest
from ..browser.bench import Bench
from ..browser.pulse import Pulse
from ..browser.watch import Watch
from .corpus import Kind, kinds
from .exercise import RIGHT, WRONG, write_course

pytestmark = pytest.mark.full
browser = conftest.browser  # the fixture

LONGEST = 60_000
"""Milliseconds until a run is given up; its own limits end it long before."""

# Halves of characters survive only in a JSON text.
_PASTE = """(element, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", JSON.parse(text));
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


class Visit(Bench):
    """One visit of the page of the corpus's exercise."""

    def __init__(self, chromium: Browser, site: str, watch: Watch) -> None:
        self._visitor = conftest.visitor(chromium, watch)
        super().__init__(self._visitor.__enter__().new_page(), site, watch)
        self.address = f"{site}exercise/standardize/"
        self.crashed = False
        self.page.on("crash", lambda _: setattr(self, "crashed", True))
        self.ready()
        self.pulse = Pulse(self.page)

    def write(self, source: str) -> None:
        self.clear()
        self.editor.evaluate(_PASTE, json.dumps(source))

    def verdict_of(self, source: str) -> str:
        self.write(source)
        self.run_tests.click()
        self.drawn()
        expect(self.page.locator("#stop")).to_be_hidden(timeout=LONGEST)
        return self.head.get_attribute("data-tone") or ""

    def close(self) -> None:
        self._visitor.__exit__(None, None, None)


class Visits:
    """Hands out one visit after the other: a new one where the last one has crashed or does not answer."""

    def __init__(self, chromium: Browser, site: str) -> None:
        self._browser = chromium
        self._site = site
        self._visit: Visit | None = None
        self.watch = Watch()
        # What happens inside a sandbox may be said in the console; a request to another host may not happen at all.
        self.watch.allow("^(console error|uncaught)")

    def now(self) -> Visit:
        if self._visit is None:
            self._visit = Visit(self._browser, self._site, self.watch)
        return self._visit

    def end(self) -> None:
        if self._visit is not None:
            self._visit.close()
            self._visit = None


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root, out = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("site") / "dist"
    write_course(root)
    build_site(root, out, PlainReport())
    with serving(out) as server:
        yield server.address


@pytest.fixture(scope="module")
def visits(browser: Browser, site: str) -> Iterator[Visits]:
    visits = Visits(browser, site)
    yield visits
    visits.end()


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_the_verdict_is_right_and_the_page_answers(visits: Visits, kind: Kind) -> None:
    visit = visits.now()
    try:
        with visit.pulse.steady():
            verdict = visit.verdict_of(kind.source)
        assert verdict in kind.in_pyodide, visit.head.inner_text()
        assert visit.verdict_of(RIGHT) == "accepted"
        assert visit.verdict_of(WRONG) == "wrong-answer"
        assert "accepted" not in visit.page.title()
        assert not visit.crashed
    except BaseException:
        visits.end()  # the next kind gets a page that is not to blame
        raise
    assert visits.watch.unexpected() == []
