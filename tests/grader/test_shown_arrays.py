"""`show(array)`: what a page gets of it, that it is bounded, and that it changes no verdict."""

import json

import numpy as np
import pytest

from katalite_grader import bridge, shown_arrays
from katalite_grader.calls import Call
from katalite_grader.sandbox import Sandbox


def shown(source: str) -> list[dict]:
    bridge.sandbox_drawn()  # what tests before this one have drawn in this process
    sandbox = Sandbox("f")
    assert sandbox.load(source).ok
    sandbox.answer(Call("f", (), {}))
    return json.loads(bridge.sandbox_drawn())


def test_the_name_is_there_without_an_import_and_the_array_comes_with_its_shape_and_numbers():
    source = "import numpy as np\ndef f():\n    show(np.arange(6).reshape(2, 3) / 2, 'half')"
    assert shown(source) == [
        {
            "title": "half",
            "shape": [2, 3],
            "lengths": [2, 3],
            "step": 1,
            "values": [0.0, 0.5, 1.0, 1.5, 2.0, 2.5],
            "ends": [0.0, 2.5],
            "note": "",
        }
    ]
    assert json.loads(bridge.sandbox_drawn()) == []


def test_lists_and_truth_values_are_arrays_too_and_what_json_does_not_know_is_text():
    first, second = shown("def f():\n    show([[1, float('nan')], [float('-inf'), 2]])\n    show([True, False])")
    assert first["values"] == [1.0, "nan", "-inf", 2.0]
    assert (second["shape"], second["values"]) == ([2], [1.0, 0.0])


@pytest.mark.parametrize(
    ("shape", "lengths", "step"),
    [
        ((50, 50), [50, 50], 1),
        ((100, 100), [50, 50], 2),
        ((1, 100_000), [1, 2500], 40),
        ((100_000, 1), [2500, 1], 40),
        ((5_001,), [1667], 3),
        ((64, 28, 28), [12, 14, 14], 2),
        ((3, 2, 2), [3, 2, 2], 1),
    ],
)
def test_of_a_large_array_every_so_many_rows_and_columns_are_taken(shape, lengths, step):
    shown_arrays.install()
    array = np.arange(np.prod(shape)).reshape(shape)
    shown_arrays.show(array)
    (picture,) = shown_arrays.taken()
    assert (picture["shape"], picture["lengths"], picture["step"]) == (list(shape), lengths, step)
    assert len(picture["values"]) == np.prod(lengths) <= shown_arrays.MOST_NUMBERS
    part = array[:12, ::step, ::step] if array.ndim == 3 else array[(slice(None, None, step),) * array.ndim]
    assert picture["values"] == part.ravel().tolist()
    assert picture["ends"] == [0, np.prod(shape) - 1]


@pytest.mark.parametrize(
    "value",
    ["3", "np.zeros((2, 2, 2, 2))", "np.zeros((0, 3))", "'abc'", "[[1], [2, 3]]", "None", "1j * np.eye(2)", "f"],
)
def test_what_is_no_array_of_numbers_is_told_and_ends_nothing(value):
    (picture,) = shown(f"import numpy as np\ndef f():\n    show({value})")
    assert picture["values"] == picture["shape"] == []
    assert "cannot be shown as a picture" in picture["note"]


def test_an_object_that_fails_when_it_is_asked_for_numbers_ends_nothing():
    bad = "class Bad:\n    def __array__(self, *a, **k):\n        raise RuntimeError('no')\n"
    (picture,) = shown(f"{bad}def f():\n    show(Bad(), title=Bad())")
    assert picture["note"]
    assert picture["title"] == ""


def test_only_the_first_few_are_kept():
    assert len(shown("def f():\n    for n in range(1000):\n        show([n])")) == shown_arrays.MOST_SHOWN


def test_a_submissions_own_show_is_its_own():
    assert shown("def show(x):\n    return x\n\ndef f():\n    return show([1])") == []


def test_what_a_submission_makes_of_what_is_kept_costs_only_that():
    source = (
        "from katalite_grader import shown_arrays\ndef f():\n    show([1])\n    shown_arrays._pictures.append({1j: 2})"
    )
    assert [picture["values"] for picture in shown(source)] == [[1.0]]
