"""`grade --dask` beside `grade --jobs`, with as many workers: `python -m benchmarks.grading.cluster`.

A scheduler and workers run as processes of this machine; a worker is killed every few seconds, and the scheduler once.
The memory of the command is that of its own process, with ten times as many files as before.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.grading.__main__ import SLUG
from benchmarks.grading.batch import hostile, mixed, ordinary, write
from benchmarks.grading.machines import Machines
from benchmarks.results import RESULTS, machine, table, write_section
from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise

COMMAND = "python -m benchmarks.grading.cluster"
TITLE = "Grading: a cluster"
GOAL = 0.85
"""Times the throughput of `--jobs`."""
FLAT = 1.3
"""What ten times as many files may need, times the memory."""
_OWN_MEMORY = (
    "import resource, sys; from pathlib import Path; from katalite.cli import main; "
    "status = main(Path(sys.argv.pop(1))); "
    "print('memory', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr); sys.exit(status)"
)


def main() -> int:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--count", type=int, default=2_000, help="submissions, a tenth of them hostile (default: 2000)")
    parser.add_argument("--workers", type=int, default=4, help="workers, and jobs (default: 4)")
    parser.add_argument("--files", type=int, default=1_000, help="files whose memory is compared (default: 1000)")
    parser.add_argument("--every", type=float, default=5.0, help="seconds after which a worker is killed (default: 5)")
    parser.add_argument("--no-write", action="store_true", help=f"leave {RESULTS.name} as it is")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        text, met = compare(Path(name), options.count, options.workers, options.files, options.every)
    print(text)
    if not options.no_write:
        write_section(TITLE, f"`{COMMAND}`, {text}")
    return 0 if met else 1


def compare(folder: Path, count: int, workers: int, files: int, every: float) -> tuple[str, bool]:
    """The section's text, and whether all goals were met."""
    exercise = load_exercise(PROJECT, SLUG)
    submissions = mixed(ordinary(exercise, count - count // 10), hostile(exercise, count // 10))
    whole = write(folder / "class", submissions)
    few, many = (write(folder / f"{number} files", ordinary(exercise, number)) for number in (files, 10 * files))
    (folder / "machines").mkdir()
    machines = Machines(folder / "machines", workers)
    try:
        grade(few[:1], "--dask", machines.address)
        jobs, here, _ = grade(whole, "--jobs", str(workers))
        spread, there, _ = grade(whole, "--dask", machines.address)
        memory = [grade(each, "--dask", machines.address)[2] for each in (few, many)]
        with Killing(machines, every) as killed:
            _, survived, _ = grade(whole, "--dask", machines.address, "--resume", str(folder / "kept.jsonl"))
    finally:
        machines.close()
    kept = (folder / "kept.jsonl").read_bytes().count(b"\n")
    same = here == there == survived
    ratio = jobs / spread
    rows = [[f"`--jobs {workers}`", f"{count / jobs:.1f}"], [f"`--dask`, {workers} workers", f"{count / spread:.1f}"]]
    text = (
        f"{machine()}.\n\n{table(('', 'files a second'), rows)}\n\n{count} submissions, {count // 10} of them hostile: "
        f"{ratio:.2f} times the throughput of `--jobs` (goal: at least {GOAL}). Verdicts are the same: {same}. With "
        f"{killed.workers} workers killed and the scheduler {killed.schedulers} times, {kept} results were kept, each "
        f"once. Memory of the command: {memory[0] / 1024:.0f} MB with {files} files, {memory[1] / 1024:.0f} MB with "
        f"{10 * files}."
    )
    judged = sum(verdict != "judge-error" for verdict in survived)
    return text, same and ratio >= GOAL and memory[1] <= FLAT * memory[0] and kept == judged


def grade(files: Sequence[Path], *options: str) -> tuple[float, list[str], int]:
    """Wall seconds, verdicts, and the command's own memory in kB."""
    command = [sys.executable, "-c", _OWN_MEMORY, PROJECT, "grade", "--exercise", SLUG, "--json", *options, *files]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    memory = int(done.stderr.rsplit(b"memory ", 1)[1].split()[0])
    return seconds, [entry["verdict"] for entry in json.loads(done.stdout)], memory


class Killing:
    """While the block runs, a worker is killed every few seconds, and the scheduler with all workers once."""

    def __init__(self, machines: Machines, every: float) -> None:
        self.workers = self.schedulers = 0
        self._machines, self._every = machines, every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while not self._over.wait(self._every):
            if self.workers == 3 and not self.schedulers:
                self._machines.close()
                self._machines.start()
                self.schedulers += 1
            else:
                self._machines.kill_a_worker()
                self.workers += 1

    def __enter__(self) -> "Killing":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


if __name__ == "__main__":
    sys.exit(main())
