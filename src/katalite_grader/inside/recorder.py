"""Hears from Python what the lines of one file do, and writes each step down as a line of JSON.

Built on `sys.monitoring`: only the file's own code is watched, so that NumPy runs at its usual pace. Whatever a
submission does to it costs its own recording and nothing else: the page believes none of it, and the judge does not
hear of it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from katalite_grader.inside.values import Description, Looked, Looker, describe, differ, is_shown, sharing
from katalite_grader.opaque import type_name
from katalite_grader.texts import one_line

STEPS = 10_000
SECONDS = 4.0
"""How long a recording may take, the submission's own time included."""
SIZE = 6 * 2**20
"""Characters of all steps together."""
VARIABLES = 60
"""Variables of one frame that are told."""
FRAMES = 3_000
"""Calls that are told."""
_SINGLY = 300
"""Steps that are sent one by one, so that where a line never ends all that came before it is known."""
_PIECE, _PAUSE = 64 * 2**10, 0.05
"""Characters of a later piece, and seconds between two."""

type Say = Callable[[str], object]


class Enough(BaseException):
    """Ends a submission that goes on after the recording is full."""


@dataclass
class _Frame:
    number: int
    seen: dict[str, Looked] = field(default_factory=dict)
    shared: list[list[str]] = field(default_factory=list)
    jumped: int = 0
    """The line to which the last step jumped back."""


