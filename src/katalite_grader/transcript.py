"""For tests that print: what they print is compared with what they must print."""

import ast
import contextlib
import io
import math
import re
from collections.abc import Iterator

from katalite_grader.testing import ATOL, assert_equal

_NUMBER = r"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|(?<!\w)[-+]?(?:nan|inf)\b"
_TOKEN = re.compile(rf"{_NUMBER}|\w+|[^\s\w]")
_IS_NUMBER = re.compile(_NUMBER)
# NumPy 2 prints np.float64(0.5) where NumPy 1 printed 0.5; an array in a list has the word array before it.
_SCALAR = re.compile(r"\bnp\.(?:float|int|uint|complex|bool|str)\d*_?\(([^()]*)\)")
_ARRAY = re.compile(r"\b(?:np\.)?array\(([^()]*?)(?:,\s*dtype=[^()]*)?\)")


@contextlib.contextmanager
def printing(expected: str, atol: float = ATOL) -> Iterator[None]:
    """What is printed inside must be this text.

    Spaces, ends of lines, commas, round brackets and the order of keys do not count, nor how NumPy dresses a number;
    numbers with a point may differ by `atol`, or by as much of the number. Raises AssertionError with both texts.
    """
    got = io.StringIO()
    with contextlib.redirect_stdout(got):
        yield
    if not _alike(got.getvalue(), expected, atol):
        assert_equal(_lines(got.getvalue()), _lines(expected))
        raise AssertionError(f"The test printed {got.getvalue()!r}, not {expected!r}.")


def _alike(got: str, expected: str, atol: float) -> bool:
    if expected.lstrip().startswith("{"):
        ours_in_order, theirs_in_order = _in_order(got), _in_order(expected)
        got, expected = (ours_in_order, theirs_in_order) if ours_in_order and theirs_in_order else (got, expected)
    ours, theirs = _tokens(got), _tokens(expected)
    return len(ours) == len(theirs) and all(_same(a, b, atol) for a, b in zip(ours, theirs, strict=True))


def _in_order(text: str) -> str:
    """The text of a dictionary or a set with its keys sorted; "" where it is none."""
    try:
        return _sorted_text(ast.literal_eval(_SCALAR.sub(r"\1", text).strip()))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return ""


def _sorted_text(value: object) -> str:
    if isinstance(value, dict):
        pairs = sorted((repr(key), _sorted_text(part)) for key, part in value.items())
        return f"{{{', '.join(f'{key}: {part}' for key, part in pairs)}}}"
    if isinstance(value, set):
        return f"{{{', '.join(sorted(map(_sorted_text, value)))}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_sorted_text, value))}]"
    return repr(value)


def _tokens(text: str) -> list[str]:
    text = _ARRAY.sub(r"\1", _SCALAR.sub(r"\1", text))
    return [token for token in _TOKEN.findall(text) if token not in ",()"]


def _same(got: str, expected: str, atol: float) -> bool:
    if got == expected:
        return True
    if not (_IS_NUMBER.fullmatch(got) and _IS_NUMBER.fullmatch(expected)):
        return False
    ours, theirs = float(got), float(expected)
    if math.isnan(ours) or math.isnan(theirs):
        return math.isnan(ours) and math.isnan(theirs)
    whole = "." not in got + expected and "e" not in (got + expected).lower()
    return ours == theirs or (not whole and math.isfinite(theirs) and abs(ours - theirs) <= atol * (1 + abs(theirs)))


def _lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
