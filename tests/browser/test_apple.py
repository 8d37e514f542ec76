"""iPhones and iPads, known by their names, start from the memory snapshot like everybody else.

Python's core goes without its trampoline there, and asks the browser for its name and not for what it can do. So
Chromium under these names takes the same way.
"""

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Route

from tests.katalite.made_python import decompressed
from tests.sampling import first

from .bench import REFERENCE, Bench, answer, exercise_data, read
from .conftest import DESK, PHONE, visitor
from .watch import Watch

SAFARI = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"
TOUCHED = "MacIntel with touch"
DEVICES = {
    "iPhone": PHONE | {"user_agent": f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) {SAFARI}"},
    "iPad": PHONE | {"user_agent": f"Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) {SAFARI}"},
    # An iPad that asks for pages for the desk. Workers of today's browsers do not tell of touch; later ones may.
    TOUCHED: DESK | {"has_touch": True, "user_agent": f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {SAFARI}"},
}
TOUCH = """Object.defineProperties(navigator, {
  platform: { value: "MacIntel", configurable: true }, maxTouchPoints: { value: 5, configurable: true },
});
"""
CURE = "||(wasmTable.grow(1),0)"


Change = Callable[[str], str]


@pytest.fixture(params=first(1, DEVICES))
def device(request: pytest.FixtureRequest) -> str:
    """The name of a device."""
    return str(request.param)


@pytest.fixture
def visit(device: str, browser: Browser, site_url: str, watch: Watch) -> Iterator[Bench]:
    """A page that was not opened yet, in Chromium under the name of the device."""
    with visitor(browser, watch, DEVICES[device]) as context:
        yield Bench(context.new_page(), site_url, watch)
    assert watch.unexpected() == []


def changes_of(device: str) -> dict[str, Change]:
    """What must be said in front of Pyodide's scripts for a worker to look like this device's."""
    return {"pyodide.js": lambda script: TOUCH + script} if device == TOUCHED else {}


def change_files(bench: Bench, changes: Mapping[str, Change]) -> None:
    """The visit's runtime has other texts in some of its files."""
    manifest_url = urljoin(bench.address, json.loads(exercise_data(bench))["runtime"])
    manifest = json.loads(read(manifest_url))
    for file in manifest["files"]:
        if file["name"] in changes:
            text = decompressed(read(urljoin(manifest_url, file["url"]))).decode()
            changed = changes[file["name"]](text).encode()
            body = gzip.compress(changed)
            file |= {
                "encoding": "gzip",
                "bytes": len(body),
                "size": len(changed),
                "sha256": hashlib.sha256(body).hexdigest(),
            }
            answer(bench.page, file["name"], partial(Route.fulfill, body=body))
    bench.page.route("**/runtime/runtime-*.json", lambda route: route.fulfill(json=manifest))


def fetched_for_a_verdict(bench: Bench) -> list[str]:
    """The names of the files that were asked for until the reference was accepted."""
    asked: list[str] = []
    bench.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    bench.ready()
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"
    return asked


def test_it_starts_from_the_snapshot(visit: Bench, device: str) -> None:
    change_files(visit, changes_of(device))
    names = fetched_for_a_verdict(visit)
    assert sum(name.startswith("snapshot.bin-") for name in names) == 1
    assert [name for name in names if ".whl" in name or name.startswith("python_stdlib")] == []


@pytest.mark.full
def test_with_the_core_as_pyodide_has_it_the_snapshot_would_not_fit(visit: Bench, device: str) -> None:
    """The names do matter: without the place that is left empty these devices start plainly."""

    def as_pyodide_has_it(script: str) -> str:
        assert script.count(CURE) == 1
        return script.replace(CURE, "")

    change_files(visit, changes_of(device) | {"pyodide.asm.js": as_pyodide_has_it})
    said: list[str] = []
    visit.page.on("console", lambda message: said.append(message.text) if message.type == "info" else None)
    names = fetched_for_a_verdict(visit)
    assert sum(name.startswith("numpy-") for name in names) == 1
    assert sum("the function table has" in text for text in said) == 1
