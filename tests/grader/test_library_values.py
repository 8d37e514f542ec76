"""Sets, exact numbers, dates, ranges and arrays of text: across the border, compared, and spelt in cases.toml."""

import datetime
import json
import struct
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from katalite_grader.cases import CaseError, copy_value, to_value
from katalite_grader.code_text import expression
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.expressions import evaluate
from katalite_grader.testing import assert_close, assert_equal
from katalite_grader.texts import value_text

VALUES = [
    set(),
    {3, 1, 2},
    {"b", "a", (1, "c"), None, 2.5},
    frozenset({frozenset({1}), frozenset()}),
    {frozenset({1, 2}): {"x"}, datetime.date(2024, 2, 29): [Decimal("0.10")]},
    Decimal("-1.50"),
    Fraction(-3, 7),
    datetime.date(2024, 2, 29),
    datetime.datetime(2024, 2, 29, 1, 2, 3, 4, tzinfo=datetime.UTC),
    datetime.time(23, 59),
    datetime.timedelta(days=-1, microseconds=1),
    range(3, 30, 4),
    range(10, 0, -3),
]
ARRAYS = [
    np.array([["é", ""], ["longer", "\N{SNOWMAN}"]]),
    np.array([b"a", b"bc"]),
    np.array(["2024-01-02", "NaT"], dtype="datetime64[D]"),
    np.array([3, -4], dtype="timedelta64[ms]"),
    np.array([], dtype="<U3"),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_comes_back_as_it_was_and_always_as_the_same_bytes(value):
    back = decode(encode(value, strict=True))
    assert type(back) is type(value)
    assert back == value
    assert encode(back) == encode(value)


def test_the_bytes_of_a_set_do_not_depend_on_its_order():
    one, other = set(), set()
    for number in range(50):
        one.add(number * 8)
        other.add((49 - number) * 8)
    assert encode(one) == encode(other)


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: str(array.dtype))
def test_arrays_of_text_and_times_come_back_as_they_were(array):
    back = decode(encode(array, strict=True))
    assert (back.dtype, back.shape, back.tobytes()) == (array.dtype, array.shape, array.tobytes())
    assert_equal(back, array)


def message(tokens, body=b""):
    header = json.dumps(tokens).encode()
    return struct.pack("<I", len(header)) + header + body


@pytest.mark.parametrize(
    ("tokens", "body"),
    [
        (["value", 1, "Fraction", "str", "1e99999999"], b""),
        (["value", 2, "Fraction", "int", 1, "int", 0], b""),
        (["value", 1, "Decimal", "float", "0x1p+3"], b""),
        (["value", 1, "Decimal", "str", "9" * 30_000], b""),
        (["value", 1, "date", "bytes", 4], bytes(4)),
        (["value", 1, "eval", "str", "1"], b""),
        (["value", 3, "range", "int", 0, "int", 1, "int", 0], b""),
        (["set", 1, "list", 0], b""),
        (["set", 2, "int", 1, "int", 1], b""),
        (["array", "<U1", 1, 1], b"\xff\xff\xff\x7f"),
        (["array", "<U999999", 1, 0], b""),
        (["array", "<M8[xx]", 1, 0], b""),
        (["array", "|O", 1, 1], bytes(8)),
    ],
    ids=lambda part: str(part)[:30],
)
def test_what_no_writer_has_written_is_refused(tokens, body):
    with pytest.raises(CodecError):
        decode(message(tokens, body))


@pytest.mark.parametrize(
    "value", [range(10**9), range(2**62, -(2**62), -1), Decimal("1e999999"), Decimal("sNaN")], ids=repr
)
def test_what_a_few_bytes_make_enormous_is_opaque(value):
    assert isinstance(decode(encode(value)), Opaque)


def test_a_value_that_cannot_be_taken_apart_is_opaque(monkeypatch):
    def leave(self, protocol):
        raise SystemExit

    monkeypatch.setattr(Fraction, "__reduce_ex__", leave, raising=False)
    assert isinstance(decode(encode(Fraction(1, 2))), Opaque)


def said(got, expected, compare=assert_equal):
    with pytest.raises(AssertionError) as caught:
        compare(got, expected)
    return str(caught.value)


