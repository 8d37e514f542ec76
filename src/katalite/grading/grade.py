"""Judging submission files: the hidden tests in this process, each submission in a sandbox process of its own."""

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Protocol, Self

from katalite.course.model import Imported
from katalite.grading.handed_in import NotTextError, decode_source
from katalite.grading.object_survey import Surveyed, open_object_judge
from katalite.grading.packages import import_packages
from katalite.grading.sandbox_process import CAN_FORK, Room, SandboxHost, SandboxProcess
from katalite_grader import messages
from katalite_grader.calls import Answer, Call, answers_limit
from katalite_grader.codec import CodecError
from katalite_grader.judge import Judge, Pending
from katalite_grader.misconception import Answered, keep
from katalite_grader.solution import AnswerSource, LostSandbox, Replay
from katalite_grader.steady import check_steady
from katalite_grader.verdict import summarise

MAX_TIMEOUTS = 2
"""After so many tests that took too long the rest is not run."""
MAX_AT_ONCE = 2**24
"""Bytes of calls that are sent in one message."""
MAX_AHEAD = 2**16
"""Bytes of calls that are sent while the answers to others are judged: a socket takes these without waiting."""


class GradedExercise(Surveyed, Protocol):
    """What the grader needs of an exercise; `time_limit` in wall seconds for each item, `memory_limit` in MB."""

    @property
    def may_modify(self) -> tuple[str, ...]: ...
    @property
    def imported(self) -> Imported | None: ...


@dataclass(frozen=True)
class Graded:
    """One judged submission: the summary of `verdict.summarise`, the item results, and the failure to load or None.

    `answered` has the items whose calls that were known ahead all got an answer.
    """

    summary: dict[str, Any]
    results: list[dict[str, Any]]
    load_failure: dict[str, Any] | None = None
    answered: Answered = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Recorded:
    """By item id, the calls that depend on no answer; the items in `open` make others after them."""

    calls: Mapping[str, Sequence[bytes]] = field(default_factory=dict)
    open: frozenset[str] = frozenset()


