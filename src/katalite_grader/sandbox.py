"""The sandbox: loads one submission and answers calls of its function. It knows nothing about the tests.

One Sandbox is used for one run and thrown away with its interpreter. Whatever the submission does to the interpreter
costs only its own answers: they are data, checked by the judge.
"""

import builtins
import linecache
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import CodeType, FrameType, GeneratorType, ModuleType, TracebackType
from typing import Any

import numpy as np

from katalite_grader import messages, seeds
from katalite_grader.advice import advice, signature_advice
from katalite_grader.advice_messages import input_ended
from katalite_grader.calls import FRAMES, MESSAGE_TEXT, NAME_TEXT, Answer, Call, Frame, Raised
from katalite_grader.codec import DEFAULT_LIMITS, CodecError, Limits, Opaque, encode
from katalite_grader.compound_values import given_by
from katalite_grader.depth import PLAIN, bounded_depth, levels
from katalite_grader.diagnosis import Diagnosis, function_missing, is_notebook, notebook_file, unreadable
from katalite_grader.nesting import too_deep
from katalite_grader.opaque import opaque_text, type_name
from katalite_grader.printed import PrintedStream
from katalite_grader.setting import USUAL, Setting
from katalite_grader.texts import kind_text, one_line, shown
from katalite_grader.working_folder import WorkingFolder

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
    edits: list[list[Any]] = field(default_factory=list)
    """What would mend it: [line, column, old character, new text], from 1, columns in characters."""

    @property
    def ok(self) -> bool:
        return not self.verdict

    def as_json(self) -> dict[str, Any]:
        """`{"ok": true, "seconds", "printed"}`, or a failure with the other fields but `seconds`."""
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
            "edits": self.edits,
            "printed": self.printed,
        }


