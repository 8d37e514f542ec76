"""Values cross the border as they are, and nothing else does."""

import json
import math
import random
import struct
from collections import OrderedDict
from typing import Any

import numpy as np
import pytest

from katalite_grader.codec import ARRAY_DTYPES, CodecError, Limits, Opaque, decode, encode

PLAIN = [
    None,
    True,
    0,
    -7,
    2**53,
    -(2**4000),
    1.5,
    -0.0,
    math.inf,
    1 - 2j,
    "",
    'brackets [] {} and "quotes" \\ \ud800 é \u2028',
    b"\0bytes",
    [],
    [1, [2.0, ["three"]]],
    (),
    (1, (2,)),
    {},
    {"a": 1, 2: None, None: True, 1.5: "x", (1, "k"): []},
]


def same(one: Any, other: Any) -> bool:
    """Equal in type, bits and structure."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float):
        return one.hex() == other.hex()
    return bool(one == other) or one != one


@pytest.mark.parametrize("value", PLAIN, ids=lambda value: f"{type(value).__name__}-{str(value)[:10]!a}")
def test_plain_values_come_back_as_they_were(value):
    assert same(decode(encode(value)), value)


@pytest.mark.parametrize("dtype", ARRAY_DTYPES.values(), ids=str)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 3), (2, 3, 4)], ids=str)
def test_arrays_keep_dtype_shape_and_bits(dtype, shape):
    raw = np.random.default_rng(1).integers(0, 2, size=shape)
    array = np.asarray(raw).astype(dtype)
    back = decode(encode(array))
    assert same(back, array)
    assert back.flags.writeable
    assert back.flags.c_contiguous


def test_nan_with_its_bits_inside_arrays_comes_back():
    array = np.array([0x7FF8000000000001, 0xFFF0000000000000], dtype=np.uint64).view(np.float64)
    assert decode(encode(array)).tobytes() == array.tobytes()


def test_numpy_scalars_stay_numpy_scalars():
    for scalar in (np.float64(1.5), np.float32(0.1), np.int8(-3), np.bool_(True), np.complex64(1j)):
        assert same(decode(encode(scalar)), scalar)


def test_order_of_memory_does_not_matter_and_order_of_bytes_is_mended():
    array = np.arange(6.0).reshape(2, 3)
    assert encode(np.asfortranarray(array)) == encode(array)
    assert encode(array.astype(">f8")) == encode(array)
    assert encode(array[::-1][::-1]) == encode(array)


X = np.arange(24.0).reshape(2, 3, 4)


@pytest.mark.parametrize(
    "array",
    [
        np.asfortranarray(X),
        X.transpose(0, 2, 1),
        X[:, ::2, 1:],
        X[::-1, :, ::-1],
        X[:, 1:2],
        X.astype(">f8"),
        np.asfortranarray(X.astype(">i2")),
        X[1:, 0, 0].astype(">f4"),
        np.float64([1, 2, 3])[::2],
        np.array(7, ">i4"),
    ],
    ids=range(10),
)
def test_an_array_keeps_its_layout_where_it_is_asked_for(array):
    found = decode(encode(array, layouts=True), layouts=True)
    assert same(found, array)
    assert found.dtype == array.dtype
    long = [axis for axis, length in enumerate(array.shape) if length > 1]
    assert [found.strides[axis] for axis in long] == [array.strides[axis] for axis in long]
    assert found.flags.writeable


@pytest.mark.parametrize("array", [X, X[:0].astype(">f8"), X[:, :0], np.broadcast_to(X[0], (5, 3, 4))], ids=range(4))
def test_a_layout_is_told_only_where_there_is_one_of_its_own(array):
    assert encode(array, layouts=True) == encode(array)


@pytest.mark.parametrize(
    "text",
    [
        '["laid",">","<f8",1,2,99999999999]',
        '["laid","<","<f8",1,2,1]',
        '["laid",">","<f8",1,2,"1"]',
        '["laid",">","<f8",1,2]',
        '["laid",">","<f8",1,0,1]',
    ],
)
def test_impossible_layouts_are_refused(text):
    data = message(text, bytes(16))
    with pytest.raises(CodecError):
        decode(data, layouts=True)
    with pytest.raises(CodecError):
        decode(message('["laid","=","<f8",1,2,2]', bytes(16)))
    assert decode(message('["laid","=","<f8",1,2,2]', bytes(16)), layouts=True).strides == (16,)


def random_value(rng: random.Random, depth: int = 0) -> Any:
    """Any value that can cross, containers included."""
    kinds = 5 if depth > 3 else 8
    match rng.randrange(kinds):
        case 0:
            return rng.choice([None, True, False])
        case 1:
            return rng.randrange(-(2**70), 2**70)
        case 2:
            return rng.choice([rng.uniform(-1e300, 1e300), math.inf, -0.0, 5e-324])
        case 3:
            return "".join(chr(rng.randrange(1, 0xFFFF)) for _ in range(rng.randrange(8)))
        case 4:
            dtype = rng.choice(list(ARRAY_DTYPES.values()))
            shape = [rng.randrange(4) for _ in range(rng.randrange(4))]
            return np.array([rng.randrange(2) for _ in range(math.prod(shape))]).astype(dtype).reshape(shape)
        case 5:
            return [random_value(rng, depth + 1) for _ in range(rng.randrange(4))]
        case 6:
            return tuple(random_value(rng, depth + 1) for _ in range(rng.randrange(4)))
        case _:
            return {rng.randrange(100): random_value(rng, depth + 1) for _ in range(rng.randrange(4))}


@pytest.mark.parametrize("seed", range(200))
def test_any_value_round_trips_to_the_same_bytes(seed):
    value = random_value(random.Random(seed))
    data = encode(value)
    assert same(decode(data), value)
    assert encode(decode(data)) == data


def test_damaged_messages_are_refused_with_a_sentence_and_nothing_else():
    data = bytearray(encode({"x": np.arange(4.0), "y": [1, "two", (3.5, 2**60)]}))
    rng = random.Random(3)
    sentences = []
    for _ in range(2_000):
        broken = data.copy()
        for _ in range(rng.randrange(1, 4)):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        try:
            decode(bytes(broken[: rng.randrange(len(broken)) if rng.random() < 0.3 else len(broken)]))
        except CodecError as error:
            sentences.append(str(error))
    assert len(sentences) > 500
    assert all(sentence.endswith(".") for sentence in sentences)


def message(tokens: str, body: bytes = b"") -> bytes:
    return struct.pack("<I", len(tokens)) + tokens.encode() + body


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x05\0\0\0[]",
        message("{}"),
        message("[" * 100_000),
        message('["list",1' + ',"list",1' * 1000 + ',"none"]'),
        message('["list",99999999999,"none"]'),
        message('["int",' + "9" * 5000 + "]"),
        message('["int",1.5]'),
        message('["int",true]'),
        message('["array","|O8",1,1]', b"12345678"),
        message('["array","<f8",1,-1]'),
        message('["array","<f8",2,4294967296,4294967296]'),
        message('["array","<f8",3,0,9223372036854775807,9223372036854775807]'),
        message('["array","<f8",99' + ",1" * 99 + "]", b"12345678"),
        message('["array","|b1",1,2]', b"\x01\x02"),
        message('["array","<f8",1,2]', b"12345678"),
        message('["dict",1,"list",0,"none"]'),
        message('["dict",2,"int",1,"none","int",1,"none"]'),
        message('["float","1.5p"]'),
        message('["big","ten"]'),
        message('["none","none"]'),
        message('["none"]', b"x"),
        message('["pickle","x"]'),
        message("[]"),
    ],
    ids=range(24),
)
def test_hostile_messages_are_refused(data):
    with pytest.raises(CodecError):
        decode(data)


def test_a_header_is_always_flat():
    data = encode([["[[["], {"{": "]"}, Opaque("[", "{")])
    (length,) = struct.unpack_from("<I", data)
    header = data[4 : 4 + length]
    assert header.count(b"[") == header.count(b"]") == 1
    assert b"{" not in header
    assert "[[[" in json.loads(header)


class Liar(list):
    def __eq__(self, other: object) -> bool:
        raise AssertionError("an object was asked what it is")

    __hash__ = None  # type: ignore[assignment]
    __iter__ = __len__ = __getitem__ = __array__ = __eq__  # type: ignore[assignment]


def test_subclasses_of_containers_travel_as_their_base_and_are_not_asked():
    assert same(decode(encode(OrderedDict(a=1))), {"a": 1})
    assert same(decode(encode(Liar([1, 2]))), [1, 2])


@pytest.mark.parametrize(
    ("value", "type_name"),
    [
        ({1, object}, "set"),
        (np.ma.masked, "MaskedConstant"),
        (np.array([None]), "ndarray"),
        (np.array([(1, None)], dtype="i4,O"), "ndarray"),
        (print, "builtin_function_or_method"),
        (object(), "object"),
        ({object: 1}, "dict"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_not_plain_data_becomes_opaque(value, type_name):
    opaque = decode(encode(value))
    assert isinstance(opaque, Opaque)
    assert opaque.type_name == type_name
    assert 0 < len(opaque.text) <= 200
    assert " at 0x" not in opaque.text
    with pytest.raises(CodecError):
        encode(value, strict=True)


def test_an_object_whose_repr_fails_or_exits_is_still_described():
    class Mute:
        def __repr__(self) -> str:
            raise SystemExit

    assert decode(encode([Mute()]))[0].text == "<Mute object>"


def test_a_list_that_holds_itself_ends_in_an_opaque_value():
    endless: list[Any] = []
    endless.append(endless)
    value = decode(encode(endless))
    while isinstance(value, list):
        (value,) = value
    assert isinstance(value, Opaque)


def test_too_large_values_are_refused_before_they_are_copied():
    huge = np.broadcast_to(np.float64(1), (2**40,))
    with pytest.raises(CodecError, match="64 MB"):
        encode(huge)
    with pytest.raises(CodecError, match="1,000 values"):
        encode([0] * 1001, Limits(values=1000))
    with pytest.raises(CodecError, match="larger"):
        decode(encode(b"x" * 2**21), Limits(size=2**20))
