"""The folder in which a submission runs: the exercise's files lie there, and what it writes there can be looked at."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

MOST_FILES = 100
MOST_ENTRIES = 1_000
MOST_BYTES = 1_000_000
"""Of all files that are looked at together; what comes after is left out."""


class WorkingFolder:
    """A folder with these files, below the place that the system keeps for such things."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._given = dict(files)
        # Not what `tempfile` has found out earlier: a process that was forked has another place.
        self.path = Path(tempfile.mkdtemp(prefix="run-", dir=os.environ.get("TMPDIR")))
        for name, data in files.items():
            (self.path / name).write_bytes(data)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Be in this folder, and afterwards where one was before."""
        before = Path.cwd()
        os.chdir(self.path)
        try:
            yield
        finally:
            os.chdir(before)

    def written(self) -> dict[str, str | bytes]:
        """The files that are new or have other contents now, by their names from here; text where they hold UTF-8."""
        found: dict[str, str | bytes] = {}
        left = MOST_BYTES
        for seen, path in enumerate(_files(self.path)):
            if seen >= MOST_ENTRIES or len(found) >= MOST_FILES:
                break
            name = path.relative_to(self.path).as_posix()
            try:
                if path.lstat().st_size > left:
                    continue
                data = path.read_bytes()
            except OSError:
                continue
            if data != self._given.get(name):
                left -= len(data)
                found[name] = _text(data)
        return found

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    """Plain files; others could lead elsewhere or make one wait."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            if stat.S_ISREG(path.lstat().st_mode):
                yield path


def _text(data: bytes) -> str | bytes:
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return data
