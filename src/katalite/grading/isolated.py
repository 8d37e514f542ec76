"""`grade --isolated`: each submission in Pyodide under Node, in a process without host files or environment.

The judge is the page's, under Node as well. This is slower than `grade` by far, and protects on every system as `grade`
does on Linux: WebAssembly knows only the files, processes and addresses that JavaScript gives it, which gives none.
"""

import importlib.util
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE
from katalite.course.model import Exercise
from katalite.grading.batch import TRIES, Entry, not_judged
from katalite.grading.grade import MAX_SOURCE
from katalite.python.bundle import REALM
from katalite.python.node_judge import Judged, NodeJudge, Source
from katalite.python.ready import make_python
from katalite_grader import messages


@dataclass(frozen=True)
class Isolation:
    """Judges files of one exercise the way `batch.grade_files` wants it: call it with the exercise and the files."""

    report: Report

    def __call__(
        self, exercise: Exercise, files: Sequence[str], todo: deque[int], jobs: int
    ) -> Iterator[tuple[int, Entry]]:
        """Judge the files whose numbers are in `todo`, `jobs` at a time; yields each as soon as it is judged.

        Raises BuildError if the browser's Python cannot be made ready.
        """
        if not todo:
            return
        with tempfile.TemporaryDirectory() as folder:
            runtime, scripts = make_python(SITE, Path(folder), self.report)
            judge = NodeJudge(exercise, runtime, scripts[REALM], isolated=True)
            done: SimpleQueue[tuple[int, Entry] | None] = SimpleQueue()
            shares = [deque(list(todo)[share::jobs]) for share in range(jobs)]
            with ThreadPoolExecutor(jobs) as pool:
                futures = [pool.submit(_judge_share, judge, files, share, done) for share in shares]
                left = jobs
                while left:
                    entry = done.get()
                    if entry is None:
                        left -= 1
                    else:
                        yield entry
                for future in futures:
                    future.result()


def _judge_share(
    judge: NodeJudge, files: Sequence[str], share: deque[int], done: "SimpleQueue[tuple[int, Entry] | None]"
) -> None:
    """Judge some of the files, one after the other. A file at which the judge itself ends is tried again, then left."""
    try:
        sources: dict[int, Source] = {}
        for number in share:
            source = _read(judge.exercise, files[number])
            if isinstance(source, Source):
                sources[number] = source
            else:
                done.put((number, source))
        tries = 0
        while sources:
            try:
                for judged in judge.run(list(sources.values()))[1]:
                    number = next(iter(sources))
                    done.put((number, _entry(files[number], judged)))
                    del sources[number]
                    tries = 0
            except BuildError as error:
                tries += 1
                if tries == TRIES:
                    number = next(iter(sources))
                    done.put((number, not_judged(files[number], str(error))))
                    del sources[number]
                    tries = 0
    finally:
        done.put(None)


def _read(exercise: Exercise, file: str) -> Source | Entry:
    """The file's text, or the entry of a file that is none."""
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        return not_judged(file, f"This file cannot be read ({error.strerror}).")
    if len(data) > MAX_SOURCE:
        return _not_loaded(exercise, file, messages.FILE_TOO_LARGE)
    try:
        return Source(file, importlib.util.decode_source(data))
    except (UnicodeDecodeError, SyntaxError, LookupError):
        return _not_loaded(exercise, file, messages.NOT_TEXT)


def _not_loaded(exercise: Exercise, file: str, why: str) -> Entry:
    rest = {"outcome": "not-run", "message": messages.NOT_RUN_UNLOADED}
    tests = [{"id": test.id, "title": test.title, **rest} for test in exercise.tests]
    return {"file": file, "verdict": "compile-error", "tests": tests, "error": why, "misconception": None}


def _entry(file: str, judged: Judged) -> Entry:
    return {
        "file": file,
        "verdict": judged.verdict,
        "tests": judged.tests,
        "error": judged.error,
        "misconception": None,
    }
