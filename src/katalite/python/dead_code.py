"""Empties the functions of a WebAssembly module that nothing can reach any more.

When a module exports fewer names (trim.py), functions stay behind that no name, no function table and no other
function leads to. Each keeps its place, so that no number in the module changes, and becomes one instruction that
would trap; a browser has less to fetch and to compile.

The names of instructions and how each is written: WebAssembly Core Specification, chapter "Binary Format".
"""

import re
from collections.abc import Iterator

from katalite.python import wasm
from katalite.python.wasm import CODE, ELEMENTS, EXPORT, FUNCTION, GLOBALS, IMPORT, START, Section

_EMPTY = b"\x00\x00\x0b"
"""No local variables, `unreachable`, `end`."""
_CALL, _TAIL_CALL, _REFERENCE, _BRANCH_TABLE, _END = 0x10, 0x12, 0xD2, 0x0E, 0x0B

_N = rb"[\x80-\xff]*[\x00-\x7f]"
"""A number of any length (LEB128)."""
_OTHERS = re.compile(
    rb"(?:"
    rb"[\x00\x01\x05\x0a\x0b\x0f\x19\x1a\x1b\x45-\xc4\xd1]"  # nothing follows: ends, drops, sums and comparisons
    rb"|[\x02-\x04\x06][\x63\x64]?" + _N + rb""  # blocks, with a type
    rb"|[\x07-\x09\x0c\x0d\x18\x20-\x26\x3f-\x42\xd0]" + _N + rb""  # branches, variables, whole constants
    rb"|[\x11\x13\x28-\x3e]" + _N + _N + rb""  # calls through a table; memory, with alignment and offset
    rb"|\x1c\x01.|\x43.{4}|\x44.{8}"  # a choice with its type, constants with a point
    rb"|\xfc(?:[\x00-\x07]|[\x09\x0b\x0d\x0f-\x11]" + _N + rb"|[\x08\x0a\x0c\x0e]" + _N + _N + rb")"
    rb")*+",
    re.DOTALL,
)
"""Instructions in a row that name no function, as many as there are."""

_BEGINNING = re.compile(rb"(?:[\x23\x41\x42\xd0\xd2]" + _N + rb"|\x43.{4}|\x44.{8})\x0b", re.DOTALL)
"""What a variable begins with."""


def without_dead_functions(module: bytes) -> bytes:
    """The same module, in which functions that cannot be reached are empty.

    Raises ValueError for bytes that are no module, and for one with something that is not known here: what cannot be
    read may lead anywhere.
    """
    found = {section.kind: section for section in wasm.sections(module)}
    if CODE not in found:
        return module
    code = found[CODE]
    # Functions that come from elsewhere have the first numbers.
    first = sum(kind == FUNCTION for _, kind in wasm.imported(module, found[IMPORT])) if IMPORT in found else 0
    bodies = list(_bodies(module, code))
    reached: set[int] = set()
    waiting = _roots(module, found)
    while waiting:
        index = waiting.pop()
        reached.add(index)
        if index >= first:
            waiting |= set(_named_in(module, *bodies[index - first])) - reached
    parts = [wasm.encoded(len(bodies))]
    for index, (start, end) in enumerate(bodies, first):
        body = module[start:end] if index in reached else _EMPTY
        parts += [wasm.encoded(len(body)), body]
    contents = b"".join(parts)
    return module[: code.start] + bytes([CODE]) + wasm.encoded(len(contents)) + contents + module[code.end :]


def _roots(module: bytes, found: dict[int, Section]) -> set[int]:
    """The functions that can be reached from outside: by a name, at the start, or through a table."""
    roots: set[int] = set()
    if EXPORT in found:
        roots.update(each.index for each in wasm.exported(module, found[EXPORT]) if each.kind == FUNCTION)
    if START in found:
        roots.add(wasm.number(module, found[START].body)[0])
    if ELEMENTS in found:
        roots.update(_in_tables(module, found[ELEMENTS]))
    if GLOBALS in found:
        roots.update(_in_variables(module, found[GLOBALS]))
    return roots


def _in_tables(module: bytes, section: Section) -> Iterator[int]:
    count, at = wasm.number(module, section.body)
    for _ in range(count):
        form, at = wasm.number(module, at)
        # The plain form: where it begins, which is a constant or a variable, then functions.
        _, end = wasm.number(module, at + 1)
        if form != 0 or module[end] != _END:
            raise ValueError(f"a part of a function table has the form {form}, which is not known here")
        at = end
        size, at = wasm.number(module, at + 1)
        for _ in range(size):
            index, at = wasm.number(module, at)
            yield index


def _in_variables(module: bytes, section: Section) -> Iterator[int]:
    """Variables of the module begin with a constant, another variable, or a reference to a function."""
    count, at = wasm.number(module, section.body)
    for _ in range(count):
        at += 2
        if module[at] == _REFERENCE:
            yield wasm.number(module, at + 1)[0]
        end = _BEGINNING.match(module, at, section.end)
        if end is None:
            raise ValueError(f"a variable begins with what is not known here: {module[at]:#x}")
        at = end.end()


def _bodies(module: bytes, section: Section) -> Iterator[tuple[int, int]]:
    """Where each function begins, after its length, and where it ends."""
    count, at = wasm.number(module, section.body)
    for _ in range(count):
        length, start = wasm.number(module, at)
        at = start + length
        yield start, at


def _named_in(module: bytes, start: int, end: int) -> Iterator[int]:
    """The functions that a function calls or refers to."""
    kinds, at = wasm.number(module, start)
    for _ in range(kinds):
        _, at = wasm.number(module, at)
        at += 1
    while True:
        others = _OTHERS.match(module, at, end)
        at = others.end() if others else at
        if at == end:
            return
        instruction = module[at]
        value, at = wasm.number(module, at + 1)
        if instruction in (_CALL, _TAIL_CALL, _REFERENCE):
            yield value
        elif instruction == _BRANCH_TABLE:
            for _ in range(value + 1):
                _, at = wasm.number(module, at)
        else:
            raise ValueError(f"an instruction is not known here: {instruction:#x}")
