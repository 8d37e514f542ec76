"""Exercises that were read before, taken as they are while no file of theirs has changed: for `serve`, which reads a
course again after each save."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from katalite.course.model import Exercise, Problem
from katalite.course.problems import Problems

type Stamp = tuple[str, tuple[tuple[str, int, int, int, int], ...]]
"""What is used beside the files; of each file its name, when it was written and changed, its size, its number."""


@dataclass(frozen=True)
class _Known:
    stamp: Stamp
    exercise: Exercise | None
    problems: tuple[Problem, ...]


class Reread:
    """Reads each exercise once for each state of its folders. While nothing of it changes it is the very same object,
    and what was made of that object need not be made again."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def __call__(
        self,
        slug: str,
        folders: tuple[Path, ...],
        beside: str,
        problems: Problems,
        read: Callable[[str, Problems], Exercise | None],
    ) -> Exercise | None:
        """What `read` gives, and adds to the problems; `folders` are all that it looks into, and `beside` all that it
        uses else."""
        stamp = (beside, tuple(entry for folder in folders for entry in _files(folder)))
        known = self._known.get(slug)
        if known is None or known.stamp != stamp:
            # The stamp is older than what is read: what is saved in between is read again.
            before = len(problems.found)
            exercise = read(slug, problems)
            self._known[slug] = _Known(stamp, exercise, tuple(problems.found[before:]))
            return exercise
        problems.found += known.problems
        return known.exercise


def _files(folder: Path) -> Iterator[tuple[str, int, int, int, int]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return  # reading tells what is missing
    for entry in entries:
        if entry.name.startswith("__pycache__"):
            continue
        try:
            status = entry.stat()
        except OSError:
            continue  # a link to nothing, or gone meanwhile
        yield entry.path, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
        if entry.is_dir():
            yield from _files(Path(entry.path))
