"""Which known mistake a wrong submission makes, told from its answers to the calls of the hidden tests.

The build writes a table of what every known-wrong submission answers; the page fetches it after a wrong answer. A
mistake is named when a submission answers every one of these calls like it, and like no mistake with another hint. A
submission that was lost on a call is not compared: silence is better than a wrong name. Nor is one whose answers tell
nothing of how they were made: None, an exception, or the same value whatever it was asked.

Answers are compared by what a hidden test could see: kind of value and shape, numbers within the tolerance, changed
arguments, type of an exception. The width of numbers does not count, since WebAssembly's whole numbers are narrower.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from itertools import accumulate
from typing import Any

import numpy as np

from katalite_grader.calls import Answer
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.figures import Axes, Figure, Line
from katalite_grader.tables import kind_of, reduced_table
from katalite_grader.testing import ATOL

FORMAT = 2
SAMPLE = 32
"""Most numbers kept of an array. The positions are spread over it and follow no axis."""
_FEWEST = 4
_OF_ALL = 1_200
"""Numbers kept of the arrays of all calls: the more calls there are, the fewer are needed of each."""
_KEPT = 2**22
_GOLDEN = 0.6180339887498949
_SAME = ATOL / 10
"""Answers of known mistakes that are as close as this are stored once."""
_RTOL = 1e-6
"""Large numbers are stored, and in WebAssembly rounded, to no more digits than these."""

_NOTHING = np.empty(0)

type Answers = Mapping[str, Sequence[Answer | None]]
"""By item id, in the order of the item's calls; None for a call that was never answered."""


type Answered = dict[str, list[tuple[bytes, bytes]]]
"""Pairs (call bytes, answer bytes) by item id."""


def keep(answered: Answered, item: str, pairs: list[tuple[bytes, bytes]]) -> None:
    """Keep an item's answers to compare them later; not what is so large that a run of it would fill the memory."""
    answered.pop(item, None)
    if sum(len(answer) for _, answer in pairs) <= _KEPT:
        answered[item] = pairs


@dataclass(frozen=True)
class Misconception:
    """A known mistake: the name of the wrong submission, and what a learner is told."""

    name: str
    hint: str

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "hint": self.hint}


@dataclass(frozen=True)
class Sketch:
    """An answer as far as it is compared: `text` is the same or not, `numbers`, of shape (n,), may be near.

    The numbers are float64 with the digits of float32, in which they are stored.
    """

    text: str
    numbers: np.ndarray[Any, Any]

    @classmethod
    def of(cls, answer: Answer | None, sample: int) -> Sketch:
        """Of each array at most `sample` numbers are kept."""
        numbers: list[np.ndarray[Any, Any]] = []
        if answer is None:
            text = "lost"
        elif answer.raised is not None:
            text = f"raised {answer.raised.type}"
        else:
            text = f"returned {_sketch(answer.value, numbers, sample)}"
        if answer is not None and answer.changed:
            text += f" and changed {_sketch(dict(sorted(answer.changed.items())), numbers, sample)}"
        with np.errstate(over="ignore"):
            return cls(text, np.concatenate([_NOTHING, *numbers]).astype(np.float32).astype(np.float64))

    @property
    def returned(self) -> bool:
        return self.text.startswith("returned")

    def differs(self, other: Sketch) -> bool:
        """Whether it is another value and not only another shape of the same number."""
        numbers = np.concatenate([self.numbers, other.numbers])
        finite = numbers[np.isfinite(numbers)]
        return bool(finite.size and np.ptp(finite))


@cache
def _positions(size: int, sample: int) -> tuple[int, ...]:
    return tuple(int(size * (place * _GOLDEN % 1)) for place in range(sample))


