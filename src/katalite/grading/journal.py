"""What was judged already, on disk: a batch that was killed goes on where it was.

One JSON line for each finished file: `{"sha256": of the file, "judged_with": …, "entry": as grade --json prints it}`.
A line that was cut off when the batch was killed is not finished, and is left out.
"""

import contextlib
import json
import math
import os
import stat
import tempfile
from pathlib import Path
from typing import Any, Self

from katalite_grader.verdict import VERDICTS


class NotAFileError(OSError):
    """The journal would be a folder, a device or a pipe."""


class Journal:
    """Entries by the content of the file that they judge. Use as a context manager.

    Without a path, entries are kept in memory alone, for `rescue`. Raises OSError when it is opened and never later:
    what could not be written is told by `problem` and `missing`, and judging goes on.
    """

    def __init__(self, path: Path | None, judged_with: str) -> None:
        self.path = path
        self.problem: OSError | None = None
        """Why entries are missing in the file."""
        self.missing = 0
        """How many were not written."""
        self._judged_with = judged_with
        text = b"" if path is None else read_plain(path)
        self._entries = {sha256: entry for line in text.split(b"\n") for sha256, entry in self._read(line)}
        self._file = None if path is None else os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        self._whole = not text or text.endswith(b"\n")
        """The file ends with a line's end, so that another line may follow."""

    def find(self, sha256: str) -> dict[str, Any] | None:
        return self._entries.get(sha256)

    def add(self, sha256: str, entry: dict[str, Any]) -> None:
        """Keep an entry; without a `problem` it is safe when this returns, whatever becomes of this process."""
        self._entries[sha256] = entry
        if self._file is None:
            return
        try:
            if not self._whole:
                _write(self._file, b"\n")
                self._whole = True
            self._whole = False
            _write(self._file, self._line(sha256, entry))
            self._whole = True
        except OSError as error:
            self.problem = error
            self.missing += 1

    def rescue(self, into: Path | None = None) -> Path:
        """Write all entries into a new file in the folder for temporary files, or add them to one. Raises OSError."""
        if into is None:
            number, name = tempfile.mkstemp(prefix="katalite-results-", suffix=".jsonl")
        else:
            number, name = os.open(into, os.O_WRONLY | os.O_APPEND), str(into)
        try:
            for sha256, entry in self._entries.items():
                _write(number, self._line(sha256, entry))
        except OSError:
            Path(name).unlink()
            raise
        finally:
            os.close(number)
        return Path(name)

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _line(self, sha256: str, entry: dict[str, Any]) -> bytes:
        line = {"sha256": sha256, "judged_with": self._judged_with, "entry": entry}
        return json.dumps(line).encode() + b"\n"

    def _read(self, line: bytes) -> list[tuple[str, dict[str, Any]]]:
        try:
            match json.loads(line):
                case {"sha256": str(sha256), "judged_with": self._judged_with, "entry": dict(entry)} if is_entry(entry):
                    return [(sha256, entry)]
        except (ValueError, RecursionError):
            pass
        return []


def read_plain(path: Path) -> bytes:
    """What a plain file holds, nothing if it is not there. Raises OSError."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFileError(0, "it is not a plain file")
    except FileNotFoundError:
        return b""
    return path.read_bytes()


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]


def is_entry(entry: dict[str, Any]) -> bool:
    """Whether it has everything that is printed of an entry: the file may have been written by anybody."""
    match entry:
        case {"verdict": str(verdict), "tests": list(tests), "error": str() | None, "misconception": named}:
            seconds = entry.get("seconds")  # which older journals lack
            timed = seconds is None or (type(seconds) in (int, float) and 0 <= seconds < math.inf)
            return verdict in VERDICTS and all(map(_is_test, tests)) and _is_named(named) and timed
    return False


def _is_test(test: object) -> bool:
    match test:
        case {"id": str(), "title": str(), "outcome": str(), "message": str(), "case": str()}:
            return True
    return False


def _is_named(named: object) -> bool:
    match named:
        case None | {"name": str(), "hint": str()}:
            return True
    return False
