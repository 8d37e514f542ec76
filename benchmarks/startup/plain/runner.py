"""Judges a submission with pytest in the interpreter that runs it. The tests get the function itself as `solution`."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from katalite_grader.cases import load_cases

TESTS = "test_group_normalization.py"
FUNCTION = "group_normalization"


@cache
def cases() -> Any:
    return load_cases(Path("cases.toml"))


class Exercise:
    """The fixtures that the hidden tests ask for, without anything between test and function."""

    def __init__(self, function: Any) -> None:
        self.function = function

    @pytest.fixture
    def solution(self) -> Any:
        return self.function

    @pytest.fixture
    def case(self, request: Any) -> Any:
        return request.param.fresh()

    def pytest_generate_tests(self, metafunc: Any) -> None:
        tables = cases()[metafunc.definition.originalname]
        metafunc.parametrize("case", tables, indirect=True, ids=[table.name for table in tables])


def judge(source: str, loaded: Callable[[], None]) -> str:
    """ "accepted", or pytest's exit status in words. `loaded` is called when the submission has been."""
    module = ModuleType("submission")
    exec(compile(source, "solution.py", "exec"), module.__dict__)
    loaded()
    status = pytest.main(["-q", "-p", "no:cacheprovider", TESTS], plugins=[Exercise(module.__dict__[FUNCTION])])
    return "accepted" if status == 0 else f"pytest ended with {status!r}"
