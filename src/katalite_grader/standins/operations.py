"""One run of one item: every use of a stand-in is an operation, whose answer a source gives. Nothing here is a value.

Operation: {"op": str, "changed": […], "args": […], "kwargs": {…}}, the values as `wire` writes them. `op` is one of
           bind, call, get, set, delete, special, copy, deepcopy. "bind" is the first: it begins an item.
           "random" is there where the test has used or seeded a generator (see `seeds`).
Answer:    {"outcome": "value|raised|unknown", "value", "changed": […], "seconds": float, "printed": str,
            "raised": null | {…, as calls.Raised}}
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from katalite_grader import messages
from katalite_grader.calls import PRINTED_TEXT, Raised, SubmissionError, read_raised
from katalite_grader.codec import CodecError
from katalite_grader.seeds import Watch
from katalite_grader.solution import AnswerSource, AuthorMistake, Interruption, LostSandbox
from katalite_grader.standins import sentences
from katalite_grader.standins.judge_values import JudgeTable
from katalite_grader.standins.spelling import Speller
from katalite_grader.standins.wire import operation, read
from katalite_grader.texts import clean, shorten

MAX_OPERATIONS = 2_000
SHOWN = 20
"""Operations of an item whose texts are kept, the last ones."""


@dataclass(frozen=True)
class Done:
    """An operation that was answered."""

    text: str
    seconds: float
    printed: str
    raised: Raised | None


class Operations:
    """The operations of one run. `learning` is a run of the right solution, which shows what may give objects."""

    def __init__(self, source: AnswerSource, table: JudgeTable, *, learning: bool = False) -> None:
        self._source = source
        self._learning = learning
        self.table = table
        self.sent: list[bytes] = []
        self.pairs: list[tuple[bytes, bytes]] = []
        self.last: list[Done] = []
        self.interruption: Interruption | None = None
        self.raised: BaseException | None = None
        """What the last operation raised in the test."""
        self.given: Any = None
        """What the last operation gave."""
        self.unanswered = ""
        """The text of an operation that the sandbox never answered."""
        self._speller = Speller()
        self._watch = Watch()

    def ask(self, op: str, /, *args: Any, **kwargs: Any) -> Any:
        """Perform one operation. Raises what the submission raised, or an Interruption, from then on each time."""
        if self.interruption is not None:
            raise self.interruption
        number = len(self.sent)
        if number >= MAX_OPERATIONS:
            raise self._interrupt(
                AuthorMistake(sentences.too_many_operations(MAX_OPERATIONS))
                if self._learning
                else LostSandbox("timeout", sentences.operations_without_end(MAX_OPERATIONS))
            )
        table = self.table
        table.begin(number)
        table.signature = table.signature_of(op, args)
        try:
            changed = table.changes()
            packed = [table.pack(arg) for arg in args]
            named = {key: table.pack(arg) for key, arg in kwargs.items()}
            states = self._watch.changed()
            random = {"random": states} if states else {}
            data = operation(op=op, changed=changed, args=packed, kwargs=named, **random)
        except (CodecError, RecursionError) as error:
            raise self._interrupt(AuthorMistake(sentences.cannot_be_sent(str(error)))) from None
        self.sent.append(data)
        text = self._speller.text(op, args, kwargs)
        try:
            answer = self._source(number, data)
        except Interruption as interruption:
            self.unanswered = text
            raise self._interrupt(interruption) from None
        self.pairs.append((data, answer))
        return self._take(op, args, text, answer)

    def reference(self, value: Any) -> str:
        """The reference of what has crossed, or ""."""
        return self.table.references.get(id(value), "")

    @property
    def made(self) -> dict[int, tuple[str, Any]]:
        """What the submission has made so far, with its references, by id."""
        return {id(value): (ref, value) for ref, value in self.table.objects.items() if ref.startswith("s")}

    @property
    def count(self) -> int:
        """How many operations were asked."""
        return len(self.sent)

    def _take(self, op: str, args: tuple[Any, ...], text: str, data: bytes) -> Any:
        try:
            answer = read(data)
            table = self.table
            table.takes_any = False
            table.apply(answer["changed"])
            table.takes_any = (
                answer["outcome"] == "raised"
                or op in ("copy", "deepcopy")
                or (op == "special" and args[0] == "__iter__")
            )
            value = table.bound(answer["value"]) if op == "bind" else table.unpack(answer["value"])
            seconds, printed = (
                float(answer["seconds"]),
                shorten(clean(answer["printed"][: 2 * PRINTED_TEXT]), PRINTED_TEXT),
            )
            raised = None if answer["raised"] is None else read_raised(answer["raised"])
            if answer["outcome"] not in ("value", "raised") or not (math.isfinite(seconds) and seconds >= 0):
                raise CodecError("The message is not an answer.")
        except Exception:  # whatever a forged answer leads to
            self.unanswered = text
            raise self._interrupt(LostSandbox("died", messages.unreadable())) from None
        self.last = [*self.last[1 - SHOWN :], Done(text, seconds, printed, raised)]
        if answer["outcome"] == "raised":
            if not isinstance(value, Exception | SystemExit):
                value = SubmissionError(raised.type if raised else "exception")
            self.raised = value
            raise value
        self.given = value
        self.last[-1] = replace(self.last[-1], text=self._speller.gave(text, value))
        return value

    def name_all(self, bound: dict[str, Any]) -> None:
        """Tell what the exercise calls what was bound."""
        for name, value in bound.items():
            self._speller.name(value, name)

    def _interrupt(self, interruption: Interruption) -> Interruption:
        self.interruption = interruption
        return interruption
