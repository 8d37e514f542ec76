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


def imports(module: bytes) -> set[str]:
    """The names of what the module imports. Raises ValueError for bytes that are no module."""
    return {name for section in sections(module) if section.kind == IMPORT for name in _imported(module, section)}


def exports(module: bytes) -> set[str]:
    """The names of what the module exports. Raises ValueError for bytes that are no module."""
    return {name for section in sections(module) if section.kind == EXPORT for name, _ in _exported(module, section)}


def with_exports(module: bytes, keep: Container[str]) -> bytes:
    """The same module, exporting only what is in `keep`. Raises ValueError for bytes that are no module."""
    parts = [module[:HEADER]]
    for section in sections(module):
        if section.kind != EXPORT:
            parts.append(module[section.start : section.end])
            continue
        kept = [entry for name, entry in _exported(module, section) if name in keep]
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


def _exported(module: bytes, section: Section) -> Iterator[tuple[str, bytes]]:
    """Each name, and its entry as it stands in the section."""
    count, at = number(module, section.body)
    for _ in range(count):
        start = at
        name, at = text(module, at)
        _, at = number(module, at + 1)
        yield name, module[start:at]


def _imported(module: bytes, section: Section) -> Iterator[str]:
    count, at = number(module, section.body)
    for _ in range(count):
        _, at = text(module, at)
        name, at = text(module, at)
        yield name
        at = after_type(module, at)


def after_type(module: bytes, at: int) -> int:
    """Where the type of an import ends whose kind stands at `at`."""
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


def text(module: bytes, at: int) -> tuple[str, int]:
    """A name, and where it ends."""
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
