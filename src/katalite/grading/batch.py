"""Judging the files of a class: several at a time, each in a sandbox of its own, whatever is in them."""

import contextlib
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Self

from katalite.course.model import Exercise
from katalite.grading import sentences
from katalite.grading.grade import Grader
from katalite.grading.handed_in import HandedIn, read
from katalite.grading.journal import Journal
from katalite.grading.misconceptions import misconceptions, recorded_calls
from katalite.grading.sandbox_child import GRACE, die_with_parent
from katalite_grader.misconception import Table
from katalite_grader.words import speak

type Entry = dict[str, Any]
"""`{"file": as it was given, "verdict", "tests", "error", "misconception": null or {"name", "hint"}, "notes", …}`.

`notes` are sentences about the file: that it is a link, or what of a notebook was judged. Besides, there are
`seconds`, the wall time of judging it, which a journal keeps, and null where nothing ran; `sha256`, that of the
file's bytes, "" where they were not read; and `receipt`, null or the fields of a `Receipt`.
"""

type Numbered = Iterator[tuple[int, HandedIn]]
type Way = Callable[[Exercise, Numbered, int], Iterator[tuple[int, Entry]]]
"""Judges numbered files, so many at a time; yields each number with its entry as soon as it is there."""

_NAMED = ("wrong-answer", "run-time-error")
"""The verdicts that say that a submission did answer, and not as it should."""


class FileGrader:
    """A warm judge for the files of one exercise. Use as a context manager, or `close` it."""

    def __init__(self, exercise: Exercise) -> None:
        speak(exercise.language)
        self._exercise = exercise
        self._grader = Grader(exercise, parameters=exercise.parameters, details=False)
        self._grader.recorded = recorded_calls(exercise, self._grader)
        self._table: Table | None = None

    def grade(self, file: str) -> Entry:
        """Read and judge a file. Never raises an Exception: what cannot be judged is a judge-error that says why."""
        return self.judge(read(file))

    def judge(self, handed: HandedIn) -> Entry:
        """Judge a file that was read. Never raises an Exception."""
        try:
            start = time.monotonic()
            if handed.source is None and handed.verdict != "compile-error":
                return not_judged(handed, handed.why)
            if handed.source is None:
                graded = self._grader.not_loaded(handed.why)
            else:
                graded = self._grader.grade_source(handed.source)
            known = {key: graded.summary[key] for key in ("verdict", "tests", "error")}
            # Before a mistake is named: the first time, that takes as long as it takes to judge all known ones.
            seconds = None if handed.source is None else round(time.monotonic() - start, 3)
            named = self._named(graded.answered) if known["verdict"] in _NAMED else None
            return entry_of(handed, **known, misconception=named, seconds=seconds)
        except Exception as error:
            return not_judged(handed, sentences.could_not_be_judged(error))

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


def not_judged(handed: HandedIn, why: str) -> Entry:
    """The entry of a file for which there is no verdict."""
    return entry_of(handed, verdict="judge-error", tests=[], error=why)


def entry_of(
    handed: HandedIn,
    *,
    verdict: str,
    tests: list[dict[str, Any]],
    error: str | None,
    misconception: dict[str, Any] | None = None,
    seconds: float | None = None,
) -> Entry:
    """The entry of a judged file."""
    judged: Entry = {"file": handed.file, "verdict": verdict, "tests": tests, "error": error}
    return judged | {"misconception": misconception, "seconds": seconds} | _of_the_file(handed)


def _of_the_file(handed: HandedIn) -> Entry:
    """What an entry says of the file itself, also where its content was judged before under another name."""
    receipt = asdict(handed.receipt) if handed.receipt else None
    return {"file": handed.file, "notes": [*handed.notes], "sha256": handed.sha256, "receipt": receipt}


def grade_files(
    exercise: Exercise,
    files: Sequence[str],
    progress: Callable[[int, Entry], object] = lambda done, entry: None,
    *,
    jobs: int = 1,
    journal: Journal | None = None,
    way: Way | None = None,
    reader: Callable[[str], HandedIn] = read,
) -> list[Entry]:
    """Judge files, `jobs` at a time; the entries are in the order of `files`.

    `progress` gets the number of files that are done, and each judged entry as soon as it is there. What `journal` has
    is not judged again, and what is judged goes there. `way` is another way of judging than in sandbox processes.
    `reader` reads a file by its name in `files`, and raises nothing. A file is read once, when its turn comes; what is
    kept of it is kept under the hash of the bytes that were judged.
    """
    entries: dict[int, Entry] = {}
    hashes: dict[int, str] = {}

    def to_judge() -> Numbered:
        for number, file in enumerate(files):
            handed = reader(file)
            known = journal.find(handed.sha256) if journal is not None and handed.sha256 else None
            if known is not None:
                entries[number] = known | {"seconds": known.get("seconds")} | _of_the_file(handed)
                continue
            hashes[number] = handed.sha256
            yield number, handed

    way = way or (_in_workers if min(jobs, len(files)) > 1 else _here)
    for number, entry in way(exercise, to_judge(), jobs):
        if journal is not None and hashes[number] and entry["verdict"] != "judge-error":
            journal.add(hashes[number], entry)
        entries[number] = entry
        progress(len(entries), entry)
    return [entries[number] for number in range(len(files))]


def _here(exercise: Exercise, files: Numbered, _: int) -> Iterator[tuple[int, Entry]]:
    grader: FileGrader | None = None
    try:
        for number, handed in files:
            grader = grader or FileGrader(exercise)
            yield number, grader.judge(handed)
    finally:
        if grader is not None:
            grader.close()


def _in_workers(exercise: Exercise, files: Numbered, jobs: int) -> Iterator[tuple[int, Entry]]:
    again: list[tuple[int, HandedIn]] = []
    """Files at which a worker ended once."""
    tried: set[int] = set()
    idle, busy = list["_Worker"](), dict[Connection, tuple[_Worker, int, HandedIn]]()
    try:
        while True:
            while len(busy) < jobs and (following := again.pop() if again else next(files, None)) is not None:
                worker = idle.pop() if idle else _Worker(exercise)
                busy[worker.pipe] = worker, *following
                worker.give(following[1])
            if not busy:
                return
            for pipe in wait(list(busy)):
                assert isinstance(pipe, Connection)
                worker, number, handed = busy.pop(pipe)
                entry = worker.take()
                if entry is not None:
                    idle.append(worker)
                    yield number, entry
                    continue
                worker.close()
                if number in tried:
                    yield number, not_judged(handed, sentences.judge_ended())
                else:
                    tried.add(number)
                    again.append((number, handed))
    finally:
        for worker in (*idle, *(worker for worker, _, _ in busy.values())):
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

    def give(self, handed: HandedIn) -> None:
        with contextlib.suppress(OSError):  # then `take` finds out
            self.pipe.send(handed)

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
            pipe.send(grader.judge(pipe.recv()))
