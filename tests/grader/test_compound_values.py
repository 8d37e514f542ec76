"""Objects with fields, masked and structured arrays, and what a generator gives: across the border, and compared."""

import struct
import typing
from collections import namedtuple
from dataclasses import dataclass, field

import numpy as np
import pytest

from katalite_grader.calls import Answer, Call
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.compound_values import MOST_GIVEN, Given, Record
from katalite_grader.testing import Mismatch, assert_close, assert_equal
from katalite_grader.texts import kind_text, value_text

from .toy import loaded, result, toy_judge

Point = namedtuple("Point", "x y")


class Named(typing.NamedTuple):
    name: str
    where: Point


@dataclass
class Box:
    width: float
    items: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Slim:
    a: int


ROWS = np.array([("a", 1.5, [1, 2])], dtype=[("name", "U3"), ("size", "f8"), ("pair", "i4", 2)])[
    ["name", "size"]
].copy()
MASKED = np.ma.array([1.0, np.nan, 3.0], mask=[False, True, False])


def test_a_named_tuple_comes_back_as_one_with_its_fields():
    back = decode(encode(Named("n", Point(1, [2.5])), strict=True))
    assert back == ("n", (1, [2.5]))
    assert (back.name, back.where.y) == ("n", [2.5])
    assert type(back).__name__ == "Named"


def test_an_object_of_a_data_class_comes_back_with_its_fields_and_without_its_class():
    back = decode(encode([Box(1.5, [Slim(3)])]))[0]
    assert type(back) is Record
    assert (back.width, back.items[0].a) == (1.5, 3)
    assert back == Box(1.5, [Slim(3)])
    assert back != Box(1.5, [Slim(4)])
    assert back != (1.5, [])
    assert value_text(back) == "Box(width=1.5, items=[Slim(a=3)])"
    assert kind_text(back) == "a Box object"
    with pytest.raises(AttributeError, match="'Box' object has no attribute 'height'"):
        _ = back.height
    with pytest.raises(AttributeError, match="cannot set"):
        back.width = 2


def test_a_test_cannot_give_an_object_of_a_data_class():
    with pytest.raises(CodecError, match="Box is not plain data"):
        Call("f", (Box(1.0),)).encode()


def test_a_class_that_lies_about_itself_has_no_say():
    source = """
        from dataclasses import dataclass
        @dataclass
        class Box:
            width: float
            def __eq__(self, other): return True
            def __getattribute__(self, name): return 5
            @property
            def __dict__(self): return {"width": 5}
        def f(): return Box(1.0)
    """
    answer = Answer.decode(loaded(source).call(Call("f").encode()))
    assert type(answer.value) in (Record, Opaque)
    assert answer.value != 1.0
    assert answer.value != Box(1.0)


def test_a_masked_array_hides_what_is_under_its_mask():
    back = decode(encode(MASKED, strict=True))
    assert isinstance(back, np.ma.MaskedArray)
    assert list(back.mask) == [False, True, False]
    assert list(back.data) == [1.0, 0.0, 3.0]


def test_a_structured_array_and_a_row_of_it_come_back():
    back = decode(encode(ROWS, strict=True))
    assert back.dtype.names == ("name", "size")
    assert back.tolist() == [("a", 1.5)]
    row = decode(encode(ROWS[0], strict=True))
    assert (row["name"], row["size"]) == ("a", 1.5)
    assert isinstance(decode(encode(np.zeros(1, dtype=[("p", "i4", 2)]))), Opaque)


def forged(*tokens) -> bytes:
    header = ("[" + ",".join(tokens) + "]").encode()
    return struct.pack("<I", len(header)) + header


@pytest.mark.parametrize(
    "tokens",
    [
        ('"compound"', "2", '"record"', '"str"', '"a b"', '"tuple"', "0"),
        ('"compound"', "3", '"record"', '"str"', '"A"', '"tuple"', "1", '"str"', '"__class__"', '"none"'),
        ('"compound"', "3", '"named tuple"', '"str"', '"A"', '"tuple"', "1", '"str"', '"class"', '"none"'),
        ('"compound"', "2", '"named tuple"', '"str"', '"A"', '"tuple"', "1", '"str"', '"x"'),
        ('"compound"', "2", '"named tuple"', '"none"', '"tuple"', "0"),
        ('"compound"', "2", '"masked"', '"none"', '"none"'),
        ('"compound"', "1", '"structured"', '"tuple"', "0"),
        ('"compound"', "2", '"structured"', '"tuple"', "1", '"str"', '"a"', '"none"'),
        ('"compound"', "1", '"given"', '"list"', "0"),
        ('"compound"', "0", '"module"'),
    ],
    ids=range(10),
)
def test_a_forged_value_is_none(tokens):
    with pytest.raises(CodecError):
        decode(forged(*tokens))


