"""Every sentence that a learner reads about a run, in the language that is spoken, from languages/*/judge.ftl.

What authors read about their tests is in author_messages.py.
"""

from collections.abc import Sequence
from contextlib import suppress

from katalite_grader.words import number, text


def ended(sentence: str) -> str:
    """`sentence` with a full stop, unless it ends like a sentence already."""
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."


def listed(names: Sequence[str]) -> str:
    if len(names) <= 1:
        return "".join(names)
    return text("listed", all=", ".join(names[:-1]), last=names[-1])


def _seconds(seconds: float) -> str:
    return text("seconds", seconds=seconds, number=number(seconds))


def _and(sentence: str, more: str) -> str:
    return f"{sentence} {more}".rstrip()


# Loading a file


def syntax_error(line: int | None, detail: str) -> str:
    if line:
        return text("syntax-error-in-line", line=line, detail=ended(detail))
    return text("syntax-error", detail=ended(detail))


def nul_character() -> str:
    return text("nul-character")


def half_character() -> str:
    return text("half-character")


def too_nested() -> str:
    return text("too-nested")


def mixed_tabs() -> str:
    return text("mixed-tabs")


def too_much_indent() -> str:
    return text("too-much-indent")


def odd_indent() -> str:
    return text("odd-indent")


def block_missing(word: str, line: int) -> str:
    return text("block-missing", word=word.replace("'", ""), line=line)


def outside(word: str) -> str:
    if word in ("break", "continue"):
        return text("outside-loop", word=word)
    return text("outside-function", word=word)


def no_python_character(code: str, column: int | None) -> str:
    if column:
        return text("no-python-character-in-column", code=code, column=column)
    return text("no-python-character", code=code)


def file_too_large() -> str:
    return text("file-too-large")


def not_text() -> str:
    return text("not-text")


def not_callable(function: str, kind: str) -> str:
    return text("not-callable", function=function, kind=kind)


def exit_while_loading(line: int | None) -> str:
    return text("exit-while-loading", where=in_line(line))


def error_while_loading(type_name: str, message: str, line: int | None, advice: str = "") -> str:
    error = exception(type_name, message)
    return _and(text("error-while-loading", error=error, where=in_line(line)), advice)


def memory_while_loading() -> str:
    return text("memory-while-loading")


def time_while_loading(seconds: float) -> str:
    return text("time-while-loading", time=_seconds(seconds))


def died_while_loading() -> str:
    return text("died-while-loading")


def in_line(line: int | None) -> str:
    return f" {text('in-line', line=line)}" if line else ""


# A call


def exception(type_name: str, message: str) -> str:
    first = message.strip().split("\n", 1)[0]
    return f"{type_name}: {first}" if first else type_name


def raised(type_name: str, message: str, line: int | None, advice: str = "") -> str:
    return _and(text("raised", error=ended(exception(type_name, message))) + raised_where(line), advice)


def raised_where(line: int | None) -> str:
    return f" {text('raised-where', line=line)}" if line else ""


def exited(line: int | None) -> str:
    return text("exited", where=in_line(line))


def memory() -> str:
    return text("memory")


def died() -> str:
    return text("died")


def unreadable() -> str:
    return text("unreadable")


def not_run() -> str:
    return text("not-run")


def not_run_unloaded() -> str:
    return text("not-run-unloaded")


def missing() -> str:
    return text("missing")