def _sketch(value: Any, numbers: list[np.ndarray[Any, Any]], sample: int) -> str:
    """The text of a value; its numbers are appended to `numbers`."""
    if isinstance(value, np.ndarray):
        flat: np.ndarray[Any, Any] = value.ravel()
        if flat.size > sample:
            flat = flat[list(_positions(flat.size, sample))]
        if flat.dtype.kind == "c":
            flat = np.stack([flat.real, flat.imag])
        numbers.append(flat.ravel().astype(np.float64))
        return f"{value.dtype.kind.replace('u', 'i')}{value.shape}"
    if isinstance(value, bool | float | complex | np.generic):
        return _sketch(np.asarray(value), numbers, sample)
    if isinstance(value, int):
        numbers.append(np.array([float(min(max(value, -(10**300)), 10**300))]))
        return "i()"
    if isinstance(value, list | tuple):
        return f"{type(value).__name__}[{', '.join(_sketch(element, numbers, sample) for element in value)}]"
    if isinstance(value, dict):
        parts = (f"{key!r}: {_sketch(element, numbers, sample)}" for key, element in value.items())
        return f"{{{', '.join(parts)}}}"
    if kind_of(value):
        return _sketch_table(value, numbers, sample)
    if isinstance(value, Figure | Axes | Line):
        return _sketch([getattr(value, each.name) for each in fields(value)], numbers, sample)
    return value.type_name if isinstance(value, Opaque) else repr(value)


def _sketch_table(value: Any, numbers: list[np.ndarray[Any, Any]], sample: int) -> str:
    """Of something of pandas, part by part; the name of a dtype is left out where an array follows, which has one."""
    name, parts = reduced_table(value) or ("", ())
    if name == "DataFrame":
        index, columns, held = parts
        parts = index, columns, *(part for column in held for part in column)
    told = (
        _sketch(part, numbers, sample)
        for part, following in zip(parts, (*parts[1:], None), strict=True)
        if not (isinstance(part, str) and isinstance(following, np.ndarray))
    )
    return f"{name}({', '.join(told)})"


