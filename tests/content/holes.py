"""Programs that are right unless something holds of their arguments: what hidden tests must see through.

`holes` makes them for any exercise, from a right solution and the ways in which its calls may vary.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

type Variation = Mapping[str, Sequence[str]]
"""By the name of what may vary: conditions, Python over the names of the parameters and `np`; each is a hole."""

FAULTS = {
    "one value by a hundredth": "result.flat[-1] += 0.01",
    "every value by a thousandth": "result *= 1.001; result += 0.001",
    "the last two values change places": "result.flat[-2:] = result.flat[-2:][::-1].copy() + 0.001",
    "the last row is another": "np.atleast_2d(result)[..., -1, :] = 0.37",
    "one value is not a number": "result.flat[0] = np.nan",
}
"""What is done to a right result, an array of floats, where the condition holds."""

_PROGRAM = """{right}


_right = {function}
_calls = 0


def {function}({signature}):
    global _calls
    _calls += 1
    result = _right({passed})
    if {condition}:
        result = np.array(result, dtype=float)
        {fault}
    return result
"""
_PROGRAM_OF_PARTS = """{right}


_right = {function}
_calls = 0


def {function}({signature}):
    global _calls
    _calls += 1
    parts = list(_right({passed}))
    if {condition}:
        result = np.array(parts[{part}], dtype=float)
        {fault}
        parts[{part}] = result
    return tuple(parts)
