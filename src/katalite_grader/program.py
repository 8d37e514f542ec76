"""A program in the sandbox: each call runs the file from top to bottom, with its input, its arguments and its files."""

import io
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import CodeType, ModuleType
from typing import Any, TextIO

from katalite_grader import program_messages
from katalite_grader.working_folder import WorkingFolder

OUTPUT_TEXT = 1_000_000
"""Characters that one run of a program may print."""


class OutputLimitError(BaseException):
    """Ends a program that prints without end."""


OutputLimitError.__name__ = OutputLimitError.__qualname__ = "OutputLimit"  # what learners read


class Output(io.TextIOBase):
    """Standard output or standard error: keeps the whole text, and hands it on to be seen."""

    def __init__(self, seen: Callable[[str], object]) -> None:
        self._seen = seen
        self._text = io.StringIO(newline="")
        self._left = OUTPUT_TEXT
        self.buffer = _Bytes(self)

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def write(self, text: str, /) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._left -= len(text)
        if self._left < 0:
            raise OutputLimitError(program_messages.printed_too_much(OUTPUT_TEXT))
        self._text.write(text)
        self._seen(text)
        return len(text)

    def writable(self) -> bool:
        return True

    def reconfigure(self, **options: Any) -> None:
        """Accept what TextIOWrapper accepts; there is nothing to set."""

    def close(self) -> None:
        """Stay open: what a program prints afterwards is kept too."""

    @property
    def text(self) -> str:
        """What was printed, with line ends as Python reads them; what is no character stands there as its escape."""
        text = self._text.getvalue().replace("\r\n", "\n")
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


class _Bytes(io.RawIOBase):
    """`sys.stdout.buffer`."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def write(self, data: Any, /) -> int:
        raw = bytes(data)
        self._output.write(raw.decode("utf-8", "backslashreplace"))
        return len(raw)

    def writable(self) -> bool:
        return True

    def close(self) -> None:
        """Stay open, like the stream itself."""


class Program:
    """A compiled file to be called with the `input` it reads, its `arguments`, and more `files`.

    Gives `{"printed": text, "errors": text of standard error, "status": exit status}`. Raises what the program raises,
    `SystemExit` alone not. `written` are then the files that it has written or changed, by name.
    `begin` gives the module that a run happens in, `seen` gets the printed text as it comes.
    """

    def __init__(
        self,
        code: CodeType,
        files: Mapping[str, bytes],
        begin: Callable[[], ModuleType],
        seen: Callable[[str], object],
    ) -> None:
        self._code, self._files, self._begin, self._seen = code, files, begin, seen
        self.written: dict[str, str | bytes] = {}

    def __call__(
        self, input: str = "", arguments: Sequence[str] = (), files: Mapping[str, str | bytes] | None = None
    ) -> dict[str, Any]:
        more = {name: each if isinstance(each, bytes) else each.encode() for name, each in (files or {}).items()}
        folder = WorkingFolder({**self._files, **more})
        module = self._begin()
        output, errors = Output(self._seen), Output(self._seen)
        argv = [module.__file__ or "", *arguments]
        try:
            with folder.entered(), _console(input, output, errors, argv):
                status = _run(self._code, module, errors)
            return {"printed": output.text, "errors": errors.text, "status": status}
        finally:
            self.written = folder.written()
            folder.remove()


def _run(code: CodeType, module: ModuleType, errors: Output) -> int:
    """The exit status with which the program ends."""
    try:
        exec(code, module.__dict__)
    except SystemExit as end:
        if end.code is None:
            return 0
        if isinstance(end.code, int):
            return int(end.code) & 0xFF  # as the system passes it on
        errors.write(f"{end.code}\n")
        return 1
    return 0


@contextmanager
def _console(text: str, output: TextIO | Output, errors: TextIO | Output, argv: list[str]) -> Iterator[None]:
    """Standard input, output and error, and the arguments, as a program finds them; then what they were before."""
    kept = {name: getattr(sys, name) for name in ("stdin", "stdout", "stderr", "__stdin__", "argv")}
    stdin = io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "backslashreplace")), encoding="utf-8")
    for name, value in zip(kept, (stdin, output, errors, stdin, argv), strict=True):
        setattr(sys, name, value)
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(sys, name, value)
