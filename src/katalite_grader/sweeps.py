"""Arguments for hidden tests that try much at once: arrays of any size, type and layout, with no pattern in them.

numpy.random would be one more thing to load before the first run, and its numbers are too long to be shown.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

type Array = np.ndarray[Any, Any]

STEPS = {"i2": 12, "u2": 12, "i4": 750, "u4": 750, "i8": 750, "u8": 750}
"""By how much whole numbers of a type are apart, else 1; of all but the widest types, squares run over."""


def _along(axis: int, place: int) -> Callable[[Array], Array]:
    """Lays arrays out as if `axis` stood at `place`."""
    return lambda X: np.moveaxis(np.ascontiguousarray(np.moveaxis(X, axis, place)), place, axis)


def _cut(X: Array) -> Array:
    return np.pad(X, (1, 2))[(slice(1, -2),) * X.ndim]


def _reversed(X: Array) -> Array:
    return np.flip(np.ascontiguousarray(np.flip(X)))


LAYOUTS: Mapping[str, Callable[[Array], Array]] = {
    "c": lambda X: X,
    "fortran": np.asfortranarray,
    "features-first": _along(-1, 0),
    "channels-last": _along(1, -1),
    "strided": lambda X: np.repeat(X, 2, axis=-1)[..., ::2],
    "cut": _cut,
    "reversed": _reversed,
}
"""How an array may lie in memory: the same numbers, for all but "channels-last" with any number of axes from 1."""

VECTORS: Mapping[str, Callable[[Array], Array]] = {
    "one": lambda numbers: numbers * 0 + 1,
    "zero": lambda numbers: numbers * 0,
    "positive": lambda numbers: abs(numbers) + 0.25,
    "negative": lambda numbers: -abs(numbers) - 0.25,
    "mixed": lambda numbers: abs(numbers + 0.25) * (1 - 2 * (np.arange(len(numbers)) % 3 % 2)),
    "holed": lambda numbers: numbers * (np.arange(len(numbers)) % 2),
    "whole": lambda numbers: (8 * numbers).astype(np.int64) + 3,
    "single": lambda numbers: (numbers - 0.5).astype(np.float32),
    "strided": lambda numbers: np.repeat(numbers, 2)[::2],
}
"""What scales and shifts may be like, made of float64 numbers of shape (n,)."""

GRADIENTS: Mapping[str, Callable[[Array], Array]] = {
    "usual": lambda numbers: numbers,
    "ones": lambda numbers: numbers * 0 + 1,
    "small": lambda numbers: numbers / 64,
    "sparse": lambda numbers: numbers * (np.arange(numbers.size).reshape(numbers.shape) % 3 == 0),
}
"""What the gradient of a result may be like, made of float64 numbers."""


def eighths(shape: int | Sequence[int], seed: int) -> Array:
    """Eighths from -10 to 10 of the given shape as float64, in no order that a mistake could rely on.

    Squares of consecutive numbers modulo a prime.
    """
    places = np.arange(int(np.prod(shape)), dtype=np.int64) + 1000 * seed
    return (places * places % 1009 % 161 - 80).reshape(shape) / 8


def array(shape: int | Sequence[int], dtype: str, layout: str, seed: int) -> Array:
    """Such numbers in a type such as "f4" or ">i8" and a layout; integers are whole, unsigned ones not below 0."""
    numbers, kind = eighths(shape, seed), dtype[-2:]
    if kind[0] != "f":
        numbers = (numbers * 8 + (80 if kind[0] == "u" else 0)) * STEPS.get(kind, 1)
    return LAYOUTS[layout](numbers.astype(dtype))


def vector(length: int, kind: str, seed: int) -> Array:
    """Numbers between -2.75 and 2.75, whole ones up to 23, of shape (length,): a scale or a shift."""
    return VECTORS[kind](eighths(length, seed) / 4)


def gradient(shape: int | Sequence[int], kind: str, layout: str, seed: int) -> Array:
    """Floats between -2.5 and 2.5: what a function that goes backward is given for its result of this shape."""
    return LAYOUTS[layout](GRADIENTS[kind](eighths(shape, seed) / 4))


def working[Call: tuple[Any, ...]](
    arguments: Callable[[str], Call], definition: Callable[..., Any]
) -> Callable[[str], tuple[Call, Any]]:
    """Makes of a line of `calls` its arguments and the right result, once: in the browser a test may run many times."""

    @cache
    def work(line: str) -> tuple[Call, Any]:
        call = arguments(line)
        return call, definition(*call)

    return work
