"""What sweeps of hidden tests are made of: the same numbers in every layout, and each line worked out once."""

import numpy as np
import pytest

from katalite_grader.sweeps import LAYOUTS, STEPS, VECTORS, array, eighths, gradient, vector, working

SHAPES = [(5,), (3, 4), (2, 3, 2, 4)]


@pytest.mark.parametrize(
    ("layout", "shape"), [(name, shape) for name in LAYOUTS for shape in SHAPES if name != "channels-last" or shape[1:]]
)
def test_a_layout_changes_where_numbers_lie_and_not_what_they_are(layout, shape):
    laid = array(shape, "f8", layout, 3)
    np.testing.assert_array_equal(laid, eighths(shape, 3))
    if len(shape) == 4:
        assert laid.flags.c_contiguous is (layout == "c")


def test_layouts_of_two_axes_differ_in_their_strides():
    strides = {name: array((3, 4), "f8", name, 1).strides for name in LAYOUTS}
    assert strides["reversed"] == (-32, -8)
    assert strides["strided"][1] == 16
    assert strides["fortran"] == strides["features-first"] == (8, 24)
    assert strides["cut"] == (56, 8)


@pytest.mark.parametrize("dtype", ["i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", ">i4"])
def test_whole_numbers_fit_into_their_type(dtype):
    made = array((9, 18), dtype, "c", 2)
    assert made.dtype == np.dtype(dtype)
    exact = (eighths((9, 18), 2) * 8 + (80 if dtype[-2] == "u" else 0)) * STEPS.get(dtype[-2:], 1)
    np.testing.assert_array_equal(made.astype(float), exact)


def test_vectors_and_gradients_are_what_their_names_say():
    made = {name: vector(7, name, 4) for name in VECTORS}
    assert (made["one"] == 1).all()
    assert not made["zero"].any()
    assert made["positive"].min() > 0 > made["negative"].max()
    assert made["mixed"].min() < 0 < made["mixed"].max()
    assert (made["holed"][::2] == 0).all()
    assert (made["whole"].dtype.kind, made["single"].dtype) == ("i", np.float32)
    assert made["strided"].strides == (16,)
    assert (gradient((2, 3), "ones", "c", 1) == 1).all()
    assert np.count_nonzero(gradient((3, 3), "sparse", "fortran", 1)) <= 3


def test_a_line_is_worked_out_once():
    asked = []

    def definition(number):
        asked.append(number)
        return 2 * number

    worked = working(lambda line: (int(line),), definition)
    assert [worked("3"), worked("3"), worked("4")] == [((3,), 6), ((3,), 6), ((4,), 8)]
    assert asked == [3, 4]
