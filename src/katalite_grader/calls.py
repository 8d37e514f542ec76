"""The two messages between judge and sandbox: a call, and its answer.

Call:    {"function": str, "args": list, "kwargs": {str: value}}, and where it says something
         "goes_on": True, in all calls of a test but the first, and "random": the states of generators (see `seeds`)
Answer:  {"kind": "returned", "value": value, "changed": {…}, "seconds": float, "printed": str}, and "written": files
         by name, where there are some
     or  {"kind": "raised", "type": str, "builtin": bool, "base": str, "message": str, "frames": [{"line": int,
          "function": str, "text": str, "times": int}], "advice": str, "changed": {…}, "seconds": float, "printed": str}

`changed` holds the new value of each argument that the function changed, by keyword, or by position as "#0", "#1", ….
`base` is the nearest built-in exception type. `frames` are the learner's own lines, outermost first; one that was
passed again and again stands there once, with a count. `advice` is a sentence on what to do, or "".
"""

from __future__ import annotations

import builtins
import math
from dataclasses import dataclass, field
from typing import Any

from katalite_grader.codec import DEFAULT_LIMITS, CodecError, Limits, decode, encode
from katalite_grader.texts import LINE_TEXT, one_line, shown

MESSAGE_TEXT = 2_000
PRINTED_TEXT = 10_000
FRAMES = 20
NAME_TEXT = 100


def answers_limit(memory_limit: int) -> int:
    """Bytes that all answers of a run may have together, and so each one; `memory_limit` is the exercise's, in MB.

    Judge and page hold answers while they are judged, so that their memory grows with what a submission returns.
    """
    return memory_limit * 1_000_000 // 16


@dataclass(frozen=True)
class Call:
    """One call of the learner's function; the arguments are plain data."""

    function: str
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    goes_on: bool = False
    """Whether random numbers go on where the call before it has left them."""
    random: dict[str, list[Any]] = field(default_factory=dict)
    """What the test has made of the generators."""

    def encode(self) -> bytes:
        """The bytes of this call. Raises CodecError when an argument is not plain data."""
        more = {name: value for name in ("goes_on", "random") if (value := getattr(self, name))}
        message = {"function": self.function, "args": list(self.args), "kwargs": self.kwargs, **more}
        return encode(message, strict=True, layouts=True)

    @classmethod
    def decode(cls, data: bytes) -> Call:
        """Read a call. Raises CodecError."""
        message = decode(data, layouts=True)
        match message:
            case {"function": str(function), "args": list(args), "kwargs": dict(kwargs)}:
                return cls(function, tuple(args), kwargs, "goes_on" in message, message.get("random", {}))
        raise CodecError("The message is not a call.")


@dataclass(frozen=True)
class Frame:
    """A line of the learner's code that was being run, by so many calls at once."""

    line: int
    function: str
    text: str
    times: int = 1

    def as_json(self) -> dict[str, Any]:
        return {"line": self.line, "function": self.function, "text": self.text, "times": self.times}


@dataclass(frozen=True)
class Raised:
    """The exception that a call ended with."""

    type: str
    builtin: bool
    base: str
    message: str
    frames: tuple[Frame, ...] = ()
    advice: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"type": self.type, "message": self.message, "frames": [frame.as_json() for frame in self.frames]}

    def rebuild(self) -> BaseException:
        """An exception to raise in a hidden test: built-in, or the nearest built-in base, or SubmissionError.

        Exceptions that would end pytest itself or be taken for its own never come back as themselves.
        """
        name = self.type if self.builtin else self.base
        kind = getattr(builtins, name, None)
        if not (isinstance(kind, type) and issubclass(kind, Exception | SystemExit)):
            return SubmissionError(f"{self.type}: {self.message}")
        try:
            return kind(self.message)
        except Exception:  # some built-in types want more than a message
            return SubmissionError(f"{self.type}: {self.message}")


class SubmissionError(Exception):
    """Stands for an exception of the submission that has no built-in type of its own."""


@dataclass(frozen=True)
class Answer:
    """What a call gave: a value, or an exception, and what was seen on the way."""

    value: Any = None
    raised: Raised | None = None
    changed: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    printed: str = ""
    written: dict[str, str | bytes] = field(default_factory=dict)
    """The files in the working folder that are new or changed, where the exercise has given some."""

    def encode(self, limits: Limits = DEFAULT_LIMITS) -> bytes:
        """The bytes of this answer. Raises CodecError when it is too large."""
        common = {"changed": self.changed, "seconds": self.seconds, "printed": self.printed}
        common |= {"written": self.written} if self.written else {}
        if self.raised is None:
            return encode({"kind": "returned", "value": self.value, **common}, limits)
        told = self.raised
        raised = {**told.as_json(), "builtin": told.builtin, "base": told.base, "advice": told.advice}
        return encode({"kind": "raised", **raised, **common}, limits)

    @classmethod
    def decode(cls, data: bytes) -> Answer:
        """Read an answer that may be forged: every part is checked and cut to its limit. Raises CodecError."""
        message = decode(data, DEFAULT_LIMITS)
        match message:
            case {"changed": dict(changed), "seconds": float(seconds), "printed": str(printed)}:
                pass
            case _:
                raise CodecError("The message is not an answer.")
        if not all(type(name) is str for name in changed):
            raise CodecError("The message names a changed argument by something else than text.")
        if not (math.isfinite(seconds) and seconds >= 0):
            raise CodecError("The message holds an impossible time.")
        printed = shown(printed, PRINTED_TEXT)
        written = message.get("written", {})
        if not (type(written) is dict and all(type(name) is str for name in written)):
            raise CodecError("The message names a file by something else than text.")
        if not all(type(content) in (str, bytes) for content in written.values()):
            raise CodecError("The message holds a file that is neither text nor bytes.")
        match message:
            case {"kind": "returned", "value": value}:
                return cls(value, None, changed, seconds, printed, written)
            case {"kind": "raised"}:
                return cls(None, read_raised(message), changed, seconds, printed, written)
        raise CodecError("The message is not an answer.")


def read_raised(message: dict[Any, Any]) -> Raised:
    """An exception from data that may be forged. Raises CodecError."""
    match message:
        case {
            "type": str(name),
            "builtin": bool(builtin),
            "base": str(base),
            "message": str(text),
            "frames": list(rows),
            "advice": str(advice),
        }:
            frames = tuple(_read_frame(row) for row in rows[:FRAMES])
            name, text = one_line(name, NAME_TEXT), shown(text, MESSAGE_TEXT)
            return Raised(name, builtin, base, text, frames, shown(advice, LINE_TEXT))
    raise CodecError("The message is not an answer.")


def _read_frame(row: object) -> Frame:
    match row:
        case {"line": int(line), "function": str(function), "text": str(text), "times": int(times)}:
            return Frame(line, one_line(function, NAME_TEXT), one_line(text, LINE_TEXT), times)
    raise CodecError("The message is not an answer.")
