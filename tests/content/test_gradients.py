"""Every right solution of a gradient says what central differences say, of the reference of the layer it belongs to."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.content.group_normalization import SOLUTIONS
from tests.content.track import Kept

STEP = 1e-5


def layer(slug: str) -> Callable[..., Any]:
    """The reference solution of another exercise of the track."""
    kept = Kept(slug)
    return kept.load(kept.solutions / "reference.py")


def group_norm(*call: Any) -> Any:
    names: dict[str, Any] = {}
    exec((SOLUTIONS / "reference.py").read_text(encoding="utf-8"), names)
    return names["group_normalization"](*call)


def standardized(x: np.ndarray[Any, Any], epsilon: float) -> np.ndarray[Any, Any]:
    return (x - x.mean()) / np.sqrt(x.var() + epsilon)


def slopes(function: Callable[[Any], Any], gradient: Any, at: Any) -> Any:
    """By how much the sum of gradient times function(at) grows with each number of `at`, an array."""
    found = np.empty(at.shape)
    for place in np.ndindex(at.shape):
        up, down = at.copy(), at.copy()
        up[place] += STEP
        down[place] -= STEP
        found[place] = (gradient * (function(up) - function(down))).sum() / (2 * STEP)
    return found


def numbers(*shape: int) -> Any:
    return np.random.default_rng(7).standard_normal(shape)


X, GAMMA, BETA = numbers(3, 4), np.array([1.5, -0.5, 2.0, 0.25]), np.zeros(4)
PICTURES = numbers(2, 4, 2, 3)
DY, DP = np.cos(X), np.cos(PICTURES)


def of_layer(function: Callable[..., Any], call: Any, up: Any, inputs: Any) -> tuple[Any, Any, Any]:
    """The slopes of function(inputs, gamma, beta) along all three."""
    return (
        slopes(lambda x: call(function, x, GAMMA, BETA), up, inputs),
        slopes(lambda gamma: call(function, inputs, gamma, BETA), up, GAMMA),
        slopes(lambda beta: call(function, inputs, GAMMA, beta), up, BETA),
    )


def layer_norm() -> tuple[Any, Any]:
    found = of_layer(layer("layer-norm"), lambda f, *call: f(*call, 0.1), DY, X)
    return (DY, X, GAMMA, 0.1), found


def batch_norm() -> tuple[Any, Any]:
    found = of_layer(layer("batch-norm"), lambda f, *call: f(*call, 0.1), DY, X)
    return (DY, X, GAMMA, 0.1), found


def groups() -> tuple[Any, Any]:
    found = of_layer(group_norm, lambda f, *call: f(*call, 2, 0.1), DP, PICTURES)
    return (DP, PICTURES, GAMMA, 2, 0.1), found


def vector() -> tuple[Any, Any]:
    """Of the steps, only the last is a slope of the whole function."""
    return (DY[0], X[0], 0.1), (None, None, None, slopes(lambda x: standardized(x, 0.1), DY[0], X[0]))


def rows() -> tuple[Any, Any]:
    """The second row is shorter than epsilon."""
    call = X * np.array([[1.0], [0.1], [1.0]]), DY, 0.5
    normalize = layer("l2-normalize")
    return call, (None, slopes(lambda x: normalize(x, DY, 0.5)[0], DY, call[0]))


@pytest.mark.parametrize(
    ("slug", "made"),
    [
        ("layer-norm-gradient", layer_norm),
        ("batch-norm-gradient", batch_norm),
        ("group-norm-gradient", groups),
        ("standardize-gradient", vector),
        ("l2-normalize", rows),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_right_solutions_agree_with_central_differences(slug, made):
    kept = Kept(slug)
    call, expected = made()
    for right in (kept.hidden_tests().definition, *map(kept.load, kept.right)):
        found = right(*(each.copy() if isinstance(each, np.ndarray) else each for each in call))
        for one, other in zip(found, expected, strict=True):
            if other is not None:
                np.testing.assert_allclose(one, other, atol=1e-4, rtol=0)
