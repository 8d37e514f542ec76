"""How far a file's expressions are nested, seen before Python reads it.

Python's parser and compiler call themselves for every part inside another one. A browser gives them so little stack
that they would end Python where another interpreter goes on; so one limit holds in all places.
"""

import re

BRACKETS = 100
"""Brackets inside one another. Python itself ends at 200, Chromium's stack between 150 and 190."""
PARTS = 500
"""Operators, calls, attributes and so on that take each other's results. Chromium's stack ends beyond 1,200."""

# Everything that makes a file deep is among these; few files hold enough of them to be looked at closely.
_SIGNS = "+-*/%@&|^~.([{"
_WORDS = ("not", "if", "lambda", "await")
_STEP = re.compile(
    r"#[^\n]*"
    r"|\"{3}(?:\\.|(?!\"{3}).)*(?:\"{3}|\Z)|'{3}(?:\\.|(?!'{3}).)*(?:'{3}|\Z)"
    r"|\"(?:\\.|[^\"\\\n])*\"?|'(?:\\.|[^'\\\n])*'?"
    r"|\d[\w.]*|[^\W\d]\w*"
    r"|\\\n|\n|[=!<>]=|\*\*|//|[-+*/%@&|^~.<>=,;()\[\]{}]",
    re.DOTALL,
)
_BRANCH = re.compile(r"^([ \t]*)(if|elif)\b", re.MULTILINE)


def too_deep(source: str) -> int | None:
    """The first line that is nested further than a file may be; None where none is. Lines end in "\\n"."""
    if sum(map(source.count, _SIGNS)) + sum(map(source.count, _WORDS)) < BRACKETS:
        return None
    deep = _deep_expression(source)
    return _many_branches(source) if deep is None else deep


def _deep_expression(source: str) -> int | None:
    # For each open bracket, and around them all: what binds tighter than comparisons, and what does not.
    tight, loose = [0], [0]
    total = 0
    for match in _STEP.finditer(source):
        sign = match[0]
        if sign in ("(", "[", "{"):
            tight[-1] += 1
            total += 1
            tight.append(0)
            loose.append(0)
            if len(tight) > BRACKETS:
                return source.count("\n", 0, match.start()) + 1
        elif sign in (")", "]", "}"):
            total -= tight[-1] + loose[-1]
            if len(tight) > 1:
                tight.pop()
                loose.pop()
            else:
                tight, loose = [0], [0]
        elif sign in (",", ";", "=") or (sign == "\n" and len(tight) == 1):
            total -= tight[-1] + loose[-1]
            tight[-1] = loose[-1] = 0
        elif sign in ("and", "or", "==", "!=", "<", ">", "<=", ">=", "in", "is"):
            total -= tight[-1]
            tight[-1] = 0
        elif sign in _WORDS:
            loose[-1] += 1
            total += 1
        elif sign in ("**", "//") or sign in "+-*/%@&|^~.":
            tight[-1] += 1
            total += 1
        if total > PARTS:
            return source.count("\n", 0, match.start()) + 1
    return None


def _many_branches(source: str) -> int | None:
    """Each `elif` is a part of the one before it."""
    if source.count("elif") <= PARTS:
        return None
    count: dict[str, int] = {}
    for match in _BRANCH.finditer(source):
        count[match[1]] = count.get(match[1], 0) + 1 if match[2] == "elif" else 0
        if count[match[1]] > PARTS:
            return source.count("\n", 0, match.start()) + 1
    return None