class Sandbox:
    """Runs `function` of one file called `filename`; `on_print` receives what is printed, in pieces, as it comes.

    With `names` it has these for hidden tests to import, and its calls are operations (see `standins`). In the setting
    of a program there is no function: a call runs the file.
    A value that would make an answer larger than `answer_size` bytes is told and not sent.
    """

    def __init__(
        self,
        function: str,
        filename: str = "solution.py",
        on_print: Callable[[str], object] | None = None,
        names: Sequence[str] = (),
        answer_size: int = DEFAULT_LIMITS.size,
        setting: Setting = USUAL,
    ) -> None:
        self.setting = setting
        self._folder: WorkingFolder | None = None
        self.names = tuple(names)
        self._perform: Callable[[bytes], bytes] | None = None
        self.function = function
        self._limits = replace(DEFAULT_LIMITS, size=min(answer_size, DEFAULT_LIMITS.size))
        self.filename = filename
        self.module = ModuleType("solution")
        self._target: Callable[..., Any] | None = None
        self._stream = PrintedStream(on_print)
        self._source = ""
        self.made: tuple[bytes, Answer] | None = None
        """The bytes of the last call of ▶ Run code, and its answer."""
        self.levels = PLAIN
        """How deep calls may be nested."""

    def load(self, source: str, *, as_main: bool = False) -> LoadResult:
        """Run the file from top to bottom in a fresh module; nothing it raises gets out.

        With `as_main` the module's name is `__main__`, as when a file is run.
        """
        self._begin("__main__" if as_main else "solution")
        source = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self._source = source
        # A modification time of None keeps linecache from looking for the file on a disk. Lines as Python counts them:
        # splitlines() ends one at a form feed and at a few other characters as well.
        lines = [f"{line}\n" for line in source.split("\n")]
        linecache.cache[self.filename] = (len(source), None, lines, self.filename)
        if not as_main:
            seeds.expect(source)
            seeds.begin()
        start = time.perf_counter()
        try:
            with self._stream.installed():  # the compiler may print warnings
                code = self._compile(source)
            if isinstance(code, LoadResult):
                return code
            if self.setting.program:
                self._target = self._program(code)
                return LoadResult(seconds=time.perf_counter() - start, printed=self._stream.take())
            if self.setting.files:
                self._folder = WorkingFolder(self.setting.files)
            with self._running(sys._getframe()):
                exec(code, self.module.__dict__)
        except BaseException as error:
            return self._load_failure(error, time.perf_counter() - start)
        seconds = time.perf_counter() - start
        if self.names and not as_main:
            return self._open_names(seconds)
        if not self.function:
            return LoadResult(seconds=seconds, printed=self._stream.take())
        target = self.module.__dict__.get(self.function)
        if target is None:
            return self._failure(Diagnosis(function_missing(source, self.function)), "NameError")
        if not callable(target):
            kind = kind_text(target)
            return self._failure(Diagnosis(messages.not_callable(self.function, kind)), "TypeError")
        self._target = target
        return LoadResult(seconds=seconds, printed=self._stream.take())

    def call(self, data: bytes) -> bytes:
        """Answer one call (bytes of `calls.Call`) with the bytes of `calls.Answer`. Raises CodecError for bad bytes."""
        if self._perform is not None:
            return self._perform(data)
        return self.encoded(self.answer(Call.decode(data)))

    def encoded(self, answer: Answer) -> bytes:
        """The answer's bytes, in which what cannot be sent is told."""
        try:
            return answer.encode(self._limits)
        except BaseException:
            changed = {name: _sendable(value) for name, value in answer.changed.items()}
            return replace(answer, value=_sendable(answer.value), changed=changed).encode()

    def answer(self, call: Call) -> Answer:
        """Call the function. Its arguments are the call's own objects, and may be changed by it."""
        target = self._target
        if target is None:
            raise RuntimeError("the submission is not loaded")
        if not call.goes_on:
            seeds.begin()
        seeds.set_states(call.random)
        arguments = {f"#{number}": value for number, value in enumerate(call.args)} | call.kwargs
        before = {name: _image(value) for name, value in arguments.items()}
        answer = self.run(target, call)
        changed = {name: new for name, new in arguments.items() if _differs(before[name], new)}
        return replace(answer, changed=changed)

    def run(self, target: Callable[..., Any], call: Call) -> Answer:
        """Call something of the submission with the arguments of a call. Nothing it raises gets out."""
        value, raised = None, None
        start = time.perf_counter()
        try:
            with self._running(sys._getframe()):
                value = target(*call.args, **call.kwargs)
                if type(value) is GeneratorType:
                    value = given_by(value)
        except BaseException as error:
            seconds = time.perf_counter() - start
            raised = self.describe(error, call)
        else:
            seconds = time.perf_counter() - start
        return Answer(value, raised, {}, max(seconds, 0.0), self._stream.take(), self._written())

    def _begin(self, name: str) -> ModuleType:
        """The module of this name, which the file's code is about to fill."""
        self.module = sys.modules[name] = ModuleType(name)
        self.module.__file__ = self.filename
        return self.module

    def _program(self, code: CodeType) -> Callable[..., Any]:
        from katalite_grader.program import Program  # most exercises have no use for it

        return Program(code, self.setting.files, lambda: self._begin("__main__"), self._stream.write)

    def _written(self) -> dict[str, str | bytes]:
        """What lies in the submission's folder by now and did not before."""
        holder = self._target if self.setting.program else None
        return getattr(holder, "written", {}) if self._folder is None else self._folder.written()

    def _open_names(self, seconds: float) -> LoadResult:
        """Whether the file defines what the tests import, and what performs operations on it."""
        # Only here: most exercises have no use for them.
        from katalite_grader.standins.objects import Objects
        from katalite_grader.standins.sentences import names_missing

        scope = self.module.__dict__
        missing = [name for name in self.names if name not in scope]
        if missing:
            own = [name for name in scope if not name.startswith("__") and name not in self.names]
            near = [next(iter(get_close_matches(name, own, 1)), "") for name in missing]
            return self._failure(Diagnosis(names_missing(missing, near)), "NameError")
        self._perform = Objects(self.module, self._running, self._stream.take, self.describe).perform
        return LoadResult(seconds=seconds, printed=self._stream.take())

    def describe(self, error: BaseException, call: Call | None = None) -> Raised:
        """An exception as data, raised by `call` if one is given; the frames are those of the learner's file only."""
        kind = type(error)
        base = next((t for t in _BASES(kind) if getattr(builtins, type_name(t), None) is t), BaseException)
        trace = _TRACEBACK(error)
        name, frames = one_line(type_name(kind), NAME_TEXT), self._frames(trace)
        message = _message(error)
        todo = self._advice(base.__name__, message, frames, trace, call)
        return Raised(name, base is kind, base.__name__, message, frames, todo)

    def line_in(self, frame: FrameType | None) -> int:
        """The line of the submission's file that `frame`, or else the nearest of its callers, is in; 0 if none is."""
        while frame is not None:
            if frame.f_code.co_filename == self.filename:
                return frame.f_lineno
            frame = frame.f_back
        return 0

    @contextmanager
    def _running(self, caller: FrameType) -> Iterator[None]:
        """Around all code of the submission, which `caller` runs: what it prints is kept, and its depth is bounded."""
        with ExitStack() as stack:
            stack.enter_context(self._stream.installed())
            if self._folder is not None:
                stack.enter_context(self._folder.entered())
            if "asyncio" in self._source:
                from katalite_grader.event_loop import own_event_loop  # asyncio takes long to load

                stack.enter_context(own_event_loop())
            stack.enter_context(bounded_depth(caller, self.levels))
            try:
                yield
            finally:
                sys.settrace(None)
                sys.setprofile(None)

    def _compile(self, source: str) -> CodeType | LoadResult:
        if "\0" in source:
            line = source.count("\n", 0, source.index("\0")) + 1
            return self._unreadable(line, messages.nul_character())
        deep = too_deep(source)
        if deep is not None:
            return self._unreadable(deep, messages.too_nested())
        try:
            code: CodeType = compile(source, self.filename, "exec", dont_inherit=True)
            self.levels = levels(source)
            return code
        except SyntaxError as error:
            return self._failure(unreadable(source, error), type(error).__name__)
        except UnicodeEncodeError as error:
            return self._unreadable(source.count("\n", 0, error.start) + 1, messages.half_character())
        except (MemoryError, RecursionError, OverflowError) as error:
            return self._failure(Diagnosis(messages.syntax_error(None, messages.too_nested())), type(error).__name__)

    def _unreadable(self, line: int, detail: str) -> LoadResult:
        return self._failure(Diagnosis(messages.syntax_error(line, detail), line), "SyntaxError")

    def _load_failure(self, error: BaseException, seconds: float) -> LoadResult:
        raised = self.describe(error)
        line = raised.frames[-1].line if raised.frames else None
        verdict = "compile-error"
        if isinstance(error, MemoryError):
            verdict, message = "memory-limit-exceeded", messages.memory_while_loading()
        elif isinstance(error, SystemExit):
            message = messages.exit_while_loading(line)
        elif is_notebook(self._source):
            message = notebook_file()
        else:
            message = messages.error_while_loading(raised.type, raised.message, line, raised.advice)
        text = raised.frames[-1].text if raised.frames else ""
        return LoadResult(verdict, message, raised.type, raised.frames, line, None, text, seconds, self._stream.take())

    def _failure(self, told: Diagnosis, type: str) -> LoadResult:
        text = one_line(self._line(told.line).rstrip("\n")) if told.line else ""
        printed = self._stream.take()
        return LoadResult(
            "compile-error", told.message, type, (), told.line, told.column, text, printed=printed, edits=told.edits
        )

    def _frames(self, trace: TracebackType | None) -> tuple[Frame, ...]:
        """The learner's lines, outermost first. Those of a recursion once, each where it was passed last."""
        times: dict[tuple[int, str], int] = {}
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename == self.filename:
                place = (trace.tb_lineno, code.co_name)
                times[place] = times.pop(place, 0) + 1
            trace = trace.tb_next
        lines = list(times.items())
        if len(lines) > FRAMES:
            lines = lines[: FRAMES // 2] + lines[-FRAMES // 2 :]
        return tuple(
            Frame(line, one_line(name, NAME_TEXT), one_line(self._line(line).strip()), count)
            for (line, name), count in lines
        )

    def _line(self, number: int) -> str:
        return linecache.getline(self.filename, number)

    def _advice(
        self, base: str, message: str, frames: tuple[Frame, ...], trace: TracebackType | None, call: Call | None
    ) -> str:
        """A sentence on what to do, or "". What the submission's own objects raise meanwhile is no news."""
        try:
            if base == "EOFError" and call is not None and self.setting.program:
                return input_ended(len(call.kwargs["input"].splitlines()))
            called = self._target if call is not None and call.function == self.function else None
            if base == "TypeError" and call is not None and not frames and called is not None:
                return signature_advice(called, call.args, call.kwargs)
            names, names_here = set(dir(builtins)) | set(self.module.__dict__), set[str]()
            while trace is not None:
                if trace.tb_frame.f_code.co_filename == self.filename:
                    names_here = set(trace.tb_frame.f_locals)
                trace = trace.tb_next
            names = {name for name in names | names_here if type(name) is str}
            return advice(base, message, frames[-1].text if frames else "", names, self.levels)
        except BaseException:
            return ""


def _message(error: BaseException) -> str:
    """The text of an exception; one that has a single text as argument (KeyError) gives that text itself."""
    try:
        args = error.args
        if len(args) == 1 and type(args[0]) is str:
            return shown(args[0], MESSAGE_TEXT)
        return shown(str(error), MESSAGE_TEXT)
    except BaseException:
        return messages.unread_message()


def _sendable(value: Any) -> Any:
    """`value` when it is small and plain, or else what stands for it."""
    try:
        encode(value, _SMALL)
    except CodecError:
        if type(value) is np.ndarray:
            return Opaque("ndarray", messages.large_array(str(value.dtype), value.shape))
        return Opaque(type_name(type(value)), messages.too_large())
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
