"""The pytest plugin of the judge: the fixtures `solution` and `case`, and what pytest reports, without its prose."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest

from katalite_grader import author_messages
from katalite_grader.cases import CASES, Case, CaseError, CaseTable, load_cases
from katalite_grader.solution import Activity, Solution


class JudgePlugin:
    """`problems` are what is wrong with the tests, one line each; `activity` is the run that is going on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.problems: list[str] = []
        self.activity: Activity | None = None
        self.imported: Callable[[], Any] | None = None
        self._cases: dict[Path, dict[str, list[CaseTable]]] = {}
        self._unused: dict[Path, dict[str, int]] = {}

    # Fixtures

    @pytest.fixture
    def solution(self) -> Any:
        """The learner's function or program, or where tests import the submission, what they import."""
        if self.imported is not None:
            return self.imported()
        assert self.activity is not None
        if self.activity.program:
            from katalite_grader.program_run import ProgramSolution  # most exercises have no use for it

            return ProgramSolution(self.activity)
        return Solution(self.activity)

    @pytest.fixture
    def case(self, request: pytest.FixtureRequest) -> Case:
        """One case of the test's table in cases.toml."""
        table: CaseTable = request.param
        return table.fresh()

    # Collection

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        if "case" not in metafunc.fixturenames:
            return
        path = Path(metafunc.definition.path).with_name(CASES)
        name = metafunc.definition.originalname
        tables = self._load(path).get(name, [])
        if not tables and not self.problems:
            where = self.where(Path(metafunc.definition.path), metafunc.function.__code__.co_firstlineno)
            self.problems.append(author_messages.no_cases(where, name, CASES))
        self._unused[path].pop(name, None)
        metafunc.parametrize("case", tables, indirect=True, ids=[table.name for table in tables])

    def _load(self, path: Path) -> dict[str, list[CaseTable]]:
        if path not in self._cases:
            self._cases[path] = {}
            self._unused[path] = {}
            try:
                self._cases[path] = load_cases(path)
                self._unused[path] = {test: tables[0].line for test, tables in self._cases[path].items()}
            except CaseError as error:
                self.problems.append(f"{self.where(path, error.line)}: {error}")
        return self._cases[path]

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        excinfo = getattr(report, "call").excinfo  # noqa: B009 - an attribute that pytest does not declare
        if excinfo is not None:
            # pytest wraps the exception of an import in one that holds a long text.
            error = excinfo.value.__cause__ or excinfo.value
            path, line = self.place(error, collector.path)
            text = (
                author_messages.SKIPPED
                if report.skipped
                else author_messages.not_collected(type(error).__name__, str(error))
            )
            self.problems.append(f"{self.where(path, line)}: {text}")
        return report

    def finish_collection(self, items: Sequence[pytest.Item]) -> None:
        """Note marks that would keep a test from running, and tables of cases that belong to no test."""
        marked = {
            (item.path, item.location[1] or 0)
            for item in items
            if any(item.get_closest_marker(mark) for mark in ("skip", "skipif", "xfail"))
        }
        self.problems += [f"{self.where(path, line + 1)}: {author_messages.SKIPPED}" for path, line in sorted(marked)]
        for path, tables in self._unused.items():
            self.problems += [
                author_messages.unused_cases(self.where(path, line), test) for test, line in tables.items()
            ]

    # Running

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """A bare report; pytest's own would render a traceback of every failure and of every pending call."""
        # What a test of unittest raised is kept beside the item.
        kept = getattr(item, "_excinfo", None)
        excinfo = kept.pop(0) if kept else call.excinfo
        error = excinfo.value if excinfo else None
        if error is not None and self.activity is not None:
            self.activity.phases.append((call.when, error))
        outcome: Literal["passed", "failed"] = "passed" if error is None else "failed"
        when: Literal["setup", "call", "teardown"] = call.when  # type: ignore[assignment]
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    # Places

    def where(self, path: Path, line: int) -> str:
        """`file:line`, the file as seen from the folder of the tests."""
        shown = path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else path.name
        return f"{shown}:{line}" if line else shown

    def place(self, error: BaseException, default: Path) -> tuple[Path, int]:
        """Where in the tests an exception came from; line 0 when it did not."""
        if isinstance(error, SyntaxError) and error.filename:
            return Path(error.filename), error.lineno or 0
        found = default, 0
        trace = error.__traceback__
        while trace is not None:
            path = Path(trace.tb_frame.f_code.co_filename)
            if path.is_relative_to(self.folder):
                found = path, trace.tb_lineno
            trace = trace.tb_next
        return found
