"""What known-wrong submissions answer to the calls of the hidden tests, as a file for the page and for `grade`.

CPython's answers serve the page as well: they differ from Pyodide's by less than the tolerance of the comparison.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from katalite.common.archives import grader_version, source_version
from katalite.common.cache import cache_root, lock, write_atomically
from katalite.common.language import LANGUAGES
from katalite.course.model import Exercise
from katalite.course.pool import Known, read_pool, short_item
from katalite.grading.grade import Graded, Grader, Recorded
from katalite.grading.packages import versions_here
from katalite.grading.record import distorted
from katalite_grader.calls import Answer
from katalite_grader.codec import CodecError
from katalite_grader.misconception import Misconception, Table

type Calls = Mapping[str, Sequence[bytes]]
"""By item id, the calls that depend on no answer."""

LOST = ("timeout", "memory", "died")
"""Outcomes of an item on which a submission gave no answer."""


def recorded_calls(exercise: Exercise, grader: Grader) -> Recorded:
    """The calls of every item up to the first that depends on an answer, as `record` finds them for a page."""
    if exercise.imported is not None:
        return Recorded()
    reference = exercise.reference.read_text(encoding="utf-8")
    made = grader.calls(reference)
    others = grader.calls(distorted(exercise, reference))
    calls = {item: _independent(each, others.get(item, ())) for item, each in made.items()}
    return Recorded(calls, frozenset(item for item, each in made.items() if len(each) > len(calls[item])))


def kept_misconceptions(exercise: Exercise, calls: Calls) -> bytes | None:
    """What `misconceptions` has made earlier for equal contents; None where it has not, or there is nothing to make."""
    try:
        return _file(exercise, calls).read_bytes()
    except FileNotFoundError:
        return None


def misconceptions(
    exercise: Exercise, grader: Grader, calls: Calls, judged: Mapping[str, Graded] | None = None
) -> bytes | None:
    """The file for `katalite_grader.misconception.Table.read`; None where no wrong submission is known.

    `judged` are those that were judged already, by their paths. Made once for equal contents, and kept. Wrong
    submissions that are not written as they should be are left out, and so are sweeps: at the edges that they go to,
    two programs with one mistake may well differ.
    """
    if not exercise.wrong or exercise.imported is not None or not any(calls.values()):
        return None
    file = _file(exercise, calls)
    with lock(str(file)):
        if not file.is_file():
            write_atomically(file, [_table(exercise, grader, calls, judged or {}).write()])
    return file.read_bytes()


def judged_with(exercise: Exercise) -> str:
    """Twelve hex digits that change with everything that a judged file's entry depends on but the file."""
    parts = [exercise.judged, grader_version(), source_version(Path(__file__).parent), np.__version__]
    parts += [versions_here(exercise.packages)]
    parts += [hashlib.sha256(path.read_bytes()).hexdigest() for path in exercise.wrong]
    parts += [exercise.language] if exercise.language != LANGUAGES[0] else []
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def known_answers(grader: Grader, text: str, calls: Calls, judged: Graded | None) -> dict[str, list[Answer | None]]:
    """As `Grader.answers`; what a submission has answered when it was judged is not asked again."""
    if judged is None:
        return grader.answers(text, calls)
    lost = {result["id"] for result in judged.results if result["outcome"] in LOST}
    given: dict[str, list[Answer | None] | None] = {}
    for item, made in calls.items():
        pairs = judged.answered.get(item, [])
        if item in lost:
            given[item] = [None] * len(made)
        else:
            given[item] = _decoded(pairs) if [call for call, _ in pairs[: len(made)]] == [*made] else None
    asked = grader.answers(text, {item: calls[item] for item, answers in given.items() if answers is None})
    return {item: (asked[item] if answers is None else answers)[: len(calls[item])] for item, answers in given.items()}


def _decoded(pairs: Sequence[tuple[bytes, bytes]]) -> list[Answer | None]:
    answers: list[Answer | None] = []
    for _, answer in pairs:
        try:
            answers.append(Answer.decode(answer))
        except CodecError:
            answers.append(None)
    return answers


def _table(exercise: Exercise, grader: Grader, calls: Calls, judged: Mapping[str, Graded]) -> Table:
    pool, _ = read_pool(exercise)
    compared = {item: made for item, made in calls.items() if short_item(item) not in pool.sweeps}

    # All calls are made, as in a run: what a submission remembers of one changes its answers to others.
    def answers(each: Known) -> dict[str, list[Answer | None]]:
        return known_answers(grader, each.text, calls, judged.get(each.path))

    wrong = ((Misconception(each.name, each.hint), answers(each)) for each in pool.wrong)
    return Table.make(compared, answers(pool.reference), wrong)


def _file(exercise: Exercise, calls: Calls) -> Path:
    digest = hashlib.sha256(judged_with(exercise).encode())
    for item, made in calls.items():
        digest.update(item.encode())
        for call in made:
            digest.update(hashlib.sha256(call).digest())
    return cache_root() / "misconceptions" / f"{digest.hexdigest()[:24]}.bin"


def _independent(calls: Sequence[bytes], distorted: Sequence[bytes]) -> tuple[bytes, ...]:
    for place, (call, other) in enumerate(zip(calls, distorted, strict=False)):
        if call != other:
            return tuple(calls[:place])
    return tuple(calls)
