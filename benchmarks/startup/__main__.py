"""Katalite's start against plain Pyodide's, in one interleaved run.

In every round each page is visited by a new visitor with an empty profile, then once more after a restart of the
browser, by other new visitors over slow lines, and by one whose processor is slow. Run is pressed as soon as there is a
button. At the end of all rounds each page is kept open for warm runs and for Stop. Keep the machine quiet meanwhile.
"""

import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.results import machine
from benchmarks.startup.browser import chromium, open_browser
from benchmarks.startup.link import DSL, FAINT, UNTHROTTLED, WEAK, Line, LinkServer, serving
from benchmarks.startup.peers import compiled, katalite, plain
from benchmarks.startup.summary import (
    COLD,
    FAINT_LINE,
    RETURN,
    SLOW,
    SLOW_PROCESSOR,
    SLOWER,
    WEAK_LINE,
    Measured,
    goals,
    report,
)
from benchmarks.startup.visit import Lab
from benchmarks.visits import parser_of, run
from katalite.common.report import PlainReport

#: What a round consists of: a line, how many times slower the processor is, and the visits of one visitor.
ROUND: tuple[tuple[Line, int, tuple[str, ...]], ...] = (
    (UNTHROTTLED, 1, (COLD, RETURN)),
    (DSL, 1, (SLOW,)),
    (WEAK, 1, (WEAK_LINE,)),
    (UNTHROTTLED, SLOWER, (SLOW_PROCESSOR,)),
    (FAINT, 1, (FAINT_LINE,)),
)

COMMAND = "python -m benchmarks.startup"
TITLE = "Start-up"


def main() -> int:
    parser = parser_of(COMMAND, __doc__, 7)
    parser.add_argument(
        "--faint-rounds", type=int, default=1, help="rounds with the slowest line, seven minutes each (default: 1)"
    )
    parser.add_argument("--no-warm", action="store_true", help="visits only, no warm runs and no Stop")
    options = parser.parse_args()
    return run(
        TITLE,
        COMMAND,
        options,
        lambda: measure(options.rounds, options.faint_rounds, options.site, not options.no_warm),
    )


def measure(rounds: int, faint_rounds: int, site: Path | None, warm: bool) -> tuple[str, int]:
    """The section's text, and how many goals were missed. Raises BuildError or BrowserError.

    Of `rounds` rounds the first `faint_rounds` have the slowest line as well.
    """
    progress = PlainReport()
    measured = Measured()
    before = os.getloadavg()[0]
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folders = [work / name for name in ("site", "plain", "compiled", "profile")]
        for folder in folders[1:]:
            folder.mkdir()
        library, runtime = compiled(folders[2], progress)
        peers = [katalite(site or folders[0], progress), plain(folders[1], progress), library]
        servers = {peer.name: stack.enter_context(serving(LinkServer(peer.files))) for peer in peers}
        lab = Lab(chromium(progress), servers)
        with open_browser(lab.chromium, folders[3]) as browser:
            version = browser.version()
        for number in range(rounds):
            progress.step(f"round {number + 1} of {rounds}")
            for line, slower, kinds in ROUND[: -1 if number >= faint_rounds else None]:
                # Another one begins in each round, so that nobody has a favourite place.
                for peer in peers[number % 3 :] + peers[: number % 3]:
                    if peer is library and line in (WEAK, FAINT):
                        continue  # minutes of waiting, and no goal is about it
                    servers[peer.name].line = line
                    for kind, visit in zip(kinds, lab.visits(peer, len(kinds), slower), strict=True):
                        measured.add(peer.name, kind, visit)
                        progress.note(f"{peer.name}, {kind}: {visit.seconds:.2f} s")
        for peer in peers if warm else []:
            progress.step(f"warm runs: {peer.name}")
            servers[peer.name].line = UNTHROTTLED
            measured.warm[peer.name] = lab.warm(peer)
    versions = ", ".join(f"{name} {number}" for name, number in runtime.versions.items())
    load = f"load average {before:.1f} before and {os.getloadavg()[0]:.1f} after"
    text = f"{machine()}; {version}; {versions}; {rounds} rounds; {load}.\n\n{report(measured)}"
    return text, sum(goal.value is not None and goal.value > goal.limit for goal in goals(measured))


if __name__ == "__main__":
    sys.exit(main())
