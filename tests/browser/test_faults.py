"""Faults while the page is in use: each ends in a sentence and a way on, never in an endless wait or in lost text."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from katalite.web.serve import SiteServer, serving
from tests.sampling import first

from .bench import REFERENCE, Bench, answer, change_page
from .realm_faults import end_worker, heal, heal_now, prefix_realm, provoke

MINE = "mine = 1\n"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
NO_CACHES = "delete window.caches"
BUSY = REFERENCE.replace(
    "    B, C, H, W = X.shape\n",
    "    import time\n    until = time.perf_counter() + 0.2\n    while time.perf_counter() < until: pass\n"
    "    B, C, H, W = X.shape\n",
)
"""The reference, with a fifth of a second for each call."""


def test_files_of_a_wrong_type_are_used_all_the_same(new_bench: Bench) -> None:
    """Hosts name types as they like; what counts is the content, which is checked."""

    def as_text(route: Route) -> None:
        route.fulfill(response=route.fetch(), content_type="text/html")

    for files in ("**/runtime/*", "**/tests/*"):
        new_bench.page.route(files, as_text)
    bench = new_bench.ready()
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.parametrize("fault", first(1, [BLOCKED, FULL, NO_CACHES]), ids=["blocked", "full", "no caches"])
def test_without_storage_everything_works_but_keeping(new_bench: Bench, fault: str) -> None:
    new_bench.page.add_init_script(fault)
    bench = new_bench.ready()
    bench.write(MINE)
    said = "Saved in this browser" if fault == NO_CACHES else "This browser does not allow saving"
    expect(bench.page.locator("#editor-note")).to_contain_text(said)
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")
    assert bench.text() == REFERENCE.rstrip("\n")


@pytest.fixture
def stalling(site_folder: Path) -> Iterator[tuple[SiteServer, threading.Event]]:
    """The same site on a line that stops in the middle of Python's core until the event is set."""
    go_on = threading.Event()
    with serving(site_folder) as server:
        usual = server.RequestHandlerClass

        class Stalling(usual):  # type: ignore[misc, valid-type]
            def copyfile(self, source: object, outputfile: object) -> None:
                if "pyodide.asm.wasm" in self.path and not go_on.is_set():
                    outputfile.write(source.read(100_000))  # type: ignore[attr-defined]
                    outputfile.flush()  # type: ignore[attr-defined]
                    go_on.wait(60)
                    return
                super().copyfile(source, outputfile)

        server.RequestHandlerClass = Stalling
        try:
            yield server, go_on
        finally:
            go_on.set()


@pytest.mark.full
def test_a_transfer_that_stalls_is_given_up_and_can_be_tried_again(
    new_bench: Bench, stalling: tuple[SiteServer, threading.Event]
) -> None:
    server, go_on = stalling
    new_bench.watch.allow("Failed to load resource")
    page = new_bench.page
    page.clock.install()
    bench = Bench(page, server.address, new_bench.watch).open()
    bench.write(REFERENCE)
    bench.run_tests.click()
    expect(bench.verdict).to_contain_text("Waiting for Python")
    # Each silence ends a try, and the next one begins in real time.
    for _ in range(300):
        page.clock.run_for(21_000)
        if bench.page.get_by_role("button", name="Try again").is_visible():
            break
        page.wait_for_timeout(50)
    expect(bench.sentence).to_have_text(
        "pyodide.asm.wasm stopped arriving. Your code is safe. Check the connection, then try again."
    )
    go_on.set()
    page.get_by_role("button", name="Try again").click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


def test_a_second_interpreter_without_memory_is_done_without(new_bench: Bench) -> None:
    """The first sandbox starts; the spare does not, and neither does any other until the memory is there again."""
    provoke(new_bench.page, "(number) => number > 2 ? 'no memory' : null")
    prefix_realm(new_bench)
    bench = new_bench.ready()
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")
    bench.run_tests.click()
    bench.ended()
    expect(bench.verdict).to_have_text("The run could not be finished")
    expect(bench.sentence).to_contain_text("The browser has no memory left for Python. Your code is safe.")
    heal_now(new_bench.page)
    bench.run_tests.click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.parametrize("realm", ["judge", "sandbox"])
def test_an_interpreter_that_breaks_between_runs_is_replaced(new_bench: Bench, realm: str) -> None:
    provoke(new_bench.page, "() => null")
    bench = new_bench.ready()
    bench.judge(REFERENCE)
    end_worker(bench.page, realm, "noisily")
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_a_spare_that_ended_without_a_word_is_not_a_submission_that_loops(new_bench: Bench) -> None:
    change_page(new_bench.page, '"time_limit": 10.0', '"time_limit": 3')
    provoke(new_bench.page, "() => null")
    bench = new_bench.ready()
    end_worker(bench.page, "sandbox", "silently")
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


