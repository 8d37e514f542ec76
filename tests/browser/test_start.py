"""The first minute: a run that is asked for too early, files that do not arrive, a snapshot that does not fit."""

import gzip
import hashlib
import json
import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import ConsoleMessage, Route, expect

from tests.sampling import first

from .bench import REFERENCE, TITLES, Bench, answer, exercise_data, read

MISSED = "Failed to load resource"


def damaged(route: Route, change: Callable[[bytes], bytes]) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=change(response.body()))


def flipped(body: bytes) -> bytes:
    """One bit in the middle is another."""
    middle = len(body) // 2
    return body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :]


def test_a_run_asked_for_before_python_is_there_waits_for_it(new_bench: Bench) -> None:
    held: list[Route] = []
    answer(new_bench.page, "pyodide.asm.wasm", held.append)
    bench = new_bench.open()
    expect(bench.head).to_contain_text("Downloading Python")
    expect(bench.head.get_by_role("progressbar", name="Loading Python")).to_be_visible()
    bench.write(REFERENCE)
    bench.run_tests.click()
    expect(bench.verdict).to_have_text("Waiting for Python… your tests start by themselves")
    expect(bench.stop).to_be_visible()
    assert set(bench.outcomes().values()) == {"Not run yet"}
    held.pop().continue_()
    bench.ended()
    assert bench.verdict.inner_text() == "Accepted"
    assert bench.outcomes() == dict.fromkeys(TITLES, "Passed")


@pytest.mark.parametrize(("button", "said"), [("Run tests", "0 of 4 tests passed"), ("Run code", "Your code")])
def test_run_pressed_before_the_pages_script_is_there_is_not_lost(new_bench: Bench, button: str, said: str) -> None:
    held: list[Route] = []
    page = new_bench.page
    page.route("**/assets/page-*.js", lambda route: held.append(route))
    with page.expect_response("**/assets/fallback-*.js"):
        page.goto(new_bench.address, wait_until="commit")
    page.wait_for_timeout(500)  # a script of a few kilobytes has run by then
    page.get_by_role("button", name=button).click()
    expect(new_bench.status).to_have_text("Your code runs as soon as this page is complete.")
    held.pop().continue_()
    expect(new_bench.status).to_contain_text(said)


def test_a_waiting_run_can_be_stopped(new_bench: Bench) -> None:
    held: list[Route] = []
    answer(new_bench.page, "pyodide.asm.wasm", held.append)
    bench = new_bench.open()
    bench.write(REFERENCE)
    bench.run_tests.click()
    bench.stop.click()
    expect(bench.stop).to_be_hidden()
    held.pop().continue_()
    expect(bench.status).to_have_text("Python is ready")
    assert set(bench.outcomes().values()) == {"Not run yet"}


@pytest.mark.full
def test_the_snapshot_is_asked_for_when_most_of_the_core_is_there(new_bench: Bench) -> None:
    """So that the core is compiled while the snapshot arrives."""
    held: list[Route] = []
    answer(new_bench.page, "pyodide.asm.wasm", held.append)
    snapshots = answer(new_bench.page, "snapshot.bin", lambda route: route.continue_())
    libraries = answer(new_bench.page, "libraries.bin", lambda route: route.continue_())
    bench = new_bench.open()
    for _ in range(100):
        if held and libraries:
            break
        bench.page.wait_for_timeout(100)
    bench.page.wait_for_timeout(500)
    assert (len(held), len(libraries), len(snapshots)) == (1, 1, 0)
    held.pop().continue_()
    expect(bench.status).to_have_text("Python is ready")
    assert len(snapshots) == 1


