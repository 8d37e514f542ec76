"""The browser that the tests found can do what the site needs, and the fixtures notice what must not happen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from katalite.web.serve import serving

from .watch import Watch

# A module that exports add(i32, i32) -> i32.
WASM = "0,97,115,109,1,0,0,0,1,7,1,96,2,127,127,1,127,3,2,1,0,7,7,1,3,97,100,100,0,0,10,9,1,7,0,32,0,32,1,106,11"
WORKER = f"""
const source = `onmessage = async () => {{
  const {{ instance }} = await WebAssembly.instantiate(new Uint8Array([{WASM}]));
  postMessage(instance.exports.add(2, 3));
}}`;
const worker = new Worker(URL.createObjectURL(new Blob([source])));
worker.onmessage = (event) => (document.body.textContent = `the worker says ${{event.data}}`);
worker.postMessage(null);
"""


@pytest.fixture
def blank(tmp_path: Path) -> Iterator[str]:
    """The address of a folder with an empty page."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Blank</title><link rel=icon href=data:,>")
    with serving(tmp_path) as server:
        yield server.address


def test_webassembly_runs_in_a_worker_and_text_is_visible(page: Page, blank: str) -> None:
    page.goto(blank)
    page.evaluate(WORKER)
    text = page.get_by_text("the worker says 5")
    text.wait_for()
    box = text.bounding_box()
    assert box is not None
    ink = page.evaluate(
        "() => { const c = document.createElement('canvas').getContext('2d');"
        " c.font = '16px sans-serif'; c.fillText('the worker', 0, 16);"
        " return c.getImageData(0, 0, 99, 30).data.some((value) => value > 0); }"
    )
    assert ink, "no font was found: the text has no ink"


def test_console_errors_are_noticed_unless_allowed(page: Page, blank: str, watch: Watch) -> None:
    watch.allow("expected")
    page.goto(blank)
    page.evaluate("console.error('this was expected')")
    page.evaluate("console.error('this was not')")
    assert [trouble.split(" (")[0] for trouble in watch.unexpected()] == ["console error: this was not"]
    watch.troubles.clear()


def test_uncaught_errors_are_noticed(page: Page, blank: str, watch: Watch) -> None:
    page.goto(blank)
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('nobody caught this') })")
    assert watch.unexpected() == ["uncaught: nobody caught this"]
    watch.troubles.clear()


def test_a_request_to_another_host_is_noticed_and_does_not_leave_the_machine(
    page: Page, blank: str, watch: Watch
) -> None:
    page.goto(blank)
    reason = page.evaluate("fetch('http://elsewhere.example/').catch((error) => error.message)")
    assert reason == "Failed to fetch"
    assert "request to another host: http://elsewhere.example/" in watch.unexpected()
    assert any("ERR_NAME_NOT_RESOLVED" in trouble for trouble in watch.unexpected())
    watch.troubles.clear()
