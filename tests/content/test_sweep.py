"""What the hidden tests call right is right, and their sweeps let everything that may vary meet."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from tests.content import covering
from tests.content.group_normalization import exact, golden, hidden_tests
from tests.content.test_pool import CASES, SWEEPS

CALLS = [(name, line) for name, case in CASES.items() for line in getattr(case, "calls", ())]
SWEPT = [line for name, line in CALLS if name in SWEEPS]


def rows() -> Iterator[covering.Row]:
    """The lines of all sweeps as rows."""
    for line in SWEPT:
        samples, channels, pixels, *others = line.split()
        numbers = map(int, (samples, *channels.split("x"), *pixels.split("x")))
        yield dict(zip(covering.AXES, (*numbers, *others[:-1]), strict=True))


MET = {pair for row in rows() for pair in covering.pairs_with_channels(row)}


def test_the_definition_says_the_same_as_pytorch():
    for name, arguments, expected in golden():
        found = hidden_tests().definition(**arguments)
        np.testing.assert_allclose(found, expected, atol=1e-5, rtol=0, err_msg=name)


def test_the_definition_is_exact():
    for _, line in CALLS[::7]:
        call = hidden_tests().arguments(line)
        np.testing.assert_allclose(hidden_tests().definition(**call), exact(**call), atol=1e-9, rtol=0, err_msg=line)


@pytest.mark.parametrize("axis", covering.AXES)
def test_every_level_of_an_axis_is_in_the_sweeps(axis):
    assert {row[axis] for row in rows()} >= set(covering.AXES[axis])


@pytest.mark.parametrize(("one", "other"), combinations(covering.SIZES, 2))
def test_any_two_sizes_are_equal_at_each_of_1_to_9(one, other):
    assert [size for size in range(1, 10) if (one, size, other, size) in MET] == list(range(1, 10))


@pytest.mark.parametrize("extent", covering.EXTENTS)
def test_as_many_channels_as_anything_else_at_each_of_1_to_9(extent):
    assert [size for size in range(1, 10) if ("channels", size, extent, size) in MET] == list(range(1, 10))


@pytest.mark.parametrize(("one", "other"), combinations(("dtype", "layout", "gamma", "beta", "epsilon"), 2))
def test_most_pairs_of_types_layouts_scales_and_epsilons_meet(one, other):
    met = {(a, x, b, y) for a, x, b, y in MET if (a, b) == (one, other)}
    assert len(met) >= 0.55 * len(covering.AXES[one]) * len(covering.AXES[other])


def test_types_and_layouts_are_what_they_are_called():
    arrays = [hidden_tests().arguments(line)["X"] for line in SWEPT]
    assert {array.dtype.str.lstrip("|<") for array in arrays} == {dtype.lstrip("<") for dtype in covering.AXES["dtype"]}
    assert any(array.flags.f_contiguous and not array.flags.c_contiguous for array in arrays)
    assert sum(not array.flags.forc for array in arrays) >= 30
    assert any(min(array.strides) < 0 for array in arrays)


def test_one_group_and_as_many_groups_as_channels_meet_all_group_sizes_and_counts():
    assert {row["size"] for row in rows() if row["groups"] == 1} >= set(range(1, 10))
    assert {row["groups"] for row in rows() if row["size"] == 1} >= set(range(1, 10))


def test_gamma_and_beta_take_both_signs_with_each_other():
    def signs(vector):
        return {int(sign) for sign in np.sign(vector)}

    pairs = [(call["gamma"], call["beta"]) for line in SWEPT for call in [hidden_tests().arguments(line)]]
    for wanted in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        assert any(wanted in zip(np.sign(gamma), np.sign(beta), strict=True) for gamma, beta in pairs), wanted
    assert any(signs(gamma) >= {-1, 1} and signs(beta) >= {-1, 1} for gamma, beta in pairs)


def test_no_group_is_constant_where_epsilon_is_zero_and_halves_lose_nothing():
    for line in SWEPT:
        call = hidden_tests().arguments(line)
        X, groups = call["X"], call["num_groups"]
        spread = np.array(X, dtype=np.float64, order="C").reshape(len(X) * groups, -1).var(axis=1)
        if call.get("epsilon") == 0:
            assert spread.min() >= 0.1, line
        if X.dtype == np.float16:
            assert set(spread) <= {0.0, 1.0}, line


def test_the_sweeps_are_those_that_are_made():
    made = covering.sweeps()
    assert {test: CASES[f"{test}[sizes from 1 to 9]"].calls for test in made} == made
