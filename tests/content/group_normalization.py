"""Where the exercise's files are, how to run one, and what is right: PyTorch's results and exact arithmetic."""

import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from math import sqrt
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[2]
SLUG = "group-normalization"
EXERCISE = ROOT / "exercise" / SLUG
SOLUTIONS = ROOT / "solutions" / SLUG
HIDDEN = ROOT / "hidden_tests" / SLUG

Array = np.ndarray[Any, Any]


def load(path: Path) -> Callable[..., Any]:
    """The group_normalization of a file, loaded as a module of its own; what it prints is dropped."""
    module = ModuleType("submission")
    module.__file__ = str(path)
    # Dataclasses look their module up by name.
    sys.modules["submission"] = module
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
    return module.__dict__["group_normalization"]


@cache
def hidden_tests() -> ModuleType:
    """The module of the hidden tests, for what its lines of calls stand for."""
    path = HIDDEN / "test_group_normalization.py"
    module = ModuleType("hidden_tests")
    exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
    return module


def golden() -> Iterator[tuple[str, dict[str, Any], Array]]:
    """Name, arguments and PyTorch's result of each case of tests/data/torch_golden.json."""
    for case in json.loads((ROOT / "tests" / "data" / "torch_golden.json").read_text())["cases"]:
        dtype, shape = np.dtype(case["dtype"]), case["shape"]
        arguments = {
            "X": np.array(case["x"], dtype).reshape(shape),
            "gamma": np.array(case["gamma"], dtype),
            "beta": np.array(case["beta"], dtype),
            "num_groups": case["num_groups"],
            "epsilon": case["epsilon"],
        }
        yield case["name"], arguments, np.array(case["y"], np.float64).reshape(shape)


def exact(X: Array, gamma: Array, beta: Array, num_groups: int, epsilon: float = 1e-5) -> Array:
    """Group normalization with fractions; only the root and what follows it are rounded."""
    channels = X.shape[1]
    size = channels // num_groups
    Y = np.empty(X.shape)
    for b, c, i, j in np.ndindex(*X.shape):
        first = c // size * size
        mean, variance = _mean_and_variance(tuple(X[b, first : first + size].ravel().tolist()))
        deviation = Fraction(X[b, c, i, j].item()) - mean
        root = sqrt(variance + Fraction(epsilon))
        Y[b, c, i, j] = gamma[c].item() * (float(deviation) / root) + beta[c].item()
    return Y


@cache
def _mean_and_variance(numbers: tuple[float, ...]) -> tuple[Fraction, Fraction]:
    values = [Fraction(number) for number in numbers]
    mean = sum(values, Fraction()) / len(values)
    return mean, sum(((value - mean) ** 2 for value in values), Fraction()) / len(values)
