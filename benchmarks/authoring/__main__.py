"""Builds of generated courses side by side: from nothing, again, and after one changed case.

Every course begins with a cache that knows Python and nothing of the exercises. What is compared are times of one run;
the machine should have nothing else to do.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.authoring.courses import set_case, size_of, write_course
from benchmarks.results import RESULTS, machine, table, write_section
from katalite.common.cache import cache_root
from katalite.common.toolchain import PROJECT

COMMAND = "python -m benchmarks.authoring"
TITLE = "Authoring"
OF_EXERCISES = ("misconceptions", "proved", "recorded", "surveys", "texts")
"""What the cache holds of exercises; everything else in it is the same for all courses."""
GROWTH, CHANGE, TWO_JOBS, MEMORY = 12.0, 1.3, 1.7, 1024
"""Goals: ten times the exercises take at most so many times the time; a build after one changed case, of one without a
change; two jobs, times one; bytes of memory for each exercise beyond the size of its part of the site."""


@dataclass(frozen=True)
class Built:
    """Seconds, and bytes of memory at most."""

    seconds: float
    memory: int


@dataclass(frozen=True)
class Course:
    count: int
    cold: Built
    warm: Built
    changed: Built
    size: int
    """Bytes of the built site."""


def main() -> int:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 10, 100, 1000], help="(default: 1 10 100 1000)")
    parser.add_argument("--for-jobs", type=int, default=20, help="exercises of the comparison of one job and two")
    parser.add_argument("--no-write", action="store_true", help=f"leave {RESULTS.name} as it is")
    options = parser.parse_args()
    text, met = compare(options.counts, options.for_jobs)
    print(text)
    if not options.no_write:
        arguments = " ".join(sys.argv[1:])
        write_section(TITLE, f"`{f'{COMMAND} {arguments}'.strip()}`, {text}")
    return 0 if met else 1


def compare(counts: Sequence[int], for_jobs: int) -> tuple[str, bool]:
    """The section's text, and whether all goals were met."""
    busy = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        courses = [measure(folder / str(count), count) for count in counts]
        one, two = (build(fresh(folder / f"jobs-{jobs}", for_jobs), jobs) for jobs in (1, 2))
    base, largest = courses[0], courses[-1]
    goals = [
        *(_growth(base, small, large) for small, large in pairwise(courses[1:])),
        (
            f"{largest.count} exercises after one changed case: {_times(largest.changed, largest.warm)} of a build "
            f"without a change (goal: at most {CHANGE})",
            largest.changed.seconds <= CHANGE * largest.warm.seconds,
        ),
        (
            f"{for_jobs} exercises from nothing: two jobs are {_times(one, two)} times as fast as one "
            f"(goal: at least {TWO_JOBS})",
            one.seconds >= TWO_JOBS * two.seconds,
        ),
        _memory(base, largest),
    ]
    rows = [_row(each) for each in courses]
    head = ("exercises", "from nothing, s", "again, s", "after one changed case, s", "memory, MB")
    told = "\n".join(f"- {sentence}: {'met' if met else 'missed'}." for sentence, met in goals)
    about = f"{machine()}; load before the run {busy:.1f}."
    return "\n\n".join((about, table(head, rows), told)), all(met for _, met in goals)


def _row(course: Course) -> list[str]:
    times = [f"{built.seconds:.1f}" for built in (course.cold, course.warm, course.changed)]
    return [str(course.count), *times, f"{course.warm.memory / 1e6:.0f}"]


def _growth(base: Course, small: Course, large: Course) -> tuple[str, bool]:
    """Beyond the base: what the smallest course takes is mostly Python and the scripts, whose time is no exercise's."""
    each = large.count / small.count
    found = [
        (built_large.seconds - built_base.seconds) / max(built_small.seconds - built_base.seconds, 0.001)
        for built_base, built_small, built_large in (
            (base.cold, small.cold, large.cold),
            (base.warm, small.warm, large.warm),
        )
    ]
    goal = GROWTH * each / 10
    cold, warm = found
    text = (
        f"{large.count} exercises against {small.count}, beyond the time of {base.count}: {cold:.1f} times from "
        f"nothing, {warm:.1f} times again (goal: at most {goal:.1f})"
    )
    return text, max(found) <= goal


def _memory(base: Course, largest: Course) -> tuple[str, bool]:
    more = largest.count - base.count
    memory = max(largest.warm.memory - base.warm.memory, 0) / max(more, 1)
    size = (largest.size - base.size) / max(more, 1)
    text = (
        f"memory of a build for each further exercise: {memory / 1e3:.1f} kB, of which its part of the site is "
        f"{size / 1e3:.1f} kB (goal: at most 1 kB beyond that)"
    )
    return text, memory <= size + MEMORY


def measure(folder: Path, count: int) -> Course:
    """The course of so many exercises, built from nothing, again, and after a changed case."""
    root = fresh(folder, count)
    cold, warm = build(root, 2), build(root, 2)
    set_case(root, count // 2, 10_007)
    return Course(count, cold, warm, build(root, 2), size_of(folder / "out"))


def fresh(folder: Path, count: int) -> Path:
    """A new course of so many exercises, beside a cache that knows none of them."""
    root, cache = folder / "course", folder / "cache"
    write_course(root, count)
    cache.mkdir(parents=True)
    for part in cache_root().iterdir():
        if part.name not in OF_EXERCISES:
            (cache / part.name).symlink_to(part)
    return root


def build(root: Path, jobs: int) -> Built:
    command = [sys.executable, "-m", "benchmarks.authoring.build", root, root.parent / "out", str(jobs)]
    environment = os.environ | {"KATALITE_CACHE": str(root.parent / "cache")}
    done = subprocess.run(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, check=True)
    return Built(**json.loads(done.stdout))


def _times(one: Built, other: Built) -> str:
    return f"{one.seconds / other.seconds:.2f}"


if __name__ == "__main__":
    sys.exit(main())
