"""What is known of tests that import the submission once the right solution has run them: `Survey`, made in CPython."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from katalite.common.archives import grader_version, source_version
from katalite.common.cache import cache_root, write_atomically
from katalite.course.model import Exercise, Imported
from katalite.grading.packages import import_packages
from katalite.grading.sandbox_process import CAN_FORK, SandboxHost
from katalite_grader.setting import Setting
from katalite_grader.solution import AnswerSource, LostSandbox
from katalite_grader.standins.object_judge import ObjectJudge
from katalite_grader.standins.wire import message, read

_PROCESSOR_SECONDS = 600


class Surveyed(Protocol):
    """What a survey needs of an exercise."""

    @property
    def slug(self) -> str: ...
    @property
    def function(self) -> str: ...
    @property
    def time_limit(self) -> float: ...
    @property
    def memory_limit(self) -> int: ...
    @property
    def packages(self) -> tuple[str, ...]: ...
    @property
    def tests_dir(self) -> Path: ...
    @property
    def reference(self) -> Path: ...
    @property
    def setting(self) -> Setting: ...


@dataclass(frozen=True)
class Survey:
    """`collection` are the operations, with their answers, that the tests make while they are collected; `gave_objects`
    is what gave objects (see `katalite_grader.standins.judge_values`)."""

    collection: tuple[tuple[bytes, bytes], ...]
    gave_objects: frozenset[str]

    def as_json(self) -> dict[str, Any]:
        pairs = [[b64encode(each).decode() for each in pair] for pair in self.collection]
        return {"collection": pairs, "gave_objects": sorted(self.gave_objects)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Survey":
        pairs = tuple((b64decode(call), b64decode(answer)) for call, answer in data["collection"])
        return cls(pairs, frozenset(data["gave_objects"]))


def open_object_judge(exercise: Surveyed, imported: Imported, *, details: bool = True) -> ObjectJudge:
    """The judge of an exercise whose tests import the submission. Raises BuildError where a package is missing."""
    import_packages(exercise.packages)
    with _reference(exercise, imported) as answers:
        judge = _judge(exercise, imported, answers, details)
        if not judge.problems:
            for info in judge.items:
                judge.run(info.id, answers)
    judge.gave_objects = frozenset(judge.met)
    return judge


def surveyed(exercise: Exercise) -> dict[str, Any] | None:
    """`Survey.as_json` of an exercise; None for one whose tests import nothing."""
    return None if exercise.imported is None else survey(exercise, exercise.imported).as_json()


def survey(exercise: Exercise, imported: Imported) -> Survey:
    """What the right solution shows of the tests. Kept for equal contents. Problems of the tests are told elsewhere."""
    version = f"{exercise.version}-{grader_version()[:16]}-{source_version(Path(__file__).parent)[:16]}"
    kept = cache_root() / "surveys" / f"{exercise.slug}-{version}.json"
    if kept.is_file():
        return Survey.from_json(json.loads(kept.read_text(encoding="utf-8")))
    judge = open_object_judge(exercise, imported)
    judge.close()
    collection = tuple((call, _timeless(answer)) for call, answer in judge.collection)
    made = Survey(collection, judge.gave_objects or frozenset())
    if not judge.problems:
        write_atomically(kept, [json.dumps(made.as_json()).encode()])
    return made


def _timeless(answer: bytes) -> bytes:
    """The answer without how long it took: a page of equal sources shall have equal bytes."""
    return message(**(read(answer) | {"seconds": 0.0}))


def _judge(exercise: Surveyed, imported: Imported, answers: AnswerSource, details: bool) -> ObjectJudge:
    names, module = imported.names, imported.module
    return ObjectJudge(exercise.tests_dir, module, names, answers, function=exercise.function, details=details)


@contextmanager
def _reference(exercise: Surveyed, imported: Imported) -> Iterator[AnswerSource]:
    """Answers of the right solution, from a sandbox of its own."""
    host = SandboxHost(exercise.memory_limit, _PROCESSOR_SECONDS, fork=CAN_FORK, packages=exercise.packages)
    source = exercise.reference.read_text(encoding="utf-8-sig")
    try:
        sandbox = host.start()
        try:
            names, setting = imported.names, exercise.setting
            loaded = sandbox.load(source, exercise.function, "solution.py", exercise.time_limit, names, setting=setting)
            if not loaded["ok"]:
                raise LostSandbox("died", loaded["message"])
            yield lambda _, call: sandbox.call(call, exercise.time_limit)
        finally:
            sandbox.close()
    finally:
        host.close()
