"""L1, L6: a line may be slow, be silent for a while, or break. Nothing is given up, and nothing is fetched twice."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from benchmarks.startup.link import CHUNK, FAINT, Line, LinkServer, folder_files, serving

from .bench import REFERENCE, TITLES, Bench

QUICK = Line(rate=4e6 / 8, round_trip=0.02)
"""A line on which a first visit takes a quarter of a minute."""
SLOW_WAIT = 600_000
LOST = 12 * CHUNK
"""Bytes that were on their way through six connections when a line was cut."""
PACE = re.compile(
    r"Loading Python, \d+ %, (about \d+ (minutes|seconds)|a few seconds) left; then your tests start by themselves"
)
MISSED = "Failed to load resource"


@pytest.fixture
def line(site_folder: Path, request: pytest.FixtureRequest) -> Iterator[LinkServer]:
    """The site on a line; its parameter says whether the host has ranges."""
    with serving(LinkServer(folder_files(site_folder), QUICK, ranges=getattr(request, "param", True))) as server:
        yield server


def pressed(bench: Bench) -> None:
    """Writes the reference and presses Run, long before Python is there."""
    bench.open()
    bench.write(REFERENCE)
    bench.run_tests.click()
    expect(bench.status).to_have_text(PACE)
    expect(bench.sentence).to_contain_text(re.compile(r"\d+\.\d of \d+\.\d.MB, \d+.kB/s, "))


def accepted(bench: Bench) -> None:
    expect(bench.verdict).to_have_text("Accepted", timeout=SLOW_WAIT)
    assert bench.outcomes() == dict.fromkeys(TITLES, "Passed")


def fetched_twice(server: LinkServer) -> dict[str, int]:
    """Bytes of each file that were sent beyond its size."""
    beyond = {path: count - server.size(path) for path, count in server.bodies().items()}
    return {path: count for path, count in beyond.items() if count > 0}


def start_bytes(site_folder: Path) -> int:
    """What a first visit downloads of Python before its verdict."""
    (manifest,) = (site_folder / "runtime").glob("runtime-*.json")
    files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    return sum(file["bytes"] for file in files if file["use"] in ("boot", "snapshot"))


def sent(server: LinkServer, name: str) -> list[str]:
    """Paths of the files of this name that were asked for."""
    return [path for path in server.bodies() if f"/{name}" in path]


@pytest.mark.full
def test_a_line_that_is_cut_and_mended_goes_on_where_it_stopped(
    new_bench: Bench, line: LinkServer, site_folder: Path
) -> None:
    new_bench.watch.allow(MISSED)
    line.cut_after(int(0.6 * start_bytes(site_folder)))
    bench = Bench(new_bench.page, line.address, new_bench.watch)
    pressed(bench)
    expect(bench.sentence).to_contain_text("What has arrived is kept, and loading goes on from there.")
    assert not line.whole.is_set()
    line.mend()
    accepted(bench)
    assert sum(fetched_twice(line).values()) <= LOST, fetched_twice(line)
    assert sent(line, "numpy") == [], "the plain start was taken"


@pytest.mark.full
@pytest.mark.parametrize("line", [False], indirect=True, ids=["no ranges"])
def test_where_a_host_has_no_ranges_that_is_said_and_only_the_broken_files_come_again(
    new_bench: Bench, line: LinkServer, site_folder: Path
) -> None:
    new_bench.watch.allow(MISSED)
    line.cut_after(int(0.6 * start_bytes(site_folder)))
    bench = Bench(new_bench.page, line.address, new_bench.watch)
    pressed(bench)
    expect(bench.sentence).to_contain_text("loading goes on from there.")
    whole = {path for path, count in line.bodies().items() if count == line.size(path)}
    line.mend()
    expect(bench.sentence).to_contain_text("this site cannot send the rest of a file alone, so that file starts again.")
    accepted(bench)
    assert set(fetched_twice(line)) & whole == set()


@pytest.mark.full
def test_a_line_that_stays_away_ends_in_a_sentence_and_the_way_on_keeps_what_is_here(
    new_bench: Bench, line: LinkServer, site_folder: Path
) -> None:
    new_bench.watch.allow(MISSED)
    page = new_bench.page
    line.cut_after(int(0.6 * start_bytes(site_folder)))
    bench = Bench(page, line.address, new_bench.watch)
    pressed(bench)
    expect(bench.verdict).to_have_text("Python could not be loaded.")
    expect(bench.sentence).to_contain_text("Is this device online? Your code is safe.")
    expect(bench.stop).to_be_hidden()
    line.mend()
    page.evaluate("dispatchEvent(new Event('online'))")
    accepted(bench)
    assert sum(fetched_twice(line).values()) <= LOST, fetched_twice(line)


@pytest.mark.full
@pytest.mark.parametrize("cut", [None, 0.6], ids=["whole", "cut off at 60 %"])
def test_on_a_faint_line_a_first_visit_ends_with_a_verdict(
    new_bench: Bench, line: LinkServer, site_folder: Path, cut: float | None
) -> None:
    """400 kbit/s and 400 ms: some four minutes, in which the page says how far it is."""
    new_bench.watch.allow(MISSED)
    line.line = FAINT
    if cut is not None:
        line.cut_after(int(cut * start_bytes(site_folder)))
    bench = Bench(new_bench.page, line.address, new_bench.watch)
    bench.page.set_default_navigation_timeout(SLOW_WAIT)
    pressed(bench)
    if cut is not None:
        expect(bench.sentence).to_contain_text(
            "What has arrived is kept, and loading goes on from there.", timeout=SLOW_WAIT
        )
        line.mend()
    accepted(bench)
    assert sum(fetched_twice(line).values()) <= (0 if cut is None else LOST), fetched_twice(line)
    assert sent(line, "numpy") == [], "the plain start was taken"
