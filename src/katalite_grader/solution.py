"""What a hidden test gets as `solution`: it looks like the learner's function and asks a source for the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from katalite_grader import author_messages, messages
from katalite_grader.calls import Answer, Call
from katalite_grader.codec import CodecError
from katalite_grader.seeds import Watch

MAX_CALLS = 200

type AnswerSource = Callable[[int, bytes], bytes]
"""Gives the answer's bytes for the n-th call of an item (from 0) with these call bytes, or raises an Interruption."""


class Interruption(BaseException):
    """Sets a test aside. Not an Exception, so that no ordinary `except` of a test catches it."""


class PendingCall(Interruption):
    """The answer to this call is not known yet; the test runs again when it is."""

    def __init__(self, call: bytes) -> None:
        super().__init__("the answer to a call is not known yet")
        self.call = call


class LostSandbox(Interruption):
    """The sandbox did not answer: `outcome` is timeout, memory or died."""

    def __init__(self, outcome: str, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome


class AuthorMistake(Interruption):
    """The test does what a hidden test must not do; the text says what."""


class Replay:
    """Answers from pairs of call bytes and answer bytes, in order; the call after the last pair is pending."""

    def __init__(self, answers: Sequence[tuple[bytes, bytes]]) -> None:
        self._answers = answers

    def __call__(self, number: int, call: bytes) -> bytes:
        if number >= len(self._answers):
            raise PendingCall(call)
        recorded, answer = self._answers[number]
        if recorded != call:
            raise AuthorMistake(author_messages.other_call(number + 1))
        return answer


@dataclass
class Activity:
    """One run of one item: its calls and answers, and what stopped it."""

    source: AnswerSource
    function: str
    parameters: tuple[str, ...] = ()
    may_modify: frozenset[str] = frozenset()
    details: bool = True
    """Whether anybody reads what explains a result: arguments, values, pictures."""
    program: bool = False
    """Whether the submission is a program, which a call runs."""
    calls: list[tuple[Call, Answer]] = field(default_factory=list)
    call_bytes: list[bytes] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    raised: BaseException | None = None
    lost: Call | None = None
    """The call that the sandbox never answered."""
    interruption: Interruption | None = None
    interruptions: int = 0
    phases: list[tuple[str, BaseException]] = field(default_factory=list)
    closed: bool = False
    watch: Watch = field(default_factory=Watch)

    def interrupt(self, interruption: Interruption) -> Interruption:
        self.interruption = self.interruption or interruption
        self.interruptions += 1
        return self.interruption

    def argument_name(self, key: str) -> str:
        """The name of an argument as the exercise calls it; `key` is a keyword or a position like "#0"."""
        return argument_name(int(key[1:]), self.parameters) if key.startswith("#") else key


def argument_name(place: int, parameters: Sequence[str]) -> str:
    return parameters[place] if place < len(parameters) else f"argument {place + 1}"


def named_arguments(call: Call, parameters: Sequence[str]) -> dict[str, Any]:
    """The arguments of a call by the names that the exercise gives them."""
    return {argument_name(place, parameters): value for place, value in enumerate(call.args)} | call.kwargs


class Solution:
    """The learner's function as hidden tests see it.

    `last_seconds` is how long the last call took in the sandbox, `printed` what it printed, and `files` what it wrote:
    the files that are new or have other contents, by name, where the exercise has files.
    """

    def __init__(self, activity: Activity) -> None:
        self._activity = activity
        self.__name__ = activity.function
        self.last_seconds = 0.0
        self.printed = ""
        self.files: Mapping[str, str | bytes] = {}

    def __repr__(self) -> str:
        return self.__name__

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        activity = self._activity
        if activity.closed:
            raise AuthorMistake(author_messages.OUTSIDE)
        if activity.interruption is not None:
            raise activity.interrupt(activity.interruption)
        if len(activity.calls) >= MAX_CALLS:
            raise activity.interrupt(AuthorMistake(author_messages.too_many_calls(MAX_CALLS)))
        call = Call(activity.function, args, kwargs, bool(activity.calls), activity.watch.changed())
        answer = self._ask(call)
        activity.calls.append((call, answer))
        self.last_seconds = answer.seconds
        self.printed = answer.printed
        self.files = answer.written
        self._take_changes(call, answer)
        if answer.raised is not None:
            activity.raised = answer.raised.rebuild()
            raise activity.raised
        return answer.value

    def _ask(self, call: Call) -> Answer:
        activity = self._activity
        try:
            data = call.encode()
        except CodecError as error:
            raise activity.interrupt(AuthorMistake(author_messages.bad_argument(str(error)))) from None
        activity.call_bytes.append(data)
        try:
            return Answer.decode(activity.source(len(activity.calls), data))
        except Interruption as interruption:
            activity.lost = call
            raise activity.interrupt(interruption) from None
        except CodecError:
            activity.lost = call
            raise activity.interrupt(LostSandbox("died", messages.unreadable())) from None

    def _take_changes(self, call: Call, answer: Answer) -> None:
        """Copy back the changes that the exercise allows, note the others. A forged name is nobody's argument."""
        given = {f"#{number}": value for number, value in enumerate(call.args)} | call.kwargs
        for key in given.keys() & answer.changed.keys():
            name = self._activity.argument_name(key)
            if name in self._activity.may_modify:
                write_back(given[key], answer.changed[key])
            elif name not in self._activity.changed:
                self._activity.changed.append(name)


def write_back(target: Any, new: Any) -> bool:
    """Make `target` hold what `new` holds, in place as far as it goes. False when it could not take the new value."""
    if isinstance(target, np.ndarray):
        if not isinstance(new, np.ndarray) or target.shape != new.shape or target.dtype.newbyteorder("<") != new.dtype:
            return False
        target[...] = new
        return True
    if isinstance(target, list) and isinstance(new, list):
        same = len(target) == len(new)
        target[:] = [
            old if same and write_back(old, value) else value
            for old, value in zip(target if same else new, new, strict=True)
        ]
        return True
    if isinstance(target, dict) and isinstance(new, dict):
        merged = {key: target[key] if key in target and write_back(target[key], v) else v for key, v in new.items()}
        target.clear()
        target.update(merged)
        return True
    return False
