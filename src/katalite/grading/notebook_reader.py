"""Reads notebooks for `notebook`, with limits on memory; a process that ends when its standard input does.

    python -m katalite.grading.notebook_reader

For each notebook a little-endian uint32 length and its bytes, answered with a line of JSON:
    {"source": text, "cells": how many, "left_out": [line]}   its code cells, and what of them is not Python
    {"language": name}                                        a notebook of another language
    {}                                                        not a notebook
"""

import ast
import json
import re
import sys
import warnings
from typing import Any

import nbformat

MEMORY = 1024
"""MB; a notebook of 16 MB is 300 MB of Python's objects at most."""
MAX_LEFT_OUT = 20
_MAGIC = re.compile(r"(?P<indent>\s*)(?P<target>[\w ,.]+=\s*)?(?P<rest>[%!?].*|[^\s'\"#]\S*\?{1,2}\s*)$")
# Cell magics whose cell is Python all the same.
_ABOUT_PYTHON = ("%%time", "%%timeit", "%%capture", "%%prun", "%%memit", "%%python", "%%python3", "%%pypy")


def main() -> None:
    _limit_memory()
    while head := sys.stdin.buffer.read(4):
        data = sys.stdin.buffer.read(int.from_bytes(head, "little"))
        try:
            answer = _read(data)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, MemoryError):
            answer = {}
        except Exception:  # nbformat's own, which has one for each thing that a notebook can be wrong in
            answer = {}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _read(data: bytes) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        notebook: Any = nbformat.reads(data.decode("utf-8-sig"), as_version=4)  # type: ignore[no-untyped-call]
    metadata = notebook.get("metadata", {})
    language = str(
        metadata.get("kernelspec", {}).get("language") or metadata.get("language_info", {}).get("name") or ""
    )
    if language and not language.lower().startswith(("python", "ipython")):
        return {"language": language[:100]}
    cells = [_text(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    left_out: list[str] = []
    source = "\n\n".join(_as_python(cell, left_out) for cell in cells) + "\n"
    return {"source": source, "cells": len(cells), "left_out": left_out[:MAX_LEFT_OUT]}


def _text(source: Any) -> str:
    text = "".join(source) if isinstance(source, list) else source
    if not isinstance(text, str):
        raise TypeError("the source of a cell is text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_python(cell: str, left_out: list[str]) -> str:
    """The cell with a `pass` in the place of every line that is for Jupyter: lines and blocks stay what they are."""
    if _is_python(cell):
        return cell
    lines = cell.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        if lines[first].split()[0] not in _ABOUT_PYTHON:
            left_out.append(lines[first])
            return "\n".join(f"# {line}" for line in lines)
        left_out.append(lines[first])
        lines[first] = f"# {lines[first]}"
        if _is_python("\n".join(lines)):
            return "\n".join(lines)
    return "\n".join(_without_magic(line, left_out) for line in lines)


def _without_magic(line: str, left_out: list[str]) -> str:
    found = _MAGIC.fullmatch(line)
    if not found or (found["target"] and not found["rest"].startswith(("%", "!"))):
        return line
    left_out.append(line.strip())
    instead = f"{found['target']}None" if found["target"] else "pass"
    return f"{found['indent']}{instead}  # {found['rest']}"


def _is_python(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = MEMORY * 2**20 if hard == resource.RLIM_INFINITY else min(MEMORY * 2**20, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


if __name__ == "__main__":
    main()
