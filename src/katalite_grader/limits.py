"""How large a message between judge and sandbox may be, and the error of one that cannot cross."""

from dataclasses import dataclass

from katalite_grader.words import number, text


class CodecError(ValueError):
    """The value or the message cannot cross the border; the text is one sentence."""


@dataclass(frozen=True)
class Limits:
    """What a message may be: bytes in all, levels of nesting, values in all, dimensions of an array."""

    size: int = 64 * 2**20
    depth: int = 24
    values: int = 500_000
    dimensions: int = 32


DEFAULT_LIMITS = Limits()


def too_large(limits: Limits) -> str:
    return text("value-too-large", size=limits.size // 2**20)


def too_many(limits: Limits) -> str:
    return text("too-many-values", limit=number(limits.values, ","))
