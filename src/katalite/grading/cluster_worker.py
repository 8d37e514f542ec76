"""What a worker of a Dask cluster does for `grade --dask`: it gets the exercise's files and judges as `grade` does.

Needs `distributed`, so nothing imports it unless a cluster is asked for.
"""

import tempfile
import threading
from pathlib import Path

import numpy as np
from distributed import Worker, WorkerPlugin, get_worker

from katalite.common.archives import grader_version
from katalite.course.model import Exercise
from katalite.grading import sentences
from katalite.grading.batch import Entry, not_judged
from katalite.grading.folders import discard
from katalite.grading.handed_in import HandedIn
from katalite.grading.judge_process import JudgeProcess
from katalite.grading.misconceptions import judged_with

FOLDERS = ("exercise", "hidden_tests", "solutions")
TRIES = 2
"""How often a file is tried whose judge ended."""


class OtherVersionError(Exception):
    """A worker would judge otherwise than the machine that asks it; the message is a sentence."""


class JudgePlugin(WorkerPlugin):
    """Judges for one exercise on a worker: as many processes as it has threads at work."""

    idempotent = True
    """Registered again, it stays as it is: its folder is in use."""

    def __init__(self, exercise: Exercise) -> None:
        root = exercise.tests_dir.parent.parent
        self.name = f"katalite-{exercise.slug}-{judged_with(exercise)}"
        self._slug = exercise.slug
        self._language = exercise.language
        self._version = version()
        folders = [root / name / exercise.slug for name in FOLDERS]
        files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
        self._files = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}

    def setup(self, worker: Worker) -> None:
        """Write the exercise into a folder of this worker's own."""
        self._lock = threading.Lock()
        self._idle: list[JudgeProcess] = []
        self._course = Path(tempfile.mkdtemp(prefix="katalite-course-"))
        for name, data in self._files.items():
            path = self._course / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def teardown(self, worker: Worker) -> None:
        for process in self._idle:
            process.close()
        discard(self._course)

    def judge(self, handed: HandedIn) -> Entry:
        """Raises OtherVersionError."""
        if self._version != version():
            raise OtherVersionError("A worker has another version of katalite or NumPy; install the same everywhere.")
        for _ in range(TRIES):
            with self._lock:
                process = self._idle.pop() if self._idle else None
            process = process or JudgeProcess(self._course, self._slug, self._language)
            entry = process.judge(handed)
            if entry is not None:
                with self._lock:
                    self._idle.append(process)
                return entry
            process.close()
        return not_judged(handed, sentences.judge_ended())


def version() -> str:
    return f"{grader_version()} {np.__version__}"


def judge_here(plugin: str, handed: HandedIn) -> Entry:
    """A task: judge a file on the worker that runs it, with the plugin of this name."""
    judge = get_worker().plugins[plugin]
    assert isinstance(judge, JudgePlugin)
    return judge.judge(handed)
