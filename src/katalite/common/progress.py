"""Progress for people: a line that moves on a terminal, plain lines anywhere else. Standard error only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from katalite.common.report import PlainReport, Report


class _LiveReport:
    """The current step with a spinner and, where they are known, its bytes; notes stay above it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None

    def step(self, name: str) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(name, total=None, size="")

    def bytes(self, done: int, total: int) -> None:
        if self._task is not None:
            size = f"{done / 1e6:.1f} of {total / 1e6:.1f} MB" if total else f"{done / 1e6:.1f} MB"
            self._progress.update(self._task, completed=done, total=total or None, size=size)

    def note(self, text: str) -> None:
        self._progress.console.print(text, style="dim", highlight=False, markup=False)


@contextmanager
def progress() -> Iterator[Report]:
    """A report that shows what is going on until the block ends, and then leaves the screen."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield PlainReport()
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TextColumn("{task.fields[size]}"))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as shown:
        yield _LiveReport(shown)
