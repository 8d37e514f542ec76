"""`grade` against one fresh pytest process for each submission, in one run.

Half of the peer's processes run before `grade` and half after it, so that a machine that becomes busier or quieter does
not decide. Each side's whole time counts, from the start of its first process to the end of its last.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.grading import peer
from benchmarks.grading.batch import Submission, hostile, mixed, ordinary, write
from benchmarks.grading.cost import Cost, measured
from benchmarks.results import RESULTS, machine, table, write_section
from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise

COMMAND = "python -m benchmarks.grading"
TITLE = "Grading"
SLUG = "group-normalization"
JOBS = 2
GOAL = 20.0
"""Times the throughput of fresh processes."""
SLACK = 1.2
"""What a batch with hostile files may take, times the ordinary files' time and the limits used up."""


def main() -> int:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--fresh", type=int, default=30, help="fresh pytest processes (default: 30)")
    parser.add_argument("--ordinary", type=int, default=900, help="ordinary submissions (default: 900)")
    parser.add_argument("--hostile", type=int, default=100, help="hostile ones in the mixed batch (default: 100)")
    parser.add_argument("--no-write", action="store_true", help=f"leave {RESULTS.name} as it is")
    options = parser.parse_args()
    text, met = compare(options.fresh, options.ordinary, options.hostile)
    print(text)
    if not options.no_write:
        write_section(TITLE, f"`{COMMAND}`, {text}")
    return 0 if met else 1


def compare(fresh: int, count: int, count_hostile: int) -> tuple[str, bool]:
    """The section's text, and whether both goals were met."""
    exercise = load_exercise(PROJECT, SLUG)
    busy = os.getloadavg()[0]
    plain, bad = ordinary(exercise, count), hostile(exercise, count_hostile)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer.prepare(exercise, folder / "peer")
        files = write(folder / "plain", plain)
        step = max(1, count // fresh)
        sample, sampled = files[::step][:fresh], plain[::step][:fresh]
        grade(files[:1])  # the answers of the wrong submissions are stored once, as by a build
        halves = sample[: fresh // 2], sample[fresh // 2 :]
        times = {at_a_time: [peer.judge(folder / "peer", halves[0], at_a_time)] for at_a_time in (1, JOBS)}
        ours, wrong = _judged(*grade(files), plain)
        for at_a_time, rounds in times.items():
            rounds.append(peer.judge(folder / "peer", halves[1], at_a_time))
        everything = mixed(plain, bad)
        both, wrong_mixed = _judged(*grade(write(folder / "mixed", everything)), everything)
    one, two = (sum((cost for cost, _ in rounds), Cost()).each(fresh) for rounds in times.values())
    own = ours.each(count)
    agreed = [passed for _, half in times[1] for passed in half] == ["accepted" in each.expected for each in sampled]
    allowed = (own.wall * len(everything) + sum(each.seconds for each in bad) / JOBS) * SLACK
    rows = [
        _row("fresh pytest process each, one at a time", fresh, one),
        _row(f"fresh pytest process each, {JOBS} at a time", fresh, two),
        _row(f"`grade --jobs {JOBS}`", count, own),
    ]
    head = ("", "submissions", "a second", "seconds each", "of processor time")
    notes = [
        f"{machine()}; load before the run {busy:.1f}.",
        table(head, rows),
        f"`grade` runs each submission in a process of its own with limits; the peer runs it inside pytest. "
        f"{one.wall / own.wall:.1f} times the throughput of one process at a time (goal: {GOAL:.0f}) and "
        f"{two.wall / own.wall:.1f} times that of {JOBS} at a time; the peer takes {one.processor / own.processor:.1f} "
        f"times the processor time. Wrong verdicts: {wrong} of {count}; the peer "
        f"{'agrees' if agreed else 'disagrees'}.",
        f"With {count_hostile} hostile submissions among them: {both.wall:.0f} s, of at most {allowed:.0f} s "
        f"(the time of as many ordinary ones and the limits used up, shared over {JOBS} jobs, and "
        f"{SLACK - 1:.0%}). Wrong verdicts: {wrong_mixed} of {len(everything)}.",
    ]
    met = one.wall / own.wall >= GOAL and both.wall <= allowed and not wrong and not wrong_mixed and agreed
    return "\n\n".join(notes), met


def grade(files: Sequence[Path], *options: str | Path) -> tuple[Cost, list[str]]:
    """The cost of the command, and its verdicts."""
    command = [sys.executable, PROJECT / "build.py", "grade", *files, "--exercise", SLUG, *options]
    with measured() as cost:
        done = subprocess.run([*command, "--json", "--jobs", str(JOBS)], capture_output=True, check=False)
    return cost, [entry["verdict"] for entry in json.loads(done.stdout)]


def _judged(cost: Cost, verdicts: Sequence[str], submissions: Sequence[Submission]) -> tuple[Cost, int]:
    """The cost, and how many verdicts are wrong."""
    right = [verdict in each.expected for verdict, each in zip(verdicts, submissions, strict=True)]
    return cost, right.count(False)


def _row(name: str, count: int, each: Cost) -> list[str]:
    return [name, str(count), f"{1 / each.wall:.1f}", f"{each.wall:.3f}", f"{each.processor:.3f}"]


if __name__ == "__main__":
    sys.exit(main())
