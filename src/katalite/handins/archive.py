"""What is in zips: listed and read, never unpacked. Nothing in an archive decides how much is read of it."""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MAX_MEMBERS = 200_000
MAX_INNER = 2**26
"""Bytes of a zip inside a zip, which is held in memory."""
MAX_DEPTH = 2
"""A zip, and zips in it."""
PASSWORD = "This is behind a password, so it was left out. Take the password away and hand it in again."
LINK = "This is a link, not a file, so it was left out."
TOO_DEEP = "This is an archive in an archive in an archive, which is not opened. Unpack it."
TOO_LARGE = f"This archive in an archive is larger than {MAX_INNER // 2**20} MB, so it was left out. Unpack it."
TOO_MANY = f"This archive has more than {MAX_MEMBERS:,} files; the rest was left out."
TWICE = "Another file of this name is in the archive; the last one counts."
BROKEN = "This is not a zip that can be read. Pack it again."
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, MemoryError)

type Remark = Callable[[str, str], None]
"""Notes a sentence about a file."""


class UnreadableError(OSError):
    """A member that cannot be read; the message says why."""


@dataclass(frozen=True)
class Member:
    """A file in an archive. `parts` are those of its path, without what leads out of the archive."""

    parts: tuple[str, ...]
    opened: Callable[[], zipfile.ZipFile]
    """Opens the archive that holds it: one inside another one is not kept in memory."""
    info: zipfile.ZipInfo

    @property
    def changed(self) -> tuple[int, ...]:
        return self.info.date_time

    def read(self, most: int) -> bytes:
        """At most one byte more than `most`. Raises UnreadableError."""
        try:
            with self.opened().open(self.info) as file:
                return file.read(most + 1)
        except _FAULTS as error:
            raise UnreadableError(0, f"damaged in its archive: {type(error).__name__}") from None


def open_archive(source: str | io.BytesIO) -> zipfile.ZipFile | None:
    """The archive, or None if it is no zip that can be read."""
    try:
        if isinstance(source, str) and not Path(source).is_file():  # a pipe would be waited for
            return None
        return zipfile.ZipFile(source)
    except _FAULTS:
        return None


def members(label: str, archive: zipfile.ZipFile, remark: Remark) -> Iterator[Member]:
    """The files of an archive and of the zips in it. What is left out gets its remark."""
    yield from _members(label, lambda: archive, remark, 1)


def _members(label: str, opened: Callable[[], zipfile.ZipFile], remark: Remark, depth: int) -> Iterator[Member]:
    last: dict[str, zipfile.ZipInfo] = {}
    for number, info in enumerate(opened().infolist()):
        if number == MAX_MEMBERS:
            remark(label, TOO_MANY)
            break
        if info.is_dir():
            continue
        if info.filename in last:
            remark(f"{label}/{info.filename}", TWICE)
        last[info.filename] = info
    for info in last.values():
        parts = _parts(info.filename)
        if not parts:
            continue
        if info.flag_bits & 0x1:
            remark("/".join((label, *parts)), PASSWORD)
        elif stat.S_ISLNK(info.external_attr >> 16):
            remark("/".join((label, *parts)), LINK)
        elif parts[-1].lower().endswith(".zip"):
            yield from _inner("/".join((label, *parts)), Member(parts, opened, info), remark, depth)
        else:
            yield Member(parts, opened, info)


def _inner(label: str, member: Member, remark: Remark, depth: int) -> Iterator[Member]:
    if depth == MAX_DEPTH:
        remark(label, TOO_DEEP)
        return
    try:
        data = member.read(MAX_INNER)
    except UnreadableError:
        remark(label, BROKEN)
        return
    if len(data) > MAX_INNER:
        remark(label, TOO_LARGE)
        return
    archive = open_archive(io.BytesIO(data))
    if archive is None:
        remark(label, BROKEN)
        return

    def opened() -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(member.read(MAX_INNER)))

    for each in _members(label, opened, remark, depth + 1):
        yield Member((*member.parts, *each.parts), each.opened, each.info)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", "."))
