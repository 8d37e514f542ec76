"""What an exercise's page has written below a learner's code (site/src/page/receipt.ts): a claim, and no more.

It is a comment of two lines at the end of a Python file. Whoever handed in may have written it themselves, so what is
in it is read as strangers' text is: with limits on size and depth, and nothing of it decides anything.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any, Self

from katalite.common.language import said
from katalite_grader.verdict import VERDICTS

NOTE = (
    b"# What follows was written by the page on which this was solved; "
    b"it proves nothing until the code is judged again."
)
MARK = b"# katalite-receipt:"
MAX_RECEIPT = 20_000
"""Bytes of a receipt's line."""
MOST_EARLIER = 50
MAX_COUNT = 1_000_000
_SLUG, _VERSION, _DIGEST = r"[a-z0-9][a-z0-9-]{0,99}", r"[0-9a-f]{1,64}", r"(?:[0-9a-f]{64})?"
_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z"


@dataclass(frozen=True)
class Result:
    """What a page's tests said of a text."""

    verdict: str
    passed: int
    total: int

    @classmethod
    def read(cls, value: Any) -> Self | None:
        """None where no test was run. Raises ValueError for what is no result."""
        if value is None:
            return None
        if not isinstance(value, dict) or value.get("verdict") not in VERDICTS:
            raise ValueError("no result")
        return cls(value["verdict"], _count(value.get("passed")), _count(value.get("total")))


@dataclass(frozen=True)
class Earlier:
    """A text that the learner ran or replaced before: when (UTC, as ISO 8601), how long it was, what the tests said."""

    time: str
    lines: int
    result: Result | None


@dataclass(frozen=True)
class Receipt:
    """What the page says it found. `version` is the exercise's (`Exercise.version`) as it was there."""

    exercise: str
    version: str
    result: Result | None
    """Of the code as it is in the file; None if the page did not test it so."""
    written: str
    attempts: int
    texts: int
    """How many different texts were judged."""
    earlier: tuple[Earlier, ...]
    """The last of them, the newest first."""
    code: str
    """The SHA-256 of the code that is there, without the receipt."""
    changed: bool
    """That is not the code below which the page wrote this."""


def split(data: bytes) -> tuple[bytes, Receipt | None, str | None]:
    """The file's bytes without the receipt, the receipt if there is one, and a sentence if it cannot be read."""
    above, _, line = data.rstrip().rpartition(b"\n")
    if not line.startswith(MARK):
        return data, None, None
    start = above.rstrip(b"\r").removesuffix(NOTE)
    code = start if len(start) < len(above) else above + b"\n"
    try:
        return code, _read(line.removeprefix(MARK), code), None
    except (ValueError, RecursionError):
        return code, None, said("receipt-unreadable")


def _read(line: bytes, code: bytes) -> Receipt:
    """Raises ValueError, and RecursionError for what is nested too deep."""
    if len(line) > MAX_RECEIPT:
        raise ValueError("longer than a page writes")
    value = json.loads(line)
    if not isinstance(value, dict) or value.get("format") != 1:
        raise ValueError("no receipt")
    earlier = value.get("earlier")
    if not isinstance(earlier, list) or not all(isinstance(each, dict) for each in earlier):
        raise ValueError("no list of earlier texts")
    digest = _digest(code)
    return Receipt(
        exercise=_text(value.get("exercise"), _SLUG),
        version=_text(value.get("version"), _VERSION),
        result=Result.read(value.get("result")),
        written=_text(value.get("written"), _TIME),
        attempts=_count(value.get("attempts")),
        texts=_count(value.get("texts")),
        earlier=tuple(
            Earlier(_text(each.get("time"), _TIME), _count(each.get("lines")), Result.read(each.get("result")))
            for each in earlier[:MOST_EARLIER]
        ),
        code=digest,
        changed=_text(value.get("code"), _DIGEST) not in ("", digest),
    )


def _digest(code: bytes) -> str:
    """As the page makes it, whatever a platform or an editor did to the ends of lines and to the file's start."""
    plain = code.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    return hashlib.sha256(plain).hexdigest()


def _text(value: Any, pattern: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise ValueError("not of the form that a page writes")
    return value


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= MAX_COUNT:
        raise ValueError("not a number that a page writes")
    return value
