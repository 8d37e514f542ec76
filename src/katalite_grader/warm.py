"""Imported once, when a memory snapshot is made: runs a made-up exercise, so that a first verdict finds all it uses.

The exercise belongs to the kit and stays here. Nothing of it is left behind but imported modules and filled caches.
"""

import gc
import json
import linecache

# What hidden tests import as a matter of course; a page would wait for the library, which all else comes with.
import katalite_grader.sweeps  # noqa: F401
from katalite_grader import bridge
from katalite_grader.cases import COMPILED
from katalite_grader.packages import use_packages
from katalite_grader.rewritten import rewritten_tests
from katalite_grader.words import catalogue

_TESTS = '''
import numpy as np
import pytest

from katalite_grader.testing import assert_close, assert_finite, assert_shape


@pytest.mark.parametrize("number", [1.0, 2.0])
def test_double(solution, number):
    """Twice the number"""
    assert_close(solution(np.full((2, 3), number)), np.full((2, 3), 2 * number))


def test_table(solution, case):
    """Cases of a table"""
    assert_shape(solution(**case.call), case.returns.shape)
    assert_finite(case.returns)
    assert_close(solution(**case.call), case.returns)
    numbers = np.arange(6, dtype=np.int64).reshape(2, 3) / 8
    assert_close(solution(numbers), 2 * numbers)


def test_sign(solution):
    """Keeps the sign"""
    with pytest.raises(ValueError):
        solution(None)
'''

# Names with a space and beyond ASCII: pytest makes ids of them, for which Python loads an encoding.
_CASES = json.dumps(
    {
        "test_table": [
            [2, {"name": "two by two", "call": {"x": [[1, 2], [3, 4]]}, "returns": [[2, 4], [6, 8]]}],
            [
                7,
                {
                    "name": "\N{GREEK SMALL LETTER ALPHA} in float32",
                    "call": {"x": {"array": [1.5, 2.5], "dtype": "float32"}},
                    "returns": [3.0, 5.0],
                },
            ],
        ]
    }
)

_SUBMISSION = """
import numpy as np


def double(x):
    print("doubling")
    if x is None:
        raise ValueError("nothing to double")
    return x * {factor}
"""


def _judge_once(factor: int) -> None:
    tests = {"test_double.py": _TESTS, COMPILED: _CASES}
    spec = {"function": "double", "tests": tests, "code": rewritten_tests(tests), "expected": None}
    opened = json.loads(bridge.judge_open(json.dumps(spec)))
    assert not opened["problems"], opened["problems"]
    assert json.loads(bridge.sandbox_load(_SUBMISSION.format(factor=factor), "double", "solution.py"))["ok"]
    results = []
    for item in opened["items"]:
        answers: list[tuple[bytes, bytes]] = []
        while json.loads(step := bridge.judge_run(item["id"], answers))["pending"]:
            call = bridge.judge_pending()
            answers.append((call, bridge.sandbox_call(call)))
        results.append(json.loads(step)["finished"])
    verdict = json.loads(bridge.judge_summary(json.dumps(results)))["verdict"]
    assert verdict == ("accepted" if factor == 2 else "wrong-answer"), results


catalogue()
_judge_once(2)
_judge_once(3)
bridge.reset()
use_packages()
bridge.prepare()
linecache.clearcache()
gc.collect()