def test_named_tuples_of_endless_classes_are_refused():
    many = [namedtuple(f"T{number}", "x")(number) for number in range(60)]
    with pytest.raises(CodecError, match="too many classes"):
        decode(encode(many))


@pytest.mark.parametrize(
    ("got", "expected", "message"),
    [
        (Point(1, 3), Point(1, 2), "In the result's .y: expected 2, got 3."),
        (Record("Box", {"width": 1.0, "items": []}), Box(1.5), "In the result's .width: expected 1.5, got 1."),
        (Record("Bax", {"width": 1.5, "items": []}), Box(1.5), "Expected a Box object, got a Bax object."),
        (Record("Box", {"width": 1.5}), Box(1.5), "The object misses items."),
        (3, Box(1.5), "Expected a Box object, got an integer."),
        (np.ma.array([1.0, 0, 3], mask=[0, 0, 1]), MASKED, "The masks differ, first at index 1, where the expected"),
        (np.array([1.0, 0, 3]), MASKED, "Expected a masked array, got a NumPy array."),
        (MASKED, np.array([1.0, 0, 3]), "Expected an array without a mask, got a masked array."),
        (np.ma.array([1.0, 0, 4], mask=[0, 1, 0]), MASKED, "1 of 2 values is wrong"),
        (np.array([("b", 1.5)], ROWS.dtype), ROWS, "In the result's ['name']: expected a, got b."),
        (ROWS[["name"]], ROWS, "Expected the columns name, size, got name."),
        (np.zeros(1), ROWS, "Expected the columns name, size, got –."),
        (
            Given([1, 2], True),
            [1, 2],
            "Your function uses `yield`, so calling it only makes a generator. Use `return`.",
        ),
    ],
    ids=range(13),
)
def test_the_first_difference_is_told(got, expected, message):
    with pytest.raises(Mismatch) as error:
        assert_equal(got, expected)
    assert str(error.value).startswith(message)


def test_what_is_equal_is():
    assert_equal(Point(1, 2), Point(1, 2))
    assert_equal((1, 2), Point(1, 2))
    assert_close(Record("Box", {"width": 1.00001, "items": []}), Box(1.0))
    assert_equal(decode(encode(MASKED)), MASKED)
    assert_close(decode(encode(ROWS)), ROWS)
    assert_equal(decode(encode(ROWS[0])), ROWS[0])


GENERATOR = "def f(n):\n    for x in range(n):\n        print(x)\n        yield x * x\n"


def test_what_a_generator_gives_can_be_gone_through(tmp_path):
    tests = """
        def test_squares(solution):
            '''Squares'''
            given = solution(4)
            assert next(given) == 0
            assert list(given) == [1, 4, 9]
            assert solution.printed == "0\\n1\\n2\\n3\\n"
    """
    judge = toy_judge(tmp_path / "t", tests)
    assert result(judge, GENERATOR)["outcome"] == "passed"
    assert result(judge, "def f(n): return iter([0, 1, 4, 9])")["outcome"] == "failed"
    raising = result(judge, "def f(n):\n    yield 0\n    raise ValueError('no')")
    assert (raising["outcome"], raising["exception"]["type"]) == ("error", "ValueError")


def test_an_endless_generator_gives_its_first_values(tmp_path):
    tests = """
        from itertools import islice

        def test_first(solution):
            '''The first'''
            assert list(islice(solution(), 3)) == [0, 1, 2]
            given = solution()
            with pytest.raises(RuntimeError, match="more than 10,000 values"):
                list(given)
    """
    source = "from itertools import count\ndef f(): yield from count()\n"
    assert result(toy_judge(tmp_path / "t", tests), source)["outcome"] == "passed"
    assert MOST_GIVEN == 10_000


def test_a_generator_in_the_place_of_a_list_is_told(tmp_path):
    tests = "def test_squares(solution):\n    '''Squares'''\n    assert solution(2) == [0, 1]\n"
    found = result(toy_judge(tmp_path / "t", tests), GENERATOR)
    assert found["message"].startswith("Your function uses `yield`")
