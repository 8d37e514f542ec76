"""Proof that the hidden tests tell right from wrong: the reference is accepted, the starter is not, right submissions
in other styles are accepted, and every wrong one is rejected by the case that it names."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace

from katalite.course.model import Exercise, Problem
from katalite.course.pool import Known, Pool, short_item
from katalite.course.problems import did_you_mean
from katalite.grading.grade import Graded, Grader
from katalite.grading.misconceptions import known_answers, misconceptions, recorded_calls
from katalite.proof import kept
from katalite.proof.example_answers import example_answers
from katalite.proof.kill_matrix import KillMatrix
from katalite.proof.places import CPython, Place, Result
from katalite.proof.twins import twins
from katalite.proof.verified import Verified
from katalite_grader import messages
from katalite_grader.calls import Answer
from katalite_grader.cases import to_value
from katalite_grader.figures import Axes, Figure
from katalite_grader.solution import LostSandbox
from katalite_grader.testing import assert_close, assert_printed


def verify(pool: Pool, place: Place) -> Verified:
    """Judge the whole pool in one place. What is not as it must be is a problem with the file that shows it."""
    everything: list[Known] = [pool.reference, pool.starter, *pool.accepted, *pool.wrong]
    results = list(place.judge(everything))
    reference, starter = results[:2]
    accepted, wrong = results[2 : 2 + len(pool.accepted)], results[2 + len(pool.accepted) :]
    items = tuple(short_item(item) for item in reference.outcomes)
    kills = {
        each.name: frozenset(short_item(item) for item, outcome in result.outcomes.items() if outcome != "passed")
        # A file that does not even load is rejected by every item.
        or (frozenset(items) if not result.outcomes else frozenset[str]())
        for each, result in zip(pool.wrong, wrong, strict=True)
    }
    matrix = KillMatrix(items, kills, pool.sweeps)
    problems = [
        *_must_be_accepted(pool.reference, reference, place, "The reference solution"),
        *_must_not_be_accepted(pool.starter, starter, place),
    ]
    for each, result in zip(pool.accepted, accepted, strict=True):
        problems += _must_be_accepted(each, result, place, "This right solution")
    if reference.verdict == "accepted":
        for submission in pool.wrong:
            problems += _must_be_caught(submission.path, submission.item, submission.name, matrix, place)
    return Verified(
        place.name,
        place.key,
        reference,
        starter,
        sum(result.verdict == "accepted" for result in accepted),
        sum(submission.item in kills[submission.name] for submission in pool.wrong),
        matrix,
        tuple(problems),
    )


def _must_be_accepted(known: Known, result: Result, place: Place, what: str) -> list[Problem]:
    if result.verdict == "accepted":
        return []
    first = next((test for test in result.tests if test["outcome"] != "passed"), None)
    why = result.error or (f"{first['title']}: {first['message']}" if first else "")
    return [Problem(known.path, 0, f"{what} is not accepted in {place.name}: {result.verdict}. {why}".strip())]


def _must_not_be_accepted(known: Known, result: Result, place: Place) -> list[Problem]:
    if result.verdict != "accepted":
        return []
    return [
        Problem(known.path, 0, f"The starter passes every hidden test in {place.name}; leave the work to the learner.")
    ]


def _must_be_caught(path: str, item: str, name: str, matrix: KillMatrix, place: Place) -> list[Problem]:
    killers = matrix.kills[name]
    if item not in matrix.items:
        near = did_you_mean(item, matrix.items)
        return [Problem(path, 1, f"Caught by names {item}, which is not among the hidden tests' cases.{near}")]
    if not killers:
        return [
            Problem(
                path, 0, f"This wrong solution survives every hidden test in {place.name}; add a case that rejects it."
            )
        ]
    if item not in killers:
        others = ", ".join(sorted(killers)[:3])
        return [Problem(path, 1, f"{item} does not reject this wrong solution in {place.name}; rejected by {others}.")]
    return []


def verify_everywhere(
    exercise: Exercise, pool: Pool, places: Sequence[Place], *, again: bool = False
) -> tuple[list[Verified], list[Problem]]:
    """Judge the pool in each place, and check in CPython what needs no judging: steady tests, true
    examples, wrong submissions that differ. What was proved before of equal content is taken as it was kept, unless
    `again`.

    Gives all problems at once, causes without their consequences: tests that are broken themselves are told alone, and
    what one place has told another one does not repeat.
    """
    known = [None if again else kept.find(exercise, pool, place) for place in places]
    problems: list[Problem] = []
    alike: list[Problem] = []
    verified: list[Verified] = []
    told: set[Problem] = set()
    new: list[tuple[Place, Verified]] = []
    """What a place has said anew when nothing was wrong so far."""
    here = next((place for place in places if type(place) is CPython), CPython(exercise))
    with ExitStack() as stack:
        grader = None
        if not any(known):  # what is kept of one place was proved with this
            try:
                grader = stack.enter_context(here.opened())
            except LostSandbox as error:  # tests that import the submission are collected with the reference
                message = f"The reference solution cannot be used to read the hidden tests. {error}"
                return [], [Problem(pool.reference.path, 0, message)]
            if broken := grader.check_tests(pool.reference.text):
                return [], [_placed(f"hidden_tests/{exercise.slug}", line) for line in broken]
            grader.recorded = recorded_calls(exercise, grader)
            problems += _examples(grader, exercise, pool)
        for place, before in zip(places, known, strict=True):
            verified.append(each := before or verify(pool, place))
            for problem in each.problems:
                anywhere = replace(problem, message=problem.message.replace(place.name, ""))
                if anywhere not in told:
                    problems.append(problem)
                told.add(anywhere)
            if not before and not problems:
                new.append((place, each))
        if grader and exercise.imported is None:
            alike = _twins(grader, pool, here.judged)
            if not alike and not problems:
                misconceptions(exercise, grader, grader.recorded.calls, here.judged)
    if not alike:
        for place, each in new:
            kept.keep(exercise, pool, place, each)
    # What a wrong reference asks says nothing about the others.
    if all(each.reference.verdict == "accepted" for each in verified):
        problems += alike
    return verified, problems


def _placed(folder: str, text: str) -> Problem:
    """The grader writes `file:line: sentence`, the file relative to the tests' folder."""
    file, line, message = [*text.split(":", 2), "", ""][:3]
    if line.isdigit():
        return Problem(f"{folder}/{file}", int(line), message.strip())
    return Problem(folder, 0, text)


