"""`grade --isolated`: each submission in Pyodide under Node, in a process without host files or environment.

The judge is the page's, under Node as well. This is slower than `grade` by far, and protects on every system as `grade`
does on Linux: WebAssembly knows only the files, processes and addresses that JavaScript gives it, which gives none.
"""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE
from katalite.course.model import Exercise
from katalite.grading.batch import Entry, Numbered, entry_of, not_judged
from katalite.grading.handed_in import HandedIn
from katalite.grading.object_survey import surveyed
from katalite.python.bundle import REALM
from katalite.python.node_judge import Judged, NodeJudge, Source
from katalite.python.ready import make_python
from katalite_grader import messages
from katalite_grader.texts import one_line

TRIES = 2
"""How often a file is tried whose judge ended."""


@dataclass(frozen=True)
class Isolation:
    """Judges files of one exercise the way `batch.grade_files` wants it: call it with the exercise and the files."""

    report: Report

    def __call__(self, exercise: Exercise, files: Numbered, jobs: int) -> Iterator[tuple[int, Entry]]:
        """Judge numbered files, `jobs` at a time; yields each as soon as it is judged.

        Raises BuildError if the browser's Python cannot be made ready.
        """
        todo = []
        for number, handed in files:
            if handed.source is not None:
                todo.append((number, handed))
            elif handed.verdict == "compile-error":
                yield number, _not_loaded(exercise, handed)
            else:
                yield number, not_judged(handed, handed.why)
        if not todo:
            return
        jobs = min(jobs, len(todo))
        with tempfile.TemporaryDirectory() as folder:
            runtime, scripts = make_python(SITE, Path(folder), self.report, exercise.language, exercise.packages)
            judge = NodeJudge(exercise, runtime, scripts[REALM], surveyed(exercise), isolated=True)
            done: SimpleQueue[tuple[int, Entry] | None] = SimpleQueue()
            with ThreadPoolExecutor(jobs) as pool:
                futures = [pool.submit(_judge_share, judge, dict(todo[share::jobs]), done) for share in range(jobs)]
                left = jobs
                while left:
                    entry = done.get()
                    if entry is None:
                        left -= 1
                    else:
                        yield entry
                for future in futures:
                    future.result()


def _judge_share(judge: NodeJudge, todo: dict[int, HandedIn], done: "SimpleQueue[tuple[int, Entry] | None]") -> None:
    """Judge some of the files, one after the other. A file at which the judge itself ends is tried again, then left."""
    try:
        tries = 0
        while todo:
            try:
                sources = [Source(str(number), handed.source or "") for number, handed in todo.items()]
                for judged in judge.run(sources)[1]:
                    number = int(judged.name)
                    done.put((number, _entry(todo.pop(number), judged)))
                    tries = 0
            except BuildError as error:
                tries += 1
                if tries == TRIES:
                    number = next(iter(todo))
                    done.put((number, not_judged(todo.pop(number), one_line(str(error), 500))))
                    tries = 0
    finally:
        done.put(None)


def _not_loaded(exercise: Exercise, handed: HandedIn) -> Entry:
    rest = {"outcome": "not-run", "message": messages.not_run_unloaded(), "case": ""}
    tests = [{"id": test.id, "title": test.title, **rest} for test in exercise.tests]
    return entry_of(handed, verdict=handed.verdict, tests=tests, error=handed.why)


def _entry(handed: HandedIn, judged: Judged) -> Entry:
    return entry_of(handed, verdict=judged.verdict, tests=judged.tests, error=judged.error)
