"""What is done with a page, and what comes of it. Times are in seconds unless they say otherwise."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.startup.browser import Browser, BrowserError, Page, Tab, open_browser, slowed
from benchmarks.startup.link import LinkServer
from benchmarks.startup.peers import ENDLESS, Peer
from katalite.common.chromium import Chromium

#: Rest of a new browser before the visit: its own start shall not be measured.
BROWSER_REST = 1.0
#: Rest after a first verdict: what a page does in the background shall be over, and the browser's caches written.
PAGE_REST = 4.0
#: Rest between two warm runs: a person looks at the verdict, and the next sandbox starts.
RUN_REST = 1.5
LONG_RUN = 2.5
WARM_RUNS = 20
STOPS = 5


@dataclass(frozen=True)
class Visit:
    """One visit: navigation to first verdict, bytes until then and in all, memory at rest (None: not known)."""

    seconds: float
    bytes_to_verdict: int
    bytes_in_all: int
    memory: int | None


@dataclass(frozen=True)
class Warm:
    """What a page does after the first verdict; medians over several tries."""

    verdict: float
    """From the click to the verdict, when the page has been at rest."""
    back_to_back: float
    """The same, pressed at once after the verdict before."""
    stop_after_long_run: float
    """From Stop, after at least two seconds of an endless loop, to the next run having loaded its file."""
    stop_at_once: float
    """The same, when Stop is pressed as soon as the loop runs."""


@dataclass(frozen=True)
class Lab:
    """A browser to start and the servers of the peers, by name."""

    chromium: Chromium
    servers: dict[str, LinkServer]

    def visits(self, peer: Peer, times: int, slower: int = 1) -> list[Visit]:
        """So many visits of one visitor, each with a new browser; the first finds empty caches.

        `slower` is how many times slower the processor is than this machine's.
        """
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            return [self._visit(peer, Path(profile), slower) for _ in range(times)]

    def _visit(self, peer: Peer, profile: Path, slower: int) -> Visit:
        server = self.servers[peer.name]
        with self._page(peer, profile, peer.reference, slower) as (browser, tab):
            mark = wait_for(tab, peer, "verdict", 1)
            time.sleep(PAGE_REST)
            return Visit(mark.at, server.sent(mark.epoch), server.sent(), browser.memory())

    def warm(self, peer: Peer) -> Warm:
        """Two pages: one runs the reference again and again, the other an endless loop."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            with self._page(peer, Path(profile), peer.reference) as (_, tab):
                wait_for(tab, peer, "verdict", 1)
                time.sleep(PAGE_REST)
                verdicts = [_click_to(tab, peer, "verdict", RUN_REST) for _ in range(WARM_RUNS)]
                back_to_back = [_click_to(tab, peer, "verdict", 0) for _ in range(WARM_RUNS)]
            with self._page(peer, Path(profile), ENDLESS) as (_, tab):
                wait_for(tab, peer, "loaded", 1)
                stops = {
                    rest: median(_click_to(tab, peer, "loaded", rest, stop=True) for _ in range(STOPS))
                    for rest in (LONG_RUN, 0.0)
                }
        return Warm(median(verdicts), median(back_to_back), stops[LONG_RUN], stops[0.0])

    @contextmanager
    def _page(self, peer: Peer, profile: Path, source: str, slower: int = 1) -> Iterator[tuple[Browser, Tab]]:
        server = self.servers[peer.name]
        with open_browser(self.chromium, profile) as browser:
            tab = browser.tab()
            tab.prepare(peer.script(source))
            time.sleep(BROWSER_REST)
            server.forget()
            with slowed(browser, slower):
                tab.open(server.address + peer.page)
                yield browser, tab


@dataclass(frozen=True)
class Mark:
    """`at` is seconds since the navigation, `epoch` since 1970."""

    at: float
    epoch: float


def wait_for(tab: Page, peer: Peer, name: str, count: int) -> Mark:
    """The count-th mark of this name. Raises BrowserError if it is of a verdict that is not "accepted"."""
    found = tab.evaluate(
        f"""new Promise((resolve) => {{
            const look = () => {{
                const mark = performance.getEntriesByName("{peer.marks}:{name}", "mark")[{count - 1}];
                if (!mark) return;
                const {{ startTime, detail }} = mark;
                resolve([startTime / 1000, (performance.timeOrigin + startTime) / 1000, detail]);
            }};
            new PerformanceObserver(look).observe({{ type: "mark" }});
            look();
        }})"""
    )
    at, epoch, detail = found
    if name == "verdict" and detail != "accepted":
        raise BrowserError(f"{peer.name}: the reference solution is not accepted but {detail}.")
    return Mark(at, epoch)


def _click_to(tab: Tab, peer: Peer, name: str, rest: float, *, stop: bool = False) -> float:
    """Seconds from pressing Run (or Stop and Run) to the next mark of this name."""
    time.sleep(rest)
    stops = "document.getElementById('stop').click();" if stop else ""
    clicked, marks = tab.evaluate(
        f"""(() => {{
            const marks = performance.getEntriesByName("{peer.marks}:{name}", "mark").length;
            const clicked = performance.now() / 1000;
            {stops} document.getElementById("run-tests").click();
            return [clicked, marks];
        }})()"""
    )
    return wait_for(tab, peer, name, marks + 1).at - float(clicked)
