"""LinAlgError where LAPACK gives up, also in WebAssembly.

There no operation ever raises a floating-point flag, and such a flag is how NumPy's inner functions tell that a matrix
is singular: their results are filled with NaN, and nobody hears of it. Here the results themselves are looked at, and
NumPy's own handler raises its own exception. What is right stays as it is.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

import numpy as np
from numpy.linalg import _umath_linalg

type _Array = np.ndarray[Any, Any]
type _Failed = Callable[[tuple[Any, ...], Any], bool]

_INVALID = 8
"""How NumPy numbers an invalid operation where it calls a handler."""
_PARAMETER = "On entry to "
"""So begins what LAPACK says of an argument that it cannot take."""


def tell_failures() -> None:
    """Have `numpy.linalg` raise LinAlgError as it does where there are floating-point flags. May be called again."""
    for names, failed in (
        (("inv",), _inverse_failed),
        (("solve", "solve1"), _solving_failed),
        (("cholesky_lo", "cholesky_up", "eig", "eigvals", "eigh_lo", "eigh_up", "eigvalsh_lo", "eigvalsh_up"), _failed),
        (("svd", "svd_f", "svd_s"), _decomposition_failed),
        (("lstsq",), _least_squares_failed),
    ):
        for name in names:
            function = getattr(_umath_linalg, name)
            if not hasattr(function, "__wrapped__"):
                setattr(_umath_linalg, name, _telling(function, failed))


def _telling(function: Callable[..., Any], failed: _Failed) -> Callable[..., Any]:
    @wraps(function)
    def telling(*arguments: Any, **options: Any) -> Any:
        try:
            result = function(*arguments, **options)
        except ValueError as error:
            if str(error).startswith(_PARAMETER):
                _tell()
            raise
        if failed(arguments, result):
            _tell()
        return result

    return telling


def _tell() -> None:
    """What NumPy does at an invalid operation, where its caller has asked to be called."""
    handler = np.geterrcall()
    if np.geterr()["invalid"] == "call" and callable(handler):
        handler("invalid value", _INVALID)


def _lost(result: _Array, axes: int) -> _Array:
    """Which of the results, matrices (two `axes`) or vectors (one), hold nothing but NaN; an empty one does not."""
    if not result.size:
        return np.zeros(result.shape[: result.ndim - axes], dtype=bool)
    return np.asarray(np.isnan(result).all(axis=tuple(range(-axes, 0))))


def _is_finite(matrices: Any) -> _Array:
    return np.asarray(np.isfinite(matrices).all(axis=(-2, -1)))


def _failed(arguments: tuple[Any, ...], result: Any) -> bool:
    """A matrix of numbers has a result without any. Of a matrix with NaN in it NaN counts as the right result: what
    LAPACK says of some such matrices differs from one of its makers to the next."""
    first = result[0] if isinstance(result, tuple) else result
    axes = first.ndim - np.ndim(arguments[0]) + 2
    return bool((_lost(first, axes) & _is_finite(arguments[0])).any())


_inverse_failed = _failed


def _solving_failed(arguments: tuple[Any, ...], result: Any) -> bool:
    """NaN on the right side makes NaN of a solution, too: then the inverse tells."""
    if not np.isnan(result).any():
        return False
    inverse = getattr(_umath_linalg.inv, "__wrapped__", _umath_linalg.inv)
    return _failed(arguments, inverse(arguments[0]))


def _decomposition_failed(arguments: tuple[Any, ...], result: Any) -> bool:
    """Singular values are not even found of a matrix with NaN in it."""
    values = result[1] if isinstance(result, tuple) else result
    return bool(_lost(values, 1).any())


def _least_squares_failed(arguments: tuple[Any, ...], result: Any) -> bool:
    return bool(_lost(result[3], 1).any())
