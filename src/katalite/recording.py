"""What the page's judge is given for each exercise: made for several at a time, and kept by content."""

from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from katalite.common.report import Report
from katalite.course.memory import Memory
from katalite.course.model import ContentError, Exercise, Problem
from katalite.grading.grade import Grader
from katalite.grading.misconceptions import Calls, kept_misconceptions, misconceptions
from katalite.grading.object_survey import surveyed
from katalite.grading.record import Recorded, kept_recording, record
from katalite.proof.workers import largest_first, work_on
from katalite.python.node_judge import NodeJudge
from katalite.python.ready import Packages
from katalite.python.runtime import Runtime
from katalite.web.compose import make_tests_bundle


@dataclass(frozen=True)
class Answers:
    """Of one exercise: the tests bundle, and the file of what its known-wrong submissions answer, if it has some."""

    tests: dict[str, Any]
    misconceptions: bytes | None


def record_all(
    exercises: Sequence[Exercise],
    runtimes: Mapping[Packages, Runtime],
    realm: Path,
    report: Report,
    jobs: int = 1,
    memory: Memory | None = None,
) -> dict[str, Answers]:
    """By slug; `jobs` exercises at a time, each with the Python of its packages.

    Raises ContentError with the problems of all exercises, and BuildError.
    """

    def tell(exercise: Exercise) -> None:
        report.step(f"record the calls of {exercise.slug} (Pyodide under Node)")

    memory = memory or Memory()
    found = {
        each.slug: memory.find("record", each) or _kept(each, runtimes[each.packages], realm) for each in exercises
    }
    left = largest_first(exercise for exercise in exercises if found[exercise.slug] is None)
    problems: list[Problem] = []
    for exercise, made in zip(left, work_on(left, partial(_record, runtimes, realm), jobs, tell), strict=True):
        if isinstance(made, Answers):
            found[exercise.slug] = made
        else:
            problems += made
    if problems:
        raise ContentError(problems)
    whole = {slug: answers for slug, answers in found.items() if answers is not None}
    for exercise in exercises:
        memory.keep("record", exercise, whole[exercise.slug])
    return whole


def _kept(exercise: Exercise, runtime: Runtime, realm: Path) -> Answers | None:
    judge = NodeJudge(exercise, runtime, realm)
    recorded = kept_recording(judge)
    if recorded is None:
        return None
    calls = _calls(recorded)
    wrong = kept_misconceptions(exercise, calls)
    if wrong is None and exercise.wrong and exercise.imported is None and any(calls.values()):
        return None
    return Answers(make_tests_bundle(NodeJudge(exercise, runtime, realm, surveyed(exercise)), recorded), wrong)


def _record(runtimes: Mapping[Packages, Runtime], realm: Path, exercise: Exercise) -> Answers | list[Problem]:
    judge = NodeJudge(exercise, runtimes[exercise.packages], realm, surveyed(exercise))
    try:
        recorded = record(judge)
        tests = make_tests_bundle(judge, recorded)
    except ContentError as error:
        return list(error.problems)
    calls = _calls(recorded)
    if not exercise.wrong:
        return Answers(tests, None)
    if wrong := kept_misconceptions(exercise, calls):  # made when it was proved
        return Answers(tests, wrong)
    with Grader(exercise, parameters=exercise.parameters) as grader:
        return Answers(tests, misconceptions(exercise, grader, calls))


def _calls(recorded: Recorded) -> Calls:
    return {item["id"]: [*map(b64decode, item["calls"])] for item in recorded.items}
