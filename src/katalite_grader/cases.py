"""Cases of hidden tests as data: `cases.toml` beside the test file, one table array for each test function.

    [[test_reference_example]]
    call = { X = [[1, 2], [3, 4]], axis = 0 }
    returns = [4, 6]

`to_value` is the one place that says what a value written in TOML means.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from katalite_grader.codec import ARRAY_DTYPES, encode
from katalite_grader.tables import is_table

CASES = "cases.toml"
COMPILED = "cases.toml.json"
NUMBERS = {bool, int, float}

DTYPES = {dtype.name: dtype for dtype in ARRAY_DTYPES.values()}


class CaseError(ValueError):
    """What is wrong with a value or a case file, in one sentence; `line` counts from 1, 0 when it is not known."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def to_value(raw: Any) -> Any:
    """What a value read from TOML or JSON means as an argument or a result.

    - A nested list of numbers is an array: int64, float64 if any number has a point, bool if all are truth values.
    - `{ list = [...] }` is a plain list; lists in it stay plain lists, tables in it are converted.
    - `{ array = [...], dtype = "float32", shape = [2, 3] }` is an array with a dtype or a shape of its own.
    - `{ expr = "{1, 2}" }` is a value in Python's spelling, see `katalite_grader.expressions`.
    - Any other table is a dictionary of values; a list that holds text or tables is a list of values.
    - Numbers, truth values and text stay what they are.

    Raises CaseError.
    """
    if raw is None or isinstance(raw, bool | int | float | str):
        return raw
    if isinstance(raw, list):
        kinds = _kinds(raw)
        return _array(raw, kinds) if kinds <= NUMBERS else [to_value(element) for element in raw]
    if isinstance(raw, dict):
        if raw.keys() == {"list"}:
            return _plain_list(raw["list"])
        if raw.keys() == {"expr"}:
            return _expression(raw["expr"])
        if "array" in raw:
            return _explicit_array(raw)
        return {str(key): to_value(element) for key, element in raw.items()}
    raise CaseError(f"{raw} is a {type(raw).__name__}, which is not a value that a test can use.")


def _expression(text: Any) -> Any:
    from katalite_grader.expressions import evaluate  # few courses have any

    if not isinstance(text, str):
        raise CaseError("The key expr must be a text, an expression in Python.")
    try:
        value = evaluate(text)
        encode(value, strict=True)
    except ValueError as error:
        raise CaseError(str(error)) from None
    return value


def _kinds(raw: list[Any]) -> set[type]:
    """The types of what a nested list holds in the end. A browser does this for every number of every case."""
    kinds = set(map(type, raw))
    if list in kinds:
        kinds.remove(list)
        return kinds.union(*(_kinds(element) for element in raw if isinstance(element, list)))
    return kinds


def _array(raw: list[Any], kinds: set[type], dtype: np.dtype[Any] | None = None) -> np.ndarray[Any, Any]:
    if bool in kinds and len(kinds) > 1:
        raise CaseError("An array mixes truth values and numbers.")
    if dtype is None:
        # Always named: NumPy's default integer has 32 bits in WebAssembly.
        dtype = np.dtype(np.bool_ if kinds == {bool} else np.int64 if kinds == {int} else np.float64)
    try:
        return np.array(raw, dtype=dtype)
    except ValueError:
        raise CaseError(
            "The rows of an array have different lengths; write { list = [...] } for a plain list."
        ) from None
    except OverflowError:
        raise CaseError(f"A number is too large for {dtype.name}.") from None


def _explicit_array(raw: dict[str, Any]) -> np.ndarray[Any, Any]:
    unknown = raw.keys() - {"array", "dtype", "shape"}
    if unknown:
        raise CaseError(f"An array has the unknown key {min(unknown)}; it may have array, dtype and shape.")
    numbers, name, shape = raw["array"], raw.get("dtype"), raw.get("shape")
    kinds = _kinds(numbers) if isinstance(numbers, list) else None
    if kinds is None or not kinds <= NUMBERS:
        raise CaseError("The key array must be a list of numbers.")
    if name is not None and name not in DTYPES:
        raise CaseError(f"{name!r} is not a dtype that can be used; these can: {', '.join(DTYPES)}.")
    array = _array(numbers, kinds, None if name is None else DTYPES[name])
    if shape is None:
        return array
    if not isinstance(shape, list) or not all(type(length) is int and length >= 0 for length in shape):
        raise CaseError("The key shape must be a list of whole numbers.")
    try:
        return array.reshape(shape)
    except ValueError:
        raise CaseError(f"An array of {array.size} numbers cannot have the shape {tuple(shape)}.") from None


def _plain_list(raw: Any) -> list[Any]:
    if not isinstance(raw, list):
        raise CaseError("The key list must be a list.")
    return [_plain_list(element) if isinstance(element, list) else to_value(element) for element in raw]


