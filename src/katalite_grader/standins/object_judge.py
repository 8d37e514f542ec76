"""The judge of ordinary pytest and unittest files: what they import from the submission are stand-ins."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

from katalite_grader.judge import Judge, Pending
from katalite_grader.pytest_session import PytestSession, Silence, forget_modules
from katalite_grader.rewritten import module_code
from katalite_grader.solution import Activity, AnswerSource, Interruption, PendingCall, Replay
from katalite_grader.standins.asking import asking
from katalite_grader.standins.judge_values import JudgeTable
from katalite_grader.standins.module import StandInModule
from katalite_grader.standins.operations import Operations
from katalite_grader.standins.results import finished


class ObjectJudge(Judge):
    """A judge whose tests import `module`, and from it `names`. Its calls are operations.

    `collection` answers what the tests ask while they are collected: it must be the right solution that answers, or
    what was recorded of it. `gave_objects` are the signatures that gave objects with it (see `judge_values`); None
    where the right solution itself is run, and `met` then grows by them.
    """

    def __init__(
        self,
        folder: Path,
        module: str,
        names: Sequence[str],
        collection: AnswerSource | Sequence[tuple[bytes, bytes]],
        *,
        function: str = "",
        gave_objects: frozenset[str] | None = None,
        expected: Sequence[str] | None = None,
        details: bool = True,
        session: PytestSession | None = None,
    ) -> None:
        self.gave_objects = gave_objects
        self.met: set[str] = set()
        self._names = frozenset(names)
        self._module = StandInModule(module, tuple(names))
        self._collected: dict[int, tuple[str, Any]] = {}
        self._collection = collection if callable(collection) else Replay(collection)
        self._function = function
        super().__init__(folder, function, expected=expected, details=details, session=session)
        self._codes: dict[Path, CodeType] = {}

    def _collect(self) -> None:
        # What pytest asks for at each test of unittest, and its plugin for debugging declares.
        self._session.config.option.usepdb = self._session.config.option.trace = False
        self._plugin.imported = lambda: getattr(self._module, self._function) if self._function else self._module
        sys.modules[self._module.__name__] = self._module
        operations = self._operations(self._collection, learning=True)
        folder = str(self._session.folder)
        sys.path.insert(0, folder)  # for the modules beside the tests
        with asking(operations):
            try:
                operations.name_all(self._module._katalite_begin())
                self._session.collect(self._plugin)
                self._leave_out_skipped()
            except Interruption as interruption:
                self._plugin.problems.append(str(interruption))
        self._collected = operations.made
        self.collection = operations.pairs
        stopped = operations.interruption
        if stopped is not None and not self._plugin.problems:
            self._plugin.problems.append(str(stopped))

    def _leave_out_skipped(self) -> None:
        """An author who marks a test so does not expect it. One that skips itself while it runs is still a mistake."""
        self._session.items[:] = [item for item in self._session.items if not _is_skipped(item)]

    def run(self, item_id: str, answers: AnswerSource | Sequence[tuple[bytes, bytes]]) -> Pending | dict[str, Any]:
        info, item = self._infos[item_id], self._items[item_id]
        source = answers if callable(answers) else Replay(answers)
        operations = self._operations(source, learning=self.gave_objects is None)
        activity = Activity(source, self.function, details=self.details)
        self._plugin.activity = activity
        ended_pytest = False
        sys.modules[self._module.__name__] = self._module
        with asking(operations):
            try:
                operations.name_all(self._module._katalite_begin())
                self._refresh(item)
                ended_pytest = not self._session.run(item)
            except (Exception, Interruption) as error:  # of the module's own lines
                activity.phases.append(("setup", error))
            finally:
                self._plugin.activity = None
        self.last_calls = tuple(operations.sent)
        self.met |= operations.table.met
        if isinstance(operations.interruption, PendingCall):
            return Pending(operations.interruption.call)
        return finished(info, operations, activity, lambda: self._where(item, activity), ended_pytest)

    def describe(self, call: bytes) -> list[dict[str, Any]]:
        return []

    def close(self) -> None:
        super().close()
        folder = str(self._session.folder)
        if folder in sys.path:
            sys.path.remove(folder)
        forget_modules(self._session.folder)
        if sys.modules.get(self._module.__name__) is self._module:
            del sys.modules[self._module.__name__]

    def _operations(self, source: AnswerSource, *, learning: bool) -> Operations:
        allowed = None if learning else self.gave_objects
        table = JudgeTable(self._names, self._module._katalite_keep, allowed, self._collected)
        table.register("n:", self._module)
        return Operations(source, table, learning=learning)

    def _refresh(self, item: Any) -> None:
        """Run the item's files again in their modules: with what this submission binds, and nothing left of a run.

        The functions that run are those of the collection, and look into these modules.
        """
        forget_modules(self._session.folder)
        plugins = self._session.config.pluginmanager.get_plugins()
        files = {Path(file): each for each in plugins if (file := _file_in(each, self._session.folder))}
        module = item.getparent(pytest.Module)
        holder = item.getparent(pytest.Class)
        for path, each in [*files.items(), (item.path, module.obj)]:
            sys.modules[each.__name__] = each
            if path not in self._codes:
                self._codes[path] = module_code(path)
            with contextlib.redirect_stdout(Silence()), contextlib.redirect_stderr(Silence()):
                _run_again(self._codes[path], each, None if holder is None else holder.obj)


def _is_skipped(item: Any) -> bool:
    """Decorated with unittest.skip or pytest.mark.skip, or of a class that is."""
    return item.get_closest_marker("skip") is not None or any(
        getattr(each, "__unittest_skip__", False) is True
        for each in (getattr(item, "obj", None), getattr(item.parent, "obj", None))
        if not isinstance(each, ModuleType)
    )


def _file_in(plugin: object, folder: Path) -> str:
    file = plugin.__file__ if isinstance(plugin, ModuleType) else None
    return file if file and Path(file).is_relative_to(folder) else ""


def _run_again(code: CodeType, module: ModuleType, holder: type | None) -> None:
    held = {name: value for name, value in vars(module).items() if isinstance(value, type)}
    exec(code, vars(module))
    for name, kind in held.items():
        fresh = vars(module).get(name)
        if not isinstance(fresh, type) or fresh is kind or kind.__module__ != module.__name__:
            continue
        for key, value in vars(fresh).items():
            if not key.startswith("__") and not callable(value) and not hasattr(value, "__get__"):
                setattr(kind, key, value)
        if holder is not None and issubclass(holder, kind):
            setattr(module, name, kind)
