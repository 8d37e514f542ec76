"""A judge in a process of its own, asked through its standard streams: `python -m …judge_process COURSE SLUG LANGUAGE`.

For places where processes of `multiprocessing` may not be started, such as the workers of a cluster.
"""

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

import katalite_grader
from katalite.course.load import load_exercise
from katalite.grading.batch import Entry, FileGrader
from katalite.grading.handed_in import HandedIn
from katalite.grading.sandbox_child import GRACE, die_with_parent


class JudgeProcess:
    """A FileGrader in another process, for one file at a time; it ends with this one."""

    def __init__(self, course: Path, slug: str, language: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-m", __name__, str(course), slug, language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(Path(katalite_grader.__file__).parent.parent)},
        )

    def judge(self, handed: HandedIn) -> Entry | None:
        """The entry; None if the process has ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            _put(self._process.stdin, handed)
            entry: Entry = pickle.load(self._process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            return None
        return entry

    def close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(OSError):
                pipe.close()
        # An idle one ends by itself, with its sandboxes' parent; what still judges is ended.
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)
        self._process.kill()
        self._process.wait()


def main(course: str, slug: str, language: str) -> None:
    die_with_parent()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints is no answer
    exercise = replace(load_exercise(Path(course), slug), language=language)
    with FileGrader(exercise) as grader, suppress(EOFError, OSError):
        while True:
            _put(answers, grader.judge(pickle.load(sys.stdin.buffer)))


def _put(pipe: IO[bytes], value: object) -> None:
    pickle.dump(value, pipe)
    pipe.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