def returned_too_much(limit: int) -> str:
    """`limit` in bytes."""
    return text("returned-too-much", size=limit // 1_000_000)


def not_run_returned(limit: int) -> str:
    """`limit` in bytes."""
    return text("not-run-returned", size=limit // 1_000_000)


def timeout(seconds: float) -> str:
    return text("timeout", time=_seconds(seconds))


def unread_message() -> str:
    """In the place of an exception's message that raises one itself."""
    with suppress(BaseException):
        return text("unread-message")
    return "(its message could not be read)"


# A wrong result


def returned_nothing() -> str:
    return text("returned-nothing")


def overflowed(bits: int) -> str:
    return text("overflowed", bits=bits)


def changed(names: Sequence[str]) -> str:
    return text("changed", count=len(names), names=listed(names))


def changed_as_well(names: Sequence[str]) -> str:
    return text("changed-as-well", names=listed(names))


def expected_got(expected: str, got: str) -> str:
    """Of kinds, dtypes or values, in words."""
    return text("expected-got", expected=expected, got=got)


def opaque(kind: str) -> str:
    return text("opaque", kind=kind)


def too_large() -> str:
    return text("too-large")


def large_array(dtype: str, shape: tuple[int, ...]) -> str:
    return text("large-array", dtype=dtype, shape=shape)


def coroutine() -> str:
    return text("coroutine")


def generator() -> str:
    return text("generator")


def wrong_length(expected: int, got: int) -> str:
    return text("wrong-length", expected=expected, got=got)


def wrong_keys(missing: Sequence[str], extra: Sequence[str], what: str = "dictionary") -> str:
    """`what` they are the keys of: "dictionary", "set", or "object"."""
    if not extra:
        return text("keys-missing", what=what, missing=listed(missing))
    if not missing:
        return text("keys-extra", what=what, extra=listed(extra))
    return text("keys-wrong", what=what, missing=listed(missing), extra=listed(extra))


def wrong_shape(expected: tuple[int, ...], got: tuple[int, ...]) -> str:
    return text("wrong-shape", expected=expected, got=got)


def shape(numbers: tuple[int, ...]) -> str:
    return text("shape", shape=numbers)


def part_is_right(place: int, count: int) -> str:
    """The element at this place, of so many."""
    if place == 0:
        return text("first-part-is-right")
    return text("last-part-is-right") if place == count - 1 else text("part-is-right", place=place)


def other_shape_is_right(shape: tuple[int, ...]) -> str:
    return text("other-shape-is-right", shape=shape)


def other_axes_are_right(axes: tuple[int, ...]) -> str:
    return text("other-axes-are-right", axes=axes)


def not_finite(count: int, size: int, what: str, index: str) -> str:
    """`what` is "nan" or "infinite"."""
    if size == 1:
        return text("not-finite-alone", what=what)
    return text("not-finite", count=count, size=size, what=what, index=index)


def wrong_line(number: int, expected: str | None, got: str | None) -> str:
    if got is None:
        return text("text-too-short", number=number, expected=expected)
    if expected is None:
        return text("text-too-long", number=number, got=got)
    return text("wrong-line", number=number, expected=expected, got=got)


def wrong_values(wrong: int, size: int, index: str, expected: str, got: str, largest: float | None = None) -> str:
    """`largest` is the largest error."""
    if size == 1:
        return expected_got(expected, got)
    values = {"index": index, "expected": expected, "got": got}
    if wrong == size:
        told = text("all-values-wrong", **values)
    else:
        told = text("wrong-values", wrong=wrong, size=size, **values)
    return told if largest is None else f"{told} {text('largest-error', error=number(largest, '.4g'))}"


def constant_ratio(ratio: float) -> str:
    return text("constant-ratio", ratio=number(ratio, ".6g"))


def constant_offset(offset: float) -> str:
    size = number(abs(offset), ".6g")
    return text("too-large-by", offset=size) if offset > 0 else text("too-small-by", offset=size)


def all_the_same(value: float) -> str:
    return text("all-the-same", number=f"{value + 0:.6g}")


def by_argument(kind: str, axis: int, name: str, other: str) -> str:
    """`name` and `other` are arguments with one entry for each index along the axis."""
    match kind:
        case "above":
            return text("argument-above", name=name, axis=axis)
        case "below":
            return text("argument-below", name=name, axis=axis)
        case "divided":
            return text("argument-divided", name=name, axis=axis)
        case "times":
            return text("argument-times", name=name, axis=axis)
    return text("argument-unscaled", name=name, other=other, axis=axis)


def check_failed(check: str) -> str:
    return text("check-failed", check=check)


def unusable(type_name: str, message: str, kind: str) -> str:
    return text("unusable", kind=kind, error=exception(type_name, message))


def not_raised(type_name: str) -> str:
    return text("not-raised", type=type_name)


def tests_broken() -> str:
    return text("tests-broken")
