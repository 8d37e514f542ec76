"""Joining journals: what several machines have judged, as if one had."""

import errno
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from katalite.common.cache import write_atomically
from katalite.common.report import BuildError
from katalite.grading.handed_in import shown_name
from katalite.grading.journal import is_entry, read_plain


def merge(target: Path, journals: Iterable[Path]) -> int:
    """Write the finished lines of all journals to `target`, each file's once, and return their number.

    `target` may be one of them, and is whole at every moment. Of two lines about one file the first counts. Raises
    BuildError if a journal cannot be read, or `target` not written.
    """
    lines: dict[tuple[str, str], bytes] = {}
    for path in journals:
        for key, line in _lines(path):
            lines.setdefault(key, line)
    try:
        write_atomically(target, lines.values())
    except OSError as error:
        raise BuildError(f"{shown_name(str(target))}: this cannot be written ({error.strerror}).") from None
    return len(lines)


def _lines(path: Path) -> Iterator[tuple[tuple[str, str], bytes]]:
    """The finished lines by file and judge. A line that was cut off is not finished."""
    try:
        if not path.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        data = read_plain(path)
    except OSError as error:
        raise BuildError(f"{shown_name(str(path))}: this journal cannot be read ({error.strerror}).") from None
    for line in data.split(b"\n"):
        try:
            match json.loads(line):
                case {"sha256": str(sha256), "judged_with": str(judge), "entry": dict(entry)} if is_entry(entry):
                    yield (sha256, judge), line + b"\n"
        except (ValueError, RecursionError):
            continue
