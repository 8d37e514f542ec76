"""What was visited once works without a network, and a deploy disturbs nobody."""

import re
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .bench import ENDLESS, REFERENCE, Bench
from .conftest import DESK, WAIT, visitor
from .hosting import Editions, Host, files
from .watch import Watch

NEWER = "A new version of this page is ready."
# Every stored address with its bytes, from all caches of the origin.
STORED = """async () => {
  const all = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      all.push([new URL(request.url).pathname, (await (await cache.match(request)).arrayBuffer()).byteLength]);
    }
  }
  return all;
}"""
LOADED = """() => [
  ...performance.getEntriesByType("resource").map(({ name }) => name),
  ...performance.getEntriesByName("katalite:file").map(({ detail }) => detail),
].map((address) => new URL(address).pathname)"""
NO_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A new visitor whose browser allows service workers, and reaches a host that may be away."""
    watch.allow("ERR_CONNECTION_REFUSED")
    with visitor(browser, watch, DESK | {"service_workers": "allow"}) as context:
        yield context
    assert watch.unexpected() == []


@pytest.fixture
def visit(context: BrowserContext, host: Host, watch: Watch) -> Callable[[], Bench]:
    """Opens the exercise in a new tab and waits until Python is ready and everything is stored."""

    def visit() -> Bench:
        bench = Bench(context.new_page(), host.address, watch).ready()
        all_stored(bench.page)
        return bench

    return visit


def all_stored(page: Page) -> None:
    page.wait_for_selector("html[data-offline=ready]", state="attached")


def stored(page: Page) -> dict[str, int]:
    """Bytes of everything that is stored, by path."""
    return dict(page.evaluate(STORED))


def eventually(holds: Callable[[], bool]) -> None:
    """Waits until it does. (Playwright's own wait takes the promise of an answer for the answer.)"""
    end = time.monotonic() + WAIT / 1000
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def test_after_one_visit_the_site_works_without_a_network(host: Host, visit: Callable[[], Bench]) -> None:
    bench = visit()
    host.end()
    bench.page.reload()
    expect(bench.status).to_have_text("Python is ready")
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")
    bench.page.goto(host.address)
    expect(bench.page.get_by_text("Solved")).to_be_visible()
    bench.page.get_by_role("link", name="Group").click()
    expect(bench.status).to_have_text("Python is ready")


@pytest.mark.full
def test_a_browser_that_starts_plainly_works_without_a_network_too(
    host: Host, context: BrowserContext, watch: Watch
) -> None:
    """What the snapshot spares others is stored where it was needed."""
    page = context.new_page()
    page.add_init_script("if (window === top) localStorage.setItem('katalite:/:unfinished-boot', '1')")
    bench = Bench(page, host.address, watch).ready()
    all_stored(page)
    # Not left to the browser's own cache, which may forget.
    assert any("/numpy-" in path for path in stored(page))
    host.end()
    page.reload()
    expect(bench.status).to_have_text("Python is ready", timeout=60_000)
    assert any("/numpy-" in path for path in page.evaluate(LOADED))
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_every_file_is_stored_once_and_as_published(editions: Editions, visit: Callable[[], Bench]) -> None:
    bench = visit()
    entries = bench.page.evaluate(STORED)
    paths = [path for path, _ in entries]
    assert len(set(paths)) == len(paths)
    sizes = {path: (editions.first / path.lstrip("/")).stat().st_size for path in files(editions.first)}
    assert {path: size for path, size in entries if path in sizes} == {
        path: sizes[path] for path in set(paths) & set(sizes)
    }
    missing = {re.sub(r"-[^/]*$", "", path.removeprefix("/runtime/")) for path in set(sizes) - set(paths)}
    # The index's own script came with the index; the wheels and the library's archive belong to the plain boot, two
    # scripts to the page inside other pages, and two to whoever wants the keys of another editor.
    wheels = {"iniconfig", "katalite_grader", "numpy", "packaging", "pluggy", "pygments", "pytest"}
    assert missing == {*wheels, "python_stdlib.zip", "/assets/embed", "/assets/scorm", "/assets/vim", "/assets/emacs"}


@pytest.mark.full
def test_a_deploy_disturbs_no_open_page_and_the_next_visit_gets_the_new_build(
    editions: Editions, host: Host, context: BrowserContext, visit: Callable[[], Bench]
) -> None:
    old = visit()
    old_files = set(old.page.evaluate(LOADED)) & files(editions.first)
    host.deploy(editions.second)
    gone = old_files - files(editions.second)
    assert len(gone) >= 3
    assert not any(host.has(path) for path in gone)

    new = visit()
    expect(new.page.get_by_role("heading", level=1)).to_have_text(re.compile("^New "))
    assert set(new.page.evaluate(LOADED)) & gone == set()
    new.judge(REFERENCE)
    expect(new.verdict).to_have_text("Accepted")
    assert "New reference example" in new.outcomes()

    old.page.bring_to_front()
    eventually(lambda: old.text() == REFERENCE.rstrip("\n"))  # the draft of the other tab; it shall not come in between
    old.write(ENDLESS)
    old.run_tests.click()
    expect(old.status).to_contain_text("Running")
    old.stop.click()
    old.ended()
    old.judge(REFERENCE)
    expect(old.verdict).to_have_text("Accepted")
    assert "Reference example" in old.outcomes()
    fetched = old.page.evaluate(
        "(paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status))", sorted(old_files)
    )
    assert set(fetched) == {200}


@pytest.mark.full
def test_a_newer_version_is_offered_and_loaded_when_asked_for(
    editions: Editions, host: Host, context: BrowserContext, visit: Callable[[], Bench]
) -> None:
    bench = visit()
    offer = bench.page.get_by_text(NEWER)
    bench.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    bench.judge(REFERENCE)
    expect(offer).to_be_hidden()  # nothing was deployed

    host.deploy(editions.second)
    bench.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # somebody comes back to the tab
    expect(offer).to_be_visible()
    bench.write("# mine")
    bench.page.get_by_role("button", name="Load new version").click()
    expect(bench.page.get_by_role("heading", level=1)).to_have_text(re.compile("^New "))
    expect(bench.editor).to_contain_text("# mine")
    expect(bench.status).to_have_text("Python is ready")
    all_stored(bench.page)

    # No page of the first build is open any more: its files go.
    outdated = files(editions.first) - files(editions.second)
    eventually(lambda: not outdated & set(stored(bench.page)))


@pytest.mark.full
def test_text_that_cannot_be_saved_is_not_lost_to_a_newer_version(
    editions: Editions, host: Host, context: BrowserContext, visit: Callable[[], Bench]
) -> None:
    context.add_init_script(NO_STORAGE)
    bench = visit()
    bench.write("# mine")
    host.deploy(editions.second)
    bench.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    bench.page.get_by_role("button", name="Load new version").click()
    expect(bench.page.get_by_text("This browser does not allow saving. Copy your code")).to_be_visible()
    assert bench.text() == "# mine"


@pytest.mark.full
def test_after_a_deploy_a_visit_of_the_index_brings_the_visited_exercises_along(
    editions: Editions, host: Host, visit: Callable[[], Bench]
) -> None:
    bench = visit()
    host.deploy(editions.second)
    bench.page.goto(host.address)
    all_stored(bench.page)
    host.end()
    bench.ready()
    expect(bench.page.get_by_role("heading", level=1)).to_have_text(re.compile("^New "))
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_a_page_is_not_waited_for_when_the_host_hangs(host: Host, visit: Callable[[], Bench]) -> None:
    bench = visit()
    answer = threading.Event()
    usual = host.server.RequestHandlerClass

    class Hanging(usual):  # type: ignore[misc, valid-type]
        def send_head(self) -> object:
            answer.wait(WAIT / 1000)
            return super().send_head()

    host.server.RequestHandlerClass = Hanging
    try:
        bench.ready()
    finally:
        answer.set()


@pytest.mark.full
def test_an_error_page_in_place_of_a_file_is_not_stored(host: Host, context: BrowserContext, watch: Watch) -> None:
    """The host answers 200 with HTML for one of Python's files, for a page that the service worker serves."""
    watch.allow("pyodide.asm.js")
    page = context.new_page()
    page.goto(host.address)
    all_stored(page)
    file = host.path("runtime/pyodide.asm.js-*")
    whole = file.read_bytes()
    file.write_text("<!doctype html><title>Soon back</title>")
    bench = Bench(page, host.address, watch).open()
    expect(bench.verdict).to_contain_text("Python could not be loaded")
    address = f"/runtime/{file.name}"
    assert address not in stored(page)

    file.write_bytes(whole)
    page.get_by_role("button", name="Try again").click()
    expect(bench.status).to_have_text("Python is ready")
    eventually(lambda: stored(page).get(address) == len(whole))


@pytest.mark.full
def test_a_damaged_file_in_the_store_is_fetched_again(host: Host, visit: Callable[[], Bench]) -> None:
    bench = visit()
    address = f"/runtime/{host.path('runtime/snapshot.bin-*').name}"
    bench.page.evaluate(
        """async (path) => {
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            if (await cache.match(path)) await cache.put(path, new Response("damaged"));
          }
        }""",
        address,
    )
    assert stored(bench.page)[address] == len("damaged")
    bench.ready()
    eventually(lambda: stored(bench.page)[address] > len("damaged"))


@pytest.mark.full
def test_a_build_without_it_removes_the_service_worker_and_its_store(
    editions: Editions, host: Host, visit: Callable[[], Bench]
) -> None:
    bench = visit()
    host.deploy(editions.without)
    bench.ready()
    eventually(lambda: bench.page.evaluate("async () => !(await navigator.serviceWorker.getRegistration())"))
    assert bench.page.evaluate("caches.keys()") == []
    bench.ready()
    assert bench.page.evaluate("navigator.serviceWorker.controller") is None
    assert bench.page.evaluate("caches.keys()") == []
