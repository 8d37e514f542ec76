"""Test modules compiled when a site is built. In a browser, compiling takes longer than all that a module then does.

pytest looks for the compiled form of a test module beside it, where it would keep its own, and takes it when it belongs
to the module's file as it is. It is the code after pytest has rewritten the asserts, so that a failed one shows its
values.
"""

import base64
import importlib.util
import marshal
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import CodeType

from katalite_grader.pytest_session import compiled_path, rewritten

_MARSHAL = 2
"""The last version whose bytes do not depend on what else refers to a text."""


def rewritten_tests(files: Mapping[str, str]) -> dict[str, str]:
    """The compiled test modules among a tests' folder's texts, by path and in base64.

    A module that cannot be compiled is left out: whoever collects the tests meets its error.
    """
    code = {}
    for path, text in files.items():
        name = PurePosixPath(path).name
        if not (
            name.endswith(".py") and (name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py")
        ):
            continue
        try:
            code[path] = base64.b64encode(marshal.dumps(rewritten(text, path), _MARSHAL)).decode("ascii")
        except (SyntaxError, ValueError):
            continue
    return code


def place(folder: Path, code: Mapping[str, str]) -> None:
    """Put compiled modules where pytest looks for them. Their texts must be in `folder` already."""
    for path, text in code.items():
        source = folder / PurePosixPath(path)
        module = _named(marshal.loads(base64.b64decode(text)), str(source))
        stat = source.stat()
        numbers = (number & 0xFFFFFFFF for number in (0, int(stat.st_mtime), stat.st_size))
        head = importlib.util.MAGIC_NUMBER + b"".join(number.to_bytes(4, "little") for number in numbers)
        target = compiled_path(source)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(head + marshal.dumps(module))


def module_code(module: Path) -> CodeType:
    """A test module's code with its asserts rewritten: what was placed beside it, or compiled now."""
    placed = compiled_path(module)
    if placed.is_file():
        code = marshal.loads(placed.read_bytes()[16:])
        assert isinstance(code, CodeType)
        return code
    return rewritten(module.read_text(encoding="utf-8"), str(module))


def _named(code: CodeType, path: str) -> CodeType:
    """The code as if it had been compiled from the file at `path`."""
    constants = tuple(_named(each, path) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=path, co_consts=constants)
