"""Gives compiled Python code the smallest line tables that there are, so that memory and downloads are smaller.

A line table says which line each instruction comes from, and a snapshot holds those of three hundred modules. With the
ones made here every instruction of a function comes from its first line. That changes what a traceback says about the
library, and of a traceback a page shows the learner's own lines only.

Runs inside Pyodide, and imports nothing of this project (see compile_inside.py).
"""

from types import CodeType

_ENTRY = 0x80 | 13 << 3
"""In a location table (CPython's InternalDocs/code_objects.md), for up to eight units: no columns, the same line."""
_MOST_UNITS = 8
_UNIT = 2


def without_lines(code: CodeType) -> CodeType:
    """The same code, in which every function is on one line."""
    table = bytearray()
    for units in range(len(code.co_code) // _UNIT, 0, -_MOST_UNITS):
        table += bytes([_ENTRY | min(units, _MOST_UNITS) - 1, 0])
    constants = tuple(without_lines(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=bytes(table), co_consts=constants)
