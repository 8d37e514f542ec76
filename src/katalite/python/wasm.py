"""Reads and rewrites the lists of names in a WebAssembly module (its import and export sections)."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

_HEADER = 8
_IMPORT, _EXPORT = 2, 7
_FUNCTION, _TABLE, _MEMORY, _GLOBAL, _TAG = range(5)


@dataclass(frozen=True)
class _Section:
    """`start` is where the section begins, `body` where its contents do, `end` where they end."""

    kind: int
    start: int
    body: int
    end: int


def imports(module: bytes) -> set[str]:
    """The names of what the module imports. Raises ValueError for bytes that are no module."""
    return {name for section in _sections(module) if section.kind == _IMPORT for name in _imported(module, section)}


def exports(module: bytes) -> set[str]:
    """The names of what the module exports. Raises ValueError for bytes that are no module."""
    return {name for section in _sections(module) if section.kind == _EXPORT for name, _ in _exported(module, section)}


def with_exports(module: bytes, keep: Container[str]) -> bytes:
    """The same module, exporting only what is in `keep`. Raises ValueError for bytes that are no module."""
    parts = [module[:_HEADER]]
    for section in _sections(module):
        if section.kind != _EXPORT:
            parts.append(module[section.start : section.end])
            continue
        kept = [entry for name, entry in _exported(module, section) if name in keep]
        body = _encoded(len(kept)) + b"".join(kept)
        parts += [bytes([_EXPORT]), _encoded(len(body)), body]
    return b"".join(parts)


def _sections(module: bytes) -> Iterator[_Section]:
    if module[:4] != b"\0asm":
        raise ValueError("not a WebAssembly module")
    at = _HEADER
    while at < len(module):
        length, body = _number(module, at + 1)
        yield _Section(module[at], at, body, body + length)
        at = body + length


def _exported(module: bytes, section: _Section) -> Iterator[tuple[str, bytes]]:
    """Each name, and its entry as it stands in the section."""
    count, at = _number(module, section.body)
    for _ in range(count):
        start = at
        name, at = _text(module, at)
        _, at = _number(module, at + 1)
        yield name, module[start:at]


def _imported(module: bytes, section: _Section) -> Iterator[str]:
    count, at = _number(module, section.body)
    for _ in range(count):
        _, at = _text(module, at)
        name, at = _text(module, at)
        yield name
        at = _after_type(module, at)


def _after_type(module: bytes, at: int) -> int:
    kind, at = module[at], at + 1
    if kind == _FUNCTION:
        return _number(module, at)[1]
    if kind == _TABLE:
        return _after_limits(module, at + 1)
    if kind == _MEMORY:
        return _after_limits(module, at)
    if kind == _GLOBAL:
        return at + 2
    if kind == _TAG:
        return _number(module, at + 1)[1]
    raise ValueError(f"not a kind of import: {kind}")


def _after_limits(module: bytes, at: int) -> int:
    has_maximum = module[at] & 1
    _, at = _number(module, at + 1)
    return _number(module, at)[1] if has_maximum else at


def _text(module: bytes, at: int) -> tuple[str, int]:
    length, at = _number(module, at)
    return module[at : at + length].decode(), at + length


def _number(module: bytes, at: int) -> tuple[int, int]:
    """An unsigned number (LEB128), and where it ends."""
    value = shift = 0
    while True:
        byte = module[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def _encoded(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