class Recorder:
    """Records from `begin` to `end`. `say` gets pieces of text: JSON values, each on a line of its own.

    A step is `{"k": kind, "f": number of its frame, "l": line}`, with `"set": {name: Description}` and `"gone": [name]`
    for what has changed in this frame since its last step, and `"shares": [[name]]` where that has changed. Kinds:
    `call` (with `"name"`, and `"from"`, the frame that called), `line` (about to run), `back` (in a loop within one
    line), `return` and `yield` (with `"value"`), `resume` (with `"from"`), `raise` (with `"error": [type, message]`).
    The last line is `{"end": "whole" | "steps" | "seconds" | "size" | "calls"}`.
    """

    def __init__(
        self, say: Say, message: Callable[[BaseException], str], steps: int = STEPS, seconds: float = SECONDS
    ) -> None:
        self._say, self._message = say, message
        self._most_steps, self._most_seconds = steps, seconds
        self._tool = -1
        self._codes: set[CodeType] = set()
        self._frames: dict[FrameType, _Frame] = {}
        self._looker = Looker()
        self._count = self._calls = self._size = 0
        self._busy = False
        self._pieces: list[str] = []
        self._piece = 0
        self._began = self._sent = 0.0
        self.ended = ""

    def begin(self, code: CodeType, whole: bool) -> None:
        """Watch the functions of a compiled file; with `whole`, its own lines too."""
        monitoring = sys.monitoring
        self._tool = next(number for number in range(6) if monitoring.get_tool(number) is None)
        monitoring.use_tool_id(self._tool, "look inside")
        self._codes = set(_codes(code)) - (set() if whole else {code})
        events = monitoring.events
        callbacks: dict[int, Callable[..., Any]] = {
            events.PY_START: self._start,
            events.PY_RESUME: self._resume,
            events.LINE: self._line,
            events.JUMP: self._jump,
            events.PY_RETURN: self._return,
            events.PY_YIELD: self._yield,
            events.RAISE: self._raise,
            events.PY_UNWIND: self._unwind,
            events.PY_THROW: self._throw,
        }
        for event, callback in callbacks.items():
            monitoring.register_callback(self._tool, event, callback)
        of_code = events.PY_START | events.PY_RESUME | events.LINE | events.JUMP | events.PY_RETURN | events.PY_YIELD
        for each in self._codes:
            monitoring.set_local_events(self._tool, each, of_code)
        # These are of no code: Python tells them wherever they happen.
        monitoring.set_events(self._tool, events.RAISE | events.PY_UNWIND | events.PY_THROW)
        self._began = self._sent = time.perf_counter()

    def end(self) -> None:
        """Watch nothing any more, and send what is left."""
        if self._tool >= 0:
            monitoring = sys.monitoring
            # Before Python 3.14 a tool that is given back goes on hearing.
            monitoring.set_events(self._tool, monitoring.events.NO_EVENTS)
            for code in self._codes:
                monitoring.set_local_events(self._tool, code, monitoring.events.NO_EVENTS)
            monitoring.free_tool_id(self._tool)
            self._tool = -1
        self._frames.clear()
        if not self.ended:
            self._finish("whole")

    # ------------------------------------------------------------ what Python tells

    def _start(self, code: CodeType, _offset: int) -> None:
        def step(frame: FrameType) -> None:
            self._calls += 1
            if self._calls > FRAMES:
                return self._finish("calls")
            self._frames[frame] = _Frame(self._calls)
            self._step("call", frame, {"name": one_line(code.co_name, 100), "from": self._caller(frame)})

        self._hear(code, step)

    def _resume(self, code: CodeType, _offset: int) -> None:
        self._hear(code, lambda frame: self._step("resume", frame, {"from": self._caller(frame)}))

    def _throw(self, code: CodeType, offset: int, error: BaseException) -> None:
        # A generator that nobody wants any more is closed by this; what happens in it then is no news.
        if not isinstance(error, GeneratorExit):
            self._resume(code, offset)

    def _line(self, code: CodeType, line: int) -> None:
        def step(frame: FrameType) -> None:
            known = self._frames.get(frame)
            if known is not None and known.jumped == line:
                known.jumped = 0  # the jump has told it
                return
            self._step("line", frame, {})

        self._hear(code, step)

    def _jump(self, code: CodeType, offset: int, target: int) -> None:
        """A loop within one line, as in a comprehension, is one line to Python; each of its passes is a step."""
        if target > offset:  # `while True: pass` jumps back to itself
            return

        def step(frame: FrameType) -> None:
            line = _line_at(code, target)
            known = self._frames.get(frame)
            if known is not None and line == _line_at(code, offset):
                self._step("back", frame, {})
                known.jumped = line

        self._hear(code, step)

    def _return(self, code: CodeType, _offset: int, value: object) -> None:
        def step(frame: FrameType) -> None:
            self._step("return", frame, {"value": describe(value)})
            self._frames.pop(frame, None)

        self._hear(code, step)

    def _yield(self, code: CodeType, _offset: int, value: object) -> None:
        self._hear(code, lambda frame: self._step("yield", frame, {"value": describe(value)}))

    def _raise(self, code: CodeType, _offset: int, error: BaseException) -> None:
        def step(frame: FrameType) -> None:
            told = [one_line(type_name(type(error)), 100), self._message(error)]
            self._step("raise", frame, {"error": told})

        if not isinstance(error, Enough | GeneratorExit):
            self._hear(code, step)

    def _unwind(self, code: CodeType, _offset: int, _error: BaseException) -> None:
        if code in self._codes:
            self._frames.pop(sys._getframe(1), None)

    # ------------------------------------------------------------ steps

    def _hear(self, code: CodeType, step: Callable[[FrameType], None]) -> None:
        """Let `step` tell of the frame that called the callback, unless the recording is full."""
        if self._busy or code not in self._codes:
            return
        if self.ended:
            raise Enough
        self._busy = True
        try:
            step(sys._getframe(2))
        except Enough:
            raise
        except Exception:  # at the limit of recursion, for one: this step is missing then, and the submission goes on
            return
        finally:
            self._busy = False
        if self.ended:
            raise Enough

    def _caller(self, frame: FrameType) -> int | None:
        """The number of the nearest frame of the file that called this one."""
        back = frame.f_back
        while back is not None:
            known = self._frames.get(back)
            if known is not None:
                return known.number
            back = back.f_back
        return None

    def _step(self, kind: str, frame: FrameType, more: dict[str, Any]) -> None:
        known = self._frames.get(frame)
        if known is None:
            return
        known.jumped = 0
        told: dict[str, Any] = {"k": kind, "f": known.number, "l": frame.f_lineno or 0, **more}
        told |= self._changes(frame, known)
        self._write(told)
        self._count += 1
        if self._count >= self._most_steps:
            self._finish("steps")
        elif time.perf_counter() - self._began > self._most_seconds:
            self._finish("seconds")

    def _changes(self, frame: FrameType, known: _Frame) -> dict[str, Any]:
        variables = [(name, value) for name, value in dict(frame.f_locals).items() if is_shown(name, value)][:VARIABLES]
        new: dict[str, Description] = {}
        for name, value in variables:
            now, before = self._looker.look(value), known.seen.get(name)
            if before is None or differ(before, now):
                new[name] = describe(value, before, self._looker.sampled(value))
                known.seen[name] = now
        here = {name for name, _ in variables}
        gone = [name for name in known.seen if name not in here]
        for name in gone:
            del known.seen[name]
        told: dict[str, Any] = {}
        if new:
            told["set"] = new
        if gone:
            told["gone"] = gone
        if new or gone:
            shared = sharing(variables)
            if shared != known.shared:
                known.shared = told["shares"] = shared
        return told

    def _write(self, told: dict[str, Any]) -> None:
        text = json.dumps(told, allow_nan=False, separators=(",", ":")) + "\n"
        self._size += len(text)
        if self._size > SIZE:
            return self._finish("size")
        self._pieces.append(text)
        self._piece += len(text)
        now = time.perf_counter()
        if self._count < _SINGLY or self._piece >= _PIECE or now - self._sent >= _PAUSE:
            self._send(now)

    def _send(self, now: float) -> None:
        piece, self._pieces, self._piece, self._sent = "".join(self._pieces), [], 0, now
        if piece:
            self._say(piece)

    def _finish(self, why: str) -> None:
        if not self.ended:
            self.ended = why
            self._pieces.append(json.dumps({"end": why}) + "\n")
            self._send(time.perf_counter())


def _codes(code: CodeType) -> Iterator[CodeType]:
    """A file's code and that of everything in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _line_at(code: CodeType, offset: int) -> int:
    return next((line for start, end, line in code.co_lines() if start <= offset < end and line), 0)