class Table:
    """What the right submission and every known-wrong one answer to each call."""

    def __init__(self, known: Sequence[Misconception], rows: Sequence[_Row], sample: int) -> None:
        self._known = known
        self._rows = rows
        self._sample = sample

    @classmethod
    def make(
        cls,
        calls: Mapping[str, Sequence[bytes]],
        right: Answers,
        wrong: Iterable[tuple[Misconception, Answers]],
    ) -> Table:
        """From the answers to all of `calls`, by item id."""
        wrong = list(wrong)
        everybody = [right, *(each for _, each in wrong)]
        sample = max(_FEWEST, min(SAMPLE, _OF_ALL // max(1, sum(map(len, calls.values())))))
        rows = [
            _Row.make(item, place, call, [Sketch.of(answers[item][place], sample) for answers in everybody])
            for item, made in calls.items()
            for place, call in enumerate(made)
        ]
        return cls([known for known, _ in wrong], rows, sample)

    def write(self) -> bytes:
        """The table as a file."""
        names, hints = [each.name for each in self._known], [each.hint for each in self._known]
        rows = [row.as_data() for row in self._rows]
        data = {"format": FORMAT, "sample": self._sample, "names": names, "hints": hints, "rows": rows}
        return zlib.compress(encode(data, strict=True), 9)

    @classmethod
    def read(cls, data: bytes) -> Table:
        """Raises ValueError for what `write` of this version has not written."""
        try:
            match decode(zlib.decompress(data)):
                case {
                    "format": int(format),
                    "sample": int(sample),
                    "names": list(names),
                    "hints": list(hints),
                    "rows": list(rows),
                } if format == FORMAT:
                    return cls(list(map(Misconception, names, hints)), [_Row.from_data(row) for row in rows], sample)
        except (zlib.error, CodecError) as error:
            raise ValueError("The table of misconceptions is damaged.") from error
        raise ValueError("The table of misconceptions is of another version.")

    def name(self, answered: Mapping[str, Sequence[tuple[bytes, bytes]]]) -> Misconception | None:
        """The mistake of a wrong submission, told from its pairs (call bytes, answer bytes) by item id, or None."""
        left = np.ones(1 + len(self._known), dtype=bool)
        told: list[Sketch] = []
        for row in self._rows:
            sketch = row.sketch_of(answered.get(row.item, ()), self._sample)
            if sketch is None:
                return None
            left &= row.like(sketch)
            if not left[1:].any():
                return None
            told += [sketch] if sketch.returned else []
        # Who answers as the right one does everywhere has another fault; who tells nothing can have any.
        if left[0] or not any(sketch.differs(told[0]) for sketch in told):
            return None
        first, *others = (known for known, is_left in zip(self._known, left[1:], strict=True) if is_left)
        return first if all(other.hint == first.hint for other in others) else None


@dataclass(frozen=True)
class _Row:
    """One call: the different answers to it, and which of them each submission gave, the right one first.

    Answers with one text share an array of their numbers, of shape (answers, n). `given` counts through all of them.
    """

    item: str
    place: int
    checksum: int
    texts: tuple[str, ...]
    numbers: tuple[np.ndarray[Any, Any], ...]
    given: np.ndarray[Any, Any]

    @classmethod
    def make(cls, item: str, place: int, call: bytes, answers: Iterable[Sketch]) -> _Row:
        groups: dict[str, list[np.ndarray[Any, Any]]] = {}
        given = []
        for sketch in answers:
            group = groups.setdefault(sketch.text, [])
            same = _near(np.stack(group), sketch.numbers, _SAME) if group else np.empty(0)
            given.append((sketch.text, int(same.argmax()) if same.any() else len(group)))
            if not same.any():
                group.append(sketch.numbers)
        starts = dict(zip(groups, accumulate((len(group) for group in groups.values()), initial=0), strict=False))
        numbers = np.array([starts[text] + number for text, number in given], dtype=np.uint16)
        return cls(item, place, zlib.crc32(call), tuple(groups), tuple(map(np.stack, groups.values())), numbers)

    def sketch_of(self, answered: Sequence[tuple[bytes, bytes]], sample: int) -> Sketch | None:
        """What was answered to this call; None if it was not made."""
        if self.place >= len(answered) or zlib.crc32(answered[self.place][0]) != self.checksum:
            return None
        try:
            return Sketch.of(Answer.decode(answered[self.place][1]), sample)
        except CodecError:
            return None

    def like(self, sketch: Sketch) -> np.ndarray[Any, Any]:
        """Which submissions answered like this: truth values of shape (1 + known mistakes,)."""
        near = [
            _near(numbers, sketch.numbers, ATOL) if text == sketch.text else np.zeros(len(numbers), dtype=bool)
            for text, numbers in zip(self.texts, self.numbers, strict=True)
        ]
        return np.asarray(np.concatenate(near)[self.given])

    def as_data(self) -> dict[str, Any]:
        fields = {name: getattr(self, name) for name in ("item", "place", "checksum", "given")}
        return fields | {"texts": list(self.texts), "numbers": list(map(_rounded, self.numbers))}

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> _Row:
        numbers = [stored.astype(np.float64) for stored in data["numbers"]]
        return cls(**data | {"texts": tuple(data["texts"]), "numbers": tuple(numbers)})


def _near(rows: np.ndarray[Any, Any], numbers: np.ndarray[Any, Any], atol: float) -> np.ndarray[Any, Any]:
    """Which of `rows`, of shape (k, n), are like `numbers`, of shape (n,)."""
    with np.errstate(invalid="ignore"):
        near = np.abs(rows - numbers) <= atol + _RTOL * np.abs(numbers)
    finite = np.isfinite(numbers)
    if not finite.all():
        near = (near & finite) | (rows == numbers) | (np.isnan(rows) & np.isnan(numbers))
    return np.asarray(near.all(axis=1))


def _rounded(numbers: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Far below the tolerance: the zeros at the end of each number compress well."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.where(np.abs(numbers) < 2**6, np.round(numbers * 2**16) / 2**16, numbers).astype(np.float32)
