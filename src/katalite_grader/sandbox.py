"""The sandbox: loads one submission and answers calls of its function. It knows nothing about the tests.

One Sandbox is used for one run and thrown away with its interpreter. Whatever the submission does to the interpreter
costs only its own answers: they are data, checked by the judge.
"""

import builtins
import linecache
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import CodeType, FrameType, ModuleType, TracebackType
from typing import Any

import numpy as np

from katalite_grader import messages
from katalite_grader.calls import FRAMES, MESSAGE_TEXT, NAME_TEXT, Answer, Call, Frame, Raised
from katalite_grader.codec import CodecError, Limits, Opaque, encode, opaque_text, type_name
from katalite_grader.printed import PrintedStream
from katalite_grader.texts import kind_text, one_line, shown

_CONSTANT = frozenset({type(None), bool, int, float, complex, str, bytes})
_SMALL = Limits(size=2**20, values=10_000)
# A class of the submission may answer for itself when it is asked; these do not ask it.
_BASES: Callable[[type], tuple[type, ...]] = type.__dict__["__mro__"].__get__
_TRACEBACK = BaseException.__dict__["__traceback__"].__get__


@dataclass(frozen=True)
class LoadResult:
    """How loading ended. `verdict` is "" when the function is there to be called."""

    verdict: str = ""
    message: str = ""
    type: str = ""
    frames: tuple[Frame, ...] = ()
    line: int | None = None
    column: int | None = None
    text: str = ""
    seconds: float = 0.0
    printed: str = ""

    @property
    def ok(self) -> bool:
        return not self.verdict

    def as_json(self) -> dict[str, Any]:
        """`{"ok": true, "seconds", "printed"}` or the failure: verdict, message, type, frames, line, column, text."""
        if self.ok:
            return {"ok": True, "seconds": self.seconds, "printed": self.printed}
        return {
            "ok": False,
            "verdict": self.verdict,
            "message": self.message,
            "type": self.type,
            "frames": [frame.as_json() for frame in self.frames],
            "line": self.line,
            "column": self.column,
            "text": self.text,
            "printed": self.printed,
        }


