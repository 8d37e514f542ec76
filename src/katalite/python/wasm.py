"""Reads a WebAssembly module's sections, and rewrites its lists of names (the import and export sections)."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

HEADER = 8
IMPORT, GLOBALS, EXPORT, START, ELEMENTS, CODE = 2, 6, 7, 8, 9, 10
FUNCTION, _TABLE, _MEMORY, _GLOBAL, _TAG = range(5)


@dataclass(frozen=True)
class Section:
    """`start` is where the section begins, `body` where its contents do, `end` where they end."""

    kind: int
    start: int
    body: int
    end: int


@dataclass(frozen=True)
class Export:
    """`index` counts what is of this `kind`; `entry` is how it stands in the section."""

    name: str
    kind: int
    index: int
    entry: bytes


def imports(module: bytes) -> set[str]:
    """The names of what the module imports. Raises ValueError for bytes that are no module."""
    return {name for section in sections(module) if section.kind == IMPORT for name, _ in imported(module, section)}


def exports(module: bytes) -> set[str]:
    """The names of what the module exports. Raises ValueError for bytes that are no module."""
    return {each.name for section in sections(module) if section.kind == EXPORT for each in exported(module, section)}


def with_exports(module: bytes, keep: Container[str]) -> bytes:
    """The same module, exporting only what is in `keep`. Raises ValueError for bytes that are no module."""
    parts = [module[:HEADER]]
    for section in sections(module):
        if section.kind != EXPORT:
            parts.append(module[section.start : section.end])
            continue
        kept = [each.entry for each in exported(module, section) if each.name in keep]
        body = encoded(len(kept)) + b"".join(kept)
        parts += [bytes([EXPORT]), encoded(len(body)), body]
    return b"".join(parts)


def sections(module: bytes) -> Iterator[Section]:
    """The sections in their order. Raises ValueError for bytes that are no module."""
    if module[:4] != b"\0asm":
        raise ValueError("not a WebAssembly module")
    at = HEADER
    while at < len(module):
        length, body = number(module, at + 1)
        yield Section(module[at], at, body, body + length)
        at = body + length


def exported(module: bytes, section: Section) -> Iterator[Export]:
    """What the section of exports lists, in order."""
    count, at = number(module, section.body)
    for _ in range(count):
        start = at
        name, at = _text(module, at)
        index, end = number(module, at + 1)
        yield Export(name, module[at], index, module[start:end])
        at = end


def imported(module: bytes, section: Section) -> Iterator[tuple[str, int]]:
    """Name and kind of what the section of imports lists, in order."""
    count, at = number(module, section.body)
    for _ in range(count):
        _, at = _text(module, at)
        name, at = _text(module, at)
        yield name, module[at]
        at = _after_type(module, at)


def _after_type(module: bytes, at: int) -> int:
    kind, at = module[at], at + 1
    if kind == FUNCTION:
        return number(module, at)[1]
    if kind == _TABLE:
        return _after_limits(module, at + 1)
    if kind == _MEMORY:
        return _after_limits(module, at)
    if kind == _GLOBAL:
        return at + 2
    if kind == _TAG:
        return number(module, at + 1)[1]
    raise ValueError(f"not a kind of import: {kind}")


def _after_limits(module: bytes, at: int) -> int:
    has_maximum = module[at] & 1
    _, at = number(module, at + 1)
    return number(module, at)[1] if has_maximum else at


def _text(module: bytes, at: int) -> tuple[str, int]:
    length, at = number(module, at)
    return module[at : at + length].decode(), at + length


def number(module: bytes, at: int) -> tuple[int, int]:
    """An unsigned number (LEB128), and where it ends."""
    value = shift = 0
    while True:
        byte = module[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def encoded(value: int) -> bytes:
    """An unsigned number as a module holds it."""
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
