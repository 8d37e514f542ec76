"""The files of a made-up class for group normalization, each with the verdicts that are right for it."""

from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from katalite.course.model import Exercise

WRONG = frozenset({"wrong-answer", "run-time-error"})
_HEAD = "import os, signal, sys, time\nimport numpy as np\n\n\n"
_DEF = _HEAD + "def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n"
_LIMITS = {
    "loop": (_DEF + "    while True: pass\n", "time-limit-exceeded"),
    "sleep": (_DEF + "    time.sleep(3600)\n", "time-limit-exceeded"),
    "loop in C": (_DEF + "    return sum(range(10**15))\n", "time-limit-exceeded"),
}
_OTHERS = {
    "nothing": ("", "compile-error"),
    "syntax error": ("def group_normalization(X:\n", "compile-error"),
    "NUL bytes": ("\0" * 100, "compile-error"),
    "deep nesting": ("(" * 5000 + ")" * 5000 + "\n", "compile-error"),
    "raises when loaded": ("1 / 0\n", "compile-error"),
    "exit when loaded": ("import sys\nsys.exit(0)\n", "compile-error"),
    "hard exit when loaded": ("import os\nos._exit(0)\n", "compile-error"),
    "skip": ("import pytest\npytest.skip('done', allow_module_level=True)\n", "compile-error"),
    "exit": (_DEF + "    sys.exit(0)\n", "run-time-error"),
    "hard exit": (_DEF + "    os._exit(0)\n", "run-time-error"),
    "crash": (_DEF + "    os.abort()\n", "run-time-error"),
    "recursion": (_DEF + "    def again(n): return again(n + 1)\n    return again(0)\n", "run-time-error"),
    "kills its parent": (_DEF + "    os.kill(os.getppid(), signal.SIGKILL)\n    os._exit(0)\n", "run-time-error"),
    "memory": (_DEF + "    return np.ones(2**36)\n", "memory-limit-exceeded"),
    "flood of text": (_DEF + "    for _ in range(10**4): print('x' * 100)\n    return X\n", "wrong-answer"),
    "forged answer": (_DEF + "    os.write(3, b'\\xff' * 64)\n    return X\n", "run-time-error"),
    "lying array": (
        _HEAD + "class Yes(np.ndarray):\n    def __eq__(self, other): return True\n\n\n"
        "def group_normalization(X, *others, **named):\n    return X.view(Yes)\n",
        "wrong-answer",
    ),
}
TIMEOUTS = 2
"""Tests that use up the time limit before the rest is not run."""


@dataclass(frozen=True)
class Submission:
    """`expected` are the verdicts that are right; `seconds` is what it uses up of the limits."""

    name: str
    source: bytes
    expected: frozenset[str]
    seconds: float = 0.0


def ordinary(exercise: Exercise, count: int) -> list[Submission]:
    """The exercise's own right and wrong submissions, again and again; no two are equal."""
    accepted = frozenset({"accepted"})
    pool = [(path, WRONG) for path in exercise.wrong]
    pool += [(path, accepted) for path in (exercise.reference, *exercise.accepted)]
    return [
        Submission(path.stem, path.read_bytes().rstrip() + f"\n# {number}\n".encode(), expected)
        for number, (path, expected) in enumerate(islice(cycle(pool), count))
    ]


def hostile(exercise: Exercise, count: int) -> list[Submission]:
    """What must not stop a batch; one in ten uses up its time."""
    some = [(name, source, verdict, 0.0) for name, (source, verdict) in _OTHERS.items()]
    slow = [(name, source, verdict, TIMEOUTS * exercise.time_limit) for name, (source, verdict) in _LIMITS.items()]
    made = []
    limits, others = cycle(slow), cycle(some)
    for number in range(count):
        name, source, verdict, seconds = next(limits if number % 10 == 9 else others)
        made.append(Submission(name, f"{source}# {number}\n".encode(), frozenset({verdict}), seconds))
    return made


def mixed(one: list[Submission], other: list[Submission]) -> list[Submission]:
    """Both, the shorter list spread evenly over the longer."""
    places = [((number + 0.5) / len(each), item) for each in (one, other) for number, item in enumerate(each)]
    return [item for _, item in sorted(places, key=lambda place: place[0])]


def write(folder: Path, submissions: list[Submission]) -> list[Path]:
    """A file for each, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:04}.py" for number in range(len(submissions))]
    for path, submission in zip(paths, submissions, strict=True):
        path.write_bytes(submission.source)
    return paths
