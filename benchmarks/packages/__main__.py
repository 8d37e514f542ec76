"""First verdicts of exercises with packages against plain Pyodide with the same packages, in one interleaved run.

The exercises are the cookbook's. In every round each page is visited by a new visitor with an empty profile, then once
more after a restart of the browser. Run is pressed as soon as there is a button. Keep the machine quiet meanwhile.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.results import machine, table
from benchmarks.startup.browser import chromium, open_browser
from benchmarks.startup.link import LinkServer, serving
from benchmarks.startup.peers import Subject, katalite, plain
from benchmarks.startup.summary import COLD, OURS, PLAIN, RETURN, Measured, bytes_to_verdict, seconds, spread
from benchmarks.startup.visit import Lab
from benchmarks.visits import parser_of, run
from katalite.common.report import PlainReport
from tests.docs.guide import COOKBOOK, follow_by_hand, steps

COMMAND = "python -m benchmarks.packages"
TITLE = "Packages"
PAGES = ("packages", "fitting", "figures")
"""Of the cookbook."""
GOALS = {COLD: 0.5, RETURN: 0.4}
"""What the ratio of our median to plain Pyodide's shall be at most."""


def main() -> int:
    options = parser_of(COMMAND, __doc__, 5).parse_args()
    return run(TITLE, COMMAND, options, lambda: measure(options.rounds, options.site))


def subjects(root: Path) -> list[Subject]:
    """The cookbook's exercises, written below `root`."""
    for page in COOKBOOK:
        for step in steps(page) if page.stem in PAGES else ():
            follow_by_hand(step, root)
    return [
        Subject(root, "mean-by-city", "mean_by_city", ("pandas",)),
        Subject(root, "decay-rate", "decay_rate", ("scipy",)),
        Subject(root, "draw-squares", "draw_squares", ("matplotlib",)),
    ]


def measure(rounds: int, site: Path | None) -> tuple[str, int]:
    """The section's text, and how many goals were missed. Raises BuildError or BrowserError."""
    progress = PlainReport()
    before = os.getloadavg()[0]
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        measured = {}
        for subject in subjects(work / "course"):
            ours = katalite(site or work / "site", progress, subject)
            peers = [ours, plain(_made(work / subject.slug), progress, subject)]
            servers = {peer.name: stack.enter_context(serving(LinkServer(peer.files))) for peer in peers}
            measured[subject.packages[0]] = Measured(), peers, Lab(chromium(progress), servers)
        with open_browser(chromium(progress), _made(work / "profile")) as browser:
            version = browser.version()
        for number in range(rounds):
            for package, (found, peers, lab) in measured.items():
                progress.step(f"round {number + 1} of {rounds}: {package}")
                # Another one begins in each round, so that nobody has the better place.
                for peer in peers[:: -1 if number % 2 else 1]:
                    for kind, visit in zip((COLD, RETURN), lab.visits(peer, 2), strict=True):
                        found.add(peer.name, kind, visit)
                        progress.note(f"{peer.name}, {kind}: {visit.seconds:.2f} s")
    load = f"load average {before:.1f} before and {os.getloadavg()[0]:.1f} after"
    found = {package: each[0] for package, each in measured.items()}
    text = f"{machine()}; {version}; {rounds} rounds; {load}.\n\n{report(found)}"
    return text, sum(ratio > GOALS[kind] for each in found.values() for kind, ratio in ratios(each))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def ratios(measured: Measured) -> Iterator[tuple[str, float]]:
    """Of the medians of seconds, by kind of visit."""
    for kind in GOALS:
        ours, theirs = (median(measured.values(name, kind, seconds)) for name in (OURS, PLAIN))
        yield kind, ours / theirs


def report(measured: dict[str, Measured]) -> str:
    """The table as Markdown."""
    rows = []
    for package, each in measured.items():
        for kind, ratio in ratios(each):
            times = [spread(each.values(name, kind, seconds), lambda value: f"{value:.2f}") for name in (OURS, PLAIN)]
            sizes = [f"{median(each.values(name, kind, bytes_to_verdict)) / 1e6:.1f}" for name in (OURS, PLAIN)]
            rows.append([f"{package}, {kind}", *times, f"{ratio:.2f}", f"{GOALS[kind]:.2f}", *sizes])
    head = ["", OURS, PLAIN, "ratio", "at most", f"MB, {OURS}", f"MB, {PLAIN}"]
    return (
        "Navigation to first verdict, in seconds: median (smallest to largest), the ratio of medians, and megabytes "
        f"transferred until then.\n\n{table(head, rows)}"
    )


if __name__ == "__main__":
    sys.exit(main())
