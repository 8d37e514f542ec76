"""The numbers for a picture: all of a small array, the part with the first wrong value of a large one."""

import json

import numpy as np

from katalite_grader.picture import MAX_NUMBERS, picture


def test_a_small_array_is_given_whole():
    expected = np.arange(6).reshape(2, 3)
    got = expected.astype(np.float32)
    got[1, 0] = 9.5
    assert picture(got, expected, got != expected, (1, 0)) == {
        "shape": [2, 3],
        "at": [],
        "expected": [0, 1, 2, 3, 4, 5],
        "got": [0.0, 1.0, 2.0, 9.5, 4.0, 5.0],
        "wrong": [3],
    }


def test_of_a_large_array_the_part_with_the_first_wrong_value_is_given():
    expected = np.zeros((3, 20, 8, 8))
    got = expected.copy()
    got[1, 2, 3, 4] = 1
    part = picture(got, expected, got != expected, (1, 2, 3, 4))
    assert (part["shape"], part["at"]) == ([3, 20, 8, 8], [1, 2])
    assert len(part["got"]) == 64
    assert part["wrong"] == [3 * 8 + 4]


def test_truth_values_are_drawn_as_numbers():
    part = picture(np.array([True, False]), np.array([True, True]), np.array([False, True]), (1,))
    assert json.dumps([part["expected"], part["got"]]) == "[[1, 1], [1, 0]]"


def test_what_cannot_be_drawn_has_no_picture():
    one = np.array(1.0)
    assert picture(one, one + 1, one > 0, ()) is None
    line = np.zeros(MAX_NUMBERS + 1)
    assert picture(line, line + 1, line < 1, (0,)) is None
    wave = np.zeros(3, dtype=complex)
    assert picture(wave, wave + 1, np.ones(3, dtype=bool), (0,)) is None