"""
"""For functions that return a tuple of arrays."""


@dataclass(frozen=True)
class Hole:
    """A program that is right unless `condition` holds, and then wrong by `fault`, a key of FAULTS."""

    axis: str
    condition: str
    fault: str
    program: str

    @property
    def name(self) -> str:
        return f"{self.axis}: {self.condition}"


def holes(right: str, function: str, signature: str, variation: Variation, parts: int = 0) -> Iterator[Hole]:
    """A program for each condition. `right` is the text of a right solution that has imported NumPy as np, `signature`
    the function's parameters with their defaults. The faults come by turns, and so do the `parts` of a result that is a
    tuple.
    """
    whole = _PROGRAM_OF_PARTS if parts else _PROGRAM
    passed = ", ".join(part.split("=")[0].strip() for part in signature.split(","))
    conditions = ((axis, condition) for axis, some in variation.items() for condition in some)
    for number, (axis, condition) in enumerate(conditions):
        fault = list(FAULTS)[number % len(FAULTS)]
        program = whole.format(
            right=right.rstrip(),
            function=function,
            signature=signature,
            passed=passed,
            condition=condition,
            fault=FAULTS[fault],
            part=number // len(FAULTS) % (parts or 1),
        )
        yield Hole(axis, condition, fault, program)


# Group normalization

SIGNATURE = "X, gamma, beta, num_groups, epsilon=1e-5"
_EXTENTS = {
    "samples": "X.shape[0]",
    "channels": "X.shape[1]",
    "rows": "X.shape[2]",
    "columns": "X.shape[3]",
    "groups": "num_groups",
    "group size": "X.shape[1] // num_groups",
}
_PAIRS = [(one, other) for one in _EXTENTS for other in _EXTENTS if one < other]
VARIATION: Variation = {
    "a size": [f"{extent} == {size}" for extent in _EXTENTS.values() for size in range(1, 10)],
    "a size and others": [f"{extent} > 9" for extent in _EXTENTS.values()]
    + [f"{extent} % {n} == {n - 1}" for extent in _EXTENTS.values() for n in (3, 4, 5)]
    + ["X[0, 0].size % 4", "X[0, 0].size % 8 == 7", "X.size > 100", "X.size == 1", "X.size % 16 == 5"]
    + ["X[0, 0].size * X.shape[1] == num_groups", "X[0, 0].size * X.shape[1] // num_groups % 2 and X.size > 9"],
    "equal dimensions": [
        f"{_EXTENTS[one]} == {_EXTENTS[other]} > {least}" for one, other in _PAIRS for least in (1, 5)
    ],
    "unequal dimensions": ["X.shape[2] > X.shape[3] > 1", "X.shape[3] > 2 * X.shape[2]", "X.shape[0] > X.shape[1] > 1"],
    "groups": [
        "num_groups == 1 and X.shape[1] > 4",
        "num_groups == X.shape[1] > 4",
        "num_groups == X.shape[1] // num_groups > 2",
        "num_groups > 4 and X.shape[1] // num_groups > 2",
        "X.shape[1] // num_groups in (3, 5, 7, 9) and num_groups > 1",
        "X.shape[1] // num_groups & (X.shape[1] // num_groups - 1)",
    ],
    "dtype": [f"X.dtype == np.{name}" for name in (
        "float64", "float32", "float16", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    )]
    + ["X.dtype.kind == 'u'", "X.dtype.itemsize == 2", "X.dtype.kind != 'f' and X.shape[2] == X.shape[3]"],
    "strides": [
        "not X.flags.c_contiguous",
        "X.flags.f_contiguous and not X.flags.c_contiguous",
        "not X.flags.forc",
        "min(X.strides) < 0",
        "X.strides[1] == X.itemsize and X.shape[1] > 1 and max(X.shape[2:]) > 1",
        "X.strides[3] == 2 * X.itemsize and X.shape[3] > 1",
        "not X.dtype.isnative",
        "not X.dtype.isnative and X.dtype.kind == 'i'",
        "not gamma.flags.c_contiguous",
        "not X.flags.c_contiguous and X.dtype.kind != 'f'",
    ],
    "epsilon": [
        "epsilon == 0",
        "epsilon == 1e-5",
        "0 < epsilon < 1e-5",
        "1e-4 < epsilon < 0.01",
        "0.01 < epsilon < 1",
        "epsilon == 1",
        "1 < epsilon < 5",
        "epsilon > 5",
        "epsilon > 0.1 and X.shape[0] > 3",
        "epsilon == 0 and num_groups > 2",
        "epsilon == 0 and X.dtype.kind == 'u'",
        "epsilon > 0.5 and X.dtype == np.float32",
    ],
    "gamma": [
        "(gamma < 0).all()",
        "(gamma > 0).all() and gamma.size > 5",
        "gamma.min() < 0 < gamma.max()",
        "not gamma.all() and gamma.any()",
        "not gamma.any()",
        "gamma.dtype.kind == 'i'",
        "gamma.dtype == np.float32",
        "gamma[0] < 0 and num_groups > 3",
        "gamma[-1] < 0 and X.shape[0] > 4",
        "abs(gamma).max() > 2",
        "(gamma == 1).all() and X.shape[1] > 6",
    ],
    "beta": [
        "(beta < 0).all() and beta.size > 1",
        "beta.min() < 0 < beta.max()",
        "not beta.any()",
        "not beta.any() and (gamma != 1).any()",
        "beta.dtype.kind == 'i'",
        "beta.dtype == np.float32",
        "beta[0] < 0 and gamma[0] < 0",
        "beta[0] < 0 < gamma[0]",
        "gamma[0] < 0 < beta[0]",
        "abs(beta).max() > 2 and X.shape[2] == 1",
    ],
    "values": [
        "X.min() >= 0 and X.size > 4",
        "X.max() > 1000",
        "X.min() < -100",
        "X.mean() < 0",
        "abs(X.astype(float)).max() < 20 and X.size > 50",
        "(X == X.astype(int)).all() and X.dtype.kind == 'f'",
    ],
    "number of the call": [f"_calls == {number}" for number in (1, 2, 3, 12, 13, 20, 30, 47, 60, 77, 90, 101, 115)]
    + ["_calls > 10", "_calls % 7 == 6", "_calls % 2 == 0"],
}  # fmt: skip
