"""The judge: one folder of hidden tests, collected once and run for as many submissions as wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from katalite_grader import author_messages, seeds
from katalite_grader.calls import Call
from katalite_grader.outcomes import ItemInfo, call_arguments, finished, item_result, test_title
from katalite_grader.plugin import JudgePlugin
from katalite_grader.pytest_session import PytestSession
from katalite_grader.solution import Activity, AnswerSource, PendingCall, Replay


@dataclass(frozen=True)
class TestInfo:
    """One test function: its id (file::name) and its title, the first line of its docstring."""

    __test__ = False

    id: str
    title: str

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "title": self.title}


@dataclass(frozen=True)
class Pending:
    """The item waits for the answer to this call."""

    call: bytes


class Judge:
    """Hidden tests under pytest. `items` and `tests` are in file order; `problems` are the author's mistakes.

    `expected` are the ids of the items that must be there; others than these are a problem. `parameters` are the names
    of the function's parameters in order, so that a message can name an argument that a test passes by position.
    With `program` there is no function: what tests get as `solution` runs the submission.
    Without `details` the results tell outcomes and messages alone, which is quicker. `session` is one that was
    configured for the folder beforehand, and has collected nothing.
    A judge runs one item at a time. Whatever goes wrong in the tests becomes a problem or the outcome "broken".
    """

    def __init__(
        self,
        folder: Path,
        function: str,
        *,
        may_modify: Sequence[str] = (),
        parameters: Sequence[str] = (),
        expected: Sequence[str] | None = None,
        details: bool = True,
        program: bool = False,
        session: PytestSession | None = None,
    ) -> None:
        self.function = function
        self.details = details
        self.program = program
        self.may_modify = frozenset(may_modify)
        self.parameters = tuple(parameters)
        self._plugin = JudgePlugin(folder)
        self._session = session or PytestSession(folder)
        self._collect()
        self._items = {item.nodeid: item for item in self._session.items}
        self.items = [_item_info(item) for item in self._session.items]
        self._infos = {info.id: info for info in self.items}
        self.tests = list({info.test: TestInfo(info.test, info.title) for info in self.items}.values())
        self._plugin.finish_collection(self._session.items)
        for path in {item.path for item in self._session.items}:
            seeds.expect(path.read_text(encoding="utf-8"))
        self.problems = self._plugin.problems
        self._check_items(expected)
        self.last_calls: tuple[bytes, ...] = ()

    def _collect(self) -> None:
        self._session.collect(self._plugin)

    def run(self, item_id: str, answers: AnswerSource | Sequence[tuple[bytes, bytes]]) -> Pending | dict[str, Any]:
        """Run one item with answers from a source, or replay (call bytes, answer bytes) pairs in order.

        Returns the call that has no answer yet, or the item result (see `outcomes`).
        `last_calls` then holds the bytes of the calls that the item made. Raises KeyError for an unknown id.
        """
        info, item = self._infos[item_id], self._items[item_id]
        source = answers if callable(answers) else Replay(answers)
        activity = Activity(source, self.function, self.parameters, self.may_modify, self.details, self.program)
        self._plugin.activity = activity
        try:
            ended_pytest = not self._session.run(item)
        finally:
            self._plugin.activity = None
            activity.closed = True
        self.last_calls = tuple(activity.call_bytes)
        if activity.phases:
            error = activity.phases[0][1]
            if isinstance(error, PendingCall) and activity.interruptions == 1 and error is activity.interruption:
                return Pending(error.call)
        return finished(info, activity, lambda: self._where(item, activity), ended_pytest)

    def complete(self, item_id: str, answer: Callable[[bytes], bytes]) -> dict[str, Any]:
        """Run one item to its end the way a page does: set aside at each call, then run again with its answer."""
        answers: list[tuple[bytes, bytes]] = []
        while isinstance(step := self.run(item_id, answers), Pending):
            answers.append((step.call, answer(step.call)))
        return step

    def result(self, item_id: str, outcome: str, message: str) -> dict[str, Any]:
        """The result of an item that is not run to its end: timeout, memory, died or not-run."""
        return item_result(self._infos[item_id], outcome, message)

    def describe(self, call: bytes) -> list[dict[str, Any]]:
        """The arguments of a call as an item result lists them."""
        return call_arguments(Call.decode(call), self.parameters, self.program)

    def where(self, item_id: str) -> str:
        """`file:line` of the test that an item belongs to."""
        item = self._items[item_id]
        return self._plugin.where(item.path, (item.location[1] or 0) + 1)

    def close(self) -> None:
        """Let go of the pytest session."""
        self._session.close()

    def _where(self, item: Any, activity: Activity) -> str:
        """Where the first exception left the tests, or else where the test begins."""
        for _, error in activity.phases[:1]:
            path, line = self._plugin.place(error, item.path)
            if line:
                return self._plugin.where(path, line)
        return self.where(item.nodeid)

    def _check_items(self, expected: Sequence[str] | None) -> None:
        if self.problems:
            return
        if not self.items:
            self.problems.append(author_messages.NO_TESTS)
        elif expected is not None:
            missing = [item_id for item_id in expected if item_id not in self._items]
            extra = [item_id for item_id in self._items if item_id not in set(expected)]
            if missing:
                self.problems.append(author_messages.items_missing(missing))
            if extra:
                self.problems.append(author_messages.items_unexpected(extra))


def _item_info(item: Any) -> ItemInfo:
    test = item.nodeid.split("[", 1)[0]
    callspec = getattr(item, "callspec", None)
    title = test_title(getattr(item, "originalname", item.name), getattr(getattr(item, "obj", None), "__doc__", None))
    return ItemInfo(item.nodeid, test, callspec.id if callspec else "", title)
