"""The places where submissions are judged: CPython here, Pyodide under Node. Both give the same kind of result."""

import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from katalite.common.cache import sha256_of
from katalite.common.language import LANGUAGES
from katalite.course.model import Exercise
from katalite.course.pool import Known
from katalite.grading.grade import Graded, Grader
from katalite.grading.object_survey import surveyed
from katalite.grading.packages import versions_here
from katalite.python.node_judge import NodeJudge, Source
from katalite.python.runtime import Runtime
from katalite_grader.words import speak


@dataclass(frozen=True)
class Result:
    """What a place says of a submission: the verdict, a row for each test, and the outcome of each item by its id."""

    verdict: str
    error: str | None
    tests: list[dict[str, Any]]
    outcomes: dict[str, str] = field(repr=False)


class Place(Protocol):
    """`key` is its name in JSON, `name` what people read; `mark` changes with whatever else its verdicts depend on."""

    key: str
    name: str
    mark: str

    def judge(self, submissions: Sequence[Known]) -> Iterator[Result]:
        """Judge one after the other, in order."""


class CPython:
    """The judge in this process, each submission in a sandbox process.

    `judged` is what came of those that were judged while it was open, by their paths.
    """

    key = "cpython"
    name = f"CPython {platform.python_version()}, NumPy {np.__version__}"

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        language = exercise.language if exercise.language != LANGUAGES[0] else ""
        self.mark = " ".join(filter(None, (language, versions_here(exercise.packages))))
        self._grader: Grader | None = None
        self.judged: dict[str, Graded] = {}

    @contextmanager
    def opened(self) -> Iterator[Grader]:
        """The judge that it judges with while this lasts. Raises LostSandbox as `Grader` does."""
        speak(self._exercise.language)
        # Nobody reads the details; which case rejects what, everybody.
        with Grader(self._exercise, parameters=self._exercise.parameters, details=False, every=True) as grader:
            self._grader = grader
            try:
                yield grader
            finally:
                self._grader = None

    def judge(self, submissions: Sequence[Known]) -> Iterator[Result]:
        with nullcontext(self._grader) if self._grader else self.opened() as grader:
            for submission in submissions:
                graded = self.judged[submission.path] = grader.grade_source(submission.text)
                summary = graded.summary
                outcomes = {result["id"]: result["outcome"] for result in graded.results}
                yield Result(summary["verdict"], summary["error"], summary["tests"], outcomes)


class Pyodide:
    """The page's judge and sandboxes, under Node."""

    key = "pyodide"

    def __init__(self, exercise: Exercise, runtime: Runtime, realm: Path) -> None:
        versions = runtime.versions
        self.name = f"Pyodide {versions['pyodide']} under Node, NumPy {versions['numpy']}"
        self.mark = f"{runtime.folder.name} {sha256_of(realm)}"
        self._exercise, self._runtime, self._realm = exercise, runtime, realm

    def judge(self, submissions: Sequence[Known]) -> Iterator[Result]:
        judge = NodeJudge(self._exercise, self._runtime, self._realm, surveyed(self._exercise))
        _, judged = judge.run([Source(each.name, each.text) for each in submissions])
        for each in judged:
            outcomes = {result["id"]: result["outcome"] for result in each.results}
            yield Result(each.verdict, each.error, each.tests, outcomes)