class Sandbox:
    """Runs `function` of one file called `filename`; `on_print` receives what is printed, in pieces, as it comes."""

    def __init__(
        self, function: str, filename: str = "solution.py", on_print: Callable[[str], object] | None = None
    ) -> None:
        self.function = function
        self.filename = filename
        self.module = ModuleType("solution")
        self._target: Callable[..., Any] | None = None
        self._stream = PrintedStream(on_print)
        self._recursion_limit = sys.getrecursionlimit()

    def load(self, source: str, *, as_main: bool = False) -> LoadResult:
        """Run the file from top to bottom in a fresh module; nothing it raises gets out.

        With `as_main` the module's name is `__main__`, as when a file is run.
        """
        name = "__main__" if as_main else "solution"
        self.module = ModuleType(name)
        self.module.__file__ = self.filename
        sys.modules[name] = self.module
        source = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        # Python's lines end with a newline and with nothing else, unlike those of str.splitlines.
        lines = [f"{line}\n" for line in source.split("\n")]
        # A modification time of None keeps linecache from looking for the file on a disk.
        linecache.cache[self.filename] = (len(source), None, lines, self.filename)
        start = time.perf_counter()
        try:
            with self._stream.installed():
                code = self._compile(source)
                if isinstance(code, LoadResult):
                    return code
                exec(code, self.module.__dict__)
        except BaseException as error:
            return self._load_failure(error, time.perf_counter() - start)
        finally:
            self._mend()
        seconds = time.perf_counter() - start
        target = self.module.__dict__.get(self.function)
        if target is None:
            return self._failure(messages.function_missing(self.function), type="NameError")
        if not callable(target):
            kind = kind_text(target)
            return self._failure(messages.not_callable(self.function, kind), type="TypeError")
        self._target = target
        return LoadResult(seconds=seconds, printed=self._stream.take())

    def call(self, data: bytes) -> bytes:
        """Answer one call (bytes of `calls.Call`) with the bytes of `calls.Answer`. Raises CodecError for bad bytes."""
        answer = self.answer(Call.decode(data))
        try:
            return answer.encode()
        except BaseException:
            changed = {name: _sendable(value) for name, value in answer.changed.items()}
            return replace(answer, value=_sendable(answer.value), changed=changed).encode()

    def answer(self, call: Call) -> Answer:
        """Call the function. Its arguments are the call's own objects, and may be changed by it."""
        if self._target is None:
            raise RuntimeError("the submission is not loaded")
        arguments = {f"#{number}": value for number, value in enumerate(call.args)} | call.kwargs
        before = {name: _image(value) for name, value in arguments.items()}
        value, raised = None, None
        start = time.perf_counter()
        try:
            with self._stream.installed():
                value = self._target(*call.args, **call.kwargs)
        except BaseException as error:
            seconds = time.perf_counter() - start
            raised = self.describe(error)
        else:
            seconds = time.perf_counter() - start
        finally:
            self._mend()
        changed = {name: new for name, new in arguments.items() if _differs(before[name], new)}
        return Answer(value, raised, changed, max(seconds, 0.0), self._stream.take())

    def describe(self, error: BaseException) -> Raised:
        """An exception as data; the frames are those of the learner's file only."""
        kind = type(error)
        base = next((t for t in _BASES(kind) if getattr(builtins, type_name(t), None) is t), BaseException)
        trace = _TRACEBACK(error)
        name = one_line(type_name(kind), NAME_TEXT)
        return Raised(name, base is kind, base.__name__, _message(error), self._frames(trace))

    def line_in(self, frame: FrameType | None) -> int:
        """The line of the submission's file that `frame`, or else the nearest of its callers, is in; 0 if none is."""
        while frame is not None:
            if frame.f_code.co_filename == self.filename:
                return frame.f_lineno
            frame = frame.f_back
        return 0

    def _compile(self, source: str) -> CodeType | LoadResult:
        if "\0" in source:
            line = source.count("\n", 0, source.index("\0")) + 1
            return self._failure(messages.syntax_error(line, messages.NUL_CHARACTER), "SyntaxError", line)
        try:
            return compile(source, self.filename, "exec", dont_inherit=True)
        except SyntaxError as error:
            # The parser counts columns from 1; a position past the end of the file has no text.
            text = one_line((error.text or "").rstrip("\n"))
            message = messages.syntax_error(error.lineno, shown(str(error.msg), MESSAGE_TEXT))
            return self._failure(message, type(error).__name__, error.lineno, error.offset, text)
        except UnicodeEncodeError as error:
            line = source.count("\n", 0, error.start) + 1
            return self._failure(messages.syntax_error(line, messages.HALF_CHARACTER), "SyntaxError", line)
        except (MemoryError, RecursionError, OverflowError) as error:
            return self._failure(messages.syntax_error(None, messages.TOO_NESTED), type(error).__name__)

    def _load_failure(self, error: BaseException, seconds: float) -> LoadResult:
        raised = self.describe(error)
        line = raised.frames[-1].line if raised.frames else None
        verdict = "compile-error"
        if isinstance(error, MemoryError):
            verdict, message = "memory-limit-exceeded", messages.MEMORY_WHILE_LOADING
        elif isinstance(error, SystemExit):
            message = messages.exit_while_loading(line)
        else:
            message = messages.error_while_loading(raised.type, raised.message, line)
        text = raised.frames[-1].text if raised.frames else ""
        return LoadResult(verdict, message, raised.type, raised.frames, line, None, text, seconds, self._stream.take())

    def _failure(
        self, message: str, type: str, line: int | None = None, column: int | None = None, text: str = ""
    ) -> LoadResult:
        return LoadResult("compile-error", message, type, (), line, column, text, printed=self._stream.take())

    def _frames(self, trace: TracebackType | None) -> tuple[Frame, ...]:
        lines: list[tuple[int, str]] = []
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename == self.filename:
                lines.append((trace.tb_lineno, code.co_name))
            trace = trace.tb_next
        if len(lines) > FRAMES:
            lines = lines[: FRAMES // 2] + lines[-FRAMES // 2 :]
        return tuple(
            Frame(line, one_line(name, NAME_TEXT), one_line(linecache.getline(self.filename, line).strip()))
            for line, name in lines
        )

    def _mend(self) -> None:
        """Take back what a submission may have set for the whole interpreter and the sandbox itself needs."""
        sys.setrecursionlimit(self._recursion_limit)
        sys.settrace(None)
        sys.setprofile(None)


def _message(error: BaseException) -> str:
    """The text of an exception; one that has a single text as argument (KeyError) gives that text itself."""
    try:
        args = error.args
        if len(args) == 1 and type(args[0]) is str:
            return shown(args[0], MESSAGE_TEXT)
        return shown(str(error), MESSAGE_TEXT)
    except BaseException:
        return "(its message could not be read)"


def _sendable(value: Any) -> Any:
    """`value` when it is small and plain, or else what stands for it."""
    try:
        encode(value, _SMALL)
    except CodecError:
        return Opaque(type_name(type(value)), messages.TOO_LARGE)
    except BaseException:
        return Opaque(type_name(type(value)), opaque_text(value))
    return value


def _image(value: Any) -> object:
    """Equal for a value as long as nobody changes it; None for one that cannot be changed."""
    kind = type(value)
    if kind is np.ndarray:
        return value.dtype, value.shape, value.tobytes()
    if kind in _CONSTANT or issubclass(kind, np.generic):
        return None
    return encode(value)


def _differs(before: object, value: Any) -> bool:
    try:
        return _image(value) != before
    except BaseException:
        return True
