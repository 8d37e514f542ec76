"""L27: what a submission returns costs the page nothing that can be felt, whatever it returns."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.startup.browser import open_browser
from katalite.common.chromium import find_chromium
from katalite.common.report import PlainReport
from katalite_grader.calls import answers_limit

from .bench import REFERENCE, SLUG, Bench
from .test_memory import Desk

LIMIT = answers_limit(512)
"""Bytes that all answers of a run may have."""
SMALL = 1_000_000
"""Bytes: far more than messages, arguments and results of a right run."""
MOST_MORE = 300e6
"""Bytes of the whole browser beyond those of a right run."""
COUNT = """(() => {
  const post = MessagePort.prototype.postMessage;
  const sizes = (value) => {
    if (ArrayBuffer.isView(value)) return [value.buffer];
    return value && typeof value === "object" ? Object.values(value).flatMap(sizes) : [];
  };
  globalThis.counted = { copied: 0, moved: 0, largest: 0 };
  MessagePort.prototype.postMessage = function (message, transfer = []) {
    for (const buffer of sizes(message?.batch ?? [])) {
      counted[transfer.includes(buffer) ? "moved" : "copied"] += buffer.byteLength;
      counted.largest = Math.max(counted.largest, buffer.byteLength);
    }
    return post.call(this, message, transfer);
  };
})()"""


def returns(value: str, before: str = "") -> str:
    """A submission that returns this expression from each call."""
    return (
        f"import numpy as np\n{before}\n\n"
        f"def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return {value}\n"
    )


FORGED = """import katalite_grader.calls
large = bytes(16_000_000)
katalite_grader.calls.Answer.encode = lambda *arguments: large
"""


@pytest.fixture
def counting(new_bench: Bench) -> Bench:
    """A visit whose page counts the bytes of the answers that it hands on."""
    new_bench.page.add_init_script(COUNT)
    return new_bench.ready()


def counted(bench: Bench) -> dict[str, int]:
    counts = bench.page.evaluate("counted")
    assert isinstance(counts, dict)
    return counts


def test_an_answer_of_64_mb_is_told_and_never_sent(counting: Bench) -> None:
    counting.judge(returns("np.zeros((8, 1000, 1000))"))
    expect(counting.verdict).to_have_text("Wrong answer")
    expect(counting.page.locator("#faults")).to_contain_text(
        "array of float64 with shape (8, 1000, 1000), which is too large to be sent"
    )
    counts = counted(counting)
    assert counts["moved"] < SMALL, counts
    assert counts["copied"] < SMALL, counts


@pytest.mark.full
def test_answers_are_bounded_in_all_and_that_ends_in_a_sentence(counting: Bench) -> None:
    counting.judge(returns("np.zeros((1000, 1000))"))
    expect(counting.verdict).to_have_text("Wrong answer")
    expect(counting.page.locator("#faults")).to_contain_text(
        "Not run, because your function had already returned more than 32 MB in all."
    )
    assert set(counting.outcomes().values()) == {"Wrong answer", "Not run"}
    counts = counted(counting)
    assert 8_000_000 < counts["moved"] <= LIMIT, counts
    assert counts["copied"] < SMALL, counts
    counting.judge(REFERENCE)
    expect(counting.verdict).to_have_text("Accepted")
    assert counted(counting)["copied"] < 2 * SMALL


@pytest.mark.full
def test_an_interpreter_that_forges_its_answers_is_bounded_as_well(counting: Bench) -> None:
    counting.judge(returns("X", FORGED))
    assert "Accepted" not in counting.verdict.inner_text()
    assert set(counting.outcomes().values()) <= {"Python stopped", "Out of memory", "Not run"}
    counts = counted(counting)
    assert 0 < counts["moved"] <= LIMIT, counts
    assert counts["copied"] < SMALL, counts


@pytest.mark.full
def test_no_task_of_the_page_is_long_and_its_memory_is_near_that_of_a_right_run(
    browser: Browser, site_url: str, tmp_path: Path
) -> None:
    found = find_chromium(Path(browser.browser_type.executable_path), PlainReport())
    peaks, long = {}, {}
    sources = {
        "right": REFERENCE,
        "64 MB": returns("np.zeros((8, 1000, 1000))"),
        "60 MB": returns("np.zeros(7_500_000)"),
        "24 MB": returns("np.zeros((3, 1000, 1000))"),
        "8 MB": returns("np.zeros((1000, 1000))"),
    }
    for name, source in sources.items():
        with open_browser(found, tmp_path / name.replace(" ", "")) as measured:
            desk = Desk(measured, f"{site_url}exercise/{SLUG}/")
            peaks[name], long[name] = desk.watched(source)
    print({name: round(peak / 1e6) for name, peak in peaks.items()}, long)
    assert all(count == 0 for count in long.values()), long
    assert max(peaks.values()) <= peaks["right"] + MOST_MORE, peaks
