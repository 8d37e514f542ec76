"""How long work says what it is doing.

Everything that takes more than a moment is given a `Report`. The command line has a rich implementation; here
are the interface, one that says nothing (tests) and one that prints plain lines (logs, `.ci/run`).
"""

from typing import Protocol, TextIO

from katalite.common.printing import print_err


class BuildError(Exception):
    """A step could not be done. The message is one sentence: where, what is wrong, what to do next."""


class Report(Protocol):
    """Receives progress. Every method returns at once and never raises."""

    def step(self, name: str) -> None:
        """A new step begins; the one before it has ended."""

    def bytes(self, done: int, total: int) -> None:
        """`done` of `total` bytes of the current step are there; `total` is 0 where it is not known."""

    def note(self, text: str) -> None:
        """A line worth keeping in the log, such as the source a file came from."""


class SilentReport:
    """Says nothing."""

    def step(self, name: str) -> None:
        pass

    def bytes(self, done: int, total: int) -> None:
        pass

    def note(self, text: str) -> None:
        pass


class PlainReport:
    """Prints a line for each step and note to standard error, and the size of a large download at its end."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream

    def _line(self, text: str) -> None:
        if self._stream is None:
            print_err(text)
        else:
            print(text, file=self._stream, flush=True)

    def step(self, name: str) -> None:
        self._line(name)

    def bytes(self, done: int, total: int) -> None:
        if done == total >= 1_000_000:
            self._line(f"  {done / 1e6:.1f} MB")

    def note(self, text: str) -> None:
        self._line(f"  {text}")
