"""Which calls each hidden test makes: recorded with the reference solution in Pyodide, so that a page can send a test's
calls to the sandbox in one message before the test has run."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from katalite.common.cache import cache_root, write_atomically
from katalite.course.model import ContentError, Exercise, Problem
from katalite.python.node_judge import Judged, NodeJudge, Recording, Source

#: Appended to the reference: the same function with other answers. A later call that changes with them depends on them.
DISTORTION = """

def _distorted(function):
    import functools
    import numpy

    @functools.wraps(function)
    def distorted(*args, **kwargs):
        result = function(*args, **kwargs)
        return result + 1 if isinstance(result, numpy.ndarray | numpy.number | float | int) else None

    return distorted


{function} = _distorted({function})
"""

#: The same for a program.
OTHER_PROGRAM = "print(-1)\n"


@dataclass(frozen=True)
class Recorded:
    """What the tests do with the reference."""

    items: list[dict[str, Any]]
    """The items of the exercise's tests, each with its calls, as the tests bundle holds them."""
    library: bool
    """The tests import what a memory snapshot leaves out."""
    code: dict[str, str]
    """The test modules, compiled by the Python that will run them."""


def distorted(exercise: Exercise, reference: str) -> str:
    """What answers something else than the reference on every call."""
    return OTHER_PROGRAM if exercise.setting.program else reference + DISTORTION.format(function=exercise.function)


def kept_recording(judge: NodeJudge) -> Recorded | None:
    """What `record` has found earlier for equal contents."""
    try:
        return Recorded(**json.loads(_file(judge).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def keep_recording(judge: NodeJudge, recorded: Recorded) -> None:
    """So that `kept_recording` gives it until something changes that it depends on."""
    write_atomically(_file(judge), [json.dumps(asdict(recorded)).encode()])


def record(judge: NodeJudge) -> Recorded:
    """Run the exercise's tests and see what they do.

    The tests run twice with the reference, the second time last to first, and once with distorted answers.
    Raises ContentError if the reference is not accepted, or if a test makes other calls the second time.
    """
    if kept := kept_recording(judge):
        return kept
    exercise = judge.exercise
    reference = exercise.reference.read_text(encoding="utf-8")
    sources = [Source("reference", reference), Source("reversed", reference, reversed=True)]
    if exercise.imported is None:
        sources.append(Source("distorted", distorted(exercise, reference)))
    opened, runs = judge.run(sources, rewrite=True)
    first, second, *others = runs
    _require(exercise, opened.items, first, second)
    items = []
    for item in opened.items:
        made = first.calls[item["id"]]
        if others:
            recording = _recording(exercise, made, others[0].calls.get(item["id"], ()))
        else:  # each operation may depend on the one before it
            recording = Recording(made[:1], open=True)
        items.append(item | recording.as_json())
    recorded = Recorded(items, first.library, opened.code)
    keep_recording(judge, recorded)
    return recorded


def _file(judge: NodeJudge) -> Path:
    """Named after everything that the recording depends on."""
    parts = [
        judge.exercise.judged,
        judge.runtime.folder.name,
        hashlib.sha256(judge.realm.read_bytes()).hexdigest(),
    ]
    key = hashlib.sha256("\n".join([*parts, DISTORTION, OTHER_PROGRAM]).encode()).hexdigest()[:24]
    return cache_root() / "recorded" / f"{key}.json"


def _require(exercise: Exercise, items: list[dict[str, Any]], first: Judged, second: Judged) -> None:
    if first.verdict != "accepted":
        failed = next((test for test in first.tests if test["outcome"] != "passed"), None)
        why = first.error or (f"{failed['title']}: {failed['message']}" if failed else "no test passed")
        raise ContentError(
            [
                Problem(
                    f"solutions/{exercise.slug}/reference.py",
                    0,
                    f"The reference solution is not accepted in Pyodide ({first.verdict}). {why}",
                )
            ]
        )
    unsteady = [item for item in items if first.calls.get(item["id"]) != second.calls.get(item["id"])]
    lines = {test.id: test.line for test in exercise.tests}
    if unsteady:
        raise ContentError(
            [
                Problem(
                    f"hidden_tests/{exercise.slug}/{item['test'].split('::')[0]}",
                    lines.get(item["test"], 0),
                    f"{item['id']} makes other calls when it runs again; seed its random numbers inside the test.",
                )
                for item in unsteady
            ]
        )


def _recording(exercise: Exercise, calls: tuple[bytes, ...], distorted: tuple[bytes, ...]) -> Recording:
    """The calls that do not depend on answers: up to the first that other answers change."""
    if exercise.may_modify and len(calls) > 1:
        # A later call may hold an array that the submission has changed.
        return Recording(calls[:1], open=True)
    for position, (call, other) in enumerate(zip(calls, distorted, strict=False)):
        if call != other:
            return Recording(calls[:position], open=True)
    return Recording(calls)