def test_a_judge_that_ended_without_a_word_ends_the_run_and_the_next_one_works(new_bench: Bench) -> None:
    page = new_bench.page
    page.clock.install()
    provoke(page, "() => null")
    bench = new_bench.ready()
    end_worker(page, "judge", "silently")
    bench.write(REFERENCE)
    bench.run_tests.click()
    for _ in range(30):
        page.clock.run_for(30_000)
        if bench.stop.is_hidden():
            break
    expect(bench.verdict).to_have_text("The run could not be finished")
    expect(bench.sentence).to_contain_text("Python stopped, and not because of your code, which is safe.")
    bench.run_tests.click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_a_judge_that_breaks_during_a_run_ends_it_and_the_next_one_works(new_bench: Bench) -> None:
    provoke(new_bench.page, "() => null")
    bench = new_bench.ready()
    bench.write(BUSY)
    bench.run_tests.click()
    expect(bench.status).to_contain_text("Running: ")
    end_worker(bench.page, "judge", "noisily")
    bench.ended()
    expect(bench.verdict).to_have_text("The run could not be finished")
    assert bench.text() == BUSY.rstrip("\n")
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_a_sandbox_that_breaks_during_a_run_costs_one_case(new_bench: Bench) -> None:
    provoke(new_bench.page, "() => null")
    bench = new_bench.ready()
    bench.write(BUSY)
    bench.run_tests.click()
    expect(bench.status).to_contain_text("Running: ")
    end_worker(bench.page, "sandbox", "noisily")
    bench.ended()
    words = list(bench.outcomes().values())
    assert sorted(words) == ["Passed", "Passed", "Passed", "Python stopped"]


def test_a_python_that_starts_again_fetches_nothing(new_bench: Bench) -> None:
    """Half-way through the visit the network is gone, and the judge with it."""
    provoke(new_bench.page, "() => null")
    bench = new_bench.ready()
    bench.judge(REFERENCE)
    end_worker(bench.page, "judge", "noisily")
    bench.page.route("**/runtime/*", lambda route: route.abort())
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_a_python_that_does_not_start_again_ends_the_run_that_wanted_it(new_bench: Bench) -> None:
    """Half-way through the visit the memory is gone, and the judge with it."""
    provoke(new_bench.page, "(number) => number > 2 ? 'no memory' : null")
    prefix_realm(new_bench)
    bench = new_bench.ready()
    bench.judge(REFERENCE)  # the tests are collected by then; a judge that ends before has not started
    end_worker(bench.page, "judge", "noisily")
    bench.run_tests.click()
    expect(bench.sentence).to_contain_text("The browser did not get the memory that Python needs. Your code is safe.")
    expect(bench.stop).to_be_hidden()
    heal(bench.page)
    bench.page.get_by_role("button", name="Try again").click()
    expect(bench.status).to_have_text("Python is ready")
    bench.run_tests.click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.parametrize("worker", first(1, [1, 2]), ids=["judge", "sandbox"])
def test_a_worker_that_is_stuck_in_its_start_ends_in_a_sentence_and_a_way_on(new_bench: Bench, worker: int) -> None:
    """L1: its limit begins when its files are there, and no plain start takes its place unasked."""
    page = new_bench.page
    page.clock.install()
    provoke(page, f"(number) => number === {worker} ? 'stuck' : null")
    prefix_realm(new_bench)
    wheels = answer(page, "numpy", lambda route: route.continue_())
    bench = new_bench.open()
    bench.write(REFERENCE)
    bench.run_tests.click()
    expect(bench.sentence).to_contain_text("Starting Python and NumPy")
    for _ in range(30):
        page.clock.run_for(30_000)
        if page.get_by_role("button", name="Try again").is_visible():
            break
    expect(bench.sentence).to_contain_text("Python stopped while it was starting. Your code is safe. Try again")
    expect(bench.stop).to_be_hidden()
    assert wheels == []
    heal(page)
    page.get_by_role("button", name="Try again").click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
def test_a_tab_that_slept_during_a_run_is_no_time_limit(new_bench: Bench) -> None:
    """The clock jumps by an hour while the code runs, as when the lid of a laptop is closed."""
    page = new_bench.page
    page.clock.install()
    bench = new_bench.ready()
    bench.write(BUSY)
    bench.run_tests.click()
    expect(bench.status).to_contain_text("Running: ")
    page.clock.fast_forward("01:00:00")
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")
