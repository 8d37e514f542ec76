"""A snapshot holds every module that opening a usual exercise asks for: the others come seconds later in a browser."""

import json
import subprocess
import sys

from katalite_grader.cases import compiled_tests

from .toy import HIDDEN

SCRIPT = """
import json, sys
import katalite_grader.warm
from katalite_grader import bridge

before = set(sys.modules)
problems = json.loads(bridge.judge_open(sys.stdin.read()))["problems"]
print(json.dumps([problems, sorted(set(sys.modules) - before)]))
"""


def test_opening_an_exercise_imports_nothing_that_the_snapshot_does_not_hold() -> None:
    tests = {path.name: path.read_text() for path in HIDDEN.iterdir() if path.is_file()}
    spec = json.dumps({"function": "standardize", "tests": compiled_tests(tests), "expected": None})
    done = subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT], input=spec, capture_output=True, text=True, check=True, timeout=120
    )
    assert json.loads(done.stdout) == [[], []]
