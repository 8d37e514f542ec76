"""Judges a submission with pytest in the interpreter that runs it. The tests get the function itself as `solution`."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from katalite_grader.cases import load_cases
from katalite_grader.figures import made_figure, reduced_figure

CASES = Path("cases.toml")


@cache
def cases() -> Any:
    return load_cases(CASES) if CASES.is_file() else {}


def _with_figures_as_data(function: Callable[..., Any]) -> Callable[..., Any]:
    """What is returned is what a hidden test is promised of a figure."""

    def call(*args: Any, **kwargs: Any) -> Any:
        told = reduced_figure(function(*args, **kwargs))
        assert told is not None
        name, parts = told
        return made_figure(name, list(parts))

    return call


class Exercise:
    """The fixtures that the hidden tests ask for, without anything between test and function."""

    def __init__(self, function: Any) -> None:
        self.function = function

    @pytest.fixture
    def solution(self) -> Any:
        return _with_figures_as_data(self.function) if "matplotlib" in sys.modules else self.function

    @pytest.fixture
    def case(self, request: Any) -> Any:
        return request.param.fresh()

    def pytest_generate_tests(self, metafunc: Any) -> None:
        if "case" not in metafunc.fixturenames:
            return
        tables = cases()[metafunc.definition.originalname]
        metafunc.parametrize("case", tables, indirect=True, ids=[table.name for table in tables])


def judge(source: str, name: str, loaded: Callable[[], None]) -> str:
    """ "accepted", or pytest's exit status in words. `name` is the function's.

    `loaded` is called when the submission has been.
    """
    module = ModuleType("submission")
    exec(compile(source, "solution.py", "exec"), module.__dict__)
    loaded()
    tests = [str(path) for path in sorted(Path().glob("test_*.py"))]
    status = pytest.main(["-q", "-p", "no:cacheprovider", *tests], plugins=[Exercise(module.__dict__[name])])
    return "accepted" if status == 0 else f"pytest ended with {status!r}"