@pytest.mark.parametrize(
    ("got", "expected", "sentence"),
    [
        ({1, 2}, {1, 3}, "The set misses 3 and has the extra 2."),
        ([1, 3], {1, 3}, "Expected a set, got a list."),
        (Decimal("1.5"), Decimal("1.25"), "Expected Decimal('1.25'), got Decimal('1.5')."),
        (1.25, Decimal("1.25"), "Expected a Decimal object, got a number."),
        (Fraction(1, 2), Fraction(1, 3), "Expected Fraction(1, 3), got Fraction(1, 2)."),
        (Fraction(10**999), Fraction(1, 3), "Expected Fraction(1, 3), got Fraction(1"),
        (datetime.date(2024, 1, 2), datetime.date(2024, 1, 3), "Expected datetime.date(2024, 1, 3), got"),
        ("2024-01-03", datetime.date(2024, 1, 3), "Expected a date object, got a string."),
        (range(3), range(4), "Expected range(0, 4), got range(0, 3)."),
        ("a\nb\nc", "a\nB\nc", "Line 2 differs: expected 'B', got 'b'."),
        ("a\nb", "a\nb\nc", "The text ends before line 3, which should be 'c'."),
        ("a\nb", "a", "The text goes on after its end: line 2 is 'b'."),
        ({"k": {"x": {1}}}, {"k": {"x": {2}}}, "['k']['x']: the set misses 2 and has the extra 1."),
        (np.array(["a", "b"]), np.array(["a", "c"]), "1 of 2 values is wrong; the first is at index 1: expected c"),
        (np.array([1, 2]), np.array(["a", "c"]), "text"),
    ],
    ids=lambda part: str(part)[:20],
)
def test_a_message_says_what_differs_first(got, expected, sentence):
    assert sentence in said(got, expected)


def test_exact_numbers_are_compared_within_the_tolerance_or_exactly():
    assert_close(Decimal("0.30001"), Decimal("0.3"))
    assert_close(Fraction(1, 3), Fraction(1, 3))
    assert_close(2, Fraction(2))
    assert_close(Decimal("NaN"), decode(encode(Decimal("NaN"))))
    assert said(Decimal("0.30001"), Decimal("0.3"))
    assert said(Decimal("0.31"), Decimal("0.3"), assert_close)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{1, 2}", {1, 2}),
        ("(1, [2.5, None], {'a': -1})", (1, [2.5, None], {"a": -1})),
        ("{(0, 1): 'x', None: b'y'}", {(0, 1): "x", None: b"y"}),
        ("1 - 2j", 1 - 2j),
        ("-np.inf", -np.inf),
        ("frozenset({1})", frozenset({1})),
        ("range(2, 5)", range(2, 5)),
        ("Decimal('1.10')", Decimal("1.10")),
        ("Fraction(1, 3)", Fraction(1, 3)),
        ("datetime.date(2024, 2, 29)", datetime.date(2024, 2, 29)),
        ("timedelta(days=2)", datetime.timedelta(2)),
        ("np.float32(0.5)", np.float32(0.5)),
    ],
)
def test_an_expression_is_a_value(text, value):
    assert evaluate(text) == value
    assert to_value({"expr": text}) == value


def test_arrays_of_expressions_have_the_same_dtype_everywhere():
    assert_equal(to_value({"expr": "np.arange(3)"}), np.arange(3, dtype=np.int64))
    assert evaluate("np.zeros(2, dtype=np.int8)").dtype == np.int8
    assert_equal(to_value({"expr": "np.array(['a', 'bc'])"}), np.array(["a", "bc"]))


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')",
        "np.fromfile('x')",
        "np.load('x')",
        "(1).__class__",
        "[x for x in (1,)]",
        "lambda: 1",
        "open('x')",
        "'a' * 9",
        "2 ** 9",
        "f'{1}'",
        "{**{}}",
        "range('x')",
        "{[]}",
        "-'a'",
        "1 +",
        "",
        "os.date(1, 2, 3)",
        "np.array([None])",
    ],
)
def test_what_is_no_value_is_refused_with_a_sentence(text):
    with pytest.raises(CaseError) as caught:
        to_value({"expr": text})
    assert len(str(caught.value)) > 20


@pytest.mark.parametrize("value", VALUES[:5], ids=repr)
def test_a_set_reads_the_same_in_every_run(value):
    assert expression(value) == expression(decode(encode(value)))
    assert value_text(value) == value_text(decode(encode(value)))


def test_a_case_gets_sets_and_lists_of_its_own():
    kept = ({1}, [2])
    copy = copy_value(kept)
    copy[0].add(5)
    copy[1].append(5)
    assert kept == ({1}, [2])
