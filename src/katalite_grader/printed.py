"""What a submission prints: a bounded stream in place of stdout and stderr."""

import contextlib
import io
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from katalite_grader.calls import PRINTED_TEXT
from katalite_grader.texts import clean
from katalite_grader.words import text as said

RUN_TEXT = 100_000
"""Characters that one run may print in all; what comes after is dropped."""
_EAGER_LINES = 200
_PAUSE = 0.05
_CHUNK = 4_000


def cut() -> str:
    """In the place of what is not kept."""
    return f"\n… {said('printed-cut')}\n"


class PrintedStream(io.TextIOBase):
    """Keeps what is printed, up to a bound, and hands it on as it comes.

    `take()` gives the text since the last `take`, at most PRINTED_TEXT characters. The listener gets the first lines
    at once (a loop that never ends must not hide the line printed before it) and later ones in larger pieces.
    The stream cannot be closed.
    """

    def __init__(self, listener: Callable[[str], object] | None = None) -> None:
        self.listener = listener
        self.buffer = _Binary(self)
        self._kept: list[str] = []
        self._kept_length = 0
        self._waiting: list[str] = []
        self._waiting_length = 0
        self._left = RUN_TEXT
        self._lines = 0
        self._flushed = 0.0

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        return "backslashreplace"

    def write(self, text: str, /) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        length = len(text)
        if self._left <= 0 or not length:
            return length
        # Cut before cleaning: the text may be a hundred megabytes long.
        piece = clean(text[: self._left])
        self._left -= len(piece)
        if self._left <= 0:
            piece += cut()
        if self._kept_length < PRINTED_TEXT:
            self._kept.append(piece[:PRINTED_TEXT])
            self._kept_length += len(piece)
            if self._kept_length >= PRINTED_TEXT:
                self._kept.append(cut())
        if self.listener is not None:
            self._waiting.append(piece)
            self._waiting_length += len(piece)
            self._lines += "\n" in piece
            if (
                (self._lines < _EAGER_LINES and "\n" in piece)
                or self._waiting_length > _CHUNK
                or time.perf_counter() - self._flushed > _PAUSE
            ):
                self.flush()
        return length

    def flush(self) -> None:
        if self._waiting and self.listener is not None:
            text = "".join(self._waiting)
            self._waiting.clear()
            self._waiting_length = 0
            self._flushed = time.perf_counter()
            self.listener(text)

    def take(self) -> str:
        self.flush()
        text = "".join(self._kept)
        self._kept.clear()
        self._kept_length = 0
        return text if len(text) <= PRINTED_TEXT else text[: PRINTED_TEXT - len(cut())] + cut()

    def close(self) -> None:
        """Stay open: the submission's `sys.stdout.close()` must not cost the rest of its output."""

    def writable(self) -> bool:
        return True

    def reconfigure(self, **options: Any) -> None:
        """Accept what TextIOWrapper accepts; there is nothing to set."""

    @contextlib.contextmanager
    def installed(self) -> Iterator[None]:
        """Be sys.stdout and sys.stderr; afterwards they are what they were, whatever was put in their places."""
        names = ("stdout", "stderr", "__stdout__", "__stderr__")
        kept = [getattr(sys, name) for name in names]
        for name in names:
            setattr(sys, name, self)
        try:
            yield
        finally:
            for name, stream in zip(names, kept, strict=True):
                setattr(sys, name, stream)


class _Binary(io.RawIOBase):
    """`sys.stdout.buffer`: bytes are read as UTF-8, others are shown as escapes."""

    def __init__(self, stream: PrintedStream) -> None:
        self._stream = stream

    def write(self, data: Any, /) -> int:
        raw = bytes(memoryview(data)[: RUN_TEXT * 4])
        self._stream.write(raw.decode("utf-8", "backslashreplace"))
        return memoryview(data).nbytes

    def writable(self) -> bool:
        return True

    def close(self) -> None:
        """Stay open, like the stream itself."""
