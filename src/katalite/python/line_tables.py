"""Gives compiled Python files the smallest line tables that there are, so that memory and downloads are smaller.

A line table says which line each instruction comes from, and a snapshot holds those of three hundred modules. With the
ones made here every instruction of a function comes from its first line. That changes what a traceback says about the
library, and of a traceback a page shows the learner's own lines only.

    python -m katalite.python.line_tables COMPILED RESULT

does so for all members of a zip. It is a process of its own since marshal's output depends on what else refers to a
text, and equal inputs are to give equal outputs.
"""

import marshal
import sys
from pathlib import Path
from types import CodeType

from katalite.common.archives import read_zip, write_zip

LEVEL = 9  # zlib's; static hosts do not compress zip files on the way
_HEADER = 16
"""Bytes of a compiled file before its code."""
_ENTRY = 0x80 | 13 << 3
"""In a location table (CPython's InternalDocs/code_objects.md), for up to eight units: no columns, the same line."""
_MOST_UNITS = 8
_UNIT = 2


def without_lines(compiled: bytes) -> bytes:
    """A compiled file (.pyc) in which every function is on one line."""
    return compiled[:_HEADER] + marshal.dumps(_flat(marshal.loads(compiled[_HEADER:])))


def _flat(code: CodeType) -> CodeType:
    table = bytearray()
    for units in range(len(code.co_code) // _UNIT, 0, -_MOST_UNITS):
        table += bytes([_ENTRY | min(units, _MOST_UNITS) - 1, 0])
    constants = tuple(_flat(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=bytes(table), co_consts=constants)


if __name__ == "__main__":
    members = read_zip(Path(sys.argv[1]))
    flat = ((name, without_lines(data) if name.endswith(".pyc") else data) for name, data in members)
    write_zip(Path(sys.argv[2]), flat, LEVEL)