def _examples(grader: Grader, exercise: Exercise, pool: Pool) -> list[Problem]:
    problems = []
    for number, (example, answer) in enumerate(example_answers(grader, exercise.examples, pool.reference.text), 1):
        try:
            if answer is None or answer.raised is not None:
                raised = answer.raised if answer else None
                what = messages.exception(raised.type, raised.message) if raised else "an exception"
                raise AssertionError(f"the reference solution raises {what} on it")
            if example.code or exercise.setting.program:
                assert_printed(answer.value["printed"], str(example.returns))
            # What a figure shows is told in words.
            elif not (isinstance(answer.value, Figure | Axes) and isinstance(example.returns, str)):
                assert_close(answer.value, to_value(example.returns))
        except AssertionError as error:
            path, line = f"exercise/{exercise.slug}/exercise.toml", example.explanation.line
            problems.append(Problem(path, line, f"Example {number} is not what the reference solution gives: {error}"))
    return problems


def _twins(grader: Grader, pool: Pool, judged: Mapping[str, Graded]) -> list[Problem]:
    """Wrong submissions that no call of the hidden tests tells apart: a misconception could not be named."""
    calls = grader.calls(pool.reference.text)
    answers: dict[str, Sequence[Answer | None]] = {
        each.path: [
            answer for row in known_answers(grader, each.text, calls, judged.get(each.path)).values() for answer in row
        ]
        for each in pool.wrong
    }
    return [
        Problem(path, 1, f"On every call of the hidden tests this does the same as {other}; keep one of the two.")
        for path, other in twins(answers)
    ]