class Grader:
    """A judge that stays warm for as many submissions as wanted. Use as a context manager, or `close` it.

    `parameters` are the names of the function's parameters, for tests that pass arguments by position.
    `problems` are what is wrong with the hidden tests; while there are any, every verdict is judge-error.
    `recorded` may be set to what `record` found: an item's calls are then made before it runs, all at once, as a page
    makes them. Without `details` the summary is the same and what no summary tells is left out: a test that has failed
    has its outcome, so its further items make their recorded calls and are not judged, unless `every` is set.
    Raises BuildError where a package of the exercise is not installed.
    """

    def __init__(
        self,
        exercise: GradedExercise,
        *,
        parameters: tuple[str, ...] = (),
        fork: bool = CAN_FORK,
        details: bool = True,
        every: bool = False,
    ) -> None:
        self.exercise = exercise
        import_packages(exercise.packages)
        self._every = every or details
        self.judge = self._open_judge(parameters, details)
        # Wall time ends a run; this is for what a sandbox leaves running out of sight.
        cpu = math.ceil(exercise.time_limit * (len(self.judge.items) + 2)) + 10
        self._host = SandboxHost(exercise.memory_limit, cpu, fork=fork, packages=exercise.packages)
        self.recorded = Recorded()

    def _open_judge(self, parameters: tuple[str, ...], details: bool) -> Judge:
        exercise = self.exercise
        if exercise.imported is not None:
            return open_object_judge(exercise, exercise.imported, details=details)
        return Judge(
            exercise.tests_dir,
            exercise.function,
            may_modify=exercise.may_modify,
            parameters=parameters,
            details=details,
            program=exercise.setting.program,
        )

    @property
    def problems(self) -> list[str]:
        return self.judge.problems

    def grade_bytes(self, data: bytes) -> Graded:
        """Judge what a file holds, in the encoding that Python would read it in."""
        try:
            source = decode_source(data)
        except NotTextError as error:
            return self.not_loaded(str(error))
        return self.grade_source(source)

    def grade_source(self, source: str) -> Graded:
        """Judge the text of a submission."""
        if self.problems:
            return self._summarised([])
        run = _Run(self.exercise, self._host, source)
        try:
            failure = run.load()
            if failure is not None:
                return self._summarised([], failure)
            answered: Answered = {}
            return self._summarised(self._run_items(run, answered), answered=answered)
        finally:
            run.close()

    def check_tests(self, source: str) -> list[str]:
        """What is wrong with the tests themselves, seen with a right solution: see `steady.check_steady`."""
        if self.problems:
            return self.problems
        run = _Run(self.exercise, self._host, source)

        def answers() -> AnswerSource:
            run.begin_item()
            return run.answer

        try:
            failure = run.load()
            return [failure["message"]] if failure is not None else check_steady(self.judge, answers)
        finally:
            run.close()

    def calls(self, source: str) -> dict[str, tuple[bytes, ...]]:
        """The calls that each item makes with a right solution, by item id."""
        made = {}
        run = _Run(self.exercise, self._host, source)
        try:
            for info in self.judge.items:
                run.begin_item()
                self.judge.run(info.id, run.answer)
                made[info.id] = self.judge.last_calls
        finally:
            run.close()
        return made

    def answers(self, source: str, calls: Mapping[str, Sequence[bytes]]) -> dict[str, list[Answer | None]]:
        """What a submission answers to given calls; None for one that took the sandbox down or gave no answer."""
        run = _Run(self.exercise, self._host, source)
        given: dict[str, list[Answer | None]] = {item: [None] * len(made) for item, made in calls.items()}
        try:
            if not calls or run.load() is not None:
                return given
            for item, made in calls.items():
                run.begin_item()
                given[item] = [self._answer(run, call) for call in made]
        finally:
            run.close()
        return given

    def run_program(self, source: str) -> Answer | None:
        """What a program gives that is run in the place of a submission, without input."""
        exercise = self.exercise
        call = Call("", (), {"input": ""}).encode()
        with self._host.start() as sandbox:
            try:
                setting = replace(exercise.setting, program=True)
                loaded = sandbox.load(source, "", "solution.py", exercise.time_limit, setting=setting)
                return Answer.decode(sandbox.call(call, exercise.time_limit)) if loaded["ok"] else None
            except (LostSandbox, CodecError):
                return None

    @staticmethod
    def _answer(run: "_Run", call: bytes) -> Answer | None:
        try:
            return Answer.decode(run.answer(0, call))
        except (LostSandbox, CodecError):
            return None

    def _run_items(self, run: "_Run", answered: Answered) -> list[dict[str, Any]]:
        results: list[dict[str, Any]] = []
        timeouts = 0
        decided: set[str] = set()
        whole = self.recorded.calls.keys() - self.recorded.open
        following = [self._known_calls(info.id) for info in self.judge.items[1:]] + [()]
        for info, next_calls in zip(self.judge.items, following, strict=True):
            if timeouts >= MAX_TIMEOUTS:
                results.append(self.judge.result(info.id, "not-run", messages.not_run()))
                continue
            if run.room.spent:
                results.append(self.judge.result(info.id, "not-run", messages.not_run_returned(run.room.size)))
                continue
            run.begin_item()
            ahead = self._ask_ahead(run, info.id)
            if ahead.answered and info.id in whole:
                # While the judge looks at these answers, the sandbox works on the calls of the next item.
                run.ask(next_calls)
                if info.test in decided and not self._every:
                    keep(answered, info.id, ahead.answered)
                    continue
            step = self.judge.run(info.id, ahead)
            if isinstance(step, Pending):
                # A wrong answer led to a call that was not recorded, and the next item's calls must not come before it.
                run.close()
                ahead = self._ask_ahead(run, info.id)
                step = self.judge.run(info.id, ahead)
            if ahead.lost is None:
                keep(answered, info.id, ahead.answered)
            assert not isinstance(step, Pending), "a sandbox process answers at once"
            timeouts += step["outcome"] == "timeout"
            if step["outcome"] != "passed":
                decided.add(info.test)
            results.append(step)
        return results

    def _known_calls(self, item: str) -> Sequence[bytes]:
        calls = self.recorded.calls.get(item, ())
        return calls if sum(map(len, calls)) <= MAX_AT_ONCE else ()

    def _ask_ahead(self, run: "_Run", item: str) -> "_Ahead":
        calls = self._known_calls(item)
        try:
            return _Ahead(run, list(zip(calls, run.answers(calls), strict=True)))
        except LostSandbox as lost:
            return _Ahead(run, [], lost)

    def not_loaded(self, message: str) -> Graded:
        """What a file is given that holds nothing to load, for the reason in `message`."""
        return self._summarised([], {"ok": False, "verdict": "compile-error", "message": message})

    def _summarised(
        self,
        results: list[dict[str, Any]],
        failure: dict[str, Any] | None = None,
        answered: Answered | None = None,
    ) -> Graded:
        judge = self.judge
        summary = summarise(judge.tests, judge.items, results, failure, self.problems)
        return Graded(summary, results, failure, answered or {})

    def close(self) -> None:
        self._host.close()
        self.judge.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Run:
    """One submission's way through the tests: a sandbox, and a new one after each that was lost."""

    def __init__(self, exercise: GradedExercise, host: SandboxHost, source: str) -> None:
        self._exercise = exercise
        self._host = host
        self._source = source
        self._sandbox: SandboxProcess | None = None
        self._left = 0.0
        self.room = Room(answers_limit(exercise.memory_limit))
        self.asked: Sequence[bytes] = ()
        """The calls that the sandbox works on, and whose answers were not taken yet."""

    def load(self) -> dict[str, Any] | None:
        """Load the submission in a new sandbox; the failure, or None when the function can be called."""
        exercise, limit = self._exercise, self._exercise.time_limit
        names = exercise.imported.names if exercise.imported else ()
        self._sandbox = self._host.start()
        try:
            result = self._sandbox.load(
                self._source, exercise.function, "solution.py", limit, names, self.room, exercise.setting
            )
        except LostSandbox as lost:
            self._sandbox = None
            verdict, message = {
                "timeout": ("time-limit-exceeded", messages.time_while_loading(limit)),
                "memory": ("memory-limit-exceeded", messages.memory_while_loading()),
            }.get(lost.outcome, ("compile-error", messages.died_while_loading()))
            return {"ok": False, "verdict": verdict, "message": message}
        return None if result["ok"] else result

    def begin_item(self) -> None:
        self._left = self._exercise.time_limit

    def answer(self, _: int, call: bytes) -> bytes:
        """An AnswerSource."""
        return self.answers([call])[0]

    def ask(self, calls: Sequence[bytes]) -> None:
        """Have the sandbox begin with the calls that come next, if they are small; `answers` then takes the answers."""
        if self._sandbox is not None and calls and sum(map(len, calls)) <= MAX_AHEAD:
            self._sandbox.ask(calls)
            self.asked = calls

    def answers(self, calls: Sequence[bytes]) -> list[bytes]:
        """The answers of all calls, or LostSandbox. The time limit of an item counts the time of all its calls."""
        if not calls:
            return []
        if self._sandbox is None:
            failure = self.load()
            if failure is not None:
                self.close()
                raise LostSandbox("died", failure["message"])
        assert self._sandbox is not None
        start, seconds = time.monotonic(), max(self._left, 0.001)
        asked, self.asked = self.asked, ()
        try:
            if asked:
                return self._sandbox.answers(len(asked), seconds)
            return self._sandbox.calls(calls, seconds)
        except LostSandbox as lost:
            self._sandbox = None
            if lost.outcome == "timeout":
                raise LostSandbox("timeout", messages.timeout(self._exercise.time_limit)) from None
            raise
        finally:
            self._left -= time.monotonic() - start

    def close(self) -> None:
        self.asked = ()
        if self._sandbox is not None:
            self._sandbox.close()
            self._sandbox = None


class _Ahead:
    """An AnswerSource that knows the first answers of an item; a sandbox that was lost on them has lost the item."""

    def __init__(self, run: _Run, answered: list[tuple[bytes, bytes]], lost: LostSandbox | None = None) -> None:
        self.answered = answered
        self.lost = lost
        self._run = run
        self._known = len(answered)
        self._replay = Replay(answered)

    def __call__(self, number: int, call: bytes) -> bytes:
        if self.lost is not None:
            raise self.lost
        if number < self._known or self._run.asked:
            return self._replay(number, call)
        answer = self._run.answer(number, call)
        self.answered.append((call, answer))
        return answer
