"""Imported once, when a memory snapshot is made: runs a throw-away exercise, so that a first verdict finds what it needs.

The exercise belongs to the kit and stays here. Nothing of it is left behind but imported modules and filled caches.
"""

import gc
import json
import linecache

import numpy.random  # noqa: F401  NumPy imports it only on use, and most hidden tests use it

from katalite_grader import bridge

_TESTS = '''
import numpy as np
import pytest

from katalite_grader.testing import assert_close


@pytest.mark.parametrize("number", [1.0, 2.0])
def test_double(solution, number):
    """Twice the number"""
    assert_close(solution(np.full((2, 3), number)), np.full((2, 3), 2 * number))


def test_sign(solution):
    """Keeps the sign"""
    with pytest.raises(ValueError):
        solution(None)
'''

_SUBMISSION = """
import numpy as np


def double(x):
    print("doubling")
    if x is None:
        raise ValueError("nothing to double")
    return x * {factor}
"""


def _judge_once(factor: int) -> None:
    opened = json.loads(
        bridge.judge_open(json.dumps({"function": "double", "tests": {"test_double.py": _TESTS}, "expected": None}))
    )
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


_judge_once(2)
_judge_once(3)
bridge.reset()
linecache.clearcache()
gc.collect()
