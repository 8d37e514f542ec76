"""Judging the files of a class: several at a time, each in a sandbox of its own, whatever is in them."""

import contextlib
import hashlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from katalite.course.model import Exercise
from katalite.grading.grade import Grader
from katalite.grading.journal import Journal
from katalite.grading.misconceptions import misconceptions, recorded_calls
from katalite.grading.sandbox_child import GRACE, die_with_parent
from katalite_grader.misconception import Table

type Entry = dict[str, Any]
"""`{"file": as it was given, "verdict", "tests", "error", "misconception": null or {"name", "hint"}}`."""

type Way = Callable[[Exercise, Sequence[str], deque[int], int], Iterator[tuple[int, Entry]]]
"""Judges the files of these numbers, so many at a time; yields each number with its entry as soon as it is there."""

TRIES = 2
"""How often a file is tried whose judge ended."""
_NAMED = ("wrong-answer", "run-time-error")
"""The verdicts that say that a submission did answer, and not as it should."""


class FileGrader:
    """A warm judge for the files of one exercise. Use as a context manager, or `close` it."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._grader = Grader(exercise, parameters=exercise.parameters, details=False)
        self._grader.recorded = recorded_calls(exercise, self._grader)
        self._table: Table | None = None

    def grade(self, file: str) -> Entry:
        """Judge a file. Never raises an Exception: what cannot be judged is a judge-error that says why."""
        try:
            graded = self._grader.grade_bytes(Path(file).read_bytes())
            entry = {key: graded.summary[key] for key in ("verdict", "tests", "error")}
            named = self._named(graded.answered) if entry["verdict"] in _NAMED else None
            return {"file": file, **entry, "misconception": named}
        except OSError as error:
            return not_judged(file, f"This file cannot be read ({error.strerror}).")
        except Exception as error:
            return not_judged(file, f"This file could not be judged ({type(error).__name__}: {error}).")

    def _named(self, answered: dict[str, list[tuple[bytes, bytes]]]) -> dict[str, Any] | None:
        """Only now is the table read, or made: who hands in right solutions alone does not wait for it."""
        if self._table is None:
            data = misconceptions(self._exercise, self._grader, self._grader.recorded.calls)
            self._table = Table.make({}, {}, ()) if data is None else Table.read(data)
        named = self._table.name(answered)
        return None if named is None else named.as_json()

    def close(self) -> None:
        self._grader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def not_judged(file: str, why: str) -> Entry:
    """The entry of a file for which there is no verdict."""
    return {"file": file, "verdict": "judge-error", "tests": [], "error": why, "misconception": None}


def grade_files(
    exercise: Exercise,
    files: Sequence[str],
    progress: Callable[[int, Entry], object] = lambda done, entry: None,
    *,
    jobs: int = 1,
    journal: Journal | None = None,
    way: Way | None = None,
) -> list[Entry]:
    """Judge files, `jobs` at a time; the entries are in the order of `files`.

    `progress` gets the number of files that are done, and each entry as soon as it is there. What `journal` has is not
    judged again, and what is judged goes there. `way` is another way of judging than in sandbox processes.
    """
    entries: dict[int, Entry] = {}
    todo: deque[int] = deque()
    hashes = {}
    for number, file in enumerate(files):
        hashes[number] = _sha256(file)
        known = journal.find(hashes[number]) if journal is not None else None
        if known is None:
            todo.append(number)
        else:
            entries[number] = known | {"file": file}
    jobs = min(jobs, len(todo))
    way = way or (_in_workers if jobs > 1 else _here)
    for number, entry in way(exercise, files, todo, jobs):
        entries[number] = entry
        if journal is not None and entry["verdict"] != "judge-error":
            journal.add(hashes[number], entry)
        progress(len(entries), entry)
    return [entries[number] for number in range(len(files))]


def _sha256(file: str) -> str:
    """Of the file's content; empty, which no journal knows, if it cannot be read."""
    with contextlib.suppress(OSError):
        return hashlib.sha256(Path(file).read_bytes()).hexdigest()
    return ""


def _here(exercise: Exercise, files: Sequence[str], todo: deque[int], _: int) -> Iterator[tuple[int, Entry]]:
    if not todo:
        return
    with FileGrader(exercise) as grader:
        for number in todo:
            yield number, grader.grade(files[number])


def _in_workers(exercise: Exercise, files: Sequence[str], todo: deque[int], jobs: int) -> Iterator[tuple[int, Entry]]:
    tries = dict.fromkeys(todo, 0)
    idle, busy = [_Worker(exercise) for _ in range(jobs)], dict[Connection, tuple[_Worker, int]]()
    try:
        while todo or busy:
            while todo and idle:
                worker, number = idle.pop(), todo.popleft()
                tries[number] += 1
                busy[worker.pipe] = worker, number
                worker.give(files[number])
            for pipe in wait(list(busy)):
                assert isinstance(pipe, Connection)
                worker, number = busy.pop(pipe)
                entry = worker.take()
                if entry is None:
                    worker.close()
                    worker = _Worker(exercise)
                idle.append(worker)
                if entry is not None:
                    yield number, entry
                elif tries[number] < TRIES:
                    todo.appendleft(number)
                else:
                    yield number, not_judged(files[number], "The judge ended while it judged this file.")
    finally:
        for worker in (*idle, *(worker for worker, _ in busy.values())):
            worker.close()


class _Worker:
    """A process with a FileGrader."""

    def __init__(self, exercise: Exercise) -> None:
        # Not a fork: this process has threads, and a terminal that it draws on.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, exercise), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, file: str) -> None:
        with contextlib.suppress(OSError):  # then `take` finds out
            self.pipe.send(file)

    def take(self) -> Entry | None:
        """The entry of the file that was given; None if the process has ended."""
        try:
            entry: Entry = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return entry

    def close(self) -> None:
        self.pipe.close()
        # An idle one ends by itself, with its sandboxes' parent; what still judges is ended.
        self._process.join(GRACE)
        self._process.kill()
        self._process.join()


def _work(pipe: Connection, exercise: Exercise) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    die_with_parent()
    with FileGrader(exercise) as grader, contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(grader.grade(pipe.recv()))
