"""R1: numpy.linalg fails in a place without floating-point flags as it does in one that has them."""

import warnings

import numpy as np
import pytest
from numpy.linalg import LinAlgError, _umath_linalg

from katalite_grader.linear_algebra import tell_failures

L = np.linalg
GUARDED = (
    "inv", "solve", "solve1", "cholesky_lo", "cholesky_up", "eig", "eigvals", "eigh_lo", "eigh_up", "eigvalsh_lo",
    "eigvalsh_up", "svd", "svd_f", "svd_s", "lstsq",
)  # fmt: skip
ZERO, ONES, EYE = np.zeros((2, 2)), np.ones((2, 2)), np.eye(2)
GOOD = np.array([[4.0, 1.0], [1.0, 3.0]])
NAN = np.full((2, 2), np.nan)
EDGE = np.array([[np.nan, 1.0], [1.0, 1.0]])
CALLS = {
    f"{name} of {kind}": (function, matrix)
    for kind, matrix in {
        "zeros": ZERO,
        "ones": ONES,
        "a good matrix": GOOD,
        "minus one": -EYE,
        "single precision": ZERO.astype(np.float32),
        "complex numbers": ZERO.astype(complex),
        "whole numbers": np.array([[1, 2], [2, 4]]),
        "a stack with one singular matrix": np.stack([EYE, ZERO]),
        "a stack": np.stack([EYE, GOOD]),
        "one number": np.zeros((1, 1)),
        "nothing": np.zeros((0, 0)),
        "no matrix": np.zeros((0, 2, 2)),
    }.items()
    for name, function in {
        "inv": L.inv,
        "solve": lambda a: L.solve(a, np.ones((a.shape[-1], 1))),
        "solve with a vector": lambda a: L.solve(a, np.ones(a.shape[-1])),
        "solve with nan": lambda a: L.solve(a, np.full((a.shape[-1], 1), np.nan)),
        "cholesky": L.cholesky,
        "eig": L.eig,
        "eigvals": L.eigvals,
        "eigh": L.eigh,
        "svd": L.svd,
        "svd without vectors": lambda a: L.svd(a, compute_uv=False),
        "svd, reduced": lambda a: L.svd(a, full_matrices=False),
        "det": L.det,
        "slogdet": L.slogdet,
        "pinv": L.pinv,
        "matrix_power": lambda a: L.matrix_power(a, -1),
        "cond": L.cond,
        "cond of one": lambda a: L.cond(a, 1),
        "matrix_rank": L.matrix_rank,
        "lstsq": lambda a: L.lstsq(a, np.ones(a.shape[0]), rcond=None),
    }.items()
    if not (name == "lstsq" and matrix.ndim > 2)
} | {
    f"{name} of {kind}": (function, matrix)
    for kind, matrix in {"nan": NAN, "some nan": EDGE}.items()
    for name, function in {
        "inv": L.inv,
        "eig": L.eig,
        "eigvals": L.eigvals,
        "svd": L.svd,
        "pinv": L.pinv,
        "norm": lambda a: L.norm(a, 2),
        "det": L.det,
        "lstsq": lambda a: L.lstsq(a, np.ones(a.shape[0]), rcond=None),
    }.items()
    if not (name == "inv" and kind == "some nan")  # one maker's LAPACK calls it singular, another's does not
}


def outcome(function, matrix):
    """The name of the exception with its text, or the result as text."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return repr(function(matrix.copy()))
    except (LinAlgError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def _without_flags(function):
    def silent(*arguments, **options):
        with np.errstate(invalid="ignore"):
            return function(*arguments, **options)

    return silent


@pytest.fixture
def without_flags(monkeypatch):
    """NumPy as it is in WebAssembly: its inner functions return NaN where they fail, and call nobody."""
    for name in GUARDED:
        monkeypatch.setattr(_umath_linalg, name, _without_flags(getattr(_umath_linalg, name)))


RIGHT = {name: outcome(*call) for name, call in CALLS.items()}


def test_without_flags_failures_are_silent(without_flags):
    assert sum(outcome(*call) != RIGHT[name] for name, call in CALLS.items()) > 30


@pytest.mark.parametrize("name", CALLS)
def test_failures_are_told_as_where_there_are_flags(without_flags, name):
    tell_failures()
    assert outcome(*CALLS[name]) == RIGHT[name]


def test_it_may_be_asked_for_again(without_flags):
    tell_failures()
    once = _umath_linalg.inv
    tell_failures()
    assert _umath_linalg.inv is once
