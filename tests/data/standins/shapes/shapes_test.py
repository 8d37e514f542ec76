"""Ordinary tests, which pass as they are under pytest alone."""

import copy
import inspect
import itertools
import math
import random
import unittest

import numpy as np
import pytest
import shapes
from helpers import FACTOR, triple
from shapes import (
    LIMIT,
    NAMES,
    Color,
    DeepError,
    Door,
    Pair,
    ShapeError,
    Spot,
    Stack,
    Sub,
    Switch,
    Vec,
    apply_rec,
    count,
    draw,
    endless,
    fail,
    fill,
    helper_time,
    integrate,
    push,
    same,
    slow,
    twice,
)


class UnittestTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = Vec(9, 9)

    def setUp(self):
        self.v = Vec(1, 2)

    def tearDown(self):
        self.assertEqual(len(self.v), 2)

    def test_set_up_class(self):
        self.assertEqual(self.shared.parts, [9, 9])

    def test_sub_tests(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertEqual(Vec(number) + Vec(1), Vec(number + 1))

    def test_types(self):
        self.assertIsInstance(self.v, Vec)
        self.assertNotIsInstance(self.v, Door)
        self.assertIs(type(self.v), Vec)
        self.assertTrue(issubclass(Sub, Vec))
        self.assertIsInstance(Sub(1, 2), Vec)

    def test_raises(self):
        with self.assertRaises(ShapeError) as caught:
            fail(5)
        self.assertEqual(caught.exception.code, 5)
        self.assertEqual(str(caught.exception), "[5] bad")
        self.assertEqual(caught.exception.args[0], "bad")
        self.assertIs(type(caught.exception), DeepError)
        with self.assertRaisesRegex(ValueError, r"\[5\]"):
            fail(5)

    def test_containers(self):
        self.assertListEqual(self.v.parts, [1, 2])
        self.assertCountEqual([Vec(1), Vec(2)], [Vec(2), Vec(1)])
        self.assertIn(2, self.v)
        self.assertNotIn(3, self.v)
        self.assertEqual(sorted([Vec(2), Vec(1)]), [Vec(1), Vec(2)])

    def test_message(self):
        with self.assertRaisesRegex(AssertionError, r"Vec\(1, 2\) != Vec\(3,\)"):
            self.assertEqual(self.v, Vec(3))


class TestPlain:
    """Classes of pytest."""

    @pytest.fixture(autouse=True)
    def door(self):
        self.door = Door()
        yield
        assert self.door.log == []

    def test_fixture(self):
        assert self.door.items == []


def test_exceptions_have_attributes():
    with pytest.raises(ShapeError, match=r"\[3\] bad") as info:
        fail(3)
    assert info.value.code == 3
    assert info.type is DeepError
    with pytest.raises(ShapeError) as mine:
        raise ShapeError("q", 8)
    assert mine.value.code == 8


def test_identity():
    door, v = Door(), Vec(1)
    door.friend = v
    assert door.friend is v
    assert same(v) is v
    assert same([v, {"k": v}])[1]["k"] is v
    values = [1]
    assert same(values) is values
    assert push(values, 2) is values
    assert values == [1, 2]
    door.items.append(5)
    assert door.items == [5]
    assert door.items is door.items


def test_operators():
    v = Vec(1, 2)
    w = v
    w += Vec(1, 1)
    assert w is v
    assert v == Vec(2, 3)
    assert 2 * v == Vec(4, 6)
    assert v != Vec(0)
    assert Vec(1) < Vec(2)
    assert -v == Vec(-2, -3)
    assert max(Vec(1), Vec(3), Vec(2)) == Vec(3)
    assert (v == 5) is False
    with pytest.raises(TypeError):
        v - v
    with pytest.raises(TypeError):
        v * "a"


def test_texts():
    v = Vec(2, 3)
    assert f"{v:02d}" == "02|03"
    assert repr(v) == "Vec(2, 3)"
    assert str([v]) == "[Vec(2, 3)]"


def test_indexing():
    v = Vec(2, 3, 4)
    v[0] = 9
    del v[1]
    assert v[0] == 9
    assert v[-1] == 4
    assert v[:] == [9, 4]
    assert list(v) == [*v] == [9, 4]
    a, b = v
    assert (a, b) == (9, 4)
    assert not Vec(0)
    assert Vec(1)


def test_attributes():
    v = Vec(3, 4)
    assert v.norm == pytest.approx(5)
    assert Vec.zero(2) == Vec(0, 0)
    assert Vec.helper() == 7
    assert hasattr(v, "norm")
    assert not hasattr(v, "nothing")
    assert getattr(v, "nothing", 4) == 4
    v.extra = 6
    assert v.extra == 6
    del v.extra
    with pytest.raises(AttributeError):
        v.extra  # noqa: B018
    Vec.count = 0
    Vec(1)
    assert Vec.count == 1
    assert vars(Spot(1, 2)) == {"x": 1, "y": 2}


def test_hashes():
    assert {Vec(1), Vec(1), Vec(2)} == {Vec(2), Vec(1)}
    assert {Vec(1): 2}[Vec(1)] == 2
    assert hash(Spot(1, 2)) == hash(Spot(1, 2))


def test_data_classes():
    assert Spot(1) == Spot(1, 0)
    assert Spot(1) < Spot(2)
    assert repr(Spot(1, 2)) == "Spot(x=1, y=2)"
    with pytest.raises(AttributeError):
        Spot(1).x = 3


def test_enums():
    assert Color.RED is Color.RED
    assert Color(2) is Color.BLUE
    assert Color["RED"].value == 1
    assert len(Color) == 2
    assert [color.name for color in Color] == ["RED", "BLUE"]
    assert Color.RED in Color
    assert Color.RED != Color.BLUE
    assert Switch.ON == 1
    assert Switch.ON + 1 == 2


def test_named_tuples():
    pair = Pair(1, 2)
    assert pair.left == 1
    assert pair == (1, 2)
    assert pair[1] == 2
    assert isinstance(pair, tuple)
    a, _ = pair
    assert a == 1


def test_a_list_of_its_own():
    stack = Stack([1, 2])
    stack.append(3)
    assert stack.top() == 3
    assert len(stack) == 3
    assert stack == [1, 2, 3]
    assert [1, 2, 3] == stack


def test_with():
    door = Door()
    with door as inside:
        assert inside is door
    with door:
        raise KeyError("x")
    with pytest.raises(ValueError), door:
        raise ValueError
    assert door.log == ["in", "out", "in", "KeyError", "in", "ValueError"]


def test_generators():
    numbers = count(3)
    assert next(numbers) == 0
    assert numbers.send("x") == "x"
    assert list(numbers) == [1, 2]
    assert inspect.isgenerator(count(1))
    with pytest.raises(StopIteration):
        next(numbers)
    assert list(itertools.islice(endless(), 3)) == [0, 1, 2]
    assert list(zip(endless(), "ab", strict=False)) == [(0, "a"), (1, "b")]


def test_functions_cross():
    shift = 10
    assert twice(lambda x: x + shift, 1) == 21
    assert twice(triple, 2) == 18 * FACTOR**2
    assert Vec(1, 2)(str) == ["1", "2"]
    assert Vec(1, 4)(math.sqrt) == [1, 2]
    assert integrate(np.sin, 0, math.pi) == pytest.approx(2, abs=1e-3)
    assert integrate(lambda x: np.sin(x) * shift, 0, math.pi) == pytest.approx(20, abs=1e-2)

    def factorial(n):
        return n * apply_rec(factorial, n - 1)

    assert apply_rec(factorial, 5) == 120


def test_functions_are_observed():
    seen = []
    door = Door()
    door.listen(seen.append)
    door.fire(1)
    door.fire(2)
    assert seen == [1, 2]
    seen.clear()
    door.listen(lambda x: seen.append(x * 2))
    door.fire(4)
    assert seen == [8]

    class Mine(Exception):
        def __init__(self, text):
            super().__init__(text)

    def explode(x):
        raise Mine("no")

    with pytest.raises(Mine):
        twice(explode, 1)


def test_classes_cross():
    class Mine(Vec):
        def double(self):
            return Vec(*[2 * part for part in self.parts])

    assert Mine(1).double() == Vec(2)


def test_copies():
    v = Vec(1, [2])
    shallow, deep = copy.copy(v), copy.deepcopy(v)
    assert shallow == v
    assert shallow is not v
    assert deep == v
    assert deep.parts[1] is not v.parts[1]


def test_constants():
    assert LIMIT == 3
    assert isinstance(LIMIT, int)
    assert shapes.LIMIT == 3
    assert NAMES == ["a", "b"]
    assert shapes.NAMES is NAMES


@pytest.mark.parametrize("number", range(LIMIT))
def test_parametrized(number):
    assert number < LIMIT


@pytest.mark.parametrize(("spot", "x"), [(Spot(1), 1), (Spot(2), 2)])
def test_parametrized_objects(spot, x):
    assert spot.x == x


@pytest.mark.parametrize("color", list(Color))
def test_parametrized_enum(color):
    assert isinstance(color, Color)


def test_a_name_is_replaced(monkeypatch):
    monkeypatch.setattr(shapes, "now", lambda: 42)
    assert shapes.helper_time() == 42
    assert helper_time() == 42


def test_arrays():
    array = np.arange(3.0)
    assert same(array) is array
    fill(array, 7)
    assert array.tolist() == [7, 7, 7]


def test_library_functions():
    assert slow(2) == 4
    assert slow.cache_info().misses == 1
    assert same.__name__ == "same"
    assert Vec.__name__ == "Vec"
    assert inspect.isclass(Vec)
    assert callable(Vec)


def test_seeds_reach_the_submission():
    random.seed(7)
    np.random.seed(7)
    first = draw()
    random.seed(7)
    np.random.seed(7)
    assert draw() == first
    assert first == (0.07630828937395717, 0.32383276483316237)