def copy_value(value: Any) -> Any:
    """A copy that shares no array, list or dictionary with `value`."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, dict):
        return {key: copy_value(element) for key, element in value.items()}
    if isinstance(value, list):
        return [copy_value(element) for element in value]
    if isinstance(value, tuple):
        return tuple([copy_value(element) for element in value])
    if isinstance(value, set):
        return set(value)
    return value.copy() if is_table(value) else value


class Case:
    """One case of a hidden test: every key of its table is an attribute, converted by `to_value`."""

    call: dict[str, Any]
    returns: Any

    def __init__(self, name: str, values: dict[str, Any], folder: Path) -> None:
        self.name = name
        self._folder = folder
        self.__dict__.update(values)

    def __getattr__(self, key: str) -> Any:
        raise AttributeError(f'case "{self.name}" has no key {key} in cases.toml')

    def __repr__(self) -> str:
        return f"<case {self.name!r}>"

    def load(self, filename: str) -> Any:
        """What a JSON file beside the tests holds, as plain lists, dictionaries and numbers."""
        return json.loads((self._folder / filename).read_text(encoding="utf-8"))


class CaseTable:
    """A case as read from the file; `fresh()` gives a test its own copy, so that no run sees what another changed."""

    def __init__(self, name: str, values: dict[str, Any], folder: Path, line: int) -> None:
        self.name = name
        self.line = line
        self._values = values
        self._folder = folder

    def fresh(self) -> Case:
        return Case(self.name, copy_value(self._values), self._folder)


def load_cases(path: Path) -> dict[str, list[CaseTable]]:
    """All cases in a `cases.toml`, by the name of their test; its compiled form beside it is read in its place.

    None where there is neither. Raises CaseError with the line.
    """
    compiled = path.with_name(COMPILED)
    if compiled.is_file():
        text = ""
        placed = json.loads(compiled.read_text(encoding="utf-8"))
    elif path.is_file():
        try:
            text = path.read_text(encoding="utf-8-sig")  # editors on Windows begin a file with a mark
        except UnicodeDecodeError:
            raise CaseError("The file is not text in UTF-8.") from None
        placed = _placed(text)
    else:
        return {}
    lines = text.split("\n")  # as TOML counts them; splitlines() knows further ends of lines
    return {test: _tables(tables, lines, path.parent) for test, tables in placed.items()}


def compiled_tests(files: Mapping[str, str]) -> dict[str, str]:
    """The texts of a tests' folder by path, with each `cases.toml` in its compiled form, which a browser reads sooner.

    Raises CaseError with the line.
    """
    compiled = {}
    for path, text in files.items():
        name = PurePosixPath(path)
        if name.name == CASES:
            cases = json.dumps(_placed(text), ensure_ascii=False, separators=(",", ":"))
            compiled[str(name.with_name(COMPILED))] = cases
        else:
            compiled[path] = text
    return compiled


def _placed(text: str) -> dict[str, list[tuple[int, dict[str, Any]]]]:
    """Each test's cases, with the lines of their heads."""
    import tomllib  # a page reads the compiled form, and its snapshot of the memory does without the parser

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The parser tells the line in its text only.
        line = re.search(r"line (\d+)", str(error))
        raise CaseError(f"{error}.", int(line[1]) if line else text.count("\n") + 1) from None
    lines = text.split("\n")
    return {test: list(zip(_heads(test, tables, lines), tables, strict=True)) for test, tables in document.items()}


def _heads(test: str, tables: Any, lines: list[str]) -> list[int]:
    name = rf"""(["']?){re.escape(test)}\1"""
    heads = [number for number, line in enumerate(lines, 1) if re.match(rf"\s*\[\[\s*{name}\s*\]\]", line)]
    first = next((number for number, text in enumerate(lines, 1) if re.search(rf"\b{re.escape(test)}\b", text)), 0)
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise CaseError(f"Write each case of {test} under a line [[{test}]] of its own.", first)
    # `test = [{ … }, { … }]` is a list of cases too, and has one line for all.
    return heads if len(heads) == len(tables) else [first] * len(tables)


def _tables(placed: list[tuple[int, dict[str, Any]]], lines: list[str], folder: Path) -> list[CaseTable]:
    result: list[CaseTable] = []
    names: set[str] = set()
    for number, (head, table) in enumerate(placed, 1):
        name = table.pop("name", f"case {number}")
        if not isinstance(name, str) or not name.strip() or name in names:
            raise CaseError(
                "The key name must be a text of its own for each case of a test.", _line(lines, head, "name")
            )
        names.add(name)
        values = {}
        for key, raw in table.items():
            if not key.isidentifier() or key.startswith("_") or key == "load":
                raise CaseError(f"The key {key} cannot be used as case.{key}.", _line(lines, head, key))
            if key == "call" and not isinstance(raw, dict):
                raise CaseError("The key call must be a table of arguments: call = { x = 1 }.", _line(lines, head, key))
            try:
                values[key] = to_value(raw)
            except CaseError as error:
                raise CaseError(f"The key {key}: {error}", _line(lines, head, key)) from None
        result.append(CaseTable(name, values, folder, head))
    return result


def _line(lines: list[str], head: int, key: str) -> int:
    """The line of `key` in the table whose head is on line `head`."""
    for number in range(head, len(lines)):
        text = lines[number]
        if re.match(rf"\s*[\"']?{re.escape(key)}\b", text):
            return number + 1
        if re.match(r"\s*\[", text):
            break
    return head
