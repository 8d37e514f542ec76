"""Katalite's start in Chromium, Firefox and WebKitGTK, from the memory snapshot and plainly, in one interleaved run.

Each visit is that of a new visitor with an empty profile. A page starts plainly when the last start did not end, which
the storage says; so the other side of each ratio is the same page in the same engine. Keep the machine quiet meanwhile.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from statistics import median

from benchmarks.engines.firefox import open_firefox
from benchmarks.engines.webkit import open_webkit
from benchmarks.results import machine, table
from benchmarks.startup.browser import BrowserError, Page, Tab, chromium, open_browser
from benchmarks.startup.link import LinkServer, serving
from benchmarks.startup.peers import Peer, katalite
from benchmarks.startup.summary import spread
from benchmarks.startup.visit import BROWSER_REST, wait_for
from benchmarks.visits import parser_of, run
from katalite.common.report import PlainReport

COMMAND = "python -m benchmarks.engines"
TITLE = "Engines"
SNAPSHOT, PLAIN = "from the snapshot", "plainly"
#: An address of the site that brings nothing of a page into a cache; storage can be filled there.
BESIDE = "THIRD-PARTY-NOTICES.txt"
WHEELS_AND_SNAPSHOT = """performance.getEntriesByName("katalite:file").map(({ detail }) => detail)
  .filter((name) => /\\/(numpy|snapshot)/.test(name)).map((name) => name.split("/").pop().split(/[-.]/)[0])"""


Opener = Callable[[Path], AbstractContextManager[Page]]


def main() -> int:
    options = parser_of(COMMAND, __doc__, 5).parse_args()
    return run(TITLE, COMMAND, options, lambda: (measure(options.rounds, options.site), 0))


def measure(rounds: int, site: Path | None) -> str:
    """The section's text. Raises BuildError or BrowserError."""
    progress = PlainReport()
    before = os.getloadavg()[0]
    engines: dict[str, Opener] = {
        "Chromium": chromium_opener(progress),
        "Firefox": open_firefox,
        "WebKitGTK": open_webkit,
    }
    times: dict[tuple[str, str], list[float]] = {}
    agents: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as work:
        peer = katalite(site or Path(work) / "site", progress)
        with serving(LinkServer(peer.files)) as server:
            for number in range(rounds):
                progress.step(f"round {number + 1} of {rounds}")
                for name, opener in engines.items():
                    # The other one begins in each round.
                    for way in (SNAPSHOT, PLAIN) if number % 2 else (PLAIN, SNAPSHOT):
                        seconds, agents[name] = visit(opener, peer, server.address, way)
                        times.setdefault((name, way), []).append(seconds)
                        progress.note(f"{name}, {way}: {seconds:.2f} s")
    load = f"load average {before:.1f} before and {os.getloadavg()[0]:.1f} after"
    return f"{machine()}; {rounds} rounds; {load}.\n\n{report(times, agents)}"


def chromium_opener(progress: PlainReport) -> Opener:
    found = chromium(progress)

    @contextmanager
    def opened(profile: Path) -> Iterator[Tab]:
        with open_browser(found, profile) as browser:
            yield browser.tab()

    return opened


def visit(opener: Opener, peer: Peer, address: str, way: str) -> tuple[float, str]:
    """Seconds from the navigation to the first verdict, and what the browser calls itself.

    Raises BrowserError if the page has not started in this way, or does not accept the reference solution.
    """
    storage = {peer.draft_key: json.dumps({"source": peer.reference, "version": ""})}
    if way == PLAIN:
        storage["katalite:/:unfinished-boot"] = "1"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, opener(Path(profile)) as page:
        page.open(address + BESIDE)
        agent = str(page.evaluate(f"(Object.assign(localStorage, {json.dumps(storage)}), navigator.userAgent)"))
        time.sleep(BROWSER_REST)
        page.open(address + peer.page)
        wait_for(page, peer, "listening", 1)
        page.evaluate("document.getElementById('run-tests').click()")
        seconds = wait_for(page, peer, "verdict", 1).at
        used = page.evaluate(WHEELS_AND_SNAPSHOT)
    if set(used) != {"snapshot" if way == SNAPSHOT else "numpy"}:
        raise BrowserError(f"The page has not started {way}: it asked for {used}.")
    return seconds, agent


def report(times: dict[tuple[str, str], list[float]], agents: dict[str, str]) -> str:
    """The table as Markdown."""
    rows = []
    for name in agents:
        ways = [times[name, way] for way in (SNAPSHOT, PLAIN)]
        cells = [spread(values, lambda value: f"{value:.2f}") for values in ways]
        rows.append([name, *cells, f"{median(ways[0]) / median(ways[1]):.2f}"])
    parts = [
        "Navigation to first verdict of a cold visit, in seconds: median (smallest to largest), ratio of medians to "
        "the plain start of the same page in the same engine.",
        table(["", SNAPSHOT, PLAIN, "ratio"], rows),
        "\n".join(f"- {name}: {agent}" for name, agent in agents.items()),
    ]
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
