"""What is the same about all wrong numbers of a result, in a sentence: often it names the very step that went wrong.

A pattern is told only if it holds for every element, and only if it is news: never "0 times" and never "1 times".
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from katalite_grader import messages

type _Array = np.ndarray[Any, Any]

_SPREAD = 1e-3
"""Numbers that differ by this share are taken for the same factor or offset."""


def constant_pattern(got: _Array, expected: _Array) -> dict[str, Any] | None:
    """Overflow, one value everywhere, one offset or one factor, as `{"kind", "number", "text"}`; None if there is none.

    `got` and `expected` are finite and have one shape.
    """
    bits = _wrapped_at(got, expected)
    if bits:
        return _found("wrapped", bits, messages.overflowed(bits))
    if got.size < 2 or not _real(got, expected):
        return None
    one, other = got.astype(np.float64).ravel(), expected.astype(np.float64).ravel()
    if np.ptp(other) <= _SPREAD:  # any factor would fit as well as any offset
        return None
    with np.errstate(all="ignore"):
        if np.ptp(one) == 0:
            return _found("same", one[0], messages.all_the_same(one[0]))
        offset = _common(one - other, 0.0)
        if offset is not None:
            return _found("offset", offset, messages.constant_offset(offset))
        weighty = np.abs(other) > _SPREAD
        if weighty.sum() < 2 or np.abs(one[~weighty]).max(initial=0) >= 1e-2:
            return None
        ratio = _common(one[weighty] / other[weighty], 1.0)
        return None if ratio is None else _found("ratio", ratio, messages.constant_ratio(ratio))


def argument_pattern(got: _Array, expected: _Array, arguments: Mapping[str, Any], atol: float) -> dict[str, Any] | None:
    """How a vector among the arguments explains the difference, as `{"kind", "argument", "axis", "text"}`, or None.

    A vector counts along each axis whose length it has, earlier axes first. Two vectors are tried together as scale and
    shift: a missing scale leaves `(expected - shift) / scale + shift`.
    """
    if not _real(got, expected) or not np.isfinite(got).all() or not np.isfinite(expected).all():
        return None
    one, other = got.astype(np.float64), expected.astype(np.float64)
    vectors = [(name, value.astype(np.float64)) for name, value in arguments.items() if _is_vector(value)]

    def close(guess: _Array, to: _Array) -> bool:
        return bool(np.allclose(guess, to, rtol=1e-6, atol=max(atol, 1e-6)))

    with np.errstate(all="ignore"):
        for axis in range(got.ndim):
            shape = [1] * got.ndim
            shape[axis] = -1
            fitting = [(name, vector.reshape(shape)) for name, vector in vectors if vector.size == got.shape[axis]]
            for name, vector in fitting:
                for kind, guess in (
                    ("above", other + vector),
                    ("below", other - vector),
                    ("divided", other / vector),
                    ("times", other * vector),
                ):
                    if close(guess, one):
                        return _by_argument(kind, axis, name)
                for shift_name, shift in fitting:
                    if shift_name != name and close((one - shift) * vector, other - shift):
                        return _by_argument("unscaled", axis, name, shift_name)
    return None


def _wrapped_at(got: _Array, expected: _Array) -> int:
    """The bits that the numbers of `got` have, if every wrong one is whole multiples of what these can hold away."""
    if got.dtype.kind not in "iu" or expected.dtype.kind not in "iuf":
        return 0
    bits = 8 * got.dtype.itemsize
    with np.errstate(all="ignore"):
        apart = got.astype(np.float64) - expected.astype(np.float64)
        # Beyond 2**53 float64 leaves whole numbers out, and nothing can be told of the last digits.
        exact = bool((np.abs(expected.astype(np.float64)) < 2.0**53).all()) and bits < 53
    return bits if exact and apart.any() and not (apart % 2.0**bits).any() else 0


def _real(*arrays: _Array) -> bool:
    return all(array.dtype.kind in "iuf" for array in arrays)


def _is_vector(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.ndim == 1 and value.size > 1 and _real(value)


def _common(numbers: _Array, neutral: float) -> float | None:
    """The mean if all numbers are about the same, and plainly another one than `neutral`, which changes nothing."""
    mean = float(numbers.mean())
    spread = float(np.ptp(numbers))
    news = abs(mean - neutral)
    return mean if spread <= _SPREAD * abs(mean) and spread <= 0.05 * news and news > 1e-6 else None


def _found(kind: str, number: float, text: str) -> dict[str, Any]:
    return {"kind": kind, "number": float(number), "text": text}


def _by_argument(kind: str, axis: int, name: str, other: str = "") -> dict[str, Any]:
    return {"kind": kind, "argument": name, "axis": axis, "text": messages.by_argument(kind, axis, name, other)}
