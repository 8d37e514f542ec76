"""`serve` while an author writes: whatever is saved is built and proved again, and the open pages follow."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import watchfiles

from katalite.common.report import BuildError
from katalite.course.course_file import NAME
from katalite.course.load import FOLDERS, STYLES
from katalite.course.model import ContentError, Problem
from katalite.web.live import Live

QUIET = 60
"""Milliseconds without a change after which what was saved is read; editors write a file in several steps."""
_LOOK = 400
"""Milliseconds after which the files beside the three folders are looked at."""


class Saved(watchfiles.DefaultFilter):
    """What an author saves: no hidden files, no editor's copies, no caches."""

    ignore_dirs = (*watchfiles.DefaultFilter.ignore_dirs, "dist")
    ignore_entity_patterns = (*watchfiles.DefaultFilter.ignore_entity_patterns, r"^\.", r"~$", r"^4913$", r"\.tmp$")


def follow(
    root: Path, build: Callable[[], object], live: Live, say: Callable[[str], None], stop: threading.Event
) -> None:
    """Calls `build` now and after every change until `stop` is set, and tells the pages and, with `say`, the terminal
    what came of it. Changes made while it builds are built next.
    """
    for changed in _changes(root, stop):
        if changed:
            say(f"Changed: {', '.join(changed)}")
        problems = _built(build)
        for problem in problems:
            say(str(problem) if problem.path else problem.message)
        if problems:
            say(f"{len(problems)} problem{'s' if len(problems) > 1 else ''} to mend; the last good site stays.")
        elif live.problems:
            say("All is well again.")
        live.tell(problems)


def _built(build: Callable[[], object]) -> list[Problem]:
    try:
        build()
    except ContentError as error:
        return list(error.problems)
    except BuildError as error:
        return [Problem("", 0, str(error))]
    return []


def _changes(root: Path, stop: threading.Event) -> Iterator[list[str]]:
    """The names of what was saved, relative to the root: nothing at first, and then for each change."""
    known = _everything(root)
    yield []
    while not stop.is_set():
        folders = _folders(root)
        with ExitStack() as stack:
            watched = watchfiles.watch(
                *folders,
                watch_filter=Saved(),
                step=QUIET,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                stop_event=stop,
                raise_interrupt=False,
            )
            stack.callback(watched.close)
            for turn, changes in enumerate(watched):
                names = {Path(path).relative_to(root).as_posix() for _, path in changes}
                # Nobody watched while the first build went on; and a single file is replaced by editors, and would no
                # longer be watched.
                now = known | _beside(root) if turn else _everything(root)
                names |= {name for name in now.keys() | known.keys() if now.get(name) != known.get(name)}
                if turn:
                    names |= {name for name in (NAME, STYLES) if name in known and not (root / name).is_file()}
                if names:
                    known = _everything(root)
                    yield sorted(names)
                if _folders(root) != folders:
                    break


def _folders(root: Path) -> list[Path]:
    """Those of the three that there are; the course itself while there is none."""
    return [folder for name in FOLDERS if (folder := root / name).is_dir()] or [root]


type _Stamps = dict[str, tuple[int, int]]
"""When each file was written, and its size, by its name relative to the root."""


def _everything(root: Path) -> _Stamps:
    inside = (
        path for name in FOLDERS for path in (root / name).rglob("*") if Saved()(watchfiles.Change.added, str(path))
    )
    return _stamps(root, [*inside, root / NAME, root / STYLES])


def _beside(root: Path) -> _Stamps:
    return _stamps(root, [root / NAME, root / STYLES])


def _stamps(root: Path, paths: Iterable[Path]) -> _Stamps:
    found = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        if not path.is_dir():
            found[path.relative_to(root).as_posix()] = (status.st_mtime_ns, status.st_size)
    return found