@pytest.mark.parametrize(
    ("respond", "sentence"),
    first(
        2,
        [
            (lambda route: route.abort(), "pyodide.asm.js could not be reached. Is this device online?"),
            (lambda route: route.fulfill(status=404), "The site answered 404 for pyodide.asm.js."),
            (lambda route: damaged(route, lambda body: body[: len(body) // 2]), "pyodide.asm.js arrived damaged."),
            (lambda route: damaged(route, flipped), "pyodide.asm.js arrived damaged."),
            (lambda route: route.fulfill(body="<h1>Welcome to this hotel</h1>"), "pyodide.asm.js arrived damaged."),
        ],
    ),
    ids=["unreachable", "404", "truncated", "damaged", "another page"],
)
def test_a_download_that_fails_three_times_is_told_in_a_sentence(
    new_bench: Bench, respond: Callable[[Route], None], sentence: str
) -> None:
    new_bench.watch.allow(MISSED)
    asked = answer(new_bench.page, "pyodide.asm.js", respond)
    bench = new_bench.open()
    bench.write("mine = 1\n")
    bench.run_tests.click()
    expect(bench.verdict).to_have_text("Python could not be loaded.")
    expect(bench.sentence).to_have_text(f"{sentence} Your code is safe. Check the connection, then try again.")
    expect(bench.status).to_have_text("Python could not be loaded")
    assert len(asked) == 3
    assert bench.text() == "mine = 1"


@pytest.mark.full
def test_a_transfer_that_fails_once_is_tried_again_and_nobody_notices(new_bench: Bench) -> None:
    new_bench.watch.allow(MISSED)
    answers = [lambda route: route.continue_(), lambda route: damaged(route, flipped), lambda route: route.abort()]
    asked = answer(new_bench.page, "pyodide.asm.js", lambda route: answers.pop()(route))
    new_bench.ready()
    assert len(asked) == 3


def test_try_again_starts_python_after_a_failure(new_bench: Bench) -> None:
    """The tests' own file is the last thing that a start needs, so that everything before it is started twice."""
    new_bench.watch.allow(MISSED)
    new_bench.page.route("**/tests/*.json", lambda route: route.fulfill(status=404))
    bench = new_bench.open()
    expect(bench.sentence).to_contain_text("The site answered 404 for the tests.")
    new_bench.page.unroute("**/tests/*.json")
    bench.write(REFERENCE)
    bench.page.get_by_role("button", name="Try again").click()
    expect(bench.status).to_have_text("Python is ready")
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"


@pytest.mark.full
def test_a_module_that_arrives_later_is_waited_for(new_bench: Bench) -> None:
    """The library is slow here: it comes when the run has long missed it, and nobody is told of an error."""
    held: list[Route] = []
    asked = answer(new_bench.page, "library.bin", held.append)
    bench = new_bench.ready()
    bench.write("import fractions\n" + REFERENCE)
    bench.run_tests.click()
    bench.page.wait_for_timeout(1500)
    expect(bench.stop).to_be_visible()
    held[0].continue_()
    bench.ended()
    assert bench.verdict.inner_text() == "Accepted"
    assert len(asked) == 1


# When files were here, and when there was a verdict, in order.
_ORDER = """() => performance.getEntriesByType("mark").filter(({ name }) => /katalite:(file|verdict)/.test(name))
  .map(({ name, detail }) => name === "katalite:verdict" ? "verdict" : detail)"""


@pytest.mark.full
def test_the_library_does_not_disturb_a_run_however_long(new_bench: Bench) -> None:
    bench = new_bench.open()
    bench.write("import time\ntime.sleep(4)\n" + REFERENCE)
    bench.run_tests.click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")
    bench.page.wait_for_function("() => performance.getEntriesByName('katalite:file').length >= 9")
    order = [re.sub(r".*/|-[0-9a-f]+\.bin$", "", each) for each in bench.page.evaluate(_ORDER)]
    assert order.index("verdict") < order.index("library.bin")
    assert order.index("zstd.wasm") < order.index("snapshot.bin") < order.index("verdict")


STATISTICS = """import statistics


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    print("called once")
    return np.fft.ifft(np.fft.fft(X)).real + statistics.mean([0, 0])
"""


@pytest.mark.parametrize(
    ("source", "X"),
    first(
        2,
        [
            ("import numpy as np\n" + STATISTICS, "np.ones((1, 2, 1, 2))"),
            (REFERENCE, "np.random.default_rng(1).random((1, 2, 1, 2))"),
            (REFERENCE, "np.ma.ones((1, 2, 1, 2)).data"),
            (REFERENCE, "np.polynomial.polynomial.polyvander2d([1.0], [1.0], [1, 1]).reshape(1, 2, 1, 2)"),
        ],
    ),
    ids=["in the code", "np.random in an input", "np.ma in an input", "np.polynomial in an input"],
)
def test_run_code_waits_for_a_module_that_arrives_later(new_bench: Bench, source: str, X: str) -> None:
    """L2: as Run tests does, and says what it waits for."""
    held: list[Route] = []
    answer(new_bench.page, "library.bin", held.append)
    bench = new_bench.ready()
    bench.write(source)
    bench.page.get_by_role("tab", name="Example run").click()
    bench.example.get_by_label("X", exact=True).fill(X)
    bench.run_code.click()
    expect(bench.status).to_contain_text("Your code needs more of Python's library: 0.0 of ")
    for _ in range(600):
        if held:
            break
        bench.page.wait_for_timeout(100)
    held[0].continue_()
    expect(bench.status).to_have_text("Your code ran")
    expect(bench.example).to_contain_text("shape (1, 2, 1, 2)")
    if "called once" in source:
        expect(bench.printed).to_have_text(re.compile("^(?!.*called once.*called once).*called once", re.DOTALL))


@pytest.mark.full
def test_a_module_that_never_arrives_ends_the_run_and_no_wait_lasts(new_bench: Bench) -> None:
    """What the snapshot leaves out comes later; here the site has lost it."""
    new_bench.watch.allow(MISSED)
    asked = answer(new_bench.page, "library.bin", lambda route: route.fulfill(status=404))
    bench = new_bench.ready()
    bench.judge("import fractions\n" + REFERENCE)
    assert bench.verdict.inner_text() == "Compile error"
    expect(bench.sentence).to_contain_text("No module named 'fractions'")
    assert len(asked) == 3
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"


def plain_start(bench: Bench) -> list[str]:
    """Opens the page and runs the reference; gives what the console said about the start."""
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if "snapshot" in message.text and message.type == "info":
            said.append(message.text)

    bench.page.on("console", listen)
    wheels = answer(bench.page, "numpy", lambda route: route.continue_())
    bench.ready()
    assert len(wheels) == 1, "a plain start needs NumPy's wheel"
    bench.judge(REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"
    return said


@pytest.mark.parametrize(
    ("respond", "reason"),
    first(
        1,
        [
            (lambda route: route.fulfill(status=404), "The site answered 404 for snapshot.bin."),
            (lambda route: damaged(route, flipped), "snapshot.bin arrived damaged."),
        ],
    ),
    ids=["missing", "damaged"],
)
def test_without_its_snapshot_the_page_starts_plainly_and_says_so_once(
    new_bench: Bench, respond: Callable[[Route], None], reason: str
) -> None:
    new_bench.watch.allow(MISSED)
    answer(new_bench.page, "snapshot.bin", respond)
    said = plain_start(new_bench)
    assert len(said) == 1
    assert "The memory snapshot cannot be used here, so Python starts plainly" in said[0]
    assert reason in said[0]


@pytest.mark.full
def test_a_snapshot_that_does_not_fit_is_not_used(new_bench: Bench) -> None:
    """As in a browser whose engine fills the table of functions in another way."""
    page = new_bench.page
    manifest_url = urljoin(new_bench.address, json.loads(exercise_data(new_bench))["runtime"])
    manifest = json.loads(read(manifest_url))
    head = next(file for file in manifest["files"] if file["name"] == "snapshot-head.bin")
    body, table = ill_fitting(read(urljoin(manifest_url, head["url"])))
    head |= {"bytes": len(body), "size": len(gzip.decompress(body)), "sha256": hashlib.sha256(body).hexdigest()}
    page.route("**/runtime/runtime-*.json", lambda route: route.fulfill(json=manifest))
    answer(page, "snapshot-head.bin", lambda route: route.fulfill(body=body))
    said = plain_start(new_bench)
    assert len(said) == 1
    assert f"the function table has {table} entries, not {table + 1}" in said[0]


@pytest.mark.full
def test_after_a_start_that_never_ended_the_next_one_is_plain(new_bench: Bench) -> None:
    page = new_bench.page
    page.goto(new_bench.site_url)
    page.evaluate("localStorage.setItem('katalite:/:unfinished-boot', '1')")
    said = plain_start(new_bench)
    assert said == ["The last start of Python did not end, so this one goes without the memory snapshot."]
    assert page.evaluate("localStorage.getItem('katalite:/:unfinished-boot')") is None


@pytest.mark.full
def test_a_reload_in_the_middle_of_a_start_is_not_taken_for_one_that_never_ended(new_bench: Bench) -> None:
    held: list[Route] = []
    answer(new_bench.page, "pyodide.asm.wasm", lambda route: held.append(route))
    new_bench.open()
    expect(new_bench.head).to_contain_text("Downloading Python")
    new_bench.page.unroute_all()
    wheels = answer(new_bench.page, "numpy", lambda route: route.continue_())
    new_bench.ready()
    assert wheels == []


def ill_fitting(stored: bytes) -> tuple[bytes, int]:
    """The head of a snapshot with one more entry in the table of functions than there is, and their true number."""
    head = gzip.decompress(stored)
    length = int.from_bytes(head[:4], "little")
    info = json.loads(head[4 : 4 + length])
    table = info["base"]["table"]
    info["base"]["table"] = table + 1
    text = json.dumps(info).encode()
    return gzip.compress(len(text).to_bytes(4, "little") + text + head[4 + length :]), table
